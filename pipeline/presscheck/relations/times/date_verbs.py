"""The verb that a date belongs to, how the date is linked to it, and how its clause is joined to another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from presscheck.relations.sentences import SUBJECT

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 4
"""Complements of a verb between it and its date."""
_ENDS = ("until", "by", "since", "from")
"""Links of a date at which the verb's time ends or begins."""
_BEHIND = ("ccomp", "advcl", "relcl", "acl", "csubj")
"""What a clause is of that tells what happened at last."""
_COMPLEMENTS = ("dobj", "attr", "acomp", "oprd", "advmod", "prep", "npadvmod")


def verb_of(token: Token, table: dict[str, Any]) -> Token | None:
    """The verb that a date belongs to, through "in" or "on" and the complements of the verb before it."""
    found = governing(token, table)
    return found[0] if found is not None and found[1] not in _ENDS else None


def governing(token: Token, table: dict[str, Any]) -> tuple[Token, str] | None:
    """The verb, and the link of the date to it: see `Event.link`."""
    if (verb := _right_before(token, table)) is not None:
        return verb, ""
    if token.head.dep_ not in ("prep", "agent") or not _tells_when(token.head, table):
        return None
    link = _named(token.head, table, _ENDS)
    here = token.head.head
    if link == "from" and not here.tag_.startswith("VB"):
        return None  # "a letter from 1949"
    if here.dep_ in SUBJECT and here.lower_ in table["events"]:
        return here.head, link  # "a post-mortem on June 9 found"
    for step in range(_CLIMB):
        if here.tag_.startswith("VB"):
            return _with_bare(here), link
        here = _with_charge(here, table)
        joint = _joint_by(here, table) if here.dep_ == "pobj" else None
        if joint is not None:
            if joint:
                is_its_own = step == 0 and not link and here.lower_ not in table["plans"]
                link = joint if is_its_own else "other"
            here = here.head.head
        elif _is_complement(here):
            here = here.head
        else:
            return None
    return None


def _right_before(token: Token, table: dict[str, Any]) -> Token | None:
    """The verb of a date with no word between that joins them."""
    if token.dep_ == "npadvmod" and token.head.tag_.startswith("VB"):
        return token.head
    if token.head.lower_ in table["that"] and token.head.head.tag_.startswith("VB"):
        return token.head.head  # "approved that March", read as if "that" joined a clause
    return None


def _with_charge(noun: Token, table: dict[str, Any]) -> Token:
    """The noun, or of "found guilty of arson" the adjective."""
    is_charge = noun.dep_ == "pobj" and noun.head.lower_ in table["of"] and noun.head.head.tag_ == "JJ"
    return noun.head.head if is_charge else noun


def _is_complement(word: Token) -> bool:
    return word.dep_ in _COMPLEMENTS or (word.dep_ == "ccomp" and word.tag_ == "JJ")


def _joint_by(noun: Token, table: dict[str, Any]) -> str | None:
    """By what a noun that its date tells of hangs on the verb: "after" or "before", "until" of an end ("looked after
    them until his retirement in 1979"), "" by another preposition; None where the date is no longer the verb's."""
    if noun.head.lower_ in table["until"]:
        return "until" if noun.lower_ in table["ends_of"] else None
    return _named(noun.head, table, ("after", "before")) if noun.head.lower_ in table["through"] else None


def _with_bare(verb: Token) -> Token:
    """The verb, and of "let go", "became engaged" or "was reported missing" the first."""
    if verb.dep_ in ("acomp", "oprd") and verb.head.tag_.startswith("VB"):
        return verb.head
    is_bare = verb.tag_ == "VB" and verb.dep_ == "xcomp" and not any(c.dep_ == "aux" for c in verb.children)
    return verb.head if is_bare and verb.head.tag_.startswith("VB") else verb


def told_by(verb: Token, link: str, table: dict[str, Any]) -> tuple[Token, str]:
    """The verb that tells what happened on the date of another, and the link to it: see the language data's `as` and
    `begin`; and the second of "it was not until June that he left"."""
    if link == "until" and any(c.dep_ == "neg" for c in verb.children):
        return _at_last(verb, table), ""
    if verb.tag_ == "VB" and is_past(verb.head) and _is_done(verb, table):
        return verb.head, link
    is_beside = (
        not link and verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in table["as"] for c in verb.children)
    )
    return (verb.head, link) if is_beside and is_past(verb.head) else (verb, link)


def _at_last(verb: Token, table: dict[str, Any]) -> Token:
    """What was not done until a date, and then was: of "it was not until June that he left" the second verb."""
    if verb.lower_ not in table["was"]:
        return verb
    behind = [t for t in verb.subtree if t.i > verb.i and t.dep_ in _BEHIND and is_past(t)]
    return behind[0] if behind else verb


def _is_done(verb: Token, table: dict[str, Any]) -> bool:
    """Was what an infinitive tells done, on the date of the verb it hangs on: "began to erupt", "went to receive"?"""
    if verb.dep_ == "xcomp":
        return verb.head.lower_ in table["begin"]
    return verb.dep_ == "advcl" and verb.head.lower_ not in table["planned"]


def is_past(verb: Token) -> bool:
    """Is it a past tense or participle, or listed with one and read as an infinitive: "were taken and let go"?"""
    if verb.tag_ == "VB" and verb.dep_ == "conj" and not any(c.dep_ == "aux" for c in verb.children):
        return verb.head.tag_ in ("VBD", "VBN")
    return verb.tag_ in ("VBD", "VBN")


def joint_of(verb: Token, table: dict[str, Any]) -> str:
    """The joint of the verb to another: see `Event.joint`."""
    words: list[Token] = []
    if verb.dep_ == "advcl" and verb.tag_ in ("VBD", "VBN"):
        words = [c for c in verb.children if c.dep_ in ("mark", "advmod", "aux") and c.i < verb.i]
    elif verb.dep_ == "pcomp":
        words = [verb.head]
    found = next((name for w in words if (name := _named(w, table, ("after", "before", "having", "until")))), "")
    return "other" if found and verb.lower_ in table["planned"] else found


def _tells_when(word: Token, table: dict[str, Any]) -> bool:
    """Is it "in", "until" or the like, or the "of" of "at the election of 1974" or "on the night of May 5"?"""
    if word.lower_ in table["of"]:
        if word.head.dep_ != "pobj":
            return False
        return word.head.head.lower_ in table["on_an_event"] or word.head.lower_ in table["of_day"]
    return any(word.lower_ in table[name] for name in ("on", *_ENDS))


def _named(word: Token, table: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((name for name in names if word.lower_ in table[name]), "")
