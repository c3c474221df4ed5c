"""Words beside a figure, and the readings they leave: narrow, and wide with trailing zeros as rounding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import read_money
from presscheck.measure.hedges import hedges, unhedged
from presscheck.measure.numeral import Numeral
from presscheck.model import Article, Interval, Quantity

LEXICON = Lexicon()
HEDGES = hedges(LEXICON)


def read(text: str) -> Quantity:
    quantity = read_money(text, Article(text=text), LEXICON)
    assert quantity is not None
    return quantity


@pytest.mark.parametrize(
    ("text", "hedge", "low", "high", "bounds", "wide_low", "wide_high"),
    [
        ("£60,000", None, 59_999.5, 60_000.5, "[)", 55_000, 65_000),
        ("£173bn", None, 172.5e9, 173.5e9, "[)", 172.5e9, 173.5e9),
        ("£300bn", None, 299.5e9, 300.5e9, "[)", 250e9, 350e9),
        ("£5.0m", None, 4.95e6, 5.05e6, "[)", 4.95e6, 5.05e6),
        ("about £60,000", "about", 57_000, 63_000, "[]", 54_000, 66_000),
        ("Some £60,000", "Some", 57_000, 63_000, "[]", 54_000, 66_000),
        ("£60,000 or so", "or so", 57_000, 63_000, "[]", 54_000, 66_000),
        ("just shy of £60,000", "just shy of", 57_000, 60_000, "[)", 54_000, 65_000),
        ("just\nunder £60,000", "just\nunder", 57_000, 60_000, "[)", 54_000, 65_000),
        ("nearly £100m", "nearly", 90e6, 100e6, "[)", 85e6, 150e6),
        ("just over £60,000", "just over", 60_000, 63_000, "(]", 55_000, 66_000),
        ("more than £59,222", "more than", 59_222, None, "()", 59_221.5, None),
        ("MORE THAN £60,000", "MORE THAN", 60_000, None, "()", 55_000, None),
        ("£60,000-plus", "-plus", 60_000, None, "()", 55_000, None),
        ("£60,000+", "+", 60_000, None, "()", 55_000, None),
        ("at least £60,000", "at least", 60_000, None, "[)", 55_000, None),
        ("£60,000 or more", "or more", 60_000, None, "[)", 55_000, None),
        ("less than £60,000", "less than", None, 60_000, "()", None, 65_000),
        ("up to £60,000", "up to", None, 60_000, "(]", None, 65_000),
        ("as much as\u00a0£60,000", "as much as", None, 60_000, "(]", None, 65_000),
    ],
)
def test_readings(
    text: str,
    hedge: str | None,
    low: float | None,
    high: float | None,
    bounds: str,
    wide_low: float | None,
    wide_high: float | None,
) -> None:
    figure = read(text)
    assert (figure.hedge, figure.bounds) == (hedge, bounds)
    ends = [figure.low, figure.high, figure.wide_low, figure.wide_high]
    assert ends == [None if end is None else pytest.approx(end) for end in (low, high, wide_low, wide_high)]
    assert figure.value is not None


@pytest.mark.parametrize(
    "text",
    [
        "turnover £5m",  # ends in "over"
        "handsome £5m",
        "plunder £5m",
        "more than his rival's £5m",
        "over the sum of £5m",
        "£5m orders",
        "£5m plush",
    ],
)
def test_no_hedge_stands_there(text: str) -> None:
    assert read(text).hedge is None


def test_the_nearest_words_count_and_those_before_come_first() -> None:
    assert read("no more than £5m").hedge == "no more than"
    assert read("just over £5m").hedge == "just over"
    assert read("almost £5m or more").hedge == "almost"
    assert HEDGES.around("some 5", 5, 6) == ("some", hedges(LEXICON).around("some 5", 5, 6)[1])  # type: ignore[index]


def test_a_hedge_is_looked_for_from_where_its_figure_begins() -> None:
    assert read("It rose, at around US$5m, again.").hedge == "around"


def test_letters_of_another_case_only_are_no_hedge() -> None:
    assert read("ſome £5m").hedge is None


numbers = st.integers(1, 999_999).flatmap(
    lambda n: st.sampled_from([1.0, 1e3, 1e6, 1e9]).map(
        lambda m: Numeral(0, 1, n * m, m, m * 10 ** (len(str(n)) - len(str(n).rstrip("0"))), m)
    )
)


@given(numbers)
def test_the_narrow_reading_lies_within_the_wide_one(numeral: Numeral) -> None:
    readings = [unhedged(numeral)]
    for word in HEDGES.before_words:
        found = HEDGES.around(f"{word} 5", len(word) + 1, len(word) + 2)
        assert found is not None, word
        readings.append(found[1].readings(numeral))
    for narrow, wide in readings:
        assert wide.low <= narrow.low <= narrow.high <= wide.high
        assert narrow.low <= numeral.value <= narrow.high


def test_an_unhedged_figure_is_within_half_a_unit_of_its_last_digit() -> None:
    assert unhedged(Numeral(0, 1, 1546, 1, 1)) == (Interval(1545.5, 1546.5, True, False),) * 2
