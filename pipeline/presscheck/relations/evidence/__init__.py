"""Ties by evidence: figures that no single phrase holds together, but all that is said with them. One module a kind,
found here by its `EVIDENCE`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module

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
    return tuple(sorted((m.EVIDENCE for m in modules if hasattr(m, "EVIDENCE")), key=lambda e: (e.kind, e.table)))


def weighed(figured: Figured) -> Iterator[Relation]:
    """The ties of an article that its evidence makes likely, with their likelihood as confidence."""
    rebuild = {kind.relation.kind: kind.rebuild for kind in kinds()}
    for kind in evidence():
        for candidate, likely in _likeliest(kind, figured):
            told = [q for held in candidate.roles.values() for q in (held if isinstance(held, tuple) else (held,))]
            words = cue(figured.marked, told)
            tie = rebuild[kind.kind](figured.marked, candidate.roles, words, round(likely, 3), figured.lexicon)
            if tie is not None:
                yield replace(tie, weighed=True)


def _likeliest(kind: Evidence, figured: Figured) -> Iterator[tuple[Candidate, float]]:
    """Of the candidates about one figure the likeliest."""
    weighing = weights(kind.table or kind.kind, figured.lexicon)
    rivals: dict[str, list[tuple[Candidate, float]]] = {}
    for candidate in kind.candidates(figured):
        rivals.setdefault(candidate.anchor, []).append((candidate, weighing.odds(candidate.signs)))
    for those in rivals.values():
        against = _against_each_other(those) if kind.exclusive else [(c, odds / (1 + odds)) for c, odds in those]
        likely = [(candidate, likely) for candidate, likely in against if likely >= _LIKELY]
        yield from sorted(likely, key=lambda pair: -pair[1])[:_RIVALS]


def _against_each_other(rivals: list[tuple[Candidate, float]]) -> Iterator[tuple[Candidate, float]]:
    """The likeliest of each group, with the likelihood of all of it, against the other groups and none."""
    groups: dict[str, list[tuple[Candidate, float]]] = {}
    for candidate, odds in rivals:
        groups.setdefault(candidate.group, []).append((candidate, odds))
    every = 1 + sum(odds for _, odds in rivals)
    for those in groups.values():
        best = max(those, key=lambda pair: pair[1])[0]
        likely = sum(odds for _, odds in those) / every
        yield best, likely * best.odds / (likely * best.odds + 1 - likely)
