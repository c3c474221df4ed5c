"""Weights of signs, learnt from observations by logistic regression, and what they are worth on reports unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscheck.evaluation.observations import Observation
from presscheck.evaluation.regression import Rivals, fitted, likelihoods

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_FOLDS = 5
_SELDOM = 8
"""A sign seen in fewer candidates is left out: it says more of their reports than of figures."""
_LEAST = 0.05
"""The weight under which a sign is left out."""
_FIT = ("figures", "fit")
_OF_FIGURES = "figures adds to the log odds that they belong together"


@dataclass(frozen=True, slots=True)
class Sign:
    """In how many candidates it was seen, how many of those fit, and the log odds it adds."""

    seen: int
    fit: int
    weight: float


@dataclass(frozen=True, slots=True)
class Learnt:
    """The log odds of a candidate without signs, the signs by name, and of the anchors by a threshold of likelihood how
    many reach it and of how many the likeliest candidate fits, each weighed by what other reports taught."""

    bias: float
    signs: Mapping[str, Sign]
    reach: Mapping[float, tuple[int, int]]
    reports: int
    candidates: int


def learn(
    seen: Sequence[Observation], *, exclusive: bool = False, thresholds: Sequence[float] = (0.5, 0.7, 0.9)
) -> Learnt:
    """The weights that these observations teach; `exclusive`: each candidate is weighed against the others about its
    anchor and against none of them. Raises ValueError where none of the observations fits, or all do: nothing can be
    told apart."""
    import numpy as np

    fits = np.array([one.fits for one in seen])
    if not 0 < fits.sum() < len(fits):
        raise ValueError("nothing to learn from: all candidates fit, or none does")
    count = Counter(sign for one in seen for sign in one.signs)
    names = sorted(name for name, times in count.items() if times >= _SELDOM)
    places = {name: place for place, name in enumerate(names)}
    signs = np.zeros((len(seen), len(names) + 1))
    signs[:, -1] = 1.0
    for row, one in enumerate(seen):
        signs[row, [places[sign] for sign in one.signs if sign in places]] = 1.0
    rivals = Rivals.of([(one.report, one.anchor) for one in seen]) if exclusive else None
    weights = fitted(signs, fits, rivals)
    counts, hits = signs.sum(axis=0), signs.T @ fits
    return Learnt(
        bias=float(weights[-1]),
        signs={n: Sign(int(counts[i]), int(hits[i]), float(weights[i])) for n, i in places.items()},
        reach=_reach(seen, _unseen(seen, signs, fits, rivals), thresholds),
        reports=len({one.report for one in seen}),
        candidates=len(seen),
    )


def lines(name: str, learnt: Learnt, of: str = _OF_FIGURES, those: tuple[str, str] = _FIT) -> Iterator[str]:
    """The lines of `evidence/NAME.toml`; `of`: what the signs are of, and what they speak for; `those`: what is
    counted, and what is said of those of which it is so."""
    what, so = those
    yield f"# {name}: what each sign of {of}."
    yield f"# Learnt from {learnt.candidates:,} candidates in {learnt.reports:,} reports (`presscheck train {name}`)."
    for threshold, (reached, fit) in learnt.reach.items():
        share = f", of whom {100 * fit / reached:.0f} % {so}" if reached else ""
        yield f"# Likelihood {threshold} or more: {reached} {what}{share} (by weights learnt from other reports)."
    yield f"\nbias = {learnt.bias:.2f}\n\n[signs]"
    for sign, told in learnt.signs.items():
        if abs(told.weight) >= _LEAST:
            yield f'"{sign}" = {told.weight:.2f}  # {told.fit} of {told.seen} {so}'


def _unseen(seen: Sequence[Observation], signs: Floats, fits: NDArray[np.bool_], rivals: Rivals | None) -> Floats:
    """The likelihood of each candidate by weights that its own report had no part in."""
    import numpy as np

    fold = np.array([one.report % _FOLDS for one in seen])
    likely = np.zeros(len(seen))
    for number in range(_FOLDS):
        here = fold == number
        if here.any() and 0 < fits[~here].sum() < (~here).sum():
            weights = fitted(signs[~here], fits[~here], rivals and rivals.only(~here))
            likely[here] = likelihoods(signs[here], weights, rivals and rivals.only(here))
    return likely


def _reach(seen: Sequence[Observation], likely: Floats, thresholds: Sequence[float]) -> dict[float, tuple[int, int]]:
    best: dict[tuple[int, str], tuple[float, bool]] = {}
    for one, likelihood in zip(seen, likely, strict=True):
        key = one.report, one.anchor
        best[key] = max(best.get(key, (0.0, False)), (float(likelihood), one.fits))
    reached = {t: [fits for likelihood, fits in best.values() if likelihood >= t] for t in thresholds}
    return {t: (len(those), sum(those)) for t, those in reached.items()}
