"""The candidates of one article, weighed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from presscheck.model import Relation
from presscheck.relations.arithmetic import kinds
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.restatement import Restatement
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.weights import weights
from presscheck.relations.skeleton import cue

LIKELY = 0.5
"""The likelihood under which candidates are no ties."""
_RIVALS = 3
"""Of the candidates about one figure, how many are told: one of them that holds speaks against the others."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate of a kind, and how likely it is a tie: by all, and by its signs alone."""

    evidence: Evidence
    candidate: Candidate
    likely: float
    by_signs: float

    @property
    def kind(self) -> str:
        """The kind of tie that it may be."""
        return self.evidence.kind


@dataclass(frozen=True)
class Weighing:
    """An article, and how likely the figures that the `evidence` names belong together."""

    figured: Figured
    evidence: tuple[Evidence, ...]

    @cached_property
    def all(self) -> tuple[Weighed, ...]:
        """Every candidate."""
        return tuple(weighed for kind in self.evidence for weighed in self._of_kind(kind))

    @cached_property
    def _known(self) -> dict[tuple[str, frozenset[str]], Weighed]:
        """By their figures the likeliest."""
        return {(w.kind, w.candidate.figures): w for w in sorted(self.all, key=lambda weighed: weighed.likely)}

    def anew(self, tie: Relation) -> Relation:
        """A tie that a phrase tells, as sure as all else that is said makes it where that is surer, or speaks against
        it; nothing does where one sentence tells it in so many words."""
        known = self._known.get(figures(tie))
        if known is None:
            return tie
        if known.likely > tie.confidence:
            return replace(tie, confidence=round(known.likely, 3))
        if known.by_signs < known.evidence.refutes and not (tie.plain or _is_hedged(tie)):
            return replace(tie, confidence=round(known.by_signs, 3))
        return tie

    def ties(self) -> Iterator[Relation]:
        """The likely ones as ties, with their likelihood as confidence."""
        rebuild = {kind.relation.kind: kind.rebuild for kind in kinds()}
        for weighed in _likeliest(self.all):
            article, candidate = self.figured.marked, weighed.candidate
            words, likely = cue(article, candidate.told), round(weighed.likely, 3)
            tie = rebuild[weighed.kind](article, candidate.roles, words, likely, self.figured.lexicon)
            if tie is not None:
                yield replace(tie, weighed=True)

    def _of_kind(self, kind: Evidence) -> Iterator[Weighed]:
        weighing = weights(kind.table, self.figured.lexicon)
        rivals: dict[str, list[tuple[Candidate, float]]] = {}
        for candidate in kind.candidates(self.figured):
            rivals.setdefault(candidate.anchor, []).append((candidate, weighing.odds(candidate.signs)))
        for those in rivals.values():
            if kind.exclusive:
                yield from (Weighed(kind, *told) for told in _against_each_other(those) if not told[0].misses)
            else:
                yield from (Weighed(kind, c, odds / (1 + odds), odds / (1 + odds)) for c, odds in those)
            yield from self._apart(kind, those)

    def _apart(self, kind: Evidence, those: list[tuple[Candidate, float]]) -> Iterator[Weighed]:
        """Those whose figures do not agree, each for itself: is it a slip, or are they of two things?"""
        for candidate, by_signs in those:
            if candidate.misses:
                odds = weights(kind.apart, self.figured.lexicon).odds(candidate.signs | candidate.misses)
                yield Weighed(kind, candidate, odds / (1 + odds), by_signs / (1 + by_signs))


def figures(tie: Relation) -> tuple[str, frozenset[str]]:
    """What a tie is and of which figures, whatever their roles."""
    return tie.kind, frozenset(q.key for q in tie.quantities)


def _is_hedged(tie: Relation) -> bool:
    """Does it hold a figure against a bound? Of these nearly all that a reader goes by is the phrase."""
    return tie.kind == Restatement.kind and any(q.hedge for q in tie.quantities)


def _likeliest(all_: Iterable[Weighed]) -> Iterator[Weighed]:
    """Of the candidates of a kind about one figure the likeliest."""
    rivals: dict[tuple[str, str], list[Weighed]] = {}
    for weighed in all_:
        if weighed.likely >= LIKELY:
            rivals.setdefault((weighed.kind, weighed.candidate.anchor), []).append(weighed)
    for those in rivals.values():
        yield from sorted(those, key=lambda weighed: -weighed.likely)[:_RIVALS]


def _against_each_other(rivals: list[tuple[Candidate, float]]) -> Iterator[tuple[Candidate, float, float]]:
    """The best of each group, whose candidates tell the same, with the likelihood of all of it against the other groups
    and none: by all, and by signs alone."""
    groups: dict[str, list[tuple[Candidate, float]]] = {}
    for candidate, odds in rivals:
        groups.setdefault(candidate.group, []).append((candidate, odds))
    every = 1 + sum(odds for _, odds in rivals)
    for those in groups.values():
        best = max(those, key=lambda pair: pair[1])[0]
        likely = sum(odds for _, odds in those) / every
        yield best, likely * best.odds / (likely * best.odds + 1 - likely), likely
