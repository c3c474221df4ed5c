"""Days of the calendar: those of a year, a month or a day, and the day so many days on."""

from __future__ import annotations

import calendar
import datetime as dt

from presscheck.model import Days


def last_day(year: int, month: int) -> int:
    """The number of the last day of a month."""
    return calendar.monthrange(year, month)[1]


def days_of(year: int, month: int | None = None, day: int | None = None) -> Days | None:
    """The days of a year, of a month of it, or of a day of that; None where the calendar has none such."""
    if not dt.MINYEAR <= year <= dt.MAXYEAR or (day is not None and day > last_day(year, month or 1)):
        return None
    first = dt.date(year, month or 1, day or 1)
    return Days(first, dt.date(year, month or 12, day or last_day(year, month or 12)))


def day_after(day: dt.date, days: float) -> dt.date:
    """The day so many days after, or before where they are negative; the calendar's first or last where there is
    none."""
    ordinal = day.toordinal() + round(days)
    return dt.date.fromordinal(min(max(ordinal, dt.date.min.toordinal()), dt.date.max.toordinal()))
