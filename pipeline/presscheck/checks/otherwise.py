"""Could another figure of the article have been meant? Of three that miss each other, where a fourth that is told in
place of one of them fits, the three rather are no tie than misprinted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from presscheck.checks.check import Check
from presscheck.checks.one_slip import with_value
from presscheck.checks.verdict import Verdict
from presscheck.measure.counted import NOTHING
from presscheck.measure.figures import Figure
from presscheck.model import Meets, Quantity, Relation

_BESIDE = 60
"""Characters between two figures that are told one right behind the other."""
_REACH = 1_500
"""Characters about a tie in which other figures are looked for."""
_MOST = 40
"""Figures tried: bounds the work in tables."""
_WIDE = 0.2
"""The width, as a share of it, of a figure that is tried."""
_CLEAR = 0.8
"""The likelihood of a tie from which its words say plainly what is of what."""
_REPLACED = {"share": ("part", "base"), "product": ("total", "factors")}
"""By kind of tie, the roles that another figure may have been meant for."""


class Otherwise:
    """The figures of one article, to be tried in each other's place."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._all = [figure.quantity for figure in figures if _is_told(figure.quantity)]

    def explains(self, verdict: Verdict) -> bool:
        """Does another figure about it, in place of one of a torn share's or product's, make it hold; or what is left
        of a whole once its part is taken away, or the two together?"""
        tie = verdict.tie
        if self.fits(verdict, _REPLACED.get(tie.kind, ())):
            return True
        return tie.confidence < _CLEAR and any(_holds(verdict.check, other) for other in _complements(tie))

    def fits(self, verdict: Verdict, roles: Sequence[str]) -> bool:
        """Does another figure about it make a tie hold in place of one that plays one of these roles?"""
        tie = verdict.tie
        told = [q for role in tie.roles for q in tie.figures(role)]
        if not roles or not told:
            return False
        near, ids, alike = self._near(told), {q.key for q in told}, _ALIKE.get(tie.kind, _of_one_unit)
        for own in (own for role in roles for own in tie.figures(role)):
            others = (q for q in near if q.key not in ids and alike(q, own))
            if any(_holds(verdict.check, tie.with_edit(own, other)) for other in others):
                return True
        return False

    def has_pair(self, verdict: Verdict) -> bool:
        """Is a torn gap that of two others about it, told one right behind the other, where its own are told without a
        side: the lead of the first two of four parties?"""
        tie = verdict.tie
        larger, smaller = (tie.figures(role) if role in tie.roles else () for role in ("larger", "smaller"))
        if not larger or not smaller or getattr(tie, "sided", False):
            return False
        near = sorted((q for q in self._near([*larger, *smaller]) if q.unit == larger[0].unit), key=lambda q: q.start)
        for first, last in pairwise(near):
            if last.start - first.end <= _BESIDE and first.value and last.value:
                high, low = sorted((first, last), key=lambda q: -(q.value or 0))
                if _holds(verdict.check, tie.with_edit(larger[0], high).with_edit(smaller[0], low)):
                    return True
        return False

    def _near(self, told: Sequence[Quantity]) -> list[Quantity]:
        """Those about some figures, the nearest first."""
        first, last = min(q.start for q in told), max(q.end for q in told)
        near = [q for q in self._all if q.field == told[0].field and first - _REACH <= q.start <= last + _REACH]
        return sorted(near, key=lambda q: max(first - q.start, q.start - last, 0))[:_MOST]


def _is_told(figure: Quantity) -> bool:
    """Is it told closely, not as a bound ("up to £900"), which anything would fit?"""
    if not figure.value or figure.low is None or figure.high is None:
        return False
    return figure.high - figure.low <= _WIDE * abs(figure.value)


def _of_one_unit(a: Quantity, b: Quantity) -> bool:
    return a.unit == b.unit


def _are_counts(a: Quantity, b: Quantity) -> bool:
    """Could the one have been meant where the other is taken, whatever they count?"""
    if a.unit == b.unit:
        return True
    return a.dimension == b.dimension == "count" or NOTHING in (a.unit, b.unit)


_ALIKE: Mapping[str, Callable[[Quantity, Quantity], bool]] = dict.fromkeys(_REPLACED, _are_counts)
"""By kind of tie, which figures are tried in each other's place: else those of one unit."""


def _complements(tie: Relation) -> Iterator[Relation]:
    """The tie of a share with the rest of the base for its part, and with both together for its base."""
    if tie.kind != "share":
        return
    part, base = tie.figures("part"), tie.figures("base")
    if not part or not base or not part[0].value or not base[0].value:
        return
    yield tie.with_edit(part[0], with_value(part[0], base[0].value - part[0].value))
    yield tie.with_edit(base[0], with_value(base[0], base[0].value + part[0].value))


def _holds(check: Check[Any], tie: Relation) -> bool:
    return isinstance(check.judge(tie), Meets)
