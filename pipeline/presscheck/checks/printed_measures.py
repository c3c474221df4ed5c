"""Prints computed measures: "41.8 km", "1.24 million acres", "1.609 km/mile"."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.unit_table import unit_table
from presscheck.model import Factor, Sum


class PrintedMeasures:
    """Prints measures in one language's abbreviations."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._table = unit_table(lexicon)
        printed: dict[str, Any] = lexicon.table("units.toml")["printed"]
        self._one: dict[str, str] = {**printed["signs"], **printed["one"]}
        self._many: dict[str, str] = {**printed["signs"], **printed["many"]}
        self._scales: list[tuple[float, str]] = printed["scales"]

    def sum(self, value: Sum) -> str | None:
        """A value to three digits, from 1,000 on to the last whole one; None for money."""
        if not self.is_measure(value.unit):
            return None
        amount = abs(value.value)
        scale, name = next((row for row in self._scales if amount >= row[0] * 0.9995), (1.0, ""))
        scaled = value.value / scale
        number = f"{scaled:,.0f}" if scale == 1 and amount >= 999.5 else plain(digits(scaled, 3))
        one = number == "1" and not name
        return " ".join(part for part in (number, name, self._named(value.unit, one=one)) if part)

    def factor(self, value: Factor) -> str | None:
        """What one of a unit is in another; None for money."""
        if not self.is_measure(value.unit):
            return None
        unit, per = self._named(value.unit), self._named(value.per, one=True)
        link = " per " if "/" in unit + per else "/"
        return f"{plain(digits(value.value, 4))} {unit}{link}{per}"

    def is_measure(self, unit: str) -> bool:
        """Does the unit measure something, and counts nothing and is no money?"""
        dimension = self._table.dimension_of(unit)
        return dimension != "count" and "currency" not in dimension

    def _named(self, unit: str, *, one: bool = False) -> str:
        return (self._one if one else self._many).get(unit) or unit.replace("_", " ")


@cache
def printed_measures(lexicon: Lexicon) -> PrintedMeasures:
    """The printer of measures of this lexicon, built once."""
    return PrintedMeasures(lexicon)


def plain(number: str) -> str:
    """A decimal number without trailing zeros: "68.0" -> "68"."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def digits(value: float, significant: int) -> str:
    """The number to so many significant digits, never in scientific notation: 96.93 -> "96.9", 1234.5 -> "1,230"."""
    if value == 0:
        return "0"
    places = significant - 1 - math.floor(math.log10(abs(value)))
    rounded = round(value, places)
    if abs(rounded) >= 10 ** (significant - places):  # 99.96 is 100, not 100.0
        places -= 1
    return f"{rounded:,.{max(places, 0)}f}"
