"""Which names a pronoun may mean: no "she" is "Tom Lee"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from presscheck.relations.times.names import the_one
from presscheck.relations.times.surnames import JOINT, Surnames


class MeantNames:
    """The names of an article, by pronoun. `table`: the language data's words of persons; `named`: the pronoun of
    first names and titles that have one only."""

    def __init__(self, table: Mapping[str, Any], surnames: Surnames, named: Mapping[str, str]) -> None:
        self._surnames = surnames
        self._pronouns: dict[str, str] = {word: gender for gender, words in table["genders"].items() for word in words}
        self._named = named

    def may_be(self, name: str, gender: str) -> bool:
        """May the name be meant by "he", or by "she"?"""
        return not gender or self._gender(name) in ("", gender)

    def is_for(self, pronoun: str, name: str, *, surely: bool) -> bool:
        """May a pronoun that nobody was named for mean this name; `surely`, does its first name, if told, say so?"""
        gender, known = self._pronouns.get(pronoun.split()[0], ""), self._gender(name)
        return known == gender or (not known and not (surely and self._surnames.firsts(name)))

    def is_surely(self, name: str, gender: str) -> bool:
        """Does the name, by its first one or its title, tell of a "he", or of a "she"?"""
        return self._gender(name) == gender

    def only(self, names: Mapping[str, bool], gender: str, *, by_subject: bool = False) -> str | None:
        """The only name, if nobody else of the article has it, and the pronoun may mean it."""
        name = the_one(names, by_subject)
        if name is None or len(self._surnames.firsts(name)) > 1:
            return None
        return name if self.may_be(name, gender) else None

    def _gender(self, name: str) -> str:
        """The pronoun that is for the name; empty where nothing tells it."""
        *firsts, last = name.split(JOINT)
        told = set(firsts or self._surnames.firsts(last))
        if len(self._surnames.firsts(last)) <= 1:
            told |= self._surnames.titles(last)
        if len(firsts) == 1 and firsts[0] in self._pronouns:  # told by titles of two
            return firsts[0]
        found = {self._named[first] for first in told if first in self._named}
        return found.pop() if len(found) == 1 else ""
