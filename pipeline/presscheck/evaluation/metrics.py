"""Precision, recall and F1, and how far another sample of texts might have moved them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RESAMPLES = 2_000
"""Samples of the bootstrap: the ends of a 95 % interval rest on fifty each."""
_AT_ONCE = 2_000_000
"""Draws held in memory at a time."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over figures: in the gold, read, read with the right value, read with right value and unit."""

    gold: int = 0
    read: int = 0
    value: int = 0
    value_and_unit: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.gold + other.gold,
            self.read + other.read,
            self.value + other.value,
            self.value_and_unit + other.value_and_unit,
        )


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share from 0 to 1 with its 95 % interval; None where nothing is there to take a share of, and where fewer than
    two texts leave nothing to resample."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean."""

    precision: Estimate
    recall: Estimate
    f1: Estimate


@dataclass(frozen=True, slots=True)
class Scores:
    """The counts, and the scores of value alone and of value and unit together."""

    tally: Tally
    value: Score
    value_and_unit: Score


def scores(
    texts: Sequence[Mapping[str, Tally]], *, seed: int, resamples: int = RESAMPLES
) -> tuple[Scores, dict[str, Scores]]:
    """The scores over all texts, and those of each kind, from the counts by kind of each text.

    Intervals are percentiles of a bootstrap that draws texts, not figures: figures of one text succeed and fail
    together (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13).
    """
    kinds = list(dict.fromkeys(kind for text in texts for kind in text))
    sums = {kind: sum((text.get(kind, Tally()) for text in texts), Tally()) for kind in kinds}
    kinds.sort(key=lambda kind: (-sums[kind].gold, -sums[kind].read, kind))
    rows = [[sum(text.values(), Tally()), *(text.get(kind, Tally()) for kind in kinds)] for text in texts]
    drawn = _drawn(rows, seed, resamples)
    total = sum(sums.values(), Tally())
    told = [_scores(tally, drawn[:, place]) for place, tally in enumerate([total, *(sums[kind] for kind in kinds)])]
    return told[0], dict(zip(kinds, told[1:], strict=True))


def _drawn(rows: Sequence[Sequence[Tally]], seed: int, resamples: int) -> NDArray[np.float64]:
    """The sums of each resample: resamples × (all, kinds …) × (gold, read, value, value and unit)."""
    counts = [[(t.gold, t.read, t.value, t.value_and_unit) for t in row] for row in rows]
    return resampled(counts, seed, resamples)


def resampled(rows: Sequence[Sequence[Sequence[int]]], seed: int, resamples: int) -> NDArray[np.float64]:
    """The sums of counts in each sample of as many texts: resamples × groups × counts, from texts × groups × counts;
    not-a-number where fewer than two texts leave nothing to draw from."""
    import numpy as np

    texts = len(rows)
    shape = (len(rows[0]), len(rows[0][0])) if rows else (1, 4)
    if texts < 2:
        return np.full((1, *shape), np.nan)
    flat = np.array(rows, dtype=float).reshape(texts, -1)
    random = np.random.default_rng(seed)
    step = max(1, _AT_ONCE // texts)
    parts = [
        random.multinomial(texts, np.full(texts, 1 / texts), size=min(step, resamples - begun)) @ flat
        for begun in range(0, resamples, step)
    ]
    return np.concatenate(parts).reshape(resamples, *shape)


def _scores(tally: Tally, drawn: NDArray[np.float64]) -> Scores:
    gold, read, value, both = drawn.T
    return Scores(
        tally,
        _score(tally.gold, tally.read, tally.value, gold, read, value),
        _score(tally.gold, tally.read, tally.value_and_unit, gold, read, both),
    )


def _score(gold: int, read: int, right: int, golds: Any, reads: Any, rights: Any) -> Score:
    return Score(
        estimate(right, read, rights, reads),
        estimate(right, gold, rights, golds),
        estimate(2 * right, gold + read, 2 * rights, golds + reads),
    )


def estimate(part: int, whole: int, parts: Any, wholes: Any) -> Estimate:
    """The share that `part` is of `whole`, with the interval that the samples of both give."""
    import numpy as np

    if not whole:
        return Estimate(None, None, None)
    there = wholes > 0
    if not there.any():
        return Estimate(part / whole, None, None)
    low, high = np.percentile(parts[there] / wholes[there], [2.5, 97.5])
    return Estimate(part / whole, float(low), float(high))
