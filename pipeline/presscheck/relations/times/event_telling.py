"""How two dated events are told: behind one another, with what words between, and whether as past."""

from __future__ import annotations

import re

from presscheck.relations.times.date_verbs import is_past
from presscheck.relations.times.dated_events import Event

_OPENING = 10
"""Characters before a date with which a sentence begins."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def goes_back(first: Event, second: Event) -> bool:
    """May a new sentence that begins with its date tell of another time?"""
    return first.sentence is not second.sentence and second.date.start - second.sentence.start <= _OPENING


def is_at(m: re.Match[str], event: Event) -> bool:
    """Do the words end right before the verb of an event, or that which it hangs on: "were first let back"?"""
    return any(m.end() + 1 == verb.idx for verb in (event.verb, event.verb.head))


def spans(words: re.Pattern[str], first: Event, second: Event) -> bool:
    """Does one of the words stand anywhere from the first of the two to the end of the second's sentence?"""
    low = min(first.verb.idx, second.verb.idx)
    return words.search(first.text, low, second.verb.idx + len(second.words)) is not None


def is_participle(event: Event) -> bool:
    """Is it told by a participle with no tense of its own: "Arrested in June, he had ..."?"""
    if event.verb.dep_ not in ("advcl", "acl") or not event.passive:
        return False
    return not any(c.dep_ in ("aux", "auxpass") for c in event.verb.children)


def is_over(event: Event) -> bool:
    """Is it told as past, by its own verb or, of "touching down" or "after fleeing", by that which it hangs on?"""
    verb = event.verb
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "xcomp", "pcomp"):
        verb = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return is_past(verb)


def are_done_to_two(first: Event, second: Event) -> bool:
    """Are they done to two things: "fled the camp ... sold the farm", or the second to another of a name? Not to two
    places: "left Hull ... reached Bergen"."""
    objects = [c for c in second.verb.children if c.dep_ == "dobj" and c.tag_.startswith("NN")]
    if not objects or objects[0].ent_type_ in _PLACES:
        return False
    mine = {c.lower_ for c in first.verb.children if c.dep_ == "dobj"}
    return objects[0].lower_ not in mine if mine else objects[0].tag_ == "NNP"
