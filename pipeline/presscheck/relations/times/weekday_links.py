"""Weekdays that stand apart from their dates, and words that join the two.

Tied      "Monday night, 5 May", "on Sunday week, 24 April", "next Monday. That date, 23 October,"
          "5 May, which was a Monday", "5 May 1953 – a Tuesday –"
          "Easter Monday fell on 1 April", "Good Friday was on 18 April"
          "on 12 August … braved the rain that Thursday night", "on April 29 … on that day, a Friday,"
Not tied  "that Friday" alone, which may be a later one; "on 5 May, it was a Sunday paper that …"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention

_NEXT = 3
"""Dates behind a weekday of which one may be its own: "Tuesday of last week (5 May)"."""
_TOLD = 400
"""Characters before "that Thursday night" in which its date stands."""
_MANY = 20
"""Dates before it of which one may be that."""
_BRIEF = 30


def linked_days(article: Marked, lexicon: Lexicon) -> Iterator[tuple[DateMention, DateMention]]:
    """Each weekday that words join to a date that stands apart from it, and that date."""
    cues = _cues(lexicon)
    dates = article.dates
    for i, weekday in enumerate(dates):
        if weekday.weekday is None or weekday.month is not None or weekday.day is not None or weekday.recurring:
            continue
        text = article.article.text_of(weekday.field)
        near = [d for d in dates[max(0, i - _NEXT) : i + 1 + _NEXT] if d.field == weekday.field]
        for date in near:
            bare = date.day is not None and date.month is not None and date.weekday is None
            if bare and cues.joins(text, weekday, date):
                yield weekday, date
        if (told := _told_before(text, dates, i, cues)) is not None:
            yield weekday, told


def _told_before(text: str, dates: Sequence[DateMention], i: int, cues: _Cues) -> DateMention | None:
    """The one day that "that Thursday night" or "that day, a Friday," speaks of."""
    weekday = dates[i]
    start = weekday.start
    that = cues.that.search(text, max(0, start - _BRIEF), start) and cues.of_day.match(text, weekday.end)
    if not that and not cues.that_day.search(text, max(0, start - _BRIEF), start):
        return None
    near = takewhile(
        lambda d: d.field == weekday.field and d.start >= start - _TOLD, reversed(dates[max(0, i - _MANY) : i])
    )
    told = [d for d in near if d.day is not None or d.weekday is not None]
    return told[0] if len(told) == 1 and told[0].month is not None and told[0].weekday is None else None


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/dates.toml")["weekday"]
        opens = r"(?:,\s|\s?\(|\s?[–—]\s?|\s-\s)"
        self._behind = re.compile(
            rf"\s(?:{any_of(table['qualified'])}){opens}|[.;,]\s(?:{any_of(table['that_date'])}),?\s"
        )
        which, was_a = any_of(table["which"]), any_of(table["was_a"])
        a = any_of(table["a"])
        it = any_of(table["it"])
        self._before = re.compile(
            rf"(?:(?:{opens}|\s)(?:(?:{which})\s)?|[.;]\s(?:{it})\s)(?:{was_a})\s|(?:\s?[–—]\s?|\s-\s)(?:{a})\s"
        )
        self._falls = re.compile(rf"\s(?:{any_of(table['falls'])})\s(?:{any_of(table['on'])})\s")
        self._feast = re.compile(rf"(?<!\w)(?:{any_of(table['feasts'])})\s$")
        self._was_on = re.compile(rf"\s(?:{any_of(table['was_on'])})\s")
        self._closes = re.compile(rf"\s?[,.;:)\n–—]|\s-\s|$|\s(?:{any_of(table['goes_on'])})(?!\w)")
        self.that = re.compile(rf"(?<!\w)(?:{any_of(table['that'])})\s(?:[a-z]{{2,12}}\s)?$")
        self.of_day = re.compile(rf"\s(?:{any_of(table['of_day'])})(?=\s?[,.;:)\n]|$)")
        self._own_clause = re.compile(rf"\s(?:{any_of(table['own_clause'])})(?!\w)")
        self.that_day = re.compile(rf"(?<!\w)(?:{any_of(table['that_day'])}),\s(?:{a})\s$")

    def joins(self, text: str, weekday: DateMention, date: DateMention) -> bool:
        """Do the words between a weekday and a date make them one day?"""
        if date.start > weekday.end:
            between = text, weekday.end, date.start
            if self._falls.fullmatch(*between) or (self._was_on.fullmatch(*between) and self.is_feast(text, weekday)):
                return True
            joined = self._behind.fullmatch(*between)
            return joined is not None and self._own_clause.match(text, date.end) is None
        told = date.end <= weekday.start and self._before.fullmatch(text, date.end, weekday.start)
        return bool(told) and self._closes.match(text, weekday.end) is not None

    def is_feast(self, text: str, weekday: DateMention) -> bool:
        """Is a weekday part of the name of a feast: "Good Friday"?"""
        return self._feast.search(text, max(0, weekday.start - _BRIEF), weekday.start) is not None


def is_feast(text: str, weekday: DateMention, lexicon: Lexicon) -> bool:
    """Is a weekday, or a date that begins with one, part of the name of a feast: "Good Friday"?"""
    return _cues(lexicon).is_feast(text, weekday)


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
