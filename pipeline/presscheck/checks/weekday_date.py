"""A date is told with a day of the week that it does not fall on.

Why it matters  One of the two is wrong, and a reader who goes by it comes on the wrong day, or believes a wrong one.
Example         "Monday, 5 January 2014", which was a Sunday.
Known blind spot  Dates without a year in an article of unknown date, or more than five months from it; dates before
                1753; a weekday and a date that are both wrong and agree.
"""

from __future__ import annotations

import datetime as dt

from presscheck.checks.check import Check
from presscheck.model import Apart, Line, Meets, Outcome, Printable
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
    told: dict[str, Printable] = {"date": tie.date, "says": _name(tie.named)}
    fits = [day for day in days if day.weekday() == tie.named]
    if fits:
        return Meets(working=(Line("{day} was a {says}", {**told, "day": fits[0]}),))
    if not days:  # only an edit can lead here
        return _apart(tie, (), told)
    return _apart(tie, tuple(days), told)


def _apart(tie: WeekdayDate, days: tuple[dt.date, ...], told: dict[str, Printable]) -> Apart:
    lines = [Line("{day} was a {was}; the article says {says}", {**told, "day": d, "was": f"{d:%A}"}) for d in days[:1]]
    others = [Line("{day} was a {was}", {"day": d, "was": f"{d:%A}"}) for d in days[1:]]
    if len(days) == 1 and tie.date.year is None:
        others.append(Line("no year is told; this is the one nearest to the publication"))
    message = "{date} is not a {says}" if tie.weekday else "the date in “{date}” is not a {says}"
    labels = {"date": Line("is a {was}", {"was": f"{days[0]:%A}"})} if days else {}
    return Apart(message=Line(message, told), by=1.0, wide=True, blame="date", working=(*lines, *others), labels=labels)


def _name(weekday: int) -> str:
    return f"{dt.date(2001, 1, 1 + weekday):%A}"  # 1 January 2001 was a Monday


CHECK = Check("DT101", "weekday-date", WeekdayDate, weekday_date)
