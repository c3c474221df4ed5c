"""The checks run over the ties of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from presscheck.checks import catalogue
from presscheck.checks.check import Check
from presscheck.model import Outcome, Relation


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check answered to one tie."""

    check: Check[Any]
    tie: Relation
    outcome: Outcome


def verdicts(ties: Iterable[Relation]) -> Iterator[Verdict]:
    """Every check on every tie of the kind it judges."""
    for tie in ties:
        for check in catalogue():
            if isinstance(tie, check.kind):
                yield judged(check, tie)


def judged(check: Check[Any], tie: Relation) -> Verdict:
    """One check on one tie."""
    return Verdict(check, tie, check.judge(tie))
