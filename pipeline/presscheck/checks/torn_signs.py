"""What speaks for a torn tie being a mistake of the article's, and against: how its figures came to be tied, how they
miss each other, which others stand among them, and what becomes of them elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from presscheck.checks.otherwise import Otherwise
from presscheck.checks.policy import policy
from presscheck.checks.verdict import Verdict
from presscheck.measure.figures import Figure
from presscheck.model import Apart, Quantity, SentenceNumbers

_CONFIDENCE = ((0.75, "barely"), (0.85, "perhaps"), (0.93, "likely"), (0.97, "surely"), (2.0, "plainly"))
_MISSED = ((0.02, "a hair"), (0.1, "a little"), (0.5, "much"), (1.0, "all of it"), (float("inf"), "many times"))
_LIKELY_A_TIE = 0.75
"""The confidence from which a torn tie counts against the figures of another."""
_ODDS = ((10.0, "high"), (5.0, "fair"), (0.0, "low"))
_APART = ((3.0, "far"), (1.6, "less far"), (0.0, "not far"))
_WAYS = ("start", "end", "larger", "smaller")
_SMALL = 3
_FAR, _MANY, _FEW = 4, 4, 2
_STATED = ("percent", "point", "times")
_ADDED, _NESTED = "AR101", "AR104"
"""The check of parts that are added up, and the one of a part that is told as some of another figure."""


@dataclass(frozen=True)
class Among:
    """The figures of an article, the sentences they stand in, and what the checks answered to its ties."""

    figures: Sequence[Figure]
    sentences: SentenceNumbers
    verdicts: Sequence[Verdict]

    @cached_property
    def otherwise(self) -> Otherwise:
        """Its figures, to be tried in each other's place."""
        return Otherwise(self.figures)

    @cached_property
    def holding(self) -> Mapping[str, Sequence[Verdict]]:
        """By figure, those that hold so that it means something."""
        return _by_figure(v for v in self.verdicts if v.holds and not policy(v.check.code).tells_little)

    @cached_property
    def torn(self) -> Mapping[str, Sequence[Verdict]]:
        """By figure, those that don't, of ties likely to be ones."""
        torn = (v for v in self.verdicts if isinstance(v.outcome, Apart))
        return _by_figure(v for v in torn if v.tie.confidence >= _LIKELY_A_TIE)

    def told_within(self, keys: Collection[str]) -> frozenset[str]:
        """The figures told as some of one of these."""
        nested = (v for v in self.verdicts if v.check.code == _NESTED and v.holds)
        ties = [(v.tie.figures("part"), v.tie.figures("whole")) for v in nested]
        return frozenset(p.key for parts, wholes in ties for p in parts if any(w.key in keys for w in wholes))

    def within(self, first: int, last: int) -> Iterator[Quantity]:
        """The figures of the sentences from one number to another."""
        for number in range(first, last + 1):
            yield from self._by_sentence.get(number, ())

    @cached_property
    def _by_sentence(self) -> Mapping[int, Sequence[Quantity]]:
        found: dict[int, list[Quantity]] = {}
        for figure in self.figures:
            found.setdefault(self.sentences.of(figure.quantity), []).append(figure.quantity)
        return found


def torn_signs(verdict: Verdict, among: Among) -> frozenset[str]:
    """The names of what is seen of a torn tie."""
    figures = verdict.tie.quantities
    told = [*_tied(verdict), *_missed(verdict), *_printed(verdict, figures), *_sizes(verdict, figures)]
    if not policy(verdict.check.code).anywhere:
        told += _placed(verdict, figures, among)
    return frozenset((*told, *_elsewhere(verdict, among)))


def _tied(verdict: Verdict) -> Iterator[str]:
    """How sure the tie is, by a phrase or by weighing, and whether a slip explains how it is torn."""
    code, tie = verdict.check.code, verdict.tie
    how = "weighed" if tie.weighed else "told"
    sure = f"{next(name for below, name in _CONFIDENCE if tie.confidence < below)} {how}"
    kind, odds = verdict.slip, verdict.slip_odds
    slip = "a slip" if kind else "no slip"
    yield from (f"{code} {how}", sure, f"{code} {sure}")
    yield from (f"{code}, {slip}", f"{sure}, {slip}", f"slip: {kind}")
    yield f"odds of a slip {next(name for least, name in _ODDS if odds >= least)}"


