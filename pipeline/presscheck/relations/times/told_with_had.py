"""Which of two dated events is the earlier because it "had" been done: "the club moved in 1909; the ground had been
bought in 1907"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.times.dated_events import Event
from presscheck.relations.times.event_subjects import Subjects, subjects
from presscheck.relations.times.lifetimes import Lifetimes, lifetimes
from presscheck.relations.times.told_in_turn import between, is_told

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEXT = 1
"""Sentences between what was done and what had been done before."""
_PAUSE = re.compile(r"[.;:—–]|\s-\s")
_BEHIND = 20
"""Characters behind a date in which a word may take it to another time."""


@dataclass(frozen=True)
class Beforehand:
    """Words with which what "had" been done may be later all the same, and verbs of what is done in preparation."""

    then: re.Pattern[str]
    onward: re.Pattern[str]
    beside: re.Pattern[str]
    be: frozenset[str]
    prepared: frozenset[str]
    definite: frozenset[str]
    subjects: Subjects
    lifetimes: Lifetimes

    def pairs(self, events: Sequence[Event]) -> Iterator[tuple[DateMention, DateMention, float]]:
        """What had been done, told behind a full stop or semicolon after what was done: "the club moved in 1909; the
        ground had been bought in 1907"."""
        for first, second in pairwise([event for event in events if event.is_plain]):
            if first.had != second.had and first.sentence is second.sentence:
                yield from self._of_a_noun(*((first, second) if second.had else (second, first)))
            if first.had or not second.had or not self._is_done(first) or not self._is_beforehand(first, second):
                continue
            if second.sentence.number - first.sentence.number > _NEXT or not _is_clause(first.verb):
                continue
            if not (is_told(first.date) and is_told(second.date)):
                continue
            if not first.end <= second.verb.idx < second.place or first.verb.idx > second.verb.idx:
                continue
            words = between(first, second)
            if self.beside.match(second.text[second.end :][:_BEHIND]):
                continue
            clause = _PAUSE.split(words)
            before = _PAUSE.split(first.text[first.end : second.verb.idx])[-1]  # "damaged by fire" is not "by then"
            if len(clause) > 1 and not self.onward.search(before) and not self.then.search(words):
                yield second.date, first.date, 0.75

    def _of_a_noun(self, done: Event, had: Event) -> Iterator[tuple[DateMention, DateMention, float]]:
        """What had been done by or to a noun of the main clause: "closed a mill that had been opened in 1931"."""
        if had.verb.dep_ != "relcl" or not self._is_done(done) or not (is_told(done.date) and is_told(had.date)):
            return
        if not any(verb.i == done.verb.i for verb in had.verb.ancestors) or had.verb.idx > had.place:
            return
        if not self.beside.match(had.text[had.end :][:_BEHIND]):
            yield had.date, done.date, 0.75

    def _is_done(self, event: Event) -> bool:
        return event.verb.tag_ in ("VBD", "VBN") and event.verb.lower_ not in self.be

    def _is_beforehand(self, first: Event, second: Event) -> bool:
        """May "had" reach back from the first: is it of the same, or is it a preparation? Nothing reaches back from a
        beginning but that."""
        is_prepared = second.passive and second.agent is None and second.verb.lower_ in self.prepared
        noun, is_same = second.subject, self.subjects.same(first, second)
        if is_prepared and noun is not None and (is_same or noun.left_edge.lower_ in self.definite):
            return True
        if self.lifetimes.begins_it(first):
            return False
        return is_same or self.subjects.is_pronoun(noun)


def _is_clause(verb: Token) -> bool:
    """Is it the verb of a main clause, or in a list with that?"""
    while verb.dep_ == "conj" and verb.head.tag_.startswith("VB"):
        if verb.tag_ == "VBD" and verb.head.tag_ not in ("VBD", "VBN"):
            return True  # "took a year to put up and received"
        verb = verb.head
    return verb.dep_ in ("ROOT", "ccomp", "parataxis", "acl")


@cache
def beforehand(lexicon: Lexicon) -> Beforehand:
    """The language data's words for it."""
    told = lexicon.table("patterns/events.toml")["turns"]

    def word(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)

    return Beforehand(
        then=word(told["then"]),
        onward=word(told["onward"]),
        beside=re.compile(rf",?\s(?:{any_of(told['beside'])})\b", re.IGNORECASE),
        be=frozenset(told["be"]),
        prepared=frozenset(told["prepared"]),
        definite=frozenset(told["definite"]),
        subjects=subjects(lexicon),
        lifetimes=lifetimes(lexicon),
    )
