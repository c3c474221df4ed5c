"""Gaps that one sentence tells in so many words: "stole £412,000 and has paid back £52,000, leaving £360,000", "due to
cost £24m but the bill came to £31m, £7m over budget", "210 births and 230 deaths, 20 more deaths than births"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.phrase_table import phrase
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_CONFIDENCE = 0.95
_ALL = 3
"""Figures of such a gap; any other of their kind in the sentence may be part of it."""
_BARE = "one"
_POINTS = ("point", "percentage_point")
_Row = tuple[re.Pattern[str], bool]


def plain_gaps(article: Figured) -> Iterator[GapPair]:
    """Those of the article; none of a sentence with words or figures that may belong to the sum as well."""
    rows, counted, doubt = _cues(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if len(told.figures) < _ALL or doubt.search(told.text) or mood(told.sentence) == "refuted":
            continue
        found = _told(told, rows) or _counted(told, counted, article.lexicon)
        if found is not None:
            yield found


def _told(told: ToldSentence, rows: tuple[_Row, ...]) -> GapPair | None:
    for pattern, sided in rows:
        for m in pattern.finditer(told.text):
            larger, smaller = told.role(m, "larger"), told.role(m, "smaller")
            gap = told.role(m, "gap") or told.role(m, "also")
            if larger is None or smaller is None or gap is None or not _are_all(told, larger, smaller, gap):
                continue
            return _pair(told, m, larger, smaller, gap, sided=sided)
    return None


def _counted(told: ToldSentence, patterns: tuple[re.Pattern[str], ...], lexicon: Lexicon) -> GapPair | None:
    """More of one thing than of another, each counted once in the sentence."""
    for pattern in patterns:
        for m in pattern.finditer(told.text):
            gap = told.role(m, "gap")
            others = [q for q in told.figures.values() if q is not gap]
            x, y = ([q for q in others if q.unit == singular(m[name].lower(), lexicon)] for name in ("x", "y"))
            if gap is None or len(x) != 1 or len(y) != 1 or x[0] is y[0]:
                continue
            more, less = (x[0], y[0]) if m["many"].lower() == "more" else (y[0], x[0])
            if _are_exact(more, less, gap) and len([q for q in others if q.dimension == "count"]) == _ALL - 1:
                return _pair(told, m, more, less, gap, sided=True)
    return None


def _are_all(told: ToldSentence, larger: Quantity, smaller: Quantity, gap: Quantity) -> bool:
    """Are the three of one kind, and the only ones of it in the sentence?"""
    if not _are_exact(larger, smaller, gap) or not _is_of(larger, smaller) or not _is_of(larger, gap):
        return False
    if larger.unit == "percent":
        return gap.unit in (*_POINTS, _BARE)
    return sum(1 for q in told.figures.values() if _is_of(larger, q)) == _ALL


def _is_of(level: Quantity, other: Quantity) -> bool:
    """Is the other in the unit of the one, which either may leave out where things are counted?"""
    if level.unit == other.unit:
        return True
    if level.unit == "percent":
        return other.unit in (*_POINTS, _BARE)
    counted = all(q.dimension in ("count", "points") for q in (level, other))
    return counted and _BARE in (level.unit, other.unit)


def _are_exact(*figures: Quantity) -> bool:
    return all(q.id and q.value is not None and q.hedge is None and not is_share(q) for q in figures)


def _pair(
    told: ToldSentence, m: re.Match[str], larger: Quantity, smaller: Quantity, gap: Quantity, *, sided: bool
) -> GapPair:
    return GapPair(
        first=larger, second=smaller, gap=gap, cue=told.printed(m), confidence=_CONFIDENCE, sided=sided
    )  # fmt: skip


@cache
def _cues(lexicon: Lexicon) -> tuple[tuple[_Row, ...], tuple[re.Pattern[str], ...], re.Pattern[str]]:
    table: dict[str, Any] = lexicon.table("patterns/plain_gaps.toml")
    rows = tuple((phrase(table, row["pattern"]), row.get("sided", True)) for row in table["plain"])
    counted = tuple(phrase(table, row["pattern"]) for row in table["counted"])
    return rows, counted, re.compile(rf"\b(?:{any_of(table['doubt']['words'])})\b", re.IGNORECASE)
