"""Which figure is to blame where several ties are torn: one wrong figure in three ties is one charge, not three."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from presscheck.checks.verdict import Verdict
from presscheck.model import Apart, Meets, Told

_LOUDNESS = {"error": 0, "warning": 1, "note": 2, None: 3}


@dataclass(frozen=True, slots=True)
class Charge:
    """A contradiction to tell of: the `verdict` that tells it best, whose outcome blames the figure that all of them
    have in common, and the `others` that the same figure tears."""

    verdict: Verdict
    others: tuple[Verdict, ...] = ()

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """All of them."""
        return (self.verdict, *self.others)


def charges(verdicts: Sequence[Verdict]) -> list[Charge]:
    """The verdicts, those that tear one figure's ties together: of the figures that several torn ties have in common
    that which stands in most of them, and holds in fewest others. Left out are those of checks that yield."""
    against = _against(verdicts)
    verdicts = [v for v in verdicts if not _yields(v, against)]
    torn = [v for v in verdicts if isinstance(v.outcome, Apart)]
    left = {id(v): v for v in torn}
    found: list[Charge] = []
    weights = _Weights(verdicts)
    while left:
        figure = weights.heaviest(left.values())
        shared = [v for v in left.values() if _has(v, figure)]
        found.append(_charge(shared, figure) if len(shared) > 1 else Charge(shared[0]))
        for verdict in shared:
            del left[id(verdict)]
    return [*found, *(Charge(v) for v in verdicts if not isinstance(v.outcome, Apart))]


class _Weights:
    """How much speaks against each figure: torn ties less those that hold."""

    def __init__(self, verdicts: Iterable[Verdict]) -> None:
        self._holds: dict[int, int] = {}
        for verdict in verdicts:
            if isinstance(verdict.outcome, Meets) and verdict.check.settles:
                for told in _told(verdict):
                    self._holds[id(told)] = self._holds.get(id(told), 0) + 1

    def heaviest(self, torn: Iterable[Verdict]) -> Told:
        """The figure that most are torn by; of those the one that checks blame and that holds nowhere else, then one of
        the title, then the first told."""
        weights: dict[int, list[int]] = {}
        figures: dict[int, Told] = {}
        for verdict in torn:
            assert isinstance(verdict.outcome, Apart)
            blamed = {id(t) for t in verdict.tie.told(verdict.outcome.blame)}
            for told in _told(verdict):
                weight = weights.setdefault(id(told), [0, 0])
                weight[0] += 1
                weight[1] += id(told) in blamed
                figures[id(told)] = told

        def key(identity: int) -> tuple[int, int, int, bool, int]:
            told, (times, blamed) = figures[identity], weights[identity]
            return times, -self._holds.get(identity, 0), blamed, told.field == "title", -told.start

        return figures[max(figures, key=key)]


def _charge(shared: Sequence[Verdict], figure: Told) -> Charge:
    """The verdict that blames the figure itself goes first, an error before a warning, a sure tie before an unsure."""

    def key(verdict: Verdict) -> tuple[int, bool, float, str]:
        return _LOUDNESS[verdict.severity], not _blames(verdict, figure), -verdict.confidence, verdict.check.code

    first, *others = sorted(shared, key=key)
    return Charge(_blaming(first, figure), tuple(_blaming(other, figure) for other in others))


def _blaming(verdict: Verdict, figure: Told) -> Verdict:
    """The verdict with the blame on this figure; what its check expected of another doesn't hold of it."""
    if _blames(verdict, figure):
        return verdict
    assert isinstance(verdict.outcome, Apart)
    role = next(role for role in verdict.tie.roles if any(t is figure for t in verdict.tie.told(role)))
    instead = next(((value, value) for other, value in verdict.outcome.instead if other is figure), None)
    return replace(verdict, outcome=replace(verdict.outcome, blame=role, expected=instead))


def _blames(verdict: Verdict, figure: Told) -> bool:
    assert isinstance(verdict.outcome, Apart)
    return any(told is figure for told in verdict.tie.told(verdict.outcome.blame))


def _against(verdicts: Iterable[Verdict]) -> dict[str, set[str]]:
    """The figures that each check has something against, by its code."""
    told: dict[str, set[str]] = {}
    for verdict in verdicts:
        if isinstance(verdict.outcome, Apart):
            told.setdefault(verdict.check.code, set()).update(verdict.keys)
    return told


def _yields(verdict: Verdict, against: Mapping[str, set[str]]) -> bool:
    """Has a check that this one yields to something against one of its figures?"""
    return any(against.get(code, set()) & verdict.keys for code in verdict.check.yields_to)


def _told(verdict: Verdict) -> Iterator[Told]:
    seen: Mapping[int, Told] = {id(t): t for role in verdict.tie.roles for t in verdict.tie.told(role)}
    yield from seen.values()


def _has(verdict: Verdict, figure: Told) -> bool:
    return any(told is figure for told in _told(verdict))
