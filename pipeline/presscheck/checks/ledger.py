"""The ledger: where every figure ends, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from presscheck.checks.policy import policy
from presscheck.checks.printing import printer
from presscheck.checks.verdict import Verdict
from presscheck.claims import checkworthiness
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Figure
from presscheck.model import Apart, Claim, Consistency, Meets, Undecided


def settled(
    claims: Iterable[Claim], figures: Mapping[str, Figure], verdicts: Sequence[Verdict], lexicon: Lexicon
) -> Iterator[Claim]:
    """The claims with what the checks say of their figures; `figures` are keyed by their quantity's id."""
    by_figure: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        for figure_id in dict.fromkeys(q.id for q in verdict.tie.quantities):
            by_figure.setdefault(figure_id, []).append(verdict)
    for claim in claims:
        entry = _entry(claim, by_figure.get(claim.quantity, ()), lexicon)
        worth = checkworthiness(figures[claim.quantity], entry)
        yield replace(claim, consistency=entry, checkworthiness=worth)


def _entry(claim: Claim, verdicts: Sequence[Verdict], lexicon: Lexicon) -> Consistency:
    """A contradiction outweighs what holds, unless it blames another figure of a tie and this one holds elsewhere."""
    holds: list[Verdict] = []
    doubts: list[tuple[bool, Verdict]] = []
    undecided: list[str] = []
    for verdict in verdicts:
        roles = [r for r in verdict.tie.roles if any(q.id == claim.quantity for q in verdict.tie.figures(r))]
        outcome = verdict.outcome
        if not roles:
            continue
        if isinstance(outcome, Undecided):
            undecided.append(f"{verdict.check.code}: {outcome.why}")
        elif isinstance(outcome, Apart) and policy(verdict.check.code).always_a_note:
            undecided.append(_reason(verdict, lexicon))
        elif isinstance(outcome, Apart):
            doubts.append((outcome.blame in roles, verdict))
        elif verdict.check.settles:
            holds.append(verdict)
    blamed = [verdict for to_blame, verdict in doubts if to_blame or not holds]
    if blamed:
        return Consistency(status="inconsistent", reason=_reason(blamed[0], lexicon))
    if holds:
        return Consistency(status="consistent", reason=_reason(holds[0], lexicon))
    return Consistency(status="unchecked", reason=undecided[0]) if undecided else claim.consistency


def _reason(verdict: Verdict, lexicon: Lexicon) -> str:
    """The check, and the sum it did; what else is to be said where no finding says it."""
    said = verdict.outcome.working if isinstance(verdict.outcome, Meets) else verdict.outcome.working[:1]
    lines = "; ".join(printer(lexicon).line(line) for line in said)
    return f"{verdict.check.code}: {lines}" if lines else verdict.check.code
