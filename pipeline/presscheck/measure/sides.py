"""The sides of a thing, of which only the last prints its unit: "161 x 73 x 7 mm", "50-by-50-centimeter", "3m by 4"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.stated import Named, Stated
from presscheck.measure.words import any_case

_UNLIKE = 20
"""How many times the side before it one may be: "4 x 100m" is a race of four."""


class Sides:
    """The words between sides in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._by = re.compile(any_case(lexicon.table("patterns/measures.toml")["sides"]["by"]))

    def are(self, text: str, end: int, start: int) -> bool:
        """Does nothing but such a word stand between two figures?"""
        return self._by.fullmatch(text, end, start) is not None

    def told(self, text: str, found: Sequence[Stated]) -> list[Stated]:
        """The figures, those that leave the unit of their next side out with that unit."""
        out: list[Stated] = []
        for side in reversed(found):
            if out and side.named is None and side.single and self.are(text, side.end, out[-1].start):
                side = _with_unit(side, out[-1])
            out.append(side)
        return out[::-1]


def _with_unit(side: Stated, following: Stated) -> Stated:
    named = following.named
    if named is None or named.meaning.dimension != "length" or not following.single:
        return side
    if following.low.value > _UNLIKE * side.low.value:
        return side
    return replace(side, named=Named(side.end, side.end, named.meaning))


@cache
def sides(lexicon: Lexicon) -> Sides:
    """The sides of this lexicon, compiled once."""
    return Sides(lexicon)
