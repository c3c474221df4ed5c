"""Parts of parts: "£6m on the roof, £2m of it from a grant, and £3m on the organ" are two sums, not three."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.relations.arithmetic.lists import Item


class NestedParts:
    """The words of `patterns/part_whole.toml` that make a figure some of the one told before it."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, str] = lexicon.table("patterns/part_whole.toml")["nested"]
        self._of, self._included, self._aside, self._goes_on = (
            re.compile(table[name], re.IGNORECASE) for name in ("of", "included", "aside", "goes_on")
        )

    def own(self, whole: Item, parts: Sequence[Item], items: Sequence[Item]) -> list[Item]:
        """The parts without those told as some of another part or of what stands for one; that in the place of its
        own. `items` are the figures of the article in order, of one sort."""
        told: list[Item] = []
        for part in parts:
            kept: Item | None = part
            if self.is_nested(part):
                kept = self._in_place(part, whole, parts, items)
            if kept is not None and kept not in told:
                told.append(kept)
        return told

    def is_nested(self, item: Item) -> bool:
        """Is it told as some of a figure before it, within its clause?"""
        return bool(
            self._included.search(item.before)
            or (self._of.match(item.behind) and self._aside.search(item.before))
        )

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
