"""Margins beside scores, which are no figures of the report, so that no case file can name them."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck

TORN = {
    "a poll": "Ms Dorsey leads her rival by nine points (47-41) in the latest survey, which asked 812 likely voters.",
    "a game": "Tulsa beat Denver 104-97 on Tuesday. The 17-point margin was the widest of the season so far.",
    "a vote": "Councillors in Rotherby voted 24 to 27 to keep it. The winning margin of seven was wider than forecast.",
    "a race": "Chebet won in 2hr 7min 52sec on Sunday. Tola was second; his 2:09:40 left him 1min 28sec adrift.",
}
HELD = {
    "a poll": "Ms Dorsey leads her rival by six points (47-41) in the latest survey, which asked 812 likely voters.",
    "a rounded poll": "Ms Dorsey leads her rival by six points (47-40) in the survey, which asked 812 likely voters.",
    "a part of a game": "State closed with a 20-4 burst. The 14-point margin was the widest of the season so far.",
    "two games": "They beat Denver 104-97, then lost 88-61 at home. The 17-point margin was the widest so far.",
    "a third": "He won in 83:05:12 on Sunday. Sella had 83:05:29 and Goni was third, 1 minute 51 seconds behind.",
}


@pytest.mark.parametrize("name", TORN)
def test_a_margin_that_its_score_does_not_give(name: str, presscheck: Presscheck) -> None:
    """It is found."""
    assert [f.code for f in presscheck.check(Article(text=TORN[name])).findings] == ["AR203"]


@pytest.mark.parametrize("name", HELD)
def test_a_margin_of_its_score_or_of_none(name: str, presscheck: Presscheck) -> None:
    """Nothing is said."""
    assert not presscheck.check(Article(text=HELD[name])).findings
