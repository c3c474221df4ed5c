"""Ordinals in digits or words: "3rd", "third", "twenty-fifth"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.times.birthdays import ordinals


@dataclass(frozen=True, slots=True)
class OrdinalWords:
    """`pattern` finds an ordinal, `words` are those written out, joined by hyphens."""

    pattern: str
    words: dict[str, int]

    def number(self, told: str) -> int:
        """The number of an ordinal that the pattern finds."""
        digits = re.match(r"\d+", told)
        return int(digits[0]) if digits else self.words[re.sub(r"\W+", "-", told.lower())]


@cache
def ordinal_words(lexicon: Lexicon) -> OrdinalWords:
    """The ordinals from the first to the hundredth in words, to the 999th in digits."""
    words = {**lexicon.table("patterns/age.toml")["ordinals"]["ones"], **ordinals(lexicon).words}
    endings = any_of(lexicon.table("layout.toml")["calendar"]["ordinal_endings"])
    written = any_of(words).replace(r"\-", r"[- ]")
    return OrdinalWords(rf"(?:\d{{1,3}}(?:{endings})|{written})", words)
