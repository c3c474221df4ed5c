"""Mean: a percentage or an average of so few that not every one is possible.

Tied      "Nine members voted; support ran to 56 per cent of the committee", "four matches, 2.75 goals a game"
Not tied  "nine members ... 56 per cent of voters"    of others
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.list_cues import list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.skeleton import cue
from presscheck.relations.statements import StatementCues, statement_cues

_BACK = 3
"""Sentences before the mean in which the number may stand."""
_MOST = 100
"""The largest number of which a percentage can be impossible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean(Relation):
    """`stated`, a percentage or mean of whole things, of so many (`number`). A percentage is one of noes and yeses."""

    kind: ClassVar[str] = "mean"
    roles: ClassVar[tuple[str, ...]] = ("stated", "number")

    stated: Quantity
    number: Quantity


def means(article: Figured) -> Iterator[Mean]:
    """The percentages and means of the article that are of a small number told beside them."""
    if article.is_sport:
        return
    cues = _cues(article.lexicon)
    items = article.items
    counts = [item for item in items if item.sort == "count" and cues.may_number(item)]
    for item in items:
        number = cues.number(item, counts)
        if number is not None and not cues.statements.is_refuted(item.text):
            words = cue(article.marked, [item.figure, number.figure])
            yield Mean(cue=words, confidence=0.75, stated=item.figure, number=number.figure)


def rebuilt_mean(
    article: Marked,  # noqa: ARG001  # every kind is rebuilt in the same way
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> Mean | None:
    """The tie between figures of the article that are known to be a mean and the number it is of."""
    stated, number = roles.get("stated"), roles.get("number")
    if not isinstance(stated, Quantity) or not isinstance(number, Quantity):
        return None
    return Mean(cue=cue, confidence=confidence, stated=stated, number=number)


def is_possible(stated: Quantity, number: Quantity) -> bool:
    """Is there a whole number of things of which this is the percentage or mean, rounded or cut at its last digit?"""
    assert stated.value is not None and number.value is not None and stated.low is not None
    step = 2 * (stated.value - stated.low)
    scale = 100.0 if stated.unit == "percent" else 1.0
    nearest = stated.value * number.value / scale
    tries = (int(nearest) + more for more in (-1, 0, 1, 2))
    told = (scale * whole / number.value - stated.value for whole in tries if whole >= 0)
    return any(-step / 2 - 1e-9 <= off < step - 1e-9 or abs(off) < 1e-9 for off in told)


class MeanCues:
    """The words of `patterns/mean.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/mean.toml")
        self._lexicon = lexicon
        self.statements: StatementCues = statement_cues(lexicon)
        self.lists = list_cues(lexicon)
        of, means_ = table["of"], table["means"]
        self._pronouns, self._nouns, self._number = (
            re.compile(of[name], re.IGNORECASE) for name in ("pronouns", "nouns", "number")
        )
        self._bodies = {unit: frozenset(bodies) for unit, bodies in table["bodies"].items()}
        self._mean = re.compile(rf"\b(?:{any_of(means_['words'])})\b", re.IGNORECASE)
        self._marks = re.compile(rf"\b(?:{any_of(means_['marks'])})\b", re.IGNORECASE)
        self._whole, self._judges = frozenset(means_["whole"]), frozenset(means_["judges"])
        self._rows = [frozenset(row) for row in means_["same"]]
        self._apart = re.compile(rf"\b(?:{any_of(table['apart']['words'])})\b", re.IGNORECASE)

    def may_number(self, item: Item) -> bool:
        """May it be the number of which something is a mean: a small bare one of some things?"""
        q = item.figure
        return q.hedge is None and q.value is not None and 2 < q.value <= _MOST and q.unit != "one"

    def number(self, item: Item, counts: Sequence[Item]) -> Item | None:
        """The number that a percentage or mean is of; None where the words tell none, or one of which it is possible
        stands near too."""
        q = item.figure
        if q.hedge is not None or q.value is None or q.low is None:
            return None
        fits = self._of_percent(item) if q.unit == "percent" else self._of_mean(item)
        if fits is None:
            return None
        found = [c for c in counts if 0 <= item.sentence - c.sentence <= _BACK and c is not item and fits(c)]
        return next((c for c in found if is_possible(q, c.figure)), found[-1] if found else None)

    def _of_percent(self, item: Item) -> Callable[[Item], bool] | None:
        beside = item.before[-40:] + " " + item.behind[:60]
        if not 0 < (item.figure.value or 0) < 100 or self._apart.search(beside):
            return None
        if self._pronouns.match(item.behind):
            return lambda c: item.sentence - c.sentence <= 1 and c.figure.start < item.figure.start
        if self._number.fullmatch(item.behind):
            return lambda c: c.sentence == item.sentence and c.at == item.at + 1 + len(item.behind)
        if self.lists.is_under(item):
            return lambda c: c.sentence == item.sentence and c.at == item.since - 1
        m = self._nouns.match(item.behind)
        if m is None:
            return None
        nouns = {singular(word, self._lexicon) for word in (m["noun"], m["second"]) if word}
        return lambda c: c.figure.unit in nouns or bool(self._bodies.get(c.figure.unit, frozenset()) & nouns)

    def _of_mean(self, item: Item) -> Callable[[Item], bool] | None:
        q = item.figure
        whole, _, per = q.unit.partition(" / ")
        beside = item.before[-60:] + " " + item.behind[:40]
        if q.value is None or q.value == int(q.value) or not self._mean.search(beside):
            return None
        if per and whole in self._whole:
            same = next((row for row in self._rows if per in row), frozenset({per}))
            return lambda c: c.figure.unit in same
        if whole in self._whole and not per:
            return lambda c: c.sentence == item.sentence and c.at < item.at
        if q.unit in ("one", "point", "mark"):
            return lambda c: c.figure.unit in self._judges and bool(self._marks.search(c.text + " " + item.text))
        return None


@cache
def _cues(lexicon: Lexicon) -> MeanCues:
    return MeanCues(lexicon)


KIND = Kind(Mean, means, rebuilt_mean)
