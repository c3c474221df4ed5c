"""Which of two dated events is the earlier because the first told begins something and the second is told of it later:
"left Hull on 3 May ... docked in Bergen on 1 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.times.charges import Charges, charges
from presscheck.relations.times.clock_times import ClockTime
from presscheck.relations.times.courses import Course, courses, opens, reverses
from presscheck.relations.times.dated_events import Event, near_pairs
from presscheck.relations.times.event_pairs import Pair
from presscheck.relations.times.event_subjects import Subjects, subjects
from presscheck.relations.times.event_telling import are_done_to_two, goes_back, is_at, is_over, is_participle

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEXT = 1
"""Sentences between the two."""


@dataclass(frozen=True)
class Onward:
    """What begins something, what is told of it only later, and words that say the two may be of two things or told out
    of turn."""

    begins: re.Pattern[str]
    later: re.Pattern[str]
    first_time: re.Pattern[str]
    breaks: re.Pattern[str]
    leans: frozenset[str]
    of_many: frozenset[str]
    others: frozenset[str]
    makes: re.Pattern[str]
    found: re.Pattern[str]
    next_day: re.Pattern[str]
    last: frozenset[str]
    any_order: frozenset[str]
    courses: tuple[Course, ...]
    charges: Charges
    subjects: Subjects

    def pairs(self, events: Sequence[Event]) -> Iterator[Pair]:
        """A beginning and what is told behind it of the same; or the beginning behind, with "had"."""
        begun = [opens(self.begins, event) for event in events]
        ended = [opens(self.later, event) for event in events]
        for here, there in near_pairs(events):
            first, second = events[here], events[there]
            forth = begun[here] and ended[there] and not (begun[there] and ended[here])
            back = ended[here] and begun[there] and not (begun[here] and ended[there])
            if not (forth or back or first.sentence is second.sentence):
                continue
            if first.verb.i == second.verb.i or not self._is_told(first, second):
                continue
            had = second.had and (not first.had or first.verb.dep_ == "advcl")
            if back and had and second.is_plain and self._is_one(first, second, back=True):
                yield Pair(second.date, first.date, self._sure(first, second))
            elif (
                (not had or is_participle(first))
                and (forth or self._is_first(first, second))
                and self._is_one(first, second)
                and not reverses(self.courses, first, second)
            ):
                bound = self._is_last(second.subject)
                sure = 0.6 if bound else self._sure(first, second, phases=forth)
                yield Pair(first.date, second.date, sure, bound=bound)

    def _is_told(self, first: Event, second: Event) -> bool:
        """Are both told to have happened, near each other, and with no word that one may be of another time?"""
        if second.sentence.number - first.sentence.number > _NEXT or goes_back(first, second):
            return False
        if first.link or first.joint not in ("", "having", "after", "until") or not second.is_done_by:
            return False
        low, high = min(first.verb.idx, first.place), max(second.place, second.verb.idx)
        if any(not is_at(m, second) for m in self.breaks.finditer(first.text, low, high)):
            return False
        if isinstance(second.date, ClockTime) and (
            second.date.on is not None or self.next_day.match(second.text, second.end)
        ):
            return False
        if self.charges.are_two(first, second):
            return False
        return is_over(first) == is_over(second)

    def _is_first(self, first: Event, second: Event) -> bool:
        """Is the second of one sentence and subject with a first that is told to be the first time, or with which the
        sentence begins: "Ordained in 1971, he was raised to ..."?"""
        if first.sentence is not second.sentence or first.subject is None or second.subject is None:
            return False
        if first.subject.i != second.subject.i:
            return False
        if first.verb.i == first.sentence.span.start and is_participle(first) and opens(self.begins, first):
            return second.is_plain and second.verb.lower_ not in self.any_order
        return self.first_time.search(first.text, first.verb.idx, first.end) is not None

    def _is_one(self, first: Event, second: Event, *, back: bool = False) -> bool:
        """Are they told of one subject, or close to each other, the second of what the first told of? `back`:
        the second is told with "had"."""
        same = self.subjects.same(first, second)
        if self._makes(first):
            return self._is_of_it(first, second) or (not same and self.subjects.same_theme(first, second))
        if same or self.subjects.same_theme(first, second):
            return not are_done_to_two(first, second)
        one, noun = first.subject, second.subject
        if noun is not None and noun.lower_ in self.of_many and one is not None:
            return one.tag_ in ("NNS", "NNPS") or first.sentence is second.sentence
        wide = back or isinstance(first.date, ClockTime) or self._leans(second)
        if (first.sentence is not second.sentence and not wide) or second.verb.dep_ == "relcl":
            return False  # "took in a clerk who had retired in 1948", told of another than the first
        if noun is None or one is None:
            return first.sentence is second.sentence
        if not back and opens(self.found, second) and not self._is_last(noun):
            return False
        if noun.lower_ in self.others or self.subjects.is_pronoun(noun):
            return False
        return noun.tag_ not in ("NNP", "NNPS") or (noun.ent_type_ != "PERSON" and self._leans(second))

    def _is_last(self, noun: Token | None) -> bool:
        """Is it the last of what was told of before: "its last patient"?"""
        return self.subjects.belongs(noun) and noun is not None and any(c.lower_ in self.last for c in noun.lefts)

    def _sure(self, first: Event, second: Event, *, phases: bool = True) -> float:
        """How sure it is: what is told of days runs on, as does one sentence; years of a life are told forth and back
        ("was elected in 1997. She graduated in 1985"), so that only who asks for unsure findings is told of them.
        `phases`: words tell that the second ends what the first begins."""
        if all(isinstance(event.date, ClockTime) or event.date.day is not None for event in (first, second)):
            return 0.65
        if second.verb.dep_ == "acl" or not phases:
            return 0.4  # "changed the law in 2018, but its textbooks, published in 2016, ..."
        by_month = all(event.date.month is not None for event in (first, second))
        return 0.6 if by_month or first.sentence is second.sentence else 0.4

    def _makes(self, event: Event) -> bool:
        """Does its subject make something, or do something to it, that is told of by a noun?"""
        objects = [c for c in event.verb.children if c.dep_ == "dobj" and c.tag_.startswith("NN")]
        return bool(objects) and not event.passive and opens(self.makes, event)

    def _is_of_it(self, first: Event, second: Event) -> bool:
        """Is the second done to what the first made or bought: "bought it in 1958 ... sold it"?"""
        mine = {c.lower_ for c in first.verb.children if c.dep_ == "dobj"}
        objects = [c.lower_ for c in second.verb.children if c.dep_ == "dobj"]
        return any(noun in self.leans or noun in mine for noun in objects)

    def _leans(self, event: Event) -> bool:
        """Is a word such as "his" or "it" among those of its clause, but for "her husband"?"""
        noun = event.subject
        if noun is not None and noun.lower_ in self.subjects.kin and any(c.tag_ == "PRP$" for c in noun.children):
            return False
        return any(token.lower_ in self.leans for token in event.verb.subtree)


@cache
def onward(lexicon: Lexicon) -> Onward:
    """The language data's words for it."""
    table = lexicon.table("patterns/event_phases.toml")
    events = lexicon.table("patterns/events.toml")
    told, next_day = events["turns"], events["doubts"]["next_day"]

    def opening(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?:{any_of(table[name])})(?!\w)")

    def anywhere(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{any_of(table[name])})(?!\w)", re.IGNORECASE)

    return Onward(
        begins=opening("begins"),
        later=opening("later"),
        makes=opening("makes"),
        found=opening("found"),
        first_time=anywhere("first_time"),
        breaks=anywhere("breaks"),
        next_day=re.compile(rf",?\s(?:{any_of([*next_day, *table['other_day']])})(?!\w)", re.IGNORECASE),
        last=frozenset(table["last"]),
        leans=frozenset(table["leans"]),
        of_many=frozenset(table["of_many"]),
        others=frozenset(table["others"]),
        any_order=frozenset([*told["any_order"], *told["any_order_beside"]]),
        courses=courses(lexicon),
        charges=charges(lexicon),
        subjects=subjects(lexicon),
    )
