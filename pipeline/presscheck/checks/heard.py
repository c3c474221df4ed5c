"""Which verdicts are heard: a torn tie that nobody is told of tears nothing, and a figure has one tie of a kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from presscheck.checks.otherwise import Otherwise
from presscheck.checks.policy import SURE
from presscheck.checks.verdict import Verdict
from presscheck.measure.figures import Figure
from presscheck.model import Apart, Meets, MeetsRounded, Relation, WithinSlack


def unexplained(verdicts: Iterable[Verdict], figures: Sequence[Figure]) -> list[Verdict]:
    """The verdicts but for those of torn ties whose figures other ties explain, which hold, of gaps that are those
    of others of the article's `figures`, and of weighed ones in which another of them would fit."""
    found = list(verdicts)
    explained, otherwise = _Explained([v for v in found if _holds(v)]), Otherwise(figures)
    return [
        v for v in found
        if not isinstance(v.outcome, Apart)
        or not (explained.is_by(v) or otherwise.has_pair(v) or (v.tie.weighed and otherwise.explains(v)))
    ]  # fmt: skip


def heard(verdicts: Iterable[Verdict], least: float) -> list[Verdict]:
    """The verdicts but for those of torn ties of which it is less sure than `least` that they are ties and torn."""
    return [v for v in verdicts if not isinstance(v.outcome, Apart) or v.confidence >= least]


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


def _holds(verdict: Verdict) -> bool:
    return verdict.check.settles and isinstance(verdict.outcome, Meets | MeetsRounded | WithinSlack)


def _anchors(tie: Relation) -> list[str]:
    """The anchor by its id, or by its place where it has none ("doubled")."""
    told = tie.figures(tie.anchor) if tie.anchor else ()
    return [q.key for q in told]


def _rest(tie: Relation) -> frozenset[str]:
    """The figures beside the anchor, by their keys; none of a tie that has no anchor, or doesn't tell it."""
    if not _anchors(tie):
        return frozenset()
    return frozenset(q.key for role in tie.roles if role != tie.anchor for q in tie.figures(role))
