"""A converted figure claims far more precision than the one it was converted from.

Why it matters  "About 100 miles" was never measured to the metre; "160.934km" tells readers that it was.
Example         "about 100 miles (160.934km)".
When            The converted figure tells at least three significant digits more than the stated one where that is
                hedged ("about 100": one digit), four where it is a round measure. One of a unit ("1 mile (1.609km)"),
                and amounts of money without a hedge, which may be exact, are left alone.
Known blind spot  Round figures that were measured exactly, as of a racing track.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.measured import significant
from presscheck.model import Line, MeetsRounded, Outcome, Quantity, Undecided
from presscheck.relations.conversions.conversion import Conversion
from presscheck.relations.conversions.measure_conversion import MeasureConversion

_MORE_THAN_HEDGED, _MORE_THAN_ROUND = 3, 4
"""Significant digits by which a converted figure exceeds a hedged and a round stated one, to be noted."""


def false_precision(tie: Conversion) -> Outcome:
    """Compare how many digits the two figures tell."""
    told = [tie.figures(role) for role in tie.roles]
    if any(len(parts) != 1 or not parts[0].value for parts in told):
        return Undecided(why="told in parts, or a range")
    (stated,), (converted,) = told
    assert stated.value and converted.value
    more = significant(converted.value) - significant(stated.value)
    if more < (_MORE_THAN_HEDGED if stated.hedge else _MORE_THAN_ROUND) or not _is_rough(tie, stated):
        return Undecided(why="no more digits than the stated figure bears")
    step = 10.0 ** -(significant(converted.value) - 1)
    return MeetsRounded(
        message=Line("{converted} is more precise than {stated} can be", {"stated": stated, "converted": converted}),
        to=step * abs(converted.value),
        working=(
            Line(
                "{stated} tells {few}, {converted} {many}",
                {
                    "stated": stated,
                    "few": _digits(stated),
                    "converted": converted,
                    "many": f"{significant(converted.value)}",
                },
            ),
        ),
    )


def _is_rough(tie: Conversion, stated: Quantity) -> bool:
    """Is the stated figure one that nobody has measured to the last digit?"""
    if stated.hedge:
        return True
    return isinstance(tie, MeasureConversion) and stated.value != 1


def _digits(quantity: Quantity) -> str:
    assert quantity.value
    few = significant(quantity.value)
    return f"{few} significant digit" + ("s" if few != 1 else "")


CHECK = Check("CV301", "false-precision", Conversion, false_precision, settles=False)
