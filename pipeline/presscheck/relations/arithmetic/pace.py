"""Words of speed, which rank times one way and speeds the other: "in 9.98 seconds, the fastest", "at 320 km/h, the
fastest"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.words import a_word
from presscheck.model import Quantity

_WAYS = {"speed": 1, "time": -1}
"""Whether the swift has more of such a measure, or less."""


@dataclass(frozen=True, slots=True)
class Pace:
    """The words of the swift and of the slow."""

    words: dict[str, Sequence[str]]
    swift: re.Pattern[str]
    slow: re.Pattern[str]

    def way(self, words: str, figure: Quantity) -> int:
        """1 where the words give this figure the most of its measure, -1 the least, 0 where they tell neither."""
        told = int(bool(self.swift.search(words))) - int(bool(self.slow.search(words)))
        return told * _WAYS.get(figure.dimension, 0)


@cache
def pace(lexicon: Lexicon) -> Pace:
    """The words of this lexicon, read once."""
    words: dict[str, Sequence[str]] = lexicon.table("patterns/comparison.toml")["pace"]
    return Pace(words, a_word(words["swift"]), a_word(words["slow"]))
