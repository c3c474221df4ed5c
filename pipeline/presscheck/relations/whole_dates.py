"""Dates that are told in two parts: a season ("2015-16"), and a day told twice ("yesterday, 19 May")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days

_DASH = re.compile(r"\s?[-–—/]\s?")
_BESIDE = re.compile(r",?\s\(?")


def whole_dates(article: Marked) -> Iterator[DateMention]:
    """A date for each season, of the year in which it begins, and for each day that is told twice, as its calendar
    date."""
    for one, other in pairwise(article.dates):
        if one.field != other.field or other.start - one.end > _LONGEST_JOIN:
            continue
        text = article.article.text_of(one.field)
        between, whole = text[one.end : other.start], text[one.start : other.end]
        if _is_season(one, other) and _DASH.fullmatch(between):
            days = Days(one.days.first, other.days.last) if one.days and other.days else None
            yield replace(one, text=whole, end=other.end, days=days, fiscal=True)
        elif one.relative and one.relative.unit == "day" and other.day and other.month and _BESIDE.fullmatch(between):
            days = one.days or other.days
            year = other.year or (days.first.year if days else None)
            yield replace(other, text=whole, start=one.start, year=year, days=other.days or days, basis="resolved")


def _is_season(one: DateMention, other: DateMention) -> bool:
    """Two years on end and nothing but years."""
    if one.year is None or other.year != one.year + 1:
        return False
    return not (one.month or other.month or one.day or other.day or one.weekday or other.weekday)


_LONGEST_JOIN = 3
