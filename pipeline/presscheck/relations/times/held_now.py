"""Whether an anniversary is held at the time of publication, by the verb that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from presscheck.language import Passage
from presscheck.model import DateMention

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_held_now(
    passage: Passage, place: int, dates: Sequence[DateMention], now: re.Pattern[str], *, by_month: bool = False
) -> bool:
    """Does what is at a place (an anniversary) belong to a verb that speaks of now: in the present or future, or past
    with a day or other word of now beside it, or `by_month` with a month of no year? Where it belongs to no verb, it
    may."""
    tokens = passage.tokens(place - passage.start, place - passage.start + 1)
    verb = _main_of(tokens[0]) if tokens else None
    if verb is None or not _is_past(verb):
        return True
    for date in dates:
        told = date.relative or date.weekday is not None or (by_month and date.month is not None)
        if date.year is None and told and _clause_of(passage, date) == verb:
            return True
    clause = [t for t in verb.sent if not t.tag_.startswith(("VB", "MD")) and _main_of(t) == verb]
    return any(now.fullmatch(t.text) for t in clause)


def _main_of(token: Token) -> Token | None:
    """The finite verb, or the participle that stands for one, that a word belongs to: "held" in "held to mark it"."""
    for verb in token.ancestors:
        if verb.tag_ in ("VBD", "VBN", "VBZ", "VBP") and verb.dep_ not in ("aux", "auxpass"):
            return verb
        if verb.tag_ in ("VB", "VBG") and any(
            t.dep_ == "aux" and t.tag_ in ("MD", "VBZ", "VBP") for t in verb.children
        ):
            return verb
    return None


def _clause_of(passage: Passage, date: DateMention) -> Token | None:
    tokens = passage.tokens(date.start - passage.start, date.end - passage.start)
    return _main_of(tokens.root) if tokens is not None else None


def _is_past(verb: Token) -> bool:
    """Is it a past tense, or a participle with no word of the present or the future before it?"""
    aux = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
    return verb.tag_ in ("VBD", "VBN") and not any(t.tag_ in ("VBZ", "VBP", "MD", "VB", "VBG") for t in aux)
