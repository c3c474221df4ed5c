"""A whole and its parts that one sentence tells in a plain form: "nine people, five men and four women", "of the 80
members 45 voted for and 35 against", "40 on Saturday and 35 on Sunday, a total of 75", "won 12, drawn 3 and lost 5 of
its 20 games"; or a sentence and the next: "Twelve people died. Eight were men and four women"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.figures import MONEY
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_apart import PartsApart, parts_apart
from presscheck.relations.arithmetic.parts_said import PartsCues, Said, parts_cues
from presscheck.relations.arithmetic.wholes import Reading, makes_up, near

_SURE = 0.96
"""The confidence of a tie whose form leaves little doubt."""
_MOST = 8
"""Parts that such a sentence tells."""


def plain_parts(article: Figured) -> Iterator[Reading]:
    """The wholes of an article with the parts that a plain form tells, but for those of lists that hold otherwise."""
    cues = _cues(article.lexicon)
    text = article.marked.article.text
    before: list[Item] = []
    for _, group in groupby(article.items, key=lambda item: item.sentence):
        here = [item for item in group if item.sort not in ("percent", "mean", "time")]
        for read in (cues.played(here), *(() if article.is_sport else cues.read(here, before, text))):
            if read is not None:
                yield read
        before = here


class PlainParts:
    """The words of `patterns/plain_parts.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/plain_parts.toml")
        heads, members, summed, played = (table[name] for name in ("heads", "members", "summed", "played"))
        self._lists: ListCues = list_cues(lexicon)
        self._said: PartsCues = parts_cues(lexicon)
        self._apart: PartsApart = parts_apart(lexicon)
        self._heads: Mapping[str, re.Pattern[str]] = {
            name: re.compile(heads[name].replace("{lead}", any_of(heads["lead"])), re.IGNORECASE)
            for name in ("of", "total", "apposed", "opened", "held", "some", "includes", "sized")
        }
        self._open, self._bodies = (frozenset(heads[name]) for name in ("open", "bodies"))
        self._comparing = re.compile(rf"\b(?:{any_of(heads['comparing'])})\b", re.IGNORECASE)
        self._members = {
            name: re.compile(members[name], re.IGNORECASE) for name in ("last", "other", "more", "one", "apart")
        }
        self._summed = {
            name: re.compile(summed[name], re.IGNORECASE) for name in ("before", "behind", "plain", "apposed")
        }
        self._deeds = [
            re.compile(rf"\b(?:{any_of(played[name])}) $", re.IGNORECASE) for name in ("won", "drawn", "lost")
        ]
        self._of = re.compile(played["of"], re.IGNORECASE)
        self._games = frozenset(played["games"])

    def read(self, here: Sequence[Item], before: Sequence[Item], text: str) -> Iterator[Reading | None]:
        """The wholes of a sentence with their parts; `before` are the figures of the sentence before."""
        for place, whole in enumerate(here):
            if not (place and self._is_listed(here[place - 1], whole)):
                yield self._headed(whole, here[place + 1 :], text)
            yield self._sum(whole, here[:place], text)
        if len(before) == 1:
            yield self._next(before[0], here, text)

    def played(self, here: Sequence[Item]) -> Reading | None:
        """The games won, drawn and lost of those played."""
        for place, item in enumerate(here[1:], 1):
            last, gap = here[place - 1], item.text[here[place - 1].at + 1 : item.at]
            if item.figure.unit not in self._games or not self._of.match(gap):
                continue
            told = [self._deed(part) for part in here[:place]]
            start = next((n for n in range(place) if None not in told[n:]), place)
            parts, deeds = here[start:place], told[start:]
            fits = all((p.figure.value or 0) <= (item.figure.value or 0) for p in parts)
            if len(parts) > 1 and len(set(deeds)) == len(deeds) and fits and last.sentence == item.sentence:
                return item, parts, Said(len(parts) == len(self._deeds) or None, True, _SURE)
        return None

    def _deed(self, part: Item) -> int | None:
        return next((n for n, deed in enumerate(self._deeds) if deed.search(part.before)), None)

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
        parts = self._list(whole, behind, text)
        if apposed and self._apart.are_named(parts, text) and self._apart.are_named([whole], text):
            return None  # "27 Liberals, 21 Greens and nine independents"
        if (
            len(parts) < 2
            or not self._are_apart(whole, parts, text, summed=total)
            or not self._are_of(whole, parts, text)
        ):
            return None
        lead = apposed["lead"] if apposed else None
        named = self._apart.are_named(parts, text) or gap.rstrip().endswith(":") or held or total
        body = whole.figure.unit in self._bodies  # of which the next sentence may tell more
        closed = not opens and not includes and not body and (lead or "").lower() not in self._open and named
        all_ = (self._apart.are_all(parts) and not includes and (lead or "").lower() not in self._open) or closed
        if self._apart.are_both(parts) and near(parts, whole):
            return whole, parts, Said(True, True, _SURE, plain=True)
        return self._told(whole, parts, all_=all_)

    def _sum(self, whole: Item, before: Sequence[Item], text: str) -> Reading | None:
        """The parts that stand before their sum."""
        if len(before) < 2 or not (self._is_sum(whole) or self._is_apposed(whole, before)):
            return None
        gap = whole.text[before[-1].at + 1 : whole.at]
        for begin in range(max(0, len(before) - _MOST), len(before) - 1):
            parts = before[begin:]
            if (
                self._are_listed(parts)
                and self._are_of(whole, parts, text)
                and self._apart.are_apart(parts, text, summed=True)
            ):
                open_ = self._lists.is_total(parts[0]) or self._comparing.search(gap)
                return None if open_ or any(map(self._lists.is_total, parts)) else self._told(whole, parts, all_=True)
        return None

    def _is_sum(self, whole: Item) -> bool:
        behind = whole.text[whole.at + 1 :]
        told = self._summed["before"].search(whole.before) and self._summed["behind"].match(behind)
        return bool(told or self._summed["plain"].search(whole.before))

    def _is_apposed(self, whole: Item, before: Sequence[Item]) -> bool:
        """Is it told behind a comma as what two before it are together: "15 men and 12 women, 27 people"?"""
        ends = whole.before.endswith(", ") and whole.figure.unit != NOTHING
        return bool(ends and self._summed["apposed"].match(whole.behind) and self._apart.are_all(before[-2:]))

    def _next(self, whole: Item, here: Sequence[Item], text: str) -> Reading | None:
        """The parts at the head of the sentence behind that of their whole: "Eight were men and four women"."""
        if len(here) < 2 or whole.figure.unit == NOTHING or whole.paragraph != here[0].paragraph:
            return None
        first = here[0]
        if first.at > 0 or first.figure.unit not in (NOTHING, whole.figure.unit) or not self._lists.has_verb(first):
            return None
        parts = list(here[:_MOST])
        if (
            not self._are_listed(parts)
            or not self._apart.are_apart(parts, text)
            or not self._are_of(whole, parts, text)
        ):
            return None
        return self._told(whole, parts, all_=self._apart.are_all(parts))

    def _is_one_of_them(self, whole: Item, gap: str) -> bool:
        """Is it placed as they are, behind a comma: "12 in Leeds, seven in Hull and nine in York"; or some itself?"""
        listed = gap.endswith(", ") and (self._lists.has_place(gap) or self._lists.has_verb(whole))
        return listed or bool(self._heads["some"].search(whole.before))

    def _list(self, whole: Item, behind: Sequence[Item], text: str) -> list[Item]:
        """The members of the list that begins behind a whole."""
        parts = [behind[0]]
        for item in behind[1:_MOST]:
            if not self._are_listed([parts[-1], item]) or not self._are_of(whole, [parts[0], item], text):
                break
            parts.append(item)
        return parts

    def _are_listed(self, parts: Sequence[Item]) -> bool:
        gaps = [a.text[a.at + 1 : b.at] for a, b in pairwise(parts)]
        told = all(self._members["other"].search(gap) or self._members["last"].search(gap) for gap in gaps)
        return told and not any(map(self._members["apart"].search, gaps)) and not any(map(self._lists.is_each, parts))

    def _is_listed(self, before: Item, whole: Item) -> bool:
        """May it be some of the figure before it, and no whole: the first of a list under that?"""
        return ";" not in whole.text[before.at : whole.at] and self._is_of(before, whole)

    def _are_apart(self, whole: Item, parts: Sequence[Item], text: str, *, summed: bool = False) -> bool:
        return self._apart.are_apart(parts, text, summed=summed, persons=self._said.fit.is_person(whole))

    def _are_of(self, whole: Item, parts: Sequence[Item], text: str) -> bool:
        bare = whole.figure.dimension == MONEY and any(p.figure.unit == NOTHING for p in parts)
        if bare and not any(sign.isalpha() for p in parts for sign in p.figure.text):
            return False  # "$5m: 3 for clinics"
        body = self._said.fit.is_person(whole) or whole.figure.unit in self._bodies
        if body and self._apart.are_named(parts, text):
            return all(self._said.fit.is_less(part, whole) for part in parts)  # "nine climbers, four Poles and ..."
        return all(self._is_of(whole, part) for part in parts)

    def _is_of(self, whole: Item, part: Item) -> bool:
        """May it be some of the whole, by what it counts and how much it is?"""
        if whole.sort != "count":
            bare = part.sort == "count" and part.figure.unit == NOTHING and whole.figure.dimension == MONEY
            return bare or (part.sort == whole.sort and part.figure.unit == whole.figure.unit)
        if part.sort != "count" or not self._said.fit.is_less(part, whole):
            return False
        return whole.figure.unit == "strong" or self._said.fit.fits(part, whole) or self._said.fit.is_any(part, whole)

    def _told(self, whole: Item, parts: Sequence[Item], *, all_: bool) -> Reading | None:
        """Them as whole and parts, if they are near it, and no shorter list makes it up."""
        last = parts[-1]
        words = whole.text[min(whole.at, parts[0].at) : max(whole.at, last.at)]
        loose = self._said.is_open(whole.text) or self._said.leaves_others(whole.text) or self._said.overlap(whole.text)
        more = self._members["more"].match(last.behind) or self._members["one"].search(words + last.behind)
        if not near(parts, whole) or any(makes_up(parts[:end], whole) for end in range(2, len(parts))):
            return None
        ends = self._members["last"].search(whole.text[parts[-2].at + 1 : last.at])
        return whole, parts, Said((all_ and bool(ends) and not more and not loose) or None, True, _SURE)


@cache
def _cues(lexicon: Lexicon) -> PlainParts:
    return PlainParts(lexicon)
