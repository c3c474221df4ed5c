"""What right reports teach about figures that may belong together: of each candidate its signs, and whether its sum
comes out. In a report without mistakes those that belong together fit, and others only by chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from presscheck.checks import catalogue
from presscheck.checks.check import Check
from presscheck.checks.one_slip import as_printed, with_value
from presscheck.language import assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import marked
from presscheck.model import Apart, Article, Meets, MeetsRounded, Relation, WithinSlack
from presscheck.reading import laid_out
from presscheck.relations import REBUILD
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.evidence import evidence
from presscheck.relations.evidence.candidate import Candidate, Evidence

_OTHERS = (0.55, 0.7, 0.85, 1.2, 1.45, 1.8)
"""By what the anchor's figure is multiplied to see what else would fit."""
_TELLING = 1
"""So many of the others may fit: figures that nearly any number fits teach nothing."""


@dataclass(frozen=True, slots=True)
class Observation:
    """A candidate of the report with this number: the figure it is about, its signs, and whether it fits."""

    report: int
    anchor: str
    signs: frozenset[str]
    fits: bool


def evidence_of(table: str) -> list[Evidence]:
    """What is weighed by a table. Raises ValueError where nothing is."""
    found = [one for one in evidence() if one.table == table]
    if not found:
        names = ", ".join(sorted({one.table for one in evidence()}))
        raise ValueError(f"no ties are weighed by this table: {table!r}; there are {names}")
    return found


def observations(reports: Iterable[Article], table: str, lexicon: Lexicon, model: str = "sm") -> Iterator[Observation]:
    """The candidates that one table weighs in right reports, but for those that any number would fit. Raises ValueError
    where nothing is weighed by it."""
    weighed = evidence_of(table)
    nlp = assemble(lexicon, model)
    laid = (laid_out(article, lexicon) for article in reports)
    for number, (article, read) in enumerate(passages(nlp, laid)):
        figured = Figured(marked(article, read, lexicon), lexicon)
        for one in weighed:
            yield from _observed(number, figured, one)


def _observed(number: int, figured: Figured, weighed: Evidence) -> Iterator[Observation]:
    for candidate in weighed.candidates(figured):
        tie = REBUILD[weighed.kind](figured.marked, candidate.roles, "", 1.0, figured.lexicon)
        if tie is None:
            continue
        judges = [check for check in catalogue() if isinstance(tie, check.kind)]
        fits = _fits(tie, judges)
        if fits is not None and _is_telling(tie, candidate, judges):
            yield Observation(number, candidate.anchor, candidate.signs, fits)


def _fits(tie: Relation, judges: Sequence[Check[Any]]) -> bool | None:
    """Does its sum come out? None where no check can say."""
    outcomes = [check.judge(tie) for check in judges]
    if any(isinstance(outcome, Apart) for outcome in outcomes):
        return False
    return True if any(isinstance(outcome, Meets | MeetsRounded | WithinSlack) for outcome in outcomes) else None


def _is_telling(tie: Relation, candidate: Candidate, judges: Sequence[Check[Any]]) -> bool:
    """Would few other values of the anchor's figure fit as well?"""
    figures = [q for role in tie.roles for q in tie.figures(role) if q.value]
    figure = next((q for q in figures if q.id == candidate.anchor), figures[0] if figures else None)
    if figure is None or figure.value is None:
        return False
    others = (with_value(figure, as_printed(figure, figure.value * factor)) for factor in _OTHERS)
    return sum(_fits(tie.with_edit(figure, other), judges) is True for other in others) <= _TELLING
