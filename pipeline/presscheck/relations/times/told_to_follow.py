"""What is told to have followed: "the sisters left in 1954, and their mother followed them in 1957"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.times.clock_times import ClockTime
from presscheck.relations.times.date_verbs import is_past
from presscheck.relations.times.dated_events import Event
from presscheck.relations.times.event_pairs import Pair
from presscheck.relations.times.event_telling import goes_back

_NEXT = 1
"""Sentences between the two."""


@dataclass(frozen=True)
class Following:
    """Verbs of what followed, and words that say it may have followed something else."""

    follows: frozenset[str]
    breaks: re.Pattern[str]

    def pairs(self, events: Sequence[Event]) -> Iterator[Pair]:
        """The order of what followed and what is told right before it, where nothing else is dated before that in its
        sentence."""
        for place, (first, second) in enumerate(pairwise(events)):
            if second.verb.lower_ not in self.follows or isinstance(first.date, ClockTime):
                continue
            if not self._follows(second) or not self._is_done(first) or goes_back(first, second):
                continue
            if second.sentence.number - first.sentence.number > _NEXT or second.verb.i < first.verb.i:
                continue
            if place and events[place - 1].sentence is first.sentence:
                continue  # it may have followed that
            if not self.breaks.search(first.text, first.verb.idx, second.place):
                yield Pair(first.date, second.date, 0.7, bound=True)

    def _follows(self, event: Event) -> bool:
        """Is it told by itself, or of a "him" or "it" that was followed?"""
        objects = [c for c in event.verb.children if c.dep_ == "dobj"]
        is_main = event.verb.dep_ in ("ROOT", "conj", "ccomp", "parataxis") and is_past(event.verb)
        return is_main and event.is_plain and not (event.passive or event.had) and all(c.tag_ == "PRP" for c in objects)

    def _is_done(self, event: Event) -> bool:
        return event.is_plain and not event.had and is_past(event.verb) and event.verb.dep_ not in ("relcl", "acl")


@cache
def following(lexicon: Lexicon) -> Following:
    """The language data's words for it."""
    table = lexicon.table("patterns/event_phases.toml")
    breaks = re.compile(rf"(?<!\w)(?:{any_of(table['breaks'])})(?!\w)", re.IGNORECASE)
    return Following(frozenset(table["follows"]), breaks)
