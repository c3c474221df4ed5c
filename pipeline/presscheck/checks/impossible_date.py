"""A date is told that no calendar has.

Why it matters  Nobody can keep a deadline of 31 June; the right day is one of several, and only the source knows it.
Example         "until September 31", "on 29 February 2019", "at 2:75 p.m.", "dated 14/13/1998".
Known blind spot  Dates in the language of another calendar; a 29 February without a year, unless the article appeared
                near the end of a February and no leap year is near.
"""

from __future__ import annotations

import datetime as dt

from presscheck.checks.check import Check
from presscheck.dates import last_day
from presscheck.model import Apart, Line, Meets, MonthName, Outcome, Printable
from presscheck.relations.times.calendar_day import CalendarDay
from presscheck.relations.times.unreal_times import UnrealTime

_LEAP_YEAR = 2000
_LIMITS = {
    "hour": "a day has 24 hours",
    "minute": "an hour has 60 minutes",
    "day": "a month has 31 days at most",
    "month": "a year has 12 months",
}


def impossible_date(tie: CalendarDay) -> Outcome:
    """Count the days of the month, in its year where that is known; or the hours, minutes and months that there are."""
    if isinstance(tie, UnrealTime):
        return _no_time(tie)
    date, year = tie.date, tie.year
    assert date.month is not None and date.day is not None
    last = last_day(_LEAP_YEAR if year is None else year, date.month)
    told: dict[str, Printable] = {"date": date, "month": MonthName(date.month), "last": float(last)}
    if date.day <= last and not _is_of_another_weekday(tie):
        return Meets(working=(Line("{month} has {last} days", told),))
    if year is not None and last != last_day(_LEAP_YEAR, date.month):
        told["year"] = str(year)
        working = Line("{month} {year} had {last} days: {year} is no leap year", told)
    else:
        working = Line("{month} has {last} days", told)
    return Apart(
        message=Line("{month} has no day {date}" if date.text.isdigit() else "there is no {date}", told),
        by=1.0,
        wide=True,
        blame="date",
        working=(working,),
        labels={"date": Line("{month} has {last} days", told)},
    )


def _is_of_another_weekday(tie: CalendarDay) -> bool:
    """Does a day that is tried in its place fall on another weekday than the one told?"""
    date = tie.date
    if date.weekday is None or tie.likely is None:
        return False
    assert date.month is not None and date.day is not None
    real = date.day <= last_day(tie.likely, date.month)
    return real and dt.date(tie.likely, date.month, date.day).weekday() != date.weekday


def _no_time(tie: UnrealTime) -> Outcome:
    told: dict[str, Printable] = {"date": tie.date}
    limit = _LIMITS[tie.part]
    if tie.date.month is not None:
        told |= {"month": MonthName(tie.date.month), "last": float(last_day(_LEAP_YEAR, tie.date.month))}
        limit = "{month} has {last} days"
    working = Line(limit, told)
    return Apart(
        message=Line("there is no {date}", told),
        by=1.0,
        wide=True,
        blame="date",
        working=(working,),
        labels={"date": working},
    )


CHECK = Check("DT102", "impossible-date", CalendarDay, impossible_date)
