"""Evaluations as text to read and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from presscheck.evaluation.metrics import RESAMPLES, Score, Scores
from presscheck.evaluation.quantities import Evaluation, Miss
from presscheck.evaluation.slip_telling import slips_as_record, slips_as_text
from presscheck.evaluation.slips import SlipEvaluation
from presscheck.evaluation.tables import aligned, estimated, rounded
from presscheck.evaluation.tie_telling import ties_as_record, ties_as_text
from presscheck.evaluation.ties import TieEvaluation
from presscheck.report.terminal import plain

_TITLES = {"value": "value", "value_and_unit": "value and unit"}


def as_json(
    evaluations: Sequence[Evaluation],
    total: Scores,
    *,
    seed: int,
    misses: bool,
    ties: Sequence[TieEvaluation] = (),
    slips: Sequence[SlipEvaluation] = (),
) -> str:
    """One object: `sets`, one for each gold of figures, `all` over them together, `ties` and `slips`, one for each gold
    of those, and how the intervals were drawn. `figures` are counts: in the gold, read, read with the right value, with
    right value and unit. Shares run from 0 to 1; null is a share of nothing. Told is only what was asked for."""
    figures = {
        "sets": [
            {
                "gold": evaluation.gold.path,
                "form": evaluation.gold.form,
                "texts": len(evaluation.tallies),
                **_record(evaluation.all),
                "kinds": {kind: _record(told) for kind, told in evaluation.kinds.items()},
                **({"misses": [asdict(miss) for miss in evaluation.misses]} if misses else {}),
            }
            for evaluation in evaluations
        ],
        "all": _record(total),
    }
    told = {
        **(figures if evaluations else {}),
        **({"ties": [ties_as_record(one, misses=misses) for one in ties]} if ties else {}),
        **({"slips": [slips_as_record(one, misses=misses) for one in slips]} if slips else {}),
        "interval": {"share": 0.95, "resamples": RESAMPLES, "seed": seed},
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def as_text(
    evaluations: Sequence[Evaluation],
    total: Scores,
    *,
    seed: int,
    misses: bool,
    ties: Sequence[TieEvaluation] = (),
    slips: Sequence[SlipEvaluation] = (),
) -> Iterator[str]:
    """Lines to read, the misses of each gold before its scores, golds of ties behind those of figures."""
    for evaluation in evaluations:
        if misses and evaluation.misses:
            yield from (_miss(miss) for miss in evaluation.misses)
            yield ""
        many = len(evaluation.tallies)
        texts = evaluation.gold.form if many != 1 else evaluation.gold.form.removesuffix("s")
        yield f"{plain(evaluation.gold.path)}: {many:,} {texts}, {_counted(evaluation.all)}"
        yield from _table(evaluation.all)
        yield from _by_kind(evaluation.kinds)
        yield ""
    if len(evaluations) > 1:
        yield f"all {len(evaluations)} together: {_counted(total)}"
        yield from _table(total)
        yield ""
    for one in ties:
        yield from ties_as_text(one, misses=misses)
        yield ""
    for gold in slips:
        yield from slips_as_text(gold, misses=misses)
        yield ""
    yield f"Per cent, with 95 % intervals: {RESAMPLES:,} bootstrap samples of the texts, seed {seed}."


def _record(told: Scores) -> dict[str, Any]:
    return {"figures": asdict(told.tally)} | {name: rounded(asdict(getattr(told, name))) for name in _TITLES}


def _counted(told: Scores) -> str:
    figures = "figure" if told.tally.gold == 1 else "figures"
    return f"{told.tally.gold:,} {figures} in the gold, {told.tally.read:,} read"


def _table(told: Scores) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [("", "precision", "recall", "F1")]
    for name, title in _TITLES.items():
        score: Score = getattr(told, name)
        rows.append((title, *map(estimated, (score.precision, score.recall, score.f1))))
    yield from aligned(rows, numbers=1)


def _by_kind(kinds: dict[str, Scores]) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [("kind", "gold", "read", "F1 of value", "F1 of value and unit")]
    rows += [
        (
            plain(kind),
            f"{told.tally.gold:,}",
            f"{told.tally.read:,}",
            estimated(told.value.f1),
            estimated(told.value_and_unit.f1),
        )
        for kind, told in kinds.items()
    ]
    if len(rows) > 1:
        yield ""
        yield from aligned(rows, numbers=3)


def _miss(miss: Miss) -> str:
    gold, read = (" ".join((told or "").split()) for told in (miss.gold, miss.read))
    shown = f"{' '.join(miss.text.split())} " if miss.text else ""
    what = {"missed": f"missed {shown}({gold})", "extra": f"extra {shown}({read})"}
    told = what.get(miss.what, f"unit {shown}({gold}, read as {read})")
    sentence = f": {' '.join(miss.sentence.split())}" if miss.sentence is not None else ""
    return plain(f"{miss.place}: {told}{sentence}")
