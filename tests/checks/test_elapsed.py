"""Ages and lengths of time from dates, with what the dates leave open."""

from __future__ import annotations

import datetime as dt

import pytest

from presscheck.checks.elapsed import Reach, ages, birth, reach
from presscheck.model import DateMention, Days
from presscheck.relations.times.clock_times import ClockTime


def _date(text: str, **parts: int) -> DateMention:
    return DateMention(text=text, field="text", start=0, end=len(text), days=Days.parse(text), **parts)  # type: ignore[arg-type]


def _clock(*minutes: int) -> ClockTime:
    return ClockTime(text="", field="text", start=0, end=0, days=None, minutes=minutes)


@pytest.mark.parametrize(
    ("born", "at", "expected"),
    [
        ("1951-05-03", "2019-11-18", (68, 68)),
        ("1951-05-03", "2019-05-02", (67, 67)),
        ("1946", "2011", (64, 65)),
        ("1946", "2011-07-01", (64, 65)),
        ("2012-02-29", "2013-02-28", (0, 0)),
    ],
)
def test_ages_count_completed_years(born: str, at: str, expected: tuple[int, int]) -> None:
    """A birthday not yet come takes one off; years alone leave it open."""
    assert ages(Days.parse(born), Days.parse(at)) == expected


def test_birth_is_the_other_way_round() -> None:
    """Whoever was born on any of the days is of that age on one of the days given."""
    born = birth(17, Days.parse("1988"))
    assert born == Days(dt.date(1970, 1, 2), dt.date(1971, 12, 31))
    assert ages(Days(born.first, born.first), Days.parse("1988-01-01")) == (17, 17)
    assert ages(Days(born.last, born.last), Days.parse("1988-12-31")) == (17, 17)


def test_years_alone() -> None:
    """The plain difference, and what may truly have passed between."""
    (length,) = reach(_date("1997", year=1997), _date("2010", year=2010), "year")
    assert length.usual == 13
    assert 12 <= length.low < 12.1
    assert 13.9 < length.high <= 14


def test_days_with_and_without_the_last() -> None:
    """From 3 to 8 May is five days, or six."""
    start, end = _date("2007-05-03", month=5, day=3, year=2007), _date("2007-05-08", month=5, day=8, year=2007)
    assert reach(start, end, "day") == (Reach(5, 6, 5),)


def test_months_without_a_year_go_over_new_year() -> None:
    """From November to March is four months, not minus eight."""
    start = DateMention(text="November", field="text", start=0, end=8, month=11, days=None)
    end = DateMention(text="March", field="text", start=0, end=5, month=3, days=None)
    assert [length.usual for length in reach(start, end, "month")] == [4]


def test_hours_go_over_midnight_and_may_be_two() -> None:
    """From 10pm to 6am is eight hours; "2 to 8pm" is six, or eighteen."""
    assert reach(_clock(22 * 60), _clock(6 * 60), "hour") == (Reach(8, 8, 8),)
    assert [length.usual for length in reach(_clock(120, 840), _clock(1200), "hour")] == [6, 18]


def test_what_dates_cannot_tell() -> None:
    """Months between bare years, days of months, and a range that runs backwards."""
    first, last = _date("1997", year=1997), _date("2010", year=2010)
    assert reach(first, last, "month") == ()
    assert reach(first, last, "day") == ()
    assert reach(last, first, "year") == ()
