"""Weekday and date: a day of the week, and the date that the article says it is.

Tied      "Monday, 5 May 2014", "Tuesday (March 3)", "5 January, a Monday", "every Wednesday from 4 September",
          "last Thursday, 12 June", "the first Tuesday of the month, November 6", "two Saturdays running, June 11 and
          18", "Tuesday, the 17th", "Christmas Eve falls on a Friday"
Not tied  "between Monday and 5 May"         two days
          "Monday, 5 May"                    in an article of unknown date, or of half a year away
          "Friday, 24 April 1671"            calendars of the time differed
          "Hide Caption 1 of 9 … Friday, May 5"  captions of a gallery may be years old
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from presscheck.dates import last_day
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Relation, Role, Told
from presscheck.relations.times.calendars import FIRST_YEAR, is_of_another_calendar
from presscheck.relations.times.weekday_forms import named_days, nth_of
from presscheck.relations.times.weekday_links import is_feast
from presscheck.relations.times.weekday_years import YearsOfDays

_NEAR = 150
"""Days from the publication within which a day without its month surely lies."""
_MONTHS = 12
_BESIDE = 150
"""Characters about "Monday, the 6th" in which its month may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayDate(Relation):
    """`date` falls on its own weekday, or on `weekday`, as one of `days`: the one printed, or those that the
    publication and other years told beside it leave open, the likeliest first. `nth`: it is the first, second … or
    last (-1) such weekday of its month. `feast`: the weekday is part of its name, as of Good Friday."""

    kind: ClassVar[str] = "weekday-date"
    roles: ClassVar[tuple[str, ...]] = ("weekday", "date")

    weekday: DateMention | None = None
    date: DateMention
    days: tuple[dt.date, ...]
    nth: int | None = None
    feast: bool = False

    def with_edit(self, old: Told, new: Told) -> WeekdayDate:
        """The tie with one date edited; of the days that it may be only the likeliest is left, edited likewise, or none
        where its month has no such day."""
        edited = Relation.with_edit(self, old, new)  # super() fails in a class with slots
        if not isinstance(new, DateMention) or not self.days or self._is_no_slip(old, new):
            return replace(edited, days=())
        day = self.days[0]
        if old is not self.date:
            return replace(edited, days=(day,))
        parts = (new.year or day.year, new.month or day.month, new.day or day.day)
        return replace(edited, days=(dt.date(*parts),) if parts[2] <= last_day(*parts[:2]) else ())

    def _is_no_slip(self, old: Told, new: DateMention) -> bool:
        """Is it another weekday for a feast, or a month far from the one told, of which one in seven fits?"""
        if self.feast and isinstance(old, DateMention) and new.weekday != old.weekday:
            return True
        if old is not self.date or new.month is None or self.date.month is None:
            return False
        return (new.month - self.date.month) % _MONTHS not in (0, 1, _MONTHS - 1)

    @property
    def named(self) -> int:
        """The weekday that is told, 0 for Monday."""
        told = self.date.weekday if self.weekday is None else self.weekday.weekday
        assert told is not None
        return told


def weekday_dates(article: Marked, lexicon: Lexicon) -> Iterator[WeekdayDate]:
    """The dates of the article that are told with their day of the week."""
    years = YearsOfDays(article, lexicon)
    for told in named_days(article, lexicon):
        if tie := _tied(article, told.weekday, told.date, told.cue, told.confidence, years, lexicon):
            yield replace(tie, nth=told.nth)


def rebuilt_weekday_date(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> WeekdayDate | None:
    """The tie of a date that is known to be told with its weekday, or with that of another mention."""
    date, weekday = roles["date"], roles.get("weekday")
    assert isinstance(date, DateMention) and not isinstance(weekday, tuple)
    assert weekday is None or isinstance(weekday, DateMention)
    tie = _tied(article, weekday, date, cue, confidence, YearsOfDays(article, lexicon), lexicon)
    return replace(tie, nth=nth_of(article.article.text_of(date.field), date, lexicon)) if tie and weekday else tie


def _tied(
    article: Marked,
    weekday: DateMention | None,
    date: DateMention,
    cue: str,
    confidence: float,
    years: YearsOfDays,
    lexicon: Lexicon,
) -> WeekdayDate | None:
    text = article.article.text_of(date.field)
    days = tuple(_days(article, date, years))
    if not days or days[0].year < FIRST_YEAR:
        return None
    if is_of_another_calendar(text, date, min(day.year for day in days), lexicon):
        return None
    if date.year is None and _is_a_name(date, text, lexicon):
        return None
    return WeekdayDate(
        cue=cue,
        confidence=confidence,
        weekday=weekday,
        date=date,
        days=days,
        feast=is_feast(text, weekday or date, lexicon),
    )


def _days(article: Marked, date: DateMention, years: YearsOfDays) -> Iterator[dt.date]:
    """The days that the date may be, the likeliest first."""
    published = article.article.days
    if date.month is None:
        assert date.day is not None
        if published and published.one:
            yield from _of_months(article, date, published.first)
    else:
        assert date.day is not None
        for year in (date.year,) if date.year else years.of(date):
            if date.day <= last_day(year, date.month):
                yield dt.date(year, date.month, date.day)


def _of_months(article: Marked, date: DateMention, published: dt.date) -> list[dt.date]:
    """The days of that number in the months about the publication, and in those told beside it; none where a year is
    told there."""
    assert date.day is not None
    near = (date.start - _BESIDE, date.end + _BESIDE)
    told = [d for d in article.dates if d.field == date.field and near[0] <= d.start < near[1] and d.month]
    if any(d.year not in (None, published.year) for d in told):
        return []
    month = published.year * 12 + published.month - 1
    months = {month + step for step in (-1, 0, 1)}
    months |= {(published.year + step) * 12 + d.month - 1 for d in told if d.month for step in (-1, 0, 1)}
    inside = [(m // 12, m % 12 + 1) for m in months if dt.MINYEAR <= m // 12 <= dt.MAXYEAR]
    days = [dt.date(year, m, date.day) for year, m in inside if date.day <= last_day(year, m)]
    return sorted((d for d in days if abs((d - published).days) <= _NEAR), key=lambda d: abs((d - published).days))


def _is_a_name(date: DateMention, text: str, lexicon: Lexicon) -> bool:
    """Is it a day that stands for what happened on it in another year: "on Friday, Sept. 11 victims' families"?"""
    named = [tuple(day) for day in lexicon.table("patterns/dates.toml")["weekday"]["names"]]
    return (date.month, date.day) in named and bool(re.match(r"\s[a-z]", text[date.end : date.end + 2]))
