"""A temperature, or a difference of two."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from presscheck.measure.differences import differences
from tests.measure.told import LEXICON, Told, near, read, scan


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


@pytest.mark.parametrize("words", LEXICON.table("counted.toml")["differences"]["before"])
@pytest.mark.parametrize(("sign", "scale"), [("C", "Celsius"), ("°F", "Fahrenheit")])
def test_words_before_that_tell_a_difference(words: str, sign: str, scale: str) -> None:
    assert unit(f"It had {words} 12{sign}.") == f"delta_degree_{scale}"


@pytest.mark.parametrize("words", LEXICON.table("counted.toml")["differences"]["behind"])
def test_words_behind_that_tell_a_difference(words: str) -> None:
    assert unit(f"It was 12C {words} in May.") == "delta_degree_Celsius"
    assert unit(f"It was 12 km {words} in May.") == "kilometer"
    assert unit(f"It was 12C, {words}") == "degree_Celsius"


@pytest.mark.parametrize(
    "text",
    [
        "It was 12C.",
        "It was hobby 12C.",
        "The baby, 12C.",
        "It was 12C lowering.",
        "By noon 12C",
        "Upon 12C",
        "12C warm",
    ],
)
def test_without_them_it_is_a_temperature(text: str) -> None:
    assert unit(text) == "degree_Celsius"


def unit(text: str) -> str:
    (stated,) = scan(text)
    assert stated.named is not None
    return differences(LEXICON).meaning(text, stated, stated.named.meaning).unit
