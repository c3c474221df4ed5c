"""What became of the persons that a figure counts: killed, hurt, missing; and whom a noun means: "the dead"."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.relations.arithmetic.lists import Item

_CLAUSE = re.compile(r"[,;.:()]| and\b| but\b| while\b")
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 40
"""Signs about a figure that tell it."""


class States:
    """The rows of `patterns/subset.toml` that tell it, by their words."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows: list[list[str]] = lexicon.table("patterns/subset.toml")["states"]["rows"]
        self._rows = {word: row[0] for row in rows for word in row}

    def fate(self, words: Collection[str]) -> str:
        """What the words tell, by the first of its row; nothing where they tell none, or several."""
        told = {self._rows[word] for word in words if word in self._rows}
        return told.pop() if len(told) == 1 else ""

    def told(self, item: Item) -> str:
        """What is told of those it counts: behind it in its clause, else right before it."""
        behind = _CLAUSE.split(item.behind[:_NEAR], maxsplit=1)[0]
        before = _CLAUSE.split(item.before[-_NEAR:])[-1]
        return self.fate(_words(behind)) or self.fate(_words(before))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


@cache
def states(lexicon: Lexicon) -> States:
    """Those of this lexicon, read once."""
    return States(lexicon)
