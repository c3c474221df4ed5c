"""Whether two names are of two persons, neither of whom holds an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def are_named_apart(one: Token | None, other: Token | None, officers: frozenset[str]) -> bool:
    """Are they two names of persons of which neither is part of the other, nor of an officer: "Judge Lee"?"""
    if one is None or other is None or one.i == other.i or not one.tag_ == other.tag_ == "NNP":
        return False
    if is_officer(other, officers) or any(c.tag_ == "PRP$" for c in other.children):  # "his Sonata"
        return False
    names = [{t.lower_ for t in (noun, *noun.lefts) if t.tag_ == "NNP"} for noun in (one, other)]
    return not (names[0] <= names[1] or names[1] <= names[0])


def is_officer(noun: Token, officers: frozenset[str]) -> bool:
    """Is it a name with an office before it, or a court: "Judge Lee"?"""
    return noun.lower_ in officers or any(c.lower_ in officers for c in noun.lefts)
