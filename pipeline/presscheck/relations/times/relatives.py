"""Words for relatives of somebody: "her father", "the twins"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from presscheck.relations.sentences import SUBJECT, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token


class Relatives:
    """The words, and for which pronoun they are. `table`: the language data's words of persons."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words = frozenset(table["kin"])
        self._genders: dict[str, str] = {word: g for g, words in table["kin_genders"].items() for word in words}

    def gender(self, noun: Token, otherwise: str = "") -> str:
        """The pronoun that is for such a noun."""
        return self._genders.get(noun.lower_, otherwise)

    def stands_between(self, subject: Token | None, pronoun: Token) -> bool:
        """Does a relative for whom the pronoun may be stand between it and the subject: "drove his mother, Ann, when
        she"?"""
        between = pronoun.doc[subject.i + 1 : pronoun.i] if subject is not None and subject.i < pronoun.i else ()
        return pronoun.dep_ in SUBJECT and any(self.gender(token) == pronoun.lower_ for token in between)

    def is_told(self, sentence: Sentence) -> bool:
        """Does a sentence speak of somebody's relative, whom "the old man" of the next may be?"""
        return any(token.lower_ in self.words for token in sentence.span)

    def before(self, pronoun: Token, gender: str) -> Token | None:
        """The relative of somebody, subject of a verb above the pronoun's: "my uncle died in 1916, when he"."""
        for verb in pronoun.ancestors:
            if pronoun.dep_ in SUBJECT and verb.i == pronoun.head.i:
                continue  # "The daughter of a smith, she was born"
            for child in verb.children:
                if child.dep_ in SUBJECT and child.i < pronoun.i and child.tag_ != "PRP":
                    return child if self.gender(child) == gender else None
        return None
