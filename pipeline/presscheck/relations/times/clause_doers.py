"""Who does what a clause tells, where that is another than the subject of its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from presscheck.relations.sentences import SUBJECT

if TYPE_CHECKING:
    from spacy.tokens import Token

_HANGS = frozenset({"advcl", "conj", "xcomp", "ccomp"})
"""How a clause hangs on the verb of another."""


class ClauseDoers:
    """`genders`: the pronouns of persons, and what each is for."""

    def __init__(self, genders: Mapping[str, str]) -> None:
        self._genders = genders

    def beside(self, token: Token) -> Token | None:
        """The "he" of the clause about it, where that is told of another: "Ann, whom he married in 1950, at 26"."""
        for above in (token, *token.ancestors):
            clauses = [above] if above.dep_ == "relcl" else [c for c in above.children if c.dep_ == "relcl"]
            for verb in clauses:
                if any(c.tag_ == "WRB" for c in verb.children):
                    continue  # "in 1960, when she was 20"
                doers = [c for c in verb.children if c.dep_ in SUBJECT and c.lower_ in self._genders]
                if doers and doers[0].i <= token.i:
                    return doers[0]
            if above.dep_ == "relcl" or (above.tag_.startswith("VB") and above.dep_ not in _HANGS):
                return None
        return None

    def antecedent(self, pronoun: Token) -> Token | None:
        """Whom a clause within one with "who" tells of: "his mother, Luz, who was in Hull in 1961, when she was 27"."""
        verb = pronoun.head
        while pronoun.dep_ in SUBJECT and verb.dep_ in ("advcl", "conj"):
            verb = verb.head
        led = any(c.tag_ == "WP" and c.dep_ in SUBJECT for c in verb.children)
        return verb.head if led and verb.dep_ == "relcl" and verb.i != pronoun.head.i else None

    def is_anothers(self, pronoun: Token, subject: Token | None) -> bool:
        """Is a pronoun surely, or maybe, for another than its sentence's subject: "Ann, whom he married in 1950, when
        he was 26", "Lee last saw the Duke driving in 2017, when he was 96"?"""
        doer = self.beside(pronoun)
        if doer is not None and self._genders[doer.lower_] == self._genders[pronoun.lower_]:
            return True
        if subject is None or pronoun.dep_ not in SUBJECT or pronoun.head.dep_ != "advcl":
            return False
        doers = [c for c in pronoun.head.head.children if c.dep_ in SUBJECT and c.i < pronoun.i]
        return any(c.i != subject.i and c.tag_ == "NNP" for c in doers)
