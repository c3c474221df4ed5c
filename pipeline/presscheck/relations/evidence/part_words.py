"""How the words take a whole and its parts: as what is left, as so much for somebody, as a rate or a limit."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.relations.arithmetic.parts_said import PartsCues
from presscheck.relations.evidence.part_runs import Run

_BAD = ("unreal", "rate", "dated")
"""Ways to take a figure that speak against its being a part, or a whole."""


def word_signs(run: Run, cues: PartsCues) -> Iterator[str]:
    """What speaks for the parts by the words about them."""
    yield from _closing(run)
    yield from _takings(run)
    yield from _receivers(run)
    text = " ".join(dict.fromkeys(p.item.text for p in run.parts))
    if cues.is_open(text):
        yield "open"
    if cues.leaves_others(text):
        yield "others have no figure"
    if cues.is_room(run.whole.item, [p.item for p in run.parts]):
        yield "whole is room for them"
    if cues.is_closed(text):
        yield "said to be all"
    if cues.overlap(text):
        yield "may overlap"


def _closing(run: Run) -> Iterator[str]:
    *before, last = run.parts
    if "rest" in last.takes:
        yield "last is the rest"
    if any("rest" in p.takes for p in before):
        yield "rest before the last"
    if any("more" in p.takes for p in run.parts[1:]):
        yield "one is told as one more"
    own = last.item.sort == "count" and last.item.figure.unit == run.whole.item.figure.unit
    if own and "more" in last.takes and "of" in run.parts[0].takes and last.number > before[-1].number:
        yield "one more of the whole's own"
    if run.parts[0].takes & {"more", "rest"}:
        yield "first is told as one more"
    if "of" in run.parts[0].takes:
        yield "first is of them"
    if any("of" in p.takes for p in run.parts[1:]):
        yield "a later is of them"
    if "total" in run.whole.takes:
        yield "whole is told as a total"
        yield f"whole is told as a total, parts {run.where}"
    if any("total" in p.takes for p in run.parts):
        yield "a part is told as a total"


def _takings(run: Run) -> Iterator[str]:
    whole = run.whole.takes
    parts = frozenset[str]().union(*(p.takes for p in run.parts))
    yield from (f"whole: {name}" for name in _BAD if name in whole)
    yield from (f"part: {name}" for name in _BAD if name in parts)
    for sign, holds in (
        ("whole: earlier", {"earlier", "including"} & whole),
        ("whole: level", "level" in whole and "total" not in whole),
        ("chance: whole hedged", "hedged" in whole),
        ("chance: part hedged", "hedged" in parts),
        ("whole is given out", "gives out" in whole),
        ("income against spending", "earns" in whole | parts and "spends" in parts),
        ("refuted", "refuted" in {p.statement.mood for p in (*run.parts, run.whole)}),
    ):
        if holds:
            yield sign


def _receivers(run: Run) -> Iterator[str]:
    """Whose is each, or where?"""
    allotted = sum("allots" in p.takes for p in run.parts)
    if allotted == len(run.parts):
        yield "all are allotted"
    if "allots" in run.whole.takes and run.whole.is_named:
        yield "whole is somebody's"
    if {"of", "base"} & run.whole.takes and run.where == "behind" and "of" in run.whole.takes:
        yield "whole is of something"
    subjects = [p.subject for p in run.parts]
    rivals = [s is not None and s.tag_.startswith("NNP") for s in (run.whole.subject, subjects[0])]
    if all(rivals) and run.whole.item.sort == "count" and "rest" not in run.parts[-1].takes:
        yield "whole is a rival's"
    own = {(p.number, s.i) for p, s in zip(run.parts, subjects, strict=True) if s is not None}
    if None not in subjects and len(own) == len(run.parts):
        yield "each with a subject of its own"
    elif len(own) == 1 and None not in subjects:
        yield "one subject"
    if all("placed" in p.takes or p.is_named for p in run.parts):
        yield "each with a name or place"
    units = {p.item.figure.unit for p in (*run.parts, run.whole)}
    if any(p.statement.words & (run.whole.statement.words - units) for p in run.parts):
        yield "whole and part have words in common"
