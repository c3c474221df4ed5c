"""What speaks against an order of two dated events: they may be of two persons, two things or two times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.times.clock_times import ClockTime, is_just_before
from presscheck.relations.times.dated_events import Event
from presscheck.relations.times.event_pairs import Pair
from presscheck.relations.times.event_telling import is_participle
from presscheck.relations.times.names_apart import are_named_apart
from presscheck.relations.times.other_nouns import is_of_another_noun

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Doubts:
    """Words of relatives, of leaving and of selling, of what can be left or sold by any name, of becoming, of setting
    out and arriving."""

    kin: frozenset[str]
    leaves: frozenset[str]
    parts_with: frozenset[str]
    generic: frozenset[str]
    definite: frozenset[str]
    becomes: frozenset[str]
    meanwhile: frozenset[str]
    source: frozenset[str]
    departs: frozenset[str]
    arrives: frozenset[str]
    flies: frozenset[str]
    officers: frozenset[str]
    of_things: frozenset[str]
    same_day: re.Pattern[str]
    next_day: re.Pattern[str]
    born: re.Pattern[str]

    def between(
        self,
        events: Iterable[Event],
        earlier: DateMention,
        later: DateMention,
        *,
        bound: bool = False,
        scene: bool = False,
    ) -> bool:
        """May the two dates of the passage be of two things, so that the one need not be the earlier? `bound`,
        `scene`: see `Pair`."""
        places = {earlier.start, later.start}
        told = [event for event in events if event.date.start in places]
        if len(told) != len(places) or told[0].verb.i == told[1].verb.i:
            return False
        first, second = sorted(told, key=lambda event: event.place)
        forth = second.date.start == later.start
        return (
            are_named_apart(first.subject, second.subject, self.officers)
            or (not scene and is_of_another_noun(first, second))
            or self._of_kin(first, second)
            or (forth and self._told_back(first, second, bound=bound))
            or (forth and not (bound and self._is_thing(second.subject)) and self._of_another_thing(first, second))
            or self._on_the_way(first, second)
        )

    def _of_kin(self, first: Event, event: Event) -> bool:
        """Has the verb a subject of its own that is somebody's relative, and tells of a life: "her parents married in
        1911"? On a day they may do what is told of: "his sister raised the alarm"."""
        own = [c for c in event.verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        if event.date.day is not None or any(
            self._is_whom(c, near=first.sentence is event.sentence) for c in event.verb.children
        ):
            return False
        return any(noun.lower_ in self.kin and any(c.dep_ == "poss" for c in noun.children) for noun in own)

    def _is_whom(self, noun: Token, *, near: bool) -> bool:
        """Is it a "him" to whom it is done, or an "it" told of `near` before: "his parents brought him"?"""
        return noun.dep_ == "dobj" and noun.tag_ == "PRP" and (near or noun.lower_ not in self.of_things)

    def _told_back(self, first: Event, second: Event, *, bound: bool) -> bool:
        """Does the text go back in time between the two: with "had", "was a miner until", or a birth?"""
        if first.sentence is not second.sentence and first.date.month is second.date.month is None:
            leans = second.link == "until" and any(
                c.dep_ == "dobj" and self._is_told_of(c) for c in second.verb.children
            )
            return not (bound or leans or isinstance(first.date, ClockTime))  # years of a life are told forth and back
        if (second.had and not first.had and not is_participle(first)) or (
            second.link == "until" and second.verb.lower_ in self.meanwhile
        ):
            return True
        return self.born.search(first.text, first.end, second.place) is not None

    def _is_told_of(self, noun: Token) -> bool:
        """Is it "it", or "the seat" told of before: "She held it until 1963"?"""
        return noun.tag_ == "PRP" or (
            noun.lower_ in self.generic and any(c.lower_ in self.definite for c in noun.lefts)
        )

    def _is_thing(self, noun: Token | None) -> bool:
        """Is it the "it" of which a beginning is told, before which it sold nothing?"""
        return noun is not None and noun.lower_ in self.of_things

    def _of_another_thing(self, first: Event, second: Event) -> bool:
        """Is what was left or sold another thing than what was begun: "joined Ford ... left Fiat"?"""
        verb = second.verb.lower_
        if first.verb.lower_ in self.becomes and verb in self.leaves:
            return True
        if verb not in self.leaves and verb not in self.parts_with:
            return False
        for noun in self._objects(second.verb):
            if noun.tag_ == "PRP" or noun.lower_ in self.generic or _is_named_in(noun, first):
                continue
            if (
                verb in self.leaves
                or noun.tag_ in ("NNP", "CD")
                or not any(c.lower_ in self.definite for c in noun.lefts)
            ):
                return True
        return False

    def _objects(self, verb: Token) -> list[Token]:
        """What the verb is done to, or from what."""
        told = [c for c in verb.children if c.dep_ == "dobj"]
        behind = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in self.source]
        return told + [t for c in behind for t in c.children if t.dep_ == "pobj" and t.ent_type_ != "DATE"]

    def _on_the_way(self, first: Event, second: Event) -> bool:
        """Is it a journey, or a time of the day after: by the clock the second may be the earlier?"""
        if not isinstance(first.date, ClockTime) or not isinstance(second.date, ClockTime):
            return False
        if self.next_day.match(second.text, second.end):
            return True
        if first.verb.lower_ not in self.departs or second.verb.lower_ not in self.arrives:
            return False
        flies = first.subject is not None and first.subject.lower_ in self.flies
        just_before = is_just_before(second.date, first.date) and not flies  # by air it may be an hour's zone
        return not (just_before or self.same_day.match(second.text, second.end))


def _is_named_in(noun: Token, event: Event) -> bool:
    """Does the sentence of the event tell of that noun?"""
    return any(token.lower_ == noun.lower_ and token.i != noun.i for token in event.sentence.span)


def without_doubt(
    pairs: Iterable[Pair], events: Sequence[Event], lexicon: Lexicon
) -> Iterable[tuple[DateMention, DateMention, float]]:
    """The pairs of an earlier and a later date with nothing against them."""
    against = doubts(lexicon)
    return (
        (earlier, later, confidence)
        for earlier, later, confidence, bound, scene in pairs
        if not against.between(events, earlier, later, bound=bound, scene=scene)
    )


@cache
def doubts(lexicon: Lexicon) -> Doubts:
    """The language data's words for them."""
    table: dict[str, Any] = lexicon.table("patterns/events.toml")["doubts"]
    persons: dict[str, Any] = lexicon.table("patterns/age.toml")["persons"]

    def behind(name: str) -> re.Pattern[str]:
        return re.compile(rf",?\s(?:{any_of(table[name])})(?!\w)", re.IGNORECASE)

    return Doubts(
        kin=frozenset(persons["kin"]),
        leaves=frozenset(table["leaves"]),
        parts_with=frozenset(table["parts_with"]),
        generic=frozenset(table["generic"]),
        definite=frozenset(persons["definite"]),
        becomes=frozenset(table["becomes"]),
        meanwhile=frozenset(table["meanwhile"]),
        source=frozenset(table["source"]),
        departs=frozenset(table["departs"]),
        arrives=frozenset(table["arrives"]),
        flies=frozenset(table["flies"]),
        officers=frozenset(table["officers"]),
        of_things=frozenset(lexicon.table("patterns/events.toml")["of_things"]),
        same_day=behind("same_day"),
        next_day=behind("next_day"),
        born=re.compile(rf"(?<!\w)(?:{any_of(table['born'])})(?!\w)", re.IGNORECASE),
    )
