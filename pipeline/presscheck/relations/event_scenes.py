"""Whether two things told of two subjects are of one scene."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.dated_events import Event
from presscheck.relations.event_telling import spans
from presscheck.relations.names_apart import is_officer

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEXT = 1
"""Sentences between the two."""


@dataclass(frozen=True)
class Scenes:
    """Words that tell of another case; of officers, whose names are no second person's; of relatives, and of those of
    them of whom a scene may tell."""

    apart: re.Pattern[str]
    officers: frozenset[str]
    kin: frozenset[str]
    left: frozenset[str]

    def may_be_one(self, first: Event, second: Event) -> bool:
        """Are two things told close to each other, and neither of two names nor of another case?"""
        if second.sentence.number - first.sentence.number > _NEXT or spans(self.apart, first, second):
            return False
        told = [e.subject for e in (first, second) if e.subject is not None]
        if second.subject is not None and self._is_of_others(second.subject, second):
            return False
        nouns = [noun for noun in told if not is_officer(noun, self.officers)]
        return len({noun.lower_ for noun in nouns if noun.tag_ == "NNP"}) < 2

    def _is_of_others(self, noun: Token, event: Event) -> bool:
        """Does the noun tell of a relative to whom it was done, or of another day: "the funeral of his wife", "results
        of the March vote"?"""
        about = [t for t in noun.subtree if t.i < event.verb.i]
        kin = [t for t in about if t.lower_ in self.kin and t.lower_ not in self.left]
        own = range(event.place, event.end)
        days = [t for t in about if t.ent_type_ == "DATE" and t.tag_ == "NNP" and t.idx not in own]
        return any(event.passive or t.i != noun.i for t in kin) or bool(days)


@cache
def scenes(lexicon: Lexicon) -> Scenes:
    """The language data's words for it."""
    table = lexicon.table("patterns/event_scenes.toml")
    return Scenes(
        apart=re.compile(rf"(?<!\w)(?:{any_of(table['apart'])})(?!\w)", re.IGNORECASE),
        officers=frozenset(lexicon.table("patterns/events.toml")["doubts"]["officers"]),
        kin=frozenset(lexicon.table("patterns/age.toml")["persons"]["kin"]),
        left=frozenset(table["left"]),
    )
