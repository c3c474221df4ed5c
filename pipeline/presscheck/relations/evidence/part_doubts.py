"""What makes figures of parts not all there are: some of the whole is told without a figure, or they are the parts of a
share of it."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.untold_rest import untold_rest
from presscheck.relations.evidence.part_runs import Run

_LEAST = 1e-5
"""The share of a whole below which no figure is told as a part of it: "$275" of "$3 billion"."""


def doubts(run: Run, article: Figured) -> Iterator[str]:
    """All of them."""
    untold = untold_rest(article.lexicon)
    parts = [p.item for p in run.parts]
    behind = article.sentences.text(run.parts[-1].number + 1)
    if "rest" not in run.parts[-1].takes and (untold.ends(parts) or untold.opens(behind)):
        yield "others have no figure"
    if untold.are_first(parts) or run.whole.cues.names_some(run.whole.item, parts[0]):
        yield "some of more"
    shares = [i for i in article.items if i.figure.unit == "percent" or is_share(i.figure)]
    if "rest" in run.parts[-1].takes and untold.is_told_as_share(run.whole.item, parts[-1], shares):
        yield "others are told as a share"
    if any(map(untold.is_gap, parts)):
        yield "a part is a gap"
    if min(abs(p.figure.value or 0.0) for p in parts) < _LEAST * abs(run.whole.item.figure.value or 0.0):
        yield "a part is nothing beside the whole"
    if _count_others(run):
        yield "of other things, in another sentence"
    if untold.is_of_share(run.whole.item, parts):
        yield "of a share of the whole"


def _count_others(run: Run) -> bool:
    """Do they all count one thing, which is no kind of what the whole counts in another sentence: shares, customers?"""
    whole = run.whole
    if whole.item.sort != "count" or whole.titled or whole.number == run.parts[0].number:
        return False
    units = {p.item.figure.unit for p in run.parts}
    return len(units) == 1 and whole.cues.counts(run.parts[0], whole) == "other"
