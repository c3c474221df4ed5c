"""Parts of which none overlaps another, by plain words: men and women, the drowned and the rescued, Poles and Czechs,
those in Leeds and those in Hull."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.nouns import singular
from presscheck.relations.arithmetic.figured_text import SIGNS
from presscheck.relations.arithmetic.lists import Item

# Where what is said of a figure ends, and a word of it.
_CLAUSE = re.compile(rf"[,;.:()–—{SIGNS}]| and\b| but\b| while\b")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NEAR = 60
"""Signs behind a part that tell what it is."""


class PartsApart:
    """The words of `patterns/plain_parts.toml` that tell parts apart."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/plain_parts.toml")
        self._lexicon = lexicon
        rows = table["apart"]["rows"]
        self._rows = [{word: pole for pole, words in enumerate(row) for word in words} for row in rows]
        self._first = [[words[0] for words in row] for row in rows]
        self._all = [frozenset(every) for every in table["apart"]["all"]]
        self._both = [frozenset(every) for every in table["apart"]["both"]]
        self._told = re.compile(table["places"]["told"])
        self._people = re.compile(table["apart"]["named"])
        self._own, self._shared = (frozenset(table["places"][name]) for name in ("own", "shared"))
        self._loose = frozenset(table["places"]["loose"])

    def are_apart(self, parts: Sequence[Item], text: str, *, summed: bool = False, persons: bool = False) -> bool:
        """Can nothing be counted in two of them? `text` is that of the article; of `persons` some ways to be told apart
        leave that open, unless they are `summed`."""
        if self.are_opposed(parts) or self.are_named(parts, text):
            return True
        return self._are_placed(parts, text, summed=summed, persons=persons)

    def are_opposed(self, parts: Sequence[Item]) -> bool:
        """Do words of one row tell them apart: men and women, the dead and the hurt?"""
        return bool(next(self._poles(parts), ()))

    def are_all(self, parts: Sequence[Item]) -> bool:
        """Is nothing left beside them, by what they are: men, women and children?"""
        return any(frozenset(poles) in self._all for poles in self._poles(parts))

    def are_both(self, parts: Sequence[Item]) -> bool:
        """Is nothing left beside them even where they are only said to be included: long and short?"""
        return any(frozenset(poles) in self._both for poles in self._poles(parts))

    def _poles(self, parts: Sequence[Item]) -> Iterator[tuple[str, ...]]:
        """By each row that tells all of them apart, their poles."""
        words = [self._words(part) for part in parts]
        for row, first in zip(self._rows, self._first, strict=True):
            told = [{row[word] for word in mine if word in row} for mine in words]
            if all(len(poles) == 1 for poles in told) and len(set().union(*told)) == len(parts):
                yield tuple(first[pole] for poles in told for pole in poles)

    def _words(self, part: Item) -> frozenset[str]:
        """What it counts and what is said behind it in its clause."""
        clause = _CLAUSE.split(part.behind[:_NEAR], maxsplit=1)[0]
        told = {word.lower() for word in _WORD.findall(clause)}
        return frozenset({*told, *(singular(word, self._lexicon) for word in told), part.figure.unit} - {NOTHING})

    def are_named(self, parts: Sequence[Item], text: str) -> bool:
        """Are they told by names of peoples, parties and the like: "four Poles and three Czechs"?"""
        behind = [text[part.figure.end : part.figure.end + _NEAR] for part in parts]
        behind += [" " + part.figure.text.partition(" ")[2] for part in parts if " " in part.figure.text]
        told = map(self._people.match, behind)
        names = [m["name"] for m in told if m is not None]
        return len(set(names)) == len(names) == len(parts)

    def _are_placed(self, parts: Sequence[Item], text: str, *, summed: bool, persons: bool) -> bool:
        """Are they told by where they are, when, whose or what for, each by another name?"""
        ends = [*(p.figure.start for p in parts[1:]), len(text)]
        beside = (text[p.figure.end : min(p.figure.end + _NEAR, end)] for p, end in zip(parts, ends, strict=True))
        told = [m for words in beside if (m := self._told.match(words))]
        ways, names = {m["way"] for m in told}, {m["name"].lower() for m in told}
        if len(told) < len(parts) or len(names) < len(parts) or self._loose & names:
            return False
        if persons and ways & self._own:
            return False
        if summed:
            return True
        if persons and (ways & self._shared or not all(m["one"] or m["name"][0].isupper() for m in told)):
            return False
        return len(ways) == 1


@cache
def parts_apart(lexicon: Lexicon) -> PartsApart:
    """The words of this lexicon, read once."""
    return PartsApart(lexicon)
