"""The words about a figure, each with its weight by how near it hangs to it in the parse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

HEAD, PHRASE, VERB, CLAUSE = 3.0, 1.5, 2.0, 1.0
"""What a word weighs: the noun that a figure counts or is of; one of its phrase; the verb; another of the clause."""
_CLIMB = 12
"""Heads climbed from a figure."""
_NOUNS = 3
"""Heads up to which a noun is the one that the figure is of."""
_MOST = 60
"""Tokens looked at about one figure."""
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "conj", "parataxis", "csubj", "acl"})
_BEHIND_NOUNS = frozenset({"relcl", "acl"})


def words_about(token: Token) -> Iterator[tuple[Token, float]]:
    """The tokens of the clause about a figure's token, with what each weighs."""
    left = _MOST
    below: Token | None = None
    for depth in range(_CLIMB):
        verb = token.tag_.startswith("VB")
        yield token, VERB if verb else HEAD if 0 < depth < _NOUNS else PHRASE
        for near in _beside(token, below):
            yield near, CLAUSE if verb and near.head.i != token.i else PHRASE
            left -= 1
            if left <= 0:
                return
        if token.head.i == token.i:
            return
        if verb and token.dep_ in _CLAUSES:
            if token.dep_ in _BEHIND_NOUNS:  # "the petition, bearing 5,214 names"
                yield token.head, PHRASE
            return
        below, token = token, token.head


def _beside(token: Token, below: Token | None) -> Iterator[Token]:
    """What hangs on a token but for the child already seen, not into clauses of their own."""
    waiting = [child for child in token.children if below is None or child.i != below.i]
    while waiting:
        near = waiting.pop()
        if near.dep_ in _CLAUSES and near.tag_.startswith("VB") and token.tag_.startswith("VB"):
            continue
        yield near
        waiting += list(near.children)
