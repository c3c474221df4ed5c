"""Patterns made of the words that the language data lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

BLANK = r"[\s\u00a0\u202f]{1,2}"


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; blanks in them match any short blank space."""
    longest_first = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", BLANK) for w in longest_first)


def any_case(words: Iterable[str]) -> str:
    """The same in upper and lower case of ASCII only: Unicode's would let in letters ("ſ" for "s") that the tables
    don't know."""
    return f"(?ai:{any_of(words)})"


def a_word(words: Iterable[str], *more: str) -> re.Pattern[str]:
    """Finds any of the words in any case, each whole, or what one of `more` patterns finds."""
    return re.compile("|".join([rf"\b(?:{any_of(words)})\b", *more]), re.IGNORECASE)


_FOLDED = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "K": "k"})
"""Letters that a pattern takes for others where case does not count."""


def plain(words: str) -> str:
    """Words as the tables spell them: lower case, one blank between them."""
    return " ".join(words.translate(_FOLDED).lower().split())
