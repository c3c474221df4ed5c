"""Comparison: two figures of one measure of which the words say that one is the greater.

Tied      "38 people, more than the 30 of last year", "beat forecasts of $1.10 with $1.22",
          "Leeds saw 812 set up, the most of any city. Manchester was second, with 640"
Not tied  "more than 40"                               a hedge
          "spent more than the £3m it had earned"      what it spent is not told
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY, Marked
from presscheck.model import Quantity, Role
from presscheck.relations.arithmetic.benchmarks import benchmarks
from presscheck.relations.arithmetic.extremes import extremes
from presscheck.relations.arithmetic.faster_than import faster_than
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.firsts import first_ages, unnamed_firsts
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.more_or_less import claims, period_claims
from presscheck.relations.arithmetic.ordering import Ordering
from presscheck.relations.arithmetic.outnumbered import outnumbered
from presscheck.relations.arithmetic.ranks import ranks
from presscheck.relations.arithmetic.record_marks import record_marks
from presscheck.relations.arithmetic.superlatives import superlatives
from presscheck.relations.arithmetic.than_known import than_known
from presscheck.relations.arithmetic.won_by import won_by

_BEHIND = 24
"""Characters behind a figure that may make it no level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Ordering):
    """`greater` is said to be more than `lesser`, or, not `strict`, no less."""

    kind: ClassVar[str] = "comparison"
    roles: ClassVar[tuple[str, ...]] = ("greater", "lesser")

    greater: Quantity
    lesser: Quantity
    strict: bool = True


def comparisons(article: Figured) -> Iterator[Comparison]:
    """The comparisons of the article, each pair of figures once."""
    taken: set[frozenset[str]] = set()
    for read in (
        faster_than,
        than_known,
        won_by,
        ranks,
        benchmarks,
        extremes,
        superlatives,
        outnumbered,
        record_marks,
        claims,
        period_claims,
        first_ages,
        unnamed_firsts,
    ):
        for found in read(article):
            pair = frozenset({found.greater.id, found.lesser.id})
            scores = article.is_sport and read is not record_marks
            quiet = scores and found.greater.dimension != MONEY and found.greater.unit != "percent"
            apart = quiet or _is_one(found) or _is_gap(found) or _is_no_level(found, article)
            if len(pair) == 2 and pair not in taken and not apart:
                taken.add(pair)
                yield _comparison(found)


def _is_one(found: Greater) -> bool:
    """Is one of them the word "one", which counts nothing as often as not?"""
    return any(q.text.lower() == "one" for q in (found.greater, found.lesser))


def _is_gap(found: Greater) -> bool:
    """Is one a difference of two others: "9C above the average of 23C"?"""
    return any(q.unit.startswith("delta_") for q in (found.greater, found.lesser))


def _is_no_level(found: Greater, article: Figured) -> bool:
    """Do the words behind one make it a part or a change: "16 of them", "9 per cent more"?"""
    words = _no_level(article.lexicon)
    told = (
        (q, article.marked.article.text_of(q.field)[q.end : q.end + _BEHIND]) for q in (found.greater, found.lesser)
    )
    return any(
        words["part"].match(behind) or (q.unit == "percent" and words["change"].match(behind)) for q, behind in told
    )


@cache
def _no_level(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    table: dict[str, str] = lexicon.table("patterns/comparison.toml")["no_level"]
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in table.items()}


def rebuilt_comparison(
    article: Marked,  # noqa: ARG001  # every kind's takes one
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> Comparison | None:
    """The tie between figures of the article of which one is known to be told as the greater."""
    greater, lesser = roles.get("greater"), roles.get("lesser")
    if not isinstance(greater, Quantity) or not isinstance(lesser, Quantity):
        return None
    return Comparison(cue=cue, confidence=confidence, greater=greater, lesser=lesser)


def _comparison(found: Greater) -> Comparison:
    return Comparison(
        cue=found.cue,
        confidence=found.confidence,
        greater=found.greater,
        lesser=found.lesser,
        strict=found.strict,
    )


KIND = Kind(Comparison, comparisons, rebuilt_comparison)
