"""Times of the clock that no day has, and dates in figures of no month: the hours and months of `CalendarDay`.

Tied      "leaves at 25.30 on Friday", "at 2:75 p.m.", "dated 14/13/1998", "until 31.04.09"
Not tied  "closed at 25.30 on Friday"     a price
          "won in 25:30"                  a length
          "15.30pm"                       told twice over, but a time
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from presscheck.dates import last_day
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Role
from presscheck.relations.times.calendar_day import CalendarDay

_HOURS, _MINUTES, _MONTHS, _DAYS = 24, 59, 12, 31
_LEAP_YEAR = 2000
_ABOUT = 120
"""Characters about a number in which the words stand that tell a time from a price."""
_LOOK = 16

Part = Literal["hour", "minute", "month", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnrealTime(CalendarDay):
    """`date` is told as a time, or a date in figures, whose `part` goes beyond the last that there is: the day, of the
    date's month where that can be."""

    kind: ClassVar[str] = "unreal-time"

    part: Part


def unreal_times(article: Marked, lexicon: Lexicon) -> Iterator[UnrealTime]:
    """The times and figures of dates that cannot be, in the order of the passages."""
    cues = _cues(lexicon)
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        for m in cues.any.finditer(text, segment.start, segment.end):
            if (part := cues.part(m)) is None:
                continue
            start, end = m.start("told"), m.end("told")
            day, month = _day_of_month(m) or (None, None)
            told = DateMention(
                text=text[start:end], field=segment.field, start=start, end=end, month=month, day=day, days=None
            )
            yield UnrealTime(cue=told.text, confidence=0.9, date=told, year=None, part=part)


def rebuilt_unreal_time(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> UnrealTime | None:
    """The tie of a time of the article that is known to be none."""
    date = roles["date"]
    assert isinstance(date, DateMention)
    known = next((tie for tie in unreal_times(article, lexicon) if tie.date.start == date.start), None)
    return UnrealTime(cue=cue, confidence=confidence, date=date, year=None, part=known.part) if known else None


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/dates.toml")["impossible"]["times"]
        half, behind, zone = (any_of(table[name]) for name in ("halves", "behind", "zones"))
        clock = r"(?P<hour>\d{1,2})(?P<mark>[.:])(?P<minute>\d\d)"
        self.any = re.compile(
            rf"(?<![\w.,:/£$€-])(?P<told>{clock}(?:\s?(?P<half>{half})|\s(?P<behind>{behind}))?"
            rf"|(?P<hours>\d\d)(?P<minutes>\d\d)\s(?P<zone>{zone})"
            rf"|(?P<one>\d\d?)(?P<sign>[/.])(?P<two>\d\d?)(?P=sign)(?P<year>(?:19|20)\d\d|\d\d))(?![\w%/:-]|[.,]\d)"
        )
        self._at, self._at_half = _last(table["at"]), _last((*table["at"], *table["at_half"]))
        self._numbers, self._dated = _last(table["numbers"]), _last(table["dated"])
        self._kept, self._kept_of_clock = _any(table["kept"]), _any((*table["kept"], *table["kept_of_clock"]))
        self._priced, self._monthly = _any(table["priced"]), _any(table["monthly"])

    def part(self, m: re.Match[str]) -> Part | None:
        """Which part of a time or date cannot be; None where all of them can, or it may be something else."""
        before = (m.string, max(0, m.start() - _LOOK), m.start())
        if m["one"]:
            doubtful = self._numbers.search(*before) or (len(m["year"]) == 2 and not self._dated.search(*before))
            return None if doubtful else "day" if _day_of_month(m) else _of_figures(int(m["one"]), int(m["two"]))
        hour, minute = int(m["hour"] or m["hours"]), int(m["minute"] or m["minutes"])
        if hour <= _HOURS and minute <= _MINUTES:
            return None
        at = (self._at_half if m["half"] else self._at).search(*before)
        if at and (m["zone"] or self._is_time(m, hour)):
            return "hour" if hour > _HOURS else "minute"
        return None

    def _is_time(self, m: re.Match[str], hour: int) -> bool:
        """Is a number with a point or a colon in it a time, and no price, score or length?"""
        about = (m.string, max(0, m.start() - _ABOUT), m.end() + _ABOUT)
        if m["behind"] or (m["half"] and m["mark"] == ":"):
            return True
        if m["half"]:
            return self._monthly.search(*about) is None
        if self._priced.search(*about):
            return False
        if m["mark"] == ":" and hour <= _HOURS:
            return True
        return (self._kept_of_clock if m["mark"] == ":" else self._kept).search(*about) is not None


def _last(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words)})\s$")


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)


def _day_of_month(m: re.Match[str]) -> tuple[int, int] | None:
    """The day and the month of a date in figures with the end of its year, where no such month has that day. One with
    its whole year is read as a date."""
    if not m["one"] or len(m["year"]) != 2:
        return None
    month, day = sorted((int(m["one"]), int(m["two"])))
    return (day, month) if 1 <= month <= _MONTHS < day <= _DAYS and day > last_day(_LEAP_YEAR, month) else None


def _of_figures(one: int, two: int) -> Part | None:
    """Of a date in figures, whichever of the two is the month."""
    if one > _MONTHS and two > _MONTHS:
        return "month" if min(one, two) <= _DAYS else None
    day = max(one, two)
    return "day" if _DAYS < day < _DAYS + 10 and min(one, two) > 0 else None


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
