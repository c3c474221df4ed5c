"""Figures that may belong together, and what speaks for it and against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured


@dataclass(frozen=True, slots=True)
class Candidate:
    """Figures by the role they may play in a tie, and the names of the `signs` that they do or don't, none of which
    looks at whether their sum comes out. Of the candidates about one `anchor` (the id of a figure) one at most is a
    tie. Those of one `group` tell the same, so that what speaks for one of them speaks for all; by `odds` those
    of the signs are multiplied, as for figures that miss each other as by a slip of the pen. `misses`: of figures that
    do not agree what speaks, with the signs, for a slip rather than for two things; weighed by a table of its own."""

    anchor: str
    roles: Mapping[str, Quantity | tuple[Quantity, ...]]
    signs: frozenset[str]
    group: str = ""
    odds: float = 1.0
    misses: frozenset[str] = frozenset()

    @property
    def told(self) -> list[Quantity]:
        """All of them."""
        return [q for held in self.roles.values() for q in (held if isinstance(held, tuple) else (held,))]

    @property
    def figures(self) -> frozenset[str]:
        """Their keys."""
        return frozenset(q.key for q in self.told)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a module of this room offers: the `kind` of tie, and the figures of an article that may be of it. `named`:
    how its weights are called where a kind has several; `exclusive`: they weigh each candidate against the others about
    its anchor and against none of them, not for itself. Of figures that a phrase ties and that are less likely than
    `refutes` the phrase alone is not believed. `apart`: the weights of candidates that have `misses`."""

    kind: str
    candidates: Callable[[Figured], Iterator[Candidate]]
    named: str = ""
    exclusive: bool = False
    refutes: float = 0.0
    apart: str = ""

    @property
    def table(self) -> str:
        """The name of its weights."""
        return self.named or self.kind
