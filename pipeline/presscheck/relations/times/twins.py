"""Twins, who are of one age: what is told of "they", "the sisters" or "Ada and Edna Lee" is told of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from presscheck.relations.sentences import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_BACK = 2
"""Sentences before one in which it may be told that they are twins."""


class Twins:
    """Where an article tells of twins. `table`: the language data's words of persons."""

    def __init__(self, told: Sequence[Sentence], table: Mapping[str, Any]) -> None:
        self._told = told
        self._twins, self._they = frozenset(table["twins"]), frozenset(table["they"])
        self._others = frozenset(table["kin"]) - self._twins - frozenset(table["siblings"])

    def key(self, noun: Token, sentence: Sentence) -> str | None:
        """The key of the twins, where the plural noun or pronoun stands for them; None where nothing says so."""
        several = any(
            one.dep_ == "conj" and one.tag_.startswith("NN") and one.head.tag_.startswith("NN")
            for one in (noun, *noun.children)
        )
        if not (several or noun.tag_ in ("NNS", "NNPS") or noun.lower_ in self._they):
            return None
        near = self._told[max(0, sentence.number - _BACK) : sentence.number + 1]
        field = sentence.passage.segment.field
        words = {t.lower_ for s in near if s.passage.segment.field == field for t in s.span}
        return min(self._twins) if words & self._twins and not words & self._others else None
