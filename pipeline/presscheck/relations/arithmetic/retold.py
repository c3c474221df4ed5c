"""Which facts of an article are told twice: in a heading and the body, twice in the body, or once as a bound."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.retold_alike import alike
from presscheck.relations.arithmetic.retold_apart import apart
from presscheck.relations.arithmetic.retold_bounds import bounded
from presscheck.relations.arithmetic.retold_rounded import rounded
from presscheck.relations.arithmetic.same_value import is_bound, leaves_out_money
from presscheck.relations.arithmetic.told_fact import Fact

Pair = tuple[Fact, Fact]


def headings(facts: Facts) -> Iterator[Pair]:
    """Each figure of a heading with the figure of the body that tells it again."""
    for fact in facts.all:
        if fact.in_heading:
            body = [other for other in facts.of_unit(fact) if not other.in_heading]
            told = alike(facts, fact, body) or _without_its_unit(facts, fact) or apart(facts, fact, body)
            if told is not None:
                yield fact, told


def _without_its_unit(facts: Facts, fact: Fact) -> Fact | None:
    """The sum of money of the body that a bare number of a heading tells; None where it tells none."""
    if fact.quantity.unit not in fact.told.sums:
        return None
    body = (other for other in facts.all if not other.in_heading)
    return next((other for other in body if leaves_out_money(fact.quantity, other.quantity)), None)


def bodies(facts: Facts) -> Iterator[Pair]:
    """Each figure of the body with the one before it that tells the same."""
    for fact in facts.all:
        if fact.in_heading:
            continue
        before = [o for o in facts.of_unit(fact) if not o.in_heading and o.sentence < fact.sentence]
        told = alike(facts, fact, before)
        if told is None and (fact.is_known or fact.is_named):
            told = apart(facts, fact, before)
        if told is not None:
            yield told, fact


def rounds(facts: Facts) -> Iterator[Pair]:
    """Each round number of people with the exact one behind it."""
    for fact in facts.all:
        yield from ((fact, told) for told in rounded(facts, fact))


def bounds(facts: Facts) -> Iterator[Pair]:
    """Each bound of a heading or of the first sentences with the exact figure behind it that it is told of."""
    for fact in facts.all:
        if is_bound(fact.quantity) and (fact.in_heading or facts.is_early(fact)):
            told = bounded(facts, fact)
            if told is not None:
                yield fact, told
