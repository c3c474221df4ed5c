"""A difference of temperatures was converted as a temperature, or a temperature as a difference.

Why it matters  A warming of 2C is one of 3.6F; with the 32 degrees added that only a thermometer's zero asks for, it
                becomes 35.6F, and the story ten times as alarming.
Example         "the Arctic has warmed by 2C (35.6F)".
Known blind spot  Differences that no word beside the figures tells to be one.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.measured import as_difference, as_temperature, undecided
from presscheck.checks.measured_sum import expected, labels, sums
from presscheck.model import Apart, Line, Meets, Outcome, Undecided
from presscheck.relations.conversions.measure_conversion import TemperatureConversion

_TEMPLATES = {
    True: "a difference of {stated} is not {converted}, which is what a temperature of {stated} is",
    False: "a temperature of {stated} is not {converted}, which is what a difference of {stated} is",
}
"""By whether the text tells of a difference."""


def temperature_difference(tie: TemperatureConversion) -> Outcome:
    """See whether the figures meet only as what the text says they are not."""
    if tie.differs is None:
        return Undecided(why="a temperature or a difference of two: the text does not say")
    if why := undecided(tie):
        return why
    told, other = as_difference(tie), as_temperature(tie)
    if not tie.differs:
        told, other = other, told
    if not told.wide and (other.narrow or not told.narrow):  # "a swing of 300C (572F)" meets to the degree as the other
        return Meets(working=sums(tie, told))
    if other.wide:
        return Undecided(why="not a matter of the 32 degrees")
    figures = {role: tie.whole(role) for role in tie.roles}
    return Apart(
        message=Line(_TEMPLATES[tie.differs], figures),
        by=told.narrow,
        wide=True,
        blame="converted",
        expected=expected(tie, told),
        working=sums(tie, told),
        labels=labels(tie, told),
    )


CHECK = Check("CV202", "temperature-difference", TemperatureConversion, temperature_difference)
