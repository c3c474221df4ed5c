"""What speaks for two figures that do not agree being one fact told with a slip, and not two things."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.model import Quantity
from presscheck.relations.arithmetic.same_value import gap, is_bound, ratio, slip_of
from presscheck.relations.evidence.candidate import Candidate

_SIZES = (1.25, 1.6, 2.1, 3.05)
"""How many times as much the one is as the other, as far as signs tell it apart: the chance that two figures are near
each other, and what becomes of a half that was a third."""
_SAYS_MORE = (
    "it is known", "it is named", "it is quoted", "known and bare", "its known noun in the other's sentence",
    "its subject is known", "one verb", "one noun", "same count", "both people", "one event", "one is apart",
    "other is in the opening", "likest", "0 others of its kind", "1 others of its kind", "no other of its noun",
    "it is of the fewest", "it is few", "other is exact", "it is exact", "covered 0.2", "covered 0.35",
)  # fmt: skip
"""Signs that say more, or less, of a bound with its figure, or of two figures with no likely slip between them."""


class Agreements:
    """Which figures of a body are told with the same value twice: of these neither is a slip."""

    def __init__(self, found: list[Candidate]) -> None:
        pairs = [_pair(one) for one in found]
        agreeing = [(one, a, b) for one, (a, b) in zip(found, pairs, strict=True) if gap(a, b) == 0]
        self._anchors = {one.anchor for one, _, _ in agreeing}
        self._told = {(figure.text, figure.unit) for _, a, b in agreeing for figure in (a, b)}

    def misses(self, candidate: Candidate) -> frozenset[str]:
        """The signs of two figures that do not agree; none where they do, or cannot be compared."""
        a, b = _pair(candidate)
        return frozenset(self._signs(candidate, a, b)) if gap(a, b) else frozenset()

    def _signs(self, candidate: Candidate, a: Quantity, b: Quantity) -> Iterator[str]:
        slip = "bound" if is_bound(a) != is_bound(b) else slip_of(a, b)
        yield f"slip {slip}"
        yield f"{'b' if slip == 'bound' else 'x'} ratio {_size(ratio(a, b))}"
        if slip in ("bound", "none"):
            yield from (f"{slip}: {sign}" for sign in _SAYS_MORE if sign in candidate.signs)
        if candidate.anchor in self._anchors:
            yield "told before as it is"
        if (a.text, a.unit) in self._told:
            yield "other is told twice"
        if (b.text, b.unit) in self._told:
            yield "it is told twice"
        if {"same count", "it is known"} <= candidate.signs:
            yield "known of same count"
        if "one verb" in candidate.signs and candidate.signs & {"same count", "one noun", "both people"}:
            yield "verb and kind"


def _size(times: float) -> str:
    for least, name in zip(_SIZES, ("1.25", "1.6", "2.1", "3"), strict=True):
        if times < least:
            return name
    return "more"


def _pair(candidate: Candidate) -> tuple[Quantity, Quantity]:
    a, b = candidate.roles["a"], candidate.roles["b"]
    assert isinstance(a, Quantity) and isinstance(b, Quantity)
    return a, b
