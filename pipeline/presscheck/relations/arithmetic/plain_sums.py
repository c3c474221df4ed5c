"""Parts that stand before their sum: "40 on Saturday and 35 on Sunday, a total of 75", "15 men and 12 women, 27
people", "12 in March and nine in April, 21 in the two months"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_apart import PartsApart, parts_apart
from presscheck.relations.arithmetic.parts_listed import MOST, PartsListed, parts_listed
from presscheck.relations.arithmetic.wholes import Reading


class PlainSums:
    """The words of `patterns/plain_parts.toml` for them."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/plain_parts.toml")
        summed = table["summed"]
        self._lists: ListCues = list_cues(lexicon)
        self._apart: PartsApart = parts_apart(lexicon)
        self._listed: PartsListed = parts_listed(lexicon)
        self._comparing = re.compile(rf"\b(?:{any_of(table['heads']['comparing'])})\b", re.IGNORECASE)
        self._summed = {
            name: re.compile(summed[name], re.IGNORECASE)
            for name in ("before", "behind", "plain", "apposed", "counting")
        }
        self._days: Sequence[str] = summed["weekend"]

    def read(self, whole: Item, before: Sequence[Item], times: Mapping[int, Item], text: str) -> Reading | None:
        """A sum and the parts among the figures `before` it in its sentence; `times` are the lengths told there, by
        their place, `text` is that of the article."""
        if len(before) < 2 or self._summed["counting"].match(whole.behind):
            return None
        told = self._span(whole)
        if told is None and not self._summed["plain"].search(whole.before) and not self._is_apposed(whole, before):
            return None
        gap = whole.text[before[-1].at + 1 : whole.at]
        for begin in range(max(0, len(before) - MOST), len(before) - 1):
            parts = before[begin:]
            if (
                self._listed.are_listed(parts)
                and self._listed.are_of(whole, parts, text)
                and self._apart.are_apart(parts, text, summed=True)
            ):
                open_ = self._lists.is_total(parts[0]) or self._comparing.search(gap)
                if open_ or any(map(self._lists.is_total, parts)) or not self._covers(told, whole, parts, times, text):
                    return None
                return self._listed.told(whole, parts, all_=True)
        return None

    def _span(self, whole: Item) -> re.Match[str] | None:
        """The words behind a figure that make it a sum."""
        behind = self._summed["behind"].match(whole.text[whole.at + 1 :])
        return behind if self._summed["before"].search(whole.before) else None

    def _covers(
        self, told: re.Match[str] | None, whole: Item, parts: Sequence[Item], times: Mapping[int, Item], text: str
    ) -> bool:
        """Is the time that it is the sum of, where one is told, that of the parts and no longer?"""
        if told is None:
            return True
        if told["length"]:
            length = times.get(whole.at + 1 + told.start("length"))
            return length is not None and length.figure.value == len(parts)
        if told["weekend"]:
            words = text[parts[0].figure.start : whole.figure.start]
            return len(parts) == len(self._days) and all(day in words for day in self._days)
        return not told["both"] or len(parts) == 2

    def _is_apposed(self, whole: Item, before: Sequence[Item]) -> bool:
        """Is it told behind a comma as what two before it are together: "15 men and 12 women, 27 people"?"""
        ends = whole.before.endswith(", ") and whole.figure.unit != NOTHING
        behind = self._summed["apposed"].match(whole.text[whole.at + 1 :])
        return bool(ends and behind and self._apart.are_all(before[-2:]))


@cache
def plain_sums(lexicon: Lexicon) -> PlainSums:
    """The words of this lexicon, read once."""
    return PlainSums(lexicon)
