"""Years that somebody spent, and how many of them where: "the 34 years I served, 13 in the House and 21 in the
Senate"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.parts_said import Said
from presscheck.relations.arithmetic.phrase_table import phrases
from presscheck.relations.arithmetic.wholes import Reading, near

_YEAR = "year"


def years_served(article: Figured) -> Iterator[Reading]:
    """Such years, as whole and two parts, where both are told in years."""
    items = {item.figure.id: item for item in article.items}
    for text in article.texts:
        for pattern in _patterns(article.lexicon):
            for m in pattern.finditer(text.text):
                told = [text.role(m, name) for name in ("whole", "first", "second")]
                here = [items[q.id] for q in told if isinstance(q, Quantity) and q.id in items]
                if len(here) == len(told) and all(_is_years(item.figure) for item in here) and near(here[1:], here[0]):
                    yield here[0], here[1:], Said(all=True, exclude=True, confidence=0.96, plain=True)


def _is_years(told: Quantity) -> bool:
    return told.unit == _YEAR


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    table: dict[str, Any] = lexicon.table("patterns/years_served.toml")
    return phrases(table, "patterns")
