"""Temperatures told as below zero: "27 below zero", "12 degrees below zero Fahrenheit", "20C below zero"."""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.numeral import Numeral
from presscheck.measure.stated import Named
from presscheck.measure.unit_names import unit_names
from presscheck.measure.words import any_case

_DEGREES = Meaning("degree", dimension="angle")
"""Of a scale that is not told."""


class BelowZero:
    """The words of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("numbers.toml")
        self._units = unit_names(lexicon)
        negative = any_case(table["signs"]["negative"])
        self._words = re.compile(rf"[ -](?:{any_case(table['signs']['below'])})(?![^\W_])")
        self._converted = re.compile(rf" ?\((?:(?:{negative}) |[-–−])?\d{{1,3}}")

    def named(self, text: str, numeral: Numeral, named: Named | None) -> Named | None:
        """The unit's words to their end where the number is told as below zero, else None. A bare number needs a scale
        behind, or its conversion in a bracket: interest rates and moods sink below zero too."""
        if named is not None and named.meaning.dimension not in ("temperature", "angle"):
            return None
        m = self._words.match(text, named.end if named else numeral.end)
        if m is None:
            return None
        scale = self._units.at(text, m.end() + 1) if text[m.end() : m.end() + 1] == " " else None
        if scale is not None and scale.dimension == "temperature":
            return Named(m.start() + 1, scale.end, Meaning(scale.unit, dimension=scale.dimension))
        if named is not None:
            return Named(named.start, m.end(), named.meaning)
        if not self._converted.match(text, m.end()):
            return None
        return Named(m.start() + 1, m.end(), _DEGREES)


@cache
def below_zero(lexicon: Lexicon) -> BelowZero:
    """The words of this lexicon, compiled once."""
    return BelowZero(lexicon)
