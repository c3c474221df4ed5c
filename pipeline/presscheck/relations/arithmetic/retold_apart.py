"""A figure told again with another value. The words alone must be sure of it, and no other figure of the article, and
no sum of some, may be the one that is told again."""

from __future__ import annotations

from itertools import combinations

from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.retold_reckoned import are_of_several, is_reckoned, is_told_beside
from presscheck.relations.arithmetic.same_value import gap, is_bound, is_slip, precision, ratio
from presscheck.relations.arithmetic.told_fact import Fact

_IN_HEADING, _IN_BODY = 1.8, 2.1
"""The evidence from which a figure of a heading, or one of the body told as known, is another's told wrong."""
_ALONE = 0.5
"""By how much that must surpass the evidence for the next other value."""
_SLIP = 1.5
"""What it says that the two differ as by a slip of the pen."""
_SPEED, _POINTS = "speed", "points"
_KNOWN = 1.0
"""What it says that a figure of the body is told as known: "the 22 seafarers"."""
_SOME = 0.3
"""The likeness without which two figures of the body that count nothing alike are of two things, slip or not."""
_LEAD = 0.7
"""What it says that the figure stands in the first sentences, which a heading tells again."""
_EVENT = 0.8
"""What it says that both tell what befell people, or the sentence they were given."""
_AGE = 2.5
"""What it says that two ages differ by a slip; without one they are two persons'."""
_FAR, _FARTHEST, _MUCH = 3.0, 20.0, 3.5
"""How many times as much the one may be; how many at most, where the words are so much alike."""
_FEWEST = 4
"""Counts up to it are told of anything."""
_SMALL = 12
"""Counts up to it a heading makes up from several of the body."""
_EXACT = 4
"""Digits from which two figures without a slip are of two things."""
_DOERS = 2
"""How many more people a heading may count: the gunman with his victims."""
_TERMS, _ADDENDS, _FIRST = 20, 4, 8
"""Figures of which sums and differences of two are tried; addends of the longest sum, and figures tried for it."""


def apart(facts: Facts, fact: Fact, others: list[Fact]) -> Fact | None:
    """The one of the others that the fact tells again with another value; None where that is not sure."""
    q = fact.quantity
    if fact.is_apart or fact.is_total or fact.is_counter or not _is_told(fact):
        return None
    if any(gap(q, other.quantity) == 0 for other in facts.of_unit(fact)):
        return None
    near = [o for o in others if facts.are_of_one_kind(fact, o) and o.is_age == fact.is_age]
    weighed = sorted(((_evidence(facts, fact, other), other) for other in near), key=lambda pair: -pair[0])
    if not weighed or weighed[0][0] < (_IN_HEADING if fact.in_heading else _IN_BODY):
        return None
    most, best = weighed[0]
    if is_computed(fact, near, addends=2 if is_slip(q, best.quantity) else _ADDENDS) or is_reckoned(facts, fact):
        return None
    if is_told_beside(facts, fact, best) or (not fact.in_heading and are_of_several(facts, fact, best)):
        return None
    rival = next((evidence for evidence, other in weighed if gap(best.quantity, other.quantity) != 0), 0.0)
    return best if most - rival >= _ALONE else None


def _evidence(facts: Facts, fact: Fact, other: Fact) -> float:
    if other.is_apart or other.is_counter or not _is_told(other):
        return 0.0
    if "refuted" in (fact.statement.mood, other.statement.mood):
        return 0.0
    if not fact.in_heading and is_bound(fact.quantity) != is_bound(other.quantity):
        return 0.0  # bounds have their own rules
    slip = is_slip(fact.quantity, other.quantity)
    if is_of_mean(fact, other) or (fact.in_heading and is_step_of_before(other)):
        return 0.0
    told = facts.likeness(fact, other) + (_SLIP if slip else 0.0)
    if not fact.in_heading:
        of_one = bool(fact.counted & other.counted) or facts.likeness(fact, other) >= _SOME
        return told + _KNOWN if of_one and _may_be_known(fact, other, slip=slip) else 0.0
    if fact.is_age:
        return _AGE if slip and fact.is_of_another_day == other.is_of_another_day else 0.0
    if not slip and not _may_be_headed(facts, fact, other, likeness=told):
        return 0.0
    if is_bound(other.quantity) and not is_bound(fact.quantity):
        return 0.0
    return told + _LEAD * facts.is_early(other) + _EVENT * facts.share_an_event(fact, other)


def is_of_mean(fact: Fact, other: Fact) -> bool:
    """Is it a speed, and the other one the average that was held? A heading tells the average of other things as such
    without a word for it: "Nine-week wait"."""
    return other.is_mean and not fact.is_mean and fact.quantity.dimension == _SPEED


def is_step_of_before(other: Fact) -> bool:
    """Is it a step in points, told as earlier than what a heading tells of: "Bank cuts rate by quarter-point" / "It had
    cut it by half a point in June"?"""
    return other.quantity.dimension == _POINTS and other.is_of_before


def _is_told(fact: Fact) -> bool:
    """Is it one number, and of a count more than one?"""
    q = fact.quantity
    return q.value is not None and not (q.dimension == "count" and q.value <= 1)


def _may_be_headed(facts: Facts, fact: Fact, other: Fact, *, likeness: float) -> bool:
    """Without a slip of the pen to tell, may the heading's figure stand for the other: is it of its size, and counts
    no more people than the one or two who did it?"""
    q, o = fact.quantity, other.quantity
    off = ratio(q, o)
    if off > _FAR and (off > _FARTHEST or likeness < _MUCH):
        return False
    if q.dimension == "count" and (q.value or 0) <= _SMALL:
        return False
    return not counts_doers(facts, fact, other)


def counts_doers(facts: Facts, fact: Fact, other: Fact) -> bool:
    """May it count the one or two who did it with the people of the other?"""
    q, o = fact.quantity, other.quantity
    people = facts.are_people(fact) or facts.are_people(other)
    return people and q.value is not None and o.value is not None and 0 < q.value - o.value <= _DOERS


def _may_be_known(fact: Fact, other: Fact, *, slip: bool) -> bool:
    """Of two figures of the body, may the second stand for the first? Without a slip of the pen to tell, only a count
    that nothing narrows, of no other size."""
    q, o = fact.quantity, other.quantity
    if fact.describes or fact.is_on_the_way:
        return False
    if slip:
        return True
    if fact.is_base:
        return False
    if {fact.statement.mood, other.statement.mood} != {"so"} or fact.is_rough or other.is_rough:
        return False
    if q.dimension != "count" or q.value is None or o.value is None or min(q.value, o.value) <= _FEWEST:
        return False
    return fact.is_bare and ratio(q, o) <= _FAR and max(precision(q), precision(o)) < _EXACT


def is_computed(fact: Fact, others: list[Fact], addends: int) -> bool:
    """Is it the sum of some of the others, at most so many, or the difference of two?"""
    value = fact.quantity.value
    values = [o.quantity.value for o in others[:_TERMS] if o.quantity.value is not None]
    if any(value in (a + b, abs(a - b)) for a, b in combinations(values, 2)):
        return True
    few = values[:_FIRST]
    return any(value == sum(some) for count in range(3, addends + 1) for some in combinations(few, count))
