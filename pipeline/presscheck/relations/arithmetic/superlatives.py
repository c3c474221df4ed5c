"""The first of a few that are all told: "32.9C on Saturday, 33.6C on Sunday. Monday, at 34.1C, was the hottest of the
three", "Nobody was cheaper than Moor's, which wanted £2.80"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.pace import Pace, pace
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_WINDOWS = ((0,), (-1, 0), (0, 1), (-2, -1, 0))
"""Sentences that can tell all of them, as steps from that of the first."""
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Cues:
    """`of_so_many` and `none` with the way that they rank, 0 where that is the pace's."""

    of_so_many: tuple[tuple[re.Pattern[str], int], ...]
    none: tuple[tuple[re.Pattern[str], int], ...]
    numbers: dict[str, int]
    pace: Pace


def superlatives(article: Figured) -> Iterator[Greater]:
    """Each first of a few with each of the others."""
    cues, mood = _cues(article.lexicon), statement_cues(article.lexicon).mood
    for told in article.told:
        if not told.figures or mood(told.sentence) == "refuted":
            continue
        yield from _firsts_of_so_many(article, told, cues)
        yield from _passed_by_none(article, told, cues)


def _firsts_of_so_many(article: Figured, told: ToldSentence, cues: _Cues) -> Iterator[Greater]:
    for pattern, direction in cues.of_so_many:
        for m in pattern.finditer(told.text):
            first, many = told.role(m, "x"), _many(told, m, cues)
            if first is None or not many:
                continue
            way = direction or cues.pace.way(m[0], first)
            for other in _others(article, told, first, many) if way else ():
                yield _first(first, other, way, told.printed(m))


def _passed_by_none(article: Figured, told: ToldSentence, cues: _Cues) -> Iterator[Greater]:
    for pattern, direction in cues.none:
        for m in pattern.finditer(told.text):
            first = told.role(m, "x")
            if first is not None:
                for other in _told_before(article, told, m, first):
                    yield _first(first, other, direction, told.printed(m))


def _first(first: Quantity, other: Quantity, direction: int, cue: str) -> Greater:
    return replace(Greater.told(first, other, direction, cue, 0.8), strict=False)


def _many(told: ToldSentence, m: re.Match[str], cues: _Cues) -> int:
    """Of how many it is the first: a number in words, which may be a figure of the report."""
    number = told.role(m, "number")
    if number is not None:
        return int(number.value) if number.value and number.value.is_integer() else 0
    return cues.numbers.get((m.groupdict().get("word") or "").lower(), 0)


def _others(article: Figured, told: ToldSentence, first: Quantity, many: int) -> Sequence[Quantity]:
    """All others, where the nearest sentences tell just so many."""
    if not first.id:
        return ()
    for steps in _WINDOWS:
        window = article.nearby.at(told, *steps)
        if len(window) < len(steps):
            continue
        found = [q for one in window for q in one.figures.values() if q.id and q is not first and alike(q, first)]
        found = [q for q in found if q.value is not None and first.unit != "one"]
        if len(found) >= many - 1:
            return found if len(found) == many - 1 else ()
    return ()


def _told_before(article: Figured, told: ToldSentence, m: re.Match[str], first: Quantity) -> Sequence[Quantity]:
    """The figures of its sentence and of the last one before it that tells some."""
    if not first.id or first.unit == "one":
        return ()
    found = [q for place, q in told.figures.items() if place < m.start() and q.id and alike(q, first)]
    for one in () if found else article.nearby.at(told, -1):
        found = [q for q in one.figures.values() if q.id and alike(q, first)]
    return found if len(found) >= _TWO else ()


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")["superlatives"]
    speed = pace(lexicon)

    def patterns(row: str, ways: tuple[tuple[str, Sequence[str], int], ...]) -> tuple[tuple[re.Pattern[str], int], ...]:
        return tuple(
            (figure_pattern(pattern, {**table, name: words}), direction)
            for pattern in table[row]
            for name, words, direction in ways
        )

    paced = [*speed.words["swift"], *speed.words["slow"]]
    of_so_many = patterns("of_so_many", (("sup", table["most"], 1), ("sup", table["least"], -1), ("sup", paced, 0)))
    # "nobody was cheaper" makes the first the least
    none = patterns("none", (("way", table["more"], 1), ("way", table["less"], -1)))
    return _Cues(of_so_many, none, table["numbers"], speed)
