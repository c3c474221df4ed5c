"""Weekday and date: a day of the week, and the date that the article says it is.

Tied      "Monday, 5 May 2014", "Tuesday (March 3)", "5 January, a Monday", "every Wednesday from 4 September",
          "last Thursday, 12 June"
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
from functools import cache
from typing import ClassVar

from presscheck.dates import last_day
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days, Relation, Role, Told
from presscheck.relations.leaning import is_counted_from

_FIRST_YEAR = 1753
"""Britain and her colonies took our calendar in September 1752 (24 Geo. II c. 23)."""
_NEAR = 150
"""Days from the publication within which a date without a year is surely the nearest of its name."""
_FAR = 240
"""Days beyond which it is surely not of that year."""
_SOON = 60
"""Days within which a date that is still to come is of no earlier year, whatever years are told before it."""
_AROUND = 60
_CAPTION = 300
"""Characters behind a date within which its caption ends."""
_PAIR = 5
"""Characters between two days of a pair: " to ", " and ", "-"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayDate(Relation):
    """`date` falls on its own weekday, or on `weekday`, in each of `years` that it may be of; those are the printed
    one, or what the publication leaves open and other years told beside it."""

    kind: ClassVar[str] = "weekday-date"
    roles: ClassVar[tuple[str, ...]] = ("weekday", "date")

    weekday: DateMention | None = None
    date: DateMention
    years: tuple[int, ...]

    def with_edit(self, old: Told, new: Told) -> WeekdayDate:
        """The tie with one date edited; a new year is the only one, and without one the likeliest is."""
        edited = Relation.with_edit(self, old, new)  # super() fails in a class with slots
        if old is self.date and isinstance(new, DateMention) and new.year is not None:
            return replace(edited, years=(new.year,))
        return replace(edited, years=self.years[:1])

    @property
    def named(self) -> int:
        """The weekday that is told, 0 for Monday."""
        told = self.date.weekday if self.weekday is None else self.weekday.weekday
        assert told is not None
        return told


def weekday_dates(article: Marked, lexicon: Lexicon) -> Iterator[WeekdayDate]:
    """The dates of the article that are told with their day of the week."""
    cues = _cues(lexicon)
    before: DateMention | None = None
    for date in article.dates:
        if date.day is None or date.month is None:
            before = date
            continue
        text = article.article.text_of(date.field)
        if date.weekday is not None:
            paper = cues.paper.search(text, max(0, date.start - 8), date.start + 3)
            if (
                not paper
                and not _is_one_of_two(text, before, date, cues)
                and (tie := _tied(article, None, date, date.text, 0.95, lexicon))
            ):
                yield tie
        elif before and before.weekday is not None and before.month is None and before.field == date.field:
            plural = before.days is None and before.relative is None
            every = plural or cues.every.search(text, max(0, before.start - 8), before.start)
            gap = cues.every_from if every else cues.apposed if before.relative else None
            if is_counted_from(text, before, lexicon):
                gap = None
            if gap and gap.fullmatch(text, before.end, date.start):
                cue = text[before.start : date.start].strip()
                if tie := _tied(article, before, date, cue, 0.85, lexicon):
                    yield tie
        before = date


def _is_one_of_two(text: str, before: DateMention | None, date: DateMention, cues: _Cues) -> bool:
    """ "On the night of Wednesday to Thursday, 4 June": either may be the 4th."""
    if before is None or before.field != date.field or before.weekday is None or before.month is not None:
        return False
    near = date.start - before.end <= _PAIR
    return near and bool(cues.pair.search(text, max(0, before.start - 20), before.start))


def rebuilt_weekday_date(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> WeekdayDate | None:
    """The tie of a date that is known to be told with its weekday, or with that of another mention."""
    date, weekday = roles["date"], roles.get("weekday")
    assert isinstance(date, DateMention) and not isinstance(weekday, tuple)
    assert weekday is None or isinstance(weekday, DateMention)
    return _tied(article, weekday, date, cue, confidence, lexicon)


def _tied(
    article: Marked, weekday: DateMention | None, date: DateMention, cue: str, confidence: float, lexicon: Lexicon
) -> WeekdayDate | None:
    assert date.month is not None and date.day is not None
    text, cues = article.article.text_of(date.field), _cues(lexicon)
    near = slice(max(0, date.start - _AROUND), date.end + _AROUND)
    years = (date.year,) if date.year else _years(article, date, cues)
    years = tuple(year for year in years if date.day <= last_day(year, date.month))
    if not years or years[0] < _FIRST_YEAR or cues.other_calendars.search(text[near]):
        return None
    if date.year is None and _is_a_name(date, text, lexicon):
        return None
    return WeekdayDate(cue=cue, confidence=confidence, weekday=weekday, date=date, years=years)


def _years(article: Marked, date: DateMention, cues: _Cues) -> tuple[int, ...]:
    """The years that a date without one may be of: those near the publication, and those told before it in its
    paragraph and the one before."""
    published = article.article.days
    text = article.article.text_of(date.field)
    line = text.rfind("\n", 0, date.start) + 1
    if published is None or cues.gallery.search(text, line, date.end + _CAPTION):
        return ()
    first, last = published
    years = range(max(dt.MINYEAR, first.year - 1), min(dt.MAXYEAR, last.year + 1) + 1)
    if not any(_away(y, date, published) <= _NEAR for y in years):
        return ()
    near = sorted((y for y in years if _away(y, date, published) <= _FAR), key=lambda y: _away(y, date, published))
    if _away(near[0], date, published) <= _SOON and cues.to_come.search(
        text, max(line, date.start - _AROUND), date.start
    ):
        return tuple(near)
    start = text.rfind("\n", 0, max(0, line - 2)) + 1
    told = dict.fromkeys(
        d.year for d in article.dates if d.year and d.field == date.field and start <= d.start < date.start
    )
    return (*near, *(year for year in told if year not in near))


def _away(year: int, date: DateMention, published: Days) -> int:
    assert date.month is not None and date.day is not None
    if date.day > last_day(year, date.month):
        return _FAR + 1
    day = dt.date(year, date.month, date.day)
    return max((day - published.last).days, (published.first - day).days, 0)


def _is_a_name(date: DateMention, text: str, lexicon: Lexicon) -> bool:
    """Is it a day that stands for what happened on it in another year: "on Friday, Sept. 11 victims' families"?"""
    named = [tuple(day) for day in lexicon.table("patterns/dates.toml")["weekday"]["names"]]
    return (date.month, date.day) in named and bool(re.match(r"\s[a-z]", text[date.end : date.end + 2]))


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/dates.toml")["weekday"]
        self.every = re.compile(rf"\b(?:{any_of(table['every'])})\s$", re.IGNORECASE)
        self.every_from = re.compile(rf",?\s(?:{any_of(table['from'])})\s")
        self.apposed = re.compile(r",\s|\s?\(|\s")
        self.paper = re.compile(rf"\b(?:{any_of(table['papers'])})$")
        self.gallery = re.compile(any_of(table["galleries"]))
        self.to_come = re.compile(rf"\b(?:{any_of(table['to_come'])})\b[^.;]*$")
        self.pair = re.compile(rf"\b(?:{any_of(table['pair'])})\s$")
        calendars = lexicon.table("dates.toml")["other_calendars"]["words"]
        self.other_calendars = re.compile(rf"\b(?:{any_of(calendars)})\b")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
