"""Plurals that tell a decade and no number: "dozens", "tens of thousands", "several hundred"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.numeral import Numeral
from presscheck.measure.stated import Stated
from presscheck.measure.words import any_case, plain


class Vague:
    """The vague plurals of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        numbers = lexicon.table("numbers.toml")
        table: dict[str, Any] = numbers["vaguely"]
        self._decades: dict[str, tuple[float, float]] = {w: (low, high) for w, (low, high) in numbers["vague"].items()}
        self._magnitudes: dict[str, float] = {w: numbers["magnitudes"][w] for w in table["magnitudes"]}
        self._exact: dict[str, float] = {words: float(n) for words, n in table["exact"].items()}
        big = any_case(w for w, (low, _) in self._decades.items() if low >= 100)
        of = rf"[\s-]{{1,2}}(?:{any_case(numbers['shares']['of'])})[\s-]{{1,2}}"
        alone = any_case(set(self._decades) - set(table["only_with_of"]))
        self._pattern = re.compile(
            rf"(?<![^\W_])(?:(?P<many>{any_case(table['of'])}){of}(?:(?P<also>{any_case(table['of'])}){of})?(?P<big>{big})"
            rf"|(?P<some>{any_case(table['before'])})[ \u00a0\n](?P<magnitude>{any_case(self._magnitudes)})"
            rf"|(?P<exact>{any_case(self._exact)})(?={of}[^\W\d_])"
            rf"|(?P<with>{any_case(table['only_with_of'])})(?={of})"
            rf"|(?<!\d )(?P<one>{any_case(table['singular'])})(?={of})"
            rf"|(?P<alone>{alone}))(?![^\W_])"
        )

    def all(self, text: str) -> Iterator[Stated]:
        """The vague plurals of the text in order."""
        for m in self._pattern.finditer(text):
            if m["exact"]:
                value = self._exact[plain(m["exact"])]
                numeral = Numeral(m.start(), m.end(), value, 1.0, 1.0)
                yield Stated(m.start(), m.end(), numeral, numeral)
                continue
            if word := m["magnitude"] or m["one"]:
                low = self._magnitudes[word.lower()]
                high = low * 10
            elif m["many"]:
                factor = 1.0
                for part in (m["also"], m["big"]):
                    factor *= self._decades[part.lower()][0] if part else 1
                low, high = (end * factor for end in self._decades[m["many"].lower()])
            else:
                low, high = self._decades[(m["with"] or m["alone"]).lower()]
            yield _decade(m.start(), m.end(), low, high)


def _decade(start: int, end: int, low: float, high: float) -> Stated:
    lowest, highest = (Numeral(start, end, value, value, value, low) for value in (low, high))
    return Stated(start, end, lowest, highest, form="decade")


@cache
def vague(lexicon: Lexicon) -> Vague:
    """The vague plurals of this lexicon, built once."""
    return Vague(lexicon)
