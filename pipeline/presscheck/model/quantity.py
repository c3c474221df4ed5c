"""A figure and the true values that a careful reader would accept for it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from presscheck.model.article import Field

Bounds = Literal["[]", "[)", "(]", "()"]


@dataclass(frozen=True, slots=True)
class Interval:
    """The true values a careful reader would accept; ±inf where an end is open."""

    low: float
    high: float
    low_closed: bool = True
    high_closed: bool = True

    @property
    def bounds(self) -> Bounds:
        """The ends in mathematical notation; an end at infinity is never closed."""
        left: str = "[" if self.low_closed and self.low > -math.inf else "("
        right: str = "]" if self.high_closed and self.high < math.inf else ")"
        return left + right  # type: ignore[return-value]

    def times(self, factor: float) -> Interval:
        """Every value multiplied by a positive factor."""
        return Interval(self.low * factor, self.high * factor, self.low_closed, self.high_closed)

    def negated(self) -> Interval:
        """Every value with the other sign."""
        return Interval(-self.high, -self.low, self.high_closed, self.low_closed)

    def plus(self, other: Interval) -> Interval:
        """Every sum of a value of each."""
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.low_closed and other.low_closed,
            self.high_closed and other.high_closed,
        )

    def by(self, other: Interval) -> Interval:
        """Every product of a value of each."""
        ends = [
            (0.0 if 0.0 in (a, b) else a * b, a_closed and b_closed)
            for a, a_closed in self._ends()
            for b, b_closed in other._ends()
        ]
        low, high = min(e for e, _ in ends), max(e for e, _ in ends)
        return Interval(low, high, (low, True) in ends, (high, True) in ends)

    def over(self, other: Interval) -> Interval:
        """Every quotient of a value of each. Raises ZeroDivisionError where the other may be nothing."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError("a divisor that may be nothing")
        return self.by(Interval(1 / other.high, 1 / other.low, other.high_closed, other.low_closed))

    def _ends(self) -> tuple[tuple[float, bool], tuple[float, bool]]:
        return (self.low, self.low_closed), (self.high, self.high_closed)

    def meets(self, other: Interval) -> bool:
        """Can one true value lie in both?"""
        if self.low == other.high:
            return self.low_closed and other.high_closed
        if self.high == other.low:
            return self.high_closed and other.low_closed
        return self.low < other.high and other.low < self.high

    def gap(self, other: Interval) -> float:
        """The distance between the two, 0 where they touch or overlap."""
        return max(0.0, self.low - other.high, other.low - self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure as stated, in `unit`: `value` as printed (None for "5 to 7"), the narrow reading as low/high, the wide
    one as wide_low/wide_high, None where open."""

    id: str
    text: str
    field: Field
    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    bounds: Bounds
    wide_low: float | None
    wide_high: float | None
    unit: str
    dimension: str
    hedge: str | None

    @property
    def key(self) -> str:
        """By what it is told from all others of its article: its id, or where it stands, if no reader numbered it
        ("doubled", the figures of a score)."""
        return self.id or f"{self.field}@{self.start}"

    @property
    def narrow(self) -> Interval:
        """The reading that takes every printed digit as significant."""
        return self._interval(self.low, self.high)

    @property
    def wide(self) -> Interval:
        """The reading that lets trailing zeros be rounding."""
        return self._interval(self.wide_low, self.wide_high)

    def _interval(self, low: float | None, high: float | None) -> Interval:
        return Interval(
            -math.inf if low is None else low,
            math.inf if high is None else high,
            self.bounds[0] == "[",
            self.bounds[1] == "]",
        )
