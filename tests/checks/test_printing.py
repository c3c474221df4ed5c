"""Sums, shares, rates and days as a reader of news expects them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.checks.printed_measures import digits
from presscheck.checks.printing import printer, share
from presscheck.lexicon import Lexicon
from presscheck.model import Days, Factor, Line, Month, MonthName, Printable, Share, Sum, Weekday
from tests.checks.ties import conversion

PRINTER = printer(Lexicon())


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0, "the same"),
        (2e-16, "the same"),
        (-4e-5, "the same"),
        (0.0004, "0.04% more"),
        (0.0526, "5% more"),
        (-0.0526, "5% less"),
        (0.0996, "10% more"),
        (0.124, "12% more"),
        (0.5, "50% more"),
        (1.99, "200% more"),
        (2, "3 times as much"),
        (2.5, "3.5 times as much"),
        (999, "1,000 times as much"),
        (-0.89, "89% less"),
        (-0.9, "1/10 of that"),
        (-0.99899, "1/990 of that"),
    ],
)
def test_share(value: float, told: str) -> None:
    assert share(value) == told
    assert PRINTER.value(Share(value)) == told


@pytest.mark.parametrize(
    ("value", "significant", "told"),
    [
        (96.93, 3, "96.9"),
        (1234.5, 3, "1,230"),
        (99.96, 3, "100"),
        (9.996, 3, "10.0"),
        (0.9996, 3, "1.00"),
        (999.6, 3, "1,000"),
        (0.60576, 4, "0.6058"),
        (0.00012345, 3, "0.000123"),
        (123456789, 2, "120,000,000"),
        (-96.93, 3, "-96.9"),
        (0, 3, "0"),
        (5, 1, "5"),
    ],
)
def test_digits(value: float, significant: int, told: str) -> None:
    assert digits(value, significant) == told


@given(st.floats(1e-9, 1e15), st.integers(1, 6))
def test_digits_are_as_many_and_as_near_as_asked(value: float, significant: int) -> None:
    told = digits(value, significant)
    assert float(told.replace(",", "")) == pytest.approx(value, rel=0.51 * 10 ** (1 - significant))
    assert "e" not in told
    printed = told.replace(",", "").replace(".", "").lstrip("0")
    assert len(printed) == significant or printed[significant:].strip("0") == ""
    if "." in told:
        assert len(printed) == significant


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (96.93e6, "GBP", "£96.9m"),
        (17.3e9, "CNY", "CNY 17.3bn"),
        (1.37e12, "USD", "US$1.37tn"),
        (1.5e15, "USD", "US$1,500tn"),
        (999_499, "GBP", "£999,499"),
        (999_500, "GBP", "£1.00m"),
        (999_999.9, "GBP", "£1.00m"),
        (1_000_000, "GBP", "£1m"),
        (999_400_000, "GBP", "£999m"),
        (999_600_000, "GBP", "£1.00bn"),
        (999.6e9, "GBP", "£1.00tn"),
        (12_345.6, "EUR", "€12,346"),
        (1_000, "EUR", "€1,000"),
        (999.5, "EUR", "€999.50"),
        (33.018, "USD", "US$33.02"),
        (0.5, "GBP", "£0.50"),
        (0.0098, "USD", "US$0.0098"),
        (5, "krone", "krone 5.00"),
    ],
)
def test_sums_across_the_scales(value: float, unit: str, told: str) -> None:
    assert PRINTER.sum(Sum(value, unit)) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (160_000_000.0, "160,000,000"),
        (1.5, "1.5"),
        (64.875, "64.875"),
        (173e9, "173,000,000,000"),
        (dt.date(2014, 1, 4), "4 January 2014"),
        (Month(dt.date(2014, 1, 4)), "January 2014"),
        (MonthName(2), "February"),
        (Weekday(0), "Monday"),
        (Days(dt.date(2014, 1, 4), dt.date(2014, 1, 4)), "4 January 2014"),
        (Days(dt.date(2014, 2, 1), dt.date(2014, 2, 28)), "February 2014"),
        (Days(dt.date(2012, 1, 1), dt.date(2012, 12, 31)), "2012"),
        (Days(dt.date(2012, 1, 1), dt.date(2013, 12, 31)), "2012 to 2013"),
        (Days(dt.date(2014, 2, 1), dt.date(2014, 2, 27)), "1 February 2014 to 27 February 2014"),
        (Days(dt.date(9999, 12, 1), dt.date(9999, 12, 31)), "December 9999"),
        (Factor(0.605757, "GBP", "USD"), "0.6058 £/US$"),
        (Factor(140.18, "JPY", "EUR"), "140.2 ¥/€"),
        ("ECB", "ECB"),
    ],
)
def test_values(value: Printable, told: str) -> None:
    assert PRINTER.value(value) == told


def test_figures_are_quoted_on_one_line() -> None:
    tie = conversion("It cost 5 million\n  euros ($6.8m).")
    assert PRINTER.line(Line("{a} is {b}", {"a": tie.stated, "b": tie.converted})) == "5 million euros is $6.8m"
