"""What is told of one person, near where something is told of that one: looked up by sentence, not among all facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from presscheck.model import DateMention
from presscheck.relations.times.life_facts import Aged, Birth, Gone, Lives
from presscheck.relations.times.one_person import NEAR, Statement, is_one_person
from presscheck.relations.times.persons import Persons

T = TypeVar("T", bound=Statement)

_LATELY = 2
"""Sentences behind "has died" in which an age at death may stand."""


class _Near(Generic[T]):
    """Statements by their sentence."""

    def __init__(self, told: Sequence[T], persons: Persons) -> None:
        self._persons = persons
        self._told: dict[int, list[tuple[int, T]]] = {}
        for number, one in enumerate(told):
            self._told.setdefault(one.sentence, []).append((number, one))

    def of(self, fact: Statement) -> list[T]:
        """Those of the person of a fact, in the order in which they were given."""
        sentences = range(fact.sentence - NEAR, fact.sentence + NEAR + 1)
        near = [told for sentence in sentences for told in self._told.get(sentence, ())]
        return [one for _, one in sorted(near, key=lambda told: told[0]) if is_one_person(one, fact, self._persons)]


class NearLives:
    """The lives of an article, by person; `facts` are all ages, surer ones first."""

    def __init__(self, known: Lives) -> None:
        self.dates, self.facts = known.dates, known.aged
        self.births: _Near[Birth] = _Near(known.births, known.persons)
        self.deaths: _Near[Birth] = _Near(known.deaths, known.persons)
        self.aged: _Near[Aged] = _Near(known.aged, known.persons)
        self.ago: _Near[Aged] = _Near(known.ago, known.persons)
        self._gone: _Near[Gone] = _Near(known.gone, known.persons)
        self._died = {(death.date.field, death.date.start) for death in known.deaths}

    def is_death(self, date: DateMention | None) -> bool:
        """Is it the date of somebody's death?"""
        return date is not None and (date.field, date.start) in self._died

    def deaths_of(self, fact: Aged) -> list[DateMention]:
        """The dates of death of the one whose age at death it is."""
        died = {
            death.date.days: death.date
            for death in self.deaths.of(fact)
            if fact.when == "death" or 0 <= fact.sentence - death.sentence <= 1
        }
        return list(died.values())

    def is_gone(self, fact: Aged) -> bool:
        """Has the one of whom it is just been told to "have died"?"""
        return any(0 <= fact.sentence - gone.sentence <= _LATELY for gone in self._gone.of(fact))
