"""What speaks for a figure of the body being the one that a heading tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.retold_apart import counts_doers, is_computed, is_of_mean, is_step_of_before
from presscheck.relations.arithmetic.retold_reckoned import is_reckoned
from presscheck.relations.arithmetic.same_value import gap, is_slip, precision, scale_of, slip_odds, worth
from presscheck.relations.arithmetic.told_fact import Fact
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.retelling_signs import Told, may_stand_for, pair_signs, signs_of

_FARTHEST = 3.0
"""How many times as much the one may be as the other."""
_SMALL = 13
"""Numbers below it are told of anything."""
_MOST = 30
"""Figures of the body that one of the heading is held against."""


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every figure of a heading with every one of its unit in the body."""
    facts = article.once(Facts)
    told = {fact.quantity.id: Told(fact, facts) for fact in facts.all}
    first = next((fact.sentence for fact in facts.all if not fact.in_heading), 0)
    for fact in facts.all:
        if not fact.in_heading or fact.is_counter:
            continue
        body = [told[o.quantity.id] for o in _may_be_meant(facts, fact)]
        heading = told[fact.quantity.id]
        likeness = {id(b): facts.likeness(fact, b.fact) for b in body}
        for other in body:
            signs = {*signs_of(heading), *pair_signs(facts, heading, other), *_place(other, first)}
            signs |= {*_rivals(facts, other, body, likeness), *_others(facts, fact, other.fact, body)}
            roles = {"a": fact.quantity, "b": other.fact.quantity}
            odds = 0.0 if facts.are_far(fact, other.fact) else slip_odds(fact.quantity, other.fact.quantity)
            yield Candidate(fact.quantity.id, roles, frozenset(signs), _value(fact, other.fact), odds)


def _may_be_meant(facts: Facts, fact: Fact) -> list[Fact]:
    """Those of the body that are of its unit and size; but where it is a sum of some, or what two differ by, or is told
    in another unit, those only that tell it themselves, or with a slip of the pen."""
    unit = facts.of_unit(fact)
    found = [o for o in unit if not o.in_heading and may_stand_for(fact, o, _FARTHEST)][:_MOST]
    found = [o for o in found if not _is_told_beside(facts, fact, o)]
    if _is_told_otherwise(facts, fact) and precision(fact.quantity) > 1:
        value = fact.quantity.value
        return [o for o in found if o.quantity.value == value or is_slip(o.quantity, fact.quantity)]
    if _stands_in_body(facts, fact):
        return [o for o in found if gap(o.quantity, fact.quantity) == 0 and facts.are_of_one_kind(fact, o)]
    others = [o for o in unit if gap(o.quantity, fact.quantity) != 0 and facts.are_of_one_kind(fact, o)]
    if (
        is_reckoned(facts, fact)
        or fact.is_total
        or is_computed(fact, others, addends=3)
        or _is_told_otherwise(facts, fact)
    ):
        return [o for o in found if gap(o.quantity, fact.quantity) == 0 or is_slip(o.quantity, fact.quantity)]
    return found


def _stands_in_body(facts: Facts, fact: Fact) -> bool:
    """Does the body tell just this number, of several digits, or one that it may round? That is no chance, whatever it
    is called: "1,200 jobs", "take on 1,200 people"; "$9.97 a share", "it was $9.97"."""
    q, unit = fact.quantity, scale_of(fact.quantity)[0]
    several = precision(q) > 1
    if q.dimension == "count" and not several:
        return False  # small and round numbers are told of anything
    body = [o.quantity for o in facts.all if not o.in_heading and o.quantity.dimension == q.dimension]
    return any(gap(o, q) == 0 if scale_of(o)[0] == unit else several and o.value == q.value for o in body)


def _is_told_beside(facts: Facts, fact: Fact, other: Fact) -> bool:
    """Does another figure of the headings, and not this one, tell it, or this one with those who did it; or is it a
    part of another ("half that"), the average of many, an earlier step, or somebody's age at some other time?"""
    if (is_share(other.quantity) and other.is_counter) or is_of_mean(fact, other):
        return True
    if gap(fact.quantity, other.quantity) == 0:
        return False
    if is_step_of_before(other):
        return True
    if fact.is_age and other.is_of_another_day and not fact.is_of_another_day:
        return not is_slip(fact.quantity, other.quantity)
    if counts_doers(facts, fact, other) and not is_slip(fact.quantity, other.quantity):
        return True
    return any(o.in_heading and gap(o.quantity, other.quantity) == 0 for o in facts.of_unit(other))


def _is_told_otherwise(facts: Facts, fact: Fact) -> bool:
    """Does the body tell its number in another unit: "88-cent photo" of "$2 for three", "at least 300" of pounds?"""
    value, unit = fact.quantity.value, scale_of(fact.quantity)[0]
    if value is None or value < _SMALL:
        return False
    return any(o.quantity.value == value and scale_of(o.quantity)[0] != unit for o in facts.all if not o.in_heading)


def _value(fact: Fact, other: Fact) -> str:
    """What those of the body have in common that tell the same: that the heading may mean them, or their value."""
    return "its own" if gap(fact.quantity, other.quantity) == 0 else str(worth(other.quantity))


def _place(other: Told, first: int) -> Iterator[str]:
    """How early it stands."""
    behind = other.fact.sentence - first
    yield f"in sentence {behind}" if behind < 3 else "in the opening" if behind < 6 else "far down"


def _rivals(facts: Facts, other: Told, body: Sequence[Told], likeness: dict[int, float]) -> Iterator[str]:
    """What the other figures of the unit say."""
    if len(body) == 1:
        yield "only one of its unit"
    elif other is body[0]:
        yield "first of its unit"
    kind = [b for b in body if facts.are_of_one_kind(other.fact, b.fact)]
    if other is kind[0]:
        yield "first of its kind"
    if len({b.fact.quantity.value for b in kind}) == 1:
        yield "only value of its kind"
    mine = likeness[id(other)]
    best = max((likeness[id(b)] for b in body if b.fact.quantity.value != other.fact.quantity.value), default=0.0)
    if mine > best:
        yield "likest"
        if mine > best + 1.0:
            yield "likest by far"
    elif mine < best - 1.0:
        yield "another is likelier by far"


def _others(facts: Facts, fact: Fact, other: Fact, body: Sequence[Told]) -> Iterator[str]:
    """What the other figures of the headings and the other tellings of the value in the body say."""
    headings = [f for f in facts.of_unit(other) if f.in_heading and f.quantity.id != fact.quantity.id]
    if sum(b.fact.quantity.value == other.quantity.value for b in body) > 1:
        yield "told more than once"
    if any(f.quantity.field == fact.quantity.field and f.quantity.start < fact.quantity.start for f in headings):
        yield "behind another of the heading"


EVIDENCE = Evidence("restatement", candidates, named="heading", exclusive=True, refutes=0.3)
