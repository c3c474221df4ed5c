"""Courses of events, as the language data tells them: what can only happen in one order, step by step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.times.dated_events import Event

_FLAGS = ("only", "anew", "any_object", "strict", "active", "of_persons", "once", "definite", "by_article")


@dataclass(frozen=True)
class Course:
    """The words of each step. `scene`: told of two subjects. `only`: it may be of a man and then of his name. `anew`:
    its last step begins it again. `any_object`: what else it is done to tells nothing. `strict`: in whatever order it
    is told. `active`: the first is what its subject did. `of_persons`: no "it" can be meant. `once`: each step comes
    once in a life, or to a thing. `own`: its last step is told by a noun of its own, "his trial"; `definite`: or "the
    trial"; `by_article`: only so."""

    steps: tuple[re.Pattern[str], ...]
    scene: bool
    only: bool
    anew: bool
    any_object: bool
    strict: bool
    active: bool
    of_persons: bool
    once: bool
    definite: bool
    by_article: bool
    own: bool

    def step(self, event: Event) -> int | None:
        """Which step an event is."""
        return next((n for n, words in enumerate(self.steps) if opens(words, event)), None)


def opens(words: re.Pattern[str], event: Event) -> bool:
    """Does one of the words tell what happened?"""
    return any(words.match(opening) for opening in event.openings)


def reverses(told: Sequence[Course], first: Event, second: Event) -> bool:
    """Is the second an earlier step of some course than the first, told behind it?"""
    steps = ((course.step(first), course.step(second)) for course in told)
    return any(one is not None and other is not None and one > other for one, other in steps)


@cache
def courses(lexicon: Lexicon) -> tuple[Course, ...]:
    """The language data's courses."""
    one, two = (lexicon.table(f"patterns/event_{name}.toml") for name in ("courses", "scenes"))

    def course(told: dict[str, Any], *, scene: bool) -> Course:
        listed = [*told["words"]]
        if "nouns" in told:  # what is told of one noun or the other: "trial opened", "hearing opened"
            listed.append([f"{noun} {verb}" for noun in told["nouns"] for verb in told["did"]])
        steps = tuple(re.compile(rf"(?:{any_of(words)})(?!\w)") for words in listed)
        flags = {flag: told.get(flag, False) for flag in _FLAGS}
        return Course(steps=steps, scene=scene, own="nouns" in told, **flags)

    steps = [course(told, scene=False) for told in one["steps"]]
    return (*steps, *(course(told, scene=True) for told in two["scenes"]))
