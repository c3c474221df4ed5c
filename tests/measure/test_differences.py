"""A temperature, or a difference of two."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from tests.measure.told import Told, near, read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # temperatures
        ("It was 35C in the shade.", [("35C", 35, "degree_Celsius")]),
        ("Temperatures hit 38 degrees.", [("38 degrees", 38, "degree")]),
        ("Temperatures hit 38 degrees Celsius.", [("38 degrees Celsius", 38, "degree_Celsius")]),
        ("The low was -8C.", [("-8C", -8, "degree_Celsius")]),
        ("It fell to minus 12 degrees Celsius.", [("minus 12 degrees Celsius", -12, "degree_Celsius")]),
        ("The sea is 1.5C warmer than in May.", [("1.5C", 1.5, "delta_degree_Celsius")]),
        ("Temperatures rose by 2 degrees Celsius.", [("2 degrees Celsius", 2, "delta_degree_Celsius")]),
        ("The oven reached 180°C (356°F).", [("180°C", 180, "degree_Celsius"), ("356°F", 356, "degree_Fahrenheit")]),
        ("Highs of 21-24C are forecast.", [("21-24C", (21, 24), "degree_Celsius")]),
        ("The mercury fell to −15C overnight.", [("−15C", -15, "degree_Celsius")]),
        ("Mean warming of 1.5 degrees C is likely.", [("1.5 degrees C", 1.5, "delta_degree_Celsius")]),
    ],
)
def test_temperatures_and_their_differences(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)
