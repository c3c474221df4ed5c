"""How much each sign weighs: from names to a likelihood."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Weights:
    """The log odds that each sign adds to those of figures without any. The tables `evidence/KIND.toml` of the language
    data hold them; they are learnt from reports as printed, in which figures that belong together fit."""

    bias: float
    signs: Mapping[str, float]

    def odds(self, signs: Iterable[str]) -> float:
        """How many times likelier figures with these signs belong together than not."""
        told = math.fsum((self.bias, *(self.signs.get(sign, 0.0) for sign in signs)))  # in whatever order
        return math.exp(max(-30.0, min(30.0, told)))


@cache
def weights(name: str, lexicon: Lexicon) -> Weights:
    """The weights of a table. Raises FileNotFoundError where the language has none."""
    table = lexicon.table(f"evidence/{name}.toml")
    return Weights(float(table["bias"]), {name: float(weight) for name, weight in table["signs"].items()})
