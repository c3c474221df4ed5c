"""The days an article may be of, and the arithmetic of intervals."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck import Article
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import read_money
from presscheck.model import Days, Interval, Quantity


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014-01-24", (2014, 1, 24), (2014, 1, 24)),
        (" 2014-01-24 ", (2014, 1, 24), (2014, 1, 24)),
        ("2014-1-4", (2014, 1, 4), (2014, 1, 4)),
        ("2014-01-24T03:34:00Z", (2014, 1, 24), (2014, 1, 24)),
        ("2014-01-24 03:34 GMT", (2014, 1, 24), (2014, 1, 24)),
        ("2014-01", (2014, 1, 1), (2014, 1, 31)),
        ("2012-02", (2012, 2, 1), (2012, 2, 29)),
        ("2013-12", (2013, 12, 1), (2013, 12, 31)),
        ("2014", (2014, 1, 1), (2014, 12, 31)),
        ("9999-12", (9999, 12, 1), (9999, 12, 31)),
        ("0001", (1, 1, 1), (1, 12, 31)),
        ("2004-01-01/2005-12-31", (2004, 1, 1), (2005, 12, 31)),
        ("2004-01/2004-03", (2004, 1, 1), (2004, 3, 31)),
        ("2004/2005", (2004, 1, 1), (2005, 12, 31)),
        ("2014-01-24/2014-01-24", (2014, 1, 24), (2014, 1, 24)),
        ("2004-01-01T00:00 / 2005-12-31T23:59", (2004, 1, 1), (2005, 12, 31)),
    ],
)
def test_days(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    days = Days.parse(text)
    assert days == (dt.date(*first), dt.date(*last))
    assert days.one == (first == last)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "yesterday", "24 January 2014", "24/01/2014", "2014-13", "2014-00-10", "2014-02-30", "2013-02-29",
        "0000", "20140124", "2014-01-24x", "2014-01-24T", "2014/2015/2016", "/", "2014/", "/2014", "٢٠١٤-٠١-٢٤",
        "-2014", "2014-", "14-01-24",
    ],
)  # fmt: skip
def test_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="not a date") as told:
        Days.parse(text)
    assert "\n" not in str(told.value)


def test_an_interval_of_days_must_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Days.parse("2014-02/2014-01")


@given(st.dates())
def test_any_day_is_read_back(day: dt.date) -> None:
    assert Days.parse(day.isoformat()) == (day, day)
    assert Days.parse(f"{day:%Y-%m}".rjust(7, "0")).first == day.replace(day=1)


def test_an_article_tells_its_days_and_texts() -> None:
    article = Article(text="body", title="head", published="2014-01")
    assert article.days == Days.parse("2014-01")
    assert (article.text_of("text"), article.text_of("title")) == ("body", "head")
    assert Article(text="body").days is None
    assert Article(text="body").text_of("title") == ""
    with pytest.raises(ValueError, match="not a date"):
        _ = Article(text="body", published="soon").days


CLOSED, HALF, OPEN = Interval(1, 2), Interval(1, 2, True, False), Interval(1, 2, False, False)


@pytest.mark.parametrize(
    ("a", "b", "meets", "gap"),
    [
        (CLOSED, Interval(2, 3), True, 0),
        (HALF, Interval(2, 3), False, 0),  # an end that isn't its own
        (CLOSED, Interval(2, 3, False, True), False, 0),
        (OPEN, Interval(2, 3), False, 0),
        (CLOSED, Interval(3, 4), False, 1),
        (CLOSED, Interval(1.5, 1.5), True, 0),
        (CLOSED, Interval(0, 9), True, 0),
        (OPEN, Interval(1, 1), False, 0),
        (Interval(1, 1), Interval(1, 1), True, 0),
        (Interval(5, math.inf), Interval(7, 8), True, 0),
        (Interval(5, math.inf), Interval(1, 2), False, 3),
        (Interval(-math.inf, 5), Interval(7, 8), False, 2),
        (Interval(-math.inf, 5), Interval(3, math.inf), True, 0),
    ],
)
def test_two_intervals(a: Interval, b: Interval, meets: bool, gap: float) -> None:
    assert a.meets(b) == b.meets(a) == meets
    assert a.gap(b) == b.gap(a) == gap


@pytest.mark.parametrize(
    ("interval", "bounds"),
    [
        (CLOSED, "[]"),
        (HALF, "[)"),
        (Interval(1, 2, False, True), "(]"),
        (OPEN, "()"),
        (Interval(-math.inf, 2), "(]"),
        (Interval(1, math.inf), "[)"),
        (Interval(-math.inf, math.inf), "()"),
    ],
)
def test_bounds_are_told_as_mathematics_does(interval: Interval, bounds: str) -> None:
    assert interval.bounds == bounds


ends = st.floats(-1e12, 1e12)
intervals = st.builds(lambda a, b, low, high: Interval(min(a, b), max(a, b), low, high), ends, ends, st.booleans(), st.booleans())  # fmt: skip  # noqa: E501


@given(intervals, intervals)
def test_intervals_that_meet_have_no_gap(a: Interval, b: Interval) -> None:
    if a.meets(b):
        assert a.gap(b) == 0
    if a.gap(b) > 0:
        assert not a.meets(b)


@given(intervals, st.floats(1e-6, 1e6))
def test_multiplying_keeps_order_and_ends(a: Interval, factor: float) -> None:
    b = a.times(factor)
    assert (b.low, b.high) == (a.low * factor, a.high * factor)
    assert (b.low_closed, b.high_closed) == (a.low_closed, a.high_closed)
    assert b.low <= b.high


def figure(text: str) -> Quantity:
    quantity = read_money(text, Article(text=text), Lexicon())
    assert quantity is not None
    return quantity


def test_a_figure_gives_its_readings_back() -> None:
    assert figure("more than £60,000").narrow == Interval(60_000, math.inf, False, False)
    assert figure("£60,000").narrow == Interval(59_999.5, 60_000.5, True, False)
    assert figure("£60,000").wide == Interval(55_000, 65_000, True, False)
    assert figure("up to £60,000").wide == Interval(-math.inf, 65_000, False, True)
