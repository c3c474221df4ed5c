"""What the words beside two figures say of their being the levels that a gap lies between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import SIGNS
from presscheck.relations.statements import Statement

_AROUND = 45


@dataclass(frozen=True, slots=True)
class LevelWords:
    """The words of `patterns/gap_signs.toml` that stand about a level, as patterns."""

    from_: re.Pattern[str]
    to: re.Pattern[str]
    by: re.Pattern[str]
    at: re.Pattern[str]
    mark_before: re.Pattern[str]
    versus: re.Pattern[str]
    beside: re.Pattern[str]
    takes: re.Pattern[str]
    parts: re.Pattern[str]
    others: re.Pattern[str]


def level_signs(level: Statement, article: Figured) -> frozenset[str]:
    """The signs of one level by itself."""
    sentence = article.sentences.of(level.quantity)
    if sentence is None:
        return frozenset()
    words = level_words(article.lexicon)
    before, behind = sentence.before(level.quantity, _AROUND), sentence.behind(level.quantity, 25)
    told = {
        "mark": words.mark_before.search(before),
        "taken": words.takes.search(before),
        "part": words.parts.match(behind),
        "earlier": level.earlier,
        "from": words.from_.search(before),
        "to": words.to.search(before),
        "moved by": level.direction and level.quantity.dimension == "ratio" and not words.at.search(before),
        "by": words.by.search(before),
        "hedged": level.quantity.hedge,
        "may be": level.mood == "may be",
        "one of more": words.others.search(before),
    }
    return frozenset(name for name, found in told.items() if found)


def pair_signs(first: Statement, second: Statement, article: Figured) -> Iterator[str]:
    """The signs of two levels together."""
    a, b = first.quantity, second.quantity
    yield "same unit" if a.unit == b.unit else "one leaves out its unit"
    if first.words & second.words - {a.unit, b.unit}:
        yield "levels have words in common"
    if first.places and second.places and first.places.isdisjoint(second.places):
        yield "levels of other places"
    if first.sentence.number != second.sentence.number:
        if first.subject is not None and second.subject is not None:
            yield "levels of a subject each"
        return
    if first.verb is not None and second.verb is not None and first.verb.i == second.verb.i:
        yield "levels of one verb"
    sentence = article.sentences.of(a)
    between = sentence.text[sentence.place(a) + 1 : sentence.place(b)] if sentence is not None else ""
    words = level_words(article.lexicon)
    if words.versus.fullmatch(between):
        yield "set against"
    elif words.beside.fullmatch(between):
        yield "beside one another"
    if re.fullmatch(r" ?[-–—/] ?", between):
        yield "a score"


@cache
def level_words(lexicon: Lexicon) -> LevelWords:
    """The patterns of this lexicon, compiled once."""
    table: dict[str, Any] = lexicon.table("patterns/gap_signs.toml")
    level = table["level"]

    def before(words: list[str], reach: int) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(words)})\b(?: [\w'’,-]+){{0,{reach}}} $", re.IGNORECASE)

    def between(name: str) -> re.Pattern[str]:
        return re.compile(rf"[^.;:!?{SIGNS}]{{0,25}}? (?:{any_of(level[name])}) [^.;:!?{SIGNS}]{{0,35}}", re.IGNORECASE)

    return LevelWords(
        from_=before(level["from"], 0),
        to=before(level["to"], 0),
        by=before(level["by"], 0),
        at=before(level["at"], 0),
        mark_before=before(level["marks"], 3),
        versus=between("versus"),
        beside=between("beside"),
        takes=before(level["takes"], 3),
        parts=re.compile(rf"(?: [\w-]+)? (?:{any_of(level['parts'])})\b", re.IGNORECASE),
        others=before(level["others"], 6),
    )
