"""Logistic regression with a ridge, each row for itself or against its rivals, by Newton's method."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

_RIDGE, _FREE = 1.0, 1e-3
"""The penalty on a weight's square, as if each weight had been seen once to be nothing; the bias has next to none."""
_ROUNDS, _SETTLED = 60, 1e-4
_STEEPEST = 30.0


@dataclass(frozen=True)
class Rivals:
    """Rows of which one at most holds, or several that tell the same: the number of the group of each."""

    groups: NDArray[np.int64]
    many: int

    @classmethod
    def of(cls, keys: Sequence[Hashable]) -> Rivals:
        """Rows with one key are rivals."""
        numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
        return cls(np.array([numbers[key] for key in keys], dtype=np.int64), len(numbers))

    def only(self, rows: Flags) -> Rivals:
        """Those of some rows."""
        return Rivals.of([int(group) for group in self.groups[rows]])

    def sums(self, values: Floats) -> Floats:
        """The sum of each group."""
        return np.bincount(self.groups, values, self.many).astype(np.float64)


def likelihoods(signs: Floats, weights: Floats, rivals: Rivals | None) -> Floats:
    """How likely each row (of ones and noughts, the last column of ones) holds."""
    odds: Floats = np.exp(np.clip(signs @ weights, -_STEEPEST, _STEEPEST))
    return odds / (1 + (odds if rivals is None else rivals.sums(odds)[rivals.groups]))


def fitted(signs: Floats, holds: Flags, rivals: Rivals | None) -> Floats:
    """The weights that make what holds likeliest. Of rivals any that holds will do, and where none does, none."""
    ridge = np.full(signs.shape[1], _RIDGE)
    ridge[-1] = _FREE
    weights = np.zeros(signs.shape[1])
    loss = _loss(signs, holds, rivals, weights, ridge)
    for _ in range(_ROUNDS):
        likely = likelihoods(signs, weights, rivals)
        slope = signs.T @ (likely - _wanted(likely, holds, rivals)) + ridge * weights
        step = np.linalg.solve(_curve(signs, likely, rivals) + np.diag(ridge), slope)
        size = 1.0
        while (new := _loss(signs, holds, rivals, weights - size * step, ridge)) > loss and size > 1e-3:
            size /= 2
        weights, loss = weights - size * step, new
        if float(np.abs(size * step).max()) < _SETTLED:
            break
    return weights


def _wanted(likely: Floats, holds: Flags, rivals: Rivals | None) -> Floats:
    """What each likelihood is drawn to: of rivals that hold, their shares in one."""
    if rivals is None:
        return holds.astype(float)
    held = likely * holds
    return held / np.maximum(rivals.sums(held), 1e-300)[rivals.groups]


def _curve(signs: Floats, likely: Floats, rivals: Rivals | None) -> Floats:
    if rivals is None:
        return (signs * (likely * (1 - likely))[:, None]).T @ signs
    mean = np.zeros((rivals.many, signs.shape[1]))
    np.add.at(mean, rivals.groups, signs * likely[:, None])
    curve: Floats = (signs * likely[:, None]).T @ signs - mean.T @ mean
    return curve


def _loss(signs: Floats, holds: Flags, rivals: Rivals | None, weights: Floats, ridge: Floats) -> float:
    likely = likelihoods(signs, weights, rivals)
    if rivals is None:
        told = np.log(np.maximum(np.where(holds, likely, 1 - likely), 1e-300)).sum()
    else:
        held, every = rivals.sums(likely * holds), rivals.sums(likely)
        told = np.log(np.maximum(np.where(rivals.sums(holds.astype(float)) > 0, held, 1 - every), 1e-300)).sum()
    return float((ridge * weights**2).sum() / 2 - told)
