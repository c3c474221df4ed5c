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
from presscheck.relations.times.charges import Charges, charges
from presscheck.relations.times.courses import Course, courses, opens
from presscheck.relations.times.dated_events import Event, near_pairs
from presscheck.relations.times.event_pairs import Pair
from presscheck.relations.times.event_scenes import Scenes, scenes
from presscheck.relations.times.event_subjects import Subjects, subjects
from presscheck.relations.times.event_telling import goes_back, is_at, is_participle, spans

_ONLY = 2
"""Sentences between "a man" and his name."""


@dataclass(frozen=True)
class EventCourses:
    """The courses, what begins a time told to last "until", and words that say there may be another round or case."""

    courses: tuple[Course, ...]
    lasting: re.Pattern[str]
    again: re.Pattern[str]
    again_before: re.Pattern[str]
    lengths: re.Pattern[str]
    scenes: Scenes
    charges: Charges
    subjects: Subjects

    def pairs(self, events: Sequence[Event]) -> Iterator[Pair]:
        """The order of each two events that are steps of one course."""
        placed = [dict(self._places(event)) for event in events]
        verbs = {(event.verb.i, *step) for event, steps in zip(events, placed, strict=True) for step in steps.items()}
        told = Counter((number, step) for _, number, step in verbs)
        for here, there in near_pairs(events):
            first, second = events[here], events[there]
            yield from self._lasted(first, second)
            if (
                not (first.is_plain and second.is_done_by)
                or first.verb.i == second.verb.i
                or self._goes_back(first, second)
            ):
                continue
            for number in placed[here].keys() & placed[there].keys():
                steps = placed[here][number], placed[there][number]
                once = all(told[number, step] == 1 for step in steps)
                if steps[0] != steps[1] and self._is_one(self.courses[number], first, second, once=once):
                    yield from self._ordered(self.courses[number], first, second, back=steps[0] > steps[1])

    def planned(self, events: Sequence[Event]) -> Iterator[Pair]:
        """The order of two steps of one course that one sentence tells as to come, on days: "opens on 3 May and will
        close on 1 May"."""
        for here, there in near_pairs(events):
            first, second = events[here], events[there]
            if first.sentence is not second.sentence or not (_is_to_come(first) and _is_to_come(second)):
                continue
            if first.verb.i == second.verb.i or not self.subjects.same(first, second):
                continue
            for course in self.courses:
                one, other = course.step(first), course.step(second)
                if one is not None and other is not None and one < other and not course.scene:
                    yield Pair(first.date, second.date, 0.7)
                    break

    def _goes_back(self, first: Event, second: Event) -> bool:
        """See `goes_back`; what a participle tells of "it" is told on: "Released in 1979, it ran for a year"."""
        told_on = is_participle(second) and self.subjects.is_pronoun(second.subject)
        return goes_back(first, second) and not told_on

    def _places(self, event: Event) -> Iterator[tuple[int, int]]:
        """The courses of which an event is a step, by their number, and which step."""
        for number, course in enumerate(self.courses):
            step = course.step(event)
            if step is not None:
                yield number, step

    def _lasted(self, first: Event, second: Event) -> Iterator[Pair]:
        """The order of what begins a time and the date until which it is told to have lasted."""
        if (
            second.link != "until"
            or first.link
            or first.joint not in ("", "after", "having")
            or first.had
            or not opens(self.lasting, first)
        ):
            return
        if self.subjects.same(first, second) and not self._repeats(first, second):
            yield Pair(first.date, second.date, 0.75)

    def _is_one(self, course: Course, first: Event, second: Event, *, once: bool) -> bool:
        """Are the two told of one subject, or of one scene? `once`: neither is told of anything else."""
        if course.scene:
            return once and self.scenes.is_one(course, first, second) and not self.charges.are_two(first, second)
        if (first.transitive or first.passive) and not course.of_persons and self.subjects.same_theme(first, second):
            return True
        if self.charges.are_two(first, second):
            return False
        if self.subjects.done_to(first, second):
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
        begun = course.step(second if back else first) == 0  # "was sold in 2010. It closed in 2005"
        bound = course.once and begun and self._is_bound(course, first, second)
        if back and (had or course.strict) and second.is_plain:
            yield Pair(second.date, first.date, 0.8, bound, course.scene)
        elif not back and (not had or is_participle(first)):
            yield Pair(first.date, second.date, 0.8, bound, course.scene)

    def _is_bound(self, course: Course, first: Event, second: Event) -> bool:
        """Is the second, told right behind the first, of "it" or "he", or begins so: "Released in 1979, it"?"""
        noun = second.subject
        if course.scene:
            return self.scenes.is_its(course, first, second)
        if self.subjects.done_to(first, second):
            return not self.charges.is_new(second)
        told_on = self.subjects.is_pronoun(noun) or self.subjects.belongs(noun)
        return told_on and (self.subjects.same(first, second) or self.subjects.same_theme(first, second))

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

    def _repeats(self, first: Event, second: Event) -> bool:
        """Do words such as "again" or "earlier" say that one of the two may be of another round?"""
        low = min(first.verb.idx, second.verb.idx)
        if spans(self.again, first, second):
            return True
        told = self.again_before.finditer(first.text, low, second.end)
        return any(not is_at(m, second) and not self.lengths.search(first.text, low, m.start()) for m in told)


def _is_to_come(event: Event) -> bool:
    """Is it told as to come, or in the present tense, on one day or from it on?"""
    is_now = event.ahead or event.verb.tag_ in ("VBZ", "VBP")
    return is_now and event.date.day is not None and not event.joint and event.link in ("", "from")


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
        lengths=re.compile(rf"(?<!\w)(?:{any_of(table['lengths'])}) $", re.IGNORECASE),
        scenes=scenes(lexicon),
        charges=charges(lexicon),
        subjects=subjects(lexicon),
    )
