"""Changes that one sentence tells behind what a thing was at two times: "made 8.0m bricks in 2011 and 6.0m last year,
25% fewer"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.phrase_table import phrases
from presscheck.relations.arithmetic.plain_changes import PlainChange
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_LEVELS = 2


def two_years(article: Figured) -> Iterator[PlainChange]:
    """Those of the article. Which of the two times is the earlier the words don't always say: what is less is of the
    larger figure, what is more of the smaller."""
    patterns, doubt = _cues(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if len(told.figures) <= _LEVELS or doubt.search(told.text) or mood(told.sentence) == "refuted":
            continue
        for m in (m for pattern in patterns for m in pattern.finditer(told.text)):
            a, b, by = (told.role(m, name) for name in ("a", "b", "by"))
            if a is None or b is None or by is None or not _may_be(told, a, b, by):
                continue
            lesser, greater = sorted((a, b), key=lambda q: q.value or 0.0)
            start, end, direction = (greater, lesser, -1) if m["less"] else (lesser, greater, 1)
            yield PlainChange({"start": start, "end": end, "by": by}, direction, is_set=False)


def _may_be(told: ToldSentence, a: Quantity, b: Quantity, by: Quantity) -> bool:
    """Are the two of one unit, and the only ones of it, and the percentage the only one?"""
    if not all(q.id and q.value and q.hedge is None and not is_share(q) for q in (a, b)) or a.value == b.value:
        return False
    if not alike(a, b) or not by.id or by.value is None:
        return False
    others = [q for q in told.figures.values() if q is not a and q is not b]
    return not any(alike(a, q) or (q.unit == "percent" and q is not by) for q in others)


@cache
def _cues(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    table: dict[str, Any] = lexicon.table("patterns/two_years.toml")
    return phrases(table, "plain"), re.compile(rf"\b(?:{any_of(table['doubt']['words'])})\b", re.IGNORECASE)
