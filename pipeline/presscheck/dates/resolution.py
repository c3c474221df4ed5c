"""Lays the dates of an article on the calendar: which days each may mean, seen from its publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from presscheck.dates.days import days_of, last_day
from presscheck.model import DateMention, Days

_ONE_DAY = dt.timedelta(days=1)
_HALF_A_YEAR = 183
_SEASONS = 490
"""Days in which each season comes, and comes to its end."""
_WELL_AHEAD = 31
"""Days to a day that may as well be that of the last year, gone by."""
_AS_NEAR = 60
"""Two months that lie about as far away, one gone and one to come: which is meant, the tense tells."""


def is_impossible(mention: DateMention) -> bool:
    """Is it a day that no calendar has, as "31 April", or "29 February" of a year that does not leap? Where the year
    is unsaid it may have leapt."""
    if mention.day is None or mention.month is None:
        return False
    return mention.day > last_day(mention.year or 2000, mention.month)


def resolve(mention: DateMention, published: Days | None, told_years: Iterable[int] = ()) -> DateMention:
    """The mention with the `days` that it may mean. `told_years` are years told right before it: a day without a year
    is left open where it may be of one of those, and one told with its weekday where that does not fit."""
    if is_impossible(mention) or (mention.day is not None and mention.month is None):
        return mention  # no day, or one of a month untold
    if mention.year is not None:
        return replace(mention, days=days_of(mention.year, mention.month, mention.day))
    if published is None:
        return mention
    ends = [_seen_from(mention, day) for day in dict.fromkeys(published)]
    found = [days for days in ends if days is not None]
    if not found:
        return mention
    days = Days(min(d.first for d in found), max(d.last for d in found))
    if mention.relative is None and mention.month is not None and mention.weekday is None:
        years = set(range(days.first.year, days.last.year + 1))
        if any(year not in years for year in told_years):
            return mention
    if mention.day is not None and mention.weekday not in (None, days.first.weekday()) and days.one:
        return mention
    return replace(mention, days=days, before=_before(mention, days, published), basis="resolved")


def _before(mention: DateMention, days: Days, published: Days) -> Days | None:
    """The days of the year before, where the nearest are well to come: "was shot on March 8", in December."""
    if mention.relative is not None or mention.day is None or (days.first - published.last).days < _WELL_AHEAD:
        return None
    return days_of(days.first.year - 1, mention.month, mention.day)  # none before the calendar begins


def _seen_from(mention: DateMention, today: dt.date) -> Days | None:
    """The days that a date without a year may mean on the day of publication."""
    try:
        if mention.relative is not None:
            return _relative(mention, today)
        if mention.month is not None:
            return nearest(mention.month, mention.day, today)
        if mention.weekday is not None and not mention.recurring:
            return _weekday(mention.weekday, today)
    except (ValueError, OverflowError):  # beyond the calendar's ends
        return None
    return None


def nearest(month: int, day: int | None, today: dt.date) -> Days | None:
    """The day or month of this name that lies nearest to `today`, within half a year; None where the year has none.
    Of two months about as near both, and what lies between."""
    near: list[tuple[int, Days]] = []
    for year in range(today.year - 1, today.year + 2):
        days = days_of(year, month, day)
        if days is not None:
            away = max((days.first - today).days, (today - days.last).days, 0)
            near.append((away, days))
    near.sort()
    if not near or near[0][0] > _HALF_A_YEAR:
        return None
    if day is None and len(near) > 1 and near[1][0] - near[0][0] < _AS_NEAR:
        return Days(min(d.first for _, d in near[:2]), max(d.last for _, d in near[:2]))
    return near[0][1]


def _relative(mention: DateMention, today: dt.date) -> Days | None:
    assert mention.relative is not None
    unit, by = mention.relative
    if unit == "day":
        return Days(*(today + by * _ONE_DAY,) * 2)
    if unit == "week":  # of some it begins on a Sunday, and "last week" may be the seven days past
        first, last = {-1: (-14, -1), 0: (-7, 7), 1: (1, 14)}[by]
        return Days(today + dt.timedelta(days=first), today + dt.timedelta(days=last))
    if unit == "season":  # the last one gone, or that of the year before; the hemispheres differ
        first, last = {-1: (-_SEASONS, 0), 0: (-_HALF_A_YEAR, _HALF_A_YEAR), 1: (0, _SEASONS)}[by]
        return Days(today + dt.timedelta(days=first), today + dt.timedelta(days=last))
    if unit == "month":
        index = today.year * 12 + today.month - 1 + by
        return days_of(index // 12, index % 12 + 1)
    if unit == "year":
        return days_of(today.year + by)
    if mention.month is not None:
        return _named_month(mention.month, by, today)
    assert mention.weekday is not None
    around = _weekday(mention.weekday, today)
    if by == 0:
        return around
    # "last Tuesday" may be the nearest or that of the week before
    back = (today - around.first).days or 7
    ahead = (around.last - today).days or 7
    if by < 0:
        return Days(today - dt.timedelta(days=back + 7), today - dt.timedelta(days=back))
    return Days(today + dt.timedelta(days=ahead), today + dt.timedelta(days=ahead + 7))


def _named_month(month: int, by: int, today: dt.date) -> Days | None:
    """ "last June" is the last one gone, or that of the year before; "next June" likewise; "this June" of this year."""
    if by == 0:
        return days_of(today.year, month)
    gone = today.year if month < today.month else today.year - 1
    ahead = gone + 1 if month != today.month else today.year + 1
    years = (min(gone, today.year - 1), gone) if by < 0 else (ahead, max(ahead, today.year + 1))
    first, last = (days_of(year, month) for year in years)
    return Days(first.first, last.last) if first and last else None


def _weekday(weekday: int, today: dt.date) -> Days:
    """From the last such day to the next, today counting as both."""
    ahead = (weekday - today.weekday()) % 7
    back = (today.weekday() - weekday) % 7
    return Days(today - dt.timedelta(days=back), today + dt.timedelta(days=ahead))
