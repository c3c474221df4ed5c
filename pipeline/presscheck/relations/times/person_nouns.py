"""Nouns that stand for persons: "the actor", "the 34-year-old", "the Argentine, who"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from presscheck.relations.sentences import SUBJECT

if TYPE_CHECKING:
    from spacy.tokens import Token


class PersonNouns:
    """Which nouns do. `table`: the language data's words of persons."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._people = frozenset(table["people"])
        self._ends = tuple(table["people_ends"])

    def is_person(self, noun: Token) -> bool:
        """Does the noun stand for a person?"""
        if noun.lower_ in self._people or noun.tag_ == "NNP":  # "the Basque"
            return True
        return any(t.tag_ == "WP" and t.dep_ in SUBJECT for c in noun.children for t in c.children)

    def is_told_apart(self, noun: Token) -> bool:
        """Does a clause with no comma say which one it is: "the walker who found him"?"""
        return any(c.dep_ == "relcl" and not c.left_edge.nbor(-1).is_punct for c in noun.children if c.left_edge.i)

    def is_one_of_many(self, noun: Token) -> bool:
        """Is it told from others by what it is most: "the youngest member"?"""
        return any(c.tag_ == "JJS" for c in noun.children)

    def may_be(self, word: str) -> bool:
        """May the word stand for a person?"""
        return word in self._people or word.endswith(self._ends)

    def may_be_person(self, noun: Token) -> bool:
        """May it stand for one, to whom "he" or "she" in the next sentence points?"""
        if noun.tag_ == "NNP":
            return any(child.dep_ == "det" for child in noun.children)  # "the Earl of Wessex"
        return noun.tag_ == "NN" and (self.is_person(noun) or self.may_be(noun.lower_))
