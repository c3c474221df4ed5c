"""Votes and shares set against one another, the winner's first: "passed by 311 votes to 302"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import a_word
from presscheck.relations.arithmetic.alike import may_be_alike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.greater import Greater

_BEFORE = 120
"""Characters before the two figures in which it stands who won."""


def won_by(article: Figured) -> Iterator[Greater]:
    """The pairs of which the words say that the first won."""
    pattern, outnumber, won, lost = _cues(article.lexicon)
    for told in article.told:
        for m in outnumber.finditer(told.text):
            first, second = told.role(m, "a"), told.role(m, "b")
            if first is not None and second is not None:
                yield Greater(greater=first, lesser=second, cue=told.printed(m), confidence=0.85)
        for m in pattern.finditer(told.text):
            first, second = told.role(m, "a"), told.role(m, "b")
            if first is None or second is None or not may_be_alike(first, second):
                continue
            before = told.text[max(0, m.start() - _BEFORE) : m.start()]
            if won.search(before) and not lost.search(before) and not article.is_sport:
                yield Greater(greater=first, lesser=second, cue=told.printed(m), confidence=0.85)


@cache
def _cues(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")["by"]

    patterns = (figure_pattern(table[name], {}) for name in ("pattern", "outnumber"))
    return *patterns, a_word(table["won"]), a_word(table["lost"])
