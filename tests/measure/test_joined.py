"""Two numbers that are one figure, and those that are two."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from tests.measure.told import Told, near, read


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
