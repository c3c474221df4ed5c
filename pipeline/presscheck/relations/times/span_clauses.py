"""Whether a length of time and the dates told with it are of one clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscheck.language import Passage
from presscheck.model import Told
from presscheck.relations.sentences import SUBJECT
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.times.clock_times import ClockTime

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that make a clause."""


def lies_between(skeleton: Skeleton, place: int, first: int, last: int) -> bool:
    """Is a time of day one between two others: "from 10am to 6pm, with a band from noon"?"""
    clocks = [skeleton.told[n] for n in (first, place, last)]
    minutes = [clock.minutes[0] for clock in clocks if isinstance(clock, ClockTime) and len(clock.minutes) == 1]
    return len(minutes) == len(clocks) and minutes[0] < minutes[1] < minutes[2]


def begins_a_clause(passage: Passage, length: Told, start: Told) -> bool:
    """Does a verb stand between a length and its start that has another subject than what is so long?"""
    here = passage.tokens(length.start - passage.start, length.end - passage.start)
    there = passage.tokens(start.start - passage.start, start.end - passage.start)
    if here is None or there is None:
        return False
    return any(token.tag_ in _FINITE and not _is_of(here.root, token) for token in passage.doc[here.end : there.start])


def _is_of(length: Token, verb: Token) -> bool:
    """Is the length told in the subject of a verb, or in the noun that the verb explains?"""
    verb = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    above = {length, *length.ancestors}
    if any(child in above for child in verb.children if child.dep_ in SUBJECT):
        return True
    return verb.dep_ == "relcl" and verb.head in above and verb.head.tag_.startswith("NN")


def is_aside(passage: Passage, start: Told, end: Told) -> bool:
    """Is the end told of something that the clause of the start only mentions: "founded a rival, which closed"?"""
    one, other = (passage.verb(told.start - passage.start, told.end - passage.start) for told in (start, end))
    if one is None or other is None or one == other or other.dep_ != "relcl":
        return False
    return one in other.ancestors and not any(child == other.head for child in one.children if child.dep_ in SUBJECT)


def is_in_one(skeleton: Skeleton, place: int, other: int) -> bool:
    return any(begin <= place < close and begin <= other < close for begin, close in skeleton.sentences)
