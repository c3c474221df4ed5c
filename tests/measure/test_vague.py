"""Plurals that tell a decade and no number."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from presscheck.measure.vague import vague
from tests.measure.timing import growth
from tests.measure.told import LEXICON, Told, near, read, stated

VAGUE = vague(LEXICON)


@pytest.mark.parametrize(
    ("surface", "low", "high"),
    [
        ("dozens", 12, 120),
        ("hundreds", 100, 1_000),
        ("Thousands", 1e3, 1e4),
        ("millions", 1e6, 1e7),
        ("billions", 1e9, 1e10),
        ("trillions", 1e12, 1e13),
        ("lakhs", 1e5, 1e6),
        ("crores", 1e7, 1e8),
        ("tens of thousands", 1e4, 1e5),
        ("tens of millions", 1e7, 1e8),
        ("hundreds of thousands", 1e5, 1e6),
        ("hundreds of millions", 1e8, 1e9),
        ("thousands of millions", 1e9, 1e10),
        ("hundreds of thousands of millions", 1e11, 1e12),
        ("tens-of-thousands", 1e4, 1e5),
        ("dozens of thousands", 12_000, 120_000),
        ("several hundred", 100, 1_000),
        ("several thousand", 1e3, 1e4),
        ("a few hundred", 100, 1_000),
        ("a few million", 1e6, 1e7),
        ("many thousand", 1e3, 1e4),
        ("several dozen", 12, 120),
    ],
)
def test_a_decade_is_the_whole_surface(surface: str, low: float, high: float) -> None:
    for text in (surface, f"It has {surface} of cows", f"({surface})"):
        assert stated(text) == near([(surface, (low, high), "")]), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("scores of cows", [("scores", (20, 200), "")]),
        ("hundreds of miles away", [("hundreds of miles", (100, 1_000), "mile")]),
        ("tens of thousands of tonnes", [("tens of thousands of tonnes", (1e4, 1e5), "tonne")]),
        ("several hundred kilometres", [("several hundred kilometres", (100, 1_000), "kilometer")]),
        ("thousands of hours a year", [("thousands of hours a year", (1e3, 1e4), "hour / year")]),
        ("hundreds of people", [("hundreds of people", (100, 1_000), "person")]),
        # near misses
        ("the scores were close", []),
        ("he scores", []),
        ("tens", []),
        ("several", []),
        ("a few", []),
        ("a few good men", []),
        ("many", []),
        ("tenses", []),
        ("the millionth", []),
        ("hundredsfold", []),
        ("5 hundred", [("5 hundred", 500, "")]),
        ("two thousand", [("two thousand", 2_000, "")]),
        ("three dozen", [("three dozen", 36, "")]),
    ],
)
def test_decades_and_what_only_looks_like_one(text: str, expected: list[Told]) -> None:
    assert stated(text) == near(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Dozens of young musicians came.", [("Dozens", (12, 120), "musician")]),
        ("It fed tens of thousands of families.", [("tens of thousands", (1e4, 1e5), "family")]),
        ("A few hundred cows drowned.", [("A few hundred", (100, 1_000), "cow")]),
        ("Many cows drowned.", []),
        ("He scores goals.", []),
    ],
)
def test_what_a_decade_counts(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)


@pytest.mark.parametrize("unit", ["tens of ", "dozens ", "several ", "a few ", "hundreds of thousands of "])
def test_time_grows_with_the_length(unit: str) -> None:
    assert growth(lambda text: list(VAGUE.all(text)), unit) < 3.5
