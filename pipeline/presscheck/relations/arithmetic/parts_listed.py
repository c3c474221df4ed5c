"""The parts of a plain list: do they stand side by side, may they be some of a whole, and are they all of it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.figures import MONEY
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_apart import PartsApart, parts_apart
from presscheck.relations.arithmetic.parts_said import PartsCues, Said, parts_cues
from presscheck.relations.arithmetic.wholes import Reading, makes_up, near

SURE = 0.96
"""The confidence of a tie whose form leaves little doubt."""
MOST = 8
"""Parts that such a sentence tells."""


class PartsListed:
    """The words of `patterns/plain_parts.toml` between the members of a list."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/plain_parts.toml")
        members = table["members"]
        self._lists: ListCues = list_cues(lexicon)
        self._said: PartsCues = parts_cues(lexicon)
        self._apart: PartsApart = parts_apart(lexicon)
        self._members = {
            name: re.compile(members[name], re.IGNORECASE)
            for name in ("last", "other", "more", "one", "apart", "twice")
        }
        self._bodies = frozenset(table["heads"]["bodies"])

    def under(self, whole: Item, behind: Sequence[Item], text: str) -> list[Item]:
        """The members of the list that begins behind a whole; `text` is that of the article."""
        parts = [behind[0]]
        for item in behind[1:MOST]:
            if not self.are_listed([parts[-1], item]) or not self.are_of(whole, [parts[0], item], text):
                break
            parts.append(item)
        return parts

    def are_listed(self, parts: Sequence[Item]) -> bool:
        """Does each stand beside the next, and none is told of each of several?"""
        gaps = [a.text[a.at + 1 : b.at] for a, b in pairwise(parts)]
        told = all(self._members["other"].search(gap) or self._members["last"].search(gap) for gap in gaps)
        return told and not any(map(self._members["apart"].search, gaps)) and not any(map(self._lists.is_each, parts))

    def are_of(self, whole: Item, parts: Sequence[Item], text: str) -> bool:
        """May they be some of the whole, by what they count and how much they are?"""
        bare = whole.figure.dimension == MONEY and any(p.figure.unit == NOTHING for p in parts)
        if bare and not any(sign.isalpha() for p in parts for sign in p.figure.text):
            return False  # "$5m: 3 for clinics"
        body = self._said.fit.is_person(whole) or whole.figure.unit in self._bodies
        if body and self._apart.are_named(parts, text):
            return all(self._said.fit.is_less(part, whole) for part in parts)  # "nine climbers, four Poles and ..."
        return all(self.is_of(whole, part) for part in parts)

    def is_of(self, whole: Item, part: Item) -> bool:
        """May it be some of the whole?"""
        if whole.sort != "count":
            bare = part.sort == "count" and part.figure.unit == NOTHING and whole.figure.dimension == MONEY
            return bare or (part.sort == whole.sort and part.figure.unit == whole.figure.unit)
        if part.sort != "count" or not self._said.fit.is_less(part, whole):
            return False
        return whole.figure.unit == "strong" or self._said.fit.fits(part, whole) or self._said.fit.is_any(part, whole)

    def told(self, whole: Item, parts: Sequence[Item], *, all_: bool) -> Reading | None:
        """Them as whole and parts, if they are near it, no shorter list makes it up, and the last are not told to be
        with others of them."""
        last = parts[-1]
        words = whole.text[min(whole.at, parts[0].at) : max(whole.at, last.at)]
        loose = self._said.is_open(whole.text) or self._said.leaves_others(whole.text) or self._said.overlap(whole.text)
        more = self._members["more"].match(last.behind) or self._members["one"].search(words + last.behind)
        if not near(parts, whole) or any(makes_up(parts[:end], whole) for end in range(2, len(parts))):
            return None
        if self._members["twice"].match(last.behind):
            return None
        ends = self._members["last"].search(whole.text[parts[-2].at + 1 : last.at])
        return whole, parts, Said((all_ and bool(ends) and not more and not loose) or None, True, SURE)


@cache
def parts_listed(lexicon: Lexicon) -> PartsListed:
    """The words of this lexicon, read once."""
    return PartsListed(lexicon)
