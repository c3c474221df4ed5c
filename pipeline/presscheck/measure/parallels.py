"""Figures that leave out the unit of a parallel one, and figures that are parts of one measure.

Parallel  "up to 23 from 19 cases", "3.1 million people in Ohio and 2.6 million in Kent"
Compound  "6ft 2in", "7lb 8oz", "2h 15m"
"""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.currencies import MONEY
from presscheck.measure.hedges import hedges
from presscheck.measure.words import any_case
from presscheck.model import Quantity

_LARGE = 10_000
_WHOLE = 100
"""Per cent, beyond which a bare number is no percentage unless the one before it is."""
_LONGEST = 200
"""A number beyond it leaves out no unit of time."""
_MOST = 10
"""How many times the count before it a bare number of the same things may be."""
_FAR = 60
"""Characters between two parallel figures, and between a count and one that leaves its noun out."""


class Parallels:
    """The links between parallel figures of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("counted.toml")
        row, compounds = table["parallels"], table["compounds"]
        links, hedged = any_case(row["links"]), any_case(hedges(lexicon).before_words)
        place = rf"(?: (?:{any_case(row['between'])})(?: [\w’'-]{{1,20}}){{0,4}})?"
        between = any_case(row["before"])
        self._link = re.compile(rf"{place}(?:,? (?P<link>{links})(?: (?:{between}))?(?: (?:{hedged}))? | ?\()")
        self._anaphora: tuple[str, ...] = tuple(table["anaphora"]["behind"])
        self._and = re.compile(rf"(?<![^\W_])(?:{any_case(row['coordinating'])})(?![^\W_])")
        listing = any_case(row["coordinating"])
        comes = rf"[^.;:()\d]{{0,40}}(?:,|\s(?:{listing}))(?:\s[\w'’]{{1,16}}){{0,3}}?"
        self._list = re.compile(rf"{comes}(?:\s(?P<last>[a-z]{{1,16}}))?\s")
        self._gap = re.compile(rf"\s(?:{any_case(row['gaps'])})\s(?:[\w’']{{1,8}}\s)?\d[\d,.]*(?![\d%]|[ -]?per ?cent)")
        self._no_answers: frozenset[str] = frozenset(row["no_list"])
        self._alone: frozenset[str] = frozenset({"time", "ratio", "count"})
        self._stands_behind = re.compile(rf"(?<![^\W_])(?:{any_case(row['not_behind'])})\s$")
        self._to: frozenset[str] = frozenset(row["to"])
        self._never_to: frozenset[str] = frozenset(row["never_to"])
        self._apart = re.compile(rf"\s(?:{any_case(compounds['not_before'])})(?![^\W_])")
        self._compounds = {(large, small) for large, small in compounds["of"]}
        self._compound_links: frozenset[str] = frozenset(compounds["links"])

    def unit(
        self,
        text: str,
        bare: Quantity,
        before: Quantity | None,
        after: Quantity | None,
        counted: Quantity | None,
        *,
        same_sentence: bool,
    ) -> Quantity | None:
        """The figure whose unit this one leaves out: the one before it, or behind it, where words link them, else the
        last count of its sentence (of an earlier one, behind "three of them"); None where there is none of them."""
        if before is not None and self._is_base(bare, before):
            before = None  # "up 34% from 32,776"
        if before is not None and 0 <= bare.start - before.end <= _FAR and self._shares(bare, before):
            m = self._link.fullmatch(text, before.end, bare.start)
            if m and not (before.unit in self._never_to and m["link"] and m["link"].lower() in self._to):
                return before
            if self._coordinated(text, bare, before) or self._listed(text, bare, before):
                return before
        if after is not None and after.unit not in self._never_to and self._shares(bare, after):
            near = 0 <= after.start - bare.end <= _FAR
            m = self._link.fullmatch(text, bare.end, after.start) if near else None
            if m and (m["link"] or not after.dimension.startswith(MONEY)):  # "537 ($71.30)" is not in dollars
                return after
        if counted is not None and not same_sentence and not text.startswith(self._anaphora, bare.end):
            return None
        near = counted is not None and bare.start - counted.end <= _FAR
        if self._stands_behind.search(text, max(0, bare.start - 12), bare.start):
            return None
        return counted if near and _may_be_part(bare, counted) else None

    def _is_base(self, bare: Quantity, before: Quantity) -> bool:
        """Is it too large a number to be of the ratio before it?"""
        if before.unit not in self._never_to or before.value is None or bare.value is None:
            return False
        return bare.value > max(_WHOLE, 2 * abs(before.value))

    def _coordinated(self, text: str, bare: Quantity, before: Quantity) -> bool:
        """Two large numbers of one order in a coordination: "3.1 million tons last year and 2.6 million before"."""
        if before.dimension in self._alone or not before.value or not bare.value or bare.value < _LARGE:
            return False
        return 0.1 < before.value / bare.value < 10 and bool(self._and.search(text, before.end, bare.start))

    def _listed(self, text: str, bare: Quantity, before: Quantity) -> bool:
        """The answers of a poll after the first: "45 percent said yes, 38 no and 12 did not know"."""
        if before.unit != "percent" or not before.value or not bare.value or bare.value > 100:
            return False
        if text.startswith(" of ", before.end) and self._gap.match(text, bare.end):
            return False  # "48 branches, 12% of the market and three more than the 45 of last year"
        m = self._list.fullmatch(text, before.end, bare.start)
        return m is not None and m["last"] not in self._no_answers

    @staticmethod
    def _shares(bare: Quantity, other: Quantity) -> bool:
        """Money leaves its sign out only before the same magnitude ("$23m from 19m"); a multiple in one word lends none
        ("fivefold, from 1,200")."""
        if other.value is None or bare.value is None or other.unit == NOTHING:
            return False
        if other.unit == "fold" and other.text.isalpha():
            return False
        if other.dimension == "time" and bare.value > _LONGEST:
            return False
        if not other.dimension.startswith(MONEY):
            return True
        return bool(bare.value) and 0.05 < abs(other.value / bare.value) < 20

    def compound(self, text: str, large: Quantity, small: Quantity) -> bool:
        """Are the two parts of one measure?"""
        if (large.unit, small.unit) not in self._compounds or text[large.end : small.start] not in self._compound_links:
            return False
        whole = large.value is not None and large.value >= 0 and large.value == int(large.value)
        return whole and (small.value or 0) >= 1 and not self._apart.match(text, small.end)


def _may_be_part(bare: Quantity, counted: Quantity | None) -> bool:
    """May a bare number count what the count before it does: is it whole, and not many times as much?"""
    if counted is None or bare.value is None or bare.value != int(bare.value):
        return False
    most = counted.value if counted.value is not None else counted.high
    return most is not None and bare.value <= _MOST * most


@cache
def parallels(lexicon: Lexicon) -> Parallels:
    """The links of this lexicon, built once."""
    return Parallels(lexicon)
