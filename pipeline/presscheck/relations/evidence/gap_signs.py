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
    other: re.Pattern[str]
    error: re.Pattern[str]


def told_gap(sentence: FiguredSentence, figure: Quantity, lexicon: Lexicon) -> ToldGap | None:
    """The figure as a gap; None where nothing beside it tells one."""
    words = _words(lexicon)
    before, behind = sentence.before(figure, _BEFORE), sentence.behind(figure, _BEHIND)
    also = frozenset(name for name, pattern in words.also if pattern.search(before))
    place = sentence.place(figure)
    if words.scored.match(behind) or words.other.search(before) or words.error.search(before + behind):
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
    long_clause = r"[^.;:!?]{0,100}?"
    unit = rf"(?: (?:a|an|per) {_WORD})?(?:[- ](?!(?:and|or|to|than|more|less|fewer|in|of|no|the|a|but|are|is|was|were|has|have|had|got)\b){_WORD})?"
    named = rf"{unit}[- ](?:(?!(?:and|or|no|the|a|an|any)\b){_WORD}[- ])?(?:{w['nouns']})\b"
    stop = r"(?= ?(?:[.,;:)–—]|to\b|from\b|a\b|an\b|each\b|for\b|at\b|in\b|on\b|this\b|$))"
    of_count = rf"(?: (?!than\b){_WORD}){{0,2}}"
    up, down = rf"(?:(?:{w['more']}){of_count} than|{w['over']})", rf"(?:(?:{w['less']}){of_count} than|{w['under']})"
    np = rf"(?: (?!(?:{w['verbs']})\b)[\w'’,&{DATE}-]+){{0,7}}? (?=[{SIGNS.replace(DATE, '')}])"
    aside = rf"(?= (?:the|his|her|their|its|(?-i:[A-Z])))(?: (?!(?:{w['verbs']})\b)[\w'’,&-]+){{1,7}}? (?:{w['aside']}) (?=[{SIGNS.replace(DATE, '')}])"
    definite = rf"\b(?:{w['definite']}) (?:{_WORD} ){{0,2}}"
    # A form is told by words that end right before the figure, and by such as begin right behind it.
    forms = (
        ("definite noun", rf"{definite}(?:{w['nouns']}){links} $", None),
        ("definite noun", rf"\b(?:{w['definite']}) (?:{_WORD} ){{0,1}}$", named),
        ("noun", rf"\b(?:{w['nouns']}){links} $", None),
        ("noun", None, named),
        ("more than", None, rf"{unit} (?:{up}|{down})\b"),
        ("apart", None, rf"{unit} (?:{w['apart']})\b"),
        ("between", None, rf"{unit} (?:between|that separates?)\b"),
        ("more", None, rf"{unit} (?:more{stop}|(?!more\b)(?:{w['more']}|{w['less']})\b)"),
        ("cut", rf"\b(?:{w['cuts']}) {about}$", rf"{unit} (?:off|from)\b"),
        ("won by", rf"\b(?:{w['wins']})\b{long_clause} by {about}$", None),
        ("beaten by", rf"\b(?:{w['beats']})\b{long_clause} by {about}$", None),
        ("loose noun", rf"{definite}(?:{w['loose']}){links} $", None),
        ("loose noun", rf"(?:,|–|—| -) (?:{_WORD} ){{0,2}}(?:{w['loose']}){links} $", None),
    )  # fmt: skip
    also = (
        ("so", rf"(?:^|[,;.–—-] ?|\band )(?:{w['so']})\b{clause}$"),
        ("added", rf"(?:,|–|—| -|\() ?(?:or )?(?:an? |the )?(?:{_WORD} )?(?:(?:{w['nouns']}|{w['loose']}){links} )?{about}$"),
    )  # fmt: skip
    return _Words(
        tuple((name, a and _compiled(a), b and _compiled(b)) for name, a, b in forms),
        tuple((name, _compiled(a)) for name, a in also),
        tuple((way, _compiled(rf"{unit} {of}{to}")) for to in (np, aside) for way, of in ((1, up), (-1, down))),
        (
            (1, _compiled(rf"{unit} (?:{w['more']}|{w['over']})\b")),
            (-1, _compiled(rf"{unit} (?:{w['less']}|{w['under']})\b")),
        ),
        _compiled(rf"(?: {_WORD})? ?(?:to|[-–—]) ?[{SIGNS}]"),
        gap_cues(lexicon).other_before,
        _compiled(rf"\b(?:{w['not_gaps']}) (?:{w['nouns']})\b|\b(?:{w['nouns']}) (?:{w['not_behind']})\b"),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
