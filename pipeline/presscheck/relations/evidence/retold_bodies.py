"""What speaks for a figure of the body telling one before it again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.retold_reckoned import are_of_other_lengths, are_of_several, is_told_beside
from presscheck.relations.arithmetic.same_value import gap, is_bound, worth
from presscheck.relations.arithmetic.told_fact import Fact
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.retelling_signs import Told, may_stand_for, pair_signs, signs_of
from presscheck.relations.evidence.retold_apart_signs import Agreements

_MOST = 20
"""Figures before one that it is held against."""
_FARTHEST = 3.0
"""How many times as much the one may be as the other."""
_RIVALS = 3
"""Other values of a kind, as far as signs count them."""
_DISTANCES = (1, 2, 4, 8)
"""Sentences between two, as far as signs tell them apart."""


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every figure of the body with those of its unit and size in sentences before it."""
    found = list(_pairs(article))
    agreements = Agreements(found)
    return (replace(one, misses=agreements.misses(one)) for one in found)


def _pairs(article: Figured) -> Iterator[Candidate]:
    if article.is_sport:
        return
    facts = article.once(Facts)
    told = {fact.quantity.id: Told(fact, facts) for fact in facts.all if not fact.in_heading}
    for fact in facts.all:
        if fact.in_heading or fact.is_counter:
            continue
        before = [o for o in facts.of_measure(fact) if not o.in_heading and o.sentence < fact.sentence][-_MOST:]
        likeness = {o.quantity.id: facts.likeness(fact, o) for o in before}
        for other in before:
            if not _may_be_told(facts, fact, other):
                continue
            a, b = told[fact.quantity.id], told[other.quantity.id]
            signs = {*signs_of(a), *pair_signs(facts, a, b), *_places(facts, fact, other)}
            signs |= {*_rivals(other, before, likeness), *_taken_up(facts, a, b, likeness[other.quantity.id])}
            signs |= set(_others(facts, fact, other))
            roles = {"a": other.quantity, "b": fact.quantity}
            value = "its own" if gap(fact.quantity, other.quantity) == 0 else str(worth(other.quantity))
            yield Candidate(fact.quantity.id, roles, frozenset(signs), value)


def _may_be_told(facts: Facts, fact: Fact, other: Fact) -> bool:
    if (
        other.is_counter
        or not may_stand_for(fact, other, _FARTHEST)
        or "refuted" in (fact.statement.mood, other.statement.mood)
    ):
        return False
    if gap(fact.quantity, other.quantity) != 0:
        bound = is_bound(fact.quantity) != is_bound(other.quantity)
        if facts.are_far(other, fact):
            return False
        if is_told_beside(facts, fact, other) or are_of_several(facts, fact, other):
            return False
        if fact.is_of_another or other.is_of_another or fact.is_apart != other.is_apart:
            return False
        if fact.is_new_beside(facts.forms_of(other.statement.sentence)):
            return False
        if bound and (fact.is_divided or are_of_other_lengths(facts, fact, other)):
            return False
        if bound and facts.are_of_two_events(other, fact):
            return False
    return facts.are_of_one_kind(fact, other)


def _places(facts: Facts, fact: Fact, other: Fact) -> Iterator[str]:
    """How far apart they stand, and where."""
    behind = fact.sentence - other.sentence
    yield f"behind it by {next((d for d in _DISTANCES if behind <= d), 'more')}"
    if facts.is_early(other):
        yield "other is in the opening"
    if facts.is_early(fact):
        yield "it is in the opening"


def _rivals(other: Fact, before: Sequence[Fact], likeness: dict[str, float]) -> Iterator[str]:
    """What the other figures before it say."""
    values = {o.quantity.value for o in before}
    if len(values) == 1:
        yield "only value before it"
    if other is before[-1]:
        yield "last of its unit"
    mine = likeness[other.quantity.id]
    best = max((likeness[o.quantity.id] for o in before if o.quantity.value != other.quantity.value), default=0.0)
    if mine > best:
        yield "likest"
        if mine > best + 1.0:
            yield "likest by far"
    if sum(o.quantity.value == other.quantity.value for o in before) > 1:
        yield "told more than once"


def _others(facts: Facts, fact: Fact, other: Fact) -> Iterator[str]:
    """How many other values the body tells of the unit, and of the kind."""
    mine = {fact.quantity.value, other.quantity.value}
    unit = [o for o in facts.of_unit(fact) if not o.in_heading and o.quantity.value not in mine]
    kind = {o.quantity.value for o in unit if facts.are_of_one_kind(fact, o) and o.is_age == fact.is_age}
    if not unit:
        yield "no other of its unit"
    if len(kind) < _RIVALS:
        yield f"{len(kind)} others of its kind"
    if fact.counted and not any(fact.counted & o.counted for o in unit):
        yield "no other of its noun"


def _taken_up(facts: Facts, a: Told, b: Told, likeness: float) -> Iterator[str]:
    """Is the figure told as one that readers know, and are both of one noun?"""
    known = a.fact.is_known or a.fact.is_named
    of_one = bool(a.noun & b.noun) or bool(a.fact.counted & b.fact.counted)
    if known and of_one:
        yield "known and of one noun"
    if known and likeness >= 1.8:
        yield "known and like it"
    if known and a.fact.is_bare:
        yield "known and bare"
        if facts.is_early(b.fact):
            yield "known and bare, of the opening"
    if of_one and a.subject & b.subject:
        yield "of one noun and subject"
    if is_bound(b.fact.quantity) and facts.is_early(b.fact) and of_one:
        yield "bound of the opening, of one noun"
    if not a.places <= b.sentence and a.places:
        yield "place told new"


EVIDENCE = Evidence("restatement", candidates, named="body", exclusive=True, apart="body_apart")
