"""A stated measure in the unit of its conversion, and by how much that misses what is printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from presscheck.measure.units import converted, convertible, factor_between
from presscheck.model import Interval, Quantity, Undecided
from presscheck.relations.conversions.measure_conversion import MeasureConversion, MeasureLimits

_SCALES = ("degree_Celsius", "degree_Fahrenheit", "kelvin")
_DELTA = "delta_"


@dataclass(frozen=True, slots=True)
class Measured:
    """One reading of a conversion: `values` of the stated figure in `unit`, what they are in `into`, and what is
    `printed` there: one each, of a range its two ends. `narrow` and `wide` are the shares of the computed value by
    which the two readings miss each other, 0 where they meet within the slack."""

    unit: str
    into: str
    values: tuple[float, ...]
    computed: tuple[float, ...]
    printed: tuple[float, ...]
    narrow: float
    wide: float

    @property
    def factor(self) -> float | None:
        """What one of the stated unit is in the other; None where that is no matter of a factor."""
        return factor_between(self.unit, self.into)


def measured(tie: MeasureConversion) -> Measured:
    """The reading that fits best of all units that the two figures may be in."""
    return _best(tie, tie.units)


def as_temperature(tie: MeasureConversion) -> Measured:
    """The conversion read as one of temperatures."""
    return _best(tie, tuple((x.removeprefix(_DELTA), y.removeprefix(_DELTA)) for x, y in tie.units))


def as_difference(tie: MeasureConversion) -> Measured:
    """The conversion read as one of a difference of temperatures."""
    return _best(tie, tuple((_delta(x), _delta(y)) for x, y in tie.units))


def undecided(tie: MeasureConversion) -> Undecided | None:
    """Why nothing can be compared: after an edit, the figures may be in one unit, or measure two things."""
    in_parts = any(len(tie.figures(role)) > 1 for role in tie.roles)  # "10.5 stone (10st 7lb)"
    if not in_parts and any(x.removeprefix(_DELTA) == y.removeprefix(_DELTA) for x, y in tie.units):
        return Undecided(why="both figures are in one unit")
    if not all(convertible(x, y) for x, y in tie.units):
        return Undecided(why="the units measure different things")
    inverse = [x for x, y in tie.units if "degree" not in x and factor_between(x, y) is None]
    if inverse and 0.0 in _ends(tie.whole("stated")):
        return Undecided(why="nothing has no inverse")  # "0 to 30 mpg" in litres per 100 km
    return None


def _best(tie: MeasureConversion, units: tuple[tuple[str, str], ...]) -> Measured:
    return min((_measured(tie, x, y) for x, y in units), key=lambda m: (m.wide, m.narrow))


def _measured(tie: MeasureConversion, unit: str, into: str) -> Measured:
    a, b = tie.whole("stated"), tie.whole("converted")
    values, printed = _ends(a), _ends(b)
    computed = tuple(converted(value, unit, into) for value in values)
    if computed[0] > computed[-1]:  # the more miles a gallon, the fewer litres a mile
        values, computed = values[::-1], computed[::-1]
    warm = into in _SCALES and unit in _SCALES
    narrow = wide = 0.0
    for value, worth, told in zip(values, computed, printed, strict=True):
        halves = zip(_halves(a, value, tie.limits, of_stated=not warm), _halves(b, told, tie.limits), strict=True)
        missed = [_miss(value, h, told, k, worth, unit, into, tie.limits, warm) for h, k in halves]
        narrow, wide = max(narrow, missed[0]), max(wide, missed[1])
    return Measured(unit, into, values, computed, printed, narrow, wide)


def _miss(
    value: float, half: float, told: float, half_told: float, worth: float,
    unit: str, into: str, limits: MeasureLimits, warm: bool,
) -> float:  # fmt: skip
    """The share of its worth by which a figure within `half` misses the one told within `half_told`."""
    low, high = sorted((converted(value - half, unit, into), converted(value + half, unit, into)))
    gap = Interval(low, high).gap(Interval(told - half_told, told + half_told))
    allowed = max(limits.slack * abs(worth), limits.degrees if warm else 0.0)
    return 0.0 if gap <= allowed else gap / max(abs(worth), 1e-9)


def _ends(quantity: Quantity) -> tuple[float, ...]:
    """The numbers of a figure: one, or the two ends of a range."""
    if quantity.value is not None:
        return (quantity.value,)
    assert quantity.low is not None and quantity.high is not None
    return (quantity.low, quantity.high)


def _halves(quantity: Quantity, end: float, limits: MeasureLimits, of_stated: bool = False) -> tuple[float, float]:
    """How far the true value may lie from a number as printed, narrowly and widely read. A hedge widens both alike,
    and opens no end: "more than 500 miles (80km)" is wrong. The stated figure is what was converted, so that even a
    lone digit of it is no more than the limit off."""
    most = limits.rounded * abs(end)
    if quantity.hedge is None and quantity.value is not None:
        assert quantity.low is not None and quantity.high is not None and quantity.wide_high is not None
        step = (quantity.high - quantity.low) / 2
        coarse = quantity.wide_high - quantity.value
    else:
        step = coarse = _place(end) / 2
    if quantity.hedge:
        step = coarse = max(most, step if not end else 0.0)
    narrow, wide = step, max(step, min(coarse, most))
    return (min(narrow, most), min(wide, most)) if of_stated else (narrow, wide)


def significant(value: float) -> int:
    """How many digits of a number are told, trailing zeros not counted: 3 of 26.2, 1 of 10,000."""
    return len(Decimal(repr(value)).normalize().as_tuple().digits)


def _place(value: float) -> float:
    """What its last digit that is no trailing zero is worth."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return 10.0**exponent if value and isinstance(exponent, int) else 1.0


def _delta(unit: str) -> str:
    return unit if unit.startswith(_DELTA) or unit == "kelvin" else _DELTA + unit
