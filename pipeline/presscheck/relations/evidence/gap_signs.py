"""What the words beside a figure say of its being a gap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import DATE, SIGNS
from presscheck.relations.arithmetic.gap_cues import gap_cues

_BEFORE, _BEHIND = 120, 90
_OTHER = 28
"""Characters before a gap in which words make it another than that of the figures about it."""
_WORD = r"[\w'’-]+"


@dataclass(frozen=True, slots=True)
class ToldGap:
    """A figure that words tell to be a gap: its `form`, what more there is to it, and the figure that it is more
    (`way` 1) or less (-1) than, where that is told behind it."""

    form: str
    also: frozenset[str]
    way: int = 0
    than: Quantity | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    forms: tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None], ...]
    also: tuple[tuple[str, re.Pattern[str]], ...]
    than: tuple[tuple[int, re.Pattern[str]], ...]
    way: tuple[tuple[int, re.Pattern[str]], ...]
    scored: re.Pattern[str]
    behind_score: re.Pattern[str]
    other: re.Pattern[str]
    error: re.Pattern[str]


def told_gap(sentence: FiguredSentence, figure: Quantity, lexicon: Lexicon) -> ToldGap | None:
    """The figure as a gap; None where nothing beside it tells one."""
    words = _words(lexicon)
    before, behind = sentence.before(figure, _BEFORE), sentence.behind(figure, _BEHIND)
    also = frozenset(name for name, pattern in words.also if pattern.search(before))
    place = sentence.place(figure)
    if (
        words.scored.match(behind)
        or words.behind_score.search(before)
        or words.other.search(before[-_OTHER:])
        or words.error.search(before + behind)
    ):
        return None
    for way, pattern in words.than:
        m = pattern.match(behind)
        than = sentence.told.get(place + 1 + m.end()) if m else None
        if isinstance(than, Quantity):
            return ToldGap("more than a figure", also, way, than)
    for name, ahead, back in words.forms:
        if (ahead is None or ahead.search(before)) and (back is None or back.match(behind)):
            way = next((way for way, pattern in words.way if pattern.match(behind)), 0)
            return ToldGap(name, also, way)
    return None


@cache
def _words(lexicon: Lexicon) -> _Words:
    table: dict[str, Any] = lexicon.table("patterns/gap_signs.toml")["gap"]
    w = {name: any_of(words) for name, words in table.items()}
    about = rf"(?:(?:{w['about']}) ){{0,2}}"
    links = rf"(?:,? (?:{w['links']})){{1,5}}"
    clause = rf"[^.;:!?{SIGNS}]{{0,40}}?"
    long_clause = rf"(?:(?!, (?:{w['joins']})\b)[^.;:!?]){{0,100}}?"
    levels = SIGNS.replace(DATE, "")
    unit = rf"(?: (?:{w['per']}) {_WORD})?(?:[- ](?!(?:{w['not_unit']})\b){_WORD})?"
    named = rf"{unit}[- ](?:(?!(?:{w['not_named']})\b){_WORD}[- ])?(?:{w['nouns']})\b"
    stop = rf"(?= ?(?:[.,;:)–—]|(?:{w['ends']})\b|$))"
    of_count = rf"(?: (?!(?:{w['than']})\b){_WORD}){{0,2}} (?:{w['than']})"
    up, down = rf"(?:(?:{w['more']}){of_count}|{w['over']})", rf"(?:(?:{w['less']}){of_count}|{w['under']})"
    np = rf"(?: (?!(?:{w['verbs']})\b)[\w'’,&{DATE}-]+){{0,7}}? (?=[{levels}])"
    side = rf"(?= (?:{w['sides']}|(?-i:[A-Z])))(?: (?!(?:{w['verbs']})\b)[\w'’,&-]+){{1,7}}?"
    aside = rf"{side} (?:{w['aside']}) (?=[{levels}])"
    definite = rf"\b(?:{w['definite']}) (?:{_WORD} ){{0,2}}"
    first = re.escape(table["more"][0])
    # A form is told by words that end right before the figure, and by such as begin right behind it.
    forms = (
        ("definite noun", rf"{definite}(?:{w['nouns']}){links} $", None),
        ("definite noun", rf"\b(?:{w['definite']}) (?:{_WORD} ){{0,1}}$", named),
        ("noun", rf"\b(?:{w['nouns']}){links} $", None),
        ("noun", None, named),
        ("more than", None, rf"{unit} (?:{up}|{down})\b"),
        ("apart", None, rf"{unit} (?:{w['apart']})\b"),
        ("between", None, rf"{unit} (?:{w['between']})\b"),
        ("more", None, rf"{unit} (?:{first}{stop}|(?!{first}\b)(?:{w['more']}|{w['less']})\b)"),
        ("cut", rf"\b(?:{w['cuts']}) {about}$", rf"{unit} (?:{w['off']})\b"),
        ("won by", rf"\b(?:{w['wins']})\b{long_clause} (?:{w['by']}) {about}$", None),
        ("beaten by", rf"\b(?:{w['beats']})\b{long_clause} (?:{w['by']}) {about}$", None),
        ("loose noun", rf"{definite}(?:{w['loose']}){links} $", None),
        ("loose noun", rf"(?:,|–|—| -) (?:{_WORD} ){{0,2}}(?:{w['loose']}){links} $", None),
    )  # fmt: skip
    also = (
        ("so", rf"(?:^|[,;.–—-] ?|\b(?:{w['joins']}) )(?:{w['so']})\b{clause}$"),
        ("added", rf"(?:,|–|—| -|\() ?(?:{_WORD} ){{0,2}}(?:(?:{w['nouns']}|{w['loose']}){links} )?{about}$"),
    )  # fmt: skip
    return _Words(
        tuple((name, _compiled(a) if a else None, _compiled(b) if b else None) for name, a, b in forms),
        tuple((name, _compiled(a)) for name, a in also),
        tuple((way, _compiled(rf"{unit} {of}{to}")) for to in (np, aside) for way, of in ((1, up), (-1, down))),
        (
            (1, _compiled(rf"{unit} (?:{w['more']}|{w['over']})\b")),
            (-1, _compiled(rf"{unit} (?:{w['less']}|{w['under']})\b")),
        ),
        _compiled(rf"(?: {_WORD})? ?(?:(?:{w['to']})\b|[-–—]) ?(?:[{SIGNS}]|(?:{w['nothing']})\b)"),
        _compiled(rf"[{levels}] ?(?:(?:{w['to']})\b|[-–—]) ?$"),
        gap_cues(lexicon).other_before,
        _compiled(rf"\b(?:{w['not_gaps']}) (?:{w['nouns']})\b|\b(?:{w['nouns']}) (?:{w['not_behind']})\b"),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
