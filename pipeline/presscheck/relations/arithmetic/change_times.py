"""Which levels an article puts into an earlier time, and whether they are of what was told before."""

from __future__ import annotations

import re

from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_marks import Mark
from presscheck.relations.statements import Statement

_BEHIND = 60
_STOP = re.compile(r"[;:(]|, (?!the )")


def is_earlier(mark: Mark, said: Statement, cues: ChangeCues) -> bool:
    """Do the words put the level into an earlier time: "a year earlier it made £3m", "it had stood at 4%"?"""
    if mark.cue in ("now", "will"):
        return False
    if said.earlier:
        return True
    text, start = said.sentence.span.text, said.sentence.start
    q = said.quantity
    before, behind = text[: q.start - start], text[q.end - start : q.end - start + _BEHIND]
    before = re.split(r"\d[\d.,]*\D{0,4}[^.]{0,40}, |; ", before)[-1]
    stop = _STOP.search(behind)
    if cues.earlier.search(before) or cues.earlier.search(behind[: stop.start()] if stop else behind):
        return True
    verb = said.verb
    if verb is not None and any(c.lower_ == "had" and c.dep_.startswith("aux") for c in verb.children):
        return True
    return bool(said.dates) and refers(said, cues) and said.subject is not None and said.subject.tag_.startswith("NN")


def refers(said: Statement, cues: ChangeCues) -> bool:
    """Is its subject one that stands for what was told before: "the figure", "it"?"""
    subject = said.subject
    return subject is None or subject.lower_ in cues.referring or subject.dep_ == "expl"


def of_one(a: Statement, b: Statement, cues: ChangeCues) -> bool:
    """Is it the same that two figures are of, by their words or by what stands for it?"""
    if refers(b, cues) or (a.quantity.unit == b.quantity.unit != "one" and a.quantity.dimension == "count"):
        return True
    return bool(shared(a.words, b.words, cues))


def shared(a: frozenset[str], b: frozenset[str], cues: ChangeCues) -> frozenset[str]:
    """What two sets of words share that tells of what a figure is."""
    return cues.told.shared(a - cues.generic, b - cues.generic)
