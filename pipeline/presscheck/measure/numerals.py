"""Reads one number as newsrooms print it: "1,546", "17", "6.5 billion", "BEEELION", "half a million", "two hundred".

A number is its value and the two digits that tell how it was rounded: `step`, one unit of the last digit printed, and
`coarse`, one unit of the last digit that is no trailing zero.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from presscheck.lexicon import Lexicon

_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,2}(?:,\d{2}){1,6},\d{3}|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,6}|\d{1,18})"
    r"(?:\.\d{1,12})?(?![.,]?\d)"
    r"|\.\d{1,12}(?!\d)"
)
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}(?![.,]?\d)")
_GAP = r"(?:[ \u00a0\u202f]{1,2}|[-\u2010\u2011]|[ \t]?\r?\n[ \t]{0,8})"
_DRAWN_OUT = re.compile(r"([a-z])\1\1")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at text[start:end]. `magnitude` is what words and letters multiply the digits by."""

    start: int
    end: int
    value: float
    step: float
    coarse: float
    magnitude: float = 1.0

    def scaled_by(self, factor: float) -> Numeral:
        """The same digits under another's magnitude ("5" in "5 to 7 billion")."""
        return Numeral(self.start, self.end, self.value * factor, self.step * factor, self.coarse * factor, factor)


class Numerals:
    """The number reader of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("numbers.toml")
        self.words: dict[str, int] = table["words"]
        self.magnitudes: dict[str, float] = table["magnitudes"]
        self.abbreviations: dict[str, float] = table["abbreviations"]
        self.fractions: dict[str, float] = table["fractions"]
        self.stretched: dict[str, float] = {_collapse(w): f for w, f in table["stretched"].items()}
        self._magnitude = re.compile(rf"{_GAP}?([^\W\d_]{{1,40}})(?![^\W_])")
        word, big = _any_of(self.words), _any_of(self.magnitudes)
        article, fraction = table["article"], _any_of(self.fractions)
        self._joins: str = table["and"]
        gap = r"[\s-]{1,2}"
        self._spelled = re.compile(
            rf"(?:(?P<fraction>{fraction}){gap}(?:{article}){gap}(?P<of>{big})"
            rf"|(?:{article}){gap}(?P<alone>{big})"
            rf"|(?P<words>(?:{word})(?:{gap}(?:{self._joins}{gap})?(?:{word}|{big})){{0,12}}))(?![^\W_])",
            re.IGNORECASE,
        )
        first = _any_of([*self.words, *self.fractions, *table["article"].split("|")])
        self.starts = re.compile(
            rf"(?<!\d)(?<!\d[.,])(?:\d|(?<![^\W_])\.\d|(?<![^\W_])(?:{first})(?![^\W_]))", re.IGNORECASE
        )
        """Where a number may begin."""

    def at(self, text: str, position: int, *, abbreviated: bool = True) -> Numeral | None:
        """The number that begins at `position`, or None. With `abbreviated`, letters may scale it ("17bn", "5m")."""
        if text[position].isdigit() or text[position] == ".":
            return self._digits(text, position, abbreviated)
        return self._in_words(text, position)

    def _digits(self, text: str, position: int, abbreviated: bool) -> Numeral | None:
        if m := _DIGITS.match(text, position):
            printed = re.sub(r"[^\d.]", "", m[0])
        elif m := _DECIMAL_COMMA.match(text, position):
            printed = m[0].replace(",", ".")
        else:
            return None
        if not printed.isascii():
            return None
        factor, end = self._scale(text, m.end(), abbreviated)
        return _numeral(position, end, Decimal(printed), factor)

    def _scale(self, text: str, position: int, abbreviated: bool) -> tuple[float, int]:
        """The product of the magnitude words that follow, and where they end."""
        factor = 1.0
        for _ in range(2):  # "two hundred million", "5 lakh crore"
            m = self._magnitude.match(text, position)
            one = m and self._factor(m[1], glued=m.start(1) == position, abbreviated=abbreviated)
            if not m or not one:
                break
            factor, position = factor * one, m.end()
        return factor, position

    def _factor(self, word: str, *, glued: bool, abbreviated: bool) -> float | None:
        low = word.lower()
        if low in self.magnitudes:
            return self.magnitudes[low]
        if abbreviated and low in self.abbreviations and (glued or len(low) > 1):
            return self.abbreviations[low]
        return self._drawn_out(low) if _DRAWN_OUT.search(low) else None

    def _drawn_out(self, word: str) -> float | None:
        """The magnitude that a stretched word means: its letters, repeats removed, are at most one letter off."""
        told = _collapse(word)
        near = {f for known, f in self.stretched.items() if told[0] == known[0] and _one_edit(told, known)}
        return near.pop() if len(near) == 1 else None

    def _in_words(self, text: str, position: int) -> Numeral | None:
        m = self._spelled.match(text, position)
        if not m:
            return None
        if m["fraction"]:
            share = Decimal(str(self.fractions[_spaced(m["fraction"])]))
            return _numeral(position, m.end(), share, self.magnitudes[m["of"].lower()])
        if m["alone"]:
            return _numeral(position, m.end(), Decimal(1), self.magnitudes[m["alone"].lower()])
        words = [w for w in re.split(r"[\s-]+", m["words"].lower()) if w != self._joins]
        return self._sum(position, m.end(), words)

    def _sum(self, start: int, end: int, words: list[str]) -> Numeral | None:
        """Add and multiply number words; the last big magnitude stays the scale, as in "200 million"."""
        scale = 1.0
        while len(words) > 1 and (last := self.magnitudes.get(words[-1], 0)) >= 1000:
            if any(self.magnitudes.get(w, 0) > last for w in words):
                break  # "five million three hundred thousand" has no one scale
            scale *= self.magnitudes[words.pop()]
        total = group = 0
        previous = 0
        for word in words:
            if word in self.words:
                n = self.words[word]
                if previous and not (previous % 10 == 0 and previous < 100 and n < 10) and previous not in (100, 1000):
                    return None  # "twenty thirty", "one two": no single number
                group, previous = group + n, n
            elif (factor := int(self.magnitudes[word])) == 100:
                group, previous = max(group, 1) * 100, 100
            else:
                total, group, previous = total + max(group, 1) * factor, 0, 1000
        return _numeral(start, end, Decimal(total + group), scale)


@cache
def numerals(lexicon: Lexicon) -> Numerals:
    """The number reader of this lexicon, built once."""
    return Numerals(lexicon)


def _numeral(start: int, end: int, digits: Decimal, factor: float) -> Numeral:
    scale = Decimal(repr(factor))
    exponent = digits.as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
    coarse = step
    if step == 1 and digits:
        bare = digits.normalize().as_tuple().exponent
        coarse = Decimal(1).scaleb(bare) if isinstance(bare, int) else step
    return Numeral(start, end, float(digits * scale), float(step * scale), float(coarse * scale), factor)


def _any_of(words: object) -> str:
    longest_first = sorted(words, key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in longest_first)


def _spaced(words: str) -> str:
    return " ".join(words.lower().split())


def _collapse(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _one_edit(a: str, b: str) -> bool:
    """Do they differ by at most one letter changed, added or left out?"""
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    i = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a[i + (len(a) == len(b)) :] == b[i + 1 :]
