"""The persons that an article's sentences name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from presscheck.relations.sentences import SUBJECT, Sentence
from presscheck.relations.times.names import is_one, last_name, word_before
from presscheck.relations.times.surnames import Surnames

if TYPE_CHECKING:
    from spacy.tokens import Token


class NamedPersons:
    """Whom each sentence names. `table`: the language data's words of persons."""

    def __init__(self, table: Mapping[str, Any], surnames: Surnames) -> None:
        self._surnames = surnames
        self._kin = frozenset(table["kin"])
        self._people = frozenset(table["people"]) | self._kin
        self._once = frozenset(table["once"])
        self._where = frozenset(table["where"])
        self._names: dict[int, dict[str, bool]] = {}

    def of(self, sentence: Sentence, before: int | None = None) -> dict[str, bool]:
        """The persons that a sentence names, but for relatives of others, and whether each is a subject."""
        if before is None and sentence.number in self._names:
            return self._names[sentence.number]
        found: dict[str, bool] = {}
        for token in sentence.span:
            if before is not None and token.i >= before:
                break
            if not self._is_name(token, sentence) or self.is_kin(token):
                continue
            key = last_name(token)
            does = token.dep_ in SUBJECT or (token.dep_ == "appos" and token.head.dep_ in SUBJECT)
            found[key] = found.get(key, False) or does
        if before is None:
            self._names[sentence.number] = found
        return found

    def _is_name(self, token: Token, sentence: Sentence) -> bool:
        """Is it the head of a person's name: as spaCy has it, or a subject of two names, or of the main clause?"""
        known = self._surnames.is_one(token)
        if not (is_one(token) or known) or token.dep_ == "compound" or any(c.tag_ == "POS" for c in token.children):
            return False
        if word_before(token) in self._once:  # "Ann Lee, born Ann Poole"
            return False
        if token.dep_ == "pobj" and token.head.lower_ in self._where:
            return False
        if token.dep_ == "appos" and any(c.dep_ == "poss" for c in token.head.children):
            return token.head.lower_ in self._people  # "her debut, Harmattan Girls" is a book
        if token.ent_type_ == "PERSON" and not known and token.dep_ not in (*SUBJECT, "dobj"):
            return False  # "for Kerry", "of Nelson"
        if token.ent_type_ == "PERSON":
            return token.head.ent_type_ != "PERSON" or token.dep_ not in ("nmod", "npadvmod", "flat")
        if token.dep_ not in SUBJECT or any(c.dep_ == "det" for c in token.children):
            return False
        return token is sentence.subject or any(c.tag_ == "NNP" and c.dep_ == "compound" for c in token.children)

    def is_kin(self, root: Token) -> bool:
        """Is it the name of a relative: "his wife, Joan", "her brother Stan"?"""
        near = [root.head, *root.children] if root.dep_ in ("appos", "conj") else list(root.children)
        return any(token.lower_ in self._kin and not _is_joined(token) for token in near)


def _is_joined(token: Token) -> bool:
    """Is it part of a longer word: "grandmother-of-six Ann Lee" is no relative of anybody told of?"""
    return token.i + 1 < len(token.doc) and token.nbor().tag_ == "HYPH"
