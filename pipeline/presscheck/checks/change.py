"""A rise or fall is not the one between its two figures.

Why it matters  The percentage is what readers take away; worked out from the wrong base, or left standing when a figure
                was updated, it tells of a boom or a slump that wasn't.
Example         "sales rose 12% to 600 from 500": from 500 to 600 is a rise of 20%.
Known blind spot  Which of the three figures is wrong; adjusted bases that the text doesn't tell.
"""

from __future__ import annotations

from presscheck.checks.agreement import Said, Stated, agreement
from presscheck.checks.check import Check
from presscheck.checks.reading import Reading, reading
from presscheck.model import Apart, Line, Outcome, Printable, Quantity, Undecided
from presscheck.relations.arithmetic.change import Change

_RATIOS = ("percent", "fold")
_WAYS = {1: "rise", -1: "fall"}


def change(tie: Change) -> Outcome:
    """Compare the change that is told with the one between its two figures."""
    if tie.start is None:
        return _without_start(tie)
    if tie.by.unit not in (*_RATIOS, tie.end.unit) or tie.end.unit == "percent":
        return Undecided(why="a change of a percentage may be told in per cent or in points")
    start, end = reading(tie.start), reading(tie.end)
    if start.wide.low <= 0 or end.wide.low < 0:
        return Undecided(why="a change from nothing, or below it, has no percentage")
    if tie.direction and _is_reversed(start, end, tie.direction):
        return _reversed(tie, start, end)
    values: dict[str, Printable] = {"start": tie.start, "end": tie.end}
    by = reading(tie.by)
    if tie.by.unit == "percent":
        computed, sum_ = end.over(start).shifted(-1).times(100), "{end} ÷ {start} − 1"
    elif tie.by.unit == "fold":
        computed, sum_ = end.over(start), "{end} ÷ {start}"
    else:
        computed, sum_ = end.minus(start), "{end} − {start}"
    if computed.middle < 0:
        computed = computed.times(-1)
    said = Said(message="from {start} to {end} is not a change of {stated}", sum=sum_, values=values)
    return agreement(Stated(role="by", printed=tie.by, reading=by, unit=tie.by.unit), computed, said)


def _without_start(tie: Change) -> Outcome:
    """ "Slipped $8.98, or 2.3%, to $382.85": the start is the end less the amount."""
    if tie.by2 is None or tie.by2.unit != "percent" or tie.by.unit != tie.end.unit:
        return Undecided(why="the figure that it changed from is not told")
    by, end = reading(tie.by), reading(tie.end)
    start = end.minus(by) if tie.direction > 0 else end.plus(by)
    if start.wide.low <= 0:
        return Undecided(why="a change from nothing, or below it, has no percentage")
    computed = by.over(start).times(100)
    sign = "−" if tie.direction > 0 else "+"
    said = Said(
        message="{by} to {end} is not {stated}",
        sum=f"{{by}} ÷ ({{end}} {sign} {{by}})",
        values={"by": tie.by, "end": tie.end},
    )
    return agreement(Stated(role="by2", printed=tie.by2, reading=reading(tie.by2), unit="percent"), computed, said)


def _is_reversed(start: Reading, end: Reading, direction: int) -> bool:
    lower, higher = (end, start) if direction > 0 else (start, end)
    return lower.wide.high < higher.wide.low


def _reversed(tie: Change, start: Reading, end: Reading) -> Outcome:
    assert isinstance(tie.start, Quantity)
    values: dict[str, Printable] = {"start": tie.start, "end": tie.end, "way": _WAYS[tie.direction]}
    return Apart(
        message=Line("from {start} to {end} is no {way}", values),
        by=abs(end.middle / start.middle - 1),
        wide=True,
        blame="end",
        working=(Line("{end} is {less} than {start}", {**values, "less": "less" if tie.direction > 0 else "more"}),),
    )


CHECK = Check("AR201", "change", Change, change)
