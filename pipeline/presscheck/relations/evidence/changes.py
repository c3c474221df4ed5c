"""What speaks for two levels and a percentage being a change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import BARE, CASH, COUNT, MEASURE, PERCENT, SHARE, sign
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.statements import Statement

_SENTENCES = 2
"""Sentences before and behind the one that tells the change, in which its levels are looked for."""
_MOST = 7
"""Levels nearest to it that are tried: bounds the work in tables."""


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every two levels of one unit about a percentage."""
    for by in article.statements.all:
        if sign(by.quantity) not in PERCENT + SHARE or by.quantity.value is None:
            continue
        levels = _levels(article, by)
        for start, end in permutations(levels, 2):
            if start.quantity.unit == end.quantity.unit:
                roles = {"start": start.quantity, "end": end.quantity, "by": by.quantity}
                yield Candidate(by.quantity.id, roles, frozenset(_signs(start, end, by, levels)))


def _levels(article: Figured, by: Statement) -> list[Statement]:
    near = article.statements.near(by, _SENTENCES, _SENTENCES)
    levels = [s for s in near if sign(s.quantity) in CASH + COUNT + BARE + MEASURE and (s.quantity.value or 0) > 0]
    levels.sort(key=lambda s: abs(s.quantity.start - by.quantity.start))
    return sorted(levels[:_MOST], key=lambda s: s.quantity.start)


def _signs(start: Statement, end: Statement, by: Statement, levels: list[Statement]) -> Iterator[str]:
    alike = [s for s in levels if s.quantity.unit == end.quantity.unit]
    if len(alike) == 2:
        yield "only two levels of the unit"
    if by.direction:
        yield "by is of a move"
    if start.earlier:
        yield "start is of an earlier time"
    if end.earlier:
        yield "end is of an earlier time"
    numbers = {s.sentence.number for s in (start, end, by)}
    yield f"over {min(max(numbers) - min(numbers), 3)} sentences"
    if by.words & end.words - {end.quantity.unit}:
        yield "by and end have words in common"
    if start.words & end.words:
        yield "levels have words in common"
    for role, s in (("start", start), ("end", end)):
        text, place = s.sentence.text, s.quantity.start - s.sentence.start
        before = text[max(0, place - 8) : max(0, place)].lower().split()
        if before and before[-1] in ("from", "to"):
            yield f"{role} behind {before[-1]}"


EVIDENCE = Evidence("change", candidates)
