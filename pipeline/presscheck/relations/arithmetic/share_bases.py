"""What a share is told to be of, and what a figure is called that may be its base: "32% of attendances"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_BESIDE = frozenset({"compound", "amod", "conj"})
"""What stands beside a noun, in the parse, and belongs to its name."""


def bases_named(article: Figured, named: frozenset[str], base: Statement) -> bool:
    """Is a figure called what a share is told to be of, or something that stands for it?"""
    cues = _cues(article.lexicon)
    own = near_words(base)
    return bool(base.cues.shared(named | cues.also(named), own | cues.also(own)))


def of_noun(statement: Statement) -> Token | None:
    """The noun that a share is "of": staff in "8% of staff", those in "14 per cent of those checked"."""
    token = statement.token
    for child in token.children if token is not None else ():
        if child.lower_ == "of" and child.i > (token.i if token is not None else 0):
            return next((own for own in child.children if own.dep_ == "pobj"), None)
    return None


def near_words(statement: Statement) -> frozenset[str]:
    """What a figure is called: its unit, its noun and what stands beside that, the head of the subject of its verb, and
    the verb."""
    told = {statement.quantity.unit} if statement.quantity.dimension == "count" else set[str]()
    noun, subject, verb = statement.noun, statement.subject, statement.verb
    heads = [head for head in (noun, subject, verb) if head is not None]
    near = [child for child in noun.children if child.dep_ in _BESIDE] if noun is not None else []
    if noun is not None:
        near += [own for child in noun.children if child.dep_ == "prep" for own in child.children if own.dep_ == "pobj"]
    told |= {singular(token.text, statement.cues.lexicon) for token in (*heads, *near)}
    return frozenset(told - {"one"})


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/share.toml")["bases"]
        self._rows = [frozenset(row) for row in table["rows"]]

    def also(self, words: frozenset[str]) -> frozenset[str]:
        """The words that stand for these where the base of a share is named."""
        return frozenset[str]().union(*(row for row in self._rows if row & words))


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
