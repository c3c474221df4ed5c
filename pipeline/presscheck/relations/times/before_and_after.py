"""Which of two dated events of one sentence is the earlier because "after" or "before" joins them: "sold in 1990 after
it closed in 1985", "after his death in 1961 she moved, and in 1964 married"; not "wed in 1961 and, after her death in
2004, moved"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.times.date_verbs import is_past
from presscheck.relations.times.dated_events import Event, near_pairs

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS = 4
"""Verbs between the first and the second in a list of what happened."""


def joined(events: Sequence[Event], lexicon: Lexicon) -> Iterator[tuple[DateMention, DateMention, float]]:
    """The order of each two events of which either is what the other came after or before."""
    for here, there in near_pairs(events):
        first, second = events[here], events[there]
        if not _leads_on(lexicon).fullmatch(first.text, first.end, second.place):
            yield from _pair(first, second)


def _pair(first: Event, second: Event) -> Iterator[tuple[DateMention, DateMention, float]]:
    if first.sentence is not second.sentence:
        return
    for one, other in ((first, second), (second, first)):
        if one.link not in ("", "since", "from") or not (is_past(one.verb) or other.joint == "having"):
            continue
        if one.link and other.joint not in ("before", "until"):
            continue  # "had practised since 1949 before he went": what lasts begins before
        if other.link in ("after", "before") and _leads(other, one):
            yield _ordered(one, other, before=other.link == "before")
        elif (
            other.link in ("", "since") and other.joint in ("after", "before", "until", "having") and _hangs(other, one)
        ):
            yield _ordered(one, other, before=other.joint in ("before", "until"))


def _ordered(one: Event, other: Event, *, before: bool) -> tuple[DateMention, DateMention, float]:
    return (one.date, other.date, 0.8) if before else (other.date, one.date, 0.8)


def _hangs(other: Event, one: Event) -> bool:
    """Does the other's clause, or "after closing", hang on the one's verb; or, told before it, on one that this is
    listed with: "After closing in 1985 it stood empty and burned in 1990"?"""
    main = other.verb.head.head if other.verb.dep_ == "pcomp" else other.verb.head
    if main.i == one.verb.i:
        return True
    return other.joint == "after" and other.verb.i < main.i and is_listed(main, one.verb)


def _leads(other: Event, one: Event) -> bool:
    """Is the one's verb that of the other, whose date is of what came before or after; or, behind "After his death in
    1961," one that is listed with that?"""
    if one.verb.i == other.verb.i:
        return True
    fronted = other.link == "after" and other.end < other.verb.idx
    return fronted and is_listed(other.verb, one.verb)


def is_listed(first: Token, second: Token) -> bool:
    """Is the second verb joined to the first as the next of a list?"""
    here = second
    for _ in range(_STEPS):
        if here.i == first.i:
            return True
        if here.dep_ != "conj":
            return False
        here = here.head
    return False


@cache
def _leads_on(lexicon: Lexicon) -> re.Pattern[str]:
    """Words between two dates that tell the second of what follows it: "in 1961 and, after her death in 2004, ..."."""
    table = lexicon.table("patterns/events.toml")
    after, joins = any_of([*table["after"], *table["having"]]), any_of(table["joins"])
    return re.compile(rf"(?:,? (?:{joins}),?|[^.;:,]*,? (?:{joins}),) (?:{after}) [^,.;:]*")
