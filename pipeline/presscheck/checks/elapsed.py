"""Time between days: ages in completed years, lengths in any unit, each as the interval that the dates leave open."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from presscheck.dates import days_of, last_day
from presscheck.model import DateMention, Days
from presscheck.relations.times.clock_times import ClockTime

MONTHS = {"month": 1, "year": 12, "season": 12, "decade": 120, "century": 1200}
"""Units made of months, in months."""
HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "night": 24.0, "week": 168.0}
"""Units made of hours, in hours."""


def ages(born: Days, at: Days) -> tuple[int, int]:
    """The least and the greatest age in completed years on the days `at` of one born on the days `born`."""
    return _age(born.last, at.first), _age(born.first, at.last)


def _age(born: dt.date, at: dt.date) -> int:
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))


def birth(age: int, at: Days) -> Days:
    """The days on which one was born who was `age` completed years old on the days `at`."""
    return Days(_years_before(at.first, age + 1) + dt.timedelta(days=1), _years_before(at.last, age))


def _years_before(day: dt.date, years: int) -> dt.date:
    year = min(max(day.year - years, 1), dt.MAXYEAR)
    return day.replace(year=year, day=min(day.day, last_day(year, day.month)))


@dataclass(frozen=True, slots=True)
class Reach:
    """How long it may be from one date to another, in some unit: `usual` is the plain difference where both dates are
    told as finely as the unit, else None; `low` and `high` are the ends of what may truly have passed."""

    low: float
    high: float
    usual: int | None = None


def reach(start: DateMention, end: DateMention, unit: str) -> tuple[Reach, ...]:
    """The lengths in the unit; several where the hours may be of the morning or afternoon, none where the dates leave
    it open or the unit is too fine for them."""
    if isinstance(start, ClockTime) or isinstance(end, ClockTime):
        if isinstance(start, ClockTime) and isinstance(end, ClockTime) and unit in ("hour", "minute"):
            days = _days_apart(start.on, end.on)
            passed = {
                (b - a) + 1440 * days if days is not None else (b - a) % 1440
                for a in start.minutes
                for b in end.minutes
            }
            found = {minutes / 60 / HOURS[unit] for minutes in passed if minutes > 0}
            return tuple(Reach(length, length, round(length) if length % 1 == 0 else None) for length in sorted(found))
        return ()
    if start.weekday is not None and end.weekday is not None and start.day is None and end.day is None:
        days = (end.weekday - start.weekday) % 7
        return (Reach(days, days + 1, days),) if unit in ("day", "night") and days else ()
    placed = _placed(start, end, unit)
    if placed is None:
        return ()
    first, last = placed
    if first.first > last.last:
        return ()
    if unit in MONTHS:
        if unit == "month" and "year" in (_fineness(start), _fineness(end)):
            return ()  # so many months of those years, not from the first to the last
        return (_in_months(start, end, first, last, unit),)
    if unit in ("day", "night", "week") and first.one and last.one:
        days = (last.first - first.first).days
        size = HOURS[unit] / 24
        return (Reach(days / size, (days + 1) / size, None if unit == "week" else days),)
    return ()


def _days_apart(start: DateMention | None, end: DateMention | None) -> int | None:
    """Whole days from the day of one time to that of the other, None where they do not both tell theirs."""
    if start is None or end is None:
        return None
    if start.weekday is not None and end.weekday is not None:
        return (end.weekday - start.weekday) % 7
    if start.days and start.days.one and start.day is None and end.weekday is not None and end.day is None:
        return (end.weekday - start.days.first.weekday()) % 7  # "from 8pm tonight until 6am on Monday"
    if end.days and end.days.one and end.day is None and start.weekday is not None and start.day is None:
        return (end.days.first.weekday() - start.weekday) % 7  # "from 6am on Sunday to noon yesterday"
    if start.days and end.days and start.days.one and end.days.one and start.basis == end.basis:
        return (end.days.first - start.days.first).days
    return None


def _in_months(start: DateMention, end: DateMention, first: Days, last: Days, unit: str) -> Reach:
    size = MONTHS[unit]
    low, high = _months(first.last, last.first) / size, _months(first.first, last.last) / size
    fineness = {_fineness(start), _fineness(end)}
    usual = None
    if fineness == {"year"} and unit in ("year", "season"):
        usual = last.first.year - first.first.year
    elif fineness == {"month"} and unit == "month":
        usual = (last.first.year - first.first.year) * 12 + last.first.month - first.first.month
    return Reach(max(low, 0.0), high, usual)


def _fineness(date: DateMention) -> str:
    if date.days is not None and date.days.one:
        return "day"
    return "day" if date.day else "month" if date.month else "year" if date.year else "other"


def _months(first: dt.date, last: dt.date) -> float:
    """From the start of one day to the end of another."""
    whole = (last.year - first.year) * 12 + last.month - first.month
    return whole + (last.day - first.day + 1) / last_day(last.year, last.month)


def _placed(start: DateMention, end: DateMention, unit: str) -> tuple[Days, Days] | None:
    """The days of both, each in the year that the other tells where it has none of its own; a length of years is one
    to the year that the publication tells."""
    if MONTHS.get(unit, 0) >= MONTHS["year"] and start.year and end.year is None and start.days and end.days:
        return start.days, end.days
    if start.year is None and end.year is None and start.month and end.month:
        later = (end.month, end.day or 1) < (start.month, start.day or 1)
        return _both(_days(2001, start), _days(2002 if later else 2001, end))
    if MONTHS.get(unit, 0) >= MONTHS["year"] and (start.year is None) != (end.year is None):
        return None  # years lie between them, so that the year of the other is not its own
    if start.year is None and start.month and end.year and end.days:
        year = end.year - ((end.month or 12, end.day or 31) < (start.month, start.day or 1))
        return _both(_days(year, start), end.days)
    if end.year is None and end.month and start.year and start.days:
        year = start.year + ((end.month, end.day or 31) < (start.month or 1, start.day or 1))
        return _both(start.days, _days(year, end))
    return (start.days, end.days) if start.days and end.days else None


def _both(start: Days | None, end: Days | None) -> tuple[Days, Days] | None:
    return None if start is None or end is None else (start, end)


def _days(year: int, date: DateMention) -> Days | None:
    """The days of a date in the year; None beyond the calendar's ends."""
    assert date.month
    return days_of(year, date.month, date.day and min(date.day, last_day(year, date.month)))
