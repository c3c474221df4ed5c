"""Products that one sentence tells in so many words: "5,000 a month for 40 months, 200,000 in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.per_unit import parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import is_same_thing
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.phrase_table import phrase
from presscheck.relations.arithmetic.product_cues import ProductCues, product_cues


@dataclass(frozen=True)
class PlainProduct:
    """A total, how many and so much for one, and what else they are multiplied by; `deduced`: the rate is told as
    worked out."""

    total: Quantity
    count: Quantity
    rate: Quantity
    times: float
    deduced: bool


def plain_products(article: Figured) -> Iterator[PlainProduct]:
    """Those of the article, each rate once."""
    cues = product_cues(article.lexicon)
    taken: set[int] = set()
    for sentence in article.sentences:
        for pattern, deduced in _patterns(article.lexicon):
            for m, roles in sentence.all(pattern):
                total, count, rate = roles.get("total") or roles.get("also"), roles.get("count"), roles.get("rate")
                if total is None or count is None or rate is None or id(rate) in taken:
                    continue
                if m.groupdict().get("by", "") is None and not parted(rate.unit)[1]:
                    continue
                times = _times(article, cues, total, count, rate)
                if times is not None:
                    taken.add(id(rate))
                    yield PlainProduct(total, count, rate, times, deduced)


def _times(article: Figured, cues: ProductCues, total: Quantity, count: Quantity, rate: Quantity) -> float | None:
    """By what the three must be multiplied, by their units; None where these do not go together."""
    if any(q.value is None or q.value <= 0 or is_share(q) for q in (total, count, rate)) or count.value == 1:
        return None
    if total.unit == count.unit != NOTHING:
        return None
    unit, per = parted(rate.unit)
    if not _is_of_one(article, parted(total.unit)[0], unit, count) or parted(total.unit)[1]:
        return None
    if count.dimension == "time":
        times = cues.times(per, count.unit) if per else None
        return times if times == 1.0 or times in cues.exact else None
    return None if cues.is_time(per) else 1.0


def _is_of_one(article: Figured, total: str, rate: str, count: Quantity) -> bool:
    """Are the total and what is for one of one unit, which the rate may leave out?"""
    if total == rate or rate == NOTHING:
        return True
    if count.dimension == "count" and rate == parted(count.unit)[0]:
        return True  # "four a match", read as matches
    return is_same_thing(rate, total, article)


@cache
def _patterns(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], bool], ...]:
    table: dict[str, Any] = lexicon.table("patterns/product.toml")
    return tuple((phrase(table, row["pattern"]), row.get("deduced", False)) for row in table["plain"])
