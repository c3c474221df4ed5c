"""Evaluations of slips as text to read and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from presscheck.evaluation.slips import SlipEvaluation, SlipScore
from presscheck.evaluation.tables import aligned, estimated, rounded
from presscheck.report.terminal import plain


def slips_as_record(done: SlipEvaluation, *, misses: bool) -> dict[str, Any]:
    """One gold of slips for JSON: how many were caught, over all and by check, and how many right reports flagged."""
    return {
        "gold": done.gold.path,
        "caught": _record(done.caught),
        "checks": {check: _record(score) for check, score in done.checks.items()},
        "flagged": _record(done.quiet),
        **({"misses": list(_missed(done))} if misses else {}),
    }


def slips_as_text(done: SlipEvaluation, *, misses: bool) -> Iterator[str]:
    """Lines to read, the misses before the scores."""
    if misses:
        for miss in _missed(done):
            told = " ".join(miss["told"].split())
            yield plain(f"{miss['where']}: {miss['what']} {miss['id']}: {told}")
        yield ""
    yield f"{plain(done.gold.path)}: {done.caught.texts:,} reports with a slip, {done.quiet.texts:,} right ones"
    rows: list[tuple[str, ...]] = [("", "reports", "told", "share"), ("slips caught", *_cells(done.caught))]
    rows.append(("right ones flagged", *_cells(done.quiet)))
    yield from aligned(rows, numbers=3)
    yield ""
    by_check = [(check, *_cells(score)) for check, score in done.checks.items()]
    yield from aligned([("check", "slips", "caught", "share"), *by_check], numbers=3)


def _cells(score: SlipScore) -> tuple[str, str, str]:
    return f"{score.texts:,}", f"{score.hits:,}", estimated(score.share)


def _record(score: SlipScore) -> dict[str, Any]:
    return {"told": score.hits, "reports": score.texts, **rounded({"share": asdict(score.share)})}


def _missed(done: SlipEvaluation) -> Iterator[dict[str, str]]:
    for text in done.missed:
        told = f"{text.item.check or ''} {text.item.slip or ''}"
        yield {"what": "missed", "where": text.item.where, "id": text.item.id, "told": told.strip()}
    for text, found in done.flagged:
        told = "; ".join(f"{finding.code} {finding.message}" for finding in found)
        yield {"what": "flagged", "where": text.item.where, "id": text.item.id, "told": told}
