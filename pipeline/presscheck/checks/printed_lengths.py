"""Lengths of time as a working and a message tell them: in their unit and the lesser one, "7 hours 24 minutes"."""

from __future__ import annotations

from presscheck.model import Quantity

PARTS = {"hour": ("minute", 60), "year": ("month", 12), "week": ("day", 7)}
"""The lesser unit in which what is over of a unit is told, and how many of it the unit has."""
_PLURALS = {"century": "centuries"}


def in_parts(value: float, unit: str) -> str:
    """A length in its unit: "10 years 5 months", "1 hour 20 minutes", "8.3 months"."""
    if unit not in PARTS:
        return _counted(f"{value:.1f}".removesuffix(".0"), unit)
    lesser, size = PARTS[unit]
    whole, over = divmod(round(value * size), size)
    told = [_counted(str(n), name) for n, name in ((whole, unit), (over, lesser)) if n]
    return " ".join(told) or _counted("0", unit)


def named(length: Quantity) -> str:
    """A stated length within a sentence: "20 years" of "20-year", "thirty years" of "Thirty years"."""
    text = " ".join(length.text.split())
    number, hyphen, unit = text.rpartition("-")
    if hyphen and unit.lower() == length.unit and number:
        text = f"{number} {unit if length.value == 1 else plural(unit)}"
    return text[0].lower() + text[1:] if text[1:2].islower() else text


def plural(unit: str) -> str:
    """More than one of a unit."""
    return _PLURALS.get(unit, f"{unit}s")


def _counted(number: str, unit: str) -> str:
    return f"{number} {unit if number == '1' else plural(unit)}"
