"""Which dates a text tells, and which days they mean seen from its publication on 20 May 2014, a Tuesday."""

from __future__ import annotations

import pytest

from presscheck.dates import is_impossible, reread_date, resolve
from presscheck.dates.finding import finder
from presscheck.lexicon import Lexicon
from presscheck.model import DateMention, Days

LEXICON = Lexicon()
PUBLISHED = Days.parse("2014-05-20")


def found(text: str, published: Days | None = PUBLISHED) -> list[DateMention]:
    return [resolve(mention, published) for mention in finder(LEXICON).find(text)]


def days(mention: DateMention) -> str | None:
    if mention.days is None:
        return None
    first, last = mention.days
    return f"{first}" if first == last else f"{first}/{last}"


@pytest.mark.parametrize(
    ("text", "quote", "meant"),
    [
        ("It was Monday, 5 May 2014.", "Monday, 5 May 2014", "2014-05-05"),
        ("on May 5th, 2013, he", "May 5th, 2013", "2013-05-05"),
        ("Monday 5 May", "Monday 5 May", "2014-05-05"),
        ("Monday (5 May) he", "Monday (5 May)", "2014-05-05"),
        ("Jan. 6 (Monday)", "Jan. 6 (Monday)", "2014-01-06"),
        ("6 January, a Monday", "6 January, a Monday", "2014-01-06"),
        ("the 5th of December", "5th of December", "2013-12-05"),
        ("Friday, Jan. 13, 2012. The", "Friday, Jan. 13, 2012", "2012-01-13"),
        ("filed 2013-02-03 at", "2013-02-03", "2013-02-03"),
        ("on 24/12/2013 at", "24/12/2013", "2013-12-24"),
        ("in May 2010", "May 2010", "2010-05-01/2010-05-31"),
        ("in June he", "June", "2014-06-01/2014-06-30"),
        ("in 1997", "1997", "1997-01-01/1997-12-31"),
        ("his 1997 book", "1997", "1997-01-01/1997-12-31"),
        ("on Monday he", "Monday", "2014-05-19/2014-05-26"),
        ("last Tuesday he", "last Tuesday", "2014-05-06/2014-05-13"),
        ("last year he", "last year", "2013-01-01/2013-12-31"),
        ("Yesterday he", "Yesterday", "2014-05-19"),
        ("next month he", "next month", "2014-06-01/2014-06-30"),
        ("last June he", "last June", "2013-06-01/2013-06-30"),
        ("on Christmas Day 2012 he", "Christmas Day 2012", "2012-12-25"),
        ("on Boxing Day he", "Boxing Day", "2013-12-26"),
        ("last March he", "last March", "2013-03-01/2014-03-31"),
    ],
)
def test_one_date(text: str, quote: str, meant: str) -> None:
    (mention,) = found(text)
    assert mention.text == quote == text[mention.start : mention.end]
    assert days(mention) == meant
    assert not is_impossible(mention)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("1997-2003", ["1997", "2003"]),
        ("1939–45", ["1939", "45"]),
        ("between 1997 and 2003", ["1997", "2003"]),
        ("(1946-2011)", ["1946", "2011"]),
        ("from 3 to 11 May", ["3", "11 May"]),
        ("from Thursday 9 July to Sunday 12 July", ["Thursday 9 July", "Sunday 12 July"]),
        ("May 9-12, 2014", ["May 9", "12, 2014"]),
        ("In June 31 people died", ["June"]),
        ("on November 28, 29 and 30 at", ["November 28", "29", "30"]),
        ("3, 10, 17 and 24 May 2014", ["3", "10", "17", "24 May 2014"]),
        ("Friday 2, Saturday 3 and Sunday 4 May", ["Friday 2", "Saturday 3", "Sunday 4 May"]),
        ("Nov. 3, 5 and 9, 2013", ["Nov. 3", "5", "9, 2013"]),
        ("on May 3, 12 and 14 people died", ["May 3"]),
        ("On June 4, 20 and 31, police said", ["June 4"]),
        ("on May 3rd, 4th and 5th people danced", ["May 3rd", "4th", "5th"]),
        ("made 12, 5 and 6 May", ["6 May"]),
        ("between Monday and 5 May", ["Monday", "5 May"]),
    ],
)
def test_several(text: str, quotes: list[str]) -> None:
    assert [mention.text for mention in found(text)] == quotes


@pytest.mark.parametrize(
    "text",
    [
        "the 1990s", "by 1700 GMT", "from 1830 hrs", "the 1990's", "Windows 2000", "a crowd of 2,000", "$2014",
        '"1984" by Orwell', "Mrs May may march", "by April Jones",
        "in May's cabinet", "over the last year",
        "03/04/2015", "sat and wed", "May was ill", "in 1500 BC", "1.5 May", "resolution 1973",
    ],
)  # fmt: skip
def test_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["31 April", "until 32 December", "February 30, 2019", "29 February 2019", "April 31st"]
)
def test_impossible(text: str) -> None:
    (mention,) = found(text)
    assert is_impossible(mention)
    assert mention.days is None


def test_a_leap_day_without_a_year_is_not_impossible() -> None:
    (mention,) = found("on 29 February")
    assert not is_impossible(mention)
    assert mention.days is None


@pytest.mark.parametrize(
    "text", ["fiscal 2015", "FY2015", "the year to March 2015", "the 2015 financial year", "the 2015-16 season"]
)
def test_years_of_accounts(text: str) -> None:
    assert found(text)
    assert all(mention.fiscal for mention in found(text))


def test_without_a_publication_only_what_is_stated() -> None:
    assert [days(m) for m in found("on 5 May, in 1997, yesterday", None)] == [None, "1997-01-01/1997-12-31", None]


def test_published_within_an_interval() -> None:
    (mention,) = found("yesterday", Days.parse("2014-05"))
    assert days(mention) == "2014-04-30/2014-05-30"


def test_reread() -> None:
    (old,) = found("Monday, 5 May 2014")
    new = reread_date("Monday, 6 May 2013", old, PUBLISHED, LEXICON)
    assert new is not None
    assert days(new) == "2013-05-06"
    assert reread_date("6 May 2013", old, PUBLISHED, LEXICON) is None
