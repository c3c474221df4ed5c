"""Whether another figure of the article would fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presscheck.checks.difference import CHECK as DIFFERENCE
from presscheck.checks.one_slip import with_value
from presscheck.checks.otherwise import Otherwise
from presscheck.checks.share_of_base import CHECK as SHARE
from presscheck.checks.verdict import judged
from presscheck.measure.figures import Figure
from presscheck.model import Quantity
from presscheck.relations.arithmetic.difference import Difference
from presscheck.relations.arithmetic.share import Share


def figure(id_: str, value: float, start: int, *, unit: str = "vote", field: str = "text") -> Quantity:
    ratio = unit == "percent"
    return Quantity(
        id=id_, text=f"{value:g}", field="title" if field == "title" else "text", start=start, end=start + 3,
        value=value, low=value - 0.5, high=value + 0.5, bounds="[)", wide_low=value - 0.5, wide_high=value + 0.5,
        unit=unit, dimension="ratio" if ratio else "count", hedge=None,
    )  # fmt: skip


LARGER, SMALLER, GAP = figure("q1", 520, 0), figure("q2", 480, 20), figure("q3", 60, 40)
LEAD = judged(DIFFERENCE, Difference(cue="", confidence=0.95, larger=LARGER, smaller=SMALLER, gap=GAP))


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ([figure("q4", 300, 100), figure("q5", 240, 110)], True),  # the lead of two others
        ([figure("q4", 120, 60)], False),  # the gap itself is none of two levels
        ([figure("q4", 300, 100), figure("q5", 240, 400)], False),
        ([figure("q4", 300, 0, field="title"), figure("q5", 240, 0)], False),
    ],
)
def test_a_gap_that_two_others_have(others: list[Quantity], found: bool) -> None:
    figures = [Figure(q) for q in (LARGER, SMALLER, GAP, *others)]
    assert Otherwise(figures).has_pair(LEAD) is found


@pytest.mark.parametrize(("part", "found"), [(1, False), (2, False), (4, True)])
def test_what_is_left_of_the_base(part: float, found: bool) -> None:
    """60 per cent is told of the seven that are left, of eleven; not of ten, which is ten times one."""
    told = figure("q1", part, 0), figure("q2", 11, 10), figure("q3", 64 if found else 60, 20, unit="percent")
    tie = Share(cue="", confidence=0.6, part=told[0], base=told[1], share=told[2])
    assert Otherwise([]).explains(judged(SHARE, tie)) is found


def test_figures_of_the_body_stand_about_a_tie_with_the_title() -> None:
    told = replace(LARGER, field="title")
    tie = Difference(cue="", confidence=0.95, larger=told, smaller=SMALLER, gap=GAP)
    figures = [Figure(q) for q in (told, SMALLER, GAP, figure("q4", 300, 100), figure("q5", 240, 110))]
    assert Otherwise(figures).has_pair(judged(DIFFERENCE, tie))


def test_another_value_is_as_sharp_and_another_magnitude_as_rough() -> None:
    told = figure("q1", 10, 0)
    assert (with_value(told, 100).low, with_value(told, 100, scaled=True).low) == (99.5, 95.0)
