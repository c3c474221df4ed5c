"""The ties of a report in the names of the gold."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from presscheck.evaluation.gold import Span
from presscheck.evaluation.tie_gold import Tie
from presscheck.evaluation.tie_matching import Told
from presscheck.model import RelationRecord, Report

_FEWEST = 2
"""Figures of a tie: one alone is tied to a date or a word, which gold doesn't know."""


def told_ties(report: Report, kinds: Collection[str], passage: Span | None = None) -> Iterator[Told]:
    """The ties of a report that may be of one of these kinds, each once. A passage leaves out those that have no figure
    in it."""
    places = {q.id: Span(q.field, q.start, q.end) for q in report.quantities}
    seen = set[tuple[str, tuple[Span, ...]]]()
    for relation in report.relations:
        readings = tuple(tie for tie in _readings(relation, places) if tie.kind in kinds)
        if not readings or len(readings[0].spans) < _FEWEST:
            continue
        if passage is not None and not any(span.overlaps(passage) for span in readings[0].spans):
            continue
        if (same := (readings[0].kind, readings[0].spans)) not in seen:
            seen.add(same)
            yield Told(relation.id, readings)


def _readings(relation: RelationRecord, places: Mapping[str, Span]) -> Iterator[Tie]:
    """The relation under each of the gold's kinds that it may be."""
    names = _names().get(relation.kind)
    for number, kind in enumerate(names["gold"] if names else ()):
        roles: dict[str, list[Span]] = {}
        for role, ids in relation.roles.items():
            name = names.get(role) if names else None
            if name is not None:
                told = [places[one] for one in ([ids] if isinstance(ids, str) else ids) if one in places]
                roles.setdefault(name if isinstance(name, str) else name[number], []).extend(told)
        yield Tie(kind=kind, roles={role: tuple(spans) for role, spans in roles.items()}, holds=True)


@cache
def _names() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("tie_kinds.toml").read_text(encoding="utf-8"))
