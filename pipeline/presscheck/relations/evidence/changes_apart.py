"""Changes told apart from their two levels, by what all of the sentences say."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.two_times import TwoTimes


def candidates(article: Figured) -> Iterator[Candidate]:
    """Each percentage, part or points by which something changed, with two levels about it."""
    return TwoTimes(article).candidates(multiples=False)


EVIDENCE = Evidence("change", candidates, named="two-times", exclusive=True)
