"""What the checks of restatements have in common: do two figures that tell one fact agree?"""

from __future__ import annotations

from collections.abc import Mapping

from presscheck.model import Apart, Gap, Line, Meets, Outcome, Printable, Quantity, Share, Undecided
from presscheck.relations.arithmetic.restatement import Restatement
from presscheck.relations.arithmetic.same_value import gap, scale_of

_IN_WORDS = 10
"""Whole numbers below it newspapers print in words."""


def agree(tie: Restatement, message: str, *, blame: str = "a", more: Mapping[str, Printable] | None = None) -> Outcome:
    """Compare the two in their common unit, read as newsrooms round; `message` is told of `{a}` and `{b}`, and of
    `more` values by name."""
    values: dict[str, Printable] = {"a": tie.a, "b": tie.b, **(more or {})}
    off = gap(tie.a, tie.b)
    if off is None:
        return Undecided(why="the two are told in units that cannot be compared")
    if off == 0:
        return Meets(working=(Line("{a} and {b} agree", values),))
    values["off"] = _off(tie)
    other = "b" if blame == "a" else "a"
    blamed, held = (tie.a, tie.b) if blame == "a" else (tie.b, tie.a)
    return Apart(
        message=Line(message, values),
        by=off,
        wide=True,
        blame=blame,
        expected=_expected(blamed, held),
        working=(Line(f"{{{blame}}} against {{{other}}}: {{off}}", values),),
        labels={blame: Line("elsewhere {held}", {"held": held}), other: Line("told again")},
    )


def _expected(blamed: Quantity, held: Quantity) -> tuple[float, float] | None:
    """The other's value; None where it is in another unit, or so small that words tell it."""
    if held.value is None or held.unit != blamed.unit or held.value < _IN_WORDS:
        return None
    return held.value, held.value


def _off(tie: Restatement) -> Printable:
    """By how much `a` is more or less than `b`."""
    (unit, a_scale), (_, b_scale) = scale_of(tie.a), scale_of(tie.b)
    if tie.a.value is None or tie.b.value is None:
        return "outside the range"
    a, b = tie.a.value * a_scale, tie.b.value * b_scale
    if unit == "percent":
        return Gap(a - b, "percentage_point")
    return Share(a / b - 1) if a * b > 0 else Gap(a - b, tie.a.unit)
