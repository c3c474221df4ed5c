"""Two weekdays told before their two days.

Tied      "on Tuesday and Wednesday, 13 and 14 May", "Saturday and Sunday, May 3-4"
Not tied  "Monday to Friday, 12-23 May"       each of these days, week by week
          "Saturday and Sunday, May 10-16"    a week, and the days of it on which something is open
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention

_LONGEST = 32
"""Characters in which two weekdays stand before their dates."""
_WEEK = 7
_TWO_DAYS = 2


def paired_days(article: Marked, lexicon: Lexicon) -> Iterator[tuple[DateMention, DateMention]]:
    """Each of the two weekdays with its day, which has a month and no weekday of its own."""
    weekdays, joint, names = _patterns(lexicon)
    for first, second in pairwise(article.dates):
        if first.field != second.field or first.month is None or first.month != second.month:
            continue
        if first.day is None or second.day is None or not 0 < second.day - first.day < _WEEK:
            continue
        text = article.article.text_of(first.field)
        m = joint.fullmatch(text, first.end, second.start)
        if first.weekday is not None or second.weekday is not None or m is None:
            continue
        if m["dash"] and second.day - first.day > _TWO_DAYS:
            continue
        m = weekdays.search(text, max(0, first.start - _LONGEST), first.start)
        if m is None:
            continue
        for group, date in (("first", first), ("second", second)):
            said = DateMention(
                text=m[group],
                field=date.field,
                start=m.start(group),
                end=m.end(group),
                weekday=names[m[group].lower()],
                days=None,
            )
            yield said, date


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, int]]:
    """Two weekdays before a date, what stands between two days, and the number of each weekday from 0 (Monday)."""
    full: list[str] = lexicon.table("dates.toml")["alone"]["weekdays"]
    pair = any_of(lexicon.table("patterns/dates.toml")["weekday"]["pairs"])
    day = any_of(full)
    weekdays = re.compile(rf"\b(?P<first>{day}),?\s(?:{pair})\s(?P<second>{day}),?\s$")
    return (
        weekdays,
        re.compile(rf"\s(?:{pair})\s|\s?(?P<dash>[-–—])\s?"),
        {name.lower(): i for i, name in enumerate(full)},
    )
