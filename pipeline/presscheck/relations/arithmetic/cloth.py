"""What one cloth or alloy is made of: "50% cotton, 38% modal and 12% elastane"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.lists import Item


class ClothCues:
    """The words of `patterns/cloth.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/cloth.toml")
        self._stuff = re.compile(rf"^ (?:[\w-]+ ){{0,2}}?(?P<stuff>{any_of(table['stuff'])})\b", re.IGNORECASE)
        self._apart = re.compile(rf"\b(?:{any_of(table['apart'])})\b", re.IGNORECASE)

    def is_one(self, members: Sequence[Item]) -> bool:
        """Are they the shares of different stuffs in one thing, told in one list?"""
        told = [m["stuff"].lower() for item in members if (m := self._stuff.match(item.behind))]
        first, last = members[0], members[-1]
        if len(set(told)) < len(members) or first.sentence != last.sentence:
            return False
        return not self._apart.search(first.text[first.at : last.at])


@cache
def cloth_cues(lexicon: Lexicon) -> ClothCues:
    """The words of this lexicon, read once."""
    return ClothCues(lexicon)
