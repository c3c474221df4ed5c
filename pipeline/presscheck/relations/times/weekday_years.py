"""The years that a day told with its weekday, but without a year, may be of.

The publication's     "will open on Friday, 30 May", "from Monday 2 June to Friday 6 June": to come, or its mate fits
A year told about it  "shot on Friday, 22 November, and buried on Monday, 25 November, 1963"
A year reckoned       "Seventy years ago this week … On Friday, 2 June"
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from presscheck.dates import is_of_told_year, last_day
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days, Field
from presscheck.relations.times.calendars import FIRST_YEAR
from presscheck.relations.times.leaning import dates_between, sentence_about
from presscheck.relations.times.years_back import years_back

_NEAR, _FAR = 150, 240
"""Days from the publication within which a date without a year is surely the nearest of its name, and beyond which it
is surely not of that year."""
_SOON = 60
"""Days within which a date that is still to come is of no earlier year, whatever years are told before it."""
_RECENT = 14
"""Days past within which it is news, unless the text looks back to a like time of the year."""
_MANY = 2
"""Days that fit one year, from which on it is no chance."""
_ROUND = 5
"""Years are looked back on in fives."""
_CLOSE = 3
"""Characters from a day to "this year" right behind it."""
_AROUND, _CAPTION = 60, 300
"""Characters before a date in which its verb stands, and behind it within which its caption ends."""
_PAIRED, _BESIDE = 40, 150
"""Days, and characters, between two dates that are of one year."""


class YearsOfDays:
    """What one article tells of the years of its days."""

    def __init__(self, article: Marked, lexicon: Lexicon) -> None:
        self._article, self._cues, self._lexicon = article, _cues(lexicon), lexicon
        self._open = [d for d in article.dates if d.day and d.month and d.weekday is not None and d.year is None]
        published = article.article.days
        reckoned = ((f, published.first.year - n) for f, n in years_back(article, lexicon)) if published else ()
        self._reckoned = {(f, year) for f, year in reckoned if year >= dt.MINYEAR}
        self._years = dict.fromkeys([*((d.field, d.year) for d in article.dates if d.year), *self._reckoned])
        self._fitting = Counter(
            (f, year) for f, year in self._years for d in self._open if d.field == f and _fits(d, year)
        )
        self._near: dict[tuple[Field, int], int] = {}
        self._mates = {id(a): b for a, b in self._ranges()} | {id(b): a for a, b in self._ranges()}

    def of(self, date: DateMention) -> tuple[int, ...]:
        """The years that the date may be of, the likeliest first; none where that cannot be said."""
        published, text = self._article.article.days, self._article.article.text_of(date.field)
        line = text.rfind("\n", 0, date.start) + 1
        if published is None or self._cues.gallery.search(text, line, date.end + _CAPTION):
            return ()
        if is_of_told_year(text, date, self._lexicon):
            return ()
        if (year := self._told_behind(date, text, published)) is not None:
            return (year,)
        years = range(max(dt.MINYEAR, published.first.year - 1), min(dt.MAXYEAR, published.last.year + 1) + 1)
        near = sorted((y for y in years if _away(y, date, published) <= _FAR), key=lambda y: _away(y, date, published))
        to_come = self._cues.to_come.search(text, max(line, date.start - _AROUND), date.start) is not None
        if not near or (_away(near[0], date, published) > _NEAR and not to_come):
            return ()
        if self._is_of_now(date, near, published, to_come=to_come):
            return tuple(near)
        far = near[0] > dt.MINYEAR and _away(near[0], date, published) > _SOON
        if len(near) == 1 and far and _ahead(near[0], date, published):
            near.append(near[0] - 1)  # with nothing that says it is to come: "was shot on Friday, March 8", in December
        beside = list(self._beside(date, text))
        if any(year < FIRST_YEAR for year in beside):
            return ()
        had = self._cues.had.search(text, max(line, date.start - _AROUND), date.start) is not None
        told = beside if had or not self._is_recent(date, near[0], published) else list(self._in_sentence(date))
        paired = [year for year in told if self._is_paired(date, year)]
        told = list(dict.fromkeys([*told, *self._looked_back_on(date, near[0], published)]))
        told = [year for year in told if year not in near]
        past = not _ahead(near[0], date, published)
        likely = [y for y in told if self._fits_many(date, y, near[0]) and (past or (date.field, y) in self._reckoned)]
        return tuple(dict.fromkeys([*paired, *likely, *near, *told]))

    def _told_behind(self, date: DateMention, text: str, published: Days) -> int | None:
        """The year that "this year" or "last year" right behind a day tells."""
        for other in dates_between(self._article, date.field, date.end, date.end + _CLOSE):
            of_year = other.relative is not None and other.relative.unit == "year"
            if of_year and text[date.end : other.start] in (", ", " ") and published.first.year == published.last.year:
                return _year(other)
        return None

    def _is_of_now(self, date: DateMention, near: Sequence[int], published: Days, *, to_come: bool) -> bool:
        """Is it surely of the publication's year: a day to come, or one end of a range whose other is?"""
        away, ahead = _away(near[0], date, published), _ahead(near[0], date, published)
        text = self._article.article.text_of(date.field)
        if to_come and (ahead or away <= _SOON or away > _NEAR):
            return True
        if ahead and self._cues.will.match(text, date.end):
            return True
        mate = self._mates.get(id(date))
        if mate is None or not _fits(mate, near[0]):
            return False
        return not any(f == date.field and _fits(date, year) and _fits(mate, year) for f, year in self._years)

    def _is_recent(self, date: DateMention, year: int, published: Days) -> bool:
        return not _ahead(year, date, published) and _away(year, date, published) <= _RECENT

    def _beside(self, date: DateMention, text: str) -> Iterator[int]:
        """The years told in its paragraph and the one before."""
        line, end = text.rfind("\n", 0, date.start) + 1, text.find("\n", date.end)
        start = text.rfind("\n", 0, max(0, line - 2)) + 1
        for other in dates_between(self._article, date.field, start, len(text) if end < 0 else end):
            if year := _year(other):
                yield year
        for m in self._cues.headed.finditer(text, start, date.start):
            yield int(m[0])

    def _in_sentence(self, date: DateMention) -> Iterator[int]:
        """The years told in its sentence before it, and those of the days told there behind it."""
        for passage in self._article.passages:
            segment = passage.segment
            if segment.field == date.field and segment.start <= date.start < segment.end:
                start, end = sentence_about(passage, date.start)
                for other in dates_between(self._article, date.field, start, end):
                    year = _year(other)
                    if year and (other.start < date.start or other.day or not other.year):
                        yield year

    def _is_paired(self, date: DateMention, year: int) -> bool:
        """Is a day of that year told beside it, a few weeks before it or after?"""
        day = _day(year, date)
        return day is not None and any(
            other.year == year and other.day and other.days and abs((day - other.days.first).days) <= _PAIRED
            for other in dates_between(self._article, date.field, date.start - _BESIDE, date.end + _BESIDE)
        )

    def _looked_back_on(self, date: DateMention, near: int, published: Days) -> Iterator[int]:
        """The years of the whole text that it looks back on, and of a day that is no news those told with a month."""
        recent = self._is_recent(date, near, published)
        assert date.month is not None
        rooted = {
            d.year
            for d in self._article.dates
            if d.year and d.month and d.field == date.field and (not recent or abs(d.month - date.month) <= 1)
        }
        for field, year in self._years:
            past = published.first.year - year
            if field != date.field or past <= 0:
                continue
            round_ = past % _ROUND == 0 and past > _ROUND
            known = (field, year) in self._reckoned or year in rooted or round_
            if known or self._fits_many(date, year, near):
                yield year

    def _fits_many(self, date: DateMention, year: int, near: int) -> bool:
        """Do two or more of the article's days fit that year, and more than fit the publication's?"""
        many = self._fitting[date.field, year]
        if many < _MANY:
            return False
        if (date.field, near) not in self._near:
            self._near[date.field, near] = sum(d.field == date.field and _fits(d, near) for d in self._open)
        return many > self._near[date.field, near]

    def _ranges(self) -> Iterator[tuple[DateMention, DateMention]]:
        for one, other in pairwise(self._open):
            text = self._article.article.text_of(one.field)
            if one.field == other.field and self._cues.joined.fullmatch(text, one.end, other.start):
                yield one, other


