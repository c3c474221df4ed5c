"""Difference: two figures of one measure and the gap between them.

Tied      "£35bn, £2.5bn less than the £37.5bn predicted", "won by 312 votes, 5,210 to 4,898",
          "Lee polled 5,210 votes. Her rival took 4,898, leaving a majority of 312."
Not tied  "a working majority of 12"                      another majority than this vote's
          "won 365 seats to 203, a majority of 80"        one over all others, not over the next
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.alike import MEASURED
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.gap_levels import gap_levels
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.gap_pairs import gap_pairs
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.more_than import more_than
from presscheck.relations.arithmetic.plain_gaps import plain_gaps
from presscheck.relations.arithmetic.race_gaps import race_gaps
from presscheck.relations.arithmetic.score_gaps import score_gaps
from presscheck.relations.arithmetic.sided_gaps import sided_gaps
from presscheck.relations.arithmetic.steps_told import steps_told

_SLIP = 5.0
"""How many times the gap of its figures the told one may be, or the other way round, for a slip."""
_TENFOLD = 0.03
_FARTHEST = 20.0
"""How many times one figure may be the other; a count farther from its neighbour is of something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Relation):
    """`larger` less `smaller` is `gap`. `sided`: the words tell which is the larger. Where `whole` is there, the
    smaller is the rest of it: "365 of 650 seats, a majority of 80"."""

    kind: ClassVar[str] = "difference"
    roles: ClassVar[tuple[str, ...]] = ("larger", "smaller", "gap", "whole")
    anchor: ClassVar[str] = "gap"

    larger: Quantity
    gap: Quantity
    smaller: Quantity | None = None
    whole: Quantity | None = None
    sided: bool = False


def differences(article: Figured) -> Iterator[Difference]:
    """The differences of the article, each gap once: what one sentence tells before what several do."""
    taken: set[str] = set()
    for found in (
        *plain_gaps(article),
        *steps_told(article),
        *more_than(article),
        *sided_gaps(article),
        *score_gaps(article),
        *race_gaps(article),
        *gap_pairs(article),
        *gap_levels(article),
    ):
        if found.gap.id not in taken and _may_be(found):
            taken.add(found.gap.id)
            yield _difference(found)


def rebuilt_difference(
    article: Marked,  # noqa: ARG001  # every kind's takes one
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> Difference | None:
    """The tie between figures of the article that are known to be two and the gap between them."""
    figures = {name: q for name, q in roles.items() if isinstance(q, Quantity)}
    if not {"larger", "gap"} <= figures.keys() or not {"smaller", "whole"} & figures.keys():
        return None
    return Difference(
        cue=cue,
        confidence=confidence,
        sided=True,
        larger=figures["larger"],
        gap=figures["gap"],
        smaller=figures.get("smaller"),
        whole=figures.get("whole"),
    )


def _difference(found: GapPair) -> Difference:
    larger, smaller = found.first, found.second
    if not found.sided and smaller is not None and _middle(smaller) > _middle(larger):
        larger, smaller = smaller, larger
    return Difference(
        cue=found.cue,
        confidence=found.confidence,
        larger=larger,
        smaller=smaller,
        gap=found.gap,
        whole=found.whole,
        sided=found.sided,
        plain=found.plain,
    )


def _may_be(found: GapPair) -> bool:
    """May it be the gap of the two, but for a slip of some digits or of the power of ten? What is farther off lies
    between other figures."""
    first, second, gap = found.first, found.second, found.gap
    if any(is_share(q) for q in (first, second, gap) if q is not None):
        return False
    if second is None or first.dimension == "ratio":
        return True
    if first.dimension in (*MEASURED, "time") and gap.unit != first.unit:
        return True
    larger, smaller = sorted((abs(_middle(first)), abs(_middle(second))), reverse=True)
    if larger > _FARTHEST * smaller > 0:
        return False
    apart, told = abs(_middle(first) - _middle(second)), abs(_middle(gap))
    if not apart or not told:
        return True
    off = max(apart / told, told / apart)
    return off <= _SLIP or abs(math.log10(off) - round(math.log10(off))) < _TENFOLD


def _middle(figure: Quantity) -> float:
    return figure.value if figure.value is not None else ((figure.low or 0) + (figure.high or 0)) / 2


KIND = Kind(Difference, differences, rebuilt_difference)
