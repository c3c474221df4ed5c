"""What the words say of a series as the parts of a whole: do they belong to it, are they all, do they overlap?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.kinds_counted import PERSON
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_fit import PartsFit
from presscheck.relations.arithmetic.series import Series
from presscheck.relations.arithmetic.untold_rest import UntoldRest, untold_rest

_COORDINATED = re.compile(r"\b(?:and|while|with|plus)\b|[;&)]|, ")


@dataclass(frozen=True, slots=True)
class Said:
    """Are they `all` (None: unknown), do they `exclude` one another, and how sure is it that they are parts? `plain`:
    the sentence tells the sum in so many words."""

    all: bool | None
    exclude: bool
    confidence: float
    plain: bool = False


class PartsCues:
    """The words of `patterns/part_whole.toml` that judge series."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/part_whole.toml")
        words, whole = table["series"], table["whole"]
        self._lists: ListCues = list_cues(lexicon)
        self.fit = PartsFit(lexicon)
        self.untold: UntoldRest = untold_rest(lexicon)
        self._open, self._closed, self._overlap, self._others = (
            re.compile(rf"\b(?:{any_of(words[name])})\b", re.IGNORECASE)
            for name in ("open", "closed", "overlapping", "others")
        )
        self._room_units = frozenset(table["room"]["units"])
        self._room = re.compile(rf"\b(?:{any_of(table['room']['before'])}) (?:[\w-]+ )?$", re.IGNORECASE)
        self._of = re.compile(whole["of"], re.IGNORECASE)
        self._all = re.compile(rf"\b(?:{any_of(whole['all'])})(?: of)?(?: the| its| their)? $", re.IGNORECASE)

    def is_open(self, text: str) -> bool:
        """Do words of the text say that the parts it tells are not all?"""
        return bool(self._open.search(text))

    def leaves_others(self, text: str) -> bool:
        """Do they say that there are others, of which no figure tells?"""
        return bool(self._others.search(text)) or self.untold.is_in(text)

    def is_room(self, whole: Item, parts: Sequence[Item]) -> bool:
        """Does the whole tell for how many there is room, and the parts how many are in it?"""
        if self._room.search(whole.before[-40:]):
            return True
        unit = whole.figure.unit
        if unit not in self._room_units or whole.sort != "count":
            return False
        return any(self.fit.is_told_apart(part, whole) for part in parts)

    def is_closed(self, text: str) -> bool:
        """Do they say that there are no others?"""
        return bool(self._closed.search(text))

    def overlap(self, text: str) -> bool:
        """Do they say that one thing may be counted in two of them?"""
        return bool(self._overlap.search(text))

    def is_total(self, item: Item) -> bool:
        """Is it told as a sum: "a total of 22", "22 in all"?"""
        return self._lists.is_total(item)

    def is_each(self, item: Item) -> bool:
        """Is it told of each of several: "€11,000 for each stage"?"""
        return self._lists.is_each(item)

    def said(self, series: Series, whole: Item) -> Said | None:
        """What the words say of the series under this whole; None where they do not make it its parts."""
        if any(self._lists.is_each(m) for m in series.members):
            return None
        return self._headed(series, whole) if series.head else None

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
        text = self._text(members)
        if all_ is not False and (self._open.search(text) or self.leaves_others(text)) and not rest:
            all_ = None
        if rest or complete:
            all_ = True
        exclude = bool(head.all and not head.same) or self._exclude(members, whole, complete, rest=rest)
        here = head.all is None and rest and members[-1].sentence == whole.sentence
        return Said(all_, exclude, 0.9 if here or (head.all and not head.same) else 0.8)

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
