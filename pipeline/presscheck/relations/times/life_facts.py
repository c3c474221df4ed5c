"""What is known of lives: births, ages and deaths, each with whom it is told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeGuard

from presscheck.model import DateMention, Days, Quantity, Told
from presscheck.relations.times.persons import Persons

When = Literal["at", "death", "dead", "lately", "birthday", "turned", "soon", "now", "ago", "then"]
"""At the date told; at the death told elsewhere, or told right before, or lately; at a birthday about publication, in
the year before it, or in the year after; at publication; so long before it; at some time gone by."""


@dataclass(frozen=True, slots=True)
class Birth:
    """The date of a birth, or of a death; of a `thing`, that of its making."""

    sentence: int
    who: str
    date: DateMention
    thing: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """One who "has died", with no day told."""

    sentence: int
    who: str


@dataclass(frozen=True, slots=True)
class Aged:
    """An age, and when it was reached; `of_thing`: told of something that need not be a person."""

    sentence: int
    who: str
    age: Quantity
    at: DateMention | None
    when: When
    of_thing: bool = False
    ago: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Lives:
    """The births, the ages and the deaths, each in the order of their patterns: surer ones first; the ages so long
    `ago`; those who have `gone` lately; the persons; and the dates told, by the number of their sentence."""

    births: list[Birth]
    aged: list[Aged]
    deaths: list[Birth]
    persons: Persons
    ago: list[Aged]
    gone: list[Gone]
    dates: Mapping[int, Sequence[DateMention]]


def is_birth(date: Told | None) -> TypeGuard[DateMention]:
    """Does it tell a day, or days, of one year on the calendar?"""
    return (
        isinstance(date, DateMention) and date.days is not None and (date.year is not None or date.relative is not None)
    )


def in_years(date: DateMention) -> DateMention:
    """A foal's birth: by the rule of the stud books it is a year older on the first of January."""
    assert date.days is not None
    first, last = date.days.first.replace(month=1, day=1), date.days.last.replace(month=12, day=31)
    return replace(date, days=Days(first, last))
