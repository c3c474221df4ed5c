"""Patterns for the words about the dates and lengths of a skeleton, by their places in its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from presscheck.measure.words import any_of
from presscheck.relations.skeleton import CLOCK, DATE, LENGTH

BEFORE = 70
"""Characters before a sign in which its words stand."""
PLACES = DATE + CLOCK
NEAR = rf"[^{PLACES}{LENGTH}.;:!?()\n]{{0,40}}"
"""Words between a verb and its date."""


def leading(loose: dict[str, Any]) -> str:
    """A pattern of the articles and hedges before a length: "a", "just over", "all of the"."""
    return rf"(?:(?:{any_of(loose['between'])})\s){{0,3}}"


def right_before(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words that ends right before a sign."""
    return re.compile(rf"(?<![\w-])(?:{pattern})$", re.IGNORECASE)


def right_behind(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern of any of the words right behind a sign."""
    return re.compile(rf"[\s-](?:{any_of(words)})(?!\w)", re.IGNORECASE)


def on(loose: dict[str, Any]) -> str:
    """A pattern of what may stand between a verb and its date: "on", "in late"."""
    return rf"(?:\s(?:{any_of(loose['on'])}))?\s?(?:{any_of(loose['part'])})?\s?"
