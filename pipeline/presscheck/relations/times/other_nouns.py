"""Whether the second of two events is told of a noun that the first only names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscheck.relations.times.dated_events import Event

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS = 6
"""Verbs climbed from one to that which it hangs on."""


def is_of_another_noun(first: Event, second: Event) -> bool:
    """Does the second hang, as "that was built in 1820", on a noun which is not what the first tells of?"""
    if _is_done_to_it(second):
        return False
    token = second.verb
    for _ in range(_STEPS):
        if token.i == first.verb.i or token.head.i == token.i:
            return False
        if (token.dep_ == "relcl" or _is_close_to(token)) and token.head.ent_type_ != "DATE":
            subject, agent = first.subject, first.agent
            mine = range(subject.left_edge.i, subject.i + 1) if subject is not None else range(0)
            return token.head.i not in mine and (agent is None or token.head.i != agent.i)
        token = token.head
    return False


def _is_close_to(verb: Token) -> bool:
    """Is it a participle right behind its noun, and not, behind a comma, one of a list misread?"""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.i > 0 and not verb.nbor(-1).is_punct


def _is_done_to_it(event: Event) -> bool:
    """Is it done to an "it" told of before: "built for a brewer, who sold it"?"""
    return event.theme is not None and event.theme.dep_ == "dobj" and event.theme.tag_ == "PRP"
