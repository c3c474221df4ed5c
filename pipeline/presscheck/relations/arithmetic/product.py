"""Product: a total, and the factors that give it: so much each and how many, a rate and how long, an average and of how
many.

Tied      "£400 each for 2,000 people, £800,000 in all", "12 a day for 30 days, a total of 360", "19 matches, with a
          total attendance of 406,600. That works out at an average of 21,400."
Not tied  "700 tickets at £25 and £40, £3m for the roof"    prices of two kinds, and money for something else
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.product_cues import times_between, times_of
from presscheck.relations.arithmetic.product_links import product_links
from presscheck.relations.arithmetic.unit_rates import is_worked_out
from presscheck.relations.skeleton import cue

_BESIDE = 60
"""Characters before a rate that tell how it is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(Relation):
    """`total` is the product of the `factors` and of `times`, which is no figure of the text (the weeks of a year). The
    last factor is so much for one. `deduced`: the article gives that as worked out from the others."""

    kind: ClassVar[str] = "product"
    roles: ClassVar[tuple[str, ...]] = ("total", "factors")
    anchor: ClassVar[str] = "total"
    replaced: ClassVar[tuple[str, ...]] = ("total", "factors")
    at_their_word: ClassVar[bool] = True

    total: Quantity
    factors: tuple[Quantity, ...]
    times: float = 1.0
    deduced: bool = False


def products(article: Figured) -> Iterator[Product]:
    """The products of the article, in a sentence or in those about it."""
    for link in product_links(article):
        words = cue(article.marked, (link.total, *link.factors))
        yield Product(
            cue=words, confidence=link.confidence, total=link.total, factors=link.factors, times=link.times,
            deduced=link.deduced, plain=link.plain,
        )  # fmt: skip


def rebuilt_product(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> Product | None:
    """The tie between figures of the article that are known to be one: the last factor is so much for one."""
    total, factors = roles.get("total"), roles.get("factors")
    told = factors if isinstance(factors, tuple) else (factors,)
    figures = tuple(q for q in told if isinstance(q, Quantity))
    if not isinstance(total, Quantity) or not figures:
        return None
    *counts, rate = figures
    times = times_of(rate, counts[0], lexicon) if counts else times_between(rate, total, lexicon)
    text = article.article.text_of(rate.field)
    deduced = is_worked_out(text[max(0, rate.start - _BESIDE) : rate.start], lexicon)
    return Product(cue=cue, confidence=confidence, total=total, factors=figures, times=times, deduced=deduced)


KIND = Kind(Product, products, rebuilt_product)
