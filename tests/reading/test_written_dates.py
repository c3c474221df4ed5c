from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.reading.dates import address_year, calendar
from tests.reading.reading_strategies import QUICK, TEXTS

CALENDAR = calendar(Lexicon())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("24th January 2014 03:34 GMT", ["2014-01-24"]),
        ("Friday, January 24th, 2014", ["2014-01-24"]),
        ("Fri 24 Jan. 2014", ["2014-01-24"]),
        ("24th of january, 2014", ["2014-01-24"]),
        ("Sept 3, 1987 and 4-Dec-1999", ["1987-09-03", "1999-12-04"]),
        ("2014-01-24T03:34", ["2014-01-24"]),
        ("2014/1/4", ["2014-01-04"]),
        ("24/01/2014 or 01/24/2014 or 3.3.2014", ["2014-01-24", "2014-01-24", "2014-03-03"]),
        ("03/04/2015", []),
        ("31 February 2014, 30.02.2014", []),
        ("29 February 2016", ["2016-02-29"]),
        ("January 2014", ["2014-01"]),
        ("Jan 24", [None]),
        ("24 May", [None]),
        ("12:30 BST, 4 May 2019", ["2019-05-04"]),
        ("in 2014 he may 3000 times", []),
        ("version 1.2.2014.5", []),
    ],
)
def test_dates_as_newsrooms_write_them(text: str, told: list[str | None]) -> None:
    assert [date.told() for date in CALENDAR.dates(text)] == told


def test_a_day_without_a_year_can_be_given_one() -> None:
    (date,) = CALENDAR.dates("29 Feb")
    assert (date.told(), date.told(2016), date.told(2015)) == (None, "2016-02-29", None)


@QUICK
@given(
    st.dates(min_value=dt.date(1600, 1, 1), max_value=dt.date(2099, 12, 31)),
    st.sampled_from(["{0:%d %B %Y}", "{0:%B} {0.day}, {0:%Y}", "{0:%A}, {0.day} {0:%b}. {0:%Y}", "{0:%Y-%m-%d}"]),
)
def test_every_day_is_read_back(day: dt.date, form: str) -> None:
    assert [date.told() for date in CALENDAR.dates(form.format(day))] == [day.isoformat()]


@QUICK
@given(TEXTS)
def test_dates_lie_in_the_text_in_order(text: str) -> None:
    ends = [0]
    for date in CALENDAR.dates(text):
        assert ends[-1] <= date.start < date.end <= len(text)
        ends.append(date.end)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://example.org/2014/01/24/plant_closes/", "2014-01-24"),
        ("https://example.org/world/2014/jan/24/plant", "2014-01-24"),
        ("https://example.org/2014-01/24/content_1.htm", "2014-01-24"),
        ("https://example.org/plant-2014-01-24.html?day=2015-02-02", "2014-01-24"),
        ("https://example.org/a/20140124/plant", "2014-01-24"),
        ("https://example.org/2014/01/plant-closes", "2014-01"),
        ("https://example.org/2014/01", "2014-01"),
        ("https://example.org/2014/02/31/plant", None),
        ("https://example.org/news/12014012499", None),
        ("https://example.org/news/20149924", None),
        ("https://2014-01-24.example.org/plant", None),
        ("https://example.org/2014/plant", None),
        ("not a url [", None),
        ("", None),
    ],
)
def test_dates_in_addresses(url: str, told: str | None) -> None:
    assert CALENDAR.of_address(url) == told


def test_the_year_of_an_address() -> None:
    assert address_year("https://example.org/2014/plant") == 2014
    assert address_year("https://example.org/plant?y=/2014/") is None
