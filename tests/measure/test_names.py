"""Names that hold a number."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from tests.measure.told import Told, near, read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The 911's engine failed.", []),
        ("The firm's 911 engines failed.", [("911", 911, "engine")]),
        # names
        ("The Boeing 787 has 242 seats.", [("242", 242, "seat")]),
        ("The Galaxy S10 costs $900.", [("$900", 900, "USD")]),
        ("An AK-47 and 3 pistols were found.", [("3", 3, "pistol")]),
        ("BBC Radio 4 has 10 million listeners.", [("10 million", 10e6, "listener")]),
        ("The Fortune 500 met.", []),
        ("The FTSE 250 lost 40 points.", [("40 points", 40, "point")]),
        ("The Nikkei 225 shed 120 points.", [("120 points", 120, "point")]),
        ("The Euro Stoxx 50 lost 2%.", [("2%", 2, "percent")]),
        ("Sky Sports 2 showed it.", []),
        ("Henry VIII had six wives.", [("six", 6, "wife")]),
        ("Carrier KL1234 had 40 aboard.", [("40", 40, "one")]),
        ("Under Title IX, 3 pupils sued.", [("3", 3, "pupil")]),
        ("The Big Ten added two schools.", [("two", 2, "school")]),
        ("The No. 3 seed won.", []),
        ("The 4x4 sped off.", []),
        ("Ward 12 was shut.", []),
        ("Bus 42 crashed.", []),
        ("District 9 was cut off.", []),
        ("Platform 3 is shut.", []),
        ("An H1N1 case was found.", []),
        ("Vitamin B12 was found.", []),
        ("PM2.5 levels rose.", []),
        ("The MP3 player costs £20.", [("£20", 20, "GBP")]),
        ("The PS4 sold 7 million units.", [("7 million", 7e6, "unit")]),
        ("Gate B12 was shut.", []),
        ("Union Local 1199 struck.", []),
        ("Proposition 8 was struck down.", []),
        ("Title 42 ended.", []),
        ("Opus 18 was played.", []),
        ("Psalm 23 was read.", []),
        ("The U.N. Resolution 1441 passed.", []),
        ("Storm 4 approached.", []),
    ],
)
def test_names_hold_no_figure(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)
