"""Ages of which it is sure whose they are, and of what time."""

from __future__ import annotations

from collections.abc import Sequence

from presscheck.model import DateMention
from presscheck.relations.times.life_facts import Aged

_BESIDE = 6
"""Characters from an age to its date: ", in "."""


def of_one(facts: list[Aged], dates: Sequence[DateMention]) -> list[Aged]:
    """Those of which no two names are told of one age: whose it is, is unsure then."""
    names: dict[tuple[str, int], set[str]] = {}
    for fact in facts:
        if " " not in fact.who:
            names.setdefault((fact.age.field, fact.age.start), set()).add(fact.who)
    return [
        fact
        for fact in facts
        if len(names.get((fact.age.field, fact.age.start), ())) < 2 and not _is_of_another_date(fact, dates)
    ]


def _is_of_another_date(fact: Aged, dates: Sequence[DateMention]) -> bool:
    """Does another date stand right behind the age: "gave it up in 2004, having begun when he was nine, in 1967"?"""
    if fact.at is None:
        return False
    beside = [d for d in dates if d.field == fact.age.field and 0 < d.start - fact.age.end <= _BESIDE]
    return bool(beside) and fact.at.start < fact.age.start and beside[0].start != fact.at.start
