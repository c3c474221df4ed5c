"""Could another figure of the article have been meant? Of three that miss each other, where a fourth that is told in
place of one of them fits, the three rather are no tie than misprinted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


class Otherwise:
    """The figures of one article, to be tried in each other's place."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._all = [figure.quantity for figure in figures if _is_told(figure.quantity)]

    def explains(self, verdict: Verdict) -> bool:
        """Does another figure about it, in place of one of a torn share's or product's, make it hold; or what is left
        of a whole once its part is taken away, or the two together?"""
        tie = verdict.tie
        if self.fits(verdict, tie.replaced):
            return True
        return tie.confidence < _CLEAR and any(_holds(verdict.check, other) for other in _complements(tie))

    def fits(self, verdict: Verdict, roles: Sequence[str]) -> bool:
        """Does another figure about it make a tie hold in place of one that plays one of these roles?"""
        tie = verdict.tie
        if not roles or not tie.quantities:
            return False
        near, alike = self._near(tie.quantities, verdict.keys), _are_counts if tie.replaced else _of_one_unit
        for own in (own for role in roles for own in tie.figures(role)):
            others = (q for q in near if alike(q, own))
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
        own = frozenset(q.key for q in tie.figures(tie.anchor))
        near = [q for q in self._near([*larger, *smaller], own) if q.unit == larger[0].unit]
        for first, last in pairwise(sorted(near, key=lambda q: (q.field, q.start))):
            if first.field == last.field and last.start - first.end <= _BESIDE and first.value and last.value:
                high, low = sorted((first, last), key=lambda q: -(q.value or 0))
                if _holds(verdict.check, tie.with_edit(larger[0], high).with_edit(smaller[0], low)):
                    return True
        return False

    def _near(self, told: Sequence[Quantity], out: frozenset[str]) -> list[Quantity]:
        """Those about some figures, the nearest first, but for those of the keys `out`."""
        spans = {
            q.field: (min(p.start for p in told if p.field == q.field), max(p.end for p in told if p.field == q.field))
            for q in told
        }

        def off(figure: Quantity) -> int:
            first, last = spans[figure.field]
            return max(first - figure.start, figure.start - last, 0)

        near = [q for q in self._all if q.field in spans and q.key not in out and off(q) <= _REACH]
        return sorted(near, key=off)[:_MOST]


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
