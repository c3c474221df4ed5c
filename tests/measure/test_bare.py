"""Bare numbers: ages, levels of an index, counts of nothing."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from tests.measure.told import Told, near, read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # ages
        ("Ann Reed, 41, was arrested.", [("41", 41, "year")]),
        ("A 52-year-old man was charged.", [("52-year", 52, "year")]),
        ("The boy is 9 years old.", [("9 years", 9, "year")]),
        ("He was 87.", [("87", 87, "year")]),
        ("Children aged 5 to 11 will be offered it.", [("5 to 11", (5, 11), "year")]),
        ("An 18-month-old girl was found.", [("18-month", 18, "month")]),
        ("The 3-day-old calf was fine.", [("3-day", 3, "day")]),
        ("Drivers aged 17-24 pay more.", [("17-24", (17, 24), "year")]),
        ("He died aged 79.", [("79", 79, "year")]),
    ],
)
def test_ages(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)
