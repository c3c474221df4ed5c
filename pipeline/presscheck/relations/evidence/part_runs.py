"""Which figures may be a whole and its parts: each figure, and every run of lesser ones of its sort near it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presscheck.measure.counted import NOTHING
from presscheck.relations.arithmetic.parts_fit import CONVERTED
from presscheck.relations.evidence.part_figures import PartFigure, worth

_BEHIND, _BEFORE, _OPENING = 4, 3, 4
"""Sentences behind and before a whole in which its parts may stand; those that open the text, for one of a headline."""
_LONGEST, _SKIPPED = 8, 2
"""Parts of a whole; figures left out between it and them."""
_TIMES = 2.2
"""How many times its whole the parts may come to, or the whole them: farther apart, they are of different things."""
_LEAST = 3
"""A whole of things counted is no less."""
_OUT_OF = re.compile(r" of (?:the |its |their |his |her |all |a |an )?(?:[a-z]+ )?")


_NAMED = re.compile(r"\b[A-Z][\w’'-]* ?(?: -|–|—|:) ?$")


@dataclass(frozen=True)
class Run:
    """A `whole` and `parts` in order. `where`: the parts stand behind it, before it, or round it; `stretch` is all the
    figures of the sort that stand about it, of which `left` lie between whole and parts."""

    whole: PartFigure
    parts: tuple[PartFigure, ...]
    where: str
    stretch: Sequence[PartFigure]
    left: int
    kin: bool


def runs(figures: Sequence[PartFigure]) -> Iterator[Run]:
    """Every whole of an article with each run of its parts."""
    for sort in dict.fromkeys(f.item.sort for f in figures):
        own = [f for f in figures if f.item.sort == sort]
        for place, whole in enumerate(own):
            if whole.takes & {"each", "aside", "together", "mean"} or not _may_be_whole(whole):
                continue
            seen: set[tuple[str, ...]] = set()
            for kin in (True, False) if sort == "count" else (True,):
                for run in _about(whole, own, place, kin=kin):
                    key = tuple(p.item.figure.id for p in run.parts)
                    if key not in seen:
                        seen.add(key)
                        yield run


def _about(whole: PartFigure, own: Sequence[PartFigure], place: int, *, kin: bool) -> Iterator[Run]:
    number = whole.number
    if whole.titled:
        behind = [f for f in own if not f.titled and f.number <= _OPENING]
        before: list[PartFigure] = []
    else:
        behind = [f for f in own[place + 1 : place + 16] if f.number - number <= _BEHIND]
        before = [f for f in own[max(0, place - 14) : place] if not f.titled and number - f.number <= _BEFORE]
    if any(f.inside == whole.item.figure.id for f in behind):
        before = before[-1:]  # "12 in the north and 7 in the south; in all 25, six of them at sea"
    behind, before = (_members(whole, side, kin=kin) for side in (behind, before))
    for left in range(min(_SKIPPED + 1, len(behind))):
        if left and _is_listed(whole, behind[0]):
            break  # "21 Labour councillors and 17 Conservatives. The Greens have three"
        for end in range(left + 2, min(left + _LONGEST, len(behind)) + 1):
            yield from _run(whole, behind[left:end], "behind", behind, left, kin)
    for left in range(min(_SKIPPED + 1, len(before))):
        last = len(before) - left
        for begin in range(last - 2, max(-1, last - _LONGEST - 1), -1):
            yield from _run(whole, before[begin:last], "before", before, left, kin)
    if before and behind and _is_out_of(before[-1], whole):
        for end in range(1, min(_LONGEST, len(behind)) + 1):
            yield from _run(whole, [before[-1], *behind[:end]], "round", [before[-1], *behind], 0, kin)


def _members(whole: PartFigure, side: Sequence[PartFigure], *, kin: bool) -> list[PartFigure]:
    """Those that may be parts; with `kin`, only those that count things of the whole's kind, or nothing."""
    told = [
        f for f in side if not f.is_aside and f.inside in ("", whole.item.figure.id) and not _is_of_another(f, side)
    ]
    told = [f for f in told if not _is_conversion(f, whole)]
    return [f for f in told if not kin or whole.cues.counts(f, whole) != "other"]


def _is_of_another(figure: PartFigure, side: Sequence[PartFigure]) -> bool:
    """Is it told as some of another figure there: "13 of 75"?"""
    return any(f.number == figure.number and figure.item.until == f.item.at and _is_out_of(figure, f) for f in side)


def _is_conversion(figure: PartFigure, whole: PartFigure) -> bool:
    """Does it tell the whole in another unit, in brackets right behind it: "206lb (93kg)"?"""
    a, b = whole.item, figure.item
    between = a.text[a.at + 1 : b.at] if figure.number == whole.number and a.at < b.at else ""
    return a.figure.unit != b.figure.unit and a.sort in CONVERTED and between.strip() in ("(", "/", "[")


def _run(
    whole: PartFigure, parts: Sequence[PartFigure], where: str, stretch: Sequence[PartFigure], left: int, kin: bool
) -> Iterator[Run]:
    worths = [worth(part, whole) for part in parts]
    if whole.item.sort == "time" and not _are_whole_times(parts):
        return
    if (
        all(0 < w < whole.value for w in worths)
        and 1 / _TIMES < sum(worths) / whole.value < _TIMES
        and _are_all_there(parts, stretch)
        and not _is_one_of_them(whole, parts)
    ):
        yield Run(whole, tuple(parts), where, stretch, left, kin)


def _is_listed(whole: PartFigure, next_: PartFigure) -> bool:
    """Is it one of a list with the next figure, which is no part of it?"""
    one = whole.number == next_.number and whole.item.at + 1 + len(whole.item.behind) == next_.item.at
    return one and "total" not in whole.takes and bool(whole.cues.listed.fullmatch(whole.item.behind))


def _is_one_of_them(whole: PartFigure, parts: Sequence[PartFigure]) -> bool:
    """Is it led to as they are, by a name and a dash: "3. Uruguay - $6.08 4. Sweden - $5.59 5. Canada - $5.25"?"""
    return "total" not in whole.takes and all(_NAMED.search(f.item.before) for f in (whole, *parts))


def _are_whole_times(parts: Sequence[PartFigure]) -> bool:
    """Has each its own unit, where they have several? "six years, three, and six months" leaves it open."""
    units = {p.item.figure.unit for p in parts}
    return len(units) == 1 or all(p.item.figure.unit in p.item.figure.text for p in parts)


def _are_all_there(parts: Sequence[PartFigure], stretch: Sequence[PartFigure]) -> bool:
    """Do their sentences tell no others that may be parts?"""
    sentences = {part.number for part in parts}
    return sum(f.number in sentences for f in stretch) == len(parts)


def _is_out_of(part: PartFigure, whole: PartFigure) -> bool:
    """Is it told as some of the whole: "26 of the 48 seats"?"""
    a, b = part.item, whole.item
    return part.number == whole.number and bool(_OUT_OF.fullmatch(a.text[a.at + 1 : b.at]))


def _may_be_whole(figure: PartFigure) -> bool:
    if figure.item.sort != "count":
        return True
    told = figure.item.figure.unit != NOTHING or "total" in figure.takes or figure.cues.lists.opens(figure.item)
    return told and figure.value >= _LEAST
