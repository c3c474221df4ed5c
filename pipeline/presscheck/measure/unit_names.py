"""Reads the name of a unit behind a number ("km", "miles per hour", "mg/dl"), and what a rate is given by.

A unit is a name or sign of `units.toml`, squared or cubed by the words or figures beside it, over others behind "per",
"/" or "a". Words are looked up one by one, the longest spelling first, so that the time spent does not grow with the
table.
"""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.denominators import denominators
from presscheck.measure.unit_expression import factors, over
from presscheck.measure.unit_terms import UnitWords, unit_terms

_ABBREVIATED = re.compile(r"[.&'’\-\u2010\u2011/][^\W\d_]")
"""Behind a lone letter: it begins "A&E", "C-section", "p.m."."""
_TERMS = 4
"""Units that one compound is made of, at most."""


class UnitNames:
    """The unit reader of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._terms, self._denominators = unit_terms(lexicon), denominators(lexicon)

    def at(self, text: str, position: int) -> UnitWords | None:
        """The longest unit whose words begin at `position` and end with a word, compounds of units read as one ("miles
        per hour"); None where there is none."""
        first = whole = self._terms.at(text, position)
        if first is None or whole is None:
            return None
        for _ in range(_TERMS - 1):
            longer = self._longer(text, whole)
            if longer is None:
                break
            whole = longer
        if whole is first and first.lone and text[position].isalpha() and _ABBREVIATED.match(text, first.end):
            glued = position > 0 and text[position - 1].isdigit()  # "a 5m-high wall"
            return whole if glued and text[first.end] == "-" else None
        return whole

    def per(self, text: str, position: int) -> UnitWords | None:
        """What a rate is given by, where it begins at `position`, or behind a blank or hyphen there: " a day", "/km",
        "-a-share", " per pupil", " per 100,000 people" (`of` is 100,000); None where there is none.

        Behind "a" only units are read, and the nouns that the table lists; nouns are given in the singular.
        """
        return self._denominators.at(text, position)

    def dimension_of(self, unit: str) -> str:
        """What a unit measures, in plain words: "length", "currency / volume"; "count" for a noun counted."""
        return self._terms.table.dimension_of(unit)

    def _longer(self, text: str, above: UnitWords) -> UnitWords | None:
        """The compound of a unit and the one below it."""
        found = self._denominators.below(text, above)
        if found is None:
            return None
        kind, below = found
        power = factors(above.unit).get(below.unit, 0)
        if power > 0 or (power < 0 and kind != "word"):  # "per second per second", but no "mbps/sec"
            return None
        unit = over(above.unit, below.unit)
        # A stroke between two signs leaves no doubt of either: "m/s".
        doubtful = None if kind == "stroke" else above.doubtful
        return UnitWords(above.start, below.end, unit, self.dimension_of(unit), doubtful)


@cache
def unit_names(lexicon: Lexicon) -> UnitNames:
    """The unit reader of this lexicon, built once."""
    return UnitNames(lexicon)
