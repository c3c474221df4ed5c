"""Prints computed counts, ratios and money by something: "59,222", "41.2%", "3.1 points", "£4.17 a ticket"."""

from __future__ import annotations

from functools import cache

from presscheck.checks.printed_measures import digits, plain
from presscheck.lexicon import Lexicon
from presscheck.measure.per_unit import PER

_IN_FULL = 10_000_000
"""Whole numbers below it are printed to the last digit."""


class PrintedCounts:
    """Prints counts and ratios in one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._ratios: dict[str, list[str]] = lexicon.table("units.toml")["printed"]["ratios"]

    def ratio(self, value: float, unit: str) -> str | None:
        """A ratio to three digits with its sign or word; None for what is none."""
        if unit not in self._ratios:
            return None
        number = plain(digits(value, 3))
        told = self._ratios[unit][0 if number == "1" else -1]
        return f"{number} {told}" if told[0].isalpha() else f"{number}{told}"

    def per(self, unit: str) -> tuple[str, str] | None:
        """The unit above the stroke, and what stands below as a phrase ("a ticket"); None where there is none."""
        above, _, below = unit.partition(PER)
        return (above, f"a {below.replace('_', ' ')}") if below else None

    def count(self, value: float) -> str:
        """A number of things: whole ones in full, others to four digits."""
        if abs(value) < _IN_FULL and abs(value - round(value)) < 1e-6:
            return f"{round(value):,}"
        return plain(digits(value, 4))


@cache
def printed_counts(lexicon: Lexicon) -> PrintedCounts:
    """The printer of counts of this lexicon, built once."""
    return PrintedCounts(lexicon)
