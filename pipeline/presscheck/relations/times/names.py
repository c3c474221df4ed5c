"""Names in a parse: which words are one, and of how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from presscheck.relations.sentences import SUBJECT

if TYPE_CHECKING:
    from spacy.tokens import Token


def last_token(token: Token) -> Token:
    """The last word of the name that the token is in."""
    last = token
    while last.i + 1 < len(token.doc) and last.nbor().tag_ == "NNP" and last.nbor().dep_ != "appos":
        if last.nbor().head not in (last, last.head) and last.head is not last.nbor():
            break
        last = last.nbor()
    return last


def last_name(token: Token) -> str:
    """The last word of the name that the token is in, in lower case."""
    return str(last_token(token).lower_)


def name_before(last: Token) -> list[str]:
    """The words of a name before its last, in lower case."""
    first = last.i
    while first > 0 and last.doc[first - 1].tag_ == "NNP":
        first -= 1
    return [token.lower_ for token in last.doc[first : last.i]]


def the_one(names: Mapping[str, bool], by_subject: bool) -> str | None:
    """The only name, or with `by_subject` else the only one that is a subject, as the values tell."""
    doing = [name for name in names if names[name] or not by_subject] if len(names) > 1 else list(names)
    return doing[0] if len(doing) == 1 else None


def word_before(name: Token) -> str:
    """The word before a name's first, in lower case."""
    first = name.i
    while first > 0 and name.doc[first - 1].tag_ == "NNP":
        first -= 1
    return str(name.doc[first - 1].lower_) if first else ""


def is_one(token: Token) -> bool:
    """Is it a name, of one: "Mills was", which a tagger may take for several?"""
    if token.tag_ != "NNPS":
        return bool(token.tag_ == "NNP")
    if token.dep_ not in SUBJECT or any(child.dep_ == "det" for child in token.children):
        return False
    verbs = [token.head, *(child for child in token.head.children if child.dep_ in ("aux", "auxpass"))]
    return any(verb.tag_ == "VBZ" or (verb.tag_ == "VBD" and verb.lower_ != "were") for verb in verbs)
