"""Which edits of a figure no slip would make: another unit than those beside it, digits that fit only roughly, any size
that will do."""

from __future__ import annotations

from presscheck.checks.edits import Edit
from presscheck.model import Apart, Quantity, Relation, Told
from presscheck.relations.arithmetic.figured_text import is_share

_DIGITS = ("swapped-digits", "lost-digit")
_COMPUTED = ("change", "difference", "part-whole", "product", "ratio", "share")
"""Ties by which each figure is what the others make, and no bound of it."""
_ROUGHLY = 0.01
"""The share of itself by which a figure whose digits were mended may miss the one computed, beside all rounding."""
_POINTS = ("percentage_point", "point")


def is_likely(tie: Relation, outcome: Apart, figure: Told, edit: Edit, expected: tuple[float, float] | None) -> bool:
    """May a slip have made the printed figure of this edit's? `expected` is what the others compute for it."""
    if edit.kind in _any_would_do(tie) and _takes_any(outcome):
        return False
    new = edit.told
    if not isinstance(figure, Quantity) or not isinstance(new, Quantity):
        return True
    others = [q for q in tie.quantities if q is not figure]
    if edit.kind == "unit" and _is_of_their_unit(figure, new, others):
        return False
    if edit.kind not in _DIGITS or expected is None or tie.kind not in _COMPUTED:
        return True
    return _is_near(new, sum(expected) / 2, others)


def _any_would_do(tie: Relation) -> tuple[str, ...]:
    """The edits that make a figure as large or small as one likes."""
    if tie.kind == "change":
        return ("magnitude", "lost-digit", "swapped-digits")
    return ("magnitude",)


def _takes_any(outcome: Apart) -> bool:
    """Would figures of any magnitude settle it, since nothing computes what they should be: "45 of the 40"?"""
    return outcome.expected is None and not outcome.instead


def _is_of_their_unit(old: Quantity, new: Quantity, others: list[Quantity]) -> bool:
    """Is it printed in the unit that one of the others has, or would it be points of what is no percentage?"""
    if new.unit in _POINTS:
        return not any(q.unit == "percent" for q in others)
    return old.dimension != "ratio" and any(q.unit == old.unit for q in others)


def _is_near(new: Quantity, expected: float, others: list[Quantity]) -> bool:
    """Is it what the others make, but for the rounding of all of them?"""
    off = abs((new.value or 0.0) - expected)
    rounded = _rounding(new) * abs(new.value or 0.0) + sum(map(_rounding, others)) * abs(expected)
    return off <= max(rounded, _ROUGHLY * abs(expected))


def _rounding(figure: Quantity) -> float:
    """By what share of itself a printed figure may be rounded; nothing of one told in words, or roughly."""
    if (
        figure.hedge
        or is_share(figure)
        or figure.unit == "fold"
        or figure.low is None
        or figure.high is None
        or not figure.value
    ):
        return 0.0
    return abs((figure.high - figure.low) / 2 / figure.value)
