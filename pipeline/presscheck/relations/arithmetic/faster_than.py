"""What is said to have moved farther than another, and the percentages of both told right behind: "Exports grew faster
than imports: exports by 4.6% and imports by 2.1%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.phrase_table import phrases
from presscheck.relations.statements import statement_cues

_CONFIDENCE = 0.95
_TWO = 2


def faster_than(article: Figured) -> Iterator[Greater]:
    """Those of the article whose sentence tells no other figure."""
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if len(told.figures) != _TWO or mood(told.sentence) == "refuted":
            continue
        for m in (m for pattern in _patterns(article.lexicon) for m in pattern.finditer(told.text)):
            first, second = told.role(m, "first"), told.role(m, "second")
            named = [m[name].lower() for name in ("x", "y", "p", "q")]
            if first is None or second is None or named[0] == named[1] or set(named[:2]) != set(named[2:]):
                continue
            of_x, of_y = (first, second) if named[2] == named[0] else (second, first)
            yield Greater.told(of_x, of_y, 1 if m["faster"] else -1, told.printed(m), _CONFIDENCE)


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")
    return phrases(table["faster"], "plain")
