"""Does the rest of a sentence, or of an article, tell that its pounds are money?"""

from __future__ import annotations

import re
from functools import lru_cache

from presscheck.lexicon import Lexicon
from presscheck.measure.stated import Stated
from presscheck.measure.words import any_case

_STOP = re.compile(r"[.!?;](?=\s|$)|\n")
_BESIDE = 40
"""Characters before a figure that tell what it is of."""
_REACH = 300
"""Characters of a sentence on either side of a figure."""


def is_paid_about(text: str, stated: Stated, article: str, lexicon: Lexicon) -> bool:
    """Does the sentence tell of prices, prizes or fines, or another figure of the article with these words what is paid
    ("500 pounds a month")? Not in an article that also weighs things, or counts its money otherwise."""
    named = stated.named
    assert named is not None
    words = text[named.start : named.end]
    if named.start <= stated.low.start or words.lower() not in lexicon.table("currencies.toml")["measured"]["names"]:
        return False
    if not _may_be(article, lexicon):
        return False
    return _tells(text, stated, lexicon) or _is_paid_elsewhere(article, lexicon)


def _sentence(text: str, stated: Stated) -> str:
    first = max(0, stated.start - _REACH)
    begin = max((m.end() for m in _STOP.finditer(text, first, stated.start)), default=first)
    stop = _STOP.search(text, stated.end, stated.end + _REACH)
    return text[begin : stop.start() if stop else stated.end + _REACH]


@lru_cache(maxsize=16)
def _may_be(article: str, lexicon: Lexicon) -> bool:
    about = lexicon.table("currencies.toml")["paid"]
    if any(sign in article for sign in about["other_signs"]) or re.search(about["glued"], article):
        return False
    return _words(tuple(about["weighed"]), lexicon).search(article) is None


def _tells(text: str, stated: Stated, lexicon: Lexicon) -> bool:
    paid = lexicon.table("currencies.toml")["paid"]
    sentence, before = _sentence(text, stated), text[max(0, stated.start - _BESIDE) : stated.start]
    if re.search(paid["gained"], before):
        return True
    about = _words(tuple(paid["about"]), lexicon)
    if re.search(paid["one_of"], before) and about.search(before) is None:
        return False
    large = re.search(paid["large"], sentence) is not None
    return (_words(tuple(paid["about"] + paid["of_large"]), lexicon) if large else about).search(sentence) is not None


@lru_cache(maxsize=16)
def _is_paid_elsewhere(article: str, lexicon: Lexicon) -> bool:
    return re.search(lexicon.table("currencies.toml")["paid"]["elsewhere"], article) is not None


@lru_cache(maxsize=8)
def _words(words: tuple[str, ...], _: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_case(words)})(?![^\W_])")
