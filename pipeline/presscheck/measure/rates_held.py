"""What rates there are: of each currency from whom, and from which day to which."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from presscheck.measure import imported_rates
from presscheck.measure.cross_rates import LONGEST_CLOSURE
from presscheck.measure.rate_files import ECB
from presscheck.measure.rates import ENDED
from presscheck.measure.shipped_rates import shipped, shipped_currencies


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day of some fixings, and on how many days there are any."""

    first: dt.date
    last: dt.date
    days: int


@dataclass(frozen=True, slots=True)
class Holding:
    """The fixings of a currency against the euro or the dollar: of all sources, and of each (the ECB's first; those
    imported count with those shipped)."""

    currency: str
    all: Span
    sources: dict[str, Span]

    def ended(self) -> bool:
        """Did the ECB end its fixings, and went on with others, and does nobody else tell later ones?"""
        fixed = self.sources.get(ECB)
        return fixed is not None and fixed.last == self.all.last < shipped_to() - ENDED

    def stale(self, today: dt.date) -> bool:
        """Is the last fixing so old that conversions of today are given more slack?"""
        return today - self.all.last > LONGEST_CLOSURE


def holdings() -> Iterator[Holding]:
    """All currencies of which rates are known, by code; the euro has one wherever the dollar has.

    Raises RatesError where those imported can't be read.
    """
    for currency in sorted({"EUR", *shipped_currencies(), *imported_rates.currencies()}):
        days: dict[str, set[dt.date]] = defaultdict(set)
        own = "USD" if currency == "EUR" else currency
        if fixed := shipped(own):
            days[ECB].update(fixed)
        for quote in imported_rates.quotes(own):
            days[quote.source].add(quote.day)
        sources = {source: _span(days[source]) for source in sorted(days, key=lambda source: (source != ECB, source))}
        yield Holding(currency, _span(set().union(*days.values())), sources)


def shipped_to() -> dt.date:
    """The last day of the fixings that came with presscheck."""
    return max(shipped("USD"))


def _span(days: Collection[dt.date]) -> Span:
    return Span(min(days), max(days), len(days))
