"""A temperature, or a difference of two: "it was 5C", "5C warmer"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.stated import Stated
from presscheck.measure.words import any_case

_SCALES = frozenset({"degree_Celsius", "degree_Fahrenheit"})


class Differences:
    """The words of one language that make a temperature a difference."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("counted.toml")["differences"]
        self._before = re.compile(
            rf"(?<![^\W_])(?:{any_case(table['before'])})\s(?:[\d.,]{{1,8}} ?[^\s()]{{1,12}} ?\()?$"
        )
        zero = any_case(table["zero"])
        self._behind = re.compile(
            rf"(?:\)|\s?\([^()]{{1,24}}\))?\s(?:{any_case(table['behind'])})(?![^\W_]|\s(?:{zero})(?![^\W_]))"
        )

    def meaning(self, text: str, stated: Stated, meaning: Meaning) -> Meaning:
        """The unit, or its difference where the words about the figure tell so."""
        if meaning.unit not in _SCALES:
            return meaning
        if not self._behind.match(text, stated.end) and not self._before.search(
            text, max(0, stated.start - 48), stated.start
        ):
            return meaning
        return replace(meaning, unit=f"delta_{meaning.unit}")


@cache
def differences(lexicon: Lexicon) -> Differences:
    """The words of this lexicon, read once."""
    return Differences(lexicon)
