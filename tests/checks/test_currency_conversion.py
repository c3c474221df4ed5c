"""Every outcome of CV101, against sums worked out by hand from the ECB's list.

24 January 2014, for one euro: $1.3687, £0.8291, ¥140.18, 8.281 yuan, 3.1888 lira, 8.3915 Norwegian and 7.4621 Danish
kroner. So $160m is £96.92m, €100m is $136.87m, and 173bn yuan is £17.32bn.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from presscheck.checks.currency_conversion import CHECK
from presscheck.checks.policy import severity
from presscheck.checks.printing import printer
from presscheck.measure.rates import PairRates
from presscheck.model import Apart, Meets, MeetsRounded, Outcome, Undecided, WithinSlack
from tests.checks.ties import LEXICON, conversion, outcome


def working(told: Outcome) -> list[str]:
    return [printer(LEXICON).line(line) for line in told.working]


@pytest.mark.parametrize(
    "text",
    [
        "$160m (£97m)",
        "$160m (£96.92m)",
        "$160m (£98m)",  # from £97.5m on: 0.6% over
        "$160m (£96m)",  # up to £96.5m: 0.4% under
        "173 billion yuan (£17bn)",
        "€100m ($137m)",
        "€100m ($136.87m)",
        "€100m ($135.6m)",  # 0.9% under
        "€100m (about $130m)",  # $123.5m to $136.5m
        "€100m (more than $130m)",
        "€100m (up to $140m)",
        "1,000 yen (€7)",  # €7.13
        "¥140 (€1)",
        "half a million euros ($680,000)",
        "50p (83 cents)",  # $0.8254
    ],
)
def test_meets_at_the_days_rate(text: str) -> None:
    told = outcome(text)
    assert type(told) is Meets
    assert "ECB, 24 January 2014" in working(told)[0]


def test_the_working_can_be_redone_by_hand() -> None:
    assert working(outcome("US$160 million (£97m)")) == [
        "160,000,000 × 0.6058 £/US$ (ECB, 24 January 2014) = £96.9m; the article says £97m, 0.08% more"
    ]


def test_the_fixing_of_a_sunday_is_fridays() -> None:
    assert working(outcome("€100m ($137m)", "2014-01-26"))[0].startswith(
        "100,000,000 × 1.369 US$/€ (ECB, 24 January 2014) = US$137m"
    )


def test_an_earlier_day_of_the_window_is_a_note() -> None:
    told = outcome("$100m (216m lira)")  # 233.0m lira at the day's rate, 216.1m on 27 December
    assert isinstance(told, WithinSlack)
    assert told.by == pytest.approx((3.1888 / 1.3687 - 2.165) / (3.1888 / 1.3687), rel=1e-6)
    assert severity(told, "CV101") == "note"
    assert working(told)[1].startswith("it holds at the rate of ")


@pytest.mark.parametrize(
    ("away", "kind"),
    [(-31, Apart), (-30, WithinSlack), (-1, WithinSlack), (1, WithinSlack), (3, WithinSlack), (4, Apart)],
)
def test_the_window_reaches_thirty_days_back_and_three_forward(away: int, kind: type[Outcome]) -> None:
    tie = conversion("€100m ($150m)", "2014-01-24")
    days = tuple(dt.date(2014, 1, 24) + dt.timedelta(days=n) for n in range(-60, 60))
    once = PairRates("EUR", "USD", days, tuple(1.5 if n == away else 2.0 for n in range(-60, 60)))
    assert type(CHECK.judge(replace(tie, rates=once))) is kind


def test_trailing_zeros_that_are_rounding_are_a_note() -> None:
    told = outcome("$160m (£100m)")  # £99.5m is 2.7% over £96.92m
    assert isinstance(told, MeetsRounded)
    assert told.to == 1e6
    assert severity(told, "CV101") == "note"
    assert "rounded further" in printer(LEXICON).line(told.message)


def test_trailing_zeros_are_no_excuse_for_more_than_a_rate_moves() -> None:
    told = outcome("€100m ($120m)")  # 12% under, though the wide reading reaches $125m
    assert isinstance(told, Apart)
    assert told.by == pytest.approx((136.87 - 120.5) / 136.87)
    assert isinstance(outcome("€130m ($200m)"), Apart)  # $177.9m, and two hundred could be 150 to 250


def test_a_hedged_figure_is_not_rounded_further() -> None:
    # up to $134.4m, against $136.9m of the day; at $1.36 of earlier days it holds
    assert type(outcome("€100m (about $128m)")) is WithinSlack


def test_a_last_digit_cut_off_is_a_note() -> None:
    told = outcome("€1bn ($1.3bn)")  # $1.3687bn: 1.4% over $1.35bn
    assert isinstance(told, MeetsRounded)
    assert told.to == pytest.approx(1e8)
    assert "last digit cut" in printer(LEXICON).line(told.message)


@pytest.mark.parametrize("text", ["€720m ($0.9bn)", "€1bn ($1.2bn)", "€1bn ($1.5bn)", "€1bn (about $1.2bn)"])
def test_nothing_else_is_taken_for_a_digit_cut_off(text: str) -> None:
    assert isinstance(outcome(text), Apart)


@pytest.mark.parametrize(
    ("text", "by", "level"),
    [
        ("€100m ($140.8m)", (140.75 - 136.87) / 136.87, "warning"),  # 2.8%; at the window's highest rate still 1.9%
        ("€100m ($141.0m)", (140.95 - 136.87) / 136.87, "warning"),  # 2.98%
        ("€100m ($141.1m)", (141.05 - 136.87) / 136.87, "error"),  # 3.05%
        ("€100m ($145m)", (144.5 - 136.87) / 136.87, "error"),
        ("US$160 million (£102m)", (101.5 - 96.920) / 96.920, "error"),
        ("€100m ($73m)", (136.87 - 73.5) / 136.87, "error"),  # inverted
        ("173 billion yuan (£17m)", (17.3206e9 - 17.5e6) / 17.3206e9, "error"),
    ],
)
def test_apart(text: str, by: float, level: str) -> None:
    told = outcome(text)
    assert isinstance(told, Apart)
    assert told.by == pytest.approx(by, rel=1e-3)
    assert severity(told, "CV101") == level
    assert told.blame == "converted"


def test_what_an_error_says() -> None:
    told = outcome("US$160 million (£102m)")
    prints = printer(LEXICON)
    assert isinstance(told, Apart)
    assert prints.line(told.message) == "US$160 million is not £102m"
    assert {role: prints.line(line) for role, line in told.labels.items()} == {
        "stated": "at that day's rate £96.9m",
        "converted": "says £102m, 5% more",
    }
    assert told.expected is not None
    assert told.expected[0] == told.expected[1] == pytest.approx(96.9211e6, rel=1e-5)
    assert working(told)[1] == "the rate it implies, 1.569 US$/£, was last seen in September 2013"


def test_a_rate_never_seen() -> None:
    assert working(outcome("€100m ($50m)"))[-1] == (
        "the rate it implies, 2.000 €/US$, had not been seen until then since the fixings began in January 1999"
    )


class TestPublishedWithinAnInterval:
    """Of a time known to a month or more, only a figure that fits no day of it is an error."""

    @pytest.mark.parametrize("text", ["€100m ($137m)", "€100m ($135m)", "€100m ($138.1m)"])
    def test_any_of_its_days_will_do(self, text: str) -> None:
        assert type(outcome(text, "2014-01")) is Meets

    def test_no_day_in_it_fits(self) -> None:
        told = outcome("€100m ($145m)", "2014-01")
        assert isinstance(told, Apart)
        assert severity(told, "CV101") == "error"
        low, high = told.expected or (0, 0)
        assert 134e6 < low < 136e6 < 137e6 < high < 139e6

    def test_years_give_more_room_than_days(self) -> None:
        assert isinstance(outcome("US$160 million (£102m)", "2014-01-24"), Apart)
        assert type(outcome("US$160 million (£102m)", "2013/2014")) is Meets

    def test_a_time_partly_without_fixings_leaves_what_is_near_undecided(self) -> None:
        told = outcome("€1m (75m roubles)", "2022")  # 83.6 to 117.2 until March, then nobody knows
        assert isinstance(told, Undecided)
        assert "part of the time" in told.why

    def test_but_not_what_is_far(self) -> None:
        assert isinstance(outcome("€1m (40m roubles)", "2022"), Apart)

    def test_a_time_wholly_without_fixings(self) -> None:
        assert isinstance(outcome("€1m (95m roubles)", "2023-06/2023-08"), Undecided)
        assert isinstance(outcome("€1m (950m roubles)", "2023-06/2023-08"), Apart)


@pytest.mark.parametrize(
    ("text", "published", "why"),
    [
        ("$160m (£102m)", None, "no date"),
        ("$160m (20bn shillings)", "2014-01-24", "which currency is meant cannot be told"),
        ("$160m (20bn Kenyan shillings)", "2014-01-24", "no rate from USD to KES is known"),
        ("$160m (£102m)", "1995-06-01", "is known for that time"),
        ("€1m (95m roubles)", "2032-06-03", "the last rate from EUR to RUB known is of 2022-03-01, too long before"),
        ("€1m (£3m)", "9000-01-01", "too long before"),
        ("It was $160m (£102m at the time).", "2014-01-24", "another time"),
        ("It was then worth $160m (£102m).", "2014-01-24", "another time"),
    ],
)
def test_undecided(text: str, published: str | None, why: str) -> None:
    told = outcome(text, published)
    assert isinstance(told, Undecided)
    assert why in told.why
    assert severity(told, "CV101") is None


class TestSharedSigns:
    """Where a sign may be another currency's and in that it would hold, nothing is said."""

    CANADA = "Canada, Toronto, Ottawa, Montreal. The plant cost $100m (€66m)."  # €66.0m at C$1.5141, €73.1m at $1.3687

    def test_in_one_of_its_currencies_it_would_hold(self) -> None:
        told = outcome(self.CANADA)
        assert isinstance(told, Undecided)
        assert "which currency is meant cannot be told" in told.why

    def test_in_none_of_them_it_holds(self) -> None:
        assert isinstance(outcome(self.CANADA.replace("66", "86")), Apart)

    def test_the_publisher_decides(self) -> None:
        assert type(outcome(self.CANADA, publisher="example.ca")) is Meets
        assert isinstance(outcome(self.CANADA.replace("66", "86"), publisher="example.ca"), Apart)

    def test_without_such_a_story_it_is_the_usual_one(self) -> None:
        assert isinstance(outcome("The plant cost $100m (€66m)."), Apart)

    def test_a_name_without_a_usual_meaning_is_what_fits(self) -> None:
        told = outcome("It cost 100m kroner (€12m).")  # €11.9m from Norway, €13.4m from Denmark
        assert type(told) is Meets
        assert "NOK" in working(told)[0]

    def test_a_name_without_a_usual_meaning_that_fits_in_none(self) -> None:
        assert isinstance(outcome("It cost 100m kroner (€19m)."), Apart)

    def test_the_place_beside_the_name_decides(self) -> None:
        assert isinstance(outcome("It cost 100m Danish kroner (€12m)."), Apart)


