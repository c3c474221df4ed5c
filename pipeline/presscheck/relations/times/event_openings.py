"""The words that tell what happened: from the verb on, from its subject, or from what it was done to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from presscheck.relations.times.date_verbs import is_past

if TYPE_CHECKING:
    from spacy.tokens import Token

    from presscheck.relations.times.dated_events import Event

_WORDS = 90
"""Characters from a verb in which the words stand that tell what happened: bounds the work in a long sentence."""
_PUT = frozenset({"oprd", "acomp", "prep"})


def event_openings(event: Event) -> tuple[str, ...]:
    """The words from the verb, from each auxiliary or adverb right before it ("was last seen", "last seen"), and
    behind its subject ("trial began") and what kind that is of: of "the first train ran", "first ran"."""
    verb, words = event.verb, event.words[:_WORDS]
    near = [c for c in verb.lefts if c.dep_ in ("auxpass", "advmod") and c.i >= verb.i - 2]
    before = (event.text[c.idx : verb.idx].lower() for c in (*near, *_beside(verb)))
    told = (
        words,
        *(left + words for left in before),
        *_without_whom(verb, words),
        *_with_what(event, words),
        *_of_its_own(verb, words),
    )
    if event.subject is None:
        return told
    kind = [c for c in event.subject.lefts if c.dep_ == "amod"]
    return (*told, *(f"{noun.lower_} {words}" for noun in (event.subject, *kind)))


def _of_its_own(verb: Token, words: str) -> Iterator[str]:
    """The words from what of its own it is done to: of "produced its last coal", "its last coal"."""
    what = next((c for c in verb.children if c.dep_ == "dobj" and c.left_edge.tag_ == "PRP$"), None)
    if what is not None and what.left_edge.i > verb.i:
        yield words[what.left_edge.idx - verb.idx :]


def _without_whom(verb: Token, words: str) -> Iterator[str]:
    """The words without those for one it is done to: of "found Mr Lee guilty", "found guilty"."""
    told = [c for v in (verb, *verb.rights) if v.i == verb.i or v.dep_ == "ccomp" for c in v.children]
    whom = next((c for c in told if c.dep_ in ("dobj", "nsubj") and c.i > verb.i), None)
    if whom is None or whom.tag_ not in ("PRP", "NNP") or (whom.tag_ == "PRP" and whom.head.i != verb.i):
        return
    end = whom.right_edge.idx + len(whom.right_edge) - verb.idx
    yield f"{verb.lower_}{words[end:]}"


def _with_what(event: Event, words: str) -> Iterator[str]:
    """The verb with the bare noun it is done to, and with where that is put: of "set the barn fire", "set fire"; of
    "put the house on the market", "put on the market"."""
    verb = event.verb
    what = next((c for c in verb.rights if c.dep_ == "dobj" and c.tag_.startswith("NN")), None)
    if what is None:
        return
    yield f"{verb.lower_} {what.lower_}"
    behind = next((c for c in verb.rights if c.i == what.right_edge.i + 1 and c.dep_ in _PUT), None)
    if behind is not None and behind.idx + len(behind) + 1 != event.place:
        yield f"{verb.lower_} {words[behind.idx - verb.idx :]}"


def _beside(verb: Token) -> Iterator[Token]:
    """The verb of which it tells more: of "was last seen leaving", "seen"; with "last" before it, that."""
    head = verb.head
    if verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "advcl") and is_past(head) and head.i < verb.i:
        yield head
        yield from (c for c in head.lefts if c.dep_ == "advmod" and c.i == head.i - 1)
