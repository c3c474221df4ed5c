"""Figures that are alike but for their magnitude: of one series, of one thing told twice, of what it is and was."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.magnitude_cues import SLIPS, MagnitudeCues, digits, magnitude_cues
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.statements import Statement

_LEAST, _CLOSE, _GAP = 3, 3.0, 30
"""Figures of a series, the factor that those alike lie within, and the characters between two of them."""
_SMALL, _LARGE = 20.0, 1000.0
"""Figures below it are of too many kinds to be compared; and of one thing told twice the lesser is one with a scale."""
_APART = 100.0
"""What a change must be a factor of to be looked at: smaller ones are a matter of their percentages."""


_BY_CHANCE, _NEAR = 2, 4
"""Digits that figures of two things may share, and the sentences within which one thing is told twice by so few."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A figure, those that it is like, how so, and whether the words leave no doubt of it."""

    odd: Quantity
    others: tuple[Quantity, ...]
    likeness: Literal["same", "series", "change"]
    sure: bool = True


def series(article: Figured) -> Iterator[Alike]:
    """Three or more of one kind in one sentence, of which all but one are alike: "412,000 cars in 2010, 405 in 2011 and
    398,000 in 2012"."""
    by_sentence: dict[tuple[int, str], list[Quantity]] = {}
    for statement in article.statements.all:
        q = statement.quantity
        if q.value and q.value >= _SMALL and q.dimension not in ("time", "ratio") and statement.mood == "so":
            by_sentence.setdefault((statement.sentence.number, q.unit), []).append(q)
    for alike in by_sentence.values():
        values = sorted((q.value or 0.0, n) for n, q in enumerate(alike))
        if len(values) < _LEAST:
            continue
        for place, rest in ((values[0][1], values[1:]), (values[-1][1], values[:-1])):
            odd, ratio = alike[place], rest[-1][0] / rest[0][0]
            distance = max(rest[0][0] / (odd.value or 1.0), (odd.value or 1.0) / rest[-1][0])
            if ratio < _CLOSE and distance > _APART:
                others = tuple(q for q in alike if q is not odd)
                if not _in_list(article, odd, others) or (
                    "." in odd.text and (odd.value or 0.0) < _LARGE
                ):  # "£38.50" has no scale
                    continue
                yield Alike(odd, others, "series")


def _in_list(article: Figured, odd: Quantity, others: Sequence[Quantity]) -> bool:
    """Do few words stand between the figures, none of which tells a step or another clause, and no other figure: not
    "by 64,000 to 28.1 million", "119 million, or 48 cents a share against 57"?"""
    places, text = sorted((q.start, q.end) for q in (odd, *others)), article.marked.article.text_of(odd.field)
    told = sorted(s.quantity.start for s in article.statements.all if s.quantity.field == odd.field)
    between = magnitude_cues(article.lexicon).not_listed
    return all(
        start - end <= _GAP
        and not between.search(text, end, start)
        and bisect_left(told, end) == bisect_left(told, start)
        for (_, end), (start, _) in pairwise(places)
    )


def retold(article: Figured, cues: MagnitudeCues) -> Iterator[Alike]:
    """The same digits at another scale, of the same thing."""
    by_digits: dict[tuple[str, str], list[Statement]] = {}
    for statement in article.statements.all:
        q = statement.quantity
        if digits(q) > 1 and q.dimension not in ("time", "ratio") and (q.value or 0) >= _LARGE:
            by_digits.setdefault((q.unit, f"{q.value:.6e}".split("e")[0]), []).append(statement)
    for alike in by_digits.values():
        first = alike[0]
        for other in alike[1:]:
            if slips(first.quantity, other.quantity) and _may_be_one(first, other) and cues.is_same(first, other):
                yield Alike(first.quantity, (other.quantity,), "same")


def _may_be_one(first: Statement, other: Statement) -> bool:
    """Do they have more digits than two figures share by chance, or stand near one another or in a heading?"""
    is_near = (
        abs(other.sentence.number - first.sentence.number) <= _NEAR or first.quantity.field != other.quantity.field
    )
    return is_near or digits(first.quantity) > _BY_CHANCE


def changes(article: Figured, cues: MagnitudeCues) -> Iterator[Alike]:
    """What something is and was, where the two are far apart."""
    for text in article.texts:
        for pattern in cues.changes:
            for m in pattern.finditer(text.text):
                start, end = text.role(m, "start"), text.role(m, "end")
                if not isinstance(start, Quantity) or not isinstance(end, Quantity) or start.unit != end.unit:
                    continue
                if not start.value or not end.value or cues.is_growth(text, m):
                    continue
                if min(start.value, end.value) < _SMALL:
                    continue  # cents a share beside the profit
                ratio = max(start.value / end.value, end.value / start.value)
                if ratio > _APART and not _is_parted(text, m):
                    sure = cues.is_small(text, m, end.value - start.value)
                    yield Alike(end, (start,), "change", sure)


def _is_parted(text: Skeleton, m: re.Match[str]) -> bool:
    """Does another figure than a date or a percentage stand between the two?"""
    first, last = sorted((m.start("start"), m.start("end")))
    between = (text.told.get(place) for place in range(first + 1, last))
    return any(isinstance(told, Quantity) and told.unit != "percent" for told in between)


def slips(a: Quantity, b: Quantity) -> bool:
    """Is one the other at another scale?"""
    if not a.value or not b.value:
        return False
    ratio = max(a.value / b.value, b.value / a.value)
    return any(abs(ratio / slip - 1) < 1e-6 for slip in SLIPS)
