"""Series: figures of one sort told one beside the other, in a sentence or in sentences that go on from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.relations.arithmetic.kinds_counted import kinds_counted
from presscheck.relations.arithmetic.list_cues import ListCues
from presscheck.relations.arithmetic.lists import Item

_GOES_ON = 1
"""Sentences on in which a series may go on; one more where it is told as what is left."""
_BACK = 2
"""Figures before a list among which its whole may be."""
_ASIDE = re.compile(r" ?\([^()]*\)")
_MOST = 60
"""Members of a series: bounds the work in tables."""


@dataclass(frozen=True, slots=True)
class Head:
    """A whole told right before its parts in their sentence, and what the words between say of the list: `all` there
    is (None: unknown), of the `same` kind by their names; the list ends before a sign of `stop`."""

    item: Item
    all: bool | None = None
    same: bool = False
    stop: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """The members in order, and the head before them."""

    members: tuple[Item, ...]
    head: Head | None


def series(items: Sequence[Item], cues: ListCues, lexicon: Lexicon) -> Iterator[Series]:
    """The series of figures of one sort, which `items` are."""
    held: list[Item] = []
    head: Head | None = None
    for number, item in enumerate(items):
        back = _BACK if len(held) == 1 and head is None else 1
        if held and (found := _found_head(items[max(0, number - back) : number], item, cues, lexicon)):
            yield from _closed(held, head, cues)
            held, head = [item], found
        elif held and len(held) < _MOST and not _stops(held[-1], item, head) and _joins(held, item, cues):
            held.append(item)
        else:
            yield from _closed(held, head, cues)
            held, head = [item], None
    yield from _closed(held, head, cues)


def _closed(held: list[Item], head: Head | None, cues: ListCues) -> Iterator[Series]:
    if head is None and held and cues.is_apart(held[0]):
        held = held[1:] if len(held) > 1 and held[0].sentence != held[1].sentence else []
    if len(held) > 1 or (held and head):
        yield Series(tuple(held), head)


def _found_head(before: Sequence[Item], b: Item, cues: ListCues, lexicon: Lexicon) -> Head | None:
    """The whole told right before an item, or, behind a colon and the like, one of the figures farther before."""
    for far, a in enumerate(reversed(before)):
        found = _head(a, b, cues, lexicon)
        if found is not None and (far == 0 or (found.all and not found.same and a.sentence == b.sentence)):
            return found
    return None


def _head(a: Item, b: Item, cues: ListCues, lexicon: Lexicon) -> Head | None:
    if a.sentence != b.sentence or (a.figure.value or 0) <= (b.figure.value or 0) or b.at - a.at > 150:
        return None
    gap = _ASIDE.sub("", a.text[a.at + 1 : b.at])
    if cues.is_comparing(gap):
        return None
    for pattern, row in _heads(lexicon):
        if pattern.fullmatch(gap) and (not row.get("same") or _is_named_part(a, b, cues, lexicon)):
            return Head(a, row.get("all"), row.get("same", False), row.get("stop", ""))
    return None


def _is_named_part(a: Item, b: Item, cues: ListCues, lexicon: Lexicon) -> bool:
    """Does the name of what it counts, or what stands behind, make the second a part of the first?"""
    if a.sort != "count":
        return cues.is_of(b)
    kinds = kinds_counted(lexicon)
    if kinds.is_kind(b.figure.unit, a.figure.unit):
        return True
    if b.figure.unit not in ("one", a.figure.unit):
        return False
    if cues.is_of(b) or a.figure.unit == "one":
        return cues.is_of(b)
    return cues.is_placed(b) and not cues.has_place(a.text[a.at + 1 : b.at])


def _stops(a: Item, b: Item, head: Head | None) -> bool:
    if head is None or not head.stop:
        return False
    gap = a.text[a.at + 1 : b.at]
    if head.stop == ")":
        return ")" in gap.split("(", maxsplit=1)[0]
    return a.sentence != b.sentence or bool(re.search(r" - | -- |[–—]", gap))


def _joins(held: Sequence[Item], b: Item, cues: ListCues) -> bool:
    a = held[-1]
    if len(held) > 1 and cues.is_rest(a):
        return False
    if a.sentence == b.sentence:
        return cues.linked(a, b)
    apart = b.sentence - a.sentence
    if cues.is_rest(b):
        return apart <= _GOES_ON + 1
    if apart > _GOES_ON:
        return False
    if cues.opens(b):
        return False  # "Of the 44 crew, ..."
    if cues.goes_on(b) or (cues.is_of(b) and cues.is_of(held[0])):
        return True
    if cues.allots(a) and cues.allots(b):
        return True
    return cues.complements((*held, b)) is not None


@cache
def _heads(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], dict[str, Any]], ...]:
    rows = lexicon.table("patterns/part_whole.toml")["heads"]
    return tuple((re.compile(row["pattern"], re.IGNORECASE), row) for row in rows)
