"""Works whose maker is told to have died: they can only be earlier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.times.dated_events import Event
from presscheck.relations.times.lifetimes import Lifetimes, lifetimes

_NEXT = 1
"""Sentences between a death and the work."""


@dataclass(frozen=True)
class Works:
    """Words of works and of their making, and words that tell of another maker."""

    nouns: frozenset[str]
    made: frozenset[str]
    others: re.Pattern[str]
    lifetimes: Lifetimes

    def pairs(self, events: Sequence[Event]) -> Iterator[tuple[DateMention, DateMention, float]]:
        """A death, after which in the next sentence a work is told to have been made, where the text before tells of
        one person only."""
        for place, death in enumerate(events):
            if not death.is_plain or not self.lifetimes.dies(death) or not _is_one(death):
                continue
            for work in events[place + 1 :]:
                if not work.is_plain or not 0 < work.sentence.number - death.sentence.number <= _NEXT:
                    continue
                if self._is_work(work):
                    yield work.date, death.date, 0.75

    def _is_work(self, event: Event) -> bool:
        noun = event.subject
        if event.verb.dep_ == "advcl" and event.verb.i > 1 and event.verb.nbor(-1).is_punct:
            noun = event.verb.nbor(-2)  # "By his will, signed in 1999, he"
        if noun is None or noun.lower_ not in self.nouns or not event.passive or event.agent is not None or event.had:
            return False
        if event.verb.lower_ not in self.made or noun.left_edge.tag_ not in ("DT", "PRP$"):
            return False
        return self.others.search(event.sentence.text) is None


def _is_one(death: Event) -> bool:
    """Is it a name's or a pronoun's death, and is no other person named in its sentence?"""
    subject = death.subject
    if subject is None or subject.tag_ in ("NNS", "NNPS"):
        return False
    first, last = subject.left_edge.i, subject.right_edge.i
    if subject.tag_ != "PRP" and not any(token.tag_ == "NNP" for token in subject.subtree):
        return False
    return not any(e.label_ == "PERSON" and not first <= e.start <= last for e in death.sentence.span.ents)


@cache
def works(lexicon: Lexicon) -> Works:
    """The language data's words for it."""
    table = lexicon.table("patterns/events.toml")["works"]
    others = re.compile(rf"(?<!\w)(?:{any_of(table['others'])})(?!\w)", re.IGNORECASE)
    return Works(frozenset(table["nouns"]), frozenset(table["made"]), others, lifetimes(lexicon))