def _missed(verdict: Verdict) -> Iterator[str]:
    outcome = verdict.outcome
    assert isinstance(outcome, Apart)
    by = next(name for below, name in _MISSED if abs(outcome.by) < below or below == float("inf"))
    yield f"missed by {by}"
    yield f"{verdict.check.code} missed by {by}"
    if not outcome.wide:
        yield "torn narrowly"


def _printed(verdict: Verdict, figures: Sequence[Quantity]) -> Iterator[str]:
    units = {q.unit for q in figures if q.dimension != "ratio" and q.unit not in _STATED}
    yield f"{min(len(units), 3)} units"
    yield f"{verdict.check.code} of {min(len(units), 2)} units"
    yield f"{verdict.check.code} of {min(len(figures), _MANY)} figures"
    yield f"of {' and '.join(sorted({q.dimension for q in figures}))}"
    if any(not any(sign.isdigit() for sign in q.text) for q in figures):
        yield "a figure in words"
    if any(q.hedge for q in figures):
        yield "a hedge"


def _sizes(verdict: Verdict, figures: Sequence[Quantity]) -> Iterator[str]:
    if any(q.dimension == "count" and q.value is not None and abs(q.value) <= _SMALL for q in figures):
        yield "a small count"
    two = [abs(q.value) for role in _WAYS if role in verdict.tie.roles for q in verdict.tie.figures(role) if q.value]
    if len(two) == 2:
        far = next(name for least, name in _APART if max(two) / min(two) >= least)
        yield f"{verdict.check.code} of levels {far} apart"


def _placed(verdict: Verdict, figures: Sequence[Quantity], among: Among) -> Iterator[str]:
    """Over how many sentences the figures stand, and how many others like them among them."""
    code, numbers = verdict.check.code, [among.sentences.of(q) for q in figures]
    first, last = min(numbers), max(numbers)
    yield f"over {min(last - first, 3)} sentences"
    yield f"{code} over {min(last - first, 2)} sentences"
    if last - first > _FAR:
        return
    ids, kinds = verdict.keys, {(q.unit, q.dimension) for q in figures}
    near = among.within(first, last)
    parts = {q.key for q in verdict.tie.figures("parts")} if code == _ADDED else set[str]()
    within = among.told_within(parts) if parts else frozenset[str]()
    others = [q for q in near if q.key not in ids | within and (q.unit, q.dimension) in kinds]
    places = [among.sentences.order(q) for q in figures]
    yield f"{min(len(others), _MANY)} others beside"
    yield f"{code}, {min(len(others), _FEW)} others beside"
    yield f"{min(sum(min(places) < among.sentences.order(q) < max(places) for q in others), 3)} others between"


def _elsewhere(verdict: Verdict, among: Among) -> Iterator[str]:
    """What becomes of its figures in other ties."""
    ids, tie = verdict.keys, verdict.tie
    held = frozenset(key for key in ids if key in among.holding)
    beside = [other for key in held for other in among.holding[key]]
    yield f"{'all' if held == ids else 'some' if held else 'none'} held elsewhere"
    if tie.anchor and any(q.key in held for q in tie.figures(tie.anchor)):
        yield "its anchor held elsewhere"
    if any(other.tie.kind == tie.kind for other in beside):
        yield "held by one of its kind"
        yield f"{verdict.check.code} held by one of its kind"
    if any(other.tie.kind == "restatement" for other in beside):
        yield "a figure told again"
    if any(other.tie.kind != tie.kind for key in ids for other in among.torn.get(key, ())):
        yield "torn in another tie too"
    if not policy(verdict.check.code).anywhere and among.otherwise.fits(verdict, tie.roles):
        yield "another figure would fit"
        yield f"{verdict.check.code}, another figure would fit"


def _by_figure(verdicts: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    found: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        for key in verdict.keys:
            found.setdefault(key, []).append(verdict)
    return found
