"""Edits of a printed measure that would undo a usual misprint: another unit, magnitude or digit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from presscheck.checks.digit_edits import NUMBER, swapped, zeros
from presscheck.checks.surfaces import Surface, put
from presscheck.lexicon import Lexicon


class MeasureEdits:
    """The edits that one language's spelling of measures allows."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("units.toml")["confused"]
        pairs: list[list[str]] = table["pairs"]
        rates: dict[str, str] = table["rates"]
        self._confused = [*((a, b) for pair in pairs for a, b in (pair, pair[::-1])), *rates.items()]
        self._of_one = frozenset(table["of_one"])
        numbers = lexicon.table("numbers.toml")
        self._added: list[str] = numbers["ladders"]["left_out"]
        self._magnitude = re.compile(rf"(?<=\d)[ -]?(?:{'|'.join(map(re.escape, self._added))})(?![^\W_])")

    def surfaces(self, text: str) -> Iterator[Surface]:
        """What else a measure may have been meant to be, those that keep its digits first."""
        m = NUMBER.search(text)
        yield from self._units(text)
        if m is not None:
            yield from self._magnitudes(text, m)
            yield from swapped(text, m)
            yield from zeros(text, m)

    def _units(self, text: str) -> Iterator[Surface]:
        for printed, meant in self._confused:
            found = list(re.finditer(rf"(?<![^\W\d_]){re.escape(printed)}(?![^\W_])", text))
            if found:  # the unit stands last
                m = found[-1]
                if text[: m.start()].strip().lower() in self._of_one:
                    meant = meant.replace("points", "point")  # "one per cent" -> "one percentage point"
                yield put(text, m, meant), "unit", f"the digits are right in {meant.strip()}, not {printed}"

    def _magnitudes(self, text: str, number: re.Match[str]) -> Iterator[Surface]:
        if m := self._magnitude.search(text):
            yield put(text, m, ""), "magnitude", f"the digits are right without {m[0].strip(' -')}"
            return
        if "," in number[0]:
            return  # nobody prints "500,000 thousand"
        for word in self._added:
            added = text[: number.end()] + " " + word + text[number.end() :]
            yield added, "magnitude", f"the digits are right with {word} behind them"


@cache
def measure_edits(lexicon: Lexicon) -> MeasureEdits:
    """The edits of this lexicon, read once."""
    return MeasureEdits(lexicon)
