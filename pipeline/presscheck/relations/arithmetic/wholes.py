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
_TIMES = 3
"""How many times the sum of a list may be its told total, or that the sum, where the list may begin farther before."""
Reading = tuple[Item, Sequence[Item], Said]
"""A whole, its parts, and what is said of them."""
_SLIP = 2
"""How many times a sum that one figure spoils may be its whole, or that the sum."""


def whole_and_parts(found: Series, cues: PartsCues) -> Reading | None:
    """The whole of a series in its own sentence, the members that are its parts, and what is said of them. Of the ways
    to read it the one by which the parts make it up comes first, for a reader would take it so."""
    summed = _summed(found, cues)
    if summed is not None:
        return summed
    told: list[Reading] = []
    for whole, parts in _readings(found):
        said = cues.said(replace(found, members=tuple(parts)), whole)
        if said is not None:
            told.append((whole, parts, said))
    fitting = [tie for tie in told if makes_up(tie[1], tie[0])]
    return next(iter(fitting), None) or next(iter(told), None)


def _readings(found: Series) -> Iterator[tuple[Item, Sequence[Item]]]:
    """The ways to read a series: under its head, of which its last members may be no parts."""
    if found.head is not None:
        for end in range(len(found.members), 1, -1):
            yield found.head.item, found.members[:end]


def _summed(found: Series, cues: PartsCues) -> Reading | None:
    """The last of a list that is told as its sum."""
    *parts, last = found.members
    parts = [part for part in parts if part.sentence == last.sentence]
    if len(parts) < 2 or not cues.is_total(last) or any(cues.is_each(part) or cues.is_total(part) for part in parts):
        return None
    ends = [parts[begin:] for begin in range(len(parts) - 1)]
    fitting = next((end for end in ends if makes_up(end, last)), None)
    told = sum(part.figure.value or 0 for part in parts)
    near = told / _TIMES < (last.figure.value or 0) < told * _TIMES
    if fitting is None and (len(parts) + 1 < len(found.members) or not near):
        return None
    return last, fitting or parts, Said(all=True, exclude=True, confidence=0.85)


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
        same = q.unit == whole.figure.unit or part.sort == "count"  # "£6m: 3m for roads"
        factor = 1.0 if same else factor_between(q.unit, whole.figure.unit)
        if factor is None:
            return None
        counted = part.sort == "count" and q.hedge is None and q.low is not None and (q.value or 0) - q.low == _HALF
        told = Interval(q.value or 0, q.value or 0) if counted else q.narrow
        sum_ = sum_.plus(told.times(factor))
    return sum_
