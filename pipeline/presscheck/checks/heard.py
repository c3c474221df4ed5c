"""Which torn ties are heard: one that nobody is told of tears nothing, and a figure has one tie of a kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from presscheck.checks.otherwise import Otherwise
from presscheck.checks.policy import SURE
from presscheck.checks.verdict import Verdict
from presscheck.measure.figures import Figure
from presscheck.model import Apart, Relation, Undecided

_EXPLAINED = Undecided(why="figures that miss each other are explained by others, so that they may not belong together")
_UNSURE = Undecided(why="figures that miss each other may not belong together")


def unexplained(verdicts: Iterable[Verdict], figures: Sequence[Figure]) -> list[Verdict]:
    """The verdicts, undecided those of torn ties whose figures others explain that hold, of gaps that are those of
    others of the article's `figures`, and of weighed ones in which another of them would fit."""
    found = list(verdicts)
    explained, otherwise = _Explained([v for v in found if v.holds]), Otherwise(figures)

    def is_explained(verdict: Verdict) -> bool:
        by_another = otherwise.has_pair(verdict) or (verdict.tie.weighed and otherwise.explains(verdict))
        return isinstance(verdict.outcome, Apart) and (explained.is_by(verdict) or by_another)

    return [replace(v, outcome=_EXPLAINED) if is_explained(v) else v for v in found]


def heard(verdicts: Iterable[Verdict], least: float) -> list[Verdict]:
    """The verdicts, undecided those of torn ties of which it is less sure than `least` that they are ties and torn."""
    return [
        replace(v, outcome=_UNSURE) if isinstance(v.outcome, Apart) and v.confidence < least else v for v in verdicts
    ]


class _Explained:
    """What ties that hold leave untold of their figures."""

    def __init__(self, holding: Sequence[Verdict]) -> None:
        self._anchors = {(v.tie.kind, anchor) for v in holding for anchor in _anchors(v.tie)}
        self._pairs: dict[frozenset[str], set[str]] = {}
        for verdict in holding:
            self._pairs.setdefault(_rest(verdict.tie), set()).add(verdict.tie.kind)

    def is_by(self, torn: Verdict) -> bool:
        """Has its anchor a tie of the kind that holds, where it is not sure itself; or are all figures beside it
        those of a tie of another kind ("from 900 to 1,200, up a third" have not trebled), or, where it is weighed, of
        any?"""
        tie = torn.tie
        unsure = tie.weighed or tie.confidence < SURE
        if unsure and any((tie.kind, anchor) in self._anchors for anchor in _anchors(tie)):
            return True
        others = self._pairs.get(_rest(tie), set())
        return len(_rest(tie)) > 1 and bool(others if tie.weighed else others - {tie.kind})


def _anchors(tie: Relation) -> list[str]:
    """The anchor by its id, or by its place where it has none ("doubled")."""
    told = tie.figures(tie.anchor) if tie.anchor else ()
    return [q.key for q in told]


def _rest(tie: Relation) -> frozenset[str]:
    """The figures beside the anchor, by their keys; none of a tie that has no anchor, or doesn't tell it."""
    if not _anchors(tie):
        return frozenset()
    return frozenset(q.key for role in tie.roles if role != tie.anchor for q in tie.figures(role))
