"""Whether a length of time and the year it may be counted from go together, or would but for one slip of the pen."""

from __future__ import annotations

import math

from presscheck.dates import nearest
from presscheck.model import DateMention, Days

_NEAR = 1
"""Years by which a count may be off, as one counts."""
_DAYS = 10
"""Days from the publication in which its own day of another year is remembered."""
_DECADES = (10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200)
"""Years by which a wrong digit of a length, or of a year, sets it off."""


def may_be_counted_from(
    date: DateMention, years: float, published: Days, most: float | None = None, *, by: int = _DECADES[-1]
) -> bool:
    """May the length be counted from the date to the publication? Where its words leave open whether they belong
    together, a pair that fits, or that one misprinted digit or two swapped ones keep from it, is no chance. `most`: the
    length is told as up to so many; `by`: years that a digit may set it off."""
    if most is not None and most > years:
        told = range(math.ceil(years), math.floor(most) + 1)
        return any(may_be_counted_from(date, one, published, by=by) for one in told)
    if date.year is None:
        return False
    counted = published.first.year - date.year
    if abs(counted - years) <= _NEAR:
        return True
    if round(abs(counted - years)) in _DECADES and abs(counted - years) <= by and counted > 0:
        return True
    expected = published.first.year - round(years)
    return _swapped(date.year) == expected or _swapped(counted) == round(years)


def fits(date: DateMention, years: float, published: Days, most: float | None = None) -> bool:
    """Does the length, or one of those up to `most`, lead from the date to the publication, as one counts?"""
    if date.year is None:
        return False
    counted = published.first.year - date.year
    return years - _NEAR <= counted <= (years if most is None else most) + _NEAR


def is_about_the_day(date: DateMention, published: Days) -> bool:
    """Does the date's month lie next to that of the publication, in whatever year?"""
    return date.month is not None and (date.month - published.first.month + 1) % 12 <= 2


def is_near_the_day(date: DateMention, published: Days) -> bool:
    """Does the date's day of the year lie within days of the publication's?"""
    if date.month is None or date.day is None:
        return False
    near = nearest(date.month, date.day, published.first)
    return near is not None and abs((near.first - published.first).days) <= _DAYS


def _swapped(number: int) -> int:
    """The number with its last two digits in each other's place."""
    return number // 100 * 100 + number % 10 * 10 + number % 100 // 10
