"""A profit and the sales that it is made on, a gap and the budget that it is in: what one always is far less than the
other, told within a few sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY
from presscheck.measure.words import a_word
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.statements import Statement

_FAR = 20.0
"""How many times the sales a profit must be for one of the two to be of another magnitude."""
_LEAST = 1000.0
_REACH = 3
"""Sentences between the two, at the most."""
_CLAUSE = 50
"""Characters before a figure in which what it is may be told."""


@dataclass(frozen=True, slots=True)
class ProfitOfSales:
    """A `profit` many times the `sales`."""

    profit: Quantity
    sales: Quantity


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is always less, and what it is less than."""

    less: re.Pattern[str]
    more: re.Pattern[str]


def profits_of_sales(article: Figured) -> Iterator[ProfitOfSales]:
    """Those of the article that are far apart; the rest can't be wrong in this."""
    money = [s for s in article.statements.all if s.quantity.dimension == MONEY and (s.quantity.value or 0) > 0]
    for pair in _pairs(article.lexicon):
        larger = [s for s in money if _is(s, pair.more) and s.mood != "refuted" and s.quantity.hedge is None]
        smaller = [s for s in money if (s.quantity.value or 0) >= _LEAST and _is(s, pair.less)] if larger else []
        for profit in smaller:
            found = next((s for s in larger if _are_apart(profit, s)), None)
            if found is not None:
                yield ProfitOfSales(profit.quantity, found.quantity)


def _are_apart(profit: Statement, sales: Statement) -> bool:
    near = abs(sales.sentence.number - profit.sentence.number) <= _REACH
    alike = sales.quantity.unit == profit.quantity.unit and sales.earlier == profit.earlier
    return near and alike and (profit.quantity.value or 0) > _FAR * (sales.quantity.value or 0)


def _is(statement: Statement, words: re.Pattern[str]) -> bool:
    """Is the figure told to be such: by its noun, or by the words of its clause where it has none?"""
    if statement.noun is not None and words.fullmatch(statement.noun.lower_):
        return True
    text, place = statement.sentence.text, statement.quantity.start - statement.sentence.start
    clause = re.split(r"[;:,.()\d]", text[max(0, place - _CLAUSE) : place])[-1]
    return statement.noun is None and words.search(clause) is not None


@cache
def _pairs(lexicon: Lexicon) -> tuple[_Pair, ...]:
    table: dict[str, Any] = lexicon.table("patterns/magnitudes.toml")
    return tuple(_Pair(a_word(row["less"]), a_word(row["more"])) for row in table["within"])
