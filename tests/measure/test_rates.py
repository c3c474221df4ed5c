"""Fixings, the ECB's and imported ones: which holds on a day, what is not known, and cross rates as worked out by hand.

The fixings below are from the ECB's own list (units for one euro).
"""

from __future__ import annotations

import datetime as dt
import math
from itertools import combinations
from pathlib import Path

import pytest

from presscheck.lexicon import Lexicon
from presscheck.measure.imported_rates import Quote, RatesError, keep
from presscheck.measure.rates import Fixing, PairRates, pair_rates
from presscheck.measure.rates_held import shipped_to
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


@pytest.mark.parametrize(
    ("time", "covered"),
    [
        ("2007", True),
        ("2007/2008-12-16", True),  # the last fixing before the hole is of 9 December 2008
        ("2007/2008-12-17", False),
        ("2009", False),
        ("2007/2019", False),  # both ends have fixings, the years from 2009 to 2017 have none
        ("2019", True),
    ],
)
def test_a_time_with_a_hole_in_it_is_not_covered(time: str, covered: bool) -> None:
    krona = rates("EUR", "ISK")
    assert krona.on(dt.date(2007, 1, 2)) and krona.on(dt.date(2019, 12, 31))
    assert krona.cover(Days.parse(time)) is covered


def test_the_latest_fixing_is_the_last_however_old() -> None:
    rouble = rates("EUR", "RUB")
    assert rouble.latest(dt.date(2026, 1, 1)) == rouble.on(dt.date(2022, 3, 1))
    assert rouble.latest(FRIDAY) == rouble.on(FRIDAY)
    assert rouble.latest(dt.date(1998, 12, 31)) is None


MAJOR = ("USD", "EUR", "JPY", "GBP", "CHF", "CAD", "AUD", "SEK", "CNY", "INR")


@pytest.mark.parametrize("days", [7, 30, 90, 365])
def test_rates_seldom_move_further_than_the_slack_of_old_ones_supposes(days: int) -> None:
    moves = Lexicon().table("currencies.toml")["conversion"]["moves"]
    further = seen = 0
    for base, quote in combinations(MAJOR, 2):
        pair = rates(base, quote)
        rate = dict(zip(pair.days, pair.rates, strict=True))
        for day in pair.days[::20]:
            if (later := day + dt.timedelta(days=days)) in rate:
                seen += 1
                further += abs(math.log(rate[later] / rate[day])) > moves * math.sqrt(days)
    assert seen > 5000
    assert 0 < further / seen < 0.01


def imported(*told: tuple[str, str, str, float, str]) -> None:
    keep([Quote(currency, dt.date.fromisoformat(day), per, rate, source) for currency, day, per, rate, source in told])


def crossed(day: dt.date, rate: float, base: str, quote: str) -> object:
    """A fixing that the ECB and "Bank" made together."""
    return pytest.approx((day, rate, base, quote, "ECB and Bank"))


