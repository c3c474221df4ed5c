"""Numbers of persons against the sentence that names them."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck

BOAT = "Police named the {} people who died when their boat sank on Friday.\n\nThey were {}."
NAMES = "Peter Lind, 46; his wife Carol, 44; their son Daniel, 17; and a friend, Joanne Tremblay, 39"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BOAT.format("five", NAMES), ["the parts add up to 4, not five people"]),
        (BOAT.format("four", NAMES), []),
        (BOAT.format("five", NAMES) + " Another was not named.", []),
        (BOAT.format("five", NAMES.replace(", 39", "")), []),
        ("Four men appeared in court. They are Alan Reid, 31, Tom Shaw, 28, and Imran Khan, 40.", ["not Four"]),
        ("Nearly four men a week are hurt. They are Alan Reid, 31, Tom Shaw, 28, and Imran Khan, 40.", []),
    ],
)
def test_numbers_against_names(presscheck: Presscheck, text: str, found: list[str]) -> None:
    findings = [f.message for f in presscheck.check(Article(text=text)).findings if f.code == "AR101"]
    assert len(findings) == len(found)
    assert all(message.endswith(end) for message, end in zip(findings, found, strict=True))
