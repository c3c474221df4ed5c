"""The words that make one figure another's conversion: brackets right behind it, ", or" and the like in prose."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Figure
from presscheck.measure.hedges import hedges
from presscheck.measure.per_unit import PER
from presscheck.measure.unit_names import unit_names
from presscheck.measure.words import any_of
from presscheck.model import Days, Quantity


class ConversionCues:
    """The cues of one language, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/conversion.toml")
        hedged = any_of(hedges(lexicon).before_words)
        bracket = table["bracket"]
        lead, trail = any_of((*bracket["lead"],)), any_of(bracket["trail"])
        between = any_of(bracket["between"])
        self._open = re.compile(rf"\s{{0,2}}[(\[]\s?(?:(?:{lead})\s)?(?:(?:{hedged})\s?)?", re.IGNORECASE)
        self._between = re.compile(rf"\s?(?:{between})\s?(?:(?:{lead})\s)?(?:(?:{hedged})\s?)?", re.IGNORECASE)
        self._close = re.compile(rf"(?:\s?(?:{trail}))?\s?[)\]]", re.IGNORECASE)
        self._joins = re.compile(rf"({any_of(table['prose']['joins'])})\s(?:(?:{hedged})\s?)?", re.IGNORECASE)
        self._historic = re.compile(rf"(?<!\w)(?:{any_of(table['historic']['cues'])})(?!\w)", re.IGNORECASE)
        self._never_before = re.compile(rf"[\s-](?:{any_of(table['prose']['never_before'])})(?!\w)", re.IGNORECASE)
        self._year = re.compile(rf"(?<!\w)(?:{any_of(table['historic']['before_year'])})\s((?:19|20)\d\d)(?!\w)")
        self._dimension_of = unit_names(lexicon).dimension_of

    def bracketed(self, text: str, stated: Figure, behind: list[Figure]) -> list[tuple[Figure, str, float]]:
        """The figures of a bracket right behind `stated` that holds nothing but amounts and words of converting."""
        found: list[tuple[Figure, str, float]] = []
        position, gap = stated.quantity.end, self._open
        for figure in behind:
            q = figure.quantity
            if not gap.fullmatch(text, position, q.start) or not self._rates_agree(stated.quantity, q):
                break
            found.append((figure, text[stated.quantity.end : q.start].strip() or "(", 0.95))
            position, gap = q.end, self._between
        return found if found and self._close.match(text, position) else []

    def _rates_agree(self, stated: Quantity, converted: Quantity) -> bool:
        """May one be the worth of the other: are both by the same, or one alone by a time that the other leaves out?
        Not so "£1,000 a month ($15,000 a year)", "150p a share ($1.2bn)"."""
        rates = {_per(stated), _per(converted)} - {""}
        alone = "" in (_per(stated), _per(converted))
        return not rates or (len(rates) == 1 and (not alone or self._dimension_of(*rates) == "time"))

    def prose(self, text: str, stated: Figure, behind: list[Figure]) -> list[tuple[Figure, str, float]]:
        """The figure behind ", or" and the like."""
        if not behind:
            return []
        m = self._joins.fullmatch(text, stated.quantity.end, behind[0].quantity.start)
        if m is None or self._never_before.match(text, behind[0].quantity.end):
            return []
        if _per(behind[0].quantity) != _per(stated.quantity):
            return []
        return [(behind[0], m[1].strip(" ,"), 0.8)]

    def is_historic(self, text: str, stated: Quantity, converted: Quantity, when: Days | None) -> bool:
        """Do the words before, between or right behind the two say that an older rate was used, or may have been: by
        a cue, or by a year before the last? Results of the last year are told at today's rate as a rule."""
        years = self._year.finditer(text, max(0, stated.start - 60), converted.end + 10)
        if when and any(int(m[1]) <= when.first.year - 2 for m in years):
            return True
        return bool(self._historic.search(text, max(0, stated.start - 40), converted.end + 40))


@cache
def conversion_cues(lexicon: Lexicon) -> ConversionCues:
    """The cues of this lexicon, compiled once."""
    return ConversionCues(lexicon)


def _per(quantity: Quantity) -> str:
    return quantity.unit.partition(PER)[2]
