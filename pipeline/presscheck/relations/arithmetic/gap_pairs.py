"""Margins, leads and majorities, and the two figures they lie between: set against one another, or one a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike, may_be_alike, spans
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_WINDOWS = ((0,), (-1,), (1,), (-1, 0), (0, 1), (-2,), (-2, -1), (1, 2))
"""Sentences in which the two figures are looked for, as steps from that of the gap, the likeliest first."""
_NOUNS = 2
"""The first patterns, of gaps that a noun tells."""
_TOO_WIDE = 2
"""How many times the larger figure a gap can be printed and still be taken for one of it."""
_NEAR = 12
"""Characters before the words of a gap in which an article can stand."""
_BEFORE = 28
"""Characters before a gap in which words can make it another one."""


@dataclass(frozen=True, slots=True)
class _Gap:
    figure: Quantity
    told: ToldSentence
    place: int
    cue: str
    reach: int
    confidence: float
    by_noun: bool
    definite: bool
    added: bool


@dataclass(frozen=True, slots=True)
class _Cues:
    gaps: tuple[tuple[re.Pattern[str], int, float], ...]
    pairs: tuple[re.Pattern[str], ...]
    wholes: tuple[re.Pattern[str], ...]
    other_before: re.Pattern[str]
    other_behind: re.Pattern[str]
    majority: re.Pattern[str]
    votes: re.Pattern[str]
    definite: re.Pattern[str]
    added: re.Pattern[str]
    units: tuple[str, ...]


def gap_pairs(article: Figured) -> Iterator[GapPair]:
    """The gaps of the article with the two figures of each, where those are told beyond doubt."""
    cues = _cues(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if not told.figures or mood(told.sentence) == "refuted":
            continue
        for gap in _gaps(told, cues):
            found = _majority(article, gap, cues) or _pair(article, gap, cues)
            if found is not None:
                yield found


def _gaps(told: ToldSentence, cues: _Cues) -> Iterator[_Gap]:
    seen = {q.id for pattern in cues.pairs for m in pattern.finditer(told.text) for q in _both(told, m)}
    for number, (pattern, reach, confidence) in enumerate(cues.gaps):
        by_noun = number < _NOUNS
        for m in pattern.finditer(told.text):
            figure, place = told.role(m, "gap"), m.start("gap")
            if figure is None or figure.id in seen:
                continue
            before = told.text[max(0, m.start() - _BEFORE) : m.end()]
            behind = told.text[place + 1 : place + _BEFORE]
            if figure.unit == "percent" and not by_noun:
                continue  # "dearer by 22%" is a share
            if cues.other_before.search(before) or cues.other_behind.search(behind):
                continue
            seen.add(figure.id)
            definite = bool(cues.definite.search(told.text[max(0, m.start() - _NEAR) : place]))
            added = bool(cues.added.search(told.text[: m.start()]))
            yield _Gap(figure, told, place, told.printed(m), reach, confidence, by_noun, definite, added)


def _majority(article: Figured, gap: _Gap, cues: _Cues) -> GapPair | None:
    """Over all others: "365 of the 650 seats"."""
    if "majority" not in gap.cue.lower():
        return None
    for told in (gap.told, *article.nearby.at(gap.told, -1, 1)):
        for pattern in cues.wholes:
            for m in pattern.finditer(told.text):
                a, whole = told.role(m, "a"), told.role(m, "whole")
                if a is not None and whole is not None and gap.figure.id not in (a.id, whole.id):
                    return GapPair(first=a, whole=whole, gap=gap.figure, cue=gap.cue, confidence=0.8, sided=True)
    return None


def _pair(article: Figured, gap: _Gap, cues: _Cues) -> GapPair | None:
    for steps in _WINDOWS:
        window = article.nearby.at(gap.told, *steps)
        if max(abs(step) for step in steps) > gap.reach or len(window) < len(steps):
            continue
        if not gap.by_noun and steps != (0,) and gap.figure.dimension != "count":
            return None  # "won by seven points" of one poll, shares of another
        if max(steps) < 0 and not (gap.definite or gap.figure.dimension == "count"):
            continue
        near = [pair for told in window for pair in _set_against(told, gap, cues)]
        if near:
            if len(near) > 1 and steps != (0,):
                return None
            first, second, _ = min(near, key=lambda pair: abs(pair[2] - gap.place))
            return _found(gap, first, second, gap.confidence)
        told_so = _only_two(article, window, gap, cues) if _takes_up(gap, steps) else None
        if told_so is not None:
            return _found(gap, *told_so, gap.confidence - 0.1)
    return None


def _takes_up(gap: _Gap, steps: Sequence[int]) -> bool:
    """May a gap lie between two figures that these sentences tell apart from one another? In its own it stands behind
    them; elsewhere it is one that is known, or one of votes."""
    if not gap.by_noun and gap.figure.dimension != "count":
        return False
    if 0 in steps:
        return len(steps) == 1 or gap.figure.dimension == "count" or gap.definite or gap.added
    return gap.definite or (gap.figure.dimension == "count" and steps[0] > 0)


def _set_against(told: ToldSentence, gap: _Gap, cues: _Cues) -> Iterator[tuple[Quantity, Quantity, int]]:
    """The pairs of a sentence between which the gap can lie, and where each stands."""
    for pattern in cues.pairs:
        for m in pattern.finditer(told.text):
            both = _both(told, m)
            if not both or gap.figure in both:
                continue
            a, b = both
            if not gap.by_noun and _counts(gap.figure, a) and gap.figure.unit not in (a.unit, *cues.units):
                continue  # "by nine detainees"
            if spans(gap.figure, a) or spans(gap.figure, b) or _counts(gap.figure, a):
                yield a, b, m.start()


def _both(told: ToldSentence, m: re.Match[str]) -> list[Quantity]:
    """The figures of a pair; none where they are not of one measure."""
    a, b = told.role(m, "a"), told.role(m, "b")
    return [a, b] if a is not None and b is not None and may_be_alike(a, b) else []


def _counts(*figures: Quantity) -> bool:
    return all(q.dimension == "count" for q in figures)


def _only_two(
    article: Figured, window: Sequence[ToldSentence], gap: _Gap, cues: _Cues
) -> tuple[Quantity, Quantity] | None:
    """The two figures of a window that alone are of the gap's measure; of votes only where it speaks of such."""
    text = " ".join(told.text for told in (gap.told, *window))
    if gap.figure.dimension == "count" and not (cues.majority.search(gap.cue) and cues.votes.search(text)):
        return None
    fitting = [
        q for told in window for q in told.figures.values() if q.id and q is not gap.figure and spans(gap.figure, q)
    ]
    if not fitting and window == [gap.told]:  # "to 79.2 and women to 82.9, a gap of 3.7 years"
        fitting = [q for q in gap.told.figures.values() if q.id and q is not gap.figure and q.unit == "one"]
    if len(fitting) != 2 or not alike(*fitting):
        return None
    if gap.told in window and any(gap.told.places.get(id(q), -1) > gap.place for q in fitting):
        return None
    if window != [gap.told] and (gap.figure.value or 0) > _TOO_WIDE * max(q.value or 0 for q in fitting):
        return None
    statements = [article.statements.of(q) for q in fitting]
    if any(s is not None and s.earlier for s in statements):
        return None
    return fitting[0], fitting[1]


