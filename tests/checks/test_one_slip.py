"""Whether one slip of the pen explains that figures don't fit."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck
from presscheck.checks.change import CHECK
from presscheck.checks.one_slip import slip_kinds, slip_odds
from presscheck.relations.arithmetic.change import Change


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("It was 503 boats, is 604 boats, 20%", True),
        ("It was 503 boats, is 640 boats, 20%", True),  # two digits swapped
        ("It was 503 boats, is 64 boats, 20%", True),  # a digit lost
        ("It was 503 boats, is 6,040 boats, 20%", True),  # a zero too many
        ("It was 503 boats, is 71 boats, 2%", False),
        ("It was 12 million boats, is 15 billion boats, 25%", True),
    ],
)
def test_slips(presscheck: Presscheck, text: str, explained: bool) -> None:
    *_, start, end, by = presscheck.check(Article(text=text)).quantities
    tie = Change(cue="", confidence=0.7, start=start, end=end, by=by)
    assert any(slip_kinds(CHECK, tie)) is explained


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("It was 503 boats, is 640 boats, 20%", 2.5, 20),  # two digits swapped: few slips of that kind, few fits
        ("It was 12 million boats, is 15 billion boats, 25%", 2, 20),
        ("It was 503 boats, is 71 boats, 2%", 0, 0),
    ],
)
def test_a_rare_slip_speaks_for_the_tie(presscheck: Presscheck, text: str, least: float, most: float) -> None:
    *_, start, end, by = presscheck.check(Article(text=text)).quantities
    tie = Change(cue="", confidence=0.7, start=start, end=end, by=by)
    assert least <= slip_odds(CHECK, tie) <= most


def test_a_slip_among_very_many_says_least(presscheck: Presscheck) -> None:
    text = "It was 4 boats, is 7 boats, 50%"
    *_, start, end, by = presscheck.check(Article(text=text)).quantities
    assert slip_odds(CHECK, Change(cue="", confidence=0.7, start=start, end=end, by=by)) == 2.5
