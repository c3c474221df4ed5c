"""A difference, margin or majority is not the one between its two figures.

Why it matters  Margins settle elections, records and budgets, and are worked out in a hurry from figures that are still
                being corrected; one of the three is then left behind.
Example         "won by 312 votes, 5,210 to 4,989": from 4,989 to 5,210 is 221.
Known blind spot  Which of the three is wrong; a majority over all others told without the number of all.
"""

from __future__ import annotations

from presscheck.checks.agreement import Said, Stated, agreement
from presscheck.checks.check import Check
from presscheck.checks.levels import MOST, levels
from presscheck.checks.policy import SURE
from presscheck.checks.reading import Reading, reading
from presscheck.measure.units import converted, convertible
from presscheck.model import Apart, Line, Outcome, Printable, Quantity, Undecided
from presscheck.relations.arithmetic.alike import MEASURED
from presscheck.relations.arithmetic.difference import Difference

_IN_POINTS = {"basis_point": 0.01}
"""What one of a gap's unit is in the unit of what it lies between."""


def difference(tie: Difference) -> Outcome:
    """Compare the gap that is told with the one between its two figures."""
    if any(q.value is None for role in tie.roles for q in tie.figures(role)):
        return Undecided(why="a range has no one difference from another figure")
    if tie.smaller is None:
        return _majority(tie)
    larger, smaller = reading(tie.larger), _in_unit(tie.smaller, tie.larger.unit)
    if tie.sided and larger.wide.high < smaller.wide.low:
        if tie.confidence >= SURE and not smaller.minus(larger).wide.meets(_in_unit(tie.gap, tie.larger.unit).wide):
            return Undecided(why="neither the gap nor its direction fits, so that they may not belong together")
        return _reversed(tie, tie.smaller, larger, smaller)
    if tie.larger.unit == tie.smaller.unit:
        larger, smaller = levels(tie.larger, tie.smaller)
    computed = larger.minus(smaller)
    gap = _in_unit(tie.gap, tie.larger.unit).middle
    instead = ((tie.larger, smaller.middle + gap), (tie.smaller, larger.middle - gap))
    said = Said(
        message="{stated} is not the gap between {larger} and {smaller}",
        sum="{larger} − {smaller}",
        values={"larger": tie.larger, "smaller": tie.smaller},
        instead=instead if tie.larger.unit == tie.smaller.unit and larger.middle > smaller.middle else (),
    )
    return agreement(_stated(tie), computed, said, most=MOST)


def _majority(tie: Difference) -> Outcome:
    """ "365 of 650 seats": a majority over all the rest, or the lead over half of them, as some parliaments count."""
    if tie.whole is None:
        return Undecided(why="the other figure is not told")
    larger, whole = reading(tie.larger), reading(tie.whole)
    over_half = larger.minus(whole.times(0.5))
    if abs(over_half.middle - (tie.gap.value or 0)) <= 1:
        return Undecided(why="a majority may be counted over half of all")
    said = Said(
        message="{stated} is not the majority that {larger} of {whole} have",
        sum="{larger} − ({whole} − {larger})",
        values={"larger": tie.larger, "whole": tie.whole},
    )
    return agreement(_stated(tie), larger.times(2).minus(whole), said)


def _stated(tie: Difference) -> Stated:
    if tie.larger.unit == "percent":
        points = reading(tie.gap).times(_IN_POINTS.get(tie.gap.unit, 1))
        return Stated(role="gap", printed=tie.gap, reading=points, unit="percentage_point")
    gap = _in_unit(tie.gap, tie.larger.unit)
    unit = tie.gap.unit if gap == reading(tie.gap) else tie.larger.unit
    return Stated(role="gap", printed=tie.gap, reading=gap, unit=unit)


def _in_unit(figure: Quantity, unit: str) -> Reading:
    """A measure in another unit: "20cm" between metres; what is no measure as it is."""
    measured = figure.dimension in (*MEASURED, "time") and figure.unit != unit and convertible(figure.unit, unit)
    return reading(figure).times(converted(1, figure.unit, unit)) if measured else reading(figure)


def _reversed(tie: Difference, other: Quantity, larger: Reading, smaller: Reading) -> Outcome:
    values: dict[str, Printable] = {"larger": tie.larger, "smaller": other, "gap": tie.gap}
    return Apart(
        message=Line("{larger} is not more than {smaller}, as the gap of {gap} says", values),
        by=abs(larger.middle - smaller.middle) / max(abs(smaller.middle), 1e-9),
        wide=True,
        blame="larger",
        working=(Line("{larger} is less than {smaller}", values),),
    )


CHECK = Check("AR203", "difference", Difference, difference, yields_to=("DT103",))
