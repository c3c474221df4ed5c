"""Precision and recall of ties, and how far another sample of texts might have moved them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from presscheck.evaluation.metrics import RESAMPLES, Estimate, estimate, resampled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class TieTally:
    """Counts over ties: in the gold, of these found, told, of these right."""

    gold: int = 0
    found: int = 0
    told: int = 0
    right: int = 0

    def __add__(self, other: TieTally) -> TieTally:
        return TieTally(
            self.gold + other.gold, self.found + other.found, self.told + other.told, self.right + other.right
        )


NO_TIES = TieTally()


@dataclass(frozen=True, slots=True)
class TieScore:
    """The counts, and the two shares that they make. Where figures are one thing several times over, ties told and ties
    of the gold need not be one to one."""

    tally: TieTally
    precision: Estimate
    recall: Estimate


def tie_scores(groups: Sequence[Sequence[TieTally]], *, seed: int, resamples: int = RESAMPLES) -> list[TieScore]:
    """The score of each group of ties, from its counts in each text; intervals as those of figures."""
    texts = len(groups[0])
    drawn = resampled([[astuple(group[text]) for group in groups] for text in range(texts)], seed, resamples)
    return [_score(sum(group, NO_TIES), drawn[:, place]) for place, group in enumerate(groups)]


def _score(tally: TieTally, drawn: NDArray[np.float64]) -> TieScore:
    gold, found, told, right = drawn.T
    return TieScore(
        tally, estimate(tally.right, tally.told, right, told), estimate(tally.found, tally.gold, found, gold)
    )
