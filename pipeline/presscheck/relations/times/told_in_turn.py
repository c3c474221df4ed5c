"""Which of two dated events is the earlier because they are told in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.times.before_and_after import is_listed
from presscheck.relations.times.clock_times import ClockTime
from presscheck.relations.times.courses import Course, courses, reverses
from presscheck.relations.times.date_verbs import is_past
from presscheck.relations.times.dated_events import Event, are_near
from presscheck.relations.times.event_subjects import Subjects, subjects
from presscheck.relations.times.lifetimes import Lifetimes, lifetimes

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_STEPS = 4
"""Verbs between the first and the second in a list of what happened."""

Pair = tuple[DateMention, DateMention, float]


@dataclass(frozen=True)
class Turns:
    """Words that tell events in turn, words that say they may not be, and verbs that are told in any order."""

    then: re.Pattern[str]
    breaks: re.Pattern[str]
    any_order: frozenset[str]
    any_order_beside: frozenset[str]
    bodies: frozenset[str]
    be: frozenset[str]
    subjects: Subjects
    lifetimes: Lifetimes
    courses: tuple[Course, ...]

    def pairs(self, events: Sequence[Event]) -> Iterator[Pair]:
        """The pairs of one sentence's list of verbs, of one subject and each with its own date, that are told in turn:
        with "then" or the like between them, or verbs for what is not told in another order."""
        told = [event for event in events if event.is_done_by or (event.link in ("from", "until") and not event.joint)]
        clocks = [isinstance(event.date, ClockTime) for event in told]
        kinds = ([e for e, clock in zip(told, clocks, strict=True) if clock is kind] for kind in (True, False))
        for first, second in (pair for kind in kinds for pair in pairwise(kind)):
            if first.sentence is not second.sentence or first.link in ("by", "until"):
                continue
            words = between(first, second)
            if self.breaks.search(words) or (second.had and not first.had):
                continue
            if not _listed(first.sentence.passage, _head(first.verb), second.verb):
                continue
            if isinstance(first.date, ClockTime) and isinstance(second.date, ClockTime):
                if self._both_past(first, second) and are_near(first.date, second.date):
                    yield first.date, second.date, 0.75
            elif not (is_told(first.date) and is_told(second.date)):
                continue
            elif self.then.search(words) or self._is_told_on(first, second):
                yield first.date, second.date, 0.75

    def _is_told_on(self, first: Event, second: Event) -> bool:
        """Are they two past verbs of one subject that are told as they came?"""
        heads = (first.verb, _head(first.verb))
        if not any(is_listed(head, second.verb) for head in heads) and not _is_misread(first.verb, second.verb):
            return False
        before = second.verb.nbor(-1)
        if before.is_punct and before.text != ",":  # "the output fell and Mr Pell - elected in 2002 - was blamed"
            return False
        if _YEAR.search(between(first, second)) or not self.subjects.same(first, second):
            return False
        if not (first.passive or second.passive or self._may_be_person(first.subject)):
            return False
        verbs = {first.verb.lower_, second.verb.lower_}
        both_past = _is_finite(_head(first.verb)) and is_past(first.verb) and is_past(second.verb)
        if reverses(self.courses, first, second) or self.lifetimes.begins_it(second):
            return False
        return both_past and len(verbs) == 2 and not verbs & self.any_order and not verbs <= self.any_order_beside

    def _may_be_person(self, subject: Token | None) -> bool:
        return subject is not None and subject.lower_ not in self.bodies and subject.ent_type_ not in _BODIES

    def _both_past(self, first: Event, second: Event) -> bool:
        if reverses(self.courses, first, second):
            return False
        if second.verb.lower_ in self.be and not second.transitive:
            return False
        if first.verb.lower_ in self.be and not _is_somewhere(first):
            return False
        verbs = (first.verb, second.verb)
        return any(map(is_past, verbs)) and all(is_past(verb) or verb.tag_ == "VBP" for verb in verbs)  # "Clegg rang"


@cache
def turns(lexicon: Lexicon) -> Turns:
    """The language data's words for it."""
    told = lexicon.table("patterns/events.toml")["turns"]

    def word(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)

    return Turns(
        then=word(told["then"]),
        breaks=word(told["breaks"]),
        any_order=frozenset(told["any_order"]),
        any_order_beside=frozenset(told["any_order_beside"]),
        bodies=frozenset(told["bodies"]),
        be=frozenset(told["be"]),
        subjects=subjects(lexicon),
        lifetimes=lifetimes(lexicon),
        courses=courses(lexicon),
    )


def is_told(date: DateMention) -> bool:
    """Is it a date with its year, or a day of a month of a year left to be understood?"""
    if isinstance(date, ClockTime) or date.fiscal or date.relative is not None or date.recurring:
        return False
    return date.year is not None or (date.day is not None and date.month is not None)


def _is_somewhere(event: Event) -> bool:
    """Was the subject in a place, "in the pub at 9pm", and not due, ready or on?"""
    places = [c for c in event.verb.children if c.dep_ == "prep" and c.i > event.verb.i]
    return len(places) > 1 and not any(c.dep_ in ("acomp", "attr") for c in event.verb.children)


def _is_finite(verb: Token) -> bool:
    """Is it no bare participle: "sold" in "sold in 1990, it"?"""
    while verb.dep_ == "conj" and verb.head.tag_.startswith("VB"):
        verb = verb.head
    return verb.tag_ == "VBD" or any(c.dep_ in ("aux", "auxpass") for c in verb.children)


def _is_misread(first: Token, second: Token) -> bool:
    """Is the second read as a participle, and yet followed by a third verb of the list: "joined in 1979, left in 1986
    with two medals, and drove a bus"?"""
    if second.dep_ != "advcl" or second.tag_ != "VBN" or second.head.i != first.i or not _is_finite(first):
        return False
    if second.i == 0 or second.nbor(-1).text != ",":
        return False
    listed = [t for verb in (first, second) for t in verb.children if t.dep_ == "conj"]
    return any(t.i > second.i and t.tag_ in ("VBD", "VBN") for t in listed)


def _head(verb: Token) -> Token:
    """The verb, or that which one misread is listed with."""
    return verb.head if _is_misread(verb.head, verb) else verb


def _listed(passage: Passage, first: Token, second: Token) -> bool:
    """Are the two verbs members of one list, the second with no subject of its own but the first's pronoun?"""
    here = second
    for _ in range(_STEPS):
        if here.i == first.i:
            return True
        if here.dep_ == "acl" and here.tag_ == "VBN" and here.i > 0 and here.nbor(-1).text == ",":
            here = passage.verb(here.idx, here.idx + 1) or here  # "turned down by 32 firms, printed"
            continue
        if here.dep_ not in ("conj", "dep", "advcl"):
            return False
        here = here.head
    return False


def between(first: Event, second: Event) -> str:
    """From behind the first date to the second, or to the second verb before its "until"."""
    return first.text[first.end : second.verb.idx if second.link == "until" else second.place]
