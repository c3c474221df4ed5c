"""Per unit: a total and a count that together say how much there is of one for each of the other.

Tied      "55,180 cases … more than 90 million tonnes of goods confiscated"   so many tonnes a case
          "feeds 1,500 guests. The lunch costs £900,000"                      so much a guest
Not tied  "the council, which has 3,400 staff, spent £71m on roads"           roads are not for the staff
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY, Marked
from presscheck.measure.per_unit import parted
from presscheck.measure.units import registry
from presscheck.measure.words import any_of
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.skeleton import cue
from presscheck.relations.statements import Statement

_BASES = {"mass": "kilogram", "volume": "liter"}
_YEAR = "year"
_MANY = 3
"""A total as large as no bound for fewer of them would be is told of more than this many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PerUnit(Relation):
    """`total` is for, of or from all of `count`; `most` is the most for each that is sane, in the total's unit."""

    kind: ClassVar[str] = "per-unit"
    roles: ClassVar[tuple[str, ...]] = ("total", "count")

    total: Quantity
    count: Quantity
    most: float


def per_units(article: Figured) -> Iterator[PerUnit]:
    """Those of the article that one sentence tells, or one and the next that goes on from it."""
    cues = _cues(article.lexicon)
    for statement in article.statements.all:
        total = statement.quantity
        if cues.dimension(total) is None or statement.mood == "refuted":
            continue
        count = _counted(statement, article, cues)
        if count is not None and (most := cues.most(total, count)) is not None:
            yield PerUnit(
                cue=cue(article.marked, (total, count)), confidence=0.7, total=total, count=count, most=most
            )  # fmt: skip


def rebuilt_per_unit(
    _: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> PerUnit | None:
    """The tie between figures that are known to be one, where the language data has a bound for such."""
    total, count = roles.get("total"), roles.get("count")
    if not isinstance(total, Quantity) or not isinstance(count, Quantity):
        return None
    most = _cues(lexicon).most(total, count)
    return None if most is None else PerUnit(cue=cue, confidence=confidence, total=total, count=count, most=most)


def _counted(statement: Statement, article: Figured, cues: _Cues) -> Quantity | None:
    """The one count of the sentence, or of the one before, that the total is for."""
    words = cues.ways(statement)
    if words is None:
        return None
    number = statement.sentence.number
    for first in (number, number - 1):
        if first < number and not cues.goes_on(statement, words):
            return None
        told = article.statements.within(first, first)
        if any(s.sentence.passage.segment.field != statement.sentence.passage.segment.field for s in told):
            return None
        counts = [s.quantity for s in told if cues.is_counted(s.quantity, statement.quantity, words)]
        if counts:
            return counts[0] if len(counts) == 1 else None
    return None


class _Cues:
    """The words and bounds of `patterns/per_unit.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/per_unit.toml")
        self._worth: dict[str, float] = table["worth"]
        self._words = {
            name: re.compile(rf"\b(?:{any_of(table[name]['words'])})\b", re.IGNORECASE)
            for name in ("haul", "spending", "giving")
        }
        self._cases = frozenset(table["haul"]["cases"])
        self._pronouns = frozenset(table["carried_on"]["pronouns"])
        self._bounds = {(row["of"], unit): float(row["most"]) for row in table["bounds"] for unit in row["per"]}

    def dimension(self, total: Quantity) -> str | None:
        """The dimension that bounds are given in, of a total that is no rate but by the year."""
        unit, per = parted(total.unit)
        if per not in ("", _YEAR) or total.value is None:
            return None
        if unit in self._worth and total.dimension in (MONEY, f"{MONEY} / time", "rate"):
            return MONEY
        return total.dimension if total.dimension in _BASES else None

    def ways(self, statement: Statement) -> str | None:
        """How the words of the total tie it to what is counted: as a haul, as spending, or as what each gives."""
        text = statement.sentence.span.text
        if self.dimension(statement.quantity) == MONEY:
            return "spending" if self._words["spending"].search(text) else None
        return next((name for name in ("haul", "giving") if self._words[name].search(text)), None)

    def goes_on(self, statement: Statement, words: str) -> bool:
        """Does the sentence speak of what the one before counted?"""
        first = next((t for t in statement.sentence.span if t.is_alpha), None)
        return words == "haul" or (first is not None and first.lower_ in self._pronouns)

    def is_counted(self, count: Quantity, total: Quantity, words: str) -> bool:
        """Is it a count of what there is a bound for?"""
        if count.dimension != "count" or count.value is None or count.value < _MANY:
            return False
        return (self.dimension(total), count.unit) in self._bounds and (words != "haul" or count.unit in self._cases)

    def most(self, total: Quantity, count: Quantity) -> float | None:
        """The bound for each, in the total's unit; None where there is none."""
        dimension = self.dimension(total)
        most = self._bounds.get((dimension or "", count.unit))
        if most is None:
            return None
        unit, _ = parted(total.unit)
        if dimension == MONEY:
            return most / self._worth[unit]
        assert dimension is not None
        return most / float(registry().Quantity(1, unit).to(_BASES[dimension]).magnitude)


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


KIND = Kind(PerUnit, per_units, rebuilt_per_unit)
