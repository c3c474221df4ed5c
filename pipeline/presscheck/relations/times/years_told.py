"""Dates whose year other words tell: "on April 28 of that year", "in May last year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from presscheck.dates import days_of
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention

_LONGEST = 30
"""Characters of the words that tell the year."""


def years_told(article: Marked, lexicon: Lexicon) -> Iterator[DateMention]:
    """Each month, or day of a month, whose year is that of the date before it, or is told beside it as "last year"."""
    that, beside = _that_year(lexicon), _beside(lexicon)
    for one, other in pairwise(article.dates):
        if one.field != other.field:
            continue
        text = article.article.text_of(one.field)
        if _is_open(one) and other.relative is not None and other.relative.unit == "year" and other.days is not None:
            if beside.fullmatch(text, one.end, other.start) and other.days.first.year == other.days.last.year:
                yield from _dated(one, text, other.end, other.days.first.year)
        elif _is_open(other) and one.year is not None and not one.fiscal:
            told = that.match(text, other.end, other.end + _LONGEST)
            if told is not None:
                yield from _dated(other, text, told.end(), one.year)


def _is_open(date: DateMention) -> bool:
    return date.year is None and date.month is not None and date.relative is None and not date.recurring


def _dated(date: DateMention, text: str, end: int, year: int) -> Iterator[DateMention]:
    assert date.month is not None
    days = days_of(year, date.month, date.day)
    if days is not None:
        yield replace(date, text=text[date.start : end], end=end, year=year, weekday=None, days=days, basis="stated")


@cache
def _beside(lexicon: Lexicon) -> re.Pattern[str]:
    of = lexicon.table("patterns/dates.toml")["tense"]["of"]
    return re.compile(rf",?\s(?:{of}\s)?")


@cache
def _that_year(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("patterns/events.toml")["that_year"]
    return re.compile(rf",?\s(?:{any_of(words)})(?!\w)", re.IGNORECASE)
