"""The verb that a date belongs to, where it can belong to no other word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscheck.relations.times.tense_cues import TenseCues

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLOSE = 3
"""Tokens between a verb with an object and the preposition of its date; farther off the date may be the object's."""
_FAR = 9
"""The same behind a verb without an object."""


def dated_verb(token: Token, cues: TenseCues, *, is_day: bool) -> tuple[Token, Token | None] | None:
    """The verb that a date's first word depends on, close before it, and its preposition, if any."""
    while token.dep_ not in ("pobj", "npadvmod") and token.head.i > token.i and token.head.i != token.i:
        token = token.head
    preposition = token.head
    if token.dep_ == "npadvmod" and preposition.tag_.startswith("VB"):
        verb, last = preposition, token.i
        if any(t.like_num for t in token.doc[verb.i + 1 : last]):
            return None  # "will fall from 83,000 last year"
        return (verb, None) if 0 < last - verb.i <= _CLOSE else None
    if preposition.lower_ == cues.of and preposition.head.lower_ in cues.ends:
        preposition = preposition.head.head  # "by the end of"
    if preposition.dep_ not in ("prep", "pcomp", "agent") or preposition.i >= token.i:
        return None
    if (
        preposition.lower_ not in cues.on
        and preposition.lower_ not in cues.since
        and preposition.lower_ not in cues.until
        and not (preposition.lower_ in cues.for_ and preposition.head.lower_ in cues.set_for)
    ):
        return None
    verb = preposition.head
    if preposition.lower_ not in cues.on and verb.dep_ == "pobj" and verb.head.dep_ == "prep":
        verb = verb.head.head  # "closed for repairs from June"
    if verb.pos_ not in ("VERB", "AUX") and not verb.tag_.startswith("VB"):
        return None
    return (verb, preposition) if _is_close(verb, preposition, cues, is_day=is_day) else None


def leads_nowhere(inner: Span, cues: TenseCues) -> bool:
    """Is there, between a verb and the "on" of a day, nothing else that the day may be that of?"""
    return not any(
        t.lower_ in cues.events or (t.dep_ == "prep" and t.lower_ not in cues.beside) or t.dep_ == "attr" for t in inner
    )


def _is_close(verb: Token, preposition: Token, cues: TenseCues, *, is_day: bool) -> bool:
    """Can the preposition be no other word's than the verb's?"""
    between = preposition.i - verb.i
    bare = preposition.lower_ in cues.by or not any(t.dep_ in ("dobj", "attr", "oprd", "dative") for t in verb.children)
    if preposition.lower_ in cues.from_ and not bare:
        return False
    inner = verb.doc[verb.i + 1 : preposition.i]
    if cues.to_come.match(verb.doc[verb.i : preposition.i + 1].text):
        bare = True  # "takes place at the hall on 3 May"
    if not bare:  # "was found dead in his flat on 3 May", "have lost half of their value since May"
        bare = preposition.lower_ in cues.since or (
            is_day and preposition.lower_ in cues.on and leads_nowhere(inner, cues)
        )
    if not 0 < between <= (_FAR if bare else _CLOSE):
        return False
    if not is_day and preposition.lower_ in cues.on and any(t.lower_ in cues.from_ and t.head == verb for t in inner):
        return False  # "will rise from 28 in sales in 2009 to 94"
    is_ahead = verb.tag_ == "VB"
    if (
        is_ahead
        and not is_day
        and preposition.lower_ in cues.on
        and any(t.dep_ == "pobj" and not t.tag_.startswith("NNP") for t in inner)
    ):
        return False  # "will look at events in 2009"
    return not (between > _CLOSE and any(t.tag_.startswith("VB") or t.tag_ in ("WDT", "WP") for t in inner))
