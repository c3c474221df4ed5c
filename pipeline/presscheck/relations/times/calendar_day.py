"""Calendar day: a date late in its month, which the calendar may not have.

Tied      "31 June", "until September 31", "29 February 2019", "29-31 June"
Not tied  "In June 31 people"                 a count
          "the 30 February Movement"          a name
          "there is no 31 June"               said to be none
          "31 May", "29 February" in a leap year: on the calendar, nothing to say
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import ClassVar

from presscheck.dates import is_impossible, last_day, nearest
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days, Relation, Role, Told
from presscheck.relations.times.calendars import FIRST_YEAR, is_of_another_calendar
from presscheck.relations.times.leaning import dates_between

_NEAR = 90
"""Days from the publication within which "29 February" is surely the nearest."""
_FEBRUARY = 2
_SENTENCE = 100
"""Characters before an end of February in which its year may stand."""
_JOINED = 12
"""Characters to the other end of a range, with its joint."""
_BEHIND = 30
"""Characters behind a day in which stands what a number would count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay(Relation):
    """`date` is told as a day of the calendar. `year` is the printed one, that of the other end of its range, or of a
    day of February that which the publication leaves; None where the day is of any year or none. `likely` is the year
    that the day would be of, as its weekday tells."""

    kind: ClassVar[str] = "calendar-day"
    roles: ClassVar[tuple[str, ...]] = ("date",)

    date: DateMention
    year: int | None
    likely: int | None = None

    def with_edit(self, old: Told, new: Told) -> CalendarDay:
        """The tie with its date edited, in the new year where one is printed."""
        edited = Relation.with_edit(self, old, new)  # super() fails in a class with slots
        if not isinstance(new, DateMention):
            return edited
        return replace(edited, year=new.year or self.year, likely=new.year or self.likely)


def calendar_days(article: Marked, lexicon: Lexicon) -> Iterator[CalendarDay]:
    """The dates of the article that are none of the calendar."""
    for date in article.dates:
        if date.days is not None or date.day is None or date.month is None:
            continue
        tie = _tied(article, date, date.text, 0.95)
        if tie and not _is_no_date(article, date, lexicon):
            yield tie


def rebuilt_calendar_day(
    article: Marked,
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> CalendarDay | None:
    """The tie of a date that is known to be told as one."""
    date = roles["date"]
    assert isinstance(date, DateMention)
    return _tied(article, date, cue, confidence)


def _tied(article: Marked, date: DateMention, cue: str, confidence: float) -> CalendarDay | None:
    assert date.month is not None and date.day is not None
    published = article.article.days
    near = nearest(date.month, 28, published.first) if published and published.one else None
    told = date.year or _year_of_range(article, date)
    year = told
    if year is None and (date.month, date.day) == (_FEBRUARY, 29):
        year = _year_near(published)
    elif year is None and date.month == _FEBRUARY and near:
        year = near.first.year
    if not is_impossible(date) and (year is None or date.day <= last_day(year, date.month)):
        return None
    likely = told or (near.first.year if near else None)
    return CalendarDay(cue=cue, confidence=confidence, date=date, year=year, likely=likely)


def _year_of_range(article: Marked, date: DateMention) -> int | None:
    """The year at the end of a range that the date begins: "31 February to 1 March 1953"."""
    for other in dates_between(article, date.field, date.end, date.end + _JOINED):
        return other.year if other.day else None
    return None


def _year_near(published: Days | None) -> int | None:
    """The year of the February about which the article appeared, where no leap year is anywhere near."""
    if published is None or not published.one:
        return None
    day = dt.date(published.first.year, _FEBRUARY, 28)
    return None if nearest(_FEBRUARY, 29, published.first) or abs((published.first - day).days) > _NEAR else day.year


def _is_no_date(article: Marked, date: DateMention, lexicon: Lexicon) -> bool:
    """Do the words about it say that it is a name, a count, a joke, or a day that isn't?"""
    text = article.article.text_of(date.field)
    before, behind = text[max(0, date.start - 1) : date.start], text[date.end : date.end + 2]
    if (before in tuple("\"“‘'") and before) or re.match(r"[-\"”’']|\s[A-Z]", behind):
        return True
    cues = _cues(lexicon)
    if cues.unreal.search(text[max(0, date.start - 150) : date.end + 150]):
        return True
    if _was_once(article, date, lexicon):
        return True
    if (date.month, date.day) == (_FEBRUARY, 29) and date.year is None:
        return not cues.sets.search(text, max(0, date.start - 12), date.start) or bool(cues.leap.search(text))
    return _counts(article, date)


def _was_once(article: Marked, date: DateMention, lexicon: Lexicon) -> bool:
    """Is it an end of February of an old calendar: "Sweden in 1712 had a 30 February"?"""
    if date.month != _FEBRUARY or date.day not in (29, 30):
        return False
    text = article.article.text_of(date.field)
    before = dates_between(article, date.field, date.start - _SENTENCE, date.end)
    years = [other.year for other in before if other.year]
    old = any(year < FIRST_YEAR for year in years)
    return old or any(is_of_another_calendar(text, date, year, lexicon) for year in years)


def _counts(article: Marked, date: DateMention) -> bool:
    """Does the number count what follows: "since June 31 people have died"?"""
    text = article.article.text_of(date.field)
    if not text[date.end - 1].isdigit() or not re.match(r"\s[a-z]", text[date.end : date.end + 2]) or date.year:
        return False
    for passage in article.passages:
        segment = passage.segment
        if segment.field == date.field and segment.start <= date.start < segment.end:
            tokens = passage.tokens(date.end - 1 - segment.start, min(date.end + _BEHIND, segment.end) - segment.start)
            words = list(tokens or ())[1:3]
            if words and words[0].tag_ in ("JJ", "NN"):
                words = words[1:]
            return bool(words) and words[0].tag_ == "NNS"
    return False


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/dates.toml")["impossible"]
        self.unreal = re.compile(rf"\b(?:{any_of(table['unreal'])})\b", re.IGNORECASE)
        self.sets = re.compile(rf"\b(?:{any_of(table['sets'])})\s(?:[A-Z]\w{{2,9}},?\s)?$")
        self.leap = re.compile(rf"\b(?:{any_of(table['leap'])})", re.IGNORECASE)


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
