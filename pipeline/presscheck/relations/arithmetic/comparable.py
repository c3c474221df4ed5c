"""Which figures can be of one kind: a part and its base, a figure and what it was a year ago."""

from __future__ import annotations

from presscheck.measure.counted import NOTHING
from presscheck.measure.currencies import MONEY
from presscheck.measure.per_unit import parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured

_FARTHEST, _THOUSAND = 12.0, 1000.0
_NEAR = 0.12
"""The share of itself by which a computed value may miss a told one and be taken for what is meant by it."""


def comparable(a: Quantity, b: Quantity, article: Figured, *, told: bool = False, bare: bool = False) -> bool:
    """Are two figures of one unit? Things counted are where they are called the same, where one is not called anything,
    or where the words beside them tell it (`told`). `bare`: one may leave out its unit, or what it
    is by."""
    if a is b or a.value is None or b.value is None or (a.start, a.field) == (b.start, b.field):
        return False
    if a.unit == b.unit:
        return True
    if bare and "ratio" not in (a.dimension, b.dimension):
        unnamed = NOTHING in (a.unit, b.unit) and MONEY not in (a.dimension, b.dimension)
        if (
            unnamed
            and {a.dimension, b.dimension} != {"count"}
            and article.sentences.of(a) is not article.sentences.of(b)
        ):
            return False  # "uses 3,100 kilowatt hours ... 1,460 hours without coal, against 624 the year before"
        if unnamed or _leaves_out(a.unit, b.unit):
            return True
    if told and "currency" not in a.dimension and parted(a.unit)[0] == parted(b.unit)[0]:
        return True  # "3,100 teachers a day, 3.9 percent of the 79,000 teachers"
    if a.dimension != "count" or b.dimension != "count" or "/" in a.unit + b.unit:
        return False
    return told or "one" in (a.unit, b.unit) or is_same_thing(a.unit, b.unit, article)


def _leaves_out(a: str, b: str) -> bool:
    """Is one the other without what it is by ("$9 a bushel ... when it sold for $3")?"""
    one, other = parted(a), parted(b)
    return one[0] == other[0] and "" in (one[1], other[1])


def is_same_thing(a: str, b: str, article: Figured) -> bool:
    """Does the language hold two nouns for names of one thing?"""
    statements = article.statements.all
    return bool(statements and statements[0].cues.shared(frozenset({a}), frozenset({b})))


def has_share(part: Quantity, base: Quantity, share: Quantity) -> bool:
    """Is the part of the base nearly that share?"""
    assert part.value is not None and base.value is not None and share.value is not None
    told = share.value / 100 if share.unit == "percent" else share.value
    return base.value > 0 and abs(part.value / base.value / told - 1) < _NEAR


def is_a_slip(worth: float, told: float) -> bool:
    """Are the two as far apart as a slip may take them, a lost digit at most, or thousands for millions? What is
    farther is of something else."""
    off = max(worth, told) / max(min(worth, told), 1e-12)
    return off < _FARTHEST or _THOUSAND / 1.2 < off < _THOUSAND * 1.2


def has_ratio(start: Quantity, end: Quantity, times: float) -> bool:
    """Is the end nearly so many times the start?"""
    assert start.value is not None and end.value is not None
    return start.value > 0 and abs(end.value / start.value / times - 1) < _NEAR
