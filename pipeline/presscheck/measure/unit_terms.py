"""Reads one unit in a text, with its power: "km", "sq ft", "cubic metres", "m²"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.unit_expression import to_the
from presscheck.measure.unit_table import TOKEN, Spelling, unit_table

BLANKS = r"(?:[ \u00a0\u202f]{1,2}|[ \t]?\r?\n[ \t]{0,8})"
_GAP = re.compile(rf"{BLANKS}|[-\u2010\u2011]|\.[ \u00a0]?(?=[A-Za-z])|")
"""Between the words of one spelling; nothing where one of them is no letter ("°C")."""


@dataclass(frozen=True, slots=True)
class UnitWords:
    """A unit's words at text[start:end], the unit as pint prints it, and what it measures. `doubtful` says what else
    the words may be; `others` are units that they may mean as well; a rate is by so many (`of`) of the unit."""

    start: int
    end: int
    unit: str
    dimension: str
    doubtful: str | None = None
    of: float = 1.0
    others: tuple[str, ...] = ()

    @property
    def lone(self) -> bool:
        """Is it one letter or sign, which begins many another word?"""
        return self.end - self.start == 1


class UnitTerms:
    """The reader of single units of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        powers = lexicon.table("units.toml")["powers"]
        self.table = unit_table(lexicon)
        self._before: dict[str, int] = powers["before"]
        self._behind: dict[str, int] = powers["after"]
        self._raised: dict[str, int] = powers["signs"]
        self._power = re.compile("|".join(re.escape(s) for s in sorted(self._raised, key=len, reverse=True)))
        self._power_word = re.compile(rf"[ \u00a0-](?ai:({'|'.join(self._behind)}))(?![^\W_])")

    def at(self, text: str, position: int) -> UnitWords | None:
        """The longest unit that begins at `position` and ends with a word, or None."""
        m = TOKEN.match(text, position)
        if m is None:
            return None
        power = self._before.get(m[0].lower())
        gap = _GAP.match(text, m.end()) if power else None
        if power and gap and gap[0] and (base := self._spelled(text, gap.end())):
            end, spelling = base
            if spelling.dimension == "length" and _ends(text, end):
                return self._words(position, end, spelling, power)
        found = self._spelled(text, position)
        return self._with_power(text, position, *found) if found else None

    def _with_power(self, text: str, start: int, end: int, spelling: Spelling) -> UnitWords | None:
        if text[end - 1].isalpha() and spelling.dimension in ("length", "time") and (m := self._power.match(text, end)):
            return self._words(start, m.end(), spelling, self._raised[m[0]]) if _ends(text, m.end()) else None
        if not _ends(text, end):
            return None
        if spelling.dimension == "length" and (m := self._power_word.match(text, end)):
            return self._words(start, m.end(), spelling, self._behind[m[1].lower()])
        return self._words(start, end + (spelling.dotted and text.startswith(".", end)), spelling)

    def _words(self, start: int, end: int, spelling: Spelling, power: int = 1) -> UnitWords:
        unit, dimension = spelling.unit, spelling.dimension
        if power == 1:
            return UnitWords(start, end, unit, dimension, spelling.doubtful, others=spelling.others)
        unit = to_the(unit, power)
        return UnitWords(start, end, unit, self.table.dimension_of(unit))

    def _spelled(self, text: str, position: int) -> tuple[int, Spelling] | None:
        """The longest spelling that begins here, and where it ends."""
        m = TOKEN.match(text, position)
        if m is None:
            return None
        table = self.table
        found, key, dotted = None, "", False
        for _ in range(max(table.longest.get(m[0], 0), table.longest.get(m[0].lower(), 0))):
            key = f"{key} {m[0]}" if key else m[0]
            # A full stop between two words parts sentences, between two signs it abbreviates: "fl. oz."
            spelling = table.signs.get(key) or (None if dotted else table.names.get(key.lower()))
            if spelling:
                found = (m.end(), spelling)
            gap = _GAP.match(text, m.end())
            following = TOKEN.match(text, gap.end()) if gap else None
            if gap is None or following is None:
                break
            dotted, m = dotted or "." in gap[0], following
        return found


def _ends(text: str, end: int) -> bool:
    """Does a word end here? Behind a sign that is no letter it always does, but that an apostrophe belongs to letters
    that follow."""
    last = text[end - 1]
    if last in "'’":
        return not text[end : end + 1].isalpha()
    return not last.isalnum() or not (text[end : end + 1].isalnum() or text.startswith("_", end))


@cache
def unit_terms(lexicon: Lexicon) -> UnitTerms:
    """The reader of this lexicon, built once."""
    return UnitTerms(lexicon)
