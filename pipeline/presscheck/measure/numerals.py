"""Reads one number as newsrooms print it: "1,546", "17", "6.5 billion", "BEEELION", "half a million", "two hundred"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.number_words import NumberWords
from presscheck.measure.numeral import Numeral
from presscheck.measure.words import any_case

_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,2}(?:,\d{2}){1,6},\d{3}|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,6}"
    r"|\d{1,3}, 000|\d{1,18})"
    r"(?:\.\d{1,12})?(?![.,]?\d)"
    r"|\.\d{1,12}(?!\d)"
)
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,2})?(?![.,]?\d)")
"""Groups with points, as on the continent: two groups and more can be nothing else."""
_POWER = re.compile(
    r"(?:[eE]([+-]?\d{1,2})"
    r"|\s?[×x*]\s?10(?:(?:\^|\*\*)([-−+]?\d{1,2})|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})))(?![^\W_])"
)
_LARGEST_POWER = 30
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}(?![.,]?\d)")
_SLASHED = re.compile(r"(?:[- ]| - )(\d{1,2})/(2|3|4|5|8|16|32|64)(?![\d/])")
"""The fraction behind a whole number in the prices and rates of agencies: "15-1/2"."""
_GAP = r"(?:[ \u00a0\u202f]{1,2}|[-\u2010\u2011]|[ \t]?\r?\n[ \t]{0,8})"
_DRAWN_OUT = re.compile(r"([a-z])\1\1")


class Numerals:
    """The number reader of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("numbers.toml")
        self._words = NumberWords(lexicon)
        self.magnitudes: dict[str, float] = table["magnitudes"]
        self.abbreviations: dict[str, float] = table["abbreviations"]
        self.stretched: dict[str, float] = {_collapse(w): f for w, f in table["stretched"].items()}
        self._magnitude = re.compile(rf"{_GAP}?([^\W\d_]{{1,40}})(?![^\W_])")
        self._vulgar: dict[str, float] = table["vulgar"]
        self._spaced: frozenset[str] = frozenset(table["spaced"])
        self._endings: dict[str, str] = table["ordinals"]["endings"]
        self._ordinal = re.compile(rf"(?:{any_case(table['ordinals']['endings'])})(?![^\W_])")
        self._weighed = re.compile(rf"\d\s?(?:{any_case(table['ordinals']['weighed'])})(?:\s?\(|/)$")
        first = any_case(self._words.openers)
        self.starts = re.compile(
            rf"(?<!\d)(?<!\d[.,])(?:\d|(?<![^\W_])(?:\.\d|[{''.join(self._vulgar)}]|(?:{first})(?![^\W_])))",
            re.IGNORECASE,
        )
        """Where a number may begin."""

    def at(self, text: str, position: int, *, abbreviated: bool = True, money: bool = False) -> Numeral | None:
        """The number that begins at `position`, or None. With `abbreviated`, letters may scale it ("17bn", "5m"), and
        behind a sign of `money` some of them also after a blank ("$458 m")."""
        if text[position].isdigit() or text[position] == "." or text[position] in self._vulgar:
            return self._digits(text, position, abbreviated, money)
        return self._words.at(text, position)

    def _is_ordinal(self, text: str, position: int, end: int, printed: str) -> bool:
        """Does an ordinal's ending follow the digits, and no weight in stone: "21st", but not "133kg (21st)"?"""
        ending = None if "." in printed else self._ordinal.match(text, end)
        if ending is None or self._weighed.search(text, max(0, position - 20), position):
            return False
        return _fits(printed, ending[0].lower(), self._endings)

    def _digits(self, text: str, position: int, abbreviated: bool, money: bool) -> Numeral | None:
        if m := _DOTTED.match(text, position):
            printed, end = m[0].replace(".", "").replace(",", "."), m.end()
        elif m := _DIGITS.match(text, position):
            printed, end = re.sub(r"[^\d.]", "", m[0]), m.end()
            if self._is_ordinal(text, position, end, printed):
                return None
        elif m := _DECIMAL_COMMA.match(text, position):
            printed, end = m[0].replace(",", "."), m.end()
        elif text[position] in self._vulgar:
            printed, end = "0", position
        else:
            return None
        if not printed.isascii():
            return None
        if (m := _POWER.match(text, end)) and abs(
            power := int((m[1] or m[2] or m[3]).translate(_RAISED))
        ) <= _LARGEST_POWER:
            return Numeral.of(position, m.end(), Decimal(printed), float(f"1e{power}"))
        if "." in printed and money and (m := _SLASHED.match(text, end)) and int(m[1]) < int(m[2]):
            tick = Decimal(1).scaleb(-len(printed.partition(".")[2]))  # "$4.52-3/4": and three quarters of a cent
            digits = Decimal(printed) + tick * int(m[1]) / int(m[2])
            return Numeral(position, m.end(), float(digits), float(tick) / int(m[2]), float(tick) / int(m[2]))
        part, end = self._fraction(text, end) if "." not in printed else (None, end)
        factor, end = self.scale(text, end, abbreviated, money)
        if part is not None and (m := _SLASHED.search(text, position, end)):
            eighth = factor / int(m[2])  # what "4-5/8" counts in
            value = float((Decimal(printed) + part) * Decimal(factor))
            return Numeral(position, end, value, eighth, eighth, factor)
        return Numeral.of(position, end, Decimal(printed), factor, part)

    def _fraction(self, text: str, position: int) -> tuple[Decimal | None, int]:
        """The fraction behind a whole number ("2½", "15-1/2"), and where it ends."""
        sign = text[position : position + 1]
        if sign in self._vulgar:
            return Decimal(str(self._vulgar[sign])), position + 1
        m = _SLASHED.match(text, position)
        if m is None or int(m[1]) >= int(m[2]):
            return None, position
        return Decimal(m[1]) / Decimal(m[2]), m.end()

    def scale(self, text: str, position: int, abbreviated: bool = False, money: bool = False) -> tuple[float, int]:
        """The product of the magnitude words that follow, and where they end."""
        factor = 1.0
        for _ in range(2):  # "two hundred million", "5 lakh crore"
            m = self._magnitude.match(text, position)
            if m is None:
                break
            close = m.start(1) == position or (money and m[1] in self._spaced and not text.startswith("-", m.end()))
            one = self._factor(m[1], close=close, abbreviated=abbreviated)
            if one is None:
                break
            factor, position = factor * one, m.end()
        return factor, position

    def _factor(self, word: str, *, close: bool, abbreviated: bool) -> float | None:
        low = word.lower()
        if low in self.magnitudes:
            return self.magnitudes[low]
        if abbreviated and low in self.abbreviations and (close or len(low) > 1):
            return self.abbreviations[low]
        return self._drawn_out(low) if _DRAWN_OUT.search(low) else None

    def _drawn_out(self, word: str) -> float | None:
        """The magnitude that a stretched word means: its letters, repeats removed, are at most one letter off."""
        told = _collapse(word)
        near = {f for known, f in self.stretched.items() if told[0] == known[0] and _one_edit(told, known)}
        return near.pop() if len(near) == 1 else None


@cache
def numerals(lexicon: Lexicon) -> Numerals:
    """The number reader of this lexicon, built once."""
    return Numerals(lexicon)


def _fits(digits: str, ending: str, endings: dict[str, str]) -> bool:
    """Is this the ending of the ordinal: "21st", but not "12st"?"""
    return digits[-2:-1] != "1" and digits[-1] == endings[ending] if endings[ending] else True


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
