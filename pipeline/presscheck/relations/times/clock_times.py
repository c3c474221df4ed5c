"""Times of day as an article tells them: "2pm", "10.30 p.m.", "14:00", "noon", "half past six", "9.45 in the morning",
and the "2" of "from 2 to 8pm"; each with the day told beside it: "10.40pm on Monday", "Friday at 3:50 p.m.".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of, plain
from presscheck.model import DateMention, Field

_NIGHT = -1
_EVENING = 360
"""Minutes behind noon from which on an hour of the night is of the evening."""
_SENTENCE = 200
"""Characters about a time in which its sentence may tell a journey."""
_END = re.compile(r"[;!?\n]|\.(?=\s+[A-Z]|$)")
_JUST = 20
"""Minutes by which a time may be just before another."""
_NEAR = 9
"""Characters between a time and its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTime(DateMention):
    """A time of day, in `minutes` since midnight: two where nothing tells morning from afternoon. `on`: the date told
    beside it, whose words are then among its own. `next_day`: told as of the day after another time, or, of a journey,
    maybe so."""

    minutes: tuple[int, ...]
    on: DateMention | None = None
    next_day: Literal["told", "maybe"] | None = None


def clock_times(article: Marked, lexicon: Lexicon) -> Iterator[ClockTime]:
    """The times of day in the article's passages, in order; none of a passage of more time zones than one."""
    reader = _reader(lexicon)
    dates = {field: [d for d in article.dates if d.field == field] for field in {d.field for d in article.dates}}
    starts = {field: [d.start for d in told] for field, told in dates.items()}
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        if not reader.may_be_apart(text, segment.field, segment.start, segment.end):
            for clock in reader.read(text, segment.field, segment.start, segment.end):
                near = slice(*_about(clock, starts.get(segment.field, [])))
                dated = reader.with_day(clock, text, dates.get(segment.field, [])[near])
                yield replace(dated, next_day=reader.next_day(dated, text, segment.start, segment.end))


