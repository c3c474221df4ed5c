"""Prints the lines of a working: numbers, units, rates and days as a reader of news expects them."""

from __future__ import annotations

import calendar
import datetime as dt
import math
from functools import cache

from presscheck.checks.printed_counts import printed_counts
from presscheck.checks.printed_lengths import printed_lengths
from presscheck.checks.printed_measures import digits, plain, printed_measures
from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import currencies
from presscheck.measure.per_unit import parted
from presscheck.model import (
    DateMention,
    Days,
    Factor,
    Gap,
    InSentence,
    Line,
    Month,
    MonthName,
    Printable,
    Quantity,
    Share,
    Sum,
    TimeLength,
    Weekday,
)

_UNSEEN = 0.00005
"""A share that no reader cares for: half of a hundredth of one per cent."""
_THE_SAME = "the same"


class Printer:
    """Prints lines in one language's signs and scales."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._currencies = currencies(lexicon)
        self._measures = printed_measures(lexicon)
        self._counts = printed_counts(lexicon)
        self._lengths = printed_lengths(lexicon)
        self._scales: list[tuple[float, str]] = lexicon.table("numbers.toml")["printed"]["scales"]
        self._months: list[str] = lexicon.table("layout.toml")["calendar"]["printed"]
        self._weekdays: list[str] = lexicon.table("dates.toml")["alone"]["weekdays"]

    def line(self, line: Line) -> str:
        """The template with its values printed."""
        return line.template.format(**{name: self.value(value) for name, value in line.values.items()})

    def value(self, value: Printable) -> str:
        """One value: figures as in the text, sums rounded to three digits, plain numbers in full."""
        match value:
            case Quantity() | DateMention():
                return " ".join(value.text.split())
            case TimeLength() | InSentence():
                return self._lengths.told(value)
            case Sum():
                return self.sum(value)
            case Share():
                return share(value.value)
            case Gap() if abs(value.value) < _UNSEEN:
                return _THE_SAME
            case Gap():
                return f"{self.sum(Sum(abs(value.value), value.unit))} {'more' if value.value > 0 else 'less'}"
            case Factor():
                return self._measures.factor(value) or (
                    f"{digits(value.value, 4)} {self._sign(value.unit)}/{self._sign(value.per)}"
                )
            case dt.date() | Days() | Month() | MonthName() | Weekday():
                return self._calendar(value)
            case float() | int():
                return f"{value:,.0f}" if value == int(value) else f"{value:,}"
        return value

    def sum(self, value: Sum) -> str:
        """A computed amount: "£96.9m", "US$1,234", "CNY 17.3bn", "41.8 km", "59,222", "41.2%"."""
        if ratio := self._counts.ratio(value.value, value.unit):
            return ratio
        if not self._currencies.knows(value.unit) and (per := self._counts.per(value.unit)):
            above, below = per
            base = parted(value.unit)[1].rpartition("_")[2]  # "kilometer" of "hundred_kilometer"
            if not (self._measures.is_measure(value.unit) and self._measures.is_measure(base)):
                return f"{self.sum(Sum(value.value, above))} {below}"
        if measure := self._measures.sum(value):
            return measure
        if not self._currencies.knows(value.unit):
            return self._counts.count(value.value)
        for scale, suffix in self._scales:
            if abs(value.value) >= scale * 0.9995:  # to three digits it is one of the scale
                return self._signed(value.unit, f"{_amount(value.value / scale)}{suffix}")
        if abs(value.value) < 0.01:
            return self._signed(value.unit, digits(value.value, 2))
        places = 0 if abs(value.value) >= 1000 else 2
        return self._signed(value.unit, f"{value.value:,.{places}f}")

    def _calendar(self, value: dt.date | Days | Month | MonthName | Weekday) -> str:
        match value:
            case Days():
                return self._span(value)
            case Month():
                return self._month(value.day)
            case MonthName():
                return self._months[value.number - 1]
            case Weekday():
                return self._weekdays[value.number]
        return f"{value.day} {self._month(value)}"

    def _span(self, days: Days) -> str:
        """By the largest unit that holds them: "2013", "May 2013", "5 May 2013", else from the first to the last."""
        first, last = days
        if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
            if (first.month, last.month) == (1, 12):
                return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
            if (first.year, first.month) == (last.year, last.month):
                return self._month(first)
        return self.value(first) if days.one else f"{self.value(first)} to {self.value(last)}"

    def _month(self, day: dt.date) -> str:
        return f"{self._months[day.month - 1]} {day.year}"

    def _signed(self, unit: str, amount: str) -> str:
        sign = self._sign(unit)
        return f"{sign} {amount}" if sign[-1].isalpha() else f"{sign}{amount}"

    def _sign(self, unit: str) -> str:
        return self._currencies.sign(unit)


@cache
def printer(lexicon: Lexicon) -> Printer:
    """The printer of this lexicon, built once."""
    return Printer(lexicon)


def _amount(value: float) -> str:
    """Three digits of a scaled amount, fewer where they say all of it: "7.4", not "7.40"."""
    told = digits(value, 3)
    return plain(told) if math.isclose(float(told.replace(",", "")), value, rel_tol=1e-9) else told


def share(value: float) -> str:
    """A ratio less one in words: "5% more", "0.4% less", "12 times as much"."""
    if value >= 2:
        return f"{digits(value + 1, 2).removesuffix('.0')} times as much"
    if value <= -0.9:
        return f"1/{digits(1 / max(value + 1, 1e-12), 2)} of that"
    if abs(value) < _UNSEEN:
        return _THE_SAME
    percent = digits(abs(value) * 100, 1 if abs(value) < 0.1 else 2)
    return f"{percent}% {'more' if value > 0 else 'less'}"
