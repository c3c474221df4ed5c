"""Which ends of two ranges are held against each other."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from presscheck.model import Article


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("of between £415m and £425m ($798m-$817m)", []),
        ("of between £415m and £425m ($798m-817m)", []),
        ("of between £415m and £425m ($799m-380m)", ["380m"]),
        ("of between £415m and £425m ($1,480m-817m)", ["$1,480m"]),
        ("of £415m-£425m ($1,480m-$817m)", ["$1,480m"]),
        ("of the depth of 20-30 feet (6-9 metres)", []),
        ("of the depth of 20-30 feet (60-9 metres)", ["60"]),
        ("of a walk of 25 to 30 miles a day (50 to 48km)", ["50"]),
        ("of the depth of 20-30 feet (6-3 metres)", ["3 metres"]),
    ],
)
def test_ends_are_converted_one_by_one(presscheck: Presscheck, told: str, wrong: list[str]) -> None:
    text = f"The brewer forecasts tales {told} in the year to June."
    found = presscheck.check(Article(text=text, published="2005-03-04")).findings
    assert [
        next(span.quote for span in finding.spans if span.role == "converted")
        for finding in found
        if finding.severity == "error"
    ] == wrong
