"""The sum that a reader would redo for a converted measure, its labels, and what the figure should be."""

from __future__ import annotations

from presscheck.checks.measured import Measured
from presscheck.measure.units import converted
from presscheck.model import Factor, Gap, Line, Printable, Share, Sum
from presscheck.relations.conversions.measure_conversion import MeasureConversion

_DELTA = "delta_"
_FORMULAS = {
    ("degree_Celsius", "degree_Fahrenheit"): "{amount} × 9/5 + 32 = {worth}",
    ("degree_Fahrenheit", "degree_Celsius"): "({amount} − 32) × 5/9 = {worth}",
    ("delta_degree_Celsius", "delta_degree_Fahrenheit"): "{amount} × 9/5 = {worth}",
    ("delta_degree_Fahrenheit", "delta_degree_Celsius"): "{amount} × 5/9 = {worth}",
    ("degree_Celsius", "kelvin"): "{amount} + 273.15 = {worth}",
    ("kelvin", "degree_Celsius"): "{amount} − 273.15 = {worth}",
}


def sums(tie: MeasureConversion, reading: Measured) -> tuple[Line, ...]:
    """A line for the figure, or for each end of a range, and what the article says instead."""
    told = "; the article says {converted}, {off}"
    lines = [_sum(tie, reading, i) for i in range(len(reading.values))]
    end = _farthest(reading)
    last = lines.pop(end)
    off = {"converted": tie.whole("converted"), "off": _off(reading, end)}
    return (*lines, Line(last.template + told, {**last.values, **off}))


def labels(tie: MeasureConversion, reading: Measured) -> dict[str, Line]:
    """What each figure shows: the stated one its worth, the other what it says instead."""
    end = _farthest(reading)
    template, values = _worth(tie, reading, end)
    said: dict[str, Printable] = {"converted": tie.whole("converted"), "off": _off(reading, end)}
    return {"stated": Line(f"is {template}", values), "converted": Line("says {converted}, {off}", said)}


def expected(tie: MeasureConversion, reading: Measured) -> tuple[float, float] | None:
    """What the converted figure should be, of one told in parts its last; None for a range, and where another part is
    wrong too."""
    if len(reading.computed) > 1:
        return None
    rest = reading.computed[0]
    *greater, last = tie.figures("converted")
    for part in greater:
        rest -= converted(part.value or 0, part.unit, reading.into)
    if greater:
        rest = converted(rest, reading.into, last.unit)
        if not 0 <= rest < converted(1, greater[-1].unit, last.unit):
            return None
    return rest, rest


def rounded(value: float) -> float:
    """The number as a working prints it: no digits that adding up parts has left over."""
    return float(f"{value:.6g}") if value != int(value) else value


def _sum(tie: MeasureConversion, reading: Measured, end: int) -> Line:
    template, values = _worth(tie, reading, end)
    stated, value = tie.figures("stated"), reading.values[end]
    if formula := _FORMULAS.get((reading.unit, reading.into)):
        written = formula.replace("{worth}", template)
        return Line(written, {**values, "amount": Sum(value, reading.unit)})
    if reading.unit == reading.into:  # told in parts: "10.5 stone (10st 7lb)"
        return Line(f"{{amount}} = {template}", {**values, "amount": Sum(value, reading.unit)})
    before = ""
    if len(stated) > 1:
        before, values = (
            "{stated} is {whole}; ",
            {**values, "stated": tie.whole("stated"), "whole": Sum(value, reading.unit)},
        )
    factor = reading.factor
    if factor is None:  # the more miles a gallon, the fewer litres a mile
        values = {**values, "product": rounded(value * reading.computed[end]), "amount": Sum(value, reading.unit)}
        return Line(f"{before}{{product}} ÷ {{amount}} = {template}", values)
    rate = Factor(factor, reading.into, reading.unit)
    return Line(f"{before}{{amount}} × {{rate}} = {template}", {**values, "amount": rounded(value), "rate": rate})


def _worth(tie: MeasureConversion, reading: Measured, end: int) -> tuple[str, dict[str, Printable]]:
    """The computed value, in parts where the article's figure has them: "5 ft 8 in"."""
    worth, parts = reading.computed[end], tie.figures("converted")
    if len(parts) == 1:
        return "{worth}", {"worth": Sum(worth, reading.into)}
    values: dict[str, Printable] = {}
    lesser = parts[-1].unit
    rest = round(converted(worth, reading.into, lesser), 1)
    for i, part in enumerate(parts):
        size = converted(1, part.unit, lesser)
        amount = rest if part is parts[-1] else float(int(rest / size + 1e-9))
        values[f"part{i}"], rest = Sum(amount, part.unit), rest - amount * size
    return " ".join(f"{{{name}}}" for name in values), values


def _off(reading: Measured, end: int) -> Gap | Share:
    """By how much the printed figure is off: a share of the computed value, or degrees of a temperature."""
    worth, printed = reading.computed[end], reading.printed[end]
    scales = (reading.unit, reading.into) in _FORMULAS and not reading.into.startswith(_DELTA)
    if scales or printed * worth < 0:  # no ratio: zero degrees are none of nothing, and -17 no part of 1
        return Gap(printed - worth, reading.into)
    return Share(printed / worth - 1 if worth else 0.0)


def _farthest(reading: Measured) -> int:
    """The end of a range that is farther off."""
    misses = [abs(p - w) / max(abs(w), 1e-9) for p, w in zip(reading.printed, reading.computed, strict=True)]
    return misses.index(max(misses))
