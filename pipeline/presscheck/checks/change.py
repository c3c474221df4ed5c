"""A rise or fall is not the one between its two figures.

Why it matters  The percentage is what readers take away; worked out from the wrong base, or left standing when a figure
                was updated, it tells of a boom or a slump that wasn't.
Example         "sales rose 12% to 600 from 500": from 500 to 600 is a rise of 20%.
Known blind spot  Which of the three figures is wrong; adjusted bases that the text doesn't tell.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf

from presscheck.checks.agreement import Said, Stated, agreement
from presscheck.checks.check import Check
from presscheck.checks.levels import LAST_STEP, MOST, levels
from presscheck.checks.reading import Reading, reading
from presscheck.model import Apart, Line, Meets, Outcome, Printable, Quantity, Undecided
from presscheck.relations.arithmetic.change import Change
from presscheck.relations.arithmetic.figured_text import is_share

_MOVED = 0.1
"""The share of an upside by which it is off where the price has moved a little since it was worked out."""
_POINT = 1.5
_HALFWAY = 0.5
_WAYS = {1: "rise", -1: "fall"}
_NO_BASE = "a change from nothing, or below it, has no percentage"


def change(tie: Change) -> Outcome:
    """Compare the change that is told with the one between its two figures."""
    if tie.start is None:
        return _without_start(tie)
    start, end = levels(tie.start, tie.end, is_set=tie.is_set)
    if start.wide.low <= 0 or end.wide.low < 0:
        return Undecided(why=_NO_BASE)
    if tie.is_plain and tie.direction and _is_reversed(start, end, tie.direction):
        return LAST_STEP if tie.last_step > _HALFWAY else _reversed(tie, start, end)
    if tie.by is None:
        return _went(tie, start, end)
    rates = {tie.start.unit, tie.end.unit}
    if "percent" in rates and rates <= {"percent", "one"} and not is_share(tie.by):
        return Undecided(why="a change of a percentage may be told in per cent or in points")
    if tie.by2 is not None and isinstance(outcome := _amount(tie, tie.by2, "by2", start, end), Apart):
        return outcome
    return _amount(tie, tie.by, "by", start, end)


def _amount(tie: Change, told: Quantity, role: str, start: Reading, end: Reading) -> Outcome:
    """One of the amounts against the two levels."""
    values: dict[str, Printable] = {"start": tie.start or tie.end, "end": tie.end}
    by, unit = reading(told), told.unit
    if _is_lent_share(told):
        by, unit = by.times(100), "percent"  # "down by a fifth, from 380 tonnes": a share that was lent a unit
        computed, sum_ = end.over(start).shifted(-1).times(100), "{end} ÷ {start} − 1"
    elif unit == "percent" or is_share(told):
        computed, sum_ = end.over(start).shifted(-1).times(100), "{end} ÷ {start} − 1"
        by, unit = (by.times(100), "percent") if is_share(told) else (by, unit)
    elif _is_of_level(told, tie.end):
        computed, sum_, unit = end.minus(start), "{end} − {start}", tie.end.unit
    else:
        return Undecided(why="the amount and the figures are of different units")
    if computed.middle < 0:
        computed = computed.times(-1)
        sum_ = "1 − {end} ÷ {start}" if unit == "percent" else "{start} − {end}"
    if by.middle < 0:
        by = by.times(-1)
    stated = Stated(role=role, printed=told, reading=by, unit=unit)
    if by.narrow.gap(computed.narrow) > 0 and by.middle < tie.last_step * computed.middle:
        return LAST_STEP
    if tie.is_quoted and 0 < by.narrow.gap(computed.narrow) <= max(_MOVED * abs(computed.middle), _POINT):
        return Undecided(why="the price of the share may have moved meanwhile")
    instead = () if tie.start is None else _levels_instead(tie.start, tie.end, stated)
    said = Said(message="from {start} to {end} is not a change of {stated}", sum=sum_, values=values, instead=instead)
    outcome = agreement(stated, computed, said, most=inf if unit == "percent" else MOST)
    if isinstance(outcome, Apart) and is_share(told):
        outcome = replace(outcome, expected=(computed.middle / 100,) * 2)
    if isinstance(outcome, Apart) and tie.direction and _is_reversed(start, end, tie.direction):
        return _turned(outcome, tie)
    return outcome


def _is_lent_share(told: Quantity) -> bool:
    """Is it a part in words, which was lent the unit of a level, and none of points: "a fifth", no "quarter-point"?"""
    if told.dimension in ("ratio", "points") or told.value is None or not 0 < told.value < 1:
        return False
    return told.text.replace("-", " ").replace(" ", "").isalpha()


def _turned(outcome: Apart, tie: Change) -> Apart:
    """Without what the amount or a level would be, since none of them alone makes "213, nine more than 214" right."""
    than = "less" if tie.direction > 0 else "more"
    less = Line("{end} is {less} than {start}", {**outcome.message.values, "less": than})
    return replace(outcome, expected=None, instead=(), working=(*outcome.working, less))


def _levels_instead(start: Quantity, end: Quantity, by: Stated) -> tuple[tuple[Quantity, float], ...]:
    """What each level would be where the other and the amount are right; the amount has the way that the two have."""
    first, last, amount = start.value, end.value, by.reading.value
    if first is None or last is None or amount is None or first == last:
        return ()
    way = 1 if last > first else -1
    if by.unit != "percent":
        found = (first + way * amount, last - way * amount)
    else:
        factor = 1 + way * amount / 100
        found = (first * factor, last / factor if factor else 0.0)
    return tuple((q, worth) for q, worth in zip((end, start), found, strict=True) if worth > 0)


def _without_start(tie: Change) -> Outcome:
    """ "Slipped $8.98, or 2.3%, to $382.85": the start is the end less the amount."""
    if tie.by is None or tie.by2 is None or tie.by2.unit != "percent" or not _is_of_level(tie.by, tie.end):
        return Undecided(why="the figure that it changed from is not told")
    by, end, by2 = reading(tie.by), reading(tie.end), reading(tie.by2)
    by, by2 = (r.times(-1) if r.middle < 0 else r for r in (by, by2))
    start = end.minus(by) if tie.direction > 0 else end.plus(by)
    if start.wide.low <= 0:
        return Undecided(why=_NO_BASE)
    computed = by.over(start).times(100)
    sign = "−" if tie.direction > 0 else "+"
    said = Said(
        message="{by} to {end} is not {stated}",
        sum=f"{{by}} ÷ ({{end}} {sign} {{by}})",
        values={"by": tie.by, "end": tie.end},
        instead=_amount_and_end(tie, by, end, by2),
    )
    return agreement(Stated(role="by2", printed=tie.by2, reading=by2, unit="percent"), computed, said)


def _amount_and_end(tie: Change, by: Reading, end: Reading, by2: Reading) -> tuple[tuple[Quantity, float], ...]:
    """What the amount and the level it led to would be where the percentage and the other are right."""
    if tie.by is None or by.value is None or end.value is None or not by2.value:
        return ()
    share, way = by2.value / 100, 1 if tie.direction > 0 else -1
    factor = 1 + way * share
    found = ((tie.by, end.value * share / factor if factor else 0.0), (tie.end, by.value / share * factor))
    return tuple((q, worth) for q, worth in found if worth > 0)


def _is_of_level(by: Quantity, end: Quantity) -> bool:
    """Are an amount and a level of one unit, such as the points of an index?"""
    return by.dimension == end.dimension or (by.unit == "point" and end.unit == "one")


def _is_reversed(start: Reading, end: Reading, direction: int) -> bool:
    lower, higher = (end, start) if direction > 0 else (start, end)
    return not lower.narrow.meets(higher.narrow) and lower.narrow.high <= higher.narrow.low


def _went(tie: Change, start: Reading, end: Reading) -> Outcome:
    """A direction alone, which the figures may be too near to each other to bear out."""
    if not tie.direction or not tie.is_plain or start.narrow.meets(end.narrow):
        return Undecided(why="no amount is told")
    assert tie.start is not None
    values: dict[str, Printable] = {"start": tie.start, "end": tie.end, "way": _WAYS[tie.direction]}
    return Meets(working=(Line("from {start} to {end} is a {way}", values),))


def _reversed(tie: Change, start: Reading, end: Reading) -> Outcome:
    assert tie.start is not None
    values: dict[str, Printable] = {"start": tie.start, "end": tie.end, "way": _WAYS[tie.direction]}
    return Apart(
        message=Line("from {start} to {end} is no {way}", values),
        by=abs(end.middle / start.middle - 1),
        wide=not start.wide.meets(end.wide),
        blame="end",
        working=(Line("{end} is {less} than {start}", {**values, "less": "less" if tie.direction > 0 else "more"}),),
    )


CHECK = Check("AR201", "change", Change, change, yields_to=("AR203",))
