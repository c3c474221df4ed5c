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
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.skeleton import cue
from presscheck.relations.statements import Statement

_BASES = {"mass": "kilogram", "volume": "liter"}
_PER = ("", "year", "month", "week", "day")
_MANY = 3
"""The least that a count must be for its average to tell something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PerUnit(Relation):
    """`total` is for, of or from all of `count`; `most` is the most for each that is sane, in the total's unit."""

    kind: ClassVar[str] = "per-unit"
    roles: ClassVar[tuple[str, ...]] = ("total", "count")

    total: Quantity
    count: Quantity
    most: float


def per_units(article: Figured) -> Iterator[PerUnit]:
    """Those of the article: spending and yields that one sentence tells, or one and the next that goes on from it, and
    hauls beside the number of cases."""
    cues = _cues(article.lexicon)
    seen: set[str] = set()
    for total, count, confidence in (*_patterned(article, cues), *_hauls(article, cues)):
        most = cues.most(total, count)
        if most is not None and total.id not in seen:
            seen.add(total.id)
            words = cue(article.marked, (total, count))
            yield PerUnit(cue=words, confidence=confidence, total=total, count=count, most=most)


def _patterned(article: Figured, cues: _Cues) -> Iterator[tuple[Quantity, Quantity, float]]:
    """Totals with those that they are for, or from."""
    for text in article.texts:
        for pattern in cues.patterns:
            for m in pattern.finditer(text.text):
                total, count = text.role(m, "total"), text.role(m, "count")
                if isinstance(total, Quantity) and isinstance(count, Quantity) and _is_many(count):
                    yield total, count, 0.7


def _hauls(article: Figured, cues: _Cues) -> Iterator[tuple[Quantity, Quantity, float]]:
    """What was seized, by weight, with the one number of cases that its sentence or the one before tells."""
    for statement in article.statements.all:
        total, number = statement.quantity, statement.sentence.number
        if statement.mood == "refuted" or not cues.is_haul(statement):
            continue
        for sentence in (number, number - 1):
            told = [s.quantity for s in article.statements.within(sentence, sentence)]
            counts = [q for q in told if q.field == total.field and q.unit in cues.cases and _is_many(q)]
            if counts:
                if len(counts) == 1:
                    yield total, counts[0], 0.6
                break


def _is_many(count: Quantity) -> bool:
    return count.dimension == "count" and count.value is not None and count.value >= _MANY


def rebuilt_per_unit(
    _: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> PerUnit | None:
    """The tie between figures that are known to be one, where the language data has a bound for such."""
    total, count = roles.get("total"), roles.get("count")
    if not isinstance(total, Quantity) or not isinstance(count, Quantity):
        return None
    most = _cues(lexicon).most(total, count)
    return None if most is None else PerUnit(cue=cue, confidence=confidence, total=total, count=count, most=most)


class _Cues:
    """The words and bounds of `patterns/per_unit.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/per_unit.toml")
        self._worth: dict[str, float] = table["worth"]
        self.patterns = tuple(figure_pattern(row["pattern"], table["words"]) for row in table["patterns"])
        self._haul = re.compile(rf"\b(?:{any_of(table['haul']['words'])})\b", re.IGNORECASE)
        self.cases = frozenset(table["haul"]["cases"])
        self._bounds = {(row["of"], unit): float(row["most"]) for row in table["bounds"] for unit in row["per"]}

    def dimension(self, total: Quantity) -> str | None:
        """The dimension that bounds are given in, of a total that is no rate but by the year."""
        unit, per = parted(total.unit)
        if per not in _PER or total.value is None:
            return None
        return MONEY if unit in self._worth else _dimension(unit)

    def is_haul(self, statement: Statement) -> bool:
        """Is it the weight of what its sentence says was found or taken?"""
        weighs = self.dimension(statement.quantity) == "mass"
        return weighs and bool(self._haul.search(statement.around))

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
def _dimension(unit: str) -> str | None:
    """Mass or volume; None for a unit of anything else."""
    try:
        measured = registry().Quantity(1, unit)
        return next((name for name, base in _BASES.items() if measured.is_compatible_with(base)), None)
    except Exception:  # whatever pint makes of a word that is no unit
        return None


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


KIND = Kind(PerUnit, per_units, rebuilt_per_unit)
