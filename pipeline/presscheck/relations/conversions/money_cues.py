"""The words that make one amount another's conversion: brackets behind it, ", or" and the like in prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY, Figure
from presscheck.measure.hedges import hedges
from presscheck.measure.per_unit import parted
from presscheck.measure.unit_names import unit_names
from presscheck.measure.words import any_of
from presscheck.model import Quantity

_MOST = 8
"""Figures looked at behind one amount: four currencies of a range."""
_PLAIN = 0.8
"""How far words are trusted that say it plainly; less than that, and they may tell of another price."""


class Said(NamedTuple):
    """Two figures of which the words say that one is the worth of the other; of ranges, one end each. `sure`: how far
    these words can be trusted, from 0 to 1."""

    stated: Figure
    converted: Figure
    cue: str
    sure: float


class MoneyCues:
    """The cues of one language, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/conversion.toml")
        bracket, prose = table["bracket"], table["prose"]
        hedged = rf"(?:(?:{any_of(hedges(lexicon).before_words)})\s?)"
        lead, rates = any_of(bracket["lead"]), any_of(prose["at_rates"])
        word = rf"\s(?!(?:{any_of(bracket['never_behind'])})\s)(?:[a-z][a-z'’-]{{0,15}}|(?:19|20)\d\d)"
        opening = rf"\s{{0,2}}[(\[]\s?(?:(?:{lead})\s)?{hedged}?"
        self._open = re.compile(opening, re.IGNORECASE)
        self._open_behind = re.compile(rf"(?:{word}){{1,3}}{opening}")
        self._between = re.compile(rf"\s?(?:{any_of(bracket['between'])})\s?(?:(?:{lead})\s)?{hedged}?", re.IGNORECASE)
        self._ends = re.compile(rf"\s?(?:{any_of(table['ends']['joins'])})\s?")
        self._spread = re.compile(rf"(?:\s[a-z][a-z'’-]{{0,15}}){{1,6}}\s(?:{any_of(table['ends']['spread'])})\s")
        self._close = re.compile(rf"(?:\s?(?:{any_of(bracket['trail'])}|{rates}))?\s?[)\]]", re.IGNORECASE)
        by = rf"(?:\s(?:{any_of(prose['by'])})\s[a-z]{{2,12}})?"  # "a term"
        in_terms = rf"(?:{any_of(prose['or_in'])}),?\s(?:{any_of(prose['in'])})\s(?:{any_of(prose['terms'])}),?"
        self._joins = re.compile(rf"{by}({any_of(prose['joins'])}|{in_terms})\s{hedged}?", re.IGNORECASE)
        days = any_of(
            f"{day}{mark}s" for day in lexicon.table("not_figures.toml")["dates"]["weekdays"] for mark in "'’"
        )
        links = rf"(?:\s?(?:-|–|—|--)|,)?(?:\s(?:{any_of(prose['links'])}|{days})(?=\s)){{1,7}}\s{hedged}?"
        self._links = re.compile(links, re.IGNORECASE)
        self._link_keys = re.compile(rf"(?<!\w)(?:{any_of(prose['link_keys'])})(?!\w)", re.IGNORECASE)
        self._apposed = re.compile(rf"(?:{any_of(prose['apposed'])})\s?{hedged}", re.IGNORECASE)
        self._apart = re.compile(
            rf"(?:\s(?!(?:and|or)\s)[a-z][a-z'’-]{{0,15}}){{1,4}}(?:{any_of(prose['joins'])})\s{hedged}?"
        )
        self._at_rates = re.compile(rf",?\s(?:{rates})(?!\w)", re.IGNORECASE)
        self._loose = frozenset(prose["loose"])
        self._equals = re.compile(r"\s?=\s?")
        self._closed = re.compile(rf"\s?(?:[,;.)—–]|--|\s-\s|$)|,?\s(?:{rates})(?!\w)", re.IGNORECASE)
        self._never_before = re.compile(rf"[\s-](?:{any_of(prose['never_before'])})(?!\w)", re.IGNORECASE)
        self._before_date = re.compile(rf"(?<!\w)(?:{any_of(table['historic']['before_date'])})\s$", re.IGNORECASE)
        self._historic = re.compile(rf"(?<!\w)(?:{any_of(table['historic']['cues'])})(?!\w)", re.IGNORECASE)
        then, goes_on = (any_of(table["historic"][key]) for key in ("behind", "goes_on"))
        self._back_then = re.compile(rf"[)\]]?\s(?:{then})(?:[,;.]|\s?$|\s(?:{goes_on})\s)", re.IGNORECASE)
        self._dimension_of = unit_names(lexicon).dimension_of

    def bracketed(self, text: str, figures: Sequence[Figure], i: int) -> list[Said]:
        """The figures of a bracket behind `figures[i]` that holds nothing but amounts and words of converting."""
        stated = figures[i]
        found: list[tuple[Figure, ...]] = []
        position, sure = stated.quantity.end, 0.95
        for j in range(i + 1, min(i + 1 + _MOST, len(figures))):
            figure = figures[j]
            q = figure.quantity
            if q.start < position or not self._rates_agree(stated.quantity, q, bracketed=True):
                break
            if found and len(found[-1]) == 1 and self._are_ends(text, found[-1][0], figure):
                found[-1] = (*found[-1], figure)
            elif (self._between if found else self._open).fullmatch(text, position, q.start):
                found.append((figure,))
            elif not found and self._open_behind.fullmatch(text, position, q.start):
                found.append((figure,))
                sure = 0.75
            else:
                break
            position = q.end
        if not found or not self._close.match(text, position):
            return []
        cue = text[stated.quantity.end : found[0][0].quantity.start].strip() or "("
        return [said for term in found for said in self._pairs(text, figures, i, term, cue, sure)]

    def _pairs(
        self, text: str, figures: Sequence[Figure], i: int, term: tuple[Figure, ...], cue: str, sure: float
    ) -> list[Said]:
        """One figure with one, the ends of a range with those of another."""
        ends = _ends(term)
        if len(ends) == 1:
            return [] if figures[i].ends else [Said(figures[i], ends[0], cue, sure)]
        before = (
            (figures[i - 1], figures[i]) if i and self._are_spread(text, figures[i - 1], figures[i]) else (figures[i],)
        )
        stated = _ends(before)
        return [Said(a, b, cue, sure) for a, b in zip(stated, ends, strict=True)] if len(stated) == len(ends) else []

    def _are_ends(self, text: str, low: Figure, high: Figure) -> bool:
        """Are two figures the ends of one range: of one unit, with nothing but a dash or "to" between them?"""
        a, b = low.quantity, high.quantity
        joined = a.unit == b.unit and a.field == b.field and not (low.ends or high.ends)
        return joined and self._ends.fullmatch(text, a.end, b.start) is not None

    def _are_spread(self, text: str, low: Figure, high: Figure) -> bool:
        """Are they the ends of a range, with what the lower one buys between them or not?"""
        a, b = low.quantity, high.quantity
        alike = parted(a.unit)[0] == parted(b.unit)[0] and a.field == b.field
        return self._are_ends(text, low, high) or (alike and self._spread.fullmatch(text, a.end, b.start) is not None)

    def _rates_agree(self, stated: Quantity, converted: Quantity, *, bracketed: bool) -> bool:
        """May one be the worth of the other: are both by the same, or one alone by a time that the other leaves out?
        Not so "£1,000 a month ($15,000 a year)", "150p a share ($1.2bn)"."""
        if stated.dimension != MONEY or converted.dimension != MONEY:
            return False
        (_, per), (_, other) = parted(stated.unit), parted(converted.unit)
        if per == other or (per and other):
            return per == other
        if bracketed:
            return self._dimension_of(per or other) == "time" or _like_sized(stated, converted)
        return bool(per)  # "€25 a month, or about $28", not "€5,000, or £1,000 a day"

    def prose(self, text: str, figures: Sequence[Figure], i: int) -> list[Said]:
        """The figure behind ", or" and the like."""
        if i + 1 >= len(figures):
            return []
        stated, converted = figures[i], figures[i + 1]
        a, b = stated.quantity, converted.quantity
        if b.start < a.end or len(stated.ends) != len(converted.ends):
            return []
        cue, sure = self._joined(text, a, b)
        loose = cue in self._loose or sure < _PLAIN
        if not sure or not self._rates_agree(a, b, bracketed=not loose) or (loose and _per_share(a, b)):
            return []
        if stated.ends:
            return [Said(x, y, cue, sure) for x, y in zip(_ends((stated,)), _ends((converted,)), strict=True)]
        return [Said(stated, converted, cue, sure)]

    def _joined(self, text: str, a: Quantity, b: Quantity) -> tuple[str, float]:
        """The words between two figures that make the one the worth of the other, and how sure they are; 0: they do
        not."""
        cue = text[a.end : b.start].strip(" ,")
        if m := self._joins.fullmatch(text, a.end, b.start):
            return m[1].strip(" ,"), 0.0 if self._never_before.match(text, b.end) else _PLAIN
        if self._equals.fullmatch(text, a.end, b.start):
            return "=", 0.9
        if self._links.fullmatch(text, a.end, b.start) and self._link_keys.search(text, a.end, b.start):
            return cue, _PLAIN
        if self._apposed.fullmatch(text, a.end, b.start) and self._closed.match(text, b.end):
            return cue, 0.7
        if self._at_rates.match(text, b.end) and self._apart.fullmatch(text, a.end, b.start):
            return cue, 0.7
        return cue, 0.0

    def dates_amounts(self, text: str, start: int) -> bool:
        """May a date that begins here say when an amount of its sentence was paid ("in 2013", not "since 2013")?"""
        return self._before_date.search(text, max(0, start - 24), start) is not None

    def is_historic(self, text: str, stated: Quantity, converted: Quantity) -> bool:
        """Do the words before, between or right behind the two say that the rate of another time was used?"""
        told = self._historic.search(text, max(0, stated.start - 40), converted.end + 40)
        return told is not None or self._back_then.match(text, converted.end) is not None


@cache
def money_cues(lexicon: Lexicon) -> MoneyCues:
    """The cues of this lexicon, compiled once."""
    return MoneyCues(lexicon)


def _ends(term: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures of one side: its own, or those of the range that it is."""
    only = term[0]
    return tuple(replace(only, quantity=end) for end in only.ends) if len(term) == 1 and only.ends else term


def _like_sized(stated: Quantity, converted: Quantity) -> bool:
    """Are both prices of one thing: is neither printed with a magnitude ("$65 a barrel (£50)")?"""
    sizes = [q.high if q.value is None else q.value for q in (stated, converted)]
    return all(size is not None and abs(size) < 10_000 for size in sizes)


def _per_share(total: Quantity, converted: Quantity) -> bool:
    """May the second be what the first comes to for each share ("$2.69 billion, or 56 cents,")?"""
    return abs(total.value or 0) >= 1_000_000 and abs(converted.value or 0) < 1_000
