"""Figures beside the parts of a whole that are none of them: parts of parts ("£6m on the roof, £2m of it from a grant,
and £3m on the organ" are two sums, not three), and numbers of places or times ("in the two trials, 11 in
the first")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.relations.arithmetic.lists import Item

_FEW = 12
"""Places or times that are told of beside a total, at most: more are counted for their own sake."""


class NestedParts:
    """The words of `patterns/part_whole.toml` that make a figure some of the one told before it."""

    def __init__(self, lexicon: Lexicon) -> None:
        file: dict[str, Any] = lexicon.table("patterns/part_whole.toml")
        table, whole = file["nested"], file["whole"]
        self._out_of, self._ages = (re.compile(whole[name], re.IGNORECASE) for name in ("out_of", "ages"))
        self._of, self._included, self._aside, self._goes_on, self._placed = (
            re.compile(table[name], re.IGNORECASE) for name in ("of", "included", "aside", "goes_on", "placed")
        )

    def own(self, whole: Item, parts: Sequence[Item], items: Sequence[Item]) -> list[Item]:
        """The parts without those told as some of another part or of what stands for one; that in the place of its
        own. `items` are the figures of the article in order, of one sort."""
        told: list[Item] = []
        for part in parts:
            kept: Item | None = None if self.is_place(part) else part
            if self.is_nested(part):
                kept = self._in_place(part, whole, parts, items)
            if kept is not None and kept not in told:
                told.append(kept)
        return told

    def is_nested(self, item: Item) -> bool:
        """Is it told as some of a figure before it, within its clause?"""
        return bool(
            self._included.search(item.before) or (self._of.match(item.behind) and self._aside.search(item.before))
        )

    def are_each_of(self, parts: Sequence[Item]) -> bool:
        """Is each told as some of the whole: "40 of them in France, 30 of them in Spain and 20 of them in Italy"?"""
        return all(self._of.match(part.behind) for part in parts)

    def is_place(self, item: Item) -> bool:
        """Is it a small number, in words, of the places or times of what is told?"""
        few = item.sort == "count" and item.figure.text.isalpha() and (item.figure.value or 0) <= _FEW
        return few and bool(self._placed.search(item.before))

    def is_out_of(self, part: Item, whole: Item) -> bool:
        """Is a part before its whole told as some of that: "19 of May's 31, 43 of 61 in all"?"""
        one = part.sentence == whole.sentence and part.at < whole.at
        return one and bool(self._out_of.search(part.text[part.at + 1 : whole.at]))

    def is_aside(self, whole: Item) -> bool:
        """Is it the second of two ages: "the brothers, 61 and 58,"?"""
        bare = whole.figure.unit == NOTHING and whole.behind.startswith(",")
        return bare and bool(self._ages.search(whole.text[: whole.at]))

    def _in_place(self, part: Item, whole: Item, parts: Sequence[Item], items: Sequence[Item]) -> Item | None:
        host = self._host(part, items)
        if host is whole:
            ends = self._goes_on.search(part.behind) and part is not parts[-1]
            return None if ends else part
        if host is None or host in parts or host.sentence != whole.sentence:
            return part if host is None else None
        return host

    def _host(self, part: Item, items: Sequence[Item]) -> Item | None:
        """The figure that it is some of; None where none stands before it in the sentence."""
        here = [item for item in items if item.sentence == part.sentence and item.at < part.at]
        for item in reversed(here):
            if not self.is_nested(item):
                return item
        return None


@cache
def nested_parts(lexicon: Lexicon) -> NestedParts:
    """The words of this lexicon, read once."""
    return NestedParts(lexicon)
