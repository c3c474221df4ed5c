"""Multiples told apart from their two figures, by what all of the sentences say."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.two_times import TwoTimes


def candidates(article: Figured) -> Iterator[Candidate]:
    """Each multiple ("doubled", "three times as many") with two levels about it."""
    return TwoTimes(article).candidates(multiples=True)


EVIDENCE = Evidence("ratio", candidates, named="two-times", exclusive=True)
