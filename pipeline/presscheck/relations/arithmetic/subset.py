"""Subset: a part of a set that is told before it, or of which it is told.

Tied      "There were 40 passengers. Of these, 23 were hurt", "620 men, 118 of whom are on remand", "12 of the 90 shops"
          "11 backs and 14 forwards, 16 of whom"    of both together
Not tied  "40 passengers and 23 bystanders"    no word makes one a part of the other
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.subset_cues import subset_cues
from presscheck.relations.skeleton import cue


@dataclass(frozen=True, slots=True, kw_only=True)
class Subset(Relation):
    """`part` is some of `whole`, both of one unit or counting things of one kind; or of it and of the sets told
    `beside` it, in one list."""

    kind: ClassVar[str] = "subset"
    roles: ClassVar[tuple[str, ...]] = ("part", "whole", "beside")
    whole_things: ClassVar[bool] = True

    part: Quantity
    whole: Quantity
    beside: tuple[Quantity, ...] = ()


def subsets(article: Figured) -> Iterator[Subset]:
    """The figures that the article tells as some of another."""
    if article.is_sport:
        return
    cues = subset_cues(article.lexicon)
    items = [item for item in article.items if item.sort not in ("percent", "mean")]
    for number, item in enumerate(map(cues.counted, items)):
        before = [one for one in items[max(0, number - 40) : number] if one.sort == item.sort]
        after = items[number + 1] if number + 1 < len(items) else None
        found = cues.whole(item, before, after)
        if found is not None and not cues.statements.is_refuted(item.text):
            whole, confidence = found
            sets = cues.joined.all(item, whole, before) if cues.is_of_those(item) else (whole,)
            if sets is not None:
                *others, last = (one.figure for one in sets)
                words = cue(article.marked, [item.figure, last, *others])
                yield Subset(cue=words, confidence=confidence, part=item.figure, whole=last, beside=tuple(others))


def rebuilt_subset(
    article: Marked,  # noqa: ARG001  # every kind is rebuilt in the same way
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> Subset | None:
    """The tie between figures of the article that are known to be a part and its set."""
    part, whole, beside = (roles.get(name) for name in Subset.roles)
    if not isinstance(part, Quantity) or not isinstance(whole, Quantity):
        return None
    sets = beside if isinstance(beside, tuple) else (beside,)
    others = tuple(one for one in sets if isinstance(one, Quantity))
    return Subset(cue=cue, confidence=confidence, part=part, whole=whole, beside=others)


KIND = Kind(Subset, subsets, rebuilt_subset)