def test_nothing_is_tied_that_cannot_be_compared() -> None:
    for text in ("$935 ($160)", "€20-30m ($30m)", "€20m ($30-40m)", "$0 (£0)"):
        with pytest.raises(AssertionError):
            conversion(text)


def test_another_currency_brings_its_own_rates() -> None:
    tie = conversion("$104m (£93m)", "2019-08-12")
    euros = conversion("$104m (€93m)", "2019-08-12").converted
    edited = tie.with_edit(tie.converted, euros)
    assert (edited.converted.unit, edited.stated) == ("EUR", tie.stated)
    assert type(CHECK.judge(tie)) is Apart
    assert type(CHECK.judge(edited)) is Meets


# The last fixing of the rouble was 117.201 for a euro, on 1 March 2022. By 8 April, 38 days later, a rate may have
# moved by exp(0.08 × √38), which is 64%, as the rouble is no longer fixed: to 71.6 or 191.9.
AFTER_THE_LAST = "2022-04-08"


@pytest.mark.parametrize("roubles", ["11.7", "11.0", "12.5", "7.2", "19.1"])
def test_after_the_last_fixing_the_last_one_is_used_and_its_age_told(roubles: str) -> None:
    told = outcome(f"€100m ({roubles} billion roubles)", AFTER_THE_LAST)
    assert isinstance(told, Meets)
    line, age = working(told)
    assert "(ECB, 1 March 2022)" in line
    assert age == "the last rate known is of 1 March 2022, 38 days before: it may have moved by 64% since"


