"""Ratio: one figure so many times another, as "doubled", "three times as many" and "tenfold" tell it.

Tied      "doubled from 4 to 6", "1,260 calls, three times as many as the 420 of last year", "Deaths have halved. There
          were 26 in 2007, and 13 over the same period this time."
Not tied  "met three times, and 420 people came"     a number of times
          "could double to 60 from 30 or so"         a range of forecasts
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.ratio_cues import ratio_cues
from presscheck.relations.arithmetic.ratio_links import ratio_links
from presscheck.relations.arithmetic.set_prices import are_set
from presscheck.relations.skeleton import cue

_BEHIND = 20
"""Characters behind a multiple that say how it is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio(Relation):
    """`end` is `by` times `start`, of unit `fold`. `over`: the words may mean once more ("three times more than"),
    `again`: they do ("half as many again"). `is_set`: the two are prices that somebody sets, told as they are."""

    kind: ClassVar[str] = "ratio"
    roles: ClassVar[tuple[str, ...]] = ("start", "end", "by")
    anchor: ClassVar[str] = "by"

    start: Quantity
    end: Quantity
    by: Quantity
    over: bool = False
    again: bool = False
    is_set: bool = False


def ratios(article: Figured) -> Iterator[Ratio]:
    """The ratios of the article whose two figures it tells, in a sentence or in those about it."""
    for link in ratio_links(article):
        words = cue(article.marked, (link.start, link.end, link.by))
        yield Ratio(
            cue=words, confidence=link.confidence, start=link.start, end=link.end, by=link.by, over=link.over,
            again=link.again, is_set=are_set(article.marked, link.start, link.end, article.lexicon),
        )  # fmt: skip


def rebuilt_ratio(
    article: Marked,
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,
) -> Ratio | None:
    """The tie between figures of the article that are known to be one."""
    start, end, by = (roles.get(name) for name in Ratio.roles)
    if not isinstance(start, Quantity) or not isinstance(end, Quantity) or not isinstance(by, Quantity):
        return None
    again = is_share(by) and (end.value or 0.0) > (start.value or 0.0)
    over = ratio_cues(lexicon).over.match(article.article.text_of(by.field)[by.end : by.end + _BEHIND]) is not None
    is_set = are_set(article, start, end, lexicon)
    return Ratio(cue=cue, confidence=confidence, start=start, end=end, by=by, over=over, again=again, is_set=is_set)


KIND = Kind(Ratio, ratios, rebuilt_ratio)
