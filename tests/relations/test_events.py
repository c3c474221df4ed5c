"""Ages, lengths and orders as the language ties them, where a case file cannot name the parts."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck
from presscheck.language import assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked, marked
from presscheck.model import Finding
from presscheck.reading import laid_out
from presscheck.relations.clock_times import clock_times

LEXICON = Lexicon()


def _marked(text: str) -> Marked:
    return marked(*next(passages(assemble(LEXICON, "sm"), [laid_out(Article(text=text), LEXICON)])), LEXICON)


def _found(presscheck: Presscheck, text: str, published: str = "2014-02-10") -> list[Finding]:
    report = presscheck.check(Article(text=text, published=published))
    return [finding for finding in report.findings if finding.code.startswith("DT10")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Open from 9am to 5.30 p.m. daily.", [(540,), (1050,)]),
        ("Open from 2 to 8pm daily.", [(120, 840), (1200,)]),
        ("Closed at noon and at 14:05 on Monday.", [(720,), (845,)]),
        ("From 2pm GMT to 8pm local time.", []),
        ("He ran 5.30 miles and 12.45 more.", []),
    ],
)
def test_clock_times(text: str, expected: list[tuple[int, ...]]) -> None:
    """Morning and afternoon, times that may be either, and none where zones are named."""
    assert [time.minutes for time in clock_times(_marked(text), LEXICON)] == expected


def test_hours_of_a_shift(presscheck: Presscheck) -> None:
    """Hours against times of day, by night as well."""
    (found,) = _found(presscheck, "She works a four-hour shift from 2pm to 8pm.")
    assert (found.code, found.severity) == ("DT104", "error")
    assert found.working[0] == "2pm to 8pm is 6 hours; the article says four-hour"
    assert [(r.from_, r.to) for r in found.repairs] == [("four-hour", "6-hour")]
    assert not _found(presscheck, "She works an eight-hour shift from 10pm to 6am.")


def test_an_ordinal_birthday(presscheck: Presscheck) -> None:
    """A birthday is no figure of the article, yet has an age."""
    text = "Cyril Hackett celebrated his {} birthday on Sunday. Born on 9 February 1914, he still rides a bicycle."
    (found,) = _found(presscheck, text.format("90th"))
    assert found.code == "DT103"
    assert found.claims == ()
    assert not _found(presscheck, text.format("100th"))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee met Tom Brown in Hull. He was born in 1960. Ann Lee, 31, is a nurse.",
        "His wife, Joan, who was born in 1920, is gone. Stan Hale, 41, remains.",
        "Ann Lee's brother was born in 1930. She is 31.",
    ],
)
def test_of_whom_is_not_sure(presscheck: Presscheck, text: str) -> None:
    """No tie where the birth and the age may be of two people."""
    assert not _found(presscheck, text)
