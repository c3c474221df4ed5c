"""Lengths of time as a working and a message tell them: in their unit and the lesser one, "7 hours 24 minutes"."""

from __future__ import annotations

from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.model import InSentence, Quantity, TimeLength

PARTS = {"hour": ("minute", 60), "year": ("month", 12), "week": ("day", 7)}
"""The lesser unit in which what is over of a unit is told, and how many of it the unit has."""


class PrintedLengths:
    """Prints lengths of time in one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        printed: dict[str, Any] = lexicon.table("units.toml")["printed"]
        self._one: dict[str, str] = printed["one"]
        self._many: dict[str, str] = printed["many"]

    def told(self, length: TimeLength | InSentence) -> str:
        """A length in its unit: "10 years 5 months", "1 hour 20 minutes", "8.3 months"; or as a sentence has it."""
        if isinstance(length, InSentence):
            return self._in_sentence(length.figure)
        return " ".join(self._counted(number, unit) for number, unit in in_parts(length))

    def _in_sentence(self, length: Quantity) -> str:
        """A stated length within a sentence: "20 years" of "20-year", "thirty years" of "Thirty years"."""
        text = " ".join(length.text.split())
        number, hyphen, unit = text.rpartition("-")
        if hyphen and unit.lower() == length.unit and number:
            text = f"{number} {unit if length.value == 1 else self._many.get(length.unit, unit)}"
        return text[0].lower() + text[1:] if text[1:2].islower() else text

    def _counted(self, number: str, unit: str) -> str:
        return f"{number} {(self._one if number == '1' else self._many).get(unit, unit)}"


def in_parts(length: TimeLength) -> tuple[tuple[str, str], ...]:
    """The numbers in which a length is told, each with its unit."""
    if length.unit not in PARTS:
        return ((f"{length.value:.1f}".removesuffix(".0"), length.unit),)
    lesser, size = PARTS[length.unit]
    whole, over = divmod(round(length.value * size), size)
    told = tuple((str(n), name) for n, name in ((whole, length.unit), (over, lesser)) if n)
    return told or (("0", length.unit),)


@cache
def printed_lengths(lexicon: Lexicon) -> PrintedLengths:
    """The printer of lengths of this lexicon, built once."""
    return PrintedLengths(lexicon)
