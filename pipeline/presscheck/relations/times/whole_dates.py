"""Dates that are told in two parts: a season ("2015-16"), a day told twice ("yesterday, 19 May"), and a day whose month
is told before it ("on 2 March and back on the 12th")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from presscheck.dates import days_of, last_day
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
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


def days_of_month(article: Marked, lexicon: Lexicon) -> Iterator[DateMention]:
    """A date for each day of which only the number is told, in the month of the date before it in its sentence."""
    words = _day_of_month(lexicon)
    for one in article.dates:
        if one.day is None or one.month is None or one.recurring:
            continue
        text, year, day = article.article.text_of(one.field), one.days.first.year if one.days else None, one.day
        until = min((d.start for d in article.dates if d.field == one.field and d.start >= one.end), default=len(text))
        end = one.end
        while (m := words.match(text, end, end + _NEXT)) is not None and m.end() <= until:
            end, before, day = m.end("told"), day, int(m["day"])
            if not before < day <= last_day(year or _LEAP, one.month):
                break
            days = days_of(year, one.month, day) if year else None
            yield replace(
                one, text=m["told"], start=m.start("told"), end=end, day=day, weekday=None, days=days, relative=None
            )


@cache
def _day_of_month(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("patterns/duration.toml")["day_of_month"]
    endings = any_of(lexicon.table("layout.toml")["calendar"]["ordinal_endings"])
    lead, close = any_of(words["lead"]), any_of(words["behind"])
    return re.compile(
        rf"[^.!?;\n]*?\s(?:{lead})\s(?P<told>{words['the']}\s(?P<day>[1-9]|[12]\d|3[01])(?:{endings}))"
        rf"(?=[.,;:)\n]|$|\s[–—-]|\s(?:{close})(?!\w))"
    )


def _is_season(one: DateMention, other: DateMention) -> bool:
    """Two years on end and nothing but years."""
    if one.year is None or other.year != one.year + 1:
        return False
    return not (one.month or other.month or one.day or other.day or one.weekday or other.weekday)


_LONGEST_JOIN = 3
_NEXT = 90
"""Characters to a day whose month is told before it."""
_LEAP = 2000
