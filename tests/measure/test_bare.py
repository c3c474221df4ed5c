"""Bare numbers: ages, levels of an index, counts of nothing."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from tests.measure.told import LEXICON, Told, near, read


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


@pytest.mark.parametrize("words", LEXICON.table("counted.toml")["ages"]["before"])
def test_a_number_behind_a_word_of_age_is_years(presscheck: Presscheck, words: str) -> None:
    assert read(presscheck, f"The farmer, {words} 41, sold it.") == [("41", 41, "year")]
    assert read(presscheck, f"The farmer {words} 410 sold it.") != [("410", 410, "year")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She is 41.", [("41", 41, "year")]),
        ("Maria Jones is 41.", [("41", 41, "year")]),
        ("The ratio is 41.", [("41", 41, "one")]),
        ("The number is 41.", [("41", 41, "one")]),
        ("He was 4.5.", [("4.5", 4.5, "one")]),
        ("She is 410.", [("410", 410, "one")]),
        ("He was 41 cows short.", [("41", 41, "cow")]),
        ("Ann Reed, 41 km off, slept.", [("41 km", 41, "kilometer")]),
        ("In Paris, 41 cows slept.", [("41", 41, "cow")]),
        ("The managed 41 cows slept.", [("41", 41, "cow")]),
    ],
)
def test_ages_of_persons_and_numbers_of_things(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The FTSE 100 closed at 7,412.5.", [("7,412.5", 7_412.5, "point")]),
        ("The Dow ended at 26,430.", [("26,430", 26_430, "point")]),
        ("The Hang Seng index reached 21,400.", [("21,400", 21_400, "point")]),
        ("The Dow fell 1.2 percent to 26,430.", [("1.2 percent", 1.2, "percent"), ("26,430", 26_430, "point")]),
        ("The PMI slipped to 49.8 in May.", [("49.8", 49.8, "point")]),
        ("The Dow fell as 40 firms failed.", [("40", 40, "firm")]),
        ("The Dow closed at 4.", [("4", 4, "one")]),
        ("The shop closed at 26,430.", [("26,430", 26_430, "one")]),
    ],
)
def test_levels_of_an_index(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He scored two goals a game.", [("two", 2, "goal / game")]),
        ("It sells 40 cars a day.", [("40", 40, "car / day")]),
        ("It has 3 beds per room.", [("3", 3, "bed / room")]),
        ("It sold 40 cars a day later.", [("40", 40, "car")]),
    ],
)
def test_rates_of_counts(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)


@pytest.mark.parametrize("noun", ["win", "defeat", "lead", "record", "vote", "decision", "draw", "victory", "majority"])
def test_a_dashed_pair_before_a_noun_of_games_is_a_score(presscheck: Presscheck, noun: str) -> None:
    assert read(presscheck, f"It was a 5-4 {noun}.") == []
    assert read(presscheck, f"It took 4-5 {noun}s to settle.") == []
    assert read(presscheck, "It took 4-5 nurses to settle.") == [("4-5", (4, 5), "nurse")]
