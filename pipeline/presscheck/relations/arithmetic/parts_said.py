"""What the words say of a series as the parts of a whole: do they belong to it, are they all, do they overlap?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.kinds_counted import PERSON
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_fit import CONVERTED, PartsFit
from presscheck.relations.arithmetic.series import Series

_ASIDE = re.compile(r" ?\([^()]*\)")
_COORDINATED = re.compile(r"\b(?:and|while|with|plus)\b|[;&)]|, ")


@dataclass(frozen=True, slots=True)
class Said:
    """Are they `all` (None: unknown), do they `exclude` one another, and how sure is it that they are parts?"""

    all: bool | None
    exclude: bool
    confidence: float


class PartsCues:
    """The words of `patterns/part_whole.toml` that judge series."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/part_whole.toml")
        words, whole = table["series"], table["whole"]
        self._lists: ListCues = list_cues(lexicon)
        self.fit = PartsFit(lexicon)
        self._open, self._closed, self._overlap = (
            re.compile(rf"\b(?:{any_of(words[name])})\b", re.IGNORECASE) for name in ("open", "closed", "overlapping")
        )
        self._share = re.compile(words["share"], re.IGNORECASE)
        self._of = re.compile(whole["of"], re.IGNORECASE)
        self._all = re.compile(rf"\b(?:{any_of(whole['all'])})(?: of)?(?: the| its| their)? $", re.IGNORECASE)

    def is_open(self, text: str) -> bool:
        """Do words of the text say that the parts it tells are not all?"""
        return bool(self._open.search(text))

    def is_closed(self, text: str) -> bool:
        """Do they say that there are no others?"""
        return bool(self._closed.search(text))

    def overlap(self, text: str) -> bool:
        """Do they say that one thing may be counted in two of them?"""
        return bool(self._overlap.search(text))

    def is_total(self, item: Item) -> bool:
        """Is it told as a sum: "a total of 22", "22 in all"?"""
        return self._lists.is_total(item)

    def goes_on(self, item: Item) -> bool:
        """Is it told as one more: "a further 15"?"""
        return self._lists.goes_on(item)

    def said(self, series: Series, whole: Item) -> Said | None:
        """What the words say of the series under this whole; None where they do not make it its parts."""
        if any(self._lists.is_each(m) for m in series.members):
            return None
        return self._headed(series, whole) if series.head else self._told_before(series.members, whole)

    def _headed(self, series: Series, whole: Item) -> Said | None:
        head, members = series.head, series.members
        assert head is not None
        kinds = members[0].sort == "count" and all(self.fit.is_kind(m, whole) for m in members)
        lists = self._lists
        complete = lists.complements(members)
        told = (self.fit.is_elliptical(m) or lists.is_of(m) or lists.is_rest(m) for m in members)
        if head.same and not kinds and complete is None and not all(told):
            return None
        if not self.fit.are_alike(members, whole, strict=head.all is None or head.same):
            return None
        rest = any(lists.is_rest(m) or lists.is_left(m) for m in members[1:])
        all_ = head.all
        if head.all and not head.same:
            all_ = True if _COORDINATED.search(_gap(members[-2:])) else None
        elif head.same:
            all_ = True if complete else None
        if all_ is not False and self._open.search(self._text(members)) and not rest:
            all_ = None
        if rest or complete:
            all_ = True
        exclude = bool(head.all and not head.same) or self._exclude(members, whole, complete, rest=rest)
        return Said(all_, exclude, 0.9 if head.all else 0.8)

    def _told_before(self, members: Sequence[Item], whole: Item) -> Said | None:
        lists = self._lists
        unknown = whole.sort == "count" and whole.figure.unit == NOTHING and not self.is_total(whole)
        if unknown or not self.fit.are_alike(members, whole, strict=True):
            return None
        complete = lists.complements(members)
        here = whole.sentence == members[0].sentence
        of = here and bool(self._of.search(whole.text[max(0, whole.at - 30) : whole.at]))
        parts = of or any(lists.is_of(m) for m in members)
        rest = any(lists.is_rest(m) or (parts and lists.is_left(m)) for m in members[1:])
        text = self._text(members)
        closed = bool(self._closed.search(text)) or bool(self._all.search(whole.before[-24:]))
        if here and not of:
            return None
        strong = rest or parts or complete is not None or lists.is_subject(members[0])
        if not strong and not self._allotted(members, whole):
            return None
        open_ = bool(self._open.search(text))
        all_ = True if rest or complete or (closed and not open_) else False if open_ else None
        if all_ and self._share.search(_ASIDE.sub("", " ".join((whole.text[whole.at :], text)))):
            all_ = None  # "Half came from a fund"
        return Said(all_, self._exclude(members, whole, complete, rest=rest), 0.85 if strong else 0.7)

    def _allotted(self, members: Sequence[Item], whole: Item) -> bool:
        """Do verbs of having and getting tell it, of a whole of the same thing?"""
        first, lists = members[0], self._lists
        total = self.is_total(whole) or bool(self._all.search(whole.before[-24:]))
        going_on = any(lists.goes_on(m) for m in members[1:]) and lists.allots(first)
        if first.sort == "count":
            if self.fit.are_named(members, whole):
                return True
            same = first.figure.unit == whole.figure.unit or any(self.fit.is_kind(m, whole) for m in members)
            same = same or (first.figure.unit == NOTHING and lists.is_placed(first))
            placed = all(lists.is_placed(m) for m in members) and bool(lists.verbs(first) & lists.verbs(whole))
            return same and (placed or (len(members) > 2 and (lists.allots(first) or total or going_on)))
        if first.sort == "time":
            return False
        opening = {m.sentence: m for m in reversed(members)}
        told = all(lists.budgets(m) or (lists.goes_on(m) and m is not first) for m in opening.values())
        return told or (total and lists.allots(first)) or (going_on and first.sort in CONVERTED)

    def _exclude(self, members: Sequence[Item], whole: Item, complete: bool | None, *, rest: bool) -> bool:
        if rest or complete is not None or self._lists.goes_on(members[-1]):
            return True
        if self._overlap.search(self._text(members)):
            return False
        if members[0].sort != "count":
            return True
        if sum(self._lists.is_of(m) for m in members) > 1:
            return False
        kinds = {m.figure.unit for m in members}
        if self.fit.are_named(members, whole):
            return True
        if (
            len(kinds) == len(members)
            and whole.figure.unit != PERSON
            and all(self.fit.is_kind(m, whole) for m in members)
        ):
            return True
        return all(self.fit.is_elliptical(m) for m in members[1:])

    @staticmethod
    def _text(members: Sequence[Item]) -> str:
        return " ".join(dict.fromkeys(m.text for m in members))


def _gap(pair: Sequence[Item]) -> str:
    a, b = pair[0], pair[-1]
    return a.text[a.at + 1 : b.at] if a.sentence == b.sentence else "; "


@cache
def parts_cues(lexicon: Lexicon) -> PartsCues:
    """The cues of this lexicon, read once."""
    return PartsCues(lexicon)
