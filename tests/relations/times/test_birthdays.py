"""Birthdays told by their number, which is no figure of the article."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck
from presscheck.lexicon import Lexicon
from presscheck.relations.times.birthdays import ordinals

TWINS = "Ivy and Olive Trench, born ten minutes apart on 2 January {}, celebrated their hundredth birthday yesterday."
FREED = "Moira Kay was freed on Monday, her {} birthday. Born in February 1938 in Leith, she had been a maid."
ROWE = "Captain Rowe celebrated his {} birthday on Thursday. Born in Keighley on April 30, 1920, he served in Burma."
THORN = "The slab is that of Amos Thorn, born in May 1804 and drowned in June 1879, in the {} year of his age."
VARGA = "Laszlo Varga passed away on May 3, his son said, just days before his {} birthday. Varga was born in 1934."


@pytest.mark.parametrize(
    ("published", "right", "wrong"),
    [
        ("2020-01-03", TWINS.format(1920), TWINS.format(1930)),
        ("2016-02-11", FREED.format("78th"), FREED.format("68th")),
        ("2020-05-01", ROWE.format("100th"), ROWE.format("90th")),
        ("2020-05-01", ROWE.format("hundredth"), ROWE.format("ninety-eighth")),
        ("2014-05-06", THORN.format("76th"), THORN.format("57th")),
        ("2014-05-06", VARGA.format("80th"), VARGA.format("90th")),
    ],
)
def test_only_the_wrong_birthday_is_found(published: str, right: str, wrong: str) -> None:
    desk = Presscheck()
    assert _found(desk, right, published) == 0
    assert _found(desk, wrong, published) == 1


def test_horses_are_a_year_older_on_the_first_of_january() -> None:
    told = "The colt, foaled on 3 May 2010, has died at the age of {}."
    desk = Presscheck()
    assert _found(desk, told.format(4), "2014-03-20") == 0
    assert _found(desk, told.format(14), "2014-03-20") == 1


def _found(desk: Presscheck, text: str, published: str) -> int:
    report = desk.check(Article(text=text, published=published))
    return sum(finding.code == "DT103" for finding in report.findings)


@pytest.mark.parametrize(
    ("text", "value"),
    [("78th", 78), ("hundredth", 100), ("Twenty-first", 21), ("thirty third", 33), ("twelfth", 12), ("recent", None)],
)
def test_numbers(text: str, value: int | None) -> None:
    found = ordinals(Lexicon()).quantity(text, "text", 0, len(text))
    assert (found and found.value) == value
