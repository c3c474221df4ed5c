"""A part is larger than the set it is taken from.

Why it matters  More than all of them cannot be hurt, arrested or in favour; one of the two figures is wrong.
Example         "There were 40 passengers on board. Of these, 43 were hurt."
Known blind spot  Sets that are told farther away, or of which another is larger.
"""

from __future__ import annotations

from presscheck.checks.agreement import SLACK
from presscheck.checks.check import Check
from presscheck.checks.reading import reading
from presscheck.measure.units import factor_between
from presscheck.model import Apart, Line, Meets, Outcome, Printable, Sum, Undecided
from presscheck.relations.arithmetic.subset import Subset


def subset(tie: Subset) -> Outcome:
    """Compare the part with the whole."""
    factor = 1.0 if tie.part.unit == tie.whole.unit or tie.part.dimension == "count" else None
    if factor is None:
        factor = factor_between(tie.part.unit, tie.whole.unit)
    if factor is None:
        return Undecided(why="the part is told in a unit that does not convert")
    part, whole = reading(tie.part).times(factor), reading(tie.whole)
    for other in tie.beside:
        whole = whole.plus(reading(other))
    names = [f"set{number}" for number in range(len(tie.beside))]
    values: dict[str, Printable] = {"part": tie.part, "whole": tie.whole, **dict(zip(names, tie.beside, strict=True))}
    sets = " + ".join(f"{{{name}}}" for name in (*names, "whole"))
    if part.narrow.low <= whole.narrow.high:
        return Meets(working=(Line(f"{{part}} is no more than {sets}", values),))
    by = part.middle / whole.middle - 1 if whole.middle else 1.0
    if by <= SLACK and part.wide.low <= whole.wide.high:
        return Undecided(why="the two are roughly told")
    if tie.beside:
        values = {**values, "sum": Sum(whole.middle, tie.whole.unit)}
    told = "{sum}" if tie.beside else "{whole}"
    return Apart(
        message=Line(f"{{part}} of {told} is more than there are", values),
        by=by,
        wide=part.wide.low > whole.wide.high,
        blame="part",
        working=(Line(f"{{part}} is more than {sets}", values),),
    )


CHECK = Check("AR104", "subset", Subset, subset, yields_to=("AR101",))
