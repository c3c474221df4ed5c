"""Months of the year told before them in the sentence: "submitted in February 2016, approved that September"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from presscheck.dates import resolve
from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.sentences import Sentence


def same_year(here: Sequence[Sentence], dates: Sequence[DateMention], lexicon: Lexicon) -> Iterator[DateMention]:
    """The month of each "that September" behind a date of the sentence that tells month and year."""
    months: dict[str, int] = lexicon.table("layout.toml")["calendar"]["months"]
    form = _that_month(lexicon)
    for sentence in here:
        for m in form.finditer(sentence.span.text):
            start, end = sentence.start + m.start(), sentence.start + m.end()
            before = [d for d in dates if sentence.start <= d.start < start]
            last = max(before, key=lambda d: d.start, default=None)
            if last is None or last.year is None or last.month is None:
                continue
            month = months[m["month"].lower()]
            yield resolve(replace(last, text=m[0], start=start, end=end, month=month, day=None, weekday=None), None)


@cache
def _that_month(lexicon: Lexicon) -> re.Pattern[str]:
    names = "|".join(lexicon.table("dates.toml")["alone"]["months"])
    that = any_of(lexicon.table("patterns/events.toml")["that"])
    return re.compile(rf"\b(?:{that})\s(?P<month>{names})(?![\w-])")
