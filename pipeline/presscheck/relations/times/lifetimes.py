"""Which of two dated events can only be the earlier because it begins the life of one person or thing, or precedes the
end of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.times.clock_times import ClockTime
from presscheck.relations.times.dated_events import Event, near_pairs
from presscheck.relations.times.event_pairs import Pair
from presscheck.relations.times.event_subjects import Subjects, subjects


@dataclass(frozen=True)
class _Begin:
    """Words that begin a life, and those of what can be before. `since`: but not what has lasted since."""

    words: re.Pattern[str]
    before: re.Pattern[str]
    of_persons: bool
    since: bool


@dataclass(frozen=True)
class _End:
    """Words that end a life, and those of what can only be earlier."""

    words: re.Pattern[str]
    earlier: re.Pattern[str]
    of_persons: bool


@dataclass(frozen=True)
class Lifetimes:
    """What begins and ends lives; words that say a thing lived on, or of somebody else; `done` stands before what is
    done to somebody."""

    begins: tuple[_Begin, ...]
    ends: tuple[_End, ...]
    anew: re.Pattern[str]
    born: frozenset[str]
    done: str
    subjects: Subjects

    def pairs(self, events: Sequence[Event]) -> Iterator[Pair]:
        """The order of each two events of one life."""
        for here, there in near_pairs(events):
            yield from self._pair(events[here], events[there])

    def _pair(self, first: Event, second: Event) -> Iterator[Pair]:
        if isinstance(first.date, ClockTime):
            return
        if not (first.is_plain and (second.is_plain or (second.link == "since" and not second.joint))):
            return
        if self._by_the_dead(first, second):
            yield Pair(first.date, second.date, 0.8)
        if second.had or first.had or first.verb.i == second.verb.i or not self.subjects.same(first, second):
            return
        yield from self._begun_by(first, second)
        if second.is_plain:
            yield from self._ended(first, second)

    def _begun_by(self, first: Event, second: Event) -> Iterator[Pair]:
        if self.is_birth(second) and not self.is_birth(first) and second.is_plain:
            yield Pair(second.date, first.date, 0.8, bound=True)
        for begin in self.begins:
            if not self.subjects.may_be(first, second, of_persons=begin.of_persons):
                continue
            if begin.since and second.link != "since":
                continue
            if begin.words.match(first.words) and _begun(first) and not begin.before.match(second.words):
                yield Pair(first.date, second.date, 0.8, bound=begin.of_persons)

    def _ended(self, first: Event, second: Event) -> Iterator[Pair]:
        for end in self.ends:
            if not self.subjects.may_be(first, second, of_persons=end.of_persons):
                continue
            if end.words.match(first.words) and _begun(first) and end.earlier.match(self._voiced(second)):
                earlier, later = second, first
            elif end.words.match(second.words) and _begun(second) and end.earlier.match(self._voiced(first)):
                earlier, later = first, second
            else:
                continue
            if not self._lives_on(first, second):
                yield Pair(earlier.date, later.date, 0.8)

    def _lives_on(self, first: Event, second: Event) -> bool:
        """Is it raised or rebuilt, or is another told of, from the first to the end of the second's sentence?"""
        low = min(first.verb.idx, second.verb.idx)
        return self.anew.search(first.text, low, second.verb.idx + len(second.words)) is not None

    def _voiced(self, event: Event) -> str:
        """The words from the verb, with "was" where it is done to the subject."""
        return f"{self.done} {event.words}" if event.passive else event.words

    def begins_it(self, event: Event) -> bool:
        """Does the event begin the life of its subject?"""
        return any(begin.words.match(event.words) for begin in self.begins) and _begun(event)

    def is_birth(self, event: Event) -> bool:
        """Is it the birth of a person?"""
        return event.passive and event.verb.lower_ in self.born

    def dies(self, event: Event) -> bool:
        """Is it the death of a person?"""
        return _begun(event) and any(end.of_persons and end.words.match(event.words) for end in self.ends)

    def _by_the_dead(self, first: Event, second: Event) -> bool:
        """Did somebody do the one who is then told to have died?"""
        if first.agent is None or second.subject is None or first.agent.i != second.subject.i:
            return False
        return self.dies(second)


def _begun(event: Event) -> bool:
    """Is it the subject that began or ended, and not what it did so to?"""
    return event.passive or not event.transitive


@cache
def lifetimes(lexicon: Lexicon) -> Lifetimes:
    """The language data's words for them."""
    table = lexicon.table("patterns/events.toml")

    def at_verb(words: Sequence[str], *, voiced: bool = False) -> re.Pattern[str]:
        done = rf"(?:{table['was'][0]} )?" if voiced else ""
        return re.compile(rf"{done}(?:{any_of(words)})(?!\w)")

    return Lifetimes(
        begins=tuple(
            _Begin(at_verb(r["words"]), at_verb(r["before"]), r.get("persons", False), r.get("since", False))
            for r in table["begins"]
        ),
        ends=tuple(
            _End(at_verb(r["words"]), at_verb(r["earlier"], voiced=not r.get("agents")), r.get("agents", False))
            for r in table["ends"]
        ),
        anew=re.compile(rf"(?<!\w)(?:{any_of(table['anew'])})(?!\w)", re.IGNORECASE),
        born=frozenset(table["doubts"]["born"]),
        done=table["was"][0],
        subjects=subjects(lexicon),
    )
