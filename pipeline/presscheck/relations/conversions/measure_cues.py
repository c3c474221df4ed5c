"""The words that make one measure another's conversion: brackets near it, a stroke, commas and dashes in prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.hedges import hedges
from presscheck.measure.unit_expression import factors
from presscheck.measure.words import any_case
from presscheck.model import Quantity

Linked = tuple[int, str, float]
"""Which of the measures behind, the words that link it, and how sure that is."""


class MeasureCues:
    """The cues of one language, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/measures.toml")
        conversion: dict[str, Any] = lexicon.table("patterns/conversion.toml")
        bracket = conversion["bracket"]
        hedged = any_case(hedges(lexicon).before_words)
        extents = any_case(table["between"]["extents"])
        before = rf"(?:(?:{any_case(bracket['lead'])})\s)?(?:(?:{hedged})\s?)?"
        word = rf"[\s-](?!(?:{hedged})\s)[^\W\d_][\w'’-]{{0,20}}"
        most = table["between"]["words"]
        self._open = re.compile(rf"(?P<words>(?:[\s-]?(?:{extents}))?|(?:{word}){{1,{most}}})\s{{0,2}}[(\[]\s?{before}")
        self._between = re.compile(rf"\s?(?:{any_case(bracket['between'])})\s?{before}")
        self._ends = re.compile(rf"\s?(?:{any_case(conversion['ends']['joins'])})\s?")
        self._close = re.compile(rf"(?:\s?(?:{any_case(table['inside']['trail'])}))?\s?[)\]]")
        self._extent = re.compile(rf"[\s-]({extents})\s?[)\]]")
        self._opened = re.compile(rf"[(\[]\s?{before}$")
        prose, dashes = table["prose"], any_case(table["dashes"]["signs"])
        that_is = rf"(?:(?P<that_is>{any_case(table['dashes']['that_is'])})\s)?"
        what = rf"\s(?:{any_case(table['dashes']['of'])})(?:\s[^\W\d_]{{1,16}}){{1,2}}"
        self._joins = re.compile(
            rf"(?P<words>[^\d.;:()!?,\n]{{0,{prose['reach']}}})(?P<join>{any_case(prose['joins'])})\s{before}"
        )
        to = rf"\s(?:{any_case(prose['to'])})\s(?:[^\W\d_]{{1,12}}\s){{0,2}}"
        self._to, self._or_from = (
            re.compile(to),
            re.compile(rf",?\s(?:{any_case(prose['or_from'])})\s(?:(?:{hedged})\s)?"),
        )
        self._never = re.compile(rf"[\s-](?:{any_case(prose['never_before'])})(?![^\W_])")
        apposed = table["apposed"]
        named = rf"(?:(?P<named>{any_case(apposed['as'])})\s(?:(?:{hedged})\s?)?|(?:{hedged})\s?)"
        self._apposed = re.compile(rf"[^\d.;:()!?,\n]{{0,{apposed['reach']}}},\s{named}")
        self._only_extent = re.compile(rf"[\s-]?(?:{extents})")
        self._closed = re.compile(r"\s?[,.;)]|\s?$")
        self._dash = re.compile(rf"(?:\s(?:{extents})|{what})?(?P<dash>{dashes}{that_is}){before}")
        self._dashed = re.compile(rf"(?:\s(?:{extents}))?(?:{dashes}|[,.;:])")
        self._slash = re.compile(any_case(table["slash"]["signs"]))
        self._systems = {unit: name for name, row in table["systems"].items() for unit in row}
        american = table["american"]
        self._american = re.compile(rf"(?<![^\W_])(?:{any_case(american['words'])})(?![^\W_])")
        self._never_american: frozenset[str] = frozenset(american["never"])
        self._sea = re.compile(rf"(?<![^\W_])(?:{any_case(table['sea']['words'])})(?![^\W_])")

    def links(self, text: str, stated: Quantity, behind: Sequence[Quantity]) -> list[Linked]:
        """Which of the measures behind are given as `stated` in another unit."""
        return self._bracketed(text, stated, behind) or self._side_by_side(text, stated, behind)

    def _bracketed(self, text: str, stated: Quantity, behind: Sequence[Quantity]) -> list[Linked]:
        """The measures of a bracket near `stated` that holds nothing but them and words of converting."""
        found: list[Linked] = []
        position, gap, sure = stated.end, self._open, 0.95
        for i, q in enumerate(behind):
            m = gap.fullmatch(text, position, q.start)
            if m is None or not self._other_system(stated, q, m):
                break
            sure = 0.85 if m.groupdict().get("words") else sure
            found.append((i, text[stated.end : q.start].strip() or "(", sure))
            position, gap = q.end, self._between
        if not found or not (self._close.match(text, position) or self._same_extent(text, stated, position)):
            return []
        return found

    def encloses(self, text: str, stated: Quantity, first: Quantity, last: Quantity) -> bool:
        """Does a bracket behind `stated` hold nothing but what stands from `first` to `last`?"""
        opens = self._open.fullmatch(text, stated.end, first.start)
        return opens is not None and self._close.match(text, last.end) is not None

    def joins_ends(self, text: str, a: Quantity, b: Quantity) -> bool:
        """Are two measures joined as the ends of a range are: by nothing but a dash or "to"?"""
        return self._ends.fullmatch(text, a.end, b.start) is not None

    def from_to(self, text: str, ends: Sequence[Quantity]) -> bool:
        """Are four measures a change told twice: "from 17 mph to 5 mph, or from 27 kph to 8 kph"?"""
        a, b, c, d = ends
        if a.unit != b.unit or c.unit != d.unit or self.system(a.unit) == self.system(c.unit):
            return False
        gaps = ((self._to, a, b), (self._or_from, b, c), (self._to, c, d))
        return all(words.fullmatch(text, x.end, y.start) for words, x, y in gaps)

    def _other_system(self, stated: Quantity, q: Quantity, m: re.Match[str]) -> bool:
        """With other words between a measure and its bracket than of its extent, only one of the other system is its
        conversion: not "3km from the shore (200m)"."""
        words = m.groupdict().get("words")
        return not words or self.system(stated.unit) != self.system(q.unit) or bool(self._only_extent.fullmatch(words))

    def _same_extent(self, text: str, stated: Quantity, position: int) -> bool:
        """Does the bracket close with the word that stands behind `stated` too: "6ft tall (1.8m tall)"?"""
        m = self._extent.match(text, position)
        return (
            m is not None
            and re.match(rf"[\s-]{re.escape(m[1])}(?![^\W_])", text[stated.end : stated.end + 24]) is not None
        )

    def _side_by_side(self, text: str, stated: Quantity, behind: Sequence[Quantity]) -> list[Linked]:
        """The measure behind a stroke ("180C/350F"), within one bracket ("(6 kg, 13 lb)"), or in prose."""
        q = behind[0] if behind else stated
        m = self._apposed.fullmatch(text, stated.end, q.start) if q is not stated else None
        apposed = m is not None and self._closed.match(text, q.end) is not None
        if m and apposed and m["named"] and q.unit != stated.unit:
            return [(0, m["named"], 0.8)]
        if q is stated or not self._are_of_two_systems(stated.unit, q.unit):
            return []
        if m := self._slash.fullmatch(text, stated.end, q.start):
            return [(0, m[0].strip(), 0.9)]
        if self._between.fullmatch(text, stated.end, q.start) and self._opened.search(
            text, max(0, stated.start - 40), stated.start
        ):
            return [(0, "(", 0.9)] if self._close.match(text, q.end) else []
        if self._never.match(text, q.end):
            return []
        if m := self._joins.fullmatch(text, stated.end, q.start):
            return [(0, m["join"].strip(" ,"), 0.75 if m["words"] else 0.8)]
        m = self._dash.fullmatch(text, stated.end, q.start)
        if m and (m["that_is"] or self._dashed.match(text, q.end)):
            return [(0, m["dash"].strip(), 0.75)]
        return [(0, ",", 0.7)] if apposed else []

    def _are_of_two_systems(self, unit: str, other: str) -> bool:
        """Is one metric and the other not, or do speeds count in other times: "39 m/s, about 140 km/h"?"""
        times = [{name for name in factors(told) if name in ("second", "hour")} for told in (unit, other)]
        return self.system(unit) != self.system(other) or (bool(times[0] and times[1]) and times[0] != times[1])

    def system(self, unit: str) -> str:
        """The system of measures that a unit is of, as far as it is told."""
        names = (self._systems.get(name) for name in factors(unit))
        return next((name for name in names if name), "metric")

    def may_be(self, unit: str, text: str, stated: Quantity, converted: Quantity) -> bool:
        """May a measure of the two be in this unit, which its own words mean less often? A mile is a nautical one near
        words of the sea only, and beside litres spelled "liters" a gallon is a US one."""
        names = factors(unit).keys()
        if any(self._systems.get(name) == "sea" for name in names):
            return bool(self._sea.search(text, max(0, stated.start - 120), converted.end + 80))
        if self._never_american.isdisjoint(names):
            return True
        return not (self._american.search(stated.text) or self._american.search(converted.text))


@cache
def measure_cues(lexicon: Lexicon) -> MeasureCues:
    """The cues of this lexicon, compiled once."""
    return MeasureCues(lexicon)
