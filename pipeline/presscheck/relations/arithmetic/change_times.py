"""Which levels an article puts into an earlier time, and whether they are of what was told before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscheck.measure.nouns import singular
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_marks import Mark
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEHIND = 60
_STOP = re.compile(r"[;:(]|[.!?]\s|, (?!the )")
_LAST_CLAUSE = re.compile(r"\d[\d.,]*\D{0,4}[^.]{0,40}, |; |[.!?]\s")
_OBJECTS = ("dobj", "attr", "pobj")


def is_earlier(mark: Mark, said: Statement, cues: ChangeCues) -> bool:
    """Do the words put the level into an earlier time: "a year earlier it made £3m", "it had stood at 4%"?"""
    if mark.cue in ("now", "will"):
        return False
    if said.earlier or cues.earlier.search(beside(said)):
        return True
    verb = said.verb
    if verb is not None and any(c.lower_ == "had" and c.dep_.startswith("aux") for c in verb.children):
        return True
    subject = said.subject
    return bool(said.dates) and subject is not None and singular(subject.text, cues.lexicon) in cues.whole_names


def is_recent(said: Statement, cues: ChangeCues) -> bool:
    """Is its time one that ends now, so that another may lie before it: "last week"?"""
    return bool(cues.recent.search(beside(said)))


def beside(said: Statement) -> str:
    """The words of its clause before a level and right behind it."""
    text, start, q = said.sentence.span.text, said.sentence.start, said.quantity
    behind = text[q.end - start : q.end - start + _BEHIND]
    stop = _STOP.search(behind)
    before = _LAST_CLAUSE.split(text[: q.start - start])[-1]
    return before + " | " + (behind[: stop.start()] if stop else behind)


def refers(said: Statement, cues: ChangeCues) -> bool:
    """Is its subject one that stands for what was told before: "the figure", "they"?"""
    subject = said.subject
    if subject is None:
        return False
    if subject.dep_ == "expl" or any(t.lower_ == "same" for t in subject.children):
        return True
    return subject.lower_ in cues.referring or singular(subject.text, cues.lexicon) in cues.whole_names


def refers_to_level(said: Statement, cues: ChangeCues) -> bool:
    """The same, where it can stand for no firm or person: "it stood at", not "it made"."""
    subject, verb = said.subject, said.verb
    if subject is None or not refers(said, cues):
        return False
    if subject.tag_.startswith("NN") or subject.dep_ == "expl":
        return True
    return verb is not None and verb.lower_ in cues.coming


def named_alike(a: Statement, b: Statement, cues: ChangeCues) -> bool:
    """Are two levels of one thing by their words, or do they name the same kind of level: "the rate"?"""
    if a.quantity.unit == b.quantity.unit != "one" and a.quantity.dimension == "count":
        return True
    of_a, of_b = topic(a, cues), topic(b, cues)
    return bool(of_a & of_b & cues.whole_names or shared(of_a, of_b, cues))


def topic(said: Statement, cues: ChangeCues) -> frozenset[str]:
    """The words of what a figure is of, with those of the object of its verb: "to widen its margin from 12%"."""
    told = set(said.words)
    verb = said.verb
    if verb is not None and verb.dep_ in ("acl", "relcl") and verb.head.tag_.startswith("NN"):
        told |= {singular(t.text, cues.lexicon) for t in (verb.head, *verb.head.children) if _is_content(t)}
    for child in verb.children if verb is not None else ():
        if child.dep_ in _OBJECTS and child.tag_.startswith("NN"):
            told |= {singular(t.text, cues.lexicon) for t in child.subtree if _is_content(t)}
    return frozenset(told)


def _is_content(token: Token) -> bool:
    return token.tag_.startswith(("NN", "JJ")) and token.text.isalpha()


def shared(a: frozenset[str], b: frozenset[str], cues: ChangeCues) -> frozenset[str]:
    """What two sets of words share that tells of what a figure is."""
    return cues.told.shared(a - cues.generic, b - cues.generic)
