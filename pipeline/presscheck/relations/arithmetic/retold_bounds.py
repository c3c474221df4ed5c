"""A bound in the opening of a story, and the exact figure behind it that it is told of: "more than 5,000 people" of
"5,214 names"."""

from __future__ import annotations

from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.retold_reckoned import are_of_other_lengths, sums_within
from presscheck.relations.arithmetic.same_value import gap, precision, ratio, worth
from presscheck.relations.arithmetic.told_fact import Fact

_ENOUGH = 1.2
"""The evidence from which an exact figure is the one that a bound is told of."""
_ALONE = 0.5
"""By how much that must surpass the evidence for the next."""
_KNOWN = 0.5
"""What it says that the figure is told as known: "the 24 missing"."""
_TAKEN_UP = 2.0
"""What it says that a word for its kind takes up what the bound counts: "134 of the animals"."""
_DIGIT = 0.5
"""What each digit says by which it is more exact than the bound."""
_SIZE = 2.6
"""How many times as much the one may be as the other."""
_CLOSE, _LIKE = 1.75, 1.8
"""From which ratio on, and for percentages and what may be always, the words must be so much alike."""
_EXPLAINS = 1.15
"""Within which ratio a figure of whatever else may be the one that the bound is told of."""
_FEWEST = 4
"""Counts up to it are told of anything."""
_SOON = 4
"""Sentences behind a part in words within which a survey's percentage stands."""


def bounded(facts: Facts, fact: Fact) -> Fact | None:
    """The exact figure behind the fact whose bound it tells, and breaks; None where that is not sure, or another figure
    of the article may be the one that it is told of."""
    q = fact.quantity
    if fact.is_apart or fact.is_counter or q.value is None or q.value <= 0:
        return None
    if fact.statement.mood != "so" and not is_share(q):
        return None
    others = facts.of_unit(fact)
    near = [other for other in others if facts.are_of_one_kind(fact, other) or facts.takes_up(fact, other)]
    if any(gap(q, o.quantity) == 0 and (o in near or ratio(q, o.quantity) < _EXPLAINS) for o in others):
        return None
    if is_share(q):
        return None if fact.in_heading else _answer(fact, near)
    behind = [o for o in near if o.sentence > fact.sentence and not o.in_heading]
    weighed = sorted(((_evidence(facts, fact, o), o) for o in behind), key=lambda pair: -pair[0])
    if not weighed or weighed[0][0] < _ENOUGH or (len(weighed) > 1 and weighed[0][0] - weighed[1][0] < _ALONE):
        return None
    best = weighed[0][1]
    return None if ratio(q, best.quantity) > _EXPLAINS and sums_within(fact, behind) else best


def _evidence(facts: Facts, fact: Fact, other: Fact) -> float:
    q, o = fact.quantity, other.quantity
    off = ratio(q, o)
    if o.hedge is not None or off > _SIZE or other.is_age != fact.is_age or (worth(o) or 0) <= _FEWEST:
        return 0.0
    if other.is_apart or other.is_counter or other.is_part or other.statement.mood == "refuted":
        return 0.0
    if other.told.past.match(other.statement.sentence.text) and other.sentence != fact.sentence:
        return 0.0  # "Fewer than 90 remain. A century ago hunters shot 114"
    if are_of_other_lengths(facts, fact, other) or facts.are_of_two_events(fact, other):
        return 0.0
    if other.is_divided or (off > _CLOSE and fact.names and other.names and not fact.names & other.names):
        return 0.0
    likeness = facts.likeness(fact, other) + _KNOWN * other.is_known + _TAKEN_UP * facts.takes_up(fact, other)
    doubtful = q.unit == "percent" or off > _CLOSE or other.statement.mood == "may be"
    if doubtful and likeness < _LIKE:
        return 0.0
    return likeness + _DIGIT * max(0, precision(o) - precision(q))


def _answer(fact: Fact, near: list[Fact]) -> Fact | None:
    """The percentage of a survey that a part in words tells roughly: the first behind it, told as found."""
    for other in near:
        if 0 < other.sentence - fact.sentence <= _SOON and other.quantity.unit == "percent":
            return other if other.quantity.hedge is None and other.is_answer else None
    return None
