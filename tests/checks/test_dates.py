"""The calendar's arithmetic: slack of spans counted back, grace of the publication, edits that mend."""

from __future__ import annotations

import pytest

from presscheck.checks.date_edits import date_edits
from presscheck.checks.relative_date import CHECK
from presscheck.dates import resolve
from presscheck.dates.finding import finder
from presscheck.lexicon import Lexicon
from presscheck.model import Apart, DateMention, Days, Meets, Outcome
from presscheck.relations.times.relative_date import RelativeDate

LEXICON = Lexicon()


def mention(text: str, published: str = "2014-06-10") -> DateMention:
    found = next(m for m in finder(LEXICON).find(f"in {text}") if m.text == text)
    return resolve(found, Days.parse(published))


def ago(date: str, length: tuple[float, float], unit: str = "year", published: str = "2014-06-10") -> Outcome:
    return CHECK.judge(
        RelativeDate(
            cue="ago", confidence=1.0, form="ago", date=mention(date, published), published=Days.parse(published),
            words="some time ago", length=length, unit=unit,
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("date", "length", "kind"),
    [
        ("1994", (20, 20), Meets),
        ("1993", (20, 20), Meets),
        ("1995", (20, 20), Meets),
        ("1992", (20, 20), Apart),
        ("1996", (20, 20), Apart),
        ("1984", (20, float("inf")), Meets),  # more than 20
        ("1999", (20, float("inf")), Apart),
    ],
)
def test_years_are_counted_with_one_to_spare(date: str, length: tuple[float, float], kind: type[Outcome]) -> None:
    assert type(ago(date, length)) is kind


def test_decades_are_rounder() -> None:
    assert type(ago("1991", (2, 2), "decade")) is Meets
    assert type(ago("1988", (2, 2), "decade")) is Apart


def test_published_within_an_interval() -> None:
    assert type(ago("1992", (20, 20), published="2011/2014")) is Meets
    assert type(ago("1980", (20, 20), published="2011/2014")) is Apart


@pytest.mark.parametrize(
    ("relative", "date", "published", "kind"),
    [
        ("last year", "2013", "2014-06-10", Meets),
        ("last year", "2012", "2014-06-10", Apart),
        ("last year", "2012", "2014-01-08", Meets),  # written before the turn
        ("last month", "April", "2014-06-02", Meets),
        ("last month", "April", "2014-06-10", Apart),
        ("yesterday", "8 June", "2014-06-10", Meets),
        ("yesterday", "7 June", "2014-06-10", Apart),
    ],
)
def test_words_that_lean_on_the_publication(relative: str, date: str, published: str, kind: type[Outcome]) -> None:
    tie = RelativeDate(
        cue=relative, confidence=1.0, form="same", date=mention(date, published), published=Days.parse(published),
        relative=mention(relative, published),
    )  # fmt: skip
    assert type(CHECK.judge(tie)) is kind


def test_edits_of_a_date() -> None:
    """The likeliest slips come first, and none is impossible."""
    edited = [new.text for new, _, _ in date_edits(LEXICON).of(mention("Tuesday, June 12, 2014"))]
    assert edited[:2] == ["Monday, June 12, 2014", "Wednesday, June 12, 2014"]
    assert "Tuesday, June 21, 2014" in edited
    assert "Tuesday, June 12, 2013" in edited
    assert "Tuesday, July 12, 2014" in edited
    assert "Tuesday, June 12, 2014" not in edited


def test_edits_of_an_impossible_date() -> None:
    edited = [new.text for new, _, _ in date_edits(LEXICON).of(mention("31 June"))]
    assert edited[:2] == ["30 June", "13 June"]
    assert {"31 May", "31 July"} <= set(edited)
    assert not {"31 April", "31 September"} & set(edited)
