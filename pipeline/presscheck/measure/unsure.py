"""May words that can be a unit or something else be one behind this number: "m", "in", "second", a quotation mark?"""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.numeral import Numeral
from presscheck.measure.unit_terms import UnitWords
from presscheck.measure.words import any_case, any_of
from presscheck.measure.years import like_a_year

_LOWER = re.compile(r" [a-z]{3,}(?<!s)(?![^\W_])")


class Unsure:
    """Tells units from words that only look like them, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("counted.toml")["unsure"]
        self._only_glued: frozenset[str] = frozenset(table["only_glued"])
        self._lone: frozenset[str] = frozenset(table["lone_before_words"])
        self._scales: frozenset[str] = frozenset(table["scales"])
        self._counts: frozenset[str] = frozenset(table["counts"])
        self._quotes: frozenset[str] = frozenset(table["quotes"])
        self._singular: frozenset[str] = frozenset(table["singular_hyphened"])
        self._behind_quote = re.compile(rf"[ -]?(?:{any_case(table['behind_quotes'])})(?![^\W_])")
        no_noun = any_case((*table["before_lone"], *table["no_noun"]))
        self._compounds = re.compile(rf" - | (?!(?:{no_noun})(?![^\W_]))[^\W\d_]")
        feet, inches = (any_of(table[name]) for name in ("feet", "inches"))
        self._feet = re.compile(rf"\d ?(?:{feet}) ?$")
        self._inches = re.compile(rf" ?\d{{1,2}}(?:\.\d)? ?(?:{inches})")
        self._behind_lone = re.compile(rf"\s?(?:[.,;:)!?\]]|$|(?:{any_case(table['before_lone'])})(?![^\W_]))")

        scales = any_of(self._scales)
        self._other_scale = re.compile(rf" \((?:[a-z]{{1,10}} ){{0,2}}[-–−]?\d[\d.,]{{0,8}}[ °º˚]{{0,2}}(?:{scales})\)")

    def sure(self, text: str, numeral: Numeral, gap: str, words: UnitWords) -> bool:
        """Is this a unit? `gap` is what stands between the number and the words."""
        surface = text[words.start : words.end]
        if gap == " - " and (surface.endswith("s") or not self._compounds.match(text, words.end)):
            return False  # a dash
        blank = bool(gap) and gap.isspace()
        if blank and self._follows_a_year(text, numeral, words, surface):
            return False
        return not words.doubtful or self._sure_of_doubtful(text, numeral, words, surface, blank)

    def _sure_of_doubtful(self, text: str, numeral: Numeral, words: UnitWords, surface: str, blank: bool) -> bool:
        if surface in self._quotes:
            return self._is_size(text, numeral, words)
        if words.unit == "inch" and blank:
            return bool(self._feet.search(text, max(0, numeral.start - 6), numeral.start))
        if surface.lower().partition(" ")[0] in self._counts:
            return False
        if surface.lower() in self._singular and blank:
            return numeral.value == 1
        if len(surface) > 3 or not surface.isalpha():
            return True
        return text[numeral.start].isdigit() and (not blank or self._apart(text, words, surface))

    def _apart(self, text: str, words: UnitWords, surface: str) -> bool:
        """Is a sign behind a blank a unit?"""
        if surface in self._lone and _LOWER.match(text, words.end):
            return True
        if (words.lone and surface.isupper()) or surface in self._only_glued:
            if self._other_scale.match(text, words.end):
                return surface in self._scales
            return surface not in ("A", "I") and words.lone and bool(self._behind_lone.match(text, words.end))
        return True

    def _is_size(self, text: str, numeral: Numeral, words: UnitWords) -> bool:
        """A quotation mark behind a number closes a quotation, unless a word of size follows it, feet go before it, or
        inches follow it: 6'2"."""
        if self._behind_quote.match(text, words.end) or self._feet.search(
            text, max(0, numeral.start - 6), numeral.start
        ):
            return True
        return words.unit == "foot" and bool(self._inches.match(text, words.end))

    def _follows_a_year(self, text: str, numeral: Numeral, words: UnitWords, surface: str) -> bool:
        """ "The 1988 quarter", "in 2016 shares fell": four bare digits before a doubtful word or a singular."""
        if not like_a_year(text[numeral.start : numeral.end]):
            return False
        return bool(words.doubtful) or surface.lower() == words.unit


@cache
def unsure(lexicon: Lexicon) -> Unsure:
    """The words of this lexicon, read once."""
    return Unsure(lexicon)
