"""Change: a figure that became another, and by how much.

Tied      "rose 12% to 560 from 500", "fell from 80 to 60, a drop of a quarter", "slipped $8.98, or 2.3%, to $382.85"
Not tied  "rose 12% to 560, and sales to 900 from 800"   the start is another's
          "expected to rise 12% from 500 to 560 or more"  a range of forecasts
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.statements import statement_cues


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Relation):
    """`start` became `end`, `by` so much, which `by2` tells a second time in another unit; one of `start` and `by2` may
    be untold. `direction`: 1 where the words say that it rose, -1 where it fell, 0 where they say neither."""

    kind: ClassVar[str] = "change"
    roles: ClassVar[tuple[str, ...]] = ("start", "end", "by", "by2")

    end: Quantity
    by: Quantity
    start: Quantity | None = None
    by2: Quantity | None = None
    direction: int = 0


def changes(article: Figured) -> Iterator[Change]:
    """The changes of the article that one sentence tells."""
    taken: set[int] = set()
    for text in article.texts:
        for pattern, confidence in _patterns(article.lexicon):
            for m in pattern.finditer(text.text):
                roles = {name: text.role(m, name) for name in ("start", "end", "by", "by2")}
                figures = {name: q for name, q in roles.items() if isinstance(q, Quantity)}
                if id(figures["by"]) in taken or not _fits(figures):
                    continue
                direction = _direction(text, m, article.lexicon)
                if direction is None:
                    continue
                taken.add(id(figures["by"]))
                yield _change(figures, _words(article, text, m), confidence, direction)


def rebuilt_change(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> Change | None:
    """The tie between figures of the article that are known to be a change."""
    figures = {name: q for name, q in roles.items() if isinstance(q, Quantity)}
    if not {"end", "by"} <= figures.keys():
        return None
    first, last = min(q.start for q in figures.values()), max(q.end for q in figures.values())
    text = article.article.text_of(figures["end"].field)[max(0, first - 40) : last + 20]
    ways = [way for word in re.findall(r"[a-z]+", text.lower()) if (way := statement_cues(lexicon).way(word))]
    return _change(figures, cue, confidence, ways[0] if ways else 0)


def _change(figures: Mapping[str, Quantity], cue: str, confidence: float, direction: int) -> Change:
    return Change(
        cue=cue,
        confidence=confidence,
        direction=direction,
        end=figures["end"],
        by=figures["by"],
        start=figures.get("start"),
        by2=figures.get("by2"),
    )


def _fits(figures: Mapping[str, Quantity]) -> bool:
    """Are the levels of one unit, and the amount of the change of theirs?"""
    end, start, by, by2 = (figures.get(name) for name in ("end", "start", "by", "by2"))
    if end is None or by is None or (start is None and by2 is None):
        return False
    if start is not None and start.unit != end.unit:
        return False
    return by2 is None or by.unit == end.unit


def _direction(text: Skeleton, m: re.Match[str], lexicon: Lexicon) -> int | None:
    """Which way the words before and between the figures say it went; None where they tell of no change."""
    begin = max((start for start, _ in text.sentences if start <= m.start()), default=0)
    words = re.findall(r"[a-z]+", text.text[max(begin, m.start() - 60) : m.end()].lower())
    ways = [way for word in words if (way := statement_cues(lexicon).way(word))]
    return ways[-1] if ways else None


def _words(article: Figured, text: Skeleton, m: re.Match[str]) -> str:
    source = article.marked.article.text_of(text.passage.segment.field)
    return " ".join(source[text.place(m.start()) : text.place(m.end())].split())


@cache
def _patterns(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], float], ...]:
    table: dict[str, Any] = lexicon.table("patterns/change.toml")
    rows = table["patterns"]
    return tuple((figure_pattern(row["pattern"], table["words"]), row["confidence"]) for row in rows)


KIND = Kind(Change, changes, rebuilt_change)
