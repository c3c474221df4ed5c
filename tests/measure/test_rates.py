"""The ECB's fixings: which holds on a day, what is not known, and cross rates as worked out by hand.

The fixings below are from the ECB's own list (units for one euro).
"""

from __future__ import annotations

import datetime as dt

import pytest

from presscheck.measure.rates import Fixing, PairRates, pair_rates
from presscheck.model import Days, Interval

THURSDAY, FRIDAY, SUNDAY, MONDAY = (dt.date(2014, 1, n) for n in (23, 24, 26, 27))


def rates(base: str, quote: str) -> PairRates:
    found = pair_rates(base, quote)
    assert found is not None
    return found


def fixing(base: str, quote: str, day: dt.date) -> Fixing:
    found = rates(base, quote).on(day)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("base", "quote", "day", "rate"),
    [
        ("EUR", "USD", FRIDAY, 1.3687),
        ("USD", "EUR", FRIDAY, 1 / 1.3687),
        ("USD", "GBP", FRIDAY, 0.8291 / 1.3687),
        ("GBP", "USD", FRIDAY, 1.3687 / 0.8291),
        ("CNY", "GBP", FRIDAY, 0.8291 / 8.281),
        ("JPY", "USD", dt.date(2018, 5, 11), 1.1934 / 130.44),
        ("BRL", "GBP", dt.date(2019, 8, 12), 0.92615 / 4.466),
        ("EUR", "GBP", dt.date(1999, 1, 4), 0.7111),
    ],
)
def test_cross_rates_are_those_worked_out_by_hand(base: str, quote: str, day: dt.date, rate: float) -> None:
    found = fixing(base, quote, day)
    assert found.rate == pytest.approx(rate, rel=1e-9)
    assert found == (day, found.rate, base, quote, "ECB")


@pytest.mark.parametrize(
    ("asked", "fixed", "rate"),
    [
        (FRIDAY, FRIDAY, 1.3687),
        (dt.date(2014, 1, 25), FRIDAY, 1.3687),  # Saturday
        (SUNDAY, FRIDAY, 1.3687),
        (MONDAY, MONDAY, 1.3658),
        (dt.date(2013, 12, 25), dt.date(2013, 12, 24), 1.3684),  # Christmas
        (dt.date(2013, 12, 26), dt.date(2013, 12, 24), 1.3684),
        (dt.date(2018, 4, 2), dt.date(2018, 3, 29), 1.2321),  # Easter Monday: the Thursday before
    ],
)
def test_a_day_without_a_fixing_has_the_last_before_it(asked: dt.date, fixed: dt.date, rate: float) -> None:
    found = fixing("EUR", "USD", asked)
    assert found.day == fixed
    assert found.rate == pytest.approx(rate)


@pytest.mark.parametrize(
    ("base", "quote", "day"),
    [
        ("EUR", "USD", dt.date(1999, 1, 3)),  # before the first fixing
        ("EUR", "USD", dt.date(1975, 6, 1)),
        ("EUR", "RUB", dt.date(2022, 3, 20)),  # no fixings since 2 March 2022
        ("USD", "RUB", dt.date(2024, 6, 3)),
        ("EUR", "ISK", dt.date(2012, 6, 1)),  # none from 2008 to 2018
        ("EUR", "CNY", dt.date(2003, 6, 2)),  # listed from 2005 on
    ],
)
def test_there_is_no_rate_of_a_time_without_fixings(base: str, quote: str, day: dt.date) -> None:
    assert rates(base, quote).on(day) is None


def test_the_last_fixing_of_a_currency_holds_for_a_week() -> None:
    rouble = rates("EUR", "RUB")
    assert rouble.days[-1] == dt.date(2022, 3, 1)
    assert rouble.on(dt.date(2022, 3, 8)) == (rouble.days[-1], 117.201, "EUR", "RUB", "ECB")
    assert rouble.on(dt.date(2022, 3, 9)) is None


def test_beyond_the_last_day_shipped_nothing_is_known() -> None:
    dollar = rates("EUR", "USD")
    last = dollar.days[-1]
    assert dollar.on(last + dt.timedelta(days=7)) == dollar.on(last)
    assert dollar.on(last + dt.timedelta(days=8)) is None
    assert dollar.on(dt.date.max) is None
    assert dollar.within(last + dt.timedelta(days=8), dt.date.max) == ()


@pytest.mark.parametrize(
    ("base", "quote"),
    [("USD", "KES"), ("RWF", "EUR"), ("VND", "USD"), ("USD", "USD"), ("EUR", "EUR"), ("kroner", "USD"), ("USD", "")],
)
def test_a_pair_that_is_not_fixed_has_no_rates(base: str, quote: str) -> None:
    assert pair_rates(base, quote) is None


def test_the_rates_of_some_days_begin_with_what_held_on_the_first() -> None:
    dollar = rates("EUR", "USD")
    assert [f.day for f in dollar.within(dt.date(2014, 1, 25), MONDAY)] == [FRIDAY, MONDAY]
    assert [f.day for f in dollar.within(THURSDAY, SUNDAY)] == [THURSDAY, FRIDAY]
    assert [f.day for f in dollar.within(SUNDAY, SUNDAY)] == [FRIDAY]
    assert dollar.within(dt.date(1990, 1, 1), dt.date(1998, 1, 1)) == ()
    assert [f.day for f in dollar.within(dt.date(1990, 1, 1), dt.date(1999, 1, 5))] == [
        dt.date(1999, 1, 4),
        dt.date(1999, 1, 5),
    ]


def test_covering_a_time_takes_fixings_at_both_its_ends() -> None:
    rouble = rates("EUR", "RUB")
    assert rouble.cover(Days.parse("2014-01"))
    assert not rouble.cover(Days.parse("2022"))
    assert not rates("EUR", "USD").cover(Days.parse("1998/2000"))


SHORT = PairRates(
    "AAA",
    "BBB",
    (dt.date(2020, 1, 1), dt.date(2020, 1, 2), dt.date(2020, 1, 3), dt.date(2021, 1, 1)),
    (1.0, 2.0, 4.0, 8.0),
)


@pytest.mark.parametrize(
    ("low", "high", "before", "seen"),
    [
        (1.9, 2.1, dt.date(2021, 6, 1), dt.date(2020, 1, 2)),
        (0.9, 2.1, dt.date(2021, 6, 1), dt.date(2020, 1, 2)),  # the latest of two
        (4.0, 4.0, dt.date(2020, 1, 3), dt.date(2020, 1, 3)),
        (4.0, 4.0, dt.date(2020, 1, 2), None),  # later than asked
        (2.9, 3.1, dt.date(2021, 6, 1), dt.date(2020, 1, 2)),  # passed between two fixings
        (1.4, 1.6, dt.date(2021, 6, 1), dt.date(2020, 1, 1)),
        (5.0, 6.0, dt.date(2021, 6, 1), None),  # what it did in the year between is not known
        (9.0, 10.0, dt.date(2021, 6, 1), None),
        (0.1, 0.2, dt.date(2021, 6, 1), None),
        (1.0, 8.0, dt.date(2019, 6, 1), None),
    ],
)
def test_when_a_rate_was_last_seen(low: float, high: float, before: dt.date, seen: dt.date | None) -> None:
    assert SHORT.last_seen(Interval(low, high), before) == seen


def test_the_rate_of_the_piracy_story_was_last_seen_in_september() -> None:
    seen = rates("USD", "GBP").last_seen(Interval(101.5 / 160, 102.5 / 160), before=FRIDAY)
    assert seen is not None
    assert (seen.year, seen.month) == (2013, 9)
