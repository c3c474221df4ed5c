"""What an amount told first has moved: levels behind it that are those of another thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from presscheck.measure.nouns import singular
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECT = ("dobj", "nsubj", "ccomp")
"""How spaCy hangs what a verb moves on it; "pushing profit up to" is read as a clause of its own."""


def moves_another(article: Figured, by: Quantity, levels: Sequence[Quantity], cues: ChangeCues) -> bool:
    """Are the levels of another thing that the amount before them moved: "prices rose 0.4%, taking inflation to 3%",
    "costs fell 5%, helping it cut its loss to 10 from 40"?"""
    if any(q.field != by.field or q.start < by.end for q in levels):
        return False
    between = article.marked.article.text_of(by.field)[by.end : min(q.start for q in levels)]
    if cues.moved_another.search(between):
        return True
    said = article.statements.of(by)
    told = [article.statements.of(level) for level in levels]
    return said is not None and any(s is not None and _has_own_object(s, said, between, cues) for s in told)


def _has_own_object(level: Statement, by: Statement, between: str, cues: ChangeCues) -> bool:
    """Does a verb behind the amount lead to the level that has an object of its own, which is no word for what the
    amount is told of?"""
    verb, passage = level.verb, level.sentence.passage
    if verb is None or level.sentence is not by.sentence or verb.idx + passage.start < by.quantity.end:
        return False
    objects = [
        child
        for child in verb.children
        if child.dep_ in _OBJECT and verb.i < child.i and child.idx + passage.start < level.quantity.start
    ]
    return any(_is_another(child, level, by, between, cues) for child in objects)


def _is_another(token: Token, level: Statement, by: Statement, between: str, cues: ChangeCues) -> bool:
    passage = level.sentence.passage
    behind = between[max(0, token.idx + passage.start - by.quantity.end) :]
    if not token.tag_.startswith("NN") or "," in behind:
        return False
    named = {
        word for w in (token, *token.lefts) if w.tag_.startswith(("NN", "JJ")) for word in (w.lower_, _one(w, cues))
    }
    if not named - cues.generic or named & (cues.itself | cues.tops):
        return False
    return not named & by.words


def _one(token: Token, cues: ChangeCues) -> str:
    return singular(token.text, cues.lexicon)
