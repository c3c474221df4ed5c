"""Which figures can be parts of which: by what they count, and how much they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.relations.arithmetic.kinds_counted import KindsCounted, kinds_counted
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item

CONVERTED = ("mass", "length", "area", "volume", "energy", "power")
"""Sorts of figures whose parts may be told in a lesser unit."""


class PartsFit:
    """What counts as what, in one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lists: ListCues = list_cues(lexicon)
        self._kinds: KindsCounted = kinds_counted(lexicon)

    def fits(self, member: Item, whole: Item) -> bool:
        """May it be a part of the whole, by what it counts and how much it is?"""
        if member.sort != whole.sort or (member.sort not in CONVERTED and not self.is_less(member, whole)):
            return False
        return (
            member.sort != "count"
            or self._lists.is_rest_alone(member)
            or self._kinds.are_of(member.figure.unit, whole.figure.unit)
        )

    def are_named(self, members: Sequence[Item], whole: Item) -> bool:
        """Is the whole told by the names of its parts: "85 laptops and tablets"?"""
        units = {m.figure.unit for m in members}
        return len(units) == len(members) and units <= self._lists.labels(whole)

    def is_elliptical(self, member: Item) -> bool:
        """Does it leave out what the first has: "and 11 at Perth", "the Greens four"?"""
        if self._lists.is_placed(member):
            return True
        named = member.figure.unit == "one" and bool(re.search(r"[^\W\d_]{3,}\W*$", member.before))
        return named and bool(re.match(r"[,.;)]| and\b|$", member.behind))

    def is_kind(self, member: Item, whole: Item) -> bool:
        """Does it count a kind of what the whole counts?"""
        return self._kinds.is_kind(member.figure.unit, whole.figure.unit)

    def is_told_apart(self, member: Item, whole: Item) -> bool:
        """Does it count something, and that nothing of the whole's kind?"""
        unit = member.figure.unit
        return member.sort == "count" and unit != NOTHING and not self._kinds.are_of(unit, whole.figure.unit)

    def is_person(self, whole: Item) -> bool:
        """Does it count persons of some sort?"""
        return whole.sort == "count" and self._kinds.is_person(whole.figure.unit)

    def is_any(self, member: Item, whole: Item) -> bool:
        """Does it count persons by sex or age, and the whole persons of some sort?"""
        return self._kinds.are_anyone((member.figure.unit,), whole.figure.unit)

    def are_alike(self, members: Sequence[Item], whole: Item, *, strict: bool) -> bool:
        """Do they count things of the whole's kind, or, where the syntax is enough, kinds told side by side?"""
        if members[0].sort != "count" or all(self.fits(m, whole) for m in members):
            return all(m.sort == whole.sort for m in members)
        if self.are_named(members, whole):
            return True
        persons = self._kinds.are_anyone((m.figure.unit for m in members), whole.figure.unit)
        if persons:  # "318 runners ... 204 men and 124 women"
            return self._lists.complements(members) is not None and all(self.is_less(m, whole) for m in members)
        return not strict and all(self.is_less(m, whole) for m in members)

    @staticmethod
    def is_less(member: Item, whole: Item) -> bool:
        """Is it no more than the whole, as printed?"""
        return (member.figure.value or 0) <= (whole.figure.value or 0)
