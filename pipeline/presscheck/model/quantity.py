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
