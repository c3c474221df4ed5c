"""In a parse, the noun of which a word tells something: what it describes, or the subject of the verb it leans on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscheck.relations.sentences import SUBJECT

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from spacy.tokens import Token

_DESCRIBES = frozenset({"appos", "acl", "relcl", "amod", "nummod", "compound"})
_CLIMB = 14
"""Steps up the parse before a word counts as being about nobody."""


def noun_of(token: Token, relative: AbstractSet[str]) -> Token | None:
    """The noun that a token describes, or the subject of the verb it leans on."""
    here = token
    for _ in range(_CLIMB):
        if here.tag_[:2] in ("VB", "MD") and (subject := _subject(here, relative)) is not None:
            return subject
        head = here.head
        if head is here:
            return here if here.tag_.startswith("NN") and here is not token else None
        if head.tag_.startswith(("NN", "JJ")) and here.dep_ in _DESCRIBES and head.ent_type_ != "DATE":
            if any(t.tag_ in ("VBD", "VBN", "VBZ") and t.lower_ != "born" for t in token.doc[here.i : head.i]):
                return None  # "the 19-year-old replaced Lopez", read as one name
            return whole_name(head)
        here = head
    return None


def _subject(verb: Token, relative: AbstractSet[str]) -> Token | None:
    for child in [child for child in verb.children if child.dep_ in SUBJECT][-1:]:  # "The son of a smith, he was"
        if child.lower_ in relative:
            return whole_name(verb.head) if verb.dep_ in ("relcl", "acl") else None
        return whole_name(child)
    if verb.dep_ in ("relcl", "acl") and verb.head.tag_.startswith("NN"):
        return whole_name(verb.head)
    return None


def whole_name(noun: Token) -> Token:
    """The name, where the noun is beside one: "the singer, Ann Lee", "Lee, a singer"."""
    if noun.dep_ == "appos" and noun.head.tag_.startswith("NN"):
        return whole_name(noun.head) if not noun.tag_.startswith("NNP") else noun
    if not noun.tag_.startswith("NNP"):
        return next((c for c in noun.children if c.dep_ == "appos" and c.tag_.startswith("NNP")), noun)
    return noun
