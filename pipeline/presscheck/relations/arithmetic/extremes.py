"""The least and the most of one row: "the cheapest at £25 and the dearest at £30"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike, alike_but_unit
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.told_sentences import ToldSentence


def extremes(article: Figured) -> Iterator[Greater]:
    """Each most with the least told in its sentence or the next."""
    for told in article.told:
        for low, high, confidence in both_ends(article, told):
            yield Greater(greater=high, lesser=low, cue=f"{low.text} … {high.text}", confidence=confidence)


def both_ends(article: Figured, told: ToldSentence) -> Iterator[tuple[Quantity, Quantity, float]]:
    """The least and the most that the sentence tells, or it and the next one, of one measure."""
    lows, highs = ends(article, told, "lowest"), ends(article, told, "highest")
    if len(lows) == 1 and len(highs) == 1:
        if alike_but_unit(lows[0], highs[0]) and lows[0] is not highs[0]:
            yield lows[0], highs[0], 0.8
        return
    for after in article.nearby.at(told, 1):
        more_lows, more_highs = ends(article, after, "lowest"), ends(article, after, "highest")
        for low, high in ((lows, more_highs), (more_lows, highs)):
            if len(low) == 1 and len(high) == 1 and not (more_lows and more_highs) and alike(low[0], high[0]):
                yield low[0], high[0], 0.7


def ends(article: Figured, told: ToldSentence, which: str) -> list[Quantity]:
    """The figures that the sentence says are the `lowest` or the `highest`."""
    pattern = containment_patterns(article.lexicon)[which]
    found = [told.role(m, "x") for m in pattern.finditer(told.text)]
    return [q for q in found if q is not None and q.id]


@cache
def containment_patterns(lexicon: Lexicon) -> dict[str, re.Pattern[str]]:
    """The patterns of figures that lie inside or at an end, by name."""
    table: dict[str, Any] = lexicon.table("patterns/containment.toml")
    return {name: figure_pattern(pattern, table["words"]) for name, pattern in table["patterns"].items()}
