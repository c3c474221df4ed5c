"""Rates of a file that are far from what was known, or from the file's own of the days before: a factor of ten, a rate
turned round, dollars for euros."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from presscheck.measure.imported_rates import Quote
from presscheck.measure.shipped_rates import shipped

_OTHER = 1.2
"""How many times two fixings of one currency and day may be of each other: official and street rates lie further."""
_LEAP = 5.0
"""How many times a rate may become what it was within a month: beyond all but a few devaluations."""
_MONTH = dt.timedelta(days=31)


class Leap(NamedTuple):
    """A rate, and how many times it is of what was known of that day, or of the rate `since` which it has leapt."""

    quote: Quote
    times: float
    since: dt.date | None


def leaps(told: Iterable[Quote]) -> Iterator[Leap]:
    """The first such rate of each currency and source."""
    ordered = sorted(told, key=lambda quote: (quote.currency, quote.source, quote.day))
    for _, group in groupby(ordered, key=lambda quote: (quote.currency, quote.source)):
        quotes = list(group)
        found = next(_from_shipped(quotes), None) or next(_from_before(quotes), None)
        if found is not None:
            yield found


def _from_shipped(quotes: list[Quote]) -> Iterator[Leap]:
    known, dollars = shipped(quotes[0].currency), shipped("USD")
    for quote in quotes:
        if quote.day not in known:
            continue
        per = 1.0 if quote.per == "EUR" else dollars[quote.day].value
        times = quote.value * per / known[quote.day].value
        if not 1 / _OTHER < times < _OTHER:
            yield Leap(quote, times, None)


def _from_before(quotes: list[Quote]) -> Iterator[Leap]:
    for before, quote in pairwise(quotes):
        times = quote.value / before.value
        near = quote.day - before.day <= _MONTH and quote.per == before.per
        if near and not 1 / _LEAP < times < _LEAP:
            yield Leap(quote, times, before.day)