def _found(gap: _Gap, first: Quantity, second: Quantity, confidence: float) -> GapPair:
    return GapPair(first=first, second=second, gap=gap.figure, cue=gap.cue, confidence=confidence)


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table: dict[str, Any] = lexicon.table("patterns/difference.toml")
    words = table["words"]

    def compiled(rows: str) -> tuple[re.Pattern[str], ...]:
        return tuple(figure_pattern(row["pattern"], words) for row in table[rows])

    def any_word(listed: list[str]) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(listed)})\b", re.IGNORECASE)

    gaps = zip(compiled("gaps"), table["gaps"], strict=True)
    return _Cues(
        gaps=tuple((pattern, row["reach"], row["confidence"]) for pattern, row in gaps),
        pairs=compiled("pairs"),
        wholes=compiled("wholes"),
        other_before=any_word(table["other"]["before"]),
        other_behind=re.compile(rf"^\s?(?:[\w-]+ )?(?:{any_of(table['other']['behind'])})", re.IGNORECASE),
        majority=any_word(table["votes"]["majority"]),
        votes=any_word(table["votes"]["words"]),
        definite=any_word(table["definite"]["words"]),
        units=tuple(table["votes"]["units"]),
        added=re.compile(table["definite"]["added"], re.IGNORECASE),
    )
