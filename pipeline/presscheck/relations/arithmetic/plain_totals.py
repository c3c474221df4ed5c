"""A whole and two parts in a form that leaves no doubt: "the 34 years he served, 13 years in the House and 21 years in
the Senate", "29 cents from gas and 5 cents from water for a total of 34 cents", "437 delegates (269 mayors, plus 168
members of the board)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.parts_said import Said
from presscheck.relations.arithmetic.phrase_table import phrase
from presscheck.relations.arithmetic.wholes import Reading, near
from presscheck.relations.skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class _Form:
    """How such a sentence goes, and what its figures must be: of this `unit`, or of one unit ("same"), or things
    counted of any sort ("things")."""

    pattern: re.Pattern[str]
    unit: str


def plain_totals(article: Figured) -> Iterator[Reading]:
    """Such wholes and parts."""
    if article.is_sport:
        return
    items = {item.figure.id: item for item in article.items}
    for text in article.texts:
        for form in _forms(article.lexicon):
            for m in form.pattern.finditer(text.text):
                told = _told(text, m)
                here = [items[q.id] for q in told if q.id in items]
                if _has_more(text, m, told):
                    continue
                if len(here) == len(told) == 3 and _is_fit(told, form.unit) and near(here[1:], here[0]):
                    yield here[0], here[1:], Said(all=True, exclude=True, confidence=0.96, plain=True)


def _told(text: Skeleton, m: re.Match[str]) -> list[Quantity]:
    roles = (text.role(m, name) for name in ("whole", "first", "second"))
    return [q for q in roles if isinstance(q, Quantity)]


def _has_more(text: Skeleton, m: re.Match[str], told: list[Quantity]) -> bool:
    """Does its sentence tell another figure of the unit before it, which may be one part more?"""
    first = min((a for a, b in text.sentences if a <= m.end() - 1 < b), default=m.start())
    before = (text.told.get(place) for place in range(first, m.end()))
    units = {q.unit for q in told}
    return any(isinstance(q, Quantity) and q.unit in units and q not in told for q in before)


def _is_fit(told: list[Quantity], unit: str) -> bool:
    units = {q.unit for q in told}
    if unit == "things":
        return NOTHING not in units and all(q.dimension == "count" for q in told)
    return len(units) == 1 and unit in ("same", *units)


@cache
def _forms(lexicon: Lexicon) -> tuple[_Form, ...]:
    table: dict[str, Any] = lexicon.table("patterns/plain_totals.toml")
    return tuple(_Form(phrase(table, row["pattern"]), row["unit"]) for row in table["patterns"])
