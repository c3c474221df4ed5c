"""Months of the year told before them in the sentence: "submitted in February 2016, approved that September"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from presscheck.dates import day_after, resolve
from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days
from presscheck.relations.sentences import Sentence

_NEAR = 75
"""Days between two days that may be told as of one year."""


def same_year(here: Sequence[Sentence], dates: Sequence[DateMention], lexicon: Lexicon) -> Iterator[DateMention]:
    """The month of each "that September" behind a date of the sentence that tells month and year."""
    months: dict[str, int] = lexicon.table("layout.toml")["calendar"]["months"]
    form = _that_month(lexicon)
    for sentence in here:
        for m in form.finditer(sentence.text):
            start, end = sentence.start + m.start(), sentence.start + m.end()
            before = [d for d in dates if sentence.start <= d.start < start]
            last = max(before, key=lambda d: d.start, default=None)
            if last is None or last.year is None or last.month is None:
                continue
            month = months[m["month"].lower()]
            yield resolve(replace(last, text=m[0], start=start, end=end, month=month, day=None, weekday=None), None)


def of_one_year(earlier: DateMention, later: DateMention, published: Days | None) -> tuple[DateMention, DateMention]:
    """The two, a day of a month with no year being of the other's year where it can be of no year beside that: "left
    on 3 May and docked on 1 May this year"."""
    if published is None or (earlier.year is None) == (later.year is None):
        return earlier, later
    bare, dated = (earlier, later) if earlier.year is None else (later, earlier)
    if not (bare.day and bare.month and bare.weekday is None and bare.relative is None and dated.day and dated.month):
        return earlier, later
    of_year = resolve(replace(bare, year=dated.year, basis="stated"), None)
    if of_year.days is None or dated.days is None or of_year.days.last > published.last:
        return earlier, later
    is_far = abs((of_year.days.first - dated.days.first).days) > _NEAR
    next_one = _a_year_on(of_year.days.first)
    if is_far or (bare is later and next_one <= published.last):
        return earlier, later
    return (of_year, later) if bare is earlier else (earlier, of_year)


def _a_year_on(day: dt.date) -> dt.date:
    return day_after(day, 365)


@cache
def _that_month(lexicon: Lexicon) -> re.Pattern[str]:
    names = "|".join(lexicon.table("dates.toml")["alone"]["months"])
    that = any_of(lexicon.table("patterns/events.toml")["that"])
    return re.compile(rf"\b(?:{that})\s(?P<month>{names})(?![\w-])")
