"""Whether two things told of two subjects are of one scene."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.times.courses import Course
from presscheck.relations.times.dated_events import Event
from presscheck.relations.times.event_telling import spans
from presscheck.relations.times.names_apart import is_officer

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEXT = 1
"""Sentences between the two."""


@dataclass(frozen=True)
class Scenes:
    """Words that tell of another case; of officers, whose names are no second person's; of relatives, and of those of
    them of whom a scene may tell; whose "his" is, of a "he"; what makes a noun the one told of, and what one
    of others, or of no work of theirs."""

    apart: re.Pattern[str]
    officers: frozenset[str]
    kin: frozenset[str]
    left: frozenset[str]
    own: Mapping[str, str]
    articles: frozenset[str]
    of_others: frozenset[str]
    kept: frozenset[str]

    def is_one(self, course: Course, first: Event, second: Event) -> bool:
        """Are two steps of a course of one scene, and a noun of its own of the one told of?"""
        first, second = sorted((first, second), key=lambda event: event.place)
        return self._may_be_one(first, second) and (not course.own or self.is_its(course, first, second))

    def is_its(self, course: Course, first: Event, second: Event) -> bool:
        """Is the second told of "his widow", or of "the divorce" of nobody else?"""
        noun = second.subject if course.own or not course.definite else second.theme  # "quashed the conviction"
        if noun is None:
            return False
        if (course.own or course.definite) and self._is_of_others_own(noun):
            return False
        article = any(c.lower_ in self.articles for c in noun.lefts) and all(c.dep_ != "amod" for c in noun.lefts)
        if course.definite and article:
            return True
        whose = next((c.lower_ for c in noun.children if c.tag_ == "PRP$"), None)
        if whose is None or course.by_article or (course.of_persons and whose == self.own["it"]):
            return False
        return self._agrees(first.subject, whose)

    def _agrees(self, one: Token | None, whose: str) -> bool:
        """May "his" be of the one told of before: not of a "she"?"""
        return one is None or self.own.get(one.lower_, whose) == whose

    def _is_of_others_own(self, noun: Token) -> bool:
        """Is it "the trial of Lee" or "her father's trial", or something kept: "his favourite film"?"""
        if any(c.dep_ == "poss" and c.tag_ != "PRP$" for c in noun.children):
            return True
        if any(c.dep_ == "prep" and c.lower_ in self.of_others for c in noun.children):
            return True
        return any(c.lower_ in self.kept for c in noun.lefts)

    def _may_be_one(self, first: Event, second: Event) -> bool:
        """Are two things told close to each other, and neither of two names nor of another case?"""
        if second.sentence.number - first.sentence.number > _NEXT or spans(self.apart, first, second):
            return False
        told = [e.subject for e in (first, second) if e.subject is not None]
        whose = [c.lower_ for c in (second.subject.children if second.subject is not None else ()) if c.tag_ == "PRP$"]
        if whose and not self._agrees(first.subject, whose[0]):
            return False
        if second.subject is not None and self._is_of_others(second.subject, second):
            return False
        nouns = [n for n in told if not is_officer(n, self.officers) and all(c.tag_ != "PRP$" for c in n.children)]
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
        own=table["its"]["own"],
        articles=frozenset(table["its"]["articles"]),
        of_others=frozenset(table["its"]["of_others"]),
        kept=frozenset(table["its"]["kept"]),
    )
