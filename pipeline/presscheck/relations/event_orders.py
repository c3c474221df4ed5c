"""Which of two dated events of one person or thing can only be the earlier: its beginning, what precedes its end, the
first of two steps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.clock_times import ClockTime
from presscheck.relations.dated_events import Event, dated_events
from presscheck.relations.told_in_turn import turns

if TYPE_CHECKING:
    from spacy.tokens import Token

Pair = tuple[DateMention, DateMention, float]
"""The earlier date, the later, and how sure that is."""
_NEXT = 1
"""Sentences between a name and the pronoun for it."""
_AHEAD = 12
"""Events after one that are compared with it: bounds the work in a list of hundreds."""
_ONLY = 2
"""Sentences between "a man" and his name."""


def event_orders(article: Marked, lexicon: Lexicon) -> Iterator[Pair]:
    """The pairs of dates of which what happened on them tells the order."""
    rules = _rules(lexicon)
    told = turns(lexicon)
    died = [end for end, _, of_persons in rules.ends if of_persons]
    for events in dated_events(article, lexicon):
        yield from told.in_turn(events)
        yield from told.works(events, died)
        yield from told.had_been(events)
        for place, first in enumerate(events):
            for second in events[place + 1 : place + 1 + _AHEAD]:
                if isinstance(first.date, ClockTime) != isinstance(second.date, ClockTime):
                    continue
                if isinstance(first.date, ClockTime):
                    yield from rules.call(first, second, events)
                else:
                    yield from rules.pair(first, second, events)


@dataclass(frozen=True)
class _Rules:
    begins: tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]
    ends: tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]
    steps: tuple[tuple[tuple[re.Pattern[str], ...], bool], ...]
    calls: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    again: re.Pattern[str]
    again_before: re.Pattern[str]
    anew: re.Pattern[str]
    pronouns: frozenset[str]
    of_things: frozenset[str]

    def pair(self, first: Event, second: Event, events: Sequence[Event]) -> Iterator[Pair]:
        """The order of two events told one after the other."""
        if self._by_the_dead(first, second):
            yield first.date, second.date, 0.8
        same = self._same(first, second)
        if same and not second.had and not first.had and first.verb is not second.verb:
            yield from self._lives(first, second)
        for chain, only in self.steps:
            one, other = _step(chain, first), _step(chain, second)
            if one is None or other is None or one >= other or second.had or self._repeats(first, second):
                continue
            if same or (only and self._only(first, second, events, chain)):
                yield first.date, second.date, 0.8

    def _lives(self, first: Event, second: Event) -> Iterator[Pair]:
        """The order of a beginning and what is told after it, and of an end and what can only come before it."""
        for begin, before, of_persons in self.begins:
            if not _may_be(first, second, of_persons):
                continue
            if begin.match(first.words) and _begun(first) and not before.match(second.words):
                yield first.date, second.date, 0.8
        if self._spans(self.anew, first, second):
            return
        for end, earlier, of_persons in self.ends:
            if second.subject is not None and second.subject.lower_ == ("it" if of_persons else "he"):
                continue
            if end.match(first.words) and earlier.match(_voiced(second)):
                yield second.date, first.date, 0.8
            elif end.match(second.words) and earlier.match(_voiced(first)):
                yield first.date, second.date, 0.8

    def call(self, first: Event, second: Event, events: Sequence[Event]) -> Iterator[Pair]:
        """The order of a call for help and of the help that came, where each is told once."""
        for call, help_ in self.calls:
            calls = [e for e in events if isinstance(e.date, ClockTime) and call.match(e.words)]
            if len(calls) == 1 and calls[0] is first and help_.match(second.words) and not second.had:
                yield first.date, second.date, 0.75

    def _by_the_dead(self, first: Event, second: Event) -> bool:
        """Did somebody do the one who is then told to have died?"""
        if first.agent is None or second.subject is None or first.agent.i != second.subject.i:
            return False
        return any(agents and end.match(second.words) for end, _, agents in self.ends)

    def _same(self, first: Event, second: Event) -> bool:
        one, other = first.subject, second.subject
        if one is None or other is None:
            return False
        if one.i == other.i:
            return not any(c.dep_ == "conj" for c in one.children)
        if other.lower_ in self.pronouns and one.lower_ == other.lower_:
            return second.sentence.number - first.sentence.number <= _NEXT
        if other.lower_ in self.pronouns and one.i < other.i:
            return second.sentence.number - first.sentence.number <= _NEXT and self._stands_for(other, first)
        return one.tag_ == other.tag_ == "NNP" and one.lower_ == other.lower_ and one.ent_type_ == "PERSON"

    def _stands_for(self, pronoun: Token, first: Event) -> bool:
        """Is the subject of the event before the only one for whom the pronoun may stand?"""
        subject, span = first.subject, first.sentence.span
        if subject is None or subject.tag_ in ("NNS", "NNPS", "PRP"):
            return False
        if any(child.tag_ == "PRP$" for child in subject.children):
            return False  # "his wife died ... he gave it up"
        others = [e for e in span.ents if e.label_ == "PERSON" and not e.start <= subject.i < e.end]
        if pronoun.lower_ in self.of_things:
            main = first.sentence.subject
            return main is not None and subject.i == main.i and subject.ent_type_ != "PERSON" and pronoun.lower_ == "it"
        return not others

    def _only(self, first: Event, second: Event, events: Sequence[Event], chain: Sequence[re.Pattern[str]]) -> bool:
        """Is each of the two told once, and nobody named but one person?"""
        if not 0 < second.sentence.number - first.sentence.number <= _ONLY:
            return False
        if second.subject is None or not (second.subject.tag_ == "NNP" or second.subject.lower_ in self.pronouns):
            return False
        if first.subject is not None and first.subject.tag_ == "NNP":
            return False  # "Bell was found guilty. His co-accused", or another name
        steps = [_step(chain, event) for event in events]
        if any(steps.count(_step(chain, event)) != 1 for event in (first, second)):
            return False
        people = {e[-1].lower_ for e in first.verb.doc.ents if e.label_ == "PERSON"}
        return len(people) <= 1

    def _repeats(self, first: Event, second: Event) -> bool:
        """Do words such as "again" or "earlier" say that one of the two may be of another round?"""
        low, end = min(first.verb.idx, second.verb.idx), second.date.end - second.sentence.passage.start
        return self._spans(self.again, first, second) or self.again_before.search(first.text, low, end) is not None

    @staticmethod
    def _spans(words: re.Pattern[str], first: Event, second: Event) -> bool:
        """Does one of the words stand anywhere from the first of the two to the end of the second's sentence?"""
        low = min(first.verb.idx, second.verb.idx)
        return words.search(first.text, low, second.verb.idx + len(second.words)) is not None


