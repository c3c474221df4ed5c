"""A whole and its parts that one sentence tells in a plain form: "nine people, five men and four women", "of the 80
members 45 voted for and 35 against"; or a sentence and the next: "Twelve people died. Eight were men and four
women"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.games_played import games_played
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_apart import PartsApart, parts_apart
from presscheck.relations.arithmetic.parts_listed import MOST, SURE, PartsListed, parts_listed
from presscheck.relations.arithmetic.parts_said import PartsCues, Said, parts_cues
from presscheck.relations.arithmetic.plain_sums import PlainSums, plain_sums
from presscheck.relations.arithmetic.wholes import Reading, near


def plain_parts(article: Figured) -> Iterator[Reading]:
    """The wholes of an article with the parts that a plain form tells, but for those of lists that hold otherwise."""
    cues = _cues(article.lexicon)
    text = article.marked.article.text
    before: list[Item] = []
    for _, group in groupby(article.items, key=lambda item: item.sentence):
        told = list(group)
        here = [item for item in told if item.sort not in ("percent", "mean", "time")]
        if (read := games_played(article.lexicon).read(here)) is not None:
            yield read
        if not article.is_sport:
            times = {item.at: item for item in told if item.sort == "time"}
            yield from filter(None, cues.read(here, before, times, text))
        before = here


class PlainParts:
    """The words of `patterns/plain_parts.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/plain_parts.toml")
        heads = table["heads"]
        self._lists: ListCues = list_cues(lexicon)
        self._said: PartsCues = parts_cues(lexicon)
        self._apart: PartsApart = parts_apart(lexicon)
        self._listed: PartsListed = parts_listed(lexicon)
        self._sums: PlainSums = plain_sums(lexicon)
        self._heads: Mapping[str, re.Pattern[str]] = {
            name: re.compile(heads[name].replace("{lead}", any_of(heads["lead"])), re.IGNORECASE)
            for name in ("of", "total", "apposed", "opened", "held", "some", "includes", "sized")
        }
        self._open, self._bodies, self._some = (frozenset(heads[name]) for name in ("open", "bodies", "included"))
        self._comparing = re.compile(rf"\b(?:{any_of(heads['comparing'])})\b", re.IGNORECASE)

    def read(
        self, here: Sequence[Item], before: Sequence[Item], times: Mapping[int, Item], text: str
    ) -> Iterator[Reading | None]:
        """The wholes of a sentence with their parts; `before` are the figures of the sentence before, `times` the
        lengths told in it, by their place."""
        for place, whole in enumerate(here):
            if not (place and self._is_listed(here[place - 1], whole)):
                yield self._headed(whole, here[place + 1 :], text)
            yield self._sums.read(whole, here[:place], times, text)
        if len(before) == 1:
            yield self._next(before[0], here, text)

    def _headed(self, whole: Item, behind: Sequence[Item], text: str) -> Reading | None:
        """The parts of a whole at the head of them."""
        if not behind or self._lists.is_compared(whole) or self._lists.is_each(whole):
            return None
        gap = whole.text[whole.at + 1 : behind[0].at]
        total = bool(self._heads["total"].search(whole.before))
        opens = bool(self._heads["of"].search(whole.before))
        apposed = self._heads["apposed"].fullmatch(gap)
        includes = bool(self._heads["includes"].fullmatch(gap))
        sized = "-" in text[whole.figure.start : whole.figure.end + 1] and self._heads["sized"].fullmatch(gap)
        held = bool(sized or self._heads["held"].fullmatch(gap))
        if apposed and not total and self._is_one_of_them(whole, gap):
            return None
        if self._comparing.search(gap) or not (
            apposed or held or includes or (opens and self._heads["opened"].fullmatch(gap))
        ):
            return None
        parts = self._listed.under(whole, behind, text)
        lead = (apposed["lead"] or "").lower() if apposed else ""
        if (includes or lead in self._some) and not self._apart.are_opposed(parts):
            return None  # "included 14 Spaniards, 12 Catalans": some of them may be both
        if apposed and (
            (self._apart.are_named(parts, text) and self._apart.are_named([whole], text))
            or self._apart.are_opposed([whole, *parts])
        ):
            return None  # "27 Liberals, 21 Greens and nine independents", "22 men, 19 women and six children"
        if (
            len(parts) < 2
            or not self._are_apart(whole, parts, text, summed=total)
            or not self._listed.are_of(whole, parts, text)
        ):
            return None
        named = self._apart.are_named(parts, text) or gap.rstrip().endswith(":") or held or total
        body = whole.figure.unit in self._bodies  # of which the next sentence may tell more
        closed = not opens and not includes and not body and lead not in self._open and named
        all_ = (self._apart.are_all(parts) and not includes and lead not in self._open) or closed
        if self._apart.are_both(parts) and near(parts, whole):
            return whole, parts, Said(True, True, SURE, plain=True)
        return self._listed.told(whole, parts, all_=all_)

    def _next(self, whole: Item, here: Sequence[Item], text: str) -> Reading | None:
        """The parts at the head of the sentence behind that of their whole: "Eight were men and four women"."""
        if len(here) < 2 or whole.figure.unit == NOTHING or whole.paragraph != here[0].paragraph:
            return None
        first = here[0]
        if first.at > 0 or first.figure.unit not in (NOTHING, whole.figure.unit) or not self._lists.has_verb(first):
            return None
        parts = list(here[:MOST])
        if (
            not self._listed.are_listed(parts)
            or not self._apart.are_apart(parts, text)
            or not self._listed.are_of(whole, parts, text)
        ):
            return None
        return self._listed.told(whole, parts, all_=self._apart.are_all(parts))

    def _is_one_of_them(self, whole: Item, gap: str) -> bool:
        """Is it placed as they are, behind a comma: "12 in Leeds, seven in Hull and nine in York"; or some itself?"""
        listed = gap.endswith(", ") and (self._lists.has_place(gap) or self._lists.has_verb(whole))
        return listed or bool(self._heads["some"].search(whole.before))

    def _is_listed(self, before: Item, whole: Item) -> bool:
        """May it be some of the figure before it, and no whole: the first of a list under that?"""
        return ";" not in whole.text[before.at : whole.at] and self._listed.is_of(before, whole)

    def _are_apart(self, whole: Item, parts: Sequence[Item], text: str, *, summed: bool = False) -> bool:
        return self._apart.are_apart(parts, text, summed=summed, persons=self._said.fit.is_person(whole))


@cache
def _cues(lexicon: Lexicon) -> PlainParts:
    return PlainParts(lexicon)
