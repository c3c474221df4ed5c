"""Two numbers that are one figure, and those that are two."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from tests.measure.told import Told, near, read, stated


@pytest.mark.parametrize(
    ("surface", "low", "high", "unit"),
    [
        ("5-7%", 5, 7, "percent"),
        ("5–7%", 5, 7, "percent"),
        ("5%-7%", 5, 7, "percent"),
        ("5 - 7%", 5, 7, "percent"),
        ("5 to 7 percent", 5, 7, "percent"),
        ("5 percent to 7 percent", 5, 7, "percent"),
        ("five to seven percent", 5, 7, "percent"),
        ("200-250", 200, 250, ""),
        ("1,500-2,000", 1_500, 2_000, ""),
        ("2.5-3.5 km", 2.5, 3.5, "kilometer"),
        ("2.5km-3.5km", 2.5, 3.5, "kilometer"),
        ("10-to-12-week", 10, 12, "week"),
        ("10-12-week", 10, 12, "week"),
        ("two to three years", 2, 3, "year"),
        ("5 to 7 million", 5e6, 7e6, ""),
        ("5-7 million tonnes", 5e6, 7e6, "tonne"),
        ("six to seven million", 6e6, 7e6, ""),
        ("900,000 to 1.2 million", 900_000, 1.2e6, ""),
        ("1500-1600 km", 1_500, 1_600, "kilometer"),
        ("5 million to 7 million barrels a day", 5e6, 7e6, "barrel / day"),
        ("21-24C", 21, 24, "degree_Celsius"),
        ("$5-$7", 5, 7, "USD"),
        ("$5-7 million", 5e6, 7e6, "USD"),
        ("30 to\n40 km", 30, 40, "kilometer"),
    ],
)
def test_a_range_is_the_whole_surface(surface: str, low: float, high: float, unit: str) -> None:
    for text in (surface, f"It takes {surface}.", f"({surface})", f"of {surface}, they said"):
        assert stated(text) == near([(surface, (low, high), unit)]), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 5 and 7 km", [("5 and 7 km", (5, 7), "kilometer")]),
        ("between 5% and 7%", [("5% and 7%", (5, 7), "percent")]),
        ("between five and seven million", [("five and seven million", (5e6, 7e6), "")]),
        ("Between 30 and 40 hours", [("30 and 40 hours", (30, 40), "hour")]),
        ("5 and 7 km", [("5", 5, "kilometer"), ("7 km", 7, "kilometer")]),
        ("5 or 7 percent", [("5", 5, "percent"), ("7 percent", 7, "percent")]),
        ("two or three million", [("two", 2e6, ""), ("three million", 3e6, "")]),
        # two figures of a change; a range where a word of ranging leads it
        ("from 5 to 7 percent", [("5", 5, "percent"), ("7 percent", 7, "percent")]),
        ("from 5 million to 7 million", [("5 million", 5e6, ""), ("7 million", 7e6, "")]),
        ("from 15 km to 23 km", [("15 km", 15, "kilometer"), ("23 km", 23, "kilometer")]),
        ("ranging from 5 to 7 percent", [("5 to 7 percent", (5, 7), "percent")]),
        ("anywhere from 30 to 40 km", [("30 to 40 km", (30, 40), "kilometer")]),
        ("aged from 5 to 7", [("5 to 7", (5, 7), "")]),
        # no range runs down, or between two units
        ("from 7 to 5 percent", [("7", 7, "percent"), ("5 percent", 5, "percent")]),
        ("7 to 5 percent", [("7", 7, "percent"), ("5 percent", 5, "percent")]),
        ("14-11 km", [("14", 14, "kilometer"), ("11 km", 11, "kilometer")]),
        ("5% to 7 km", [("5%", 5, "percent"), ("7 km", 7, "kilometer")]),
        ("5 km to 7 miles", [("5 km", 5, "kilometer"), ("7 miles", 7, "mile")]),
        ("up 5% to 40", [("5%", 5, "percent"), ("40", 40, "")]),
        ("5 km, 7 km", [("5 km", 5, "kilometer"), ("7 km", 7, "kilometer")]),
        ("5 and then, after all, 7 km", [("5", 5, ""), ("7 km", 7, "kilometer")]),
        ("8 times to 9", [("8 times", 8, "fold"), ("9", 9, "")]),
        # tolerances
        ("50 ± 3", [("50 ± 3", 50, "")]),
        ("50±3", [("50±3", 50, "")]),
        ("50 plus 3", [("50", 50, ""), ("3", 3, "")]),
        # scores and votes are neither
        ("3-2", []),
        ("won 21-7 on", []),
    ],
)
def test_two_numbers_or_one_range(text: str, expected: list[Told]) -> None:
    assert stated(text) == near(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # ranges
        ("Between 5 and 7 people were hurt.", [("5 and 7 people", (5, 7), "person")]),
        ("Some 5 to 7 boats sank.", [("5 to 7", (5, 7), "boat")]),
        ("Six to seven million voters stayed away.", [("Six to seven million", (6e6, 7e6), "voter")]),
        ("Five or six cows escaped.", [("Five", 5, "cow"), ("six", 6, "cow")]),
        ("The bridge will need 2–3 years of work.", [("2–3 years", (2, 3), "year")]),
        ("Prices ranged from 5 to 7 euros.", [("5 to 7 euros", (5, 7), "EUR")]),
        ("Tickets cost between $20 and $35.", [("$20 and $35", (20, 35), "USD")]),
        ("It will take 10 to 12 weeks.", [("10 to 12 weeks", (10, 12), "week")]),
        (
            "Sales rose from 1.2 million to 1.5 million cars.",
            [("1.2 million", 1.2e6, "car"), ("1.5 million", 1.5e6, "car")],
        ),
        ("The figure is 50 ± 3.", [("50 ± 3", 50, "one")]),
        ("He scored between two and three goals a game.", [("two and three", (2, 3), "goal / game")]),
        ("Two or three million people marched.", [("Two", 2e6, "person"), ("three million people", 3e6, "person")]),
        ("Fines range from £100 to £5,000.", [("£100 to £5,000", (100, 5000), "GBP")]),
        (
            "The share rose from 15 percent to 23 percent.",
            [("15 percent", 15, "percent"), ("23 percent", 23, "percent")],
        ),
        ("The tariff rose from 5 to 7 percent.", [("5", 5, "percent"), ("7 percent", 7, "percent")]),
        ("Some 1,500-2,000 birds were counted.", [("1,500-2,000", (1500, 2000), "bird")]),
    ],
)
def test_ranges_and_changes(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)
