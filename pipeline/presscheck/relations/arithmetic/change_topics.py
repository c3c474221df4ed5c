"""Of what a level or a change is told, and whether two are told of the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscheck.measure.nouns import singular
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("dobj", "attr", "pobj")
_MODIFIERS = ("compound", "amod", "nmod")
_DEEP = 3
"""Complements climbed down from "the number of" to what is counted."""


def subject(said: Statement) -> Token | None:
    """The subject of a figure's clause, "there" among them."""
    if said.subject is not None:
        return said.subject
    children = said.verb.children if said.verb is not None else ()
    return next((child for child in children if child.dep_ == "expl"), None)


def refers(said: Statement, cues: ChangeCues) -> bool:
    """Is its subject one that stands for what was told before: "the figure", "they"?"""
    told = subject(said)
    if told is None:
        return False
    if told.dep_ == "expl" or any(t.lower_ == "same" for t in told.children):
        return True
    return told.lower_ in cues.referring or (_noun(told, cues) in cues.whole_names and _is_bare(told, cues))


def names(said: Statement) -> frozenset[str]:
    """The names that its subject has in it: "rival Shell"."""
    told = subject(said)
    if told is None:
        return frozenset()
    near = (told, *(child for child in told.children if child.dep_ in (*_MODIFIERS, "poss", "appos")))
    return frozenset(token.lower_ for token in near if token.tag_.startswith("NNP"))


def is_number_of(said: Statement, cues: ChangeCues) -> bool:
    """Is its subject a number, a total, a population: a noun that says little of what is counted?"""
    return said.subject is not None and _noun(said.subject, cues) in cues.whole_names


def _is_bare(noun: Token, cues: ChangeCues) -> bool:
    """Is it a noun that nothing but its time describes: "the figure for 2017", not "the jobless rate"?"""
    for child in noun.children:
        if child.dep_ in (*_MODIFIERS, "poss") and _noun(child, cues) not in cues.generic | cues.whole_names:
            return False
        if (
            child.dep_ == "prep"
            and child.lower_ in ("of", "in")
            and any(
                c.tag_.startswith("NN") and c.ent_type_ != "DATE" and not any(n.dep_ == "nummod" for n in c.children)
                for c in child.children
            )
        ):
            return False
    return True


def refers_to_level(said: Statement, cues: ChangeCues) -> bool:
    """The same, where it can stand for no firm or person: "it stood at", not "it made"."""
    told, verb = subject(said), said.verb
    if told is None or not refers(said, cues):
        return False
    if told.tag_.startswith("NN") or told.dep_ == "expl" or told.lower_ == "they":
        return True
    return verb is not None and verb.lower_ in cues.coming


def named_alike(a: Statement, b: Statement, cues: ChangeCues) -> bool:
    """Are two levels of one thing by their words, or do they name the same kind of level: "the rate"?"""
    if a.quantity.unit == b.quantity.unit != "one" and a.quantity.dimension == "count":
        return True
    of_a, of_b = topic(a, cues), topic(b, cues)
    return bool(of_a & of_b & cues.whole_names or shared(of_a, of_b, cues))


def topic(said: Statement, cues: ChangeCues) -> frozenset[str]:
    """The words of what a figure is of, with its verb and the object of that: "to widen its margin from 12%"."""
    told = set(said.words)
    verb = said.verb
    if verb is None:
        return frozenset(told)
    told |= {verb.lower_, "price"} if verb.lower_ in cues.paying else {verb.lower_}
    if verb.dep_ in ("acl", "relcl") and verb.head.tag_.startswith("NN"):
        told |= {_noun(t, cues) for t in (verb.head, *verb.head.children) if _is_content(t)}
    for child in verb.children:
        if child.dep_ in _OBJECTS and child.tag_.startswith("NN"):
            told |= {_noun(t, cues) for t in child.subtree if _is_content(t)}
    return frozenset(told)


def core(said: Statement, cues: ChangeCues) -> tuple[frozenset[str], frozenset[str]]:
    """The noun that a change is told of, with those beside it where it says little ("the number of thefts"), and what
    describes it ("truck sales")."""
    head: Token | None = None
    if said.noun is not None and cues.way(said.noun.lower_):
        head = _complement(said.noun)
    if head is None:
        head = said.subject
        if said.verb is not None and said.verb.tag_ in ("VBN", "VBG", "VB", "VBD") and head is None:
            head = said.verb.head if said.verb.dep_ in ("acl", "relcl") else None
    if said.verb is not None and (objects := [c for c in said.verb.children if c.dep_ == "dobj"]):
        told = {_noun(c, cues) for c in objects if _is_content(c)}
    else:
        told = set()
    if said.verb is not None and said.verb.lower_ in cues.paying:
        told.add("price")
    modifiers: set[str] = set()
    for _ in range(_DEEP):
        if head is None:
            break
        told.add(_noun(head, cues))
        modifiers |= {_noun(c, cues) for c in head.children if c.dep_ in _MODIFIERS and _is_content(c)}
        if _noun(head, cues) not in cues.generic | cues.whole_names:
            break
        head = _complement(head)
    if not told - cues.generic:  # "passenger numbers"
        told |= modifiers
    return frozenset(told), frozenset(modifiers)


def shared(a: frozenset[str], b: frozenset[str], cues: ChangeCues) -> frozenset[str]:
    """What two sets of words share that tells of what a figure is."""
    return cues.told.shared(a - cues.generic, b - cues.generic)


def _complement(noun: Token) -> Token | None:
    """ "Profits" of "a drop in profits"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "in", "for"):
            found = [c for c in child.children if c.dep_ == "pobj" and c.tag_.startswith("NN")]
            if found:
                return found[0]
    return None


def _noun(token: Token, cues: ChangeCues) -> str:
    """In the singular, with what a hyphen joins to it: "break-in"."""
    if token.i > 1 and token.nbor(-1).text == "-":
        return singular(f"{token.nbor(-2).text}-{token.text}", cues.lexicon)
    return singular(token.text, cues.lexicon)


def _is_content(token: Token) -> bool:
    return token.tag_.startswith(("NN", "JJ")) and token.text.isalpha()
