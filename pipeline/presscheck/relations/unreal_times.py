"""Times of the clock that no day has, and dates in figures of no month: the hours and months of `CalendarDay`.

Tied      "leaves at 25.30 on Friday", "at 2:75 p.m.", "dated 14/13/1998"
Not tied  "closed at 25.30 on Friday"     a price
          "won in 25:30"                  a length
          "15.30pm"                       told twice over, but a time
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Role
from presscheck.relations.calendar_day import CalendarDay

_HOURS, _MINUTES, _MONTHS, _DAYS = 24, 59, 12, 31
_ABOUT = 120
"""Characters about a number in which the words stand that tell a time from a price."""
_LOOK = 16

Part = Literal["hour", "minute", "month", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnrealTime(CalendarDay):
    """`date` is told as a time, or a date in figures, whose `part` goes beyond the last that there is."""

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
            told = DateMention(text=text[start:end], field=segment.field, start=start, end=end, days=None)
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
        half, behind = any_of(table["halves"]), any_of(table["behind"])
        clock = r"(?P<hour>\d{1,2})(?P<mark>[.:])(?P<minute>\d\d)"
        self.any = re.compile(
            rf"(?<![\w.,:/£$€-])(?P<told>{clock}(?:\s?(?P<half>{half})|\s(?P<behind>{behind}))?"
            rf"|(?P<one>\d\d?)/(?P<two>\d\d?)/(?:19|20)\d\d)(?![\w%/:-]|[.,]\d)"
        )
        self._at = re.compile(rf"(?<!\w)(?:{any_of(table['at'])})\s$")
        self._numbers = re.compile(rf"(?<!\w)(?:{any_of(table['numbers'])})\s$")
        self._kept = re.compile(rf"(?<!\w)(?:{any_of(table['kept'])})(?!\w)")
        self._priced = re.compile(rf"(?<!\w)(?:{any_of(table['priced'])})(?!\w)", re.IGNORECASE)

    def part(self, m: re.Match[str]) -> Part | None:
        """Which part of a time or date cannot be; None where all of them can, or it may be something else."""
        before = max(0, m.start() - _LOOK)
        if m["one"]:
            if self._numbers.search(m.string, before, m.start()):
                return None
            return _of_figures(int(m["one"]), int(m["two"]))
        hour, minute = int(m["hour"]), int(m["minute"])
        at = self._at.search(m.string, before, m.start())
        if not at or (hour <= _HOURS and minute <= _MINUTES):
            return None
        if m["half"] or m["behind"] or (m["mark"] == ":" and minute > _MINUTES and hour <= _HOURS):
            return "hour" if hour > _HOURS else "minute"
        about = (max(0, m.start() - _ABOUT), m.end() + _ABOUT)
        if minute > _MINUTES or not self._kept.search(m.string, *about) or self._priced.search(m.string, *about):
            return None
        return "hour"


def _of_figures(one: int, two: int) -> Part | None:
    """Of a date in figures, whichever of the two is the month."""
    if one > _MONTHS and two > _MONTHS:
        return "month" if min(one, two) <= _DAYS else None
    day = max(one, two)
    return "day" if _DAYS < day < _DAYS + 10 and min(one, two) > 0 else None


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
