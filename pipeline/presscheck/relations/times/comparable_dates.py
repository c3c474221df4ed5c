"""Of which two dates the calendar tells the order: of others the year is open."""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days
from presscheck.relations.times.clock_times import ClockTime

_LATELY = 120
"""Days between two days of months that are told as of one year."""


def are_comparable(earlier: DateMention, later: DateMention) -> bool:
    """Do both tell their year, or both the day of one month? Of others ("from Jan. 1 to July 14") the year is open."""
    if isinstance(earlier, ClockTime) and isinstance(later, ClockTime):
        return earlier.on is None or later.on is None
    if earlier.days is None or later.days is None:
        return False
    if earlier.year is not None and later.year is not None:
        return earlier.basis == later.basis == "stated" or earlier.year != later.year
    return bool(earlier.day and later.day and earlier.month and earlier.month == later.month and later.year is None)


def may_be_compared(earlier: DateMention, later: DateMention, article: Marked, lexicon: Lexicon) -> bool:
    """Are they comparable, or days near each other, either both gone or both to come; and of our own era?"""
    if any(_is_of_an_era(date, article, lexicon) for date in (earlier, later)):
        return False
    published = article.article.days
    return (
        are_comparable(earlier, later) or _are_lately(earlier, later, published) or are_soon(earlier, later, published)
    )


def _are_lately(earlier: DateMention, later: DateMention, published: Days | None) -> bool:
    """Are both before the publication, and days near each other?"""
    near = _near_days(earlier, later)
    return near is not None and published is not None and near.last <= published.last


def are_soon(earlier: DateMention, later: DateMention, published: Days | None) -> bool:
    """Are both not before the publication, and days near each other?"""
    near = _near_days(earlier, later)
    return near is not None and published is not None and near.first >= published.first


def _near_days(earlier: DateMention, later: DateMention) -> Days | None:
    """From the first to the last of two days of months with no year that are near each other; of others the year is
    open, as it is of a whole year's term: "opens on 1 April and closes on 31 March"."""
    if earlier.days is None or later.days is None:
        return None
    if any(d.year or not d.day or d.relative is not None for d in (earlier, later)):
        return None
    apart = (earlier.days.first - later.days.first).days
    if abs(apart) > _LATELY or (apart == 1 and earlier.month != later.month):
        return None
    return Days(min(earlier.days.first, later.days.first), max(earlier.days.last, later.days.last))


def _is_of_an_era(date: DateMention, article: Marked, lexicon: Lexicon) -> bool:
    """Does "AD 14" or "in 63 BC" stand behind the date?"""
    return _era(lexicon).match(article.article.text_of(date.field), date.end) is not None


@cache
def _era(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("patterns/order.toml")["words"]
    eras, on = any_of(words["eras"]), any_of(words["on"])
    return re.compile(rf",?\s(?:(?:{on})\s)?(?:(?:{eras})\s\d|\d{{1,4}}\s(?:{eras})(?!\w))")
