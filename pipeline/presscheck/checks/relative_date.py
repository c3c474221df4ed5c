"""A date does not lie where the words beside it put it, seen from the day of publication.

Why it matters  "Last year, in August 2011", of 2014, leaves the reader with two years to choose from; "will open in
                June" of a June gone by is old copy.
Example         "Thirty-five years ago, in November 1989" in an article of November 2014: that was 25 years ago.
Known blind spot  Spans that are off by one unit, since newspapers count so; decades and more that are off by a few
                years; relative words and dates that do not stand side by side; articles of unknown date.
"""

from __future__ import annotations

import datetime as dt
import math

from presscheck.checks.check import Check
from presscheck.dates import day_after, resolve
from presscheck.model import Apart, DateMention, Days, InSentence, Line, Meets, Outcome, Printable, Undecided
from presscheck.relations.times.relative_date import RelativeDate

_GRACE = {"day": 1, "week": 1, "named": 2, "season": 3, "month": 3, "year": 10}
"""Days by which a stamp of publication may differ from the day that the words were written for: time zones, the night
desk, agency copy, the turn of a month or year."""
_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25, "decade": 3652.5, "century": 36525.0}
"""The lengths of units in the Gregorian calendar."""
_SLACK = {"day": 1.0, "week": 1.0, "month": 1.0, "year": 1.0, "decade": 0.4, "century": 0.03}
"""Units by which a span counted back may be off: birthdays not yet passed, ends counted in."""
_ROUND = 0.03
"""Of a length told in centuries, and of long ones, what more it may be off by: they are told in round numbers."""
_LONG = 200
"""In years."""
_HISTORY = 365 * 20
"""Days from which on a present tense is that of history."""
_STALE = 31
"""Days by which a date must be past, or ahead, before the tense is wrong."""


def relative_date(tie: RelativeDate) -> Outcome:
    """Lay the date and what leans on the publication on the calendar."""
    if tie.form == "same":
        return _same(tie)
    if tie.form == "ago":
        return _ago(tie)
    return _tense(tie)


def _same(tie: RelativeDate) -> Outcome:
    assert tie.relative is not None and tie.relative.relative is not None
    grace = _GRACE[tie.relative.relative.unit]
    around = Days(day_after(tie.published.first, -grace), day_after(tie.published.last, grace))
    named = resolve(tie.relative, tie.published).days
    wide = resolve(tie.relative, around).days
    if named is None or wide is None:
        return Undecided(why="no day can be told from the publication")
    if tie.side == "later":
        named, wide = Days(tie.published.first, named.last), Days(around.first, wide.last)
    elif tie.side == "earlier":
        named, wide = Days(named.first, tie.published.last), Days(wide.first, around.last)
    told: dict[str, Printable] = {
        "relative": tie.relative,
        "date": tie.date,
        "published": tie.published,
        "days": named,
    }
    seen = Line("seen from {published}, “{relative}” is {days}; the article says {date}", told)
    if _fits(tie.date, wide):
        return Meets(working=(seen,))
    return Apart(
        message=Line("“{relative}” is not {date}", told),
        by=1.0,
        wide=True,
        blame="date",
        working=(seen,),
        labels={"relative": Line("is {days}", told), "date": Line("is another time", told)},
    )


def _fits(date: DateMention, span: Days) -> bool:
    """Is there a day in the span that all the printed parts of the date fit?"""
    for number in range((span.last - span.first).days + 1):
        day = span.first + dt.timedelta(days=number)
        weekday = date.weekday if date.day is None else None  # with a date, it is another check's
        parts = ((date.year, day.year), (date.month, day.month), (date.day, day.day), (weekday, day.weekday()))
        if all(told is None or told == is_ for told, is_ in parts):
            return True
    return False


