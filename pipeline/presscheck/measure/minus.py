"""Where a number below zero begins: "-5", "minus 5", "– 20 degrees"."""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_case

_DASHES = "–—"
_DASHED = re.compile(r"[–—]")
_ASIDE = 60
"""Characters in which a dash that opens an aside is closed."""


class Minus:
    """The marks and words that make a number negative in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        signs, tolerance = (lexicon.table("numbers.toml")[name] for name in ("signs", "tolerance"))
        self._close = re.compile(
            rf"(?:(?<![^\W_])(?:{any_case(signs['negative'])})[ -]|(?<![\w.,%)])[{signs['marks']}])$"
        )
        self._apart = re.compile(rf"(?<=\s)[{signs['marks']}] $")
        self._tolerance = re.compile(rf"(?:{any_case(tolerance['joins'])})\s?$")

    def before(self, text: str, start: int, *, temperature: bool) -> int | None:
        """Where the sign of the number at `start` begins; None where it has none. Only the mark of a temperature may
        stand apart from its digits."""
        if self._tolerance.search(text, max(0, start - 20), start):
            return None
        if text[start].isalpha() and text[start - 1 : start] == "-":
            return None  # a dash in a word: "mid-five"
        m = self._close.search(text, max(0, start - 10), start)
        if m and m[0] in _DASHES and _DASHED.search(text, start, start + _ASIDE):
            return None  # "he paid the fee –£5m– in cash"
        if m is None and temperature:
            m = self._apart.search(text, max(0, start - 4), start)
        return m.start() if m else None


@cache
def minus(lexicon: Lexicon) -> Minus:
    """The signs of this lexicon, read once."""
    return Minus(lexicon)
