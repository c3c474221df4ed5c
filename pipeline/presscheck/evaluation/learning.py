"""Weights of signs, learnt from observations by logistic regression, and what they are worth on reports unseen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscheck.evaluation.observations import Observation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_RIDGE = 1.0
"""The penalty on a weight's square, as if each weight had been seen once to be nothing."""
_ROUNDS, _SETTLED = 60, 1e-4
_FOLDS = 5
_LEAST = 0.05
"""The weight under which a sign is left out."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sign: in how many candidates it was seen, how many of those fit, and the log odds it adds."""

    seen: int
    fit: int
    weight: float


@dataclass(frozen=True, slots=True)
class Learnt:
    """The log odds of a candidate without signs, the signs by name, and of the anchors by a threshold of likelihood how
    many reach it and of how many the likeliest candidate fits, each weighed by what other reports taught."""

    bias: float
    signs: Mapping[str, Weighed]
    reach: Mapping[float, tuple[int, int]]
    reports: int
    candidates: int


def learn(seen: Sequence[Observation], thresholds: Sequence[float] = (0.5, 0.7, 0.9)) -> Learnt:
    """The weights that these observations teach. Raises ValueError where there are none that fit, or none that don't:
    nothing can be told apart."""
    import numpy as np

    names = sorted({sign for one in seen for sign in one.signs})
    places = {name: place for place, name in enumerate(names)}
    signs = np.zeros((len(seen), len(names) + 1))
    signs[:, -1] = 1.0
    for row, one in enumerate(seen):
        signs[row, [places[sign] for sign in one.signs]] = 1.0
    fits = np.array([float(one.fits) for one in seen])
    if not 0 < fits.sum() < len(fits):
        raise ValueError("nothing to learn from: all candidates fit, or none does")
    weights = _fitted(signs, fits)
    counts, hits = signs.sum(axis=0), signs.T @ fits
    return Learnt(
        bias=float(weights[-1]),
        signs={n: Weighed(int(counts[i]), int(hits[i]), float(weights[i])) for n, i in places.items()},
        reach=_reach(seen, _unseen(seen, signs, fits), thresholds),
        reports=len({one.report for one in seen}),
        candidates=len(seen),
    )


def table(kind: str, learnt: Learnt) -> Iterator[str]:
    """The lines of `evidence/KIND.toml`."""
    yield f"# What each sign of figures that may be a {kind} adds to the log odds that they are one."
    yield f"# Learnt from {learnt.candidates:,} candidates in {learnt.reports:,} right reports (`presscheck train`)."
    for threshold, (reached, fit) in learnt.reach.items():
        share = f", of whom {100 * fit / reached:.0f} % fit" if reached else ""
        yield f"# Likelihood {threshold} or more: {reached} figures{share} (in reports that taught nothing of it)."
    yield f"\nbias = {learnt.bias:.2f}\n\n[signs]"
    for name, sign in learnt.signs.items():
        if abs(sign.weight) >= _LEAST:
            yield f'"{name}" = {sign.weight:.2f}  # {sign.fit} of {sign.seen} fit'


def _fitted(signs: Floats, fits: Floats) -> Floats:
    """Newton's method on the penalised likelihood; the last column, of ones, is not penalised."""
    import numpy as np

    weights = np.zeros(signs.shape[1])
    ridge = np.full(len(weights), _RIDGE)
    ridge[-1] = 1e-3
    for _ in range(_ROUNDS):
        likely = _likelihood(signs, weights)
        slope = signs.T @ (likely - fits) + ridge * weights
        curve = (signs * (likely * (1 - likely))[:, None]).T @ signs + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if float(np.abs(step).max()) < _SETTLED:
            break
    return weights


def _likelihood(signs: Floats, weights: Floats) -> Floats:
    import numpy as np

    likely: Floats = 1 / (1 + np.exp(-np.clip(signs @ weights, -30, 30)))
    return likely


def _unseen(seen: Sequence[Observation], signs: Floats, fits: Floats) -> Floats:
    """The likelihood of each candidate by weights that its own report had no part in."""
    import numpy as np

    fold = np.array([one.report % _FOLDS for one in seen])
    likely = np.zeros(len(seen))
    for number in range(_FOLDS):
        if (here := fold == number).any() and not here.all():
            likely[here] = _likelihood(signs[here], _fitted(signs[~here], fits[~here]))
    return likely


def _reach(seen: Sequence[Observation], likely: Floats, thresholds: Sequence[float]) -> dict[float, tuple[int, int]]:
    best: dict[tuple[int, str], tuple[float, bool]] = {}
    for one, likelihood in zip(seen, likely, strict=True):
        key = one.report, one.anchor
        best[key] = max(best.get(key, (0.0, False)), (float(likelihood), one.fits))
    reached = {t: [fits for likelihood, fits in best.values() if likelihood >= t] for t in thresholds}
    return {t: (len(those), sum(those)) for t, those in reached.items()}
