"""What a letter glued to digits is: the unit in "1.8m tall", the magnitude in "5m people", the minutes in "2h 15m"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.numeral import Numeral
from presscheck.measure.stated import Named
from presscheck.measure.unit_names import unit_names
from presscheck.measure.words import any_case

_PRICED = re.compile(r"[$£€¥] ?\d[\d.,]{0,12}([mbt])(?![^\W_])")
"""An amount of money whose letter tells its magnitude: the same letter in a parallel amount does, too."""
_BRACKETED = re.compile(r"\s?\([\d.,]{1,9}[ -]?")
_PARTED = re.compile(r"\d ?-?([^\W\d_]{1,10}|['’′])[ -]?\d{1,2}\s?\((?:[^\W\d_]{2,10} )?$")
_IN_BRACKET = re.compile(
    r"\d ?-?([^\W\d_]{1,10}|['’′\"”″])(?:[ -][^\W\d_]{1,10})?\s?(?:\(|/)(?:[^\W\d_]{2,10} )?(?:[\d.]{1,8} ?[-–] ?)?$"
)
"""Between a measure and its conversion: "6ft (1.8m)"."""
_SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)]?\s")
_GAP = re.compile(r"[ \u00a0\u202f]{1,2}")
_PARALLEL, _NEAR = 60, 25
"""Characters before a number and behind it in which words and amounts tell what its letter is."""

Counts = Callable[[int], bool]
"""Does a counted noun follow at this place of the text?"""


class GluedLetters:
    """Tells units from magnitudes in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("numbers.toml")
        self._units = unit_names(lexicon)
        letters, hours, which = table["metric_or_magnitude"], table["minutes"], table["million_metres"]
        self._letters = {letter: Meaning(unit, dimension=dimension) for letter, (unit, dimension) in letters.items()}
        self._minutes = {letter: Meaning(unit, dimension="time") for letter, unit in hours["letters"].items()}
        self._hours = re.compile(rf"\d ?(?:{any_case(hours['behind'])}),? ?(?:{any_case([table['and']])} )?$")
        self._lengths = re.compile(rf"[ -](?:{any_case(which['lengths'])})(?![^\W_])")
        self._priced = re.compile(rf"(?<![^\W_])(?:{any_case(which['money'])})(?![^\W_])")
        self._long = re.compile(rf"(?<![^\W_])(?:{any_case(which['near'])})(?![^\W_])|\d ?km(?![^\W_])")

    def unit(self, text: str, plain: Numeral, numeral: Numeral, letters: str, counts: Counts) -> Named | None:
        """The unit that the letters between the end of `plain` and that of `numeral`, the same digits scaled by them,
        are; None where they are a magnitude or no letters that can be a unit."""
        meaning = self._letters.get(letters)
        if meaning is None or self._scales(text, numeral, letters, meaning, counts):
            return None
        minute = self._minutes.get(text[plain.end : numeral.end])
        if minute and self._hours.search(text, max(0, plain.start - 12), plain.start):
            meaning = minute
        return Named(plain.end, numeral.end, meaning)

    def measures(self, text: str, end: int) -> bool:
        """Does a unit other than of time stand behind a blank at text[end:], in words that can be nothing else?"""
        gap = _GAP.match(text, end)
        words = self._units.at(text, gap.end()) if gap else None
        return words is not None and not words.doubtful and words.dimension != "time"

    def _scales(self, text: str, numeral: Numeral, letter: str, meaning: Meaning, counts: Counts) -> bool:
        """Is the letter a magnitude: "5m people", "to $19m from 23m"?"""
        if len(letter) > 1 or self._lengths.match(text, numeral.end):
            return False
        if self.measures(text, numeral.end):
            return True  # "21m km"
        if meaning.dimension == "length" and (told := self._is_million(text, numeral)) is not None:
            return told
        before = max(0, numeral.start - _PARALLEL)
        return any(m[1] == letter for m in _PRICED.finditer(text, before, numeral.start)) or counts(numeral.end)

    def _is_million(self, text: str, numeral: Numeral) -> bool | None:
        """Is the letter a million, as words near it and decimals tell ("some 3.2m voted")? None where nothing does."""
        if (m := _BRACKETED.match(text, numeral.end)) and (words := self._units.at(text, m.end())):
            return words.dimension != "length"  # "6.5m (21ft)"
        if (m := _IN_BRACKET.search(text, max(0, numeral.start - 40), numeral.start)) and (
            words := self._units.at(text, m.start(1))
        ):
            return words.dimension != "length"  # "6ft (1.8m)"
        if (m := _PARTED.search(text, max(0, numeral.start - 40), numeral.start)) and (
            words := self._units.at(text, m.start(1))
        ):
            return words.dimension != "length"  # "5ft 10 (1.78m)"
        begin = max(0, numeral.start - _PARALLEL)
        for m in _SENTENCE_ENDS.finditer(text, begin, numeral.start):
            begin = m.end()
        if self._long.search(text, max(begin, numeral.start - _NEAR), numeral.end + _NEAR // 2):
            return False
        if self._priced.search(text, begin, numeral.end + _NEAR):
            return True
        return True if numeral.step < numeral.magnitude else None


@cache
def glued_letters(lexicon: Lexicon) -> GluedLetters:
    """The letters of this lexicon, read once."""
    return GluedLetters(lexicon)