@pytest.mark.parametrize("roubles", ["6.9", "19.6", "117", "1.17"])
def test_after_the_last_fixing_what_it_cannot_have_moved_to_is_wrong(roubles: str) -> None:
    told = outcome(f"€100m ({roubles} billion roubles)", AFTER_THE_LAST)
    assert isinstance(told, Apart)
    assert severity(told, "CV101") == "error"
    assert "the last rate known is of 1 March 2022" in working(told)[1]
    assert printer(LEXICON).line(told.labels["stated"]) == "at the last rate known ₽11.7bn"
    assert told.expected == pytest.approx((11.72e9, 11.72e9), rel=1e-3)


def test_the_older_the_last_fixing_the_wider_the_slack() -> None:
    text = "€100m (10.1 billion roubles)"
    assert isinstance(outcome(text, "2022-03-10"), Meets)  # on 14 February one euro was 86.8
    assert isinstance(outcome("€100m (6.5 billion roubles)", "2022-04-08"), Apart)
    assert isinstance(outcome("€100m (6.5 billion roubles)", "2022-08-08"), Undecided)  # it may have become so much
    assert isinstance(outcome("€100m (101 billion roubles)", "2026-08-08"), Apart)


def test_a_time_of_which_nothing_is_fixed_is_held_against_the_last_fixing_before_it() -> None:
    assert isinstance(outcome("€100m (12 billion roubles)", "2023"), Meets)
    assert isinstance(outcome("€100m (120 billion roubles)", "2023"), Apart)
