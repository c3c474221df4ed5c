"""A date is told with a day of the week that it does not fall on.

Why it matters  One of the two is wrong, and a reader who goes by it comes on the wrong day, or believes a wrong one.
Example         "Monday, 5 January 2014", which was a Sunday.
Known blind spot  Dates without a year in an article of unknown date, or more than five months from it; dates before
                1753; a weekday and a date that are both wrong and agree.
"""

from __future__ import annotations

import datetime as dt

from presscheck.checks.check import Check
from presscheck.dates import last_day
from presscheck.model import Apart, Line, Meets, Outcome, Printable, Weekday
from presscheck.relations.times.weekday_date import WeekdayDate

_WEEK = 7


def weekday_date(tie: WeekdayDate) -> Outcome:
    """Look the date up in the calendar, as each of the days that it may be."""
    told: dict[str, Printable] = {"date": tie.date, "says": Weekday(tie.named)}
    fits = [day for day in tie.days if day.weekday() == tie.named]
    if fits and (tie.nth is None or any(_nth(day, tie.nth) for day in fits)):
        return Meets(working=(Line("{day} was a {says}", {**told, "day": fits[0]}),))
    return _of_another_week(tie, fits[0], told) if fits else _apart(tie, told)


def _nth(day: dt.date, nth: int) -> bool:
    """Is it the so-manieth of its weekday in its month, or the last (-1)?"""
    if nth < 0:
        return day.day + _WEEK > last_day(day.year, day.month)
    return _number(day) == nth


def _number(day: dt.date) -> int:
    return (day.day - 1) // _WEEK + 1


def _of_another_week(tie: WeekdayDate, day: dt.date, told: dict[str, Printable]) -> Apart:
    assert tie.nth is not None
    values = {**told, "day": day, "number": float(_number(day)), "nth": float(tie.nth)}
    nth = "the last {says}" if tie.nth < 0 else "{says} number {nth}"
    return Apart(
        message=Line("{date} is not " + nth + " of its month", values),
        by=1.0,
        wide=True,
        blame="date",
        working=(Line("{day} was {says} number {number} of its month; the article says " + nth, values),),
        labels={"date": Line("is {says} number {number}", values)},
    )


def _apart(tie: WeekdayDate, told: dict[str, Printable]) -> Apart:
    """The weekday at odds with the days that the date may be; none of them where an edit has made it a day that its
    month lacks."""
    days = tie.days
    working = [Line("{day} was a {was}", {**told, "day": day, "was": Weekday(day.weekday())}) for day in days]
    if days:
        working[0] = Line(working[0].template + "; the article says {says}", working[0].values)
    if len(days) == 1 and tie.date.year is None:
        working.append(Line("no year is told; this is the one nearest to the publication"))
    return Apart(
        message=Line(_message(tie), {**told, "day": days[0]} if days else told),
        by=1.0,
        wide=True,
        blame="date",
        working=tuple(working),
        labels={"date": Line("is a {was}", {"was": Weekday(days[0].weekday())})} if days else {},
    )


def _message(tie: WeekdayDate) -> str:
    if tie.date.text.isdigit() and tie.days:
        return "{day} is not a {says}"  # of a list of days, "13"
    return "{date} is not a {says}" if tie.weekday else "the date in “{date}” is not a {says}"


CHECK = Check("DT101", "weekday-date", WeekdayDate, weekday_date)
