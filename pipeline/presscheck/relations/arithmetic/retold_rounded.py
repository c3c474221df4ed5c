"""A round number of people in a heading or the opening, and the exact one of the body that it rounds:
"60,000 arrested" of "59,222 suspects were held"."""

from __future__ import annotations

import math

from presscheck.model import Quantity
from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.same_value import gap, precision
from presscheck.relations.arithmetic.told_fact import Fact

_ROUND = 2
"""Digits of a round number at most."""
_FINER = 2
"""How many digits more tell the exact one."""
_LEAST = 100
"""Numbers below it are near to one another by chance."""


def rounded(facts: Facts, fact: Fact) -> list[Fact]:
    """The places of the body that tell exactly what the fact tells roundly; none unless they tell the one count of the
    article that may be meant, and what befell those people is the same."""
    q = fact.quantity
    if (
        q.dimension != "count"
        or (q.value or 0) < _LEAST
        or precision(q) > _ROUND
        or not (fact.in_heading or facts.is_early(fact))
    ):
        return []
    if fact.is_apart or fact.is_counter or fact.statement.mood == "refuted":
        return []
    rivals = [o for o in facts.of_unit(fact) if o.quantity.hedge is None and _may_be_told(q, o.quantity)]
    if len({o.quantity.value for o in rivals}) != 1:
        return []
    behind = [o for o in rivals if not o.in_heading and o.sentence > fact.sentence]
    return [o for o in behind if _is_rounded(q, o.quantity) and not o.is_apart and _are_of_one(facts, fact, o)][:1]


def _are_of_one(facts: Facts, fact: Fact, other: Fact) -> bool:
    """Are both of people whom the same befell, or one of people and the other of those it befell?"""
    people = [facts.are_people(f) for f in (fact, other)]
    if all(people):
        return facts.likeness(fact, other) > 0
    return any(people) and facts.share_an_event(fact, other)


def _may_be_told(q: Quantity, o: Quantity) -> bool:
    """Is it another, finer figure within what the round one may be?"""
    return precision(o) >= precision(q) + _FINER and gap(q, o) == 0


def _is_rounded(q: Quantity, o: Quantity) -> bool:
    """Is the round number the nearest with its digits: 60,000, and not 50,000, of 59,222?"""
    value, exact = q.value or 0.0, o.value or 0.0
    step = 10.0 ** (math.floor(math.log10(value)) - precision(q) + 1)
    return abs(value - exact) <= step / 2 and q.narrow.low - step / 2 <= exact <= q.narrow.high + step / 2
