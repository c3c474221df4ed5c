"""Whether a verb tells what happened, what may be or what is to come, and with which auxiliaries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from presscheck.relations.sentences import SUBJECT
from presscheck.relations.times.date_verbs import is_past

if TYPE_CHECKING:
    from spacy.tokens import Token

_LISTED = 12
"""Verbs of a list climbed to the one whose auxiliaries they share: bounds the work in a list of hundreds."""


def is_to_come(verb: Token, table: dict[str, Any]) -> bool:
    """Is it told as what will be: "will open", "is due to open"; not on a condition, nor denied?"""
    children = [*verb.children]
    if any(c.dep_ == "neg" or (c.dep_ == "mark" and c.lower_ in table["if"]) for c in children):
        return False
    if any(c.dep_ == "aux" and c.lower_ in table["will"] for c in children):
        return True
    is_due = verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lower_ in table["due"]
    return is_due and not any(c.dep_ == "neg" for c in verb.head.children)


def only_may_be(verb: Token, table: dict[str, Any], *, at_last: bool) -> bool:
    """Is it denied, planned, or on a condition, by itself or by the verb that it is listed with? `at_last`: the denial
    ends with its date."""
    for _ in range(_LISTED):
        children = [*verb.children]
        if verb.tag_ == "VB" and not is_past(verb):
            return True
        if any((c.dep_ == "neg" and not at_last) or (c.dep_ == "aux" and c.tag_ == "MD") for c in children):
            return True
        if any(c.dep_ == "mark" and c.lower_ in table["if"] for c in children):
            return True
        if verb.dep_ != "conj" or not verb.head.tag_.startswith("VB") or any(c.dep_ in SUBJECT for c in children):
            return False
        if any(c.dep_ in ("aux", "auxpass") for c in children):
            return False
        verb = verb.head
    return False


def auxiliaries(verb: Token) -> list[Token]:
    """Its own, or those of the verb that it is listed with: "had left at noon and landed at two"."""
    own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    for _ in range(_LISTED):
        listed = verb.dep_ == "conj" and verb.head.tag_.startswith("VB")
        if own or not listed or verb.tag_ not in ("VBD", "VBN") or any(c.dep_ in SUBJECT for c in verb.children):
            break
        verb = verb.head
        own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return own


def is_passive(verb: Token, aux: Sequence[Token], have: Sequence[str]) -> bool:
    """Is it done to its subject? A participle listed with an active past tense is one misread."""
    if verb.tag_ != "VBN":
        return False
    if any(a.dep_ == "auxpass" for a in aux):
        return True
    if any(a.lower_ in have for a in aux):
        return False
    return not (verb.dep_ == "conj" and verb.head.tag_ in ("VBD", "VBZ", "VBP"))
