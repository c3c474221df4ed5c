"""Which verdicts are heard: a torn tie that nobody is told of tears nothing, and a figure has one tie of a kind."""

from __future__ import annotations

from collections.abc import Iterable

from presscheck.checks.policy import SURE
from presscheck.checks.verdict import Verdict
from presscheck.model import Apart, Meets, MeetsRounded, Relation, WithinSlack


def heard(verdicts: Iterable[Verdict], least: float) -> list[Verdict]:
    """The verdicts but for those of ties that are torn only if they are ties at all: those told with less confidence
    than `least`, and ties that are not sure and whose anchor stands in another tie of the kind that holds."""
    found = list(verdicts)
    holding = {anchor for v in found if _holds(v) and (anchor := _anchor(v.tie)) is not None}
    return [
        v for v in found if not isinstance(v.outcome, Apart) or (v.confidence >= least and not _is_outdone(v, holding))
    ]


def _is_outdone(verdict: Verdict, holding: set[tuple[str, str]]) -> bool:
    unsure = verdict.tie.weighed or verdict.tie.confidence < SURE
    return unsure and _anchor(verdict.tie) in holding


def _holds(verdict: Verdict) -> bool:
    return verdict.check.settles and isinstance(verdict.outcome, Meets | MeetsRounded | WithinSlack)


def _anchor(tie: Relation) -> tuple[str, str] | None:
    told = tie.figures(tie.anchor) if tie.anchor else ()
    return (tie.kind, told[0].id or f"{told[0].field}@{told[0].start}") if told else None
