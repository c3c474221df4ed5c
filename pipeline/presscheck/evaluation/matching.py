"""Which figures that were read are which of the gold.

A range may be read as one figure or as its two ends, and two figures of the gold ("from 5 to 7") as one range over
both; "tens of thousands" is right anywhere in its decade. Values are compared to 1e-5. In articles the places must
overlap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import TypeVar

from presscheck.evaluation.gold import GoldFigure, Reading, Span
from presscheck.evaluation.units import UnitKey, kind_of, unit_key
from presscheck.model import Quantity

_TOLERANCE = 1e-5
_MONEY = "currency"
"""The dimension of money in the report."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A figure as presscheck read it; `told` is its value and unit."""

    text: str
    told: str
    value: float | None
    low: float | None
    high: float | None
    unit: UnitKey
    kind: str
    span: Span

    @classmethod
    def of(cls, quantity: Quantity) -> Read:
        """The figure of a report."""
        key = unit_key(quantity.unit)
        ends = (quantity.low, quantity.high) if quantity.value is None else (quantity.value,)
        return cls(
            text=quantity.text,
            told=f"{'-'.join('?' if end is None else f'{end:.12g}' for end in ends)} {quantity.unit}",
            value=quantity.value,
            low=quantity.low,
            high=quantity.high,
            unit=key,
            kind=kind_of(key, money=quantity.dimension == _MONEY),
            span=Span(quantity.field, quantity.start, quantity.end),
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A figure of the gold whose value was read, or two that were read as one range; `read` are two where a range was
    read as its ends."""

    gold: tuple[GoldFigure, ...]
    read: tuple[Read, ...]
    unit_right: bool

    @property
    def kind(self) -> str:
        """The gold's kind."""
        return self.gold[0].kind


@dataclass(frozen=True, slots=True)
class Matched:
    """What became of the figures of one item; of optional ones that were read nothing is told."""

    hits: tuple[Hit, ...]
    missed: tuple[GoldFigure, ...]
    extra: tuple[Read, ...]


def match(gold: Sequence[GoldFigure], optional: Sequence[GoldFigure], read: Sequence[Read]) -> Matched:
    """Pair figures one with one, the surest pairs first (same unit, same value, nearest in order), then ranges with
    their ends and pairs with a range over both; optional figures take from what is left."""
    hits = list(_matches(gold, read, free=False))
    missed = _left(gold, [figure for hit in hits for figure in hit.gold])
    extra = _left(read, [figure for hit in hits for figure in hit.read])
    allowed = _matches(optional, extra, free=True)
    extra = _left(extra, [figure for hit in allowed for figure in hit.read])
    return Matched(tuple(hits), tuple(missed), tuple(extra))


def near(a: float, b: float) -> bool:
    """Are the two the same to a relative 1e-5?"""
    return abs(a - b) <= _TOLERANCE * max(abs(a), abs(b))


def _matches(gold: Sequence[GoldFigure], read: Sequence[Read], *, free: bool) -> Iterator[Hit]:
    """The pairs in all three shapes. `free`: no sign counts."""
    for shape in (_singles, _as_two_ends, _as_one_range):
        candidates = sorted(shape(gold, read, free), key=lambda found: found[0])
        for _, hit in candidates:
            if _within(gold, hit.gold) and _within(read, hit.read):
                yield hit
                gold, read = _left(gold, hit.gold), _left(read, hit.read)


Rank = tuple[bool, int, int, int, int]
"""How sure a pair is: its unit is wrong, how loosely its value fits, how far apart in order, and both places."""


def _singles(gold: Sequence[GoldFigure], read: Sequence[Read], free: bool) -> Iterator[tuple[Rank, Hit]]:
    for i, wanted in enumerate(gold):
        for j, found in enumerate(read):
            if not _overlap(wanted, found):
                continue
            ranks = [
                (found.unit not in reading.units, looseness)
                for reading in wanted.readings
                if (looseness := _looseness(found, reading, free or wanted.signless)) is not None
            ]
            if ranks:
                wrong, looseness = min(ranks)
                yield (wrong, looseness, abs(i - j), i, j), Hit((wanted,), (found,), not wrong)


def _as_two_ends(gold: Sequence[GoldFigure], read: Sequence[Read], free: bool) -> Iterator[tuple[Rank, Hit]]:
    for i, wanted in enumerate(gold):
        if all(reading.low == reading.high for reading in wanted.readings):
            continue
        near_by = [found for found in read if found.value is not None and _overlap(wanted, found)]
        for one, other in permutations(near_by, 2):
            free_here = free or wanted.signless
            ends = [
                r
                for r in wanted.readings
                if _same(one.value, r.low, free_here) and _same(other.value, r.high, free_here)
            ]
            if ends:
                right = any(one.unit in r.units or other.unit in r.units for r in ends)
                j = _place(read, one)
                yield (not right, 0, abs(i - j), i, j), Hit((wanted,), (one, other), right)


def _as_one_range(gold: Sequence[GoldFigure], read: Sequence[Read], free: bool) -> Iterator[tuple[Rank, Hit]]:
    for j, found in enumerate(read):
        if found.low is None or found.high is None or found.low == found.high:
            continue
        near_by = [wanted for wanted in gold if _overlap(wanted, found)]
        lows = [w for w in near_by if any(_same(found.low, r.low, free) for r in w.readings if r.low == r.high)]
        highs = [w for w in near_by if any(_same(found.high, r.low, free) for r in w.readings if r.low == r.high)]
        for one in lows:
            for other in highs:
                if one is not other:
                    right = any(found.unit in reading.units for w in (one, other) for reading in w.readings)
                    i = _place(gold, one)
                    yield (not right, 0, abs(i - j), i, j), Hit((one, other), (found,), right)


def _looseness(found: Read, reading: Reading, signless: bool) -> int | None:
    """0 for the value itself or both ends, 1 for an end with the other as its bound, or the middle of a range, 2 for a
    value in its decade; None where it doesn't fit."""
    low, high = reading.low, reading.high
    if low == high:
        return 0 if _same(found.value, low, signless) else None
    if low > 0 and near(high, 10 * low):
        value = found.low if found.value is None else found.value
        inside = value is not None and low * (1 - _TOLERANCE) <= value <= high * (1 + _TOLERANCE)
        return 2 if inside else None
    if _same(found.low, low, signless) and _same(found.high, high, signless):
        return 0
    ends = (low, found.high, high), (high, found.low, low)
    bounded = any(_same(found.value, end, signless) and _same(bound, other, signless) for end, bound, other in ends)
    return 1 if bounded or _same(found.value, (low + high) / 2, signless) else None


def _same(value: float | None, wanted: float, signless: bool) -> bool:
    return value is not None and (near(value, wanted) or (signless and near(abs(value), abs(wanted))))


def _overlap(wanted: GoldFigure, found: Read) -> bool:
    return wanted.span is None or wanted.span.overlaps(found.span)


def _within(all_of: Sequence[T], some: Sequence[T]) -> bool:
    return all(any(one is item for item in all_of) for one in some)


def _left(all_of: Sequence[T], some: Sequence[T]) -> list[T]:
    """Those that are none of `some`, by identity: equal figures may stand in one item twice."""
    taken = set(map(id, some))
    return [item for item in all_of if id(item) not in taken]


def _place(all_of: Sequence[T], one: T) -> int:
    return next(place for place, item in enumerate(all_of) if item is one)
