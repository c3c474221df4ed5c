"""Figures that tell nothing again, since the article reckons them from others or tells both beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, pairwise

from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.same_value import precision, scale_of
from presscheck.relations.arithmetic.told_fact import Fact

_POINTS = "percentage_point"
_LEAST = 2
"""Digits from which a percentage that two figures make is no chance."""
_SUMMANDS = 20
"""Figures behind a bound of which sums are tried."""
_NEAR = 0.08
"""The share of itself by which a bound may be passed by the sum of two that it is told of."""
_NEARER = 0.02
"""That by which the sum of three may, of which there are more by chance."""
_PAIR = 2


def is_reckoned(facts: Facts, fact: Fact) -> bool:
    """Is it, in per cent, what two figures of one sentence make (a share or a change: "9,450 cars, compared with
    21,000"), or a level that one of them and the points of a move make: "1.75%, was put up by 0.5 points"?"""
    q = fact.quantity
    if q.unit != "percent" or q.value is None or precision(q) < _LEAST:
        return False
    if any(q.narrow.low <= made < q.narrow.high for a, b in _beside(facts) for made in _percentages(a, b)):
        return True
    levels = [o.quantity.value for o in facts.of_unit(fact) if o.quantity.value is not None and not o.in_heading]
    points = [o.quantity.value for o in facts.all if o.quantity.unit == _POINTS and o.quantity.value is not None]
    return any(abs(abs(q.value - level) - by) < 1e-9 for level in levels for by in points)


def is_told_beside(facts: Facts, fact: Fact, other: Fact) -> bool:
    """Does its own sentence, or heading, tell the other as well: "$5,800 a year, which is $58,000 over ten years"?"""
    headings = (o for o in facts.of_unit(fact) if fact.in_heading and o.in_heading)
    of_dimension = (o for o in facts.beside(fact) if o.quantity.dimension == other.quantity.dimension)
    return any(o.quantity.value == other.quantity.value and o is not other for o in chain(of_dimension, headings))


def are_of_several(facts: Facts, a: Fact, b: Fact) -> bool:
    """Are both ages, in a body that tells those of others as well: then they are rather two people's."""
    if not (a.is_age and b.is_age):
        return False
    told = {o.quantity.value for o in facts.of_unit(a) if o.is_age and not o.in_heading}
    return bool(told - {a.quantity.value, b.quantity.value})


def are_of_other_lengths(facts: Facts, a: Fact, b: Fact) -> bool:
    """Do both their sentences tell lengths of time, and other ones: "waited for more than four hours"?"""
    first, second = ({o.quantity.value for o in facts.beside(f) if _is_length(o)} for f in (a, b))
    return bool(first) and bool(second) and not first & second


def sums_within(fact: Fact, others: Sequence[Fact]) -> bool:
    """Do two figures of one sentence, or three of sentences in a row, add up to what the bound tells, or two differ by
    that?"""
    some = [o for o in others[:_SUMMANDS] if o.quantity.value is not None and o.quantity.hedge is None]
    value = fact.quantity.value or 0.0
    within = fact.quantity.narrow
    for those in _together(some):
        near = (_NEAR if len(those) == _PAIR else _NEARER) * value
        made = _made([o.quantity.value or 0.0 for o in those])
        if any(within.low <= total <= within.high and abs(total - value) <= near for total in made):
            return True
    return False


def _is_length(fact: Fact) -> bool:
    return fact.quantity.dimension == "time" and not fact.is_age


def _together(some: Sequence[Fact]) -> Iterator[tuple[Fact, ...]]:
    yield from (those for those in combinations(some, 2) if max(_steps(those)) == 0)
    yield from (those for those in combinations(some, 3) if max(_steps(those)) <= 1)


def _made(values: Sequence[float]) -> Iterator[float]:
    yield sum(values)
    if len(values) == _PAIR:
        yield abs(values[0] - values[1])


def _steps(those: Sequence[Fact]) -> list[int]:
    return [b.sentence - a.sentence for a, b in pairwise(those)]


def _beside(facts: Facts) -> Iterator[tuple[float, float]]:
    """Neighbours of one unit in one sentence, or heading: "Two of the seven judges, 29%"."""
    last: dict[tuple[int, str], Fact] = {}
    for o in facts.all:
        if o.quantity.value is None or o.quantity.dimension == "time" or o.quantity.unit == "percent":
            continue
        key = o.sentence, scale_of(o.quantity)[0]
        if key in last:
            yield last[key].quantity.value or 0.0, o.quantity.value
        last[key] = o


def _percentages(a: float, b: float) -> Iterator[float]:
    low, high = sorted((a, b))
    if low > 0:
        yield from (100 * low / high, 100 * (high / low - 1), 100 * (1 - low / high))
