"""A figure that is said to be greater than another, as the readers of comparisons find it."""

from __future__ import annotations

from dataclasses import dataclass

from presscheck.model import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Greater:
    """`greater` is more than `lesser`, or, not `strict`, no less. `cue` is the words that say so."""

    greater: Quantity
    lesser: Quantity
    cue: str
    confidence: float
    strict: bool = True

    @classmethod
    def told(cls, first: Quantity, second: Quantity, direction: int, cue: str, confidence: float) -> Greater:
        """The first is the greater where the direction is 1, the lesser where it is -1."""
        greater, lesser = (first, second) if direction > 0 else (second, first)
        return cls(greater=greater, lesser=lesser, cue=cue, confidence=confidence)