class _Reader:
    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/duration.toml")["clock"]
        self._halves: dict[str, int] = dict.fromkeys(table["morning"], 0) | dict.fromkeys(table["afternoon"], 720)
        self._named: dict[str, int] = table["named"]
        halves, named, to = any_of(self._halves), any_of(self._named), any_of(table["to"])
        all_times = "".join(rf"(?<!{re.escape(words)}\s)" for words in table["all_times"])
        self.zones = re.compile(rf"(?<!\w){all_times}(?:{any_of(table['zones'])})(?!\w|\s[A-Z][a-z])")
        self._codes, codes = frozenset(table["codes"]), any_of(table["codes"])
        hour = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
        self._time = re.compile(
            rf"(?<![\w.:,£$€-])(?:(?P<first>{hour})(?=\s?(?:{to})\s?{hour}\s?(?:{halves})(?!\w))"
            rf"|(?P<hour>{hour})\s?(?P<half>{halves})(?:\s(?:{codes}))?(?!\w)|(?P<named>{named})(?!\w)"
            rf"|(?P<zoned>(?:[01]\d|2[0-3]):?[0-5]\d)\s(?:{codes})(?!\w)"
            rf"|(?P<day>(?:[01]?\d|2[0-4]):[0-5]\d)(?![\w:]|\.\d))",
            re.IGNORECASE,
        )
        spelled, minutes, oclock = any_of(table["hours"]), any_of(table["minutes_of"]), any_of(table["oclock"])
        on_day = rf"{table['on_day']}\s(?:{any_of(lexicon.table('dates.toml')['alone']['weekdays'])})\s"
        self._fractions = frozenset(table["fractions"])
        of_day, past = any_of(table["part"]), any_of(table["past"])
        self._hours: dict[str, int] = table["hours"]
        self._parts: dict[str, int] = table["part"]
        self._past: dict[str, int] = table["past"]
        self._count: dict[str, int] = table["minutes"]
        self._spelled = re.compile(
            rf"(?<![\w.:,£$€-])(?:(?:(?P<count>{any_of(self._count)}|[0-5]?\d)(?P<of>\s(?:{minutes}))?\s(?P<past>{past})\s)?"
            rf"(?P<hour>{spelled}|1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))?(?P<clock>\s(?:{oclock}))?"
            rf"(?:\s(?:{on_day})?(?P<part>{of_day}))?)(?![\w%]|[.:]\d|\s(?:{any_of(table['no_time'])})(?!\w))",
            re.IGNORECASE,
        )
        on, at = any_of(table["on"]), any_of(table["at"])
        self._the = re.compile(rf"(?<!\w)(?:{any_of(table['the'])})\s$")
        self._lasts = re.compile(rf"(?<!\w)(?:{any_of(table['lasts'])})\s$", re.IGNORECASE)
        self._runs = re.compile(rf"\s(?:{any_of(table['runs'])})(?!\w)")
        self._at = re.compile(rf"(?<!\w)(?:{any_of(table['set'])})\s$", re.IGNORECASE)
        one_day, next_day, journeys = (any_of(table[name]) for name in ("one_day", "next_day", "journeys"))
        self._one_day = re.compile(rf"(?<!\w)(?:{one_day})(?!\w)", re.IGNORECASE)
        self._next_day = re.compile(rf"(?<!\w)(?:{next_day})(?!\w)", re.IGNORECASE)
        self._journey = re.compile(rf"(?<!\w)(?:{journeys})(?!\w)", re.IGNORECASE)
        self._day_behind = re.compile(rf",?\s(?:(?:{on})\s)?$", re.IGNORECASE)
        self._day_before = re.compile(rf",?\s(?:(?:{at})\s)?$", re.IGNORECASE)
        self._after_dash = re.compile(rf"(?<=[-–—])(?P<hour>{hour})\s?(?P<half>{halves})(?!\w)", re.IGNORECASE)

    def may_be_apart(self, text: str, field: Field, start: int, end: int) -> bool:
        """May the times of text[start:end] be of more zones than one: does it name any, and not one with every time?"""
        zones = [m[0] for m in self.zones.finditer(text, start, end)]
        if not zones or not self._codes.issuperset(zones) or len(set(zones)) > 1:
            return bool(zones)
        return len(zones) != len(list(self.read(text, field, start, end)))

    def read(self, text: str, field: Field, start: int, end: int) -> Iterator[ClockTime]:
        """The times of text[start:end]."""
        found = [*self._time.finditer(text, start, end), *self._after_dash.finditer(text, start, end)]
        halved = any(m.groupdict().get("half") for m in found)
        told = [(m, self._minutes(m, halved=halved)) for m in found]
        taken = [m.span() for m in found]
        spelled = [m for m in self._spelled.finditer(text, start, end) if not _overlaps(m, taken)]
        told += [(m, self._spelled_minutes(m)) for m in spelled]
        for m, minutes in sorted(told, key=lambda one: one[0].start()):
            if minutes and not (m.groupdict().get("day") and self._lasts.search(text, start, m.start())):
                yield ClockTime(text=m[0], field=field, start=m.start(), end=m.end(), days=None, minutes=minutes)

    def with_day(self, clock: ClockTime, text: str, dates: Sequence[DateMention]) -> ClockTime:
        """The time with the date right behind or before it, where there is one."""
        for date in dates:
            if clock.end <= date.start <= clock.end + _NEAR and self._day_behind.fullmatch(text, clock.end, date.start):
                return replace(clock, text=text[clock.start : date.end], end=date.end, on=date)
            if date.end <= clock.start <= date.end + _NEAR and self._day_before.fullmatch(text, date.end, clock.start):
                return replace(clock, text=text[date.start : clock.end], start=date.start, on=date)
            if clock.start <= date.start and date.end <= clock.end:  # "eight minutes to two on Sunday afternoon"
                return replace(clock, on=date)
        return clock

    def next_day(self, clock: ClockTime, text: str, start: int, end: int) -> Literal["told", "maybe"] | None:
        """May a time be of the day after one that is told before it in its sentence?"""
        low, high = max(start, clock.start - _SENTENCE), min(end, clock.end + _SENTENCE)
        begins = max((m.end() for m in _END.finditer(text, low, clock.start)), default=low)
        close = _END.search(text, clock.end, high)
        sentence = text[begins : close.start() if close else high]
        if self._next_day.search(sentence):
            return "told"
        return "maybe" if self._journey.search(sentence) and not self._one_day.search(sentence) else None

    def _spelled_minutes(self, m: re.Match[str]) -> tuple[int, ...]:
        """Of "half past six", "eight minutes to two", "9.45 in the morning", "six o'clock"; none where it may be no
        time."""
        count, part, hour = m["count"], m["part"], m["hour"].lower()
        bare = m["minute"] and (
            self._at.search(m.string, max(0, m.start() - _NEAR), m.start())
            or (
                self._the.search(m.string, max(0, m.start() - _NEAR), m.start()) and self._runs.match(m.string, m.end())
            )
        )
        if not (count or part or m["clock"] or bare) or (count and m["minute"]):
            return ()
        if count and not (part or m["clock"] or m["of"] or count.lower() in self._fractions):
            return ()
        by = 0
        if count:
            by = self._count.get(count.lower(), 0) or int(count if count.isdigit() else 0)
            by *= self._past[plain(m["past"])]
        value = (self._hours.get(hour, 0) or int(hour if hour.isdigit() else 0)) % 12 * 60 + int(m["minute"] or 0) + by
        if part is None:
            return (value % 720, value % 720 + 720)
        first = self._parts[plain(part)]
        if first == _NIGHT:  # 11.15 at night, and 2 at night
            return (value % 720 + (720 if value % 720 >= _EVENING else 0),)
        return (value % 720 + (first if first < 720 or value % 720 + first < 1440 else 0),)

    def _minutes(self, m: re.Match[str], *, halved: bool) -> tuple[int, ...]:
        """The minutes of the day that a match may be; `halved`: others beside it are told with their half of the day,
        as in "3.25 p.m. ... and at 3:31"."""
        told = m.groupdict()
        if named := told.get("named"):
            return (self._named[plain(named)],)
        if zoned := told.get("zoned"):
            return (int(zoned[:2]) * 60 + int(zoned[-2:]),)
        printed = told.get("first") or told.get("hour") or told.get("day") or ""
        hour, _, minute = printed.replace(".", ":").partition(":")
        value = int(hour) * 60 + int(minute or 0)
        if half := told.get("half"):
            return (value % 720 + self._halves[plain(half)],) if int(hour) <= 12 else ()
        if told.get("first") or (halved and printed[0] != "0"):
            return (value % 720, value % 720 + 720) if int(hour) <= 12 else ()
        return (value % 1440,)


def is_just_before(clock: ClockTime, other: ClockTime) -> bool:
    """Is a time so little before another that no journey lasted from that till then?"""
    return any(0 < other_minutes - minutes <= _JUST for minutes in clock.minutes for other_minutes in other.minutes)


def _about(clock: ClockTime, starts: Sequence[int]) -> tuple[int, int]:
    """Which of the dates that begin at these places may stand beside a time."""
    first = bisect_left(starts, clock.start)
    return max(0, first - 1), bisect_right(starts, clock.end + _NEAR)


def _overlaps(m: re.Match[str], taken: Sequence[tuple[int, int]]) -> bool:
    return any(m.start() < end and start < m.end() for start, end in taken)


@cache
def _reader(lexicon: Lexicon) -> _Reader:
    return _Reader(lexicon)
