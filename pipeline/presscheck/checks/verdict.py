"""The checks run over the ties of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from presscheck.checks import catalogue
from presscheck.checks.check import Check
from presscheck.checks.one_slip import slip_kinds, slip_odds
from presscheck.checks.policy import LOUD, needs_a_slip, policy, severity, weighed_confidence
from presscheck.model import (
    Apart,
    DateMention,
    Meets,
    MeetsRounded,
    Outcome,
    Relation,
    Severity,
    Undecided,
    WithinSlack,
)

_NO_SLIP = "no slip of one figure explains it, so that they may not belong together"


@dataclass(frozen=True)
class Verdict:
    """What one check answered to one tie; of a torn tie, how `likely` that is a mistake and not the tie, where that is
    judged."""

    check: Check[Any]
    tie: Relation
    outcome: Outcome
    likely: float | None = None

    @property
    def confidence(self) -> float:
        """How sure it is, from 0 to 1."""
        return self.tied if self.likely is None else self.likely

    @property
    def severity(self) -> Severity | None:
        """How bad it is, None of what has passed or could not be made: no more than a note of a torn tie that may well
        be wrong itself."""
        level = severity(self.outcome, self.check.code)
        return "note" if level and self.is_by_signs and self.confidence < LOUD else level

    @property
    def is_by_signs(self) -> bool:
        """Is it a torn tie of those of which the signs tell how likely a figure is wrong, since no words say all?"""
        return isinstance(self.outcome, Apart) and policy(self.check.code).by_signs and not self.tie.plain

    @property
    def holds(self) -> bool:
        """Does the tie hold so that it settles its figures, be it by rounding?"""
        return self.check.settles and isinstance(self.outcome, Meets | MeetsRounded | WithinSlack)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The figures of its tie, by what they are told apart by."""
        return frozenset(q.key for q in self.tie.quantities)

    @cached_property
    def tied(self) -> float:
        """How sure it is that the figures belong together, whatever else is seen of a torn tie."""
        if not self.tie.weighed or isinstance(self.outcome, Meets | Undecided):
            return self.tie.confidence
        by_slip = isinstance(self.outcome, Apart) and self.slip is not None
        return weighed_confidence(self.tie, self.check.code, max(self.slip_odds, 1.0) if by_slip else 0.0)

    @cached_property
    def slip(self) -> str | None:
        """The kind of slip of one figure that explains best how a tie is torn; None where none does."""
        return next(slip_kinds(self.check, self.tie), None)

    @cached_property
    def slip_odds(self) -> float:
        """How much that speaks for the tie."""
        return slip_odds(self.check, self.tie)


def verdicts(ties: Iterable[Relation]) -> Iterator[Verdict]:
    """Every check on every tie of the kind it judges."""
    for tie in ties:
        for check in catalogue():
            if isinstance(tie, check.kind):
                yield judged(check, tie)


def judged(check: Check[Any], tie: Relation) -> Verdict:
    """One check on one tie."""
    outcome = answer(check, tie)
    verdict = Verdict(check, tie, outcome)
    if isinstance(outcome, Apart) and needs_a_slip(tie, check.code) and verdict.slip is None:
        return Verdict(check, tie, Undecided(why=_NO_SLIP))
    return verdict


def answer(check: Check[Any], tie: Relation) -> Outcome:
    """What one check answers to one tie, whatever would explain that it is torn."""
    outcome = check.judge(tie)
    if isinstance(outcome, Apart) and _holds_a_year_before(check, tie):
        return Undecided(why="a date is told without its year, and of the year before it would hold")
    return outcome


def _holds_a_year_before(check: Check[Any], tie: Relation) -> bool:
    """Does the tie hold where those of its dates that may be of the year before are of that?"""
    earlier = tie
    if tie.ordered:
        return False  # "opens on 25 October, closes on 22 September"
    for told in (told for role in tie.roles for told in tie.told(role)):
        if isinstance(told, DateMention) and told.before is not None:
            earlier = earlier.with_edit(told, replace(told, days=told.before))
    return earlier is not tie and isinstance(check.judge(earlier), Meets)
