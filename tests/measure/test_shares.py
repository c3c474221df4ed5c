"""Parts of a whole, in words and in broken numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck import Presscheck
from presscheck.measure.numerals import numerals
from presscheck.measure.shares import shares
from tests.measure.timing import growth
from tests.measure.told import LEXICON, Told, near, read, stated

SHARES = shares(LEXICON)
WORDS = LEXICON.table("numbers.toml")["shares"]


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("two-thirds", 2 / 3),
        ("two thirds", 2 / 3),
        ("Two-Thirds", 2 / 3),
        ("three quarters", 0.75),
        ("three-fifths", 0.6),
        ("nine-tenths", 0.9),
        ("four sevenths", 4 / 7),
        ("one third", 1 / 3),
        ("one-quarter", 0.25),
        ("one twentieth", 0.05),
        ("a third", 1 / 3),
        ("a fifth", 0.2),
        ("a tenth", 0.1),
        ("an eighth", 0.125),
        ("3/4", 0.75),
        ("5/8", 0.625),
        ("one in five", 0.2),
        ("One in 10", 0.1),
        ("1 in 4", 0.25),
        ("one in every 1,000", 0.001),
        ("three in ten", 0.3),
        ("nine out of 10", 0.9),
        ("7 out of every 10", 0.7),
        ("two out of three", 2 / 3),
    ],
)
def test_a_share_is_the_whole_surface(surface: str, value: float) -> None:
    for text in (f"{surface} of the crew left", f"For {surface} of the votes, no.", f"It was {surface}."):
        assert stated(text) == near([(surface, value, "")]), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("half of the crew", [("half", 0.5, "")]),
        ("Half the crew", [("Half", 0.5, "")]),
        ("cut by half", [("half", 0.5, "")]),
        ("more than half", [("half", 0.5, "")]),
        ("one half of it", [("one half", 0.5, "")]),
        ("half its staff", [("half", 0.5, "")]),
        ("half a mile away", [("half a mile", 0.5, "mile")]),
        ("a third of a litre", [("a third of a litre", 1 / 3, "liter")]),
        ("half a percent", [("half a percent", 0.5, "percent")]),
        # ordinals and the halves of games, years and cloth
        ("a third man", []),
        ("a third time", []),
        ("the third of May", []),
        ("his fifth win", []),
        ("the second half of the year", []),
        ("the first half of it", []),
        ("a half-hearted try", []),
        ("in the other half of town", []),
        ("half-time came", []),
        ("behalf of them", []),
        ("a quarterback", []),
        ("the third quarter", []),
        ("a third-rate actor", []),
        # no shares
        ("two in three minutes", [("two", 2, ""), ("three minutes", 3, "minute")]),
        ("4 in 10 days", [("4", 4, ""), ("10 days", 10, "day")]),
        ("5 in 2013", [("5", 5, ""), ("2013", 2013, "")]),
        ("five in four", [("five", 5, ""), ("four", 4, "")]),
        ("12/25", []),
        ("7/9", []),
        ("3/2", []),
        ("3/4/2014", []),
        ("1/2-inch", [("1/2-inch", 0.5, "inch")]),
        ("2 1/2 miles", [("2 1/2 miles", 2.5, "mile")]),
    ],
)
def test_shares_and_what_only_looks_like_one(text: str, expected: list[Told]) -> None:
    assert stated(text) == near(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Two-thirds of the councillors agreed.", [("Two-thirds", 2 / 3, "councillor")]),
        ("Almost half of its customers left.", [("half", 0.5, "customer")]),
        ("Half the buses were late.", [("Half", 0.5, "bus")]),
        ("A fifth of all farms were sold.", [("A fifth", 0.2, "farm")]),
        ("One in ten voters stayed at home.", [("One in ten", 0.1, "voter")]),
        ("Some 3/4 of the seats are taken.", [("3/4", 0.75, "seat")]),
        ("He came third of the runners.", []),
        ("He scored in each half of the match.", []),
    ],
)
def test_what_a_share_is_of(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)


@given(st.sampled_from(sorted(WORDS["over"])), st.sampled_from(sorted(WORDS["many"])), st.sampled_from([" ", "-"]))
def test_every_share_in_words(above: str, below: str, gap: str) -> None:
    over = LEXICON.table("numbers.toml")["words"][above]
    under = WORDS["many"][below]
    if over > under:  # "five quarters" are quarters of years, and no share
        assert all(value != over / under for _, value, _ in stated(f"They took {above}{gap}{below} of it"))
        return
    ((text, value, _),) = stated(f"They took {above}{gap}{below} of it")
    assert text == f"{above}{gap}{below}"
    assert value == pytest.approx(float(Fraction(over, under)))


@given(st.integers(1, 900), st.integers(1, 99))
def test_one_in_so_many_is_no_more_than_one(part: int, more: int) -> None:
    (share,) = [SHARES.one_in(text, n) for text in [f"{part} in {part + more}"] if (n := numerals(LEXICON).at(text, 0))]
    assert share is not None
    assert share.low.value == pytest.approx(part / (part + more))
    assert 0 < share.low.value < 1


@pytest.mark.parametrize("unit", ["half ", "a third ", "1/2 ", "1/", "two-", "by half ", "one half"])
def test_time_grows_with_the_length(unit: str) -> None:
    assert growth(lambda text: list(SHARES.all(text)), unit) < 3.5
