"""Times of day as an article tells them: "2pm", "10.30 p.m.", "14:00", "noon", and the "2" of "from 2 to 8pm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Field


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTime(DateMention):
    """A time of day, in `minutes` since midnight: two where nothing tells morning from afternoon."""

    minutes: tuple[int, ...]


def clock_times(article: Marked, lexicon: Lexicon) -> Iterator[ClockTime]:
    """The times of day in the article's passages, in order; none of a passage that names time zones."""
    reader = _reader(lexicon)
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        if not reader.zones.search(text, segment.start, segment.end):
            yield from reader.read(text, segment.field, segment.start, segment.end)


class _Reader:
    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/duration.toml")["clock"]
        self._halves: dict[str, int] = dict.fromkeys(table["morning"], 0) | dict.fromkeys(table["afternoon"], 720)
        self._named: dict[str, int] = table["named"]
        halves, named, to = any_of(self._halves), any_of(self._named), any_of(table["to"])
        self.zones = re.compile(rf"(?<!\w)(?:{any_of(table['zones'])})(?!\w)")
        hour = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
        self._time = re.compile(
            rf"(?<![\w.:,£$€-])(?:(?P<first>{hour})(?=\s?(?:{to})\s?{hour}\s?(?:{halves})(?!\w))"
            rf"|(?P<hour>{hour})\s?(?P<half>{halves})(?!\w)|(?P<named>{named})(?!\w)"
            rf"|(?P<day>(?:[01]?\d|2[0-4]):[0-5]\d)(?![\w:]))",
            re.IGNORECASE,
        )
        self._after_dash = re.compile(rf"(?<=[-–—])(?P<hour>{hour})\s?(?P<half>{halves})(?!\w)", re.IGNORECASE)

    def read(self, text: str, field: Field, start: int, end: int) -> Iterator[ClockTime]:
        """The times of text[start:end]."""
        found = [*self._time.finditer(text, start, end), *self._after_dash.finditer(text, start, end)]
        for m in sorted(found, key=lambda m: m.start()):
            minutes = self._minutes(m)
            if minutes:
                yield ClockTime(text=m[0], field=field, start=m.start(), end=m.end(), days=None, minutes=minutes)

    def _minutes(self, m: re.Match[str]) -> tuple[int, ...]:
        told = m.groupdict()
        if named := told.get("named"):
            return (self._named[" ".join(named.lower().split())],)
        printed = told.get("first") or told.get("hour") or told.get("day") or ""
        hour, _, minute = printed.replace(".", ":").partition(":")
        value = int(hour) * 60 + int(minute or 0)
        if half := told.get("half"):
            return (value % 720 + self._halves[half.lower()],) if int(hour) <= 12 else ()
        if told.get("first"):
            return (value % 720, value % 720 + 720) if int(hour) <= 12 else ()
        return (value % 1440,)


@cache
def _reader(lexicon: Lexicon) -> _Reader:
    return _Reader(lexicon)
