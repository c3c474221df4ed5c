"""Which of two dated events can only be the earlier because such things happen in one order: an arrest and a trial, a
departure and an arrival."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.courses import Course, courses, opens
from presscheck.relations.dated_events import Event, near_pairs
from presscheck.relations.event_subjects import Subjects, subjects

Pair = tuple[DateMention, DateMention, float]
"""The earlier date, the later, and how sure that is."""
_ONLY = 2
"""Sentences between "a man" and his name."""
_OPENING = 10
"""Characters before a date with which a sentence begins."""
_NEXT = 1
"""Sentences between two things of one course that are told of two subjects."""


@dataclass(frozen=True)
class EventCourses:
    """The courses, what begins a time told to last "until", and words that say there may be another round or case."""

    courses: tuple[Course, ...]
    lasting: re.Pattern[str]
    again: re.Pattern[str]
    again_before: re.Pattern[str]
    apart: re.Pattern[str]
    subjects: Subjects

    def pairs(self, events: Sequence[Event]) -> Iterator[Pair]:
        """The order of each two events that are steps of one course."""
        placed = [dict(self._places(event)) for event in events]
        told = Counter(step for steps in placed for step in steps.items())
        for here, there in near_pairs(events):
            first, second = events[here], events[there]
            yield from self._lasted(first, second)
            if not (first.is_plain and second.is_done_by) or first.verb.i == second.verb.i or goes_back(first, second):
                continue
            for number in placed[here].keys() & placed[there].keys():
                steps = placed[here][number], placed[there][number]
                once = all(told[number, step] == 1 for step in steps)
                if steps[0] != steps[1] and self._is_one(self.courses[number], first, second, once=once):
                    yield from self._ordered(self.courses[number], first, second, back=steps[0] > steps[1])

    def _places(self, event: Event) -> Iterator[tuple[int, int]]:
        """The courses of which an event is a step, by their number, and which step."""
        for number, course in enumerate(self.courses):
            step = course.step(event)
            if step is not None:
                yield number, step

    def _lasted(self, first: Event, second: Event) -> Iterator[Pair]:
        """The order of what begins a time and the date until which it is told to have lasted."""
        if second.link != "until" or not first.is_plain or first.had or not opens(self.lasting, first):
            return
        if self.subjects.same(first, second) and not self._repeats(first, second):
            yield first.date, second.date, 0.75

    def _is_one(self, course: Course, first: Event, second: Event, *, once: bool) -> bool:
        """Are the two told of one subject, or of one scene? `once`: neither is told of anything else."""
        if course.scene:
            return once and self._may_be_one_scene(first, second)
        if first.transitive and not course.of_persons and self.subjects.same_theme(first, second):
            return True
        if not (self.subjects.same(first, second) or (course.only and once and self._is_only(first, second))):
            return False
        return course.any_object or not _other_object(course, first, second)

    def _ordered(self, course: Course, first: Event, second: Event, *, back: bool) -> Iterator[Pair]:
        """The order of two steps, told in that order, or the earlier told behind (`back`) with "had"."""
        if not course.anew and self._repeats(first, second):
            return
        if course.active and (second if back else first).passive:
            return
        had = second.had and not first.had and second.link != "by"
        if back and (had or course.strict) and second.is_plain:
            yield second.date, first.date, 0.8
        elif not back and (not had or is_participle(first)):
            yield first.date, second.date, 0.8

    def _is_only(self, first: Event, second: Event) -> bool:
        """Is a man told of and then a name, or a pronoun, and nobody named but one person?"""
        if not 0 < second.sentence.number - first.sentence.number <= _ONLY:
            return False
        if second.subject is None or not (second.subject.tag_ == "NNP" or self.subjects.is_pronoun(second.subject)):
            return False
        if first.subject is not None and first.subject.tag_ == "NNP":
            return False  # "Bell was found guilty. His co-accused", or another name
        people = {e[-1].lower_ for e in first.verb.doc.ents if e.label_ == "PERSON"}
        return len(people) <= 1

    def _may_be_one_scene(self, first: Event, second: Event) -> bool:
        """Are two things told close to each other, and neither of two names nor of another case?"""
        if second.sentence.number - first.sentence.number > _NEXT or _spans(self.apart, first, second):
            return False
        nouns = [e.subject for e in (first, second) if e.subject is not None]
        return len({noun.lower_ for noun in nouns if noun.tag_ == "NNP"}) < 2

    def _repeats(self, first: Event, second: Event) -> bool:
        """Do words such as "again" or "earlier" say that one of the two may be of another round?"""
        low = min(first.verb.idx, second.verb.idx)
        return _spans(self.again, first, second) or self.again_before.search(first.text, low, second.end) is not None


def goes_back(first: Event, second: Event) -> bool:
    """May a new sentence that begins with its date tell of another time?"""
    return first.sentence is not second.sentence and second.date.start - second.sentence.start <= _OPENING


def _spans(words: re.Pattern[str], first: Event, second: Event) -> bool:
    """Does one of the words stand anywhere from the first of the two to the end of the second's sentence?"""
    low = min(first.verb.idx, second.verb.idx)
    return words.search(first.text, low, second.verb.idx + len(second.words)) is not None


def is_participle(event: Event) -> bool:
    """Is it told by a participle with no tense of its own: "Arrested in June, he had ..."?"""
    if event.verb.dep_ not in ("advcl", "acl") or not event.passive:
        return False
    return not any(c.dep_ in ("aux", "auxpass") for c in event.verb.children)


def _other_object(course: Course, first: Event, second: Event) -> bool:
    """Has the second an object that its words do not tell, and the first not the same: "joined Ford ... left Fiat"?"""
    step = course.step(second)
    told = course.steps[step].match(second.words) if step is not None else None
    end = second.verb.idx + (told.end() if told else 0)
    objects = [c for c in second.verb.children if c.dep_ == "dobj" and c.tag_.startswith("NN") and c.idx >= end]
    mine = {c.lower_ for c in first.verb.children if c.dep_ == "dobj"}
    return bool(objects) and objects[0].lower_ not in mine


@cache
def event_courses(lexicon: Lexicon) -> EventCourses:
    """The language data's words for it."""
    table = lexicon.table("patterns/event_courses.toml")

    def anywhere(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)

    return EventCourses(
        courses=courses(lexicon),
        lasting=re.compile(rf"(?:{any_of(table['until']['first'])})(?!\w)"),
        again=anywhere(table["again"]),
        again_before=anywhere(table["again_before"]),
        apart=anywhere(lexicon.table("patterns/event_scenes.toml")["apart"]),
        subjects=subjects(lexicon),
    )