def _ago(tie: RelativeDate) -> Outcome:
    if tie.length is None or tie.date.days is None:
        return Undecided(why="the length of time, or the date, is not known")
    days, unit = tie.date.days, _DAYS[tie.unit]
    low, high = tie.length
    is_round = tie.unit == "century" or (tie.span is not None and tie.unit == "year" and low >= _LONG)
    slack = _SLACK[tie.unit] + (_ROUND * low if is_round else 0.0)
    shortest = (tie.published.first - days.last).days / unit
    longest = (tie.published.last - days.first).days / unit
    off = max(low - slack - longest, shortest - high - slack, 0.0)
    count = _counted(tie, shortest, longest)
    told: dict[str, Printable] = {
        "date": tie.date,
        "published": tie.published,
        "span": InSentence(tie.span) if tie.span is not None else tie.words,
        "count": count,
        "unit": _name(tie.unit, count),
    }
    working = (Line("from {date} to {published} it is {count} {unit}; the article says {span}", told),)
    ahead = days.first > tie.published.last
    if ahead:
        working = (Line("{date} was still to come on {published}; the article says {span} before it", told),)
    if off == 0:
        return Meets(working=working)
    nearest = float(round((shortest + longest) / 2)) if tie.unit != "year" or not tie.published.one else _years(tie)
    return Apart(
        message=Line("{date} is not {span} before the publication", told)
        if tie.span is not None
        else Line("{date} does not go with “{span}”", told),
        by=off / max(high if math.isfinite(high) else low, 1.0),
        wide=off > slack,
        blame="span" if tie.span is not None else "date",
        expected=(nearest, nearest) if nearest >= 1 and tie.unit != "century" else None,
        working=working,
        labels={
            "date": Line("still to come" if ahead else "{count} {unit} before the publication", told),
            "span": Line("says {span}", told),
        },
    )


def _years(tie: RelativeDate) -> float:
    """Years between the date and the publication as one counts them, by the calendar years."""
    assert tie.date.days is not None
    return float(tie.published.first.year - tie.date.days.first.year)


def _counted(tie: RelativeDate, shortest: float, longest: float) -> str:
    if tie.unit == "century" or (tie.unit == "year" and tie.published.one):
        return f"{_years(tie):.0f}"
    low, high = round(shortest, 1), round(longest, 1)
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"


def _name(unit: str, count: str) -> str:
    """The unit that a count is told in; centuries are told in years."""
    name = "year" if unit == "century" else unit
    return name if count == "1" else f"{name}s"


def _tense(tie: RelativeDate) -> Outcome:
    days = tie.date.days
    if days is None:
        return Undecided(why="the date is not known")
    told: dict[str, Printable] = {"date": tie.date, "published": tie.published, "cue": tie.cue}
    away = (tie.published.first - days.last).days if tie.form == "ahead" else (days.first - tie.published.last).days
    side = "past" if tie.form == "ahead" else "still to come"
    if tie.form == "over":  # a period that is reported on: its last day
        away = (days.last - tie.published.last).days
    stale = _STALE
    if tie.date.relative is not None:  # the words themselves say on which side it lies
        stale = 0
    elif tie.form == "over" or tie.date.day is not None:
        stale = _GRACE["month"]
    if tie.form == "ahead" and away > _HISTORY:
        return Undecided(why="a diary or a film opens in its own time")
    if away <= stale:
        if tie.supposed and not _is_near(days, tie.published):
            return Undecided(why="a tense singles out no year")
        return Meets(working=(Line("{published} does not gainsay “{cue}”", told),))
    return Apart(
        message=Line(f"{{date}} was {side} on publication", told),
        by=1.0,
        wide=away > 2 * _STALE or stale != _STALE,
        blame="date",
        working=(Line(f"published {{published}}, when {{date}} was {side}; the article says “{{cue}}”", told),),
        labels={"date": Line(f"{side} on publication", told)},
    )


def _is_near(days: Days, published: Days) -> bool:
    """Does a date lie in the year of the publication, or in one next to it? A tense alone tells of no other."""
    return published.first.year - 1 <= days.first.year <= published.last.year + 1


CHECK = Check("DT105", "relative-date", RelativeDate, relative_date)
