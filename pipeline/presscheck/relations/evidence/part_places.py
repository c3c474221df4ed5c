"""Where a whole and its parts stand: in which sentences, with what between them and beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from presscheck.measure.counted import NOTHING
from presscheck.relations.arithmetic.figured_text import DATE
from presscheck.relations.evidence.part_figures import PartFigure, worth
from presscheck.relations.evidence.part_runs import Run

_STOP = re.compile(r"\. [A-Z]")
_AROUND = 4
"""Sentences about the parts in which a larger figure is looked for."""
_TIGHT = 45
"""Signs between two parts of a close list."""


def place_signs(run: Run, told: Sequence[PartFigure], numbers: Mapping[str, int]) -> Iterator[str]:
    """What speaks for the parts by where they stand."""
    first, last = run.parts[0], run.parts[-1]
    yield f"parts {run.where}"
    if len(run.parts) == 2 or len(run.parts) > 4:
        yield "2 parts" if len(run.parts) == 2 else "5 parts or more"
    yield f"parts over {min(last.number - first.number, 3)} sentences"
    yield from _distance(run)
    if max(b.number - a.number for a, b in pairwise(run.parts)) > 1:
        yield "a sentence between parts"
    if first.item.paragraph != last.item.paragraph:
        yield "parts in two paragraphs"
    yield from _beside(run)
    yield from _used_up(run)
    yield from _among(run, told, numbers)
    yield from _larger(run, told, numbers)


def _distance(run: Run) -> Iterator[str]:
    whole, first, last = run.whole, run.parts[0], run.parts[-1]
    if whole.titled:
        yield "whole in the headline"
    elif run.where == "behind":
        yield f"whole {min(first.number - whole.number, 3)} sentences before"
    elif run.where == "before":
        yield f"whole {min(whole.number - last.number, 2)} sentences behind"
    if run.left:
        yield f"{run.left} left out between"
    a, b = whole.item, first.item
    if run.where == "behind" and whole.number == first.number and not whole.titled:
        gap = a.text[a.at + 1 : b.at]
        if ":" in gap or "(" in gap or re.search(r" [–—-]", gap):
            yield "sign between whole and parts"
        elif whole.cues.lists.linked(a, b) and "of" not in first.takes:
            yield "whole stands in the list"
        else:
            yield "words between whole and parts"


def _among(run: Run, told: Sequence[PartFigure], numbers: Mapping[str, int]) -> Iterator[str]:
    """Are others told among the parts, and is the whole itself one of a list?"""
    first, last = (numbers[run.parts[n].item.figure.id] for n in (0, -1))
    ids = {p.item.figure.id for p in (*run.parts, run.whole)}
    between = [f for f in told[first : last + 1] if f.item.figure.id not in ids and f.inside not in ids]
    stand = {p.number for p in run.parts}
    beside = [f for f in told[max(0, first - 6) : last + 7] if f.number in stand and f.item.figure.id not in ids]
    bare = [
        f
        for f in (beside if run.whole.item.sort != "count" else between)
        if f.item.figure.unit == NOTHING and not f.takes & {"base", "change", "mean", "each"}
    ]
    if bare:
        yield "a bare number among them"
    if any(f.item.sort == run.whole.item.sort and f.takes & {"change", "aside", "earlier"} for f in between):
        yield "a change among them"
    opening, sort = run.parts[0].item.paragraph, run.whole.item.sort
    passed = [f for f in told[numbers[run.whole.item.figure.id] + 1 : first] if f.item.sort == sort]
    if any(f.item.paragraph == opening and f.value < run.whole.value for f in passed):
        yield "one of the sort right before them"
    if any(f.item.sort == sort and "each" in f.takes for f in beside):
        yield "so much each beside them"
    place = numbers[run.whole.item.figure.id]
    before = told[place - 1] if place else None
    if (
        before is not None
        and before.item.sort == run.whole.item.sort
        and before.number == run.whole.number
        and before.item.figure.id not in ids
        and run.whole.cues.lists.linked(before.item, run.whole.item)
    ):
        yield "whole ends a list"


def _goes_on(a: PartFigure, b: PartFigure) -> bool:
    """Does the second stand beside the first in a list, or in a sentence of its own, as "£5m. The rest" may be read as
    one?"""
    own = b.number > a.number or bool(_STOP.search(a.item.text[a.item.at + 1 : b.item.at]))
    return own or a.cues.lists.linked(a.item, b.item)


def _beside(run: Run) -> Iterator[str]:
    pairs = list(pairwise(run.parts))
    linked = [_goes_on(a, b) for a, b in pairs]
    if all(linked):
        yield "side by side"
        if run.parts[0].number == run.parts[-1].number:
            yield "one list"
    else:
        yield "not side by side"
    same = [(a.item, b.item) for a, b in pairs if a.number == b.number]
    if any(DATE in a.text[a.at : b.at] for a, b in same):
        yield "a date between parts"
    if len(same) == len(pairs) and all(b.at - a.at <= _TIGHT for a, b in same):
        yield "close list"


def _used_up(run: Run) -> Iterator[str]:
    """Are all the figures of the sort that stand there parts?"""
    ids = {p.item.figure.id for p in run.parts}
    others = [f for f in run.stretch if f.item.figure.id not in ids]
    if any(f.item.paragraph == run.parts[-1].item.paragraph for f in others):
        yield "one of the sort left out in their paragraph"
    else:
        far = [abs(f.number - run.parts[-1].number) for f in others]
        if not far or min(far) > 1:
            yield "all of the sort used up"


def _larger(run: Run, told: Sequence[PartFigure], numbers: Mapping[str, int]) -> Iterator[str]:
    """Is the whole the largest of its sort there, and is it told again?"""
    place = numbers[run.parts[0].item.figure.id]
    around = [
        f for f in told[max(0, place - 25) : place + 25] if f.item.sort == run.whole.item.sort and f is not run.whole
    ]
    around += [
        f for f in told if f.titled and f not in around and f is not run.whole and f.item.sort == run.whole.item.sort
    ]
    near = [f for f in around if f.titled or abs(f.number - run.parts[0].number) <= _AROUND]
    kin = [f for f in near if run.whole.cues.counts(f, run.whole) != "other"]
    larger = [f for f in kin if run.whole.value < worth(f, run.whole) and not f.takes & {"aside", "earlier"}]
    if any(f.number <= run.parts[-1].number for f in larger):
        yield "a larger of the sort near"
        if run.where == "behind" and any(f.titled or f.number <= run.whole.number for f in larger):
            yield "a larger before"
    else:
        yield "whole is the largest near"
    if any(f.value == run.whole.value and f.item.figure.unit == run.whole.item.figure.unit for f in around):
        yield "whole is told again"