def _begun(event: Event) -> bool:
    """Is it the subject that began, and not what it began?"""
    return event.passive or not event.transitive


def _may_be(first: Event, second: Event, of_persons: bool) -> bool:
    """May the second's subject, where it is a pronoun of its own, be a person's or a thing's, as the first's is?"""
    if second.subject is None or first.subject is None or second.subject.i == first.subject.i:
        return True
    word = second.subject.lower_
    return word not in ("it", "they") if of_persons else word not in ("he", "she")


def _voiced(event: Event) -> str:
    """The words from the verb, with "was" where it is done to the subject."""
    return f"was {event.words}" if event.passive else event.words


def _step(chain: Sequence[re.Pattern[str]], event: Event) -> int | None:
    return next((n for n, words in enumerate(chain) if any(words.match(told) for told in event.openings)), None)


@cache
def _rules(lexicon: Lexicon) -> _Rules:
    table = lexicon.table("patterns/events.toml")

    def at_verb(words: Sequence[str], *, voiced: bool = False) -> re.Pattern[str]:
        return re.compile(rf"(?:{'(?:was )?' if voiced else ''})(?:{any_of(words)})(?!\w)")

    return _Rules(
        begins=tuple((at_verb(r["words"]), at_verb(r["before"]), r.get("persons", False)) for r in table["begins"]),
        ends=tuple(
            (at_verb(r["words"]), at_verb(r["earlier"], voiced=not r.get("agents")), r.get("agents", False))
            for r in table["ends"]
        ),
        steps=tuple((tuple(at_verb(words) for words in r["words"]), r.get("only", False)) for r in table["steps"]),
        calls=tuple((at_verb(r["first"]), at_verb(r["then"])) for r in table["calls"]),
        again_before=re.compile(rf"(?<!\w)(?:{any_of(table['again_before'])})(?!\w)", re.IGNORECASE),
        again=re.compile(rf"(?<!\w)(?:{any_of(table['again'])})(?!\w)", re.IGNORECASE),
        anew=re.compile(rf"(?<!\w)(?:{any_of(table['anew'])})(?!\w)", re.IGNORECASE),
        pronouns=frozenset(table["pronouns"]),
        of_things=frozenset(table["of_things"]),
    )
