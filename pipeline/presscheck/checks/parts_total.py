"""The parts do not add up to the total.

Why it matters  One part is updated late and the total forgotten; readers repeat whichever they saw.
Example         "120 homes: 75 in the old town, 50 by the harbour and 15 in the hills" adds up to 140.
Known blind spot  Categories that overlap ("12 women and 9 pensioners among 15 passengers"); parts that fall short where
                the text does not say that they are all there is; where no phrase ties the figures, one so wrong that
                no single slip of the pen makes it.
"""

from __future__ import annotations

from dataclasses import replace

from presscheck.checks.agreement import SLACK, Said, Stated, agreement
from presscheck.checks.check import Check
from presscheck.checks.reading import NOTHING, Reading, is_exact, reading
from presscheck.measure.units import factor_between
from presscheck.model import Apart, Meets, Outcome, Printable, Quantity, Sum, Undecided
from presscheck.relations.arithmetic.part_whole import PartWhole

_THOUSANDFOLD = 1000
_EXACT, _ROUND = 1000, 100
"""Numbers of things below the first are told exactly, but for round hundreds."""


def parts_total(tie: PartWhole) -> Outcome:
    """Compare the sum of the parts, in the total's unit, with the total."""
    computed = Reading(0.0, NOTHING, NOTHING)
    for part in tie.parts:
        factor = _factor(part, tie.whole)
        if factor is None:
            return Undecided(why="the parts are told in a unit that does not convert")
        computed = computed.plus(reading(part).times(factor))
    names = [f"part{number}" for number in range(len(tie.parts))]
    values: dict[str, Printable] = dict(zip(names, map(_printed, tie.parts), strict=True))
    sum_ = " + ".join(f"{{{name}}}" for name in names)
    message = "the parts add up to {worth}, not {stated}"
    stated = Stated(role="whole", printed=tie.whole, reading=reading(tie.whole), unit=tie.whole.unit)
    said = Said(message=message, sum=sum_, values=values, instead=_instead(tie, computed))
    # More than all of them is no rounding of numbers that are counted out.
    counted = all(map(is_exact, (tie.whole, *tie.parts))) and computed.narrow.low > stated.reading.narrow.high
    outcome = agreement(stated, computed, said, slack=0.0 if counted else SLACK)
    if isinstance(outcome, Apart):
        outcome = _blamed(tie, computed, outcome)
    if isinstance(outcome, Meets) or (tie.exhaustive is True and tie.exclusive):
        return outcome
    if tie.exclusive and computed.narrow.low > stated.reading.narrow.high:
        return outcome
    return Undecided(why="the parts may not be all there is" if tie.exclusive else "the parts may overlap")


def _blamed(tie: PartWhole, computed: Reading, apart: Apart) -> Apart:
    """The outcome with the parts to blame where one of them a thousand times as large makes up the whole; and as no
    matter of rounding where all are small numbers of things, not all of them round."""
    counts = (tie.whole, *tie.parts)
    if (
        all(map(is_exact, counts))
        and max(q.value or 0 for q in counts) < _EXACT
        and any((part.value or 0) % _ROUND for part in tie.parts)
    ):
        apart = replace(apart, wide=True)
    if tie.exhaustive is not True or tie.whole.value is None:
        return apart
    for part in tie.parts:
        more = reading(part).times((_factor(part, tie.whole) or 1.0) * (_THOUSANDFOLD - 1))
        if computed.plus(more).narrow.meets(reading(tie.whole).narrow):
            instead = (*apart.instead, *(((tie.whole, computed.middle),) if tie.whole.id else ()))
            return replace(apart, blame="parts", expected=None, instead=instead, labels={})
    return apart


def _instead(tie: PartWhole, computed: Reading) -> tuple[tuple[Quantity, float], ...]:
    """What each part would be, in its own unit, where the whole and the others are right."""
    if tie.whole.value is None or computed.value is None or tie.exhaustive is not True:
        return ()
    told: list[tuple[Quantity, float]] = []
    for part in tie.parts:
        factor = _factor(part, tie.whole)
        if part.value is None or not factor or not part.id:
            continue
        left = tie.whole.value - (computed.value - part.value * factor)
        if left > 0:
            told.append((part, round(left / factor, 9)))
    return tuple(told)


def _printed(part: Quantity) -> Printable:
    """As printed, but in digits."""
    if part.value is None or any(sign.isdigit() for sign in part.text):
        return part
    return Sum(part.value, part.unit)


def _factor(part: Quantity, whole: Quantity) -> float | None:
    if part.unit == whole.unit or part.dimension == "count":
        return 1.0
    return factor_between(part.unit, whole.unit)


CHECK = Check("AR101", "parts-total", PartWhole, parts_total)
