"""One date that its words lean on the publication, before the publication is known."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Literal

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Field, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """As `RelativeDate` tells it; `words` are those of a length that is no figure ("50th anniversary"), `length` in
    `unit`s; `side`: the date lies in the part of `relative` before or behind the publication ("later this year");
    `is_loose`: only their nearness says that the date and the length belong together."""

    form: Literal["same", "ago", "ahead", "gone", "over"]
    cue: str
    confidence: float
    date: DateMention
    relative: DateMention | None = None
    span: Quantity | None = None
    words: str = ""
    length: float | None = None
    unit: str = "year"
    side: Literal["earlier", "later"] | None = None
    is_loose: bool = False


def is_counted_from(text: str, relative: DateMention, lexicon: Lexicon) -> bool:
    """Is the relative date only where a length of time is counted from: "a month from today", "70 years ago today"?"""
    return bool(_counted_from(lexicon).search(text, max(0, relative.start - 12), relative.start))


@cache
def _counted_from(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("patterns/dates.toml")["relative"]["counted_from"]
    return re.compile(rf"\b(?:{any_of(words)})\s$")


def in_quotes(text: str, start: int, place: int) -> bool:
    """Does a place stand within quotation marks opened at or behind `start`?"""
    before = text[start:place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def dates_within(article: Marked, passage: Passage, start: int, end: int) -> list[DateMention]:
    """The dates that begin between two places of a passage's field."""
    return dates_between(article, passage.segment.field, start, end)


def dates_between(article: Marked, field: Field, start: int, end: int) -> list[DateMention]:
    """The dates that begin between two places of a field."""
    first = bisect_left(article.dates, _place(field, start), key=lambda d: _place(d.field, d.start))
    last = bisect_left(article.dates, _place(field, end), first, key=lambda d: _place(d.field, d.start))
    return list(article.dates[first:last])


def _place(field: Field, place: int) -> tuple[bool, int]:
    return field == "text", place  # the title's stand first


def sentence_about(passage: Passage, place: int) -> tuple[int, int]:
    """Where the sentence about a place of the field begins and ends, in the field."""
    token = passage.tokens(place - passage.start, place - passage.start + 1)
    assert token is not None
    sentence = token[0].sent
    return sentence.start_char + passage.start, sentence.end_char + passage.start


def is_empty(date: DateMention) -> bool:
    """Does a date tell no year, month or day of the week of its own?"""
    return date.year is None and date.month is None and date.weekday is None
