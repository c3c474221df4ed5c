"""What one currency was worth in another, day by day: the cross of what a euro, or a dollar, was worth in each."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from presscheck.measure import imported_rates
from presscheck.measure.imported_rates import Quote, State
from presscheck.measure.rate_files import ECB
from presscheck.measure.shipped_rates import shipped

LONGEST_CLOSURE = dt.timedelta(days=7)
"""The fixing of a day without one is the last before it, if no older than this (Christmas and Easter close for 4)."""


class Cross(NamedTuple):
    """Units of one currency for one of another on a day, and who fixed the two."""

    day: dt.date
    rate: float
    sources: frozenset[str]


class LastApart(NamedTuple):
    """The cross of the last fixings of two currencies, as of the older day, and known from the newer."""

    cross: Cross
    known_from: dt.date


def crosses(base: str, quote: str, held: State | None) -> Iterator[Cross]:
    """Those of every day on which both are known, oldest first."""
    ones, others, dollar = (_known(currency, held) for currency in (base, quote, "USD"))
    for day in sorted(ones.quotes.keys() | others.quotes.keys()):
        one = _euro(day) if base == "EUR" else ones.quotes.get(day)
        other = _euro(day) if quote == "EUR" else others.quotes.get(day)
        if day not in dollar.ecb:
            one, other = one or ones.before(day), other or others.before(day)
        if base == "USD" and other and other.per == "USD":
            yield Cross(day, other.value, frozenset((other.source,)))
        elif quote == "USD" and one and one.per == "USD":
            yield Cross(day, 1 / one.value, frozenset((one.source,)))
        elif one and other:
            alike = one.per == other.per
            a, b = (_Worth(q.value, {q.source}) if alike else _per_euro(q, dollar) for q in (one, other))
            if a and b:
                yield Cross(day, b.value / a.value, frozenset(a.sources | b.sources) - {""})


def last_apart(base: str, quote: str, held: State | None) -> LastApart | None:
    """The last quotes of both, and of the dollar where one is told in dollars, however far apart; None where of one
    of them nothing is known."""
    dollar = _known("USD", held).last
    one, other = (_euro(dt.date.max) if code == "EUR" else _known(code, held).last for code in (base, quote))
    if dollar is None or one is None or other is None:
        return None
    used = [q for q in (one, other) if q.source]
    alike = one.per == other.per
    if not alike:
        used.append(dollar)
    a, b = (q.value if alike or q.per == "EUR" else q.value * dollar.value for q in (one, other))
    days = sorted(q.day for q in used)
    return LastApart(Cross(days[0], b / a, frozenset(q.source for q in used)), days[-1])


def last_fixed(held: State | None) -> dt.date:
    """The day of the ECB's last fixing of the dollar."""
    return max(_known("USD", held).ecb)


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

    @property
    def last(self) -> Quote | None:
        """The newest of all."""
        return self.quotes[self.days[-1]] if self.days else None

    def before(self, day: dt.date) -> Quote | None:
        """That of the day, else of the last day before it within a week."""
        i = bisect_right(self.days, day) - 1
        return None if i < 0 or day - self.days[i] > LONGEST_CLOSURE else self.quotes[self.days[i]]


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


def joined(sources: frozenset[str]) -> str:
    """The names of those who fixed a rate, the ECB's first."""
    return " and ".join(sorted(sources, key=lambda source: (source != ECB, source)))


@cache
def _known(currency: str, held: State | None) -> _Known:
    imported = imported_rates.quotes(currency) if held else []
    others = {q.day: q for q in imported if q.source != ECB}
    newer = {q.day: q for q in imported if q.source == ECB}
    return _Known(others | shipped(currency) | newer)
