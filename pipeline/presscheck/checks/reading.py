"""What a figure may truly be, in both readings, and the arithmetic over such: both are carried along."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce

from presscheck.model import Interval, Quantity

_FAR = 2.0
"""How many times the printed value a figure may be whose hedge leaves its end open: "more than 90" is not 200."""
_SMALL = 1000
"""Counts below it are told exactly, but for round hundreds."""
NOTHING = Interval(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Reading:
    """`value` as printed or computed from what is printed, None where no one number is; the narrow interval takes
    every printed digit at its word, the wide one trailing zeros as rounding."""

    value: float | None
    narrow: Interval
    wide: Interval

    def plus(self, other: Reading) -> Reading:
        """The sum."""
        return self._with(other, lambda a, b: a + b, Interval.plus)

    def minus(self, other: Reading) -> Reading:
        """The difference."""
        return self.plus(other.times(-1))

    def by(self, other: Reading) -> Reading:
        """The product."""
        return self._with(other, lambda a, b: a * b, Interval.by)

    def over(self, other: Reading) -> Reading:
        """The quotient. Raises ZeroDivisionError where the divisor may be nothing."""
        return self._with(other, lambda a, b: a / b, Interval.over)

    def times(self, factor: float) -> Reading:
        """All of it multiplied by a number."""
        exact = Interval(factor, factor)
        value = None if self.value is None else self.value * factor
        return Reading(value, self.narrow.by(exact), self.wide.by(exact))

    def shifted(self, by: float) -> Reading:
        """All of it with a number added."""
        exact = Interval(by, by)
        value = None if self.value is None else self.value + by
        return Reading(value, self.narrow.plus(exact), self.wide.plus(exact))

    @property
    def middle(self) -> float:
        """The number to print for it: the value, or what lies in the middle of a range."""
        return self.value if self.value is not None else (self.narrow.low + self.narrow.high) / 2

    def _with(
        self,
        other: Reading,
        values: Callable[[float, float], float],
        intervals: Callable[[Interval, Interval], Interval],
    ) -> Reading:
        none = self.value is None or other.value is None
        value = None if none else values(self.value, other.value)  # type: ignore[arg-type]
        return Reading(value, intervals(self.narrow, other.narrow), intervals(self.wide, other.wide))


def reading(figure: Quantity) -> Reading:
    """A figure's own reading. Whole numbers of things are exact where they are bare, since nobody counts half a vote;
    large or round ones may be rounded in the wide reading. An end that a hedge leaves open lies not beyond twice the
    value, nor below nothing."""
    narrow, wide = _bounded(figure.narrow, figure), _bounded(figure.wide, figure)
    if is_exact(figure):
        assert figure.value is not None
        point = Interval(figure.value, figure.value)
        round_ = figure.value >= _SMALL or figure.value % 100 == 0
        return Reading(figure.value, point, wide if round_ else point)
    return Reading(figure.value, narrow, wide)


def is_exact(figure: Quantity) -> bool:
    """Is it a bare whole number of things: "5,210 votes", "twelve people", but not "1.2 million people"?"""
    if figure.dimension != "count" or figure.hedge is not None or figure.value is None or figure.low is None:
        return False
    return float(figure.value).is_integer() and figure.value - figure.low == 0.5


def total(figures: Iterable[Quantity]) -> Reading:
    """The sum of figures of one unit."""
    return reduce(Reading.plus, (reading(figure) for figure in figures), Reading(0.0, NOTHING, NOTHING))


def _bounded(interval: Interval, figure: Quantity) -> Interval:
    if figure.value is None or figure.value <= 0:
        return interval
    low, high = max(interval.low, 0.0), min(interval.high, figure.value * _FAR)
    return Interval(low, high, interval.low_closed, interval.high_closed)
