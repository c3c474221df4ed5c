"""Ties by evidence: figures that no single phrase holds together, but all that is said with them. One module a kind,
found here by its `EVIDENCE`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module

from presscheck.lexicon import Lexicon
from presscheck.model import Relation
from presscheck.relations.arithmetic import kinds
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.weights import weights
from presscheck.relations.skeleton import cue

_LIKELY = 0.5
"""The likelihood under which candidates are none."""
_RIVALS = 3
"""Of the candidates about one figure, how many are told: one of them that holds speaks against the others."""


@cache
def evidence() -> tuple[Evidence, ...]:
    """Every kind of this room, by name."""
    modules = (import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return tuple(sorted((m.EVIDENCE for m in modules if hasattr(m, "EVIDENCE")), key=lambda found: found.kind))


def weighed(figured: Figured) -> Iterator[Relation]:
    """The ties of an article that its evidence makes likely, with their likelihood as confidence."""
    rebuild = {kind.relation.kind: kind.rebuild for kind in kinds()}
    for kind in evidence():
        for candidate, likely in _likeliest(kind.candidates(figured), kind.kind, figured.lexicon):
            told = [q for held in candidate.roles.values() for q in (held if isinstance(held, tuple) else (held,))]
            words = cue(figured.marked, told)
            tie = rebuild[kind.kind](figured.marked, candidate.roles, words, round(likely, 3), figured.lexicon)
            if tie is not None:
                yield replace(tie, weighed=True)


def _likeliest(found: Iterator[Candidate], kind: str, lexicon: Lexicon) -> Iterator[tuple[Candidate, float]]:
    """Of the candidates about one figure the likeliest."""
    weighing = weights(kind, lexicon)
    rivals: dict[str, list[tuple[Candidate, float]]] = {}
    for candidate in found:
        likely = weighing.likelihood(candidate.signs)
        if likely >= _LIKELY:
            rivals.setdefault(candidate.anchor, []).append((candidate, likely))
    for those in rivals.values():
        yield from sorted(those, key=lambda pair: -pair[1])[:_RIVALS]
