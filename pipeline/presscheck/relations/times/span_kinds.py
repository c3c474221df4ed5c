"""What kinds of dates a length of time may lie between: times of day, days, or years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from presscheck.dates import day_after
from presscheck.model import DateMention, Days, Quantity, Told
from presscheck.relations.times.clock_times import ClockTime

_MOST_ENDS = 2
_WEEK = 8
"""Days of a date that is no year."""
_A_YEAR = 366
OF_CLOCKS = ("hour", "minute")
"""Units in which times of day are apart."""
OF_YEARS = ("year", "season", "decade")
"""Units in which a day is as good as its year."""


def likely_ends(quantity: Quantity, start: DateMention, told: Sequence[DateMention | None]) -> tuple[DateMention, ...]:
    """Of the ends those that a length may have with this start, the nearest first; none where it is open."""
    likely = tuple(end for end in told if end is not None and _are_alike(start, end, quantity))
    if len(told) > _MOST_ENDS or (len(likely) < len(told) and kind(start) != "hour"):
        return ()
    open_years = quantity.unit not in OF_YEARS and any(_may_be_years_apart(start, end) for end in likely)
    return () if open_years else likely


def is_bare_weekday(told: Told) -> bool:
    """Is it a day of the week and no more?"""
    if not isinstance(told, DateMention) or isinstance(told, ClockTime):
        return False
    return told.weekday is not None and told.day is None and told.relative is None


def as_days(told: Told | None, unit: str) -> Told | None:
    """A date; of a time of day that tells its day, the day where a length of this unit counts no hours."""
    return told.on if isinstance(told, ClockTime) and told.on is not None and unit not in OF_CLOCKS else told


def last_before(told: DateMention, published: Days | None) -> DateMention | None:
    """A weekday as the last such day up to the publication; None where that is open."""
    if published is None or not published.one or told.weekday is None:
        return None
    today = published.first
    day = day_after(today, -((today.weekday() - told.weekday) % 7))
    return replace(told, days=Days(day, day), weekday=None, basis="resolved")


def placed(date: Told | None, other: Told | None, published: Days | None) -> Told | None:
    """A date; a weekday beside a day of the calendar as the day that it was: "from 30 January to Thursday"."""
    if date is None or other is None or not is_bare_weekday(date) or is_bare_weekday(other):
        return date
    assert isinstance(date, DateMention)
    return last_before(date, published) if isinstance(other, DateMention) and other.days else date


def kind(date: DateMention) -> str:
    """Is a date a time of day ("hour"), a "year", or a "day" or a month?"""
    if isinstance(date, ClockTime):
        return "hour"
    years = date.days is not None and date.month is None and not (date.days.last - date.days.first).days < _WEEK
    return "year" if years and date.relative is None else "day"


def _are_alike(start: DateMention, end: DateMention, length: Quantity) -> bool:
    """Are both times of day, or years, or days? Years may lie between a year and a day."""
    kinds = {kind(start), kind(end)}
    return len(kinds) == 1 or (length.unit in OF_YEARS and "hour" not in kinds)


def _may_be_years_apart(start: DateMention, end: DateMention) -> bool:
    """Is the year of only one of two days told, and the other not left to it?"""
    if (start.year is None) == (end.year is None):
        return False
    if start.days and end.days and 0 <= (end.days.first - start.days.last).days <= _A_YEAR:
        return False
    other = start if start.year is None else end
    return other.days is not None and other.month is not None
