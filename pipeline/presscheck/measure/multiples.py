"""How many times as much: "twice", "fivefold", "three times", "10x"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.numeral import Numeral
from presscheck.measure.stated import Named, Stated
from presscheck.measure.words import any_case

_FOLD = Meaning("fold", dimension="ratio")


class Multiples:
    """The multiples of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("numbers.toml")["multiples"]
        self._values: dict[str, int] = table["alone"]
        self._alone = re.compile(rf"(?<![^\W_])(?:{any_case(self._values)})(?![^\W_])")
        self._behind = re.compile(rf"[ \u00a0-]?(?:{any_case(table['behind'])})(?![^\W_]|\s?\d)")

    def all(self, text: str) -> Iterator[Stated]:
        """Those that are one word, in order."""
        for m in self._alone.finditer(text):
            numeral = Numeral(m.start(), m.end(), float(self._values[m[0].lower()]), 1.0, 1.0)
            yield Stated(m.start(), m.end(), numeral, numeral, Named(m.start(), m.end(), _FOLD), "multiple")

    def behind(self, text: str, end: int) -> Named | None:
        """The words that make the number before them a multiple, or None."""
        m = self._behind.match(text, end)
        return Named(m.start(), m.end(), _FOLD) if m else None


@cache
def multiples(lexicon: Lexicon) -> Multiples:
    """The multiples of this lexicon, built once."""
    return Multiples(lexicon)
