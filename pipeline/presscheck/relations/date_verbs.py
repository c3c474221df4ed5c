"""The verb that a date belongs to, how the date is linked to it, and how its clause is joined to another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 4
"""Complements of a verb between it and its date."""
_ENDS = ("until", "by", "since", "from")
"""Links of a date at which the verb's time ends or begins."""
_COMPLEMENTS = ("dobj", "attr", "acomp", "oprd", "advmod", "prep", "npadvmod")


def verb_of(token: Token, table: dict[str, Any]) -> Token | None:
    """The verb that a date belongs to, through "in" or "on" and the complements of the verb before it."""
    found = governing(token, table)
    return found[0] if found is not None and found[1] not in _ENDS else None


def governing(token: Token, table: dict[str, Any]) -> tuple[Token, str] | None:
    """The verb, and the link of the date to it: see `Event.link`."""
    if token.dep_ == "npadvmod" and token.head.tag_.startswith("VB"):
        return token.head, ""
    if token.head.lower_ in table["that"] and token.head.head.tag_.startswith("VB"):
        return token.head.head, ""  # "approved that March", read as if "that" joined a clause
    if token.head.dep_ not in ("prep", "agent") or not _tells_when(token.head, table):
        return None
    link = _named(token.head, table, _ENDS)
    here = token.head.head
    if link == "from" and not here.tag_.startswith("VB"):
        return None  # "a letter from 1949"
    for step in range(_CLIMB):
        if here.tag_.startswith("VB"):
            return _with_bare(here), link
        if here.dep_ == "pobj" and here.head.lower_ in table["through"]:
            joint = _named(here.head, table, ("after", "before"))
            if joint:
                link = joint if step == 0 and not link and here.lower_ not in table["plans"] else "other"
            here = here.head.head
        elif here.dep_ in _COMPLEMENTS:
            here = here.head
        else:
            return None
    return None


def _with_bare(verb: Token) -> Token:
    """The verb, and of "let go" the first."""
    is_bare = verb.tag_ == "VB" and verb.dep_ == "xcomp" and not any(c.dep_ == "aux" for c in verb.children)
    return verb.head if is_bare and verb.head.tag_.startswith("VB") else verb


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
    """Is it "in", "until" or the like, or the "of" of "at the election of 1974"?"""
    if word.lower_ in table["of"]:
        return word.head.dep_ == "pobj" and word.head.head.lower_ in table["on_an_event"]
    return any(word.lower_ in table[name] for name in ("on", *_ENDS))


def _named(word: Token, table: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((name for name in names if word.lower_ in table[name]), "")
