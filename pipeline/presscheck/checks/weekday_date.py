"""A date is told with a day of the week that it does not fall on.

Why it matters  One of the two is wrong, and a reader who goes by it comes on the wrong day, or believes a wrong one.
Example         "Monday, 5 January 2014", which was a Sunday.
Known blind spot  Dates without a year in an article of unknown date, or more than five months from it; dates before
                1753; a weekday and a date that are both wrong and agree.
"""

from __future__ import annotations

import datetime as dt

from presscheck.checks.check import Check
from presscheck.model import Apart, Line, Meets, Outcome, Printable, Weekday
from presscheck.relations.weekday_date import WeekdayDate


def weekday_date(tie: WeekdayDate) -> Outcome:
    """Look the date up in the calendar, in each year that it may be of."""
    assert tie.date.month is not None and tie.date.day is not None
    days: list[dt.date] = []
    for year in tie.years:
        try:
            days.append(dt.date(year, tie.date.month, tie.date.day))
        except ValueError:  # edited into a day that this year lacks
            continue
    told: dict[str, Printable] = {"date": tie.date, "says": Weekday(tie.named)}
    fits = [day for day in days if day.weekday() == tie.named]
    if fits:
        return Meets(working=(Line("{day} was a {says}", {**told, "day": fits[0]}),))
    return _apart(tie, days, told)


def _apart(tie: WeekdayDate, days: list[dt.date], told: dict[str, Printable]) -> Apart:
    """The weekday at odds with the days that the date may be; none of them where an edit has made it a day that its
    year lacks."""
    working = [Line("{day} was a {was}", {**told, "day": day, "was": Weekday(day.weekday())}) for day in days]
    if days:
        working[0] = Line(working[0].template + "; the article says {says}", working[0].values)
    if len(days) == 1 and tie.date.year is None:
        working.append(Line("no year is told; this is the one nearest to the publication"))
    return Apart(
        message=Line("{date} is not a {says}" if tie.weekday else "the date in “{date}” is not a {says}", told),
        by=1.0,
        wide=True,
        blame="date",
        working=tuple(working),
        labels={"date": Line("is a {was}", {"was": Weekday(days[0].weekday())})} if days else {},
    )


CHECK = Check("DT101", "weekday-date", WeekdayDate, weekday_date)
