"""What counts as what: men, women and children are persons, ewes and rams sheep."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.relations.statements import StatementCues, statement_cues

PERSON = "person"
"""The unit of people."""


class KindsCounted:
    """The kinds of things of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/part_whole.toml")["kinds"]
        rows: list[list[str]] = table["rows"]
        self._anyone: frozenset[str] = frozenset(table["anyone"])
        self._ends: tuple[str, ...] = tuple(table["ends"])
        self._kinds: dict[str, set[str]] = {}
        self._heads = {row[0] for row in rows}
        for head, *members in rows:
            for member in members:
                self._kinds.setdefault(member, set()).add(head)
        self._same: StatementCues = statement_cues(lexicon)

    def are_of(self, part: str, whole: str) -> bool:
        """Are the things counted as `part` (a singular) of the kind counted as `whole`, or may be: one that counts
        nothing is told by its place alone?"""
        if part in (NOTHING, whole) or self._same.same(part) & self._same.same(whole):
            return True
        mine, theirs = self._kinds.get(part, set()), {whole, *self._kinds.get(whole, set())}
        return bool(mine & theirs) or (part in self._heads and part in theirs)

    def are_anyone(self, units: Iterable[str], whole: str) -> bool:
        """Are they words for persons by sex or age, and `whole` one for persons, to judge by its ending?"""
        return whole.endswith(self._ends) and all(unit in self._anyone for unit in units)

    def is_person(self, unit: str) -> bool:
        """Is it a word for persons, or one for those of some sort, to judge by its ending?"""
        return unit == PERSON or PERSON in self._kinds.get(unit, ()) or unit.endswith(self._ends)

    def is_kind(self, part: str, whole: str) -> bool:
        """Is `part` the name of a kind of `whole`: men of people, rams of sheep?"""
        if part == whole:
            return False
        persons = part in self._anyone and whole not in self._anyone and PERSON in self._kinds.get(whole, ())
        return persons or whole in self._kinds.get(part, ())


@cache
def kinds_counted(lexicon: Lexicon) -> KindsCounted:
    """The kinds of this lexicon, built once."""
    return KindsCounted(lexicon)
