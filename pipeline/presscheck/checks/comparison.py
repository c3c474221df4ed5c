"""A figure is said to be more or less than another, or to lie between two, and is not.

Why it matters  "More than last year", "beat forecasts", "the largest" are the story; where the figures were updated or
                swapped, they tell the opposite.
Example         "38 people, more than the 40 of last year": 38 is less than 40.
Known blind spot  Which of the figures is wrong, or whether the words are.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.reading import Reading, is_exact, reading
from presscheck.model import Apart, Interval, Line, Meets, Outcome, Printable, Quantity, Undecided
from presscheck.relations.arithmetic.comparison import Comparison
from presscheck.relations.arithmetic.containment import Containment
from presscheck.relations.arithmetic.ordering import Ordering

_TINY = 1e-9
_FAR = 5
"""How many times one figure may be the other and still be compared with it in earnest; farther apart, one of them is
another measure's, or misread."""


def comparison(tie: Ordering) -> Outcome:
    """Hold the order of the figures against the one that the words tell."""
    match tie:
        case Comparison():
            return _compared(tie)
        case Containment():
            return _contained(tie)
    return Undecided(why="no order is told")


def _compared(tie: Comparison) -> Outcome:
    greater, lesser = reading(tie.greater), reading(tie.lesser)
    values: dict[str, Printable] = {"greater": tie.greater, "lesser": tie.lesser}
    if max(greater.middle, lesser.middle) > _FAR * max(min(greater.middle, lesser.middle), 0) > 0:
        return Undecided(why="the figures are too far apart to be of one measure")
    equal = tie.strict and is_exact(tie.greater) and is_exact(tie.lesser) and tie.greater.value == tie.lesser.value
    if not equal and greater.narrow.high >= lesser.narrow.low:
        return Meets(working=(Line("{greater} is more than {lesser}", values),))
    is_ = "{greater} is as much as {lesser}" if equal else "{greater} is less than {lesser}"
    return Apart(
        message=Line("{greater} is not more than {lesser}", values),
        by=_share(lesser.narrow.low - greater.narrow.high, lesser),
        wide=equal or greater.wide.high < lesser.wide.low,
        blame="greater",
        working=(Line(is_, values),),
    )


def _contained(tie: Containment) -> Outcome:
    inside, low, high = reading(tie.inside), _bound(tie.ends[0]), _bound(tie.ends[-1])
    values: dict[str, Printable] = {"inside": tie.inside, "low": tie.ends[0], "high": tie.ends[-1]}
    between = "{low}" if len(tie.ends) == 1 else "{low} and {high}"
    narrow = Interval(low.narrow.low, high.narrow.high)
    if narrow.low > narrow.high:
        return Undecided(why="the ends are told in no order")
    if narrow.meets(inside.narrow):
        return Meets(working=(Line(f"{{inside}} lies between {between}", values),))
    wide = Interval(low.wide.low, high.wide.high)
    return Apart(
        message=Line(f"{{inside}} is not between {between}", values),
        by=_share(narrow.gap(inside.narrow), inside),
        wide=not wide.meets(inside.wide),
        blame="inside",
        working=(Line(f"{{inside}} lies outside {between}", values),),
    )


def _bound(end: Quantity) -> Reading:
    """An end of a row: "none under 20 minutes" ends at 20, whatever the hedge leaves open."""
    if end.hedge is None or end.value is None:
        return reading(end)
    point = Interval(end.value, end.value)
    return Reading(end.value, point, point)


def _share(gap: float, of: Reading) -> float:
    return max(gap, 0.0) / max(abs(of.middle), _TINY)


CHECK = Check("AR302", "comparison", Ordering, comparison)
