"""How a move stands among the others that have a figure of it: an amount is of two levels, and levels have one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from presscheck.relations.arithmetic.figured_text import sign
from presscheck.relations.evidence.move import MoveCandidate

_BY_FAR = 1.0


class Best:
    """Of the moves that have a figure or two in common, those for which most speaks."""

    def __init__(self, moves: Sequence[MoveCandidate], key: Callable[[MoveCandidate], str]) -> None:
        self._key = key
        self._scores: dict[str, list[float]] = {}
        for move in moves:
            self._scores.setdefault(key(move), []).append(move.score)
        for scores in self._scores.values():
            scores.sort(reverse=True)

    def rank(self, move: MoveCandidate) -> str:
        """ "The best", "the best by far", "one of the best", "a lesser one"."""
        told = self._scores[self._key(move)]
        if move.score < told[0]:
            return "a lesser one"
        if len(told) > 1 and told[1] == told[0]:
            return "one of the best"
        return "the best by far" if len(told) == 1 or told[0] - told[1] >= _BY_FAR else "the best"


def of_amount(move: MoveCandidate) -> str:
    """The amount of a move, to tell those that have it in common."""
    return move.by.quantity.id


def of_pair(move: MoveCandidate) -> str:
    """Its levels, with the sort of its amount."""
    pair = move.pair
    return f"{pair.start.quantity.id} {pair.end.quantity.id} {sign(move.by.quantity)}"


def ranks(move: MoveCandidate, amounts: Best, pairs: Best) -> Iterator[str]:
    """The signs of how it stands among those of its amount and those of its levels."""
    found = (amounts.rank(move), pairs.rank(move))
    yield f"{found[0]} of the amount's"
    yield f"{found[1]} of the levels'"
    if all(rank.startswith("the best") for rank in found):
        yield "the best of both"
        yield f"the best of both, {'in' if move.pair.in_order else 'no'} order"
