"""Two lives that touched: a parent is born before a child, and nobody deals with the dead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.times.clock_times import ClockTime
from presscheck.relations.times.dated_events import Event, near_pairs
from presscheck.relations.times.event_pairs import Pair
from presscheck.relations.times.event_subjects import Subjects, subjects
from presscheck.relations.times.lifetimes import Lifetimes, lifetimes

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEXT = 1
"""Sentences between the two."""
_STEPS = 4
"""Nouns beside nouns climbed from a clause to that which it tells of: "the painter himself, Ann Lee, who died"."""


@dataclass(frozen=True)
class LivesTouched:
    """Words of children, of what is done with somebody who is alive, and what stands between that and the person."""

    children: frozenset[str]
    deals: re.Pattern[str]
    through: frozenset[str]
    lifetimes: Lifetimes
    subjects: Subjects

    def pairs(self, events: Sequence[Event]) -> Iterator[Pair]:
        """The order of two events of two lives."""
        for here, there in near_pairs(events):
            first, second = events[here], events[there]
            if isinstance(first.date, ClockTime) or not (first.is_plain and second.is_plain) or second.had:
                continue
            if second.sentence.number - first.sentence.number > _NEXT:
                continue
            if (
                self._are_parent_and_child(first, second)
                or self._is_done_to(first, second)
                or self._dealt_with(first, second)
            ):
                yield Pair(first.date, second.date, 0.75)

    def _are_parent_and_child(self, first: Event, second: Event) -> bool:
        """Is one born, and then a child of the same: "his son was born in 1936"?"""
        child = second.subject
        if (
            child is None
            or child.lower_ not in self.children
            or not (self.lifetimes.is_birth(first) and self.lifetimes.is_birth(second))
        ):
            return False
        whose = next((c for c in child.children if c.tag_ == "PRP$"), None)
        return whose is not None and self._is_the_one(whose, first)

    def _is_done_to(self, first: Event, second: Event) -> bool:
        """Is one born, and then something done to the same: "his parents brought him to Hull in 1913"?"""
        whom = next((c for c in second.verb.children if c.dep_ == "dobj" and c.tag_ == "PRP"), None)
        if (
            whom is None
            or whom.idx > second.place
            or not self.lifetimes.is_birth(first)
            or second.subject is None
            or self.subjects.is_pronoun(second.subject)
        ):
            return False
        return self._is_the_one(whom, first)

    def _is_the_one(self, pronoun: Token, birth: Event) -> bool:
        """Can the pronoun be that of nobody but the one born?"""
        one = birth.subject
        if one is None or pronoun.lower_ in self.subjects.of_things or one.lower_ in self.subjects.kin:
            return False
        return self.subjects.is_pronoun(one) or self.subjects.stands_for(pronoun, birth)

    def _dealt_with(self, first: Event, second: Event) -> bool:
        """Was it done with one who is told to have died: "bought it from the painter, who died in 1960"?"""
        if not self.lifetimes.dies(second) or not self.deals.match(first.words):
            return False
        one = second.verb.head if second.verb.dep_ == "relcl" else second.subject
        if one is None or (second.verb.dep_ != "relcl" and one.tag_ != "NNP"):
            return False
        partner = self._partner(first)
        if partner is None:
            return False
        if second.verb.dep_ == "relcl":
            beside = list(_beside(one))
            return any(t.i == partner.i for t in beside) and any(t.ent_type_ == "PERSON" for t in beside)
        name = next((e for e in partner.doc.ents if e.start <= partner.i < e.end), None)
        return name is not None and name.label_ == "PERSON" and any(t.lower_ == one.lower_ for t in name)

    def _partner(self, event: Event) -> Token | None:
        """The person with whom it was done."""
        verb = event.verb
        behind = [t for c in verb.children if c.dep_ == "prep" and c.lower_ in self.through for t in c.children]
        objects = [c for c in verb.children if c.dep_ == "dobj"] if not behind else []
        return next((t for t in (*behind, *objects) if t.dep_ in ("pobj", "dobj") and t.ent_type_ != "DATE"), None)


def _beside(noun: Token) -> Iterator[Token]:
    """The noun, and those beside which it stands."""
    for _ in range(_STEPS):
        yield noun
        if noun.dep_ != "appos":
            return
        noun = noun.head


@cache
def lives_touched(lexicon: Lexicon) -> LivesTouched:
    """The language data's words for it."""
    table = lexicon.table("patterns/events.toml")["touched"]
    return LivesTouched(
        children=frozenset(table["children"]),
        deals=re.compile(rf"(?:{any_of(table['deals'])})(?!\w)"),
        through=frozenset(table["through"]),
        lifetimes=lifetimes(lexicon),
        subjects=subjects(lexicon),
    )
