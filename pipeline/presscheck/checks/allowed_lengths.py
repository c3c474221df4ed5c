"""Which lengths of time are right between two ends, given how lengths are counted and rounded."""

from __future__ import annotations

from presscheck.checks.elapsed import Reach
from presscheck.checks.length_slips import MINUTES
from presscheck.model import Interval, Quantity
from presscheck.relations.times.duration import Duration

_ROUNDS = {"decade": 0.5, "century": 0.3}
"""How far, in the unit, lengths in great units are rounded."""
_NEAR = {"hour": 0.25, "minute": 5.0}
"""How far hedged hours may be off: "nearly five" may be five."""
_MANY = 31
"""Days above which the first and the last are often both counted, whatever the words."""
_MONTHS = 0.26
"""Of a year: how far months told as parts of a year, or its quarters, may be rounded."""
_A_MONTH = 0.092
"""Of a year: a month, and a day over."""
_SHORT, _OVER = 1.0, 0.7
"""How far a whole number of a unit may be under, and over, a length of dates told more finely than the unit."""


def stated_length(quantity: Quantity) -> Interval:
    """What is said: the number itself where nothing hedges it."""
    if quantity.hedge is None and quantity.value is not None:
        return Interval(quantity.value, quantity.value)
    return quantity.narrow


def allowed(tie: Duration, length: Reach) -> tuple[Interval, Interval]:
    """The lengths that are right, and those that may just be."""
    low, high, usual, unit = length.low, length.high, length.usual, tie.length.unit
    if tie.length.hedge is not None or unit in _ROUNDS:
        slack = _ROUNDS.get(unit, 0.0) or _NEAR.get(unit, 0.0)
        return (Interval(low - slack, high + slack),) * 2
    if unit in ("hour", "minute"):
        slack = 5.0 if unit == "minute" else MINUTES if (tie.length.value or 0) * 2 % 1 else 0.5
        return Interval(low - slack, high + slack, False, False), Interval(low - slack, high + slack, False, False)
    if usual is None:
        months = unit == "year" and (tie.length.value or 0) * 2 % 1 != 0
        short, over = (_off(tie.length),) * 2 if months else (_SHORT, _OVER)
        return (Interval(low - short, high + over, False, False),) * 2
    if unit in ("day", "night") and (tie.length.value or 0) % 1:
        return (Interval(usual - 1, usual + 1),) * 2  # "five days and six hours"
    if unit in ("day", "night"):
        allowed = Interval(usual - tie.pause, usual + (tie.spans or usual > _MANY))
        return allowed, allowed
    if tie.at_most:
        return (Interval(0, usual + 1),) * 2
    return (Interval(usual - 1, usual + tie.spans),) * 2  # the last year, or month, need not be full


def _off(length: Quantity) -> float:
    """How far years and months may be off: those told as months less than those told as parts of a year."""
    exact = length.low is not None and length.high is not None and length.high - length.low <= _A_MONTH
    return _A_MONTH if exact else _MONTHS
