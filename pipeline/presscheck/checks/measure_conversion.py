"""A measure was converted into another unit wrongly.

Why it matters  Readers at home take in the converted figure only, and a distance, height or weight that is off by a
                digit, or in the other unit, changes what they see before them.
Example         "a 26-mile (52km) walk": 26 miles are 41.8 km.
Known blind spot  Miles for nautical miles, and US for UK gallons, where either may be meant; conversions off by less
                than the rounding of both figures; areas told in football pitches.
"""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.checks.check import Check
from presscheck.checks.measured import Measured, as_difference, as_temperature, measured, significant, undecided
from presscheck.checks.measured_sum import expected, labels, rounded, sums
from presscheck.measure.units import converted
from presscheck.model import Apart, Factor, Line, Meets, MeetsRounded, Outcome, Printable, Sum, Undecided
from presscheck.relations.conversions.measure_conversion import MeasureConversion, TemperatureConversion

_NEAR = 0.02
"""How near a figure must come to what a slip would have made of it, to be told that slip."""

_MOST_DIGITS = 6
"""Digits told beyond which nothing is rounded."""
_SMALL = 10
"""Degrees Celsius that a difference may have which no words tell to be one."""


def measure_conversion(tie: MeasureConversion) -> Outcome:
    """Compare the converted figure with the stated one, each within its rounding."""
    if why := undecided(tie):
        return why
    if not isinstance(tie, TemperatureConversion):
        return _outcome(tie, measured(tie))
    readings = {False: as_temperature(tie), True: as_difference(tie)}
    told = tie.differs
    fitting = [differs for differs, reading in readings.items() if not reading.wide]
    if told is None:
        small = abs(converted(readings[True].values[0], readings[True].unit, "delta_degree_Celsius")) <= _SMALL
        told = fitting[0] if fitting else small and readings[True].wide < readings[False].wide
    elif fitting == [not told] or (readings[told].narrow and not readings[not told].narrow):
        return Undecided(why="a temperature is converted as a difference, or a difference as a temperature")
    return _outcome(tie, readings[told])


def _outcome(tie: MeasureConversion, reading: Measured) -> Outcome:
    if not reading.narrow or (not reading.wide and _is_as_round(reading)):
        return Meets(working=sums(tie, reading))
    figures = _figures(tie)
    if not reading.wide:
        how = "{stated} is {converted} rounded further than its digits tell"
        step = abs(reading.printed[0] - reading.computed[0])
        return MeetsRounded(message=Line(how, figures), to=step, working=sums(tie, reading))
    return Apart(
        message=Line("{stated} is not {converted}", figures),
        by=reading.narrow,
        wide=True,
        blame="converted",
        expected=expected(tie, reading),
        working=(*sums(tie, reading), *_slips(tie, reading)),
        labels=labels(tie, reading),
    )


def _is_as_round(reading: Measured) -> bool:
    """Is what is printed the computed value, with as many digits told as the stated one has, or more: "4,000 acres
    (1,600 hectares)"?"""
    ends = zip(reading.values, reading.computed, reading.printed, strict=True)
    return all(
        any(float(f"{worth:.{digits - 1}e}") == told for digits in range(significant(value), _MOST_DIGITS + 1))
        for value, worth, told in ends
    )


def _slips(tie: MeasureConversion, reading: Measured) -> Iterator[Line]:
    """What may have gone wrong with the arithmetic: an inverted factor, decimals taken for the lesser unit."""
    factor, printed = reading.factor, reading.printed[0]
    if factor and reading.values[0] and abs(printed * factor / reading.values[0] - 1) <= _NEAR:
        values: dict[str, Printable] = {
            "value": rounded(reading.values[0]),
            "factor": Factor(factor, reading.into, reading.unit),
            "printed": tie.whole("converted"),
        }
        yield Line("the factor was turned round: {value} ÷ {factor} gives {printed}", values)
    *_, last = tie.figures("converted")
    decimal = reading.computed[0] % 1 * 10
    if last.unit != reading.into and last.value in (int(decimal + 1e-9), round(decimal)):
        worth = Sum(reading.computed[0], reading.into)
        yield Line("the decimals of {worth} stand there as {part}", {"worth": worth, "part": last})


def _figures(tie: MeasureConversion) -> dict[str, Printable]:
    return {role: tie.whole(role) for role in tie.roles}


CHECK = Check("CV201", "measure-conversion", MeasureConversion, measure_conversion)
