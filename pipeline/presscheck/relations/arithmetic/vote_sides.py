"""The two sides of a vote: "rejected by 52% to 48%", "48% yes and 52% no"."""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.relations.arithmetic.lists import Item

_FAR = 60
"""Signs between the two sides, at most."""


class VoteSides:
    """The words of `patterns/partition.toml` that tell them."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, str] = lexicon.table("patterns/partition.toml")["votes"]
        self._yes, self._no, self._versus, self._votes, self._from, self._by = (
            re.compile(table[name], re.IGNORECASE) for name in ("yes", "no", "versus", "words", "level", "by")
        )

    def may_begin(self, item: Item) -> bool:
        """May it be the first side of a vote: "rejected by 52% ..."?"""
        return bool(self._by.search(item.before[-8:])) and bool(self._votes.search(item.text))

    def are_sides(self, a: Item, b: Item) -> bool:
        """Are they the two sides of a vote: "by 52% to 48%"?"""
        if a.sentence != b.sentence:
            return False
        gap = a.text[a.at + 1 : b.at]
        if self._yes.search(a.before[-30:]) and self._no.search(gap) and len(gap) < _FAR:
            return True
        return bool(
            self._versus.fullmatch(gap) and self._votes.search(a.text) and not self._from.search(a.before[-10:])
        )


@cache
def vote_sides(lexicon: Lexicon) -> VoteSides:
    """The words of this lexicon, read once."""
    return VoteSides(lexicon)
