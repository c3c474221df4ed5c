"""What the article says with each figure: the noun that does something, the verb, the place, as the parse has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from presscheck.measure.figures import Figure, Marked
from presscheck.model import Claim, Consistency

if TYPE_CHECKING:
    from spacy.tokens import Token

UNCHECKED = Consistency(status="unchecked", reason="no tie to another figure of the article was found")
_LONGEST_SUBJECT = 12
"""Tokens of a subject told in full; of a longer one, its head and what stands before it."""
_PROMINENT = frozenset({"title", "standfirst"})


def claims(article: Marked) -> Iterator[Claim]:
    """One claim for each figure, in their order; consistency is as yet unchecked."""
    for number, figure in enumerate(article.figures, 1):
        verb = _verb(figure)
        subject = _subject(verb) if verb is not None else None
        yield Claim(
            id=f"c{number}",
            quantity=figure.quantity.id,
            subject=_told(subject) if subject is not None else None,
            predicate=verb.text if verb is not None else None,
            place=_place(figure),
            consistency=UNCHECKED,
            checkworthiness=checkworthiness(figure, UNCHECKED),
        )


def checkworthiness(figure: Figure, consistency: Consistency) -> float:
    """How soon a fact-checker should look at a claim, from 0 to 1: contradictions first, what already holds last, and
    of the rest those in the headline and standfirst before the body."""
    if consistency.status == "inconsistent":
        return 1.0
    if consistency.status == "consistent":
        return 0.2
    return 0.7 if figure.passage and figure.passage.segment.kind in _PROMINENT else 0.5


def _verb(figure: Figure) -> Token | None:
    """The verb that governs the figure."""
    q, passage = figure.quantity, figure.passage
    return None if passage is None else passage.verb(q.start - passage.start, q.end - passage.start)


def _subject(verb: Token) -> Token | None:
    """The verb's subject, or that of the verb it leans on ("is trying …, investing")."""
    for governing in (verb, *verb.ancestors):
        for child in governing.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                return child
        if governing.dep_ == "ROOT":
            return None
    return None


def _told(subject: Token) -> str:
    tokens = list(subject.subtree)
    last = tokens[-1].i if len(tokens) <= _LONGEST_SUBJECT else subject.i
    return " ".join(subject.doc[subject.left_edge.i : last + 1].text.split()).rstrip(",;:-–— ")


def _place(figure: Figure) -> str | None:
    """The one place its sentence names."""
    if figure.passage is None:
        return None
    names = figure.passage.names_about(figure.quantity.start - figure.passage.start)
    places = {name.text for name in names if name.label_ == "GPE"}
    return " ".join(places.pop().split()) if len(places) == 1 else None
