"""The whole of a series of figures: the one told before it, behind it, or at its head."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from presscheck.measure.units import factor_between
from presscheck.model import Interval
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_said import PartsCues, Said
from presscheck.relations.arithmetic.series import Series

_HALF = 0.5
"""By how much a bare whole number is rounded at most: not at all, since nobody counts half of one."""
_NEAR = 4
"""Figures before a list that it may make up."""
_SMALL = 10
"""Up to this, two figures make up a third by chance."""
_TIMES = 3
"""How many times the sum of a list may be its told total, or that the sum, where the list may begin farther before."""
_BACK = 3
"""Sentences before the first part in which the whole may stand."""
Reading = tuple[Item, Sequence[Item], Said]
"""A whole, its parts, and what is said of them."""
_SLIP = 2
"""How many times a sum that one figure spoils may be its whole, or that the sum."""
_FIGURES = 30
"""... and figures of its sort."""


def whole_and_parts(found: Series, items: Sequence[Item], first: int, cues: PartsCues) -> Reading | None:
    """The whole of a series, the members that are its parts, and what is said of them. Of wholes that may be meant the
    one that the parts make up comes first, for a reader would take it so; then the nearest."""
    summed = _summed(found, cues)
    if summed is not None:
        return summed
    told: list[Reading] = []
    for whole, parts in _readings(found, items, first, cues):
        said = cues.said(replace(found, members=tuple(parts)), whole)
        if said is not None:
            told.append((whole, parts, said))
    fitting = [tie for tie in told if makes_up(tie[1], tie[0])]
    return next(iter(fitting), None) or _side_by_side(found, items, first, cues) or next(iter(told), None)


def _side_by_side(found: Series, items: Sequence[Item], first: int, cues: PartsCues) -> Reading | None:
    """A list in one sentence that makes up a figure of its kind told right before it: by no word, but that it does."""
    members = found.members
    near = [w for w in items[max(0, first - _NEAR) : first] if members[0].sentence - w.sentence <= 1]
    ways = [(whole, members) for whole in near if members[0].sentence == members[-1].sentence]
    if found.head is None:
        ways.append((members[0], members[1:]))
    for whole, parts in ways:
        large = len(parts) > 2 or (len(parts) == 2 and (whole.figure.value or 0) > _SMALL)
        if large and cues.fit.fit(parts, whole) and makes_up(parts, whole):
            return whole, parts, Said(all=None, exclude=False, confidence=0.6)
    return None


def _readings(
    found: Series, items: Sequence[Item], first: int, cues: PartsCues
) -> Iterator[tuple[Item, Sequence[Item]]]:
    """The ways to read a series: under its head, of which its last members may be no parts; under a figure before it;
    or with its own first as the whole, where that stands in a sentence before the others."""
    members = found.members
    if found.head is not None:
        for end in range(len(members), 1, -1):
            yield found.head.item, members[:end]
        return
    for whole in _before(items, first, found, cues):
        yield whole, members
        if len(members) > 2 and cues.goes_on(members[-1]) and makes_up(members[:-1], whole):
            yield whole, members[:-1]  # the last is told beside them all: "A further 17 were repaired"
    opening, *rest = members
    if len(rest) > 1 and opening.sentence != rest[0].sentence and all(cues.fit.fits(part, opening) for part in rest):
        yield opening, rest


def _summed(found: Series, cues: PartsCues) -> Reading | None:
    """The last of a list that is told as its sum."""
    *parts, last = found.members
    parts = [part for part in parts if part.sentence == last.sentence]
    if len(parts) < 2 or not cues.is_total(last):
        return None
    ends = [parts[begin:] for begin in range(len(parts) - 1)]
    fitting = next((end for end in ends if makes_up(end, last)), None)
    told = sum(part.figure.value or 0 for part in parts)
    near = told / _TIMES < (last.figure.value or 0) < told * _TIMES
    if fitting is None and (len(parts) + 1 < len(found.members) or not near):
        return None
    return last, fitting or parts, Said(all=True, exclude=True, confidence=0.85)


def _before(items: Sequence[Item], first: int, found: Series, cues: PartsCues) -> Iterator[Item]:
    """The figures before a series that may be its whole, from the nearest. No figure that would fit it stands between
    and is left out."""
    opening = found.members[0]
    for item in reversed(items[max(0, first - _FIGURES) : first]):
        if opening.sentence - item.sentence > _BACK:
            return
        if cues.fit.is_compared(item) or not cues.fit.may_be(found.members, item):
            if cues.fit.fits(item, opening) and not cues.fit.is_compared(item):
                return
            continue
        yield item


def makes_up(parts: Sequence[Item], whole: Item) -> bool:
    """Can the parts add up to the whole, as printed?"""
    told = total(parts, whole)
    return told is not None and told.high < math.inf and told.meets(whole.figure.narrow) and near(parts, whole)


def near(parts: Sequence[Item], whole: Item) -> bool:
    """Is what they add up to so near the whole that one slip may part them?"""
    told = total(parts, whole)
    worth = whole.figure.value or 0
    return told is not None and told.low < worth * _SLIP and told.high > worth / _SLIP


def total(parts: Sequence[Item], whole: Item) -> Interval | None:
    """What the parts add up to in the whole's unit, every printed digit taken at its word; whole numbers are exact."""
    sum_ = Interval(0.0, 0.0)
    for part in parts:
        q = part.figure
        same = q.unit == whole.figure.unit or part.sort == "count"
        factor = 1.0 if same else factor_between(q.unit, whole.figure.unit)
        if factor is None:
            return None
        counted = part.sort == "count" and q.hedge is None and q.low is not None and (q.value or 0) - q.low == _HALF
        told = Interval(q.value or 0, q.value or 0) if counted else q.narrow
        sum_ = sum_.plus(told.times(factor))
    return sum_
