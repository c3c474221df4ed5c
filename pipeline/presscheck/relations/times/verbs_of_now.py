"""Which verb a year or a length of time belongs to, and whether that speaks of the present."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.model import DateMention
from presscheck.relations.times.since_cues import SinceCues, since_cues

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_of_another_clause(passage: Passage, date: DateMention, start: int) -> bool:
    """Does the date belong to a clause within what happened, or to the main one behind it: "since Ann, born in 1950,
    sang"?"""
    verb = _verb_of(passage, date)
    if verb is None or not start <= verb.idx + passage.start < date.start:
        return False
    if verb.tag_ in ("VBN", "VBG") and verb.i and verb.nbor(-1).is_punct:
        return True
    if verb.dep_ == "acl":  # "since gas leaked in 1984" may be read as "since gas that was leaked"
        first = passage.tokens(start - passage.start, start - passage.start + 1)
        last = passage.tokens(date.end - passage.start - 1, date.end - passage.start)
        assert first is not None and last is not None
        behind = next((t for t in verb.doc[last.end : verb.sent.end] if t.is_punct or _is_verb(t)), None)
        apart = any(t.is_punct for t in verb.doc[first.start : verb.i])
        return apart or (behind is not None and not behind.is_punct)
    return verb.dep_ in ("relcl", "ROOT")


def _is_verb(token: Token) -> bool:
    return token.tag_.startswith("VB") or token.tag_ == "MD"


def is_of_first_verb(passage: Passage, date: DateMention, start: int) -> bool:
    """Does the day belong to the first verb behind a place: "..., families gathered on Sunday"?"""
    verb = _verb_of(passage, date)
    if verb is None or verb.tag_ != "VBD":
        return False
    first = next((t for t in verb.sent if t.idx + passage.start >= start and t.tag_.startswith("VB")), None)
    tokens = passage.tokens(date.start - passage.start, date.end - passage.start)
    return first == verb and tokens is not None and tokens[0].i > 0 and tokens[0].nbor(-1).tag_ == "IN"


def _verb_of(passage: Passage, date: DateMention) -> Token | None:
    return passage.verb(date.start - passage.start, date.end - passage.start)


def is_present(passage: Passage, place: int, cues: SinceCues, *, bare: bool = False) -> bool:
    """Is the sentence's verb in the present, the perfect or the future? `bare`: with no word of today beside it."""
    tokens = passage.tokens(place - passage.start, place - passage.start + 1)
    return tokens is not None and is_present_verb(tokens[0].sent.root, cues, bare=bare)


def is_perfect(passage: Passage, place: int, lexicon: Lexicon) -> bool:
    """Is the verb that governs a place in the present perfect: "has worked there for 20 years"?"""
    verb = passage.verb(place - passage.start, place - passage.start + 1)
    have = since_cues(lexicon).have
    return verb is not None and any(t.dep_ in ("aux", "auxpass") and t.lower_ in have for t in verb.children)


def is_pluperfect(verb: Token, lexicon: Lexicon) -> bool:
    """Is a verb told as earlier than what is told around it: "had closed"?"""
    had = since_cues(lexicon).had
    return any(t.dep_ == "aux" and t.lower_ in had for t in verb.children)


def is_present_verb(verb: Token, cues: SinceCues, *, bare: bool = False) -> bool:
    """Is a verb, with what helps it, in the present, the perfect or the future?"""
    aux = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
    if any(t.tag_ == "VBD" or (t.tag_ == "MD" and t.lower_ not in cues.modals) for t in aux):
        return False
    if any(t.tag_ == "MD" or (t.tag_ in ("VBZ", "VBP") and t.lower_ in cues.have) for t in aux):
        return True
    is_to = verb.tag_ in ("VBZ", "VBP") and any(t.dep_ == "xcomp" and t.tag_ == "VB" for t in verb.children)
    if is_to and verb.lower_ in cues.is_:
        return True
    # histories and plays tell what is long past in the present: it needs a word of today
    present = verb.tag_ in ("VBZ", "VBP") or any(t.tag_ in ("VBZ", "VBP") for t in aux)
    return present and (bare or cues.still.search(verb.sent.text) is not None)


def leads_now(passage: Passage, place: int) -> bool:
    """Does a verb in the present follow before the sentence or clause ends: "70 years later they still split"?"""
    tokens = passage.tokens(place - passage.start, place - passage.start + 1)
    if not tokens:
        return False
    first = tokens[0]
    for token in first.doc[first.i : first.sent.end]:
        if token.tag_ in ("VBD", "VBN", "VBG", "MD") or token.text in ",;:.":
            return False
        if token.tag_ in ("VBZ", "VBP"):
            return True
    return False


def ends_present(passage: Passage, start: int, end: int, cues: SinceCues) -> bool:
    """Does the length belong to what is in the present: "is to close a quarter of a century later"?"""
    verb = passage.verb(start - passage.start, end - passage.start)
    if verb is None or verb.idx + passage.start > start:
        return False
    if verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lower_ in cues.is_:
        return verb.head.tag_ in ("VBZ", "VBP") and verb.head.dep_ in ("ROOT", "conj")
    return verb.dep_ == "ROOT" and is_present_verb(verb, cues)
