"""How much each sign weighs: from names to a likelihood."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Weights:
    """The log odds that each sign adds to those of what has none: that figures belong together, or that a torn tie is a
    mistake. The tables `evidence/TABLE.toml` of the language data hold them, and say what they were learnt from."""

    bias: float
    signs: Mapping[str, float]

    def odds(self, signs: Iterable[str]) -> float:
        """How many times likelier what has these signs is so than not."""
        told = math.fsum((self.bias, *(self.signs.get(sign, 0.0) for sign in signs)))  # in whatever order
        return math.exp(max(-30.0, min(30.0, told)))


@cache
def weights(name: str, lexicon: Lexicon) -> Weights:
    """The weights of a table. Raises FileNotFoundError where the language has none."""
    table = lexicon.table(f"evidence/{name}.toml")
    return Weights(float(table["bias"]), {name: float(weight) for name, weight in table["signs"].items()})
