"""Evaluations of ties as text to read and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from presscheck.evaluation.tables import aligned, estimated, rounded
from presscheck.evaluation.tie_metrics import TieScore
from presscheck.evaluation.ties import Judged, TieEvaluation, TieMiss
from presscheck.report.places import Lines
from presscheck.report.terminal import plain

_APART = {"same": "one sentence", "1": "the next sentence", "2-3": "2 or 3 sentences on", "more": "farther apart"}
_AROUND = 40
"""Characters told either side of a figure that was missed."""


def ties_as_record(done: TieEvaluation, *, misses: bool) -> dict[str, Any]:
    """One gold of ties for JSON: counts (in the gold, found, told, right), precision and recall over all, by kind and
    by distance, and what became of those that hold and of those that don't."""
    return {
        "gold": done.gold.path,
        "form": "articles" if done.gold.whole else "passages",
        "texts": len(done.gold.items),
        **_record(done.all),
        "kinds": {kind: _record(told) for kind, told in done.kinds.items()},
        "distances": {distance: _record(told) for distance, told in done.distances.items()},
        "judged": {"holding": asdict(done.judged[True]), "wrong": asdict(done.judged[False])},
        **({"misses": [_missed(miss) for miss in done.misses]} if misses else {}),
    }


def ties_as_text(done: TieEvaluation, *, misses: bool) -> Iterator[str]:
    """Lines to read, the misses before the scores."""
    if misses and done.misses:
        yield from (_told(miss) for miss in done.misses)
        yield ""
    many, what = len(done.gold.items), "article" if done.gold.whole else "passage"
    tally = done.all.tally
    yield (
        f"{plain(done.gold.path)}: {many:,} {what}{'s' * (many != 1)}, "
        f"{tally.gold:,} tie{'s' * (tally.gold != 1)} in the gold, {tally.told:,} told"
    )
    yield from _table("", {"all": done.all})
    yield ""
    yield from _table("kind", done.kinds)
    yield ""
    yield from _table("figures in", {_APART[distance]: told for distance, told in done.distances.items()})
    yield ""
    holding, wrong = done.judged[True], done.judged[False]
    yield f"  of {holding.gold:,} that hold {holding.held:,} were judged so, {_flags(holding)}"
    if wrong.gold:
        yield f"  of {wrong.gold:,} that don't {_flags(wrong)}"


def _flags(judged: Judged) -> str:
    return f"{judged.flagged:,} flagged, {judged.noted:,} noted"


def _table(head: str, scores: Mapping[str, TieScore]) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [(head, "gold", "found", "told", "right", "precision", "recall")]
    for name, told in scores.items():
        tally = told.tally
        counts = (f"{count:,}" for count in (tally.gold, tally.found, tally.told, tally.right))
        rows.append((name, *counts, estimated(told.precision), estimated(told.recall)))
    yield from aligned(rows, numbers=5)


def _record(told: TieScore) -> dict[str, Any]:
    shares = {"precision": asdict(told.precision), "recall": asdict(told.recall)}
    return {"ties": asdict(told.tally), **rounded(shares)}


def _missed(miss: TieMiss) -> dict[str, Any]:
    article = miss.text.article
    roles = {
        role: [article.text_of(span.field)[span.start : span.end] for span in spans]
        for role, spans in miss.tie.roles.items()
    }
    return {"what": miss.what, "place": _where(miss), "kind": miss.tie.kind, "roles": roles}


def _where(miss: TieMiss) -> str:
    """PATH:LINE:COLUMN of its first figure, or its place in the gold and the article's name."""
    text, span = miss.text, miss.tie.spans[0]
    if text.path is None:
        return f"{text.item.where}: {text.item.id}"
    known = text.verbatim and span.field == "text"
    line, column = Lines(text.article.text).place(span.start) if known else (1, 1)
    return f"{text.path}:{line}:{column}"


def _told(miss: TieMiss) -> str:
    """One line: each role with its figures and the words around them."""
    article = miss.text.article
    told = []
    for role, spans in miss.tie.roles.items():
        for span in spans:
            text = article.text_of(span.field)
            before, behind = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
            told.append(f"{role} …{before}[{text[span.start : span.end]}]{behind}…")
    words = " ".join(" | ".join(told).split())
    return plain(f"{_where(miss)}: {miss.what} {miss.tie.kind}: {words}")
