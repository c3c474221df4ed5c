"""Reads a number in words: "two hundred million", "half a million", "two and a half", "a hundred and twelve"."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from presscheck.lexicon import Lexicon
from presscheck.measure.numeral import Numeral
from presscheck.measure.words import BLANK, any_case

_GAP = r"[\s\u2010\u2011-]"
"""Between the words of a number: "twenty five", "twenty-five", also with the hyphen that breaks no line."""


class NumberWords:
    """The number words of one language; `openers` are those that a number may begin with."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("numbers.toml")
        self._cardinals: dict[str, int] = table["words"]
        self._magnitudes: dict[str, float] = table["magnitudes"]
        self._fractions: dict[str, float] = table["fractions"]
        self._parts: dict[str, float] = table["parts"]
        self._joins: str = table["and"]
        article: str = table["article"]
        self._articles = frozenset(article.split("|"))
        self.openers = (*self._cardinals, *self._fractions, *article.split("|"))
        word, big, gap = any_case(self._cardinals), any_case(self._magnitudes), rf"{_GAP}{{1,3}}"
        fraction, part, also = (
            any_case(self._fractions),
            any_case(self._parts).replace(BLANK, rf"{_GAP}{{1,2}}"),
            f"{gap}{self._joins}{gap}",
        )
        joined = rf"{gap}{self._joins}(?={gap}{word}(?![^\W_]))"  # stands behind a magnitude only: "hundred and six"
        self._pattern = re.compile(
            rf"(?:(?P<fraction>{fraction}){gap}(?:(?:{article}){gap})?(?P<of>{big})"
            rf"|(?:{article}){gap}(?P<alone>{big})(?!{gap}{self._joins}{gap}{word}(?![^\W_]))(?:{also}(?P<alone_and>{part}))?"
            rf"|(?P<whole>{word}){also}(?P<and>{part})(?:{gap}(?P<scale>{big}))?"
            rf"|(?P<words>(?:{word}|(?:{article}){gap}{big}(?:{joined})?)(?:{gap}(?:{word}|{big}(?:{joined})?)){{0,12}})"
            rf")(?![^\W_])(?!-(?:{any_case(table['ordinals']['words'])})(?![^\W_]))",
            re.IGNORECASE,
        )

    def at(self, text: str, position: int) -> Numeral | None:
        """The number in words that begins at `position`, or None."""
        m = self._pattern.match(text, position)
        if not m:
            return None
        if m["fraction"]:
            share = Decimal(str(self._fractions[_spaced(m["fraction"])]))
            return Numeral.of(position, m.end(), share, self._magnitudes[m["of"].lower()])
        if m["alone"]:
            factor = self._magnitudes[m["alone"].lower()]
            if factor < 1000 and not m["alone_and"]:  # "a hundred" is "one hundred"
                return Numeral.of(position, m.end(), Decimal(int(factor)), 1.0)
            return Numeral.of(position, m.end(), Decimal(1), factor, self._part(m["alone_and"]))
        if m["whole"]:
            factor = self._magnitudes[m["scale"].lower()] if m["scale"] else 1.0
            whole = Decimal(self._cardinals[m["whole"].lower()])
            return Numeral.of(position, m.end(), whole, factor, self._part(m["and"]))
        return self._added(position, m["words"].lower())

    def _added(self, position: int, printed: str) -> Numeral | None:
        """One number in words; where its two halves about an "and" make none, the first half."""
        words = re.split(rf"{_GAP}+", printed)
        words = words[1:] if words[0] in self._articles else words
        if numeral := self._sum(position, position + len(printed), [w for w in words if w != self._joins]):
            return numeral
        halves = list(re.finditer(rf"{_GAP}+{self._joins}(?![^\W_])", printed))
        return self._added(position, printed[: halves[-1].start()]) if halves else None

    def _part(self, words: str | None) -> Decimal | None:
        return Decimal(str(self._parts[_spaced(words)])) if words else None

    def _sum(self, start: int, end: int, words: list[str]) -> Numeral | None:
        """Add and multiply number words; the last big magnitude stays the scale, as in "200 million"."""
        scale = 1.0
        while len(words) > 1 and (last := self._magnitudes.get(words[-1], 0)) >= 1000:
            if any(self._magnitudes.get(w, 0) > last for w in words):
                break  # "five million three hundred thousand" has no one scale
            scale *= self._magnitudes[words.pop()]
            if last in (self._magnitudes.get(w, 0) for w in words):
                return None  # "two million three million"
        total = group = previous = 0
        largest = math.inf
        for word in words:
            if word in self._cardinals:
                n = self._cardinals[word]
                if previous not in (0, 100, 1000) and not (20 <= previous < 100 and previous % 10 == 0 and 0 < n < 10):
                    return None  # "twenty thirty", "one two": no single number
                group, previous = group + n, n
            elif (factor := int(self._magnitudes[word])) == 100:
                if group >= 100:
                    return None  # "one hundred one hundred"
                group, previous = max(group, 1) * 100, 100
            elif factor >= largest:
                return None
            else:
                total, group, previous, largest = total + max(group, 1) * factor, 0, 1000, factor
        return Numeral.of(start, end, Decimal(total + group), scale)


def _spaced(words: str) -> str:
    return " ".join(re.split(rf"{_GAP}+", words.lower()))
