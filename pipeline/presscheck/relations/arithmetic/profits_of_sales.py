"""A profit and the sales that it is made on, told in one sentence or in two that follow one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.statements import Statement

_FAR = 20.0
"""How many times the sales a profit must be for one of the two to be of another magnitude."""
_LEAST = 1000.0


@dataclass(frozen=True, slots=True)
class ProfitOfSales:
    """A `profit` many times the `sales`."""

    profit: Quantity
    sales: Quantity


def profits_of_sales(article: Figured) -> Iterator[ProfitOfSales]:
    """Those of the article that are far apart; the rest can't be wrong in this."""
    less, more = _words(article.lexicon)
    money = [s for s in article.statements.all if s.quantity.dimension == MONEY and (s.quantity.value or 0) > 0]
    sales = [s for s in money if _noun(s) in more and s.mood != "refuted"]
    for profit in (s for s in money if _noun(s) in less and (s.quantity.value or 0) >= _LEAST):
        for other in sales:
            near = abs(other.sentence.number - profit.sentence.number) <= 1
            alike = other.quantity.unit == profit.quantity.unit and other.earlier == profit.earlier
            if near and alike and (profit.quantity.value or 0) > _FAR * (other.quantity.value or 0):
                yield ProfitOfSales(profit.quantity, other.quantity)
                break


def _noun(statement: Statement) -> str:
    """What the figure is of: its noun, or the subject of its verb where it has none."""
    head = statement.noun or statement.subject
    return head.lower_ if head is not None else ""


@cache
def _words(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    table: dict[str, Any] = lexicon.table("patterns/magnitudes.toml")["within"]
    return frozenset(word.split()[-1] for word in table["less"]), frozenset(word.split()[-1] for word in table["more"])
