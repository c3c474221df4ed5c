"""The arithmetic over what figures may truly be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from presscheck import Article, Presscheck
from presscheck.checks.reading import reading, total
from presscheck.model import Interval, Quantity

ENDS = st.floats(-1e6, 1e6, allow_nan=False)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, float]:
    """An interval and a value in it."""
    low, high = sorted((draw(ENDS), draw(ENDS)))
    part = draw(st.floats(0, 1))
    return Interval(low, high), min(max(low + part * (high - low), low), high)


@given(intervals(), intervals())
def test_what_holds_of_values_holds_of_intervals(one: tuple[Interval, float], other: tuple[Interval, float]) -> None:
    """The sum and product of two values lie in those of their intervals."""
    (a, x), (b, y) = one, other
    slack = 1e-6 * max(1.0, abs(x * y))
    for interval, value in ((a.plus(b), x + y), (a.by(b), x * y)):
        assert interval.low - slack <= value <= interval.high + slack
    if not b.low <= 0 <= b.high and min(abs(b.low), abs(b.high)) > 1e-3:
        quotient = a.over(b)
        assert quotient.low - 1e-3 <= x / y <= quotient.high + 1e-3


def _figures(presscheck: Presscheck, text: str) -> list[Quantity]:
    return list(presscheck.check(Article(text=text)).quantities)


def test_whole_numbers_of_things_are_exact(presscheck: Presscheck) -> None:
    """Bare counts have no rounding, but for large ones in the wide reading; amounts and hedged ones have."""
    votes, round_, about, money = _figures(presscheck, "It had 312 votes, 5,000 leaflets, about 40 helpers and £20.")
    assert reading(votes).wide == Interval(312, 312)
    assert reading(round_).narrow == Interval(5000, 5000) and reading(round_).wide.low == 4500
    assert reading(about).narrow.low < 40 < reading(about).narrow.high
    assert reading(money).narrow.low == 19.5


def test_an_open_end_is_not_endless(presscheck: Presscheck) -> None:
    """ "More than 90" is no 200."""
    (more,) = _figures(presscheck, "It has more than 90 shops.")
    assert reading(more).wide.high == 180


def test_sums_carry_both_readings(presscheck: Presscheck) -> None:
    """£20 and £35 are £54 to £56 narrowly read, £50 to £61 or so widely."""
    together = total(_figures(presscheck, "It costs £20 or £35."))
    assert (together.value, together.narrow.low, together.narrow.high) == (55, 54, 56)
    assert together.wide.low < 50.5
