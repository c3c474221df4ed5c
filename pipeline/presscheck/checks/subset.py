"""A part is larger than the set it is taken from.

Why it matters  More than all of them cannot be hurt, arrested or in favour; one of the two figures is wrong.
Example         "There were 40 passengers on board. Of these, 43 were hurt."
Known blind spot  Sets that are told farther away, or of which another is larger.
"""

from __future__ import annotations

from functools import reduce

from presscheck.checks.agreement import SLACK
from presscheck.checks.check import Check
from presscheck.checks.reading import Reading, reading
from presscheck.measure.units import factor_between
from presscheck.model import Apart, Line, Meets, Outcome, Printable, Quantity, Sum, Undecided
from presscheck.relations.arithmetic.subset import Subset


def subset(tie: Subset) -> Outcome:
    """Compare the part with the whole."""
    unit = tie.part.unit if tie.beside and tie.part.dimension != "count" else tie.whole.unit
    part = _in_unit(tie.part, unit)
    sets = [read for told in (tie.whole, *tie.beside) if (read := _in_unit(told, unit)) is not None]
    if part is None or len(sets) <= len(tie.beside):
        return Undecided(why="the part is told in a unit that does not convert")
    whole = reduce(Reading.plus, sets)
    names = [f"set{number}" for number in range(len(tie.beside))]
    values: dict[str, Printable] = {"part": tie.part, "whole": tie.whole, **dict(zip(names, tie.beside, strict=True))}
    printed = " + ".join(f"{{{name}}}" for name in (*names, "whole"))
    if part.narrow.low <= whole.narrow.high:
        return Meets(working=(Line(f"{{part}} is no more than {printed}", values),))
    by = part.middle / whole.middle - 1 if whole.middle else 1.0
    if by <= SLACK and part.wide.low <= whole.wide.high:
        return Undecided(why="the two are roughly told")
    if tie.beside:
        values = {**values, "sum": Sum(whole.middle, unit)}
    told = "{sum}" if tie.beside else "{whole}"
    return Apart(
        message=Line(f"{{part}} of {told} is more than there are", values),
        by=by,
        wide=part.wide.low > whole.wide.high,
        blame="part",
        working=(Line(f"{{part}} is more than {printed}", values),),
    )


def _in_unit(figure: Quantity, unit: str) -> Reading | None:
    """A figure in a unit, a count in that of whatever is counted; None where its own doesn't convert."""
    same = figure.unit == unit or figure.dimension == "count"
    factor = 1.0 if same else factor_between(figure.unit, unit)
    return None if factor is None else reading(figure).times(factor)


CHECK = Check("AR104", "subset", Subset, subset, yields_to=("AR101",))
