"""Sentences in which several rules of reading meet, each as news has them."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck
from tests.measure.told import Told, near, read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # years between two figures are none
        (
            "Sales rose from $20 million in 2010 to $30 million in 2015.",
            [("$20 million", 2e7, "USD"), ("$30 million", 3e7, "USD")],
        ),
        (
            "It sold 400 tonnes in 2012 and 500 tonnes in 2013.",
            [("400 tonnes", 400, "tonne"), ("500 tonnes", 500, "tonne")],
        ),
        ("Deaths fell from 1,200 in 2010 to 900.", [("1,200", 1200, "death"), ("900", 900, "death")]),
        # what a letter behind the digits is
        ("It is 21m km away.", [("21m km", 21e6, "kilometer")]),
        ("She won the 400m hurdles.", [("400m", 400, "meter")]),
        ("Some 3.2m voted.", [("3.2m", 3.2e6, "one")]),
        ("He threw 65.3m.", [("65.3m", 65.3, "meter")]),
        # figures that leave out what a neighbour prints
        ("Sales rose to 381 mln dlrs from 160.", [("381 mln dlrs", 381e6, "USD"), ("160", 160e6, "USD")]),
        ("They sold 5, 6 and 7 million cars.", [("5", 5e6, "one"), ("6", 6e6, "car"), ("7 million", 7e6, "car")]),
        (
            "The Dow: 26,143.20, off 311.75 or -1.18%.",
            [("26,143.20", 26143.2, "one"), ("311.75", 311.75, "one"), ("-1.18%", -1.18, "percent")],
        ),
        (
            "Silver: -0.30% or -0.05 to 16.62.",
            [("-0.30%", -0.3, "percent"), ("-0.05", -0.05, "one"), ("16.62", 16.62, "one")],
        ),
        ("Some 5 or 6 percent stayed.", [("5", 5, "percent"), ("6 percent", 6, "percent")]),
        ("They won 28 games, up from the 40 of last year.", [("28", 28, "game"), ("40", 40, "game")]),
        ("He has scored in 19 league matches.", [("19", 19, "match")]),
        ("The blast cost 5-6,000 jobs.", [("5-6,000", (5000, 6000), "job")]),
        (
            "Labour won 171 seats, the Tories 104 and the Greens 12.",
            [("171", 171, "seat"), ("104", 104, "seat"), ("12", 12, "seat")],
        ),
        (
            "Of those asked, 45 percent said yes, 38 no and 12 did not know.",
            [("45 percent", 45, "percent"), ("38", 38, "percent"), ("12", 12, "percent")],
        ),
        ("The lift with 15 people stopped at 12.", [("15 people", 15, "person"), ("12", 12, "one")]),
        # dashes and hyphens
        ("The rains killed 12 - the highest toll on record.", [("12", 12, "one")]),
        ("The chair was 30 - year - old oak.", [("30", 30, "year")]),
        # ages, pounds, cents
        ("A boy of 14 and his mum, 61, left.", [("14", 14, "year"), ("61", 61, "year")]),
        ("The index was below 50.", [("50", 50, "one")]),
        ("He earns 30,000 pounds a year.", [("30,000 pounds a year", 30_000, "GBP / year")]),
        ("Bread rose 31 cents to 2.06 euros.", [("31 cents", 0.31, "EUR"), ("2.06 euros", 2.06, "EUR")]),
        ("Milk is up 5c a litre to €1.32.", [("5c a litre", 0.05, "EUR / liter"), ("€1.32", 1.32, "EUR")]),
        # rates by many
        ("There were 12 deaths per 100,000 people.", [("12", 12, "death / hundred_thousand_person")]),
        # signs
        (
            "The loss was -$4.5 billion, or minus £38 a tonne.",
            [("-$4.5 billion", -4.5e9, "USD"), ("minus £38 a tonne", -38, "GBP / tonne")],
        ),
        ("He paid the fee –£5m– in cash.", [("£5m", 5e6, "GBP")]),
    ],
)
def test_figures(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("He never weighed more than 60 kg.", None, 60),
        ("No one paid more than $50.", None, 50),
        ("It won't rise by more than 3 percent.", None, 3),
        ("None of the homes cost less than £1m.", 1e6, None),
        ("There is no doubt more than 500 cows died.", 500, None),
        ("None of the more than 60 cows survived.", 60, None),
        ("He did not go and over 500 cows left.", 500, None),
        ("It was not seen in more than five years.", 5, None),
        ("Prices went up to £45.", 44.5, 45.5),
        ("The fare is up to £45.", None, 45),
        ("A clerk was jailed over a £4m fraud.", 3.5e6, 4.5e6),
        ("The fraud was over £4m.", 4e6, None),
        ("It pays up to about £45.", None, 45),
        ("About 3 cows fled.", 2.5, 3.5),
        ("He lives in Washington D.C. Two cows fled.", 1.5, 2.5),
    ],
)
def test_bounds(presscheck: Presscheck, sentence: str, low: float | None, high: float | None) -> None:
    (q,) = presscheck.check(Article(text=sentence)).quantities
    assert (q.low, q.high) == (low, high)


@pytest.mark.parametrize(
    "sentence",
    ["Up to 2,160.", "Down to 7.", "At 7", "From 1,200 to 900", "To 40 from 30", "It weighs 5×10⁻ grams today."],
)
def test_fragments_are_read_to_their_end(presscheck: Presscheck, sentence: str) -> None:
    assert presscheck.check(Article(text=sentence)).summary.quantities > 0


@pytest.mark.parametrize("figure", ["two-thirds of", "a third of", "7 of the", "$14,294,123,456,789 of"])
@pytest.mark.parametrize("hedge", ["", "more than ", "less than ", "up to ", "at least ", "about ", "nearly "])
def test_a_value_lies_within_its_own_ends(presscheck: Presscheck, figure: str, hedge: str) -> None:
    for q in presscheck.check(Article(text=f"They took {hedge}{figure} cows.")).quantities:
        assert q.value is not None
        assert q.low is None or q.low <= q.value
        assert q.high is None or q.value <= q.high
