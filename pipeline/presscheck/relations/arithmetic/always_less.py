"""A profit beside the sales that it is made on, a gap beside the budget that it is in: what one always is far less than
the other, told within a few sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY
from presscheck.measure.words import a_word
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR = 20.0
"""How many times the greater one the lesser must be for one of the two to be of another magnitude."""
_LEAST = 1000.0
_CLAUSE = 50
"""Characters before a figure in which what it is may be told."""


@dataclass(frozen=True, slots=True)
class AlwaysLess:
    """A figure of what always is `less`, told as many times what is `more`."""

    less: Quantity
    more: Quantity


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is always less, and what it is less than, at most `reach` sentences off and, where `owned`, of one owner."""

    less: re.Pattern[str]
    more: re.Pattern[str]
    reach: int
    owned: bool


def always_less(article: Figured) -> Iterator[AlwaysLess]:
    """Those of the article that are far apart; the rest can't be wrong in this."""
    money = [s for s in article.statements.all if s.quantity.dimension == MONEY and (s.quantity.value or 0) > 0]
    for pair in _pairs(article.lexicon):
        larger = [s for s in money if _is(s, pair.more) and s.mood != "refuted" and s.quantity.hedge is None]
        smaller = [s for s in money if (s.quantity.value or 0) >= _LEAST and _is(s, pair.less)] if larger else []
        for less in smaller:
            found = next((more for more in larger if _are_apart(less, more, pair)), None)
            if found is not None:
                yield AlwaysLess(less.quantity, found.quantity)


def _are_apart(less: Statement, more: Statement, pair: _Pair) -> bool:
    near = abs(more.sentence.number - less.sentence.number) <= pair.reach
    alike = more.quantity.unit == less.quantity.unit and more.earlier == less.earlier
    if not near or not alike or (less.quantity.value or 0) <= _FAR * (more.quantity.value or 0):
        return False
    if not pair.owned:
        return True
    one, other = _owner(less, pair), _owner(more, pair)
    return not one or not other or bool(one & other)


def _owner(statement: Statement, pair: _Pair) -> frozenset[str]:
    """The nouns that name whose it is, or else the subject; none where that is a pronoun, or the figure itself."""
    heads = [t for noun in (statement.noun, statement.token) if noun is not None for t in _possessors(noun)]
    if statement.subject is not None:
        heads = heads or [*_possessors(statement.subject), statement.subject]
    named = (t.lower_ for head in heads for t in (head, *head.children) if t.tag_.startswith("NN"))
    return frozenset(word for word in named if not pair.less.fullmatch(word) and not pair.more.fullmatch(word))


def _possessors(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ == "poss"]


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
    return tuple(_Pair(a_word(row["less"]), a_word(row["more"]), row["reach"], row["owned"]) for row in table["within"])