def _ahead(year: int, date: DateMention, published: Days) -> bool:
    day = _day(year, date)
    return day is not None and day >= published.first


def _year(date: DateMention) -> int | None:
    """The year that a date tells, by its number or as "last year"."""
    if date.year or date.relative is None or date.relative.unit != "year" or date.days is None:
        return date.year
    return date.days.first.year if date.days.first.year == date.days.last.year else None


def _day(year: int, date: DateMention) -> dt.date | None:
    assert date.month is not None and date.day is not None
    return dt.date(year, date.month, date.day) if date.day <= last_day(year, date.month) else None


def _fits(date: DateMention, year: int) -> bool:
    day = _day(year, date)
    return day is not None and day.weekday() == date.weekday


def _away(year: int, date: DateMention, published: Days) -> int:
    day = _day(year, date)
    return _FAR + 1 if day is None else max((day - published.last).days, (published.first - day).days, 0)


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["weekday"]
        self.gallery = re.compile(any_of(table["galleries"]))
        self.to_come = re.compile(rf"\b(?:{any_of(table['to_come'])})\b[^.;]*$")
        self.will = re.compile(rf"[^.;\n]{{0,{_AROUND}}}?(?:{any_of(table['will'])})\b")
        self.joined = re.compile(rf",?\s?(?:[-–—]|{any_of(table['joined'])})\s?(?:{any_of(table['joined_on'])})?\s?")
        self.had = re.compile(rf"\b(?:{any_of(table['had'])})\b[^.;]*$")
        self.headed = re.compile(r"(?<=[\s(])(?:1[5-9]|20)\d\d(?=\)?:\s)")  # "Diary of a nurse, 1914: "


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
