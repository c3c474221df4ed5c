"""A total is not what its factors give.

Why it matters  "£400 each" and "£8m in all" are both repeated; a slip of ten between them is money that nobody has.
Example         "£400 for each of the 2,000 staff, at a cost of £8m": 400 times 2,000 is £800,000.
Known blind spot  Costs beside the rate (tax, fees); what is paid to some and not to all; one so wrong that no
                single slip of the pen makes it.
"""

from __future__ import annotations

import math

from presscheck.checks.agreement import Said, Stated, agreement
from presscheck.checks.check import Check
from presscheck.checks.reading import Reading, reading
from presscheck.measure.counted import NOTHING
from presscheck.measure.per_unit import parted
from presscheck.model import Interval, Outcome, Printable, Quantity, Undecided
from presscheck.relations.arithmetic.product import Product

_SLACK = 0.06
"""Totals in news are rounder than what they are of."""
_SOME = 100
"""Numbers of things from which a broken one is just rounded."""
_WHOLE_TIMES = ("year", "month", "week", "day", "night", "quarter")
_FEW = 10
"""A number of these from which it may be a round one."""
_NEAR = 0.4
"""How far so few for one may be off for being rounded."""


def product(tie: Product) -> Outcome:
    """Multiply the factors and compare with the total; where the rate is told as worked out, divide the total."""
    *counts, rate = tie.factors
    many = Reading(tie.times, Interval(tie.times, tie.times), Interval(tie.times, tie.times))
    for count in counts:
        many = many.by(_lasting(count) if count.dimension == "time" else reading(count))
    total, one = reading(tie.total), _rounded(rate)
    if many.wide.low <= 0 or total.wide.low <= 0 or one.wide.low <= 0:
        return Undecided(why="one of the figures may be nothing")
    return _divided(tie, total, many, one) if tie.deduced else _multiplied(tie, total, many, one)


def _multiplied(tie: Product, total: Reading, many: Reading, one: Reading) -> Outcome:
    sum_ = " × ".join(["{rate}", *_many(tie)])
    said = Said(
        message=sum_ + " is not {stated}", sum=sum_, values=_values(tie), instead=_instead(tie, total, many, one)
    )
    stated = Stated(role="total", printed=tie.total, reading=total, unit=tie.total.unit)
    return agreement(stated, one.by(many), said, slack=_SLACK)


def _divided(tie: Product, total: Reading, many: Reading, one: Reading) -> Outcome:
    said = Said(
        message="{total} over " + " × ".join(_many(tie)) + " is not {stated}",
        sum=" ÷ ".join(["{total}", *_many(tie)]),
        values=_values(tie),
        instead=_instead(tie, total, many, one),
    )
    rate = tie.factors[-1]
    of_nothing = parted(rate.unit)[0] == NOTHING
    stated = Stated(role="factors", printed=rate, reading=one, unit=NOTHING if of_nothing else rate.unit)
    return agreement(stated, total.over(many), said, slack=_SLACK)


def _instead(tie: Product, total: Reading, many: Reading, one: Reading) -> tuple[tuple[Quantity, float], ...]:
    """What the total, the one count or the rate would be, where the others are right."""
    *counts, rate = tie.factors
    left = [(rate, total.middle / many.middle)]
    if tie.deduced:
        left.append((tie.total, one.middle * many.middle))
    if len(counts) == 1 and _may_be_told(counts[0], many_ := total.middle / one.middle / tie.times):
        left.append((counts[0], many_))
    return tuple(left)


def _may_be_told(count: Quantity, value: float) -> bool:
    """Could so many be counted: no broken number of a few things?"""
    return count.dimension != "count" or value >= _SOME or math.isclose(value, round(value), rel_tol=1e-6)


def _lasting(time: Quantity) -> Reading:
    """How long something lasts: of a few years, months, weeks or days, in a whole number, nobody rounds a part off."""
    own = reading(time)
    if time.hedge is not None or own.value is None or not float(own.value).is_integer():
        return own
    if time.unit in _WHOLE_TIMES and own.narrow.high - own.narrow.low <= 1:
        point = Interval(own.value, own.value)
        return Reading(own.value, point, own.wide if own.value >= _FEW else point)
    by = (own.narrow.high - own.narrow.low) / 4
    return Reading(own.value, Interval(own.value - by, own.value + by), own.wide)


def _many(tie: Product) -> list[str]:
    """What the rate is multiplied by, as templates."""
    counts = [f"{{count{i}}}" for i in range(len(tie.factors) - 1)]
    return counts + ([f"{tie.times:g}"] if tie.times != 1 else [])


def _values(tie: Product) -> dict[str, Printable]:
    *counts, rate = tie.factors
    return {"rate": rate, "total": tie.total, **{f"count{i}": count for i, count in enumerate(counts)}}


def _rounded(rate: Quantity) -> Reading:
    """So much for one is never an exact count: "12 a night" may be 11.6."""
    own = reading(rate)
    if rate.hedge is not None:
        return own
    narrow = rate.narrow
    if rate.dimension == "count" and own.value is not None and own.value < _FEW and narrow.high - narrow.low == 1:
        narrow = Interval(own.value - _NEAR, own.value + _NEAR)  # "two a game" is hardly 1.5
    return Reading(own.value, narrow, rate.wide)


CHECK = Check("AR301", "product", Product, product)
