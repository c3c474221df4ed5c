"""Sets that a noun behind their part names: "412 of the members", "$425m of the liabilities"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.nouns import singular
from presscheck.relations.arithmetic.figured_text import DATE, SIGNS
from presscheck.relations.arithmetic.list_cues import list_cues
from presscheck.relations.arithmetic.lists import Item

_NEAR = 120
"""Signs between a set and the part that it includes."""
BACK_NAMED = 4
"""Sentences before the part in which a set may stand that a noun names."""


class NamedSets:
    """The words of `patterns/subset.toml` that name sets."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/subset.toml")
        self._lexicon = lexicon
        self._words = subset_words(lexicon)
        self._lists = list_cues(lexicon)
        self._before: str = table["named"]["before"]
        self._behind: str = table["named"]["behind"]

    def is_included(self, item: Item, whole: Item) -> bool:
        """Do both leave out what they count, the set with a verb behind it and its part told by where it is: "58,000
        had enrolled, including 37,000 in private plans"?"""
        bare = item.figure.unit == whole.figure.unit == NOTHING and item.sentence == whole.sentence
        placed = self._lists.is_placed(item) and self._lists.has_verb(whole) and not self._lists.is_compared(whole)
        gap = whole.text[whole.at + 1 : item.at] if bare else ""
        return bare and placed and not any(sign in gap for sign in SIGNS.replace(DATE, "")) and len(gap) < _NEAR

    def is_aside(self, item: Item) -> bool:
        """Does it tell how many those named right before it are: "the members, 412 of them, voted"?"""
        return bool(self._words["aside"].search(item.before) and self._words["of_those"].match(item.behind))

    def nouns(self, item: Item) -> frozenset[str] | None:
        """The nouns that tell the set of a count, none where it is of some money; None where nothing tells it."""
        if item.sort != "count":
            return frozenset() if self._words["money"].match(item.behind) else None
        m = self._words["nouns"].match(item.behind)
        return None if m is None else frozenset(singular(w, self._lexicon) for w in (m["noun"], m["second"]) if w)

    def amount(self, item: Item, before: Sequence[Item]) -> tuple[Item, float] | None:
        """The one amount that is told of the same thing: "liabilities of $870m ... $425m of the liabilities"."""
        m = self._words["things"].match(item.behind) if item.sort != "count" else None
        if m is None:
            return None
        noun = re.escape(m["second"] or m["noun"])
        named = re.compile(self._before.replace("{noun}", noun))
        behind = re.compile(self._behind.replace("{noun}", noun))
        near = [w for w in before if item.sentence - w.sentence <= BACK_NAMED]
        told = [w for w in near if named.search(w.before) or behind.match(w.behind)]
        told = [w for w in told if not self._is_another(w)]
        return (told[0], 0.8) if len(told) == 1 else None

    def _is_another(self, amount: Item) -> bool:
        """Is it of another time, or told of each of several?"""
        return bool(self._words["moved"].search(amount.before[-24:]) or self._words["rates"].match(amount.behind))


@cache
def subset_words(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    """The words behind a figure, before it and between two, by their keys."""
    table: dict[str, Any] = lexicon.table("patterns/subset.toml")
    rows = (row for name in ("behind", "before", "explicit") for row in table[name].items())
    return {key: re.compile(pattern, re.IGNORECASE) for key, pattern in rows}


@cache
def named_sets(lexicon: Lexicon) -> NamedSets:
    """The cues of this lexicon, read once."""
    return NamedSets(lexicon)
