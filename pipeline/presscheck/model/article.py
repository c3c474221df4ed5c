"""The article as it came, its parts, its names, and the days it may have been published."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

Field = Literal["title", "text"]
PartKind = Literal["title", "standfirst", "byline", "dateline", "body", "caption", "other"]


class Days(NamedTuple):
    """The calendar days, first and last included, on which something may have happened."""

    first: dt.date
    last: dt.date

    @classmethod
    def parse(cls, text: str) -> Days:
        """Read "2014-01-24" (a time may follow), "2014-01", "2014" or an interval "2004-01-01/2005-12-31".

        Raises ValueError where the text is none of these or no day of the calendar.
        """
        ends = text.strip().split("/")
        if len(ends) > 2:
            raise ValueError(f"not a date: {text!r}")
        try:
            first, last = _span_of_days(ends[0]), _span_of_days(ends[-1])
        except ValueError:
            raise ValueError(f"not a date: {text!r} (2014-01-24, 2014-01, 2014 or an interval a/b)") from None
        if last[1] < first[0]:
            raise ValueError(f"an interval that ends before it begins: {text!r}")
        return cls(first[0], last[1])

    @property
    def one(self) -> bool:
        """Is the day known exactly?"""
        return self.first == self.last


def _span_of_days(text: str) -> tuple[dt.date, dt.date]:
    m = re.fullmatch(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ].{1,40})?)?)?", text.strip(), re.ASCII)
    if not m:
        raise ValueError(text)
    year, month, day = (int(x) if x else 0 for x in m.groups())
    if day:
        return (dt.date(year, month, day),) * 2
    if month:
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of `Article.text` of one kind; the parts of an article follow one another and cover its text."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it came. `published` is what `Days.parse` reads, or None; `parts` are empty until laid out."""

    id: str | None = None
    title: str | None = None
    text: str
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    parts: tuple[Part, ...] = ()

    @property
    def days(self) -> Days | None:
        """The days on which it may have been published; ValueError where `published` cannot be read."""
        return Days.parse(self.published) if self.published else None

    def text_of(self, field: Field) -> str:
        """The text that offsets of this field index."""
        return self.text if field == "text" else self.title or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name that spaCy found: `text == article.text_of(field)[start:end]`."""

    text: str
    label: str
    field: Field
    start: int
    end: int
