"""Two levels of one thing as they are told beside each other: the one as finely as the other."""

from __future__ import annotations

from dataclasses import replace

from presscheck.checks.reading import Reading, reading
from presscheck.measure.currencies import MONEY
from presscheck.model import Interval, Quantity, Undecided

MOST = 0.5
"""The share of the printed gap of two levels by which one that is told may miss it and still be no more than roughly
told: who prints 1.9 and 1.8 million doesn't round what lies between to 200,000."""
LAST_STEP = Undecided(why="the start may lie before the step that is told")
"""What is said of an amount that may be told of a later start than the printed one."""
_CENT = 0.01
_FINER = 10
"""How many times finer a level that ends in zeros is taken to be told beside one that doesn't: "from 200 to 260 cars"
is from no more than 205."""
_RATE = 20
"""Percentages below it are rates that stand as whole ones only where they are: "from 5% to 5.4%"."""


def levels(start: Quantity, end: Quantity, *, is_set: bool = False) -> tuple[Reading, Reading]:
    """Their readings. Beside a price told to the cent, one told in whole units is as exact: "from £2 to £2.20"; so is a
    whole percentage beside one with decimals, and trailing zeros beside digits are hardly rounding. `is_set`: they are
    prices that somebody sets, which are told as they are."""
    first, last = reading(start), reading(end)
    if start.hedge or end.hedge or start.dimension != end.dimension:
        return first, last
    finest = min(step(first), step(last))
    if start.dimension == MONEY and _CENT / 2 < finest < 2 * _CENT:
        return _to_cents(first), _to_cents(last)
    if start.unit != end.unit:
        return first, last
    if is_set and start.value is not None and end.value is not None:
        first, last = _pointed(first), _pointed(last)
    elif start.unit == "percent" and 0 < finest < 1 and max(first.middle, last.middle) < _RATE:
        first, last = (_within(r, finest / 2) if step(r) > finest else r for r in (first, last))
    return _as_fine(first, last), _as_fine(last, first)


def step(told: Reading) -> float:
    """The unit of the last printed digit."""
    return told.narrow.high - told.narrow.low


def _to_cents(told: Reading) -> Reading:
    return _within(told, _CENT / 2) if abs(step(told) - 1) < _CENT else told


def _within(told: Reading, half: float) -> Reading:
    exact = Interval(told.middle - half, told.middle + half)
    return Reading(told.value, exact, exact)


def _pointed(told: Reading) -> Reading:
    """Exact for a careful reader."""
    return replace(told, narrow=Interval(told.middle, told.middle))


def _as_fine(told: Reading, other: Reading) -> Reading:
    """With less room for trailing zeros than it has by itself, where the other has less; no less than by its digits."""
    own, beside = (r.wide.high - r.wide.low for r in (told, other))
    half = max(beside, own / _FINER, step(told)) / 2
    if told.value is None or 2 * half >= own:
        return told
    low, high = max(told.wide.low, told.value - half), min(told.wide.high, told.value + half)
    return replace(told, wide=Interval(low, high))
