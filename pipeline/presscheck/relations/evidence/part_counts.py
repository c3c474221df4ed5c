"""What the parts of a whole count, and how many parts it is told to have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from presscheck.measure.counted import NOTHING
from presscheck.measure.figures import MONEY
from presscheck.relations.evidence.part_figures import PartFigure
from presscheck.relations.evidence.part_runs import Run

_NEAR = 12
"""Figures on either side among which the number of the parts may be told."""


def count_signs(run: Run, told: Sequence[PartFigure], numbers: Mapping[str, int]) -> Iterator[str]:
    """What speaks for the parts by their units and their number."""
    yield f"units: {_units(run)}"
    alone = run.whole.cues.lists.complements([p.item for p in run.parts]) if run.whole.item.sort == "count" else None
    if alone is not None:
        yield "parts exclude one another" if alone else "parts leave some"
    if len(run.parts) > 2 and _is_number_told(run, told, numbers):
        yield "number of parts is told"
    if all(_places(p) <= _places(run.whole) for p in run.parts):
        yield "whole as precise as its parts"
    if run.whole.value < 10 and run.whole.item.sort == "count":
        yield "a small whole"
    if any(p.is_of_other(run.whole) for p in run.parts):
        yield "of another noun"
    bare = [p for p in run.parts if p.item.sort == "count" and p.item.figure.unit == NOTHING]
    if bare and bare[0] is run.parts[0]:
        yield "first counts nothing"
        if not bare[0].is_explained:
            yield "first counts nothing, unexplained"
    if not all(p.is_explained for p in bare if p is not run.parts[0]):
        yield "some unexplained"


def _units(run: Run) -> str:
    whole = run.whole.item
    if whole.sort != "count":
        return "money" if whole.figure.dimension == MONEY else "measure"
    first, *rest = [run.whole.cues.counts(p, run.whole) for p in run.parts]
    units = [p.item.figure.unit for p in run.parts]
    told = {first, *rest}
    if "other" in told:
        return "other" if len(set(units)) == 1 or (told == {"other", "nothing"} and first == "other") else "mixed"
    if told == {"the kind"}:
        return "kinds" if len(set(units)) == len(units) else "kinds, some alike"
    if first == "nothing":
        if told == {"nothing"}:
            return "none"
        return "the same" if "of" in run.parts[0].takes else "none, then some"
    return "the same"


def _is_number_told(run: Run, told: Sequence[PartFigure], numbers: Mapping[str, int]) -> bool:
    """Does a number near them count as many as there are parts: "the three sites"?"""
    mine = {p.item.figure.id for p in (*run.parts, run.whole)}
    place = numbers[run.whole.item.figure.id]
    first, last = numbers[run.parts[0].item.figure.id], numbers[run.parts[-1].item.figure.id]
    begin, end = min(place, first), max(place, last)
    for f in told[max(0, begin - _NEAR) : end + _NEAR]:
        item = f.item
        close = min(abs(f.number - run.whole.number), abs(f.number - run.parts[0].number)) <= 1
        if item.sort == "count" and f.value == len(run.parts) and item.figure.id not in mine and (close or f.titled):
            return True
    return False


def _places(f: PartFigure) -> int:
    """How many places behind the point it is printed with, in its own magnitude."""
    text = f.item.figure.text
    return (
        len(text.split(".", 1)[1].rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -"))
        if "." in text
        else 0
    )
