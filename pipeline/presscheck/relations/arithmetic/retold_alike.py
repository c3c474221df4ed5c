"""Figures that agree and tell one fact: alike words are evidence for it, and so is a value that is no chance."""

from __future__ import annotations

from collections.abc import Iterable

from presscheck.measure.figures import MONEY
from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.same_value import agrees, precision, worth
from presscheck.relations.arithmetic.told_fact import Fact

_ENOUGH = 1.55
"""The evidence from which two figures that agree tell one fact."""
_KNOWN = 0.8
"""What it says that one of them is told as known: "the 25% figure"."""
_HEADING = 0.5
"""What it says that one stands in a heading, which tells again as a rule."""
_LEAD = 0.5
"""What it says then that the other stands in the first sentences."""
_AGE = 0.8
"""What it says that a heading and its story tell one age."""
_FEW, _FEWEST = 12, 4
"""Counts up to which a value says nothing; up to which it is told of anything."""
_DIGIT, _FIRST_DIGIT, _MOST_DIGITS, _MONEY, _ROUNDED = 0.6, 0.5, 1.6, 0.5, 0.4
"""What each further digit says, the first, all together at most; a sum of money; what a rounded value says less."""


def alike(facts: Facts, fact: Fact, others: Iterable[Fact]) -> Fact | None:
    """The one of the others that agrees with the fact and is likest it, the first of those; None where none is sure."""
    if fact.is_counter:
        return None
    found: list[tuple[float, int, Fact]] = []
    for number, other in enumerate(others):
        if other.is_counter or fact.is_age != other.is_age:
            continue
        if _are_of_other_nouns(fact, other):
            continue
        if not agrees(fact.quantity, other.quantity, rounded=fact.in_heading):
            continue
        if facts.are_of_one_kind(fact, other) and (evidence := _evidence(facts, fact, other)) >= _ENOUGH:
            found.append((evidence, -number, other))
    return max(found)[2] if found else None


def _are_of_other_nouns(fact: Fact, other: Fact) -> bool:
    """Does one of two measures describe a noun that the other is not told of ("rates of 2%", "its 2% target"); or a
    length a discipline ("the men's 8km", "her 8km race")?"""
    q = fact.quantity
    if q.dimension in ("count", "time") or not (fact.describes or other.describes):
        return False
    if q.dimension == "length":
        return not fact.in_heading
    if fact.describes == other.describes:
        return False
    one, plain = (fact, other) if fact.describes else (other, fact)
    noun = one.statement.noun
    return noun is not None and not one.told.of(noun) & plain.weights.keys()


def _evidence(facts: Facts, fact: Fact, other: Fact) -> float:
    evidence = facts.likeness(fact, other) + _value(fact, other)
    if fact.is_known or other.is_known:
        evidence += _KNOWN
    if fact.in_heading:
        evidence += _HEADING + (_AGE if fact.is_age else 0.0) + _LEAD * facts.is_early(other)
    return evidence


def _value(fact: Fact, other: Fact) -> float:
    """What it says that the two values agree: much where they have several digits, nothing of a small number."""
    a, b = fact.quantity, other.quantity
    first, second = worth(a), worth(b)
    if first is None or second is None:
        return 0.0
    if a.dimension == "count" and a.value is not None and a.value <= _FEW:
        return -_FIRST_DIGIT if a.value <= _FEWEST else 0.0
    told = min(_DIGIT * (min(precision(a), precision(b)) - 1) + _FIRST_DIGIT, _MOST_DIGITS)
    if a.dimension == "time":
        told = min(told, 1.0)
    return told + (_MONEY if a.dimension == MONEY else 0.0) - (0.0 if first == second else _ROUNDED)
