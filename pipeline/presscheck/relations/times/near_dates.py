"""Days near the publication, or near another day, that words leave to be told from it."""

from __future__ import annotations

from dataclasses import replace

from presscheck.dates import day_after, days_of
from presscheck.model import DateMention, Days, Quantity

_LENGTHS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
"""Days of a unit."""
_VAGUE = 200
"""Days within which "weeks" or "a few months" are."""


def near_date(at: DateMention, published: Days | None, *, ahead: bool) -> DateMention:
    """The date, and where its year is unsaid the last such day or month up to publication: of what news tells, that
    one. `ahead`: of what is yet to come, the next one."""
    if published is None or at.year or at.month is None or at.relative is not None or at.recurring:
        return at
    if at.days is not None and not ahead:
        return at
    steps = (0, 1) if ahead else (0, -1)
    for year in (published.last.year + step for step in steps):
        days = days_of(year, at.month, at.day)
        if days is None:
            return at
        if (ahead and days.last >= published.first) or (not ahead and days.first <= published.last):
            return replace(at, days=days, basis="resolved")
    return at


def gone(at: DateMention, published: Days | None) -> DateMention:
    """The date; a month without a year that may be gone or yet to come as the one gone."""
    if at.month is None or at.day or at.year or at.days is None or published is None:
        return at
    months = (days_of(year, at.month) for year in (published.last.year, published.last.year - 1))
    days = next((days for days in months if days is not None and days.first <= published.last), at.days)
    return replace(at, days=days, basis="resolved")


def weekday_back(at: DateMention, length: Quantity, published: Days | None) -> DateMention:
    """The day of the week that lies nearest to so many days before the publication."""
    if at.weekday is None or published is None or length.value is None:
        return at
    back = day_after(published.first, -length.value)
    day = day_after(back, (at.weekday - back.weekday() + 3) % 7 - 3)
    return replace(at, days=Days(day, day), basis="resolved")


def shifted(at: DateMention, length: Quantity | None, direction: int) -> DateMention | None:
    """The date so long after (1) or before (-1) `at`, told as roundly as lengths are; where no length is told, within
    months of it. None outside the calendar, and of lengths in other units."""
    if at.days is None:
        return None
    least, most = 0.0, float(_VAGUE)
    if length is not None:
        size = _LENGTHS.get(length.unit)
        if size is None or length.value is None:
            return None
        least, most = size * max(length.value - 1, 0), size * (length.value + 1)
    near, far = (least, most) if direction > 0 else (-most, -least)
    first, last = day_after(at.days.first, near), day_after(at.days.last, far)
    return replace(at, days=Days(first, last), basis="resolved")
