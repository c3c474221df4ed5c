"""A total is more than can be for so many.

A note, with the sum: it says nothing of which of the two figures is wrong, or whether what is counted is all there is.

Why it matters  Each of two figures may look right alone, and their quotient be beyond belief; official tallies are
                printed so for years.
Example         90 million tonnes of goods confiscated in 55,180 cases are 1,631 tonnes a case.
Known blind spot  Quotients that are strange only to who knows the subject; what the language data has no bound for.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.reading import reading
from presscheck.measure.per_unit import PER, parted
from presscheck.model import Apart, Line, Meets, Outcome, Printable, Sum, Undecided
from presscheck.relations.arithmetic.per_unit import PerUnit


def absurd_per_unit(tie: PerUnit) -> Outcome:
    """Divide the one by the other, and compare with the most that is sane."""
    if reading(tie.count).wide.low <= 0:
        return Undecided(why="there may be none of what is counted")
    each = reading(tie.total).over(reading(tie.count))
    unit, _ = parted(tie.total.unit)
    values: dict[str, Printable] = {
        "total": tie.total,
        "count": tie.count,
        "each": Sum(each.middle, f"{unit}{PER}{tie.count.unit}"),
    }
    working = (Line("{total} ÷ {count} = {each}", values),)
    if each.wide.low <= tie.most:
        return Meets(working=working)
    return Apart(
        message=Line("{total} over {count} would be {each}", values),
        by=each.middle / tie.most - 1,
        wide=True,
        blame="total",
        working=working,
    )


CHECK = Check("PL103", "absurd-per-unit", PerUnit, absurd_per_unit, settles=False)