@pytest.mark.usefixtures("rates_folder")
class TestImported:
    """Made-up rates of currencies that the ECB doesn't list. On 24 January 2014 one euro was $1.3687 and £0.8291."""

    def test_a_currency_outside_the_list_has_a_rate_once_imported(self) -> None:
        assert pair_rates("USD", "NGN") is None
        imported(("NGN", "2014-01-24", "EUR", 220, "Bank"))
        assert fixing("EUR", "NGN", FRIDAY) == (FRIDAY, 220, "EUR", "NGN", "Bank")
        assert fixing("USD", "NGN", FRIDAY) == crossed(FRIDAY, 220 / 1.3687, "USD", "NGN")
        assert fixing("NGN", "GBP", FRIDAY) == crossed(FRIDAY, 0.8291 / 220, "NGN", "GBP")
        assert pair_rates("NGN", "NGN") is None
        assert pair_rates("NGN", "KES") is None

    def test_what_is_quoted_per_dollar_needs_no_crossing_with_dollars(self) -> None:
        imported(("NGN", "2014-01-24", "USD", 160, "Bank"))
        assert fixing("USD", "NGN", FRIDAY) == (FRIDAY, 160, "USD", "NGN", "Bank")
        assert fixing("NGN", "USD", FRIDAY) == (FRIDAY, 1 / 160, "NGN", "USD", "Bank")

    def test_and_crosses_with_others_by_the_dollars_per_euro_of_the_day(self) -> None:
        imported(("NGN", "2014-01-24", "USD", 160, "Bank"), ("KES", "2014-01-24", "USD", 80, "Other bank"))
        assert fixing("EUR", "NGN", FRIDAY) == crossed(FRIDAY, 160 * 1.3687, "EUR", "NGN")
        assert fixing("GBP", "NGN", FRIDAY).rate == pytest.approx(160 * 1.3687 / 0.8291)
        assert fixing("KES", "NGN", FRIDAY) == (FRIDAY, 2, "KES", "NGN", "Bank and Other bank")

    def test_one_per_euro_crosses_with_one_per_dollar(self) -> None:
        imported(("NGN", "2014-01-24", "USD", 160, "Bank"), ("KES", "2014-01-24", "EUR", 110, "Bank"))
        assert fixing("KES", "NGN", FRIDAY) == crossed(FRIDAY, 160 * 1.3687 / 110, "KES", "NGN")

    def test_on_a_day_that_the_ecb_has_not_the_other_is_the_last_before_within_a_week(self) -> None:
        imported(("NGN", "2014-01-25", "USD", 160, "Bank"), ("KES", "2014-01-25", "EUR", 110, "Bank"))
        saturday = dt.date(2014, 1, 25)
        assert fixing("GBP", "KES", saturday) == crossed(saturday, 110 / 0.8291, "GBP", "KES")
        assert fixing("GBP", "NGN", saturday).rate == pytest.approx(160 * 1.3687 / 0.8291)
        assert fixing("USD", "KES", saturday).rate == pytest.approx(110 / 1.3687)

    def test_but_no_older(self) -> None:
        last = rates("EUR", "USD").days[-1]
        for days, known in ((7, True), (8, False)):
            day = last + dt.timedelta(days=days)
            imported(("NGN", day.isoformat(), "USD", 160, "Bank"))
            found = rates("GBP", "NGN").days if pair_rates("GBP", "NGN") else ()
            assert (day in found) is known
            assert fixing("USD", "NGN", day).rate == 160

    def test_one_newer_than_all_others_is_crossed_with_their_last(self) -> None:
        newer = shipped_to() + dt.timedelta(days=21)
        imported(("NGN", newer.isoformat(), "USD", 1600, "Bank"))
        pound = rates("NGN", "GBP")
        dollar = rates("USD", "GBP").latest(newer)
        assert dollar is not None
        assert pound.latest(newer) == crossed(shipped_to(), dollar.rate / 1600, "NGN", "GBP")
        assert pound.on(newer) is None  # it is told as old as the oldest of what it is made of
        assert pound.latest(newer - dt.timedelta(days=1)) is None
        assert pound.first == newer
        assert pound.last_seen(Interval(0, 1), before=newer) is None

    def test_two_told_in_dollars_need_no_other_days_than_their_own(self) -> None:
        imported(("NGN", "2014-03-01", "USD", 160, "Bank"), ("KES", "2014-03-20", "USD", 80, "Other bank"))
        found = rates("NGN", "KES").latest(dt.date(2014, 3, 20))
        assert found == (dt.date(2014, 3, 1), 0.5, "NGN", "KES", "Bank and Other bank")

    def test_one_that_has_ended_is_so_beside_a_new_one_too(self) -> None:
        imported(("NGN", (shipped_to() + dt.timedelta(days=9)).isoformat(), "USD", 1600, "Bank"))
        assert rates("NGN", "RUB").ended

    def test_the_days_of_the_ecb_stay_as_they_are(self) -> None:
        before = rates("USD", "GBP").days
        imported(("NGN", "2014-01-25", "USD", 160, "Bank"))
        assert rates("USD", "GBP").days == before
        assert fixing("USD", "GBP", FRIDAY).source == "ECB"

    def test_what_the_ecb_fixed_wins_over_what_others_say(self) -> None:
        imported(("GBP", "2014-01-24", "EUR", 0.9, "Bank"), ("GBP", "2014-01-25", "EUR", 0.95, "Bank"))
        assert fixing("EUR", "GBP", FRIDAY) == (FRIDAY, 0.8291, "EUR", "GBP", "ECB")
        assert fixing("EUR", "GBP", dt.date(2014, 1, 25)).source == "Bank"

    def test_but_a_newer_file_of_the_ecbs_over_both(self) -> None:
        imported(("GBP", "2014-01-24", "EUR", 0.82, "ECB"), ("USD", "2031-01-02", "EUR", 1.25, "ECB"))
        imported(("GBP", "2014-01-24", "EUR", 0.9, "Bank"))
        assert fixing("EUR", "GBP", FRIDAY) == (FRIDAY, 0.82, "EUR", "GBP", "ECB")
        assert fixing("EUR", "USD", dt.date(2031, 1, 4)).rate == 1.25
        assert rates("USD", "GBP").on(dt.date(2031, 1, 2)) is None

    def test_of_two_others_that_counts_which_was_imported_last(self) -> None:
        for source, rate in (("B", 160), ("A", 170), ("C", 180), ("A", 171)):
            imported(("NGN", "2014-01-24", "USD", rate, source))
            assert fixing("USD", "NGN", FRIDAY) == (FRIDAY, rate, "USD", "NGN", source)

    def test_a_database_that_is_none_is_told(self, rates_folder: Path) -> None:
        rates_folder.mkdir(parents=True)
        (rates_folder / "rates.sqlite").write_text("What a surprise! No database here.")
        with pytest.raises(RatesError, match=r"rates\.sqlite: is no database of rates"):
            pair_rates("USD", "GBP")


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
