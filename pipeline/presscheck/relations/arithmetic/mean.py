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
from presscheck.relations.arithmetic.figured_text import is_share
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
    cues = _cues(article.lexicon)
    items = article.items
    told = [item for item in items if item.sort == "count"]
    counts = [item for item in told if cues.may_number(item)]
    many = [item for item in told if (item.figure.value or 0) > _MOST]
    marked = cues.are_whole_marks(article.marked.article.text)
    for item in items:
        if article.is_sport and " / " not in item.figure.unit:
            continue  # scores and odds
        number = cues.number(item, counts, marked=marked)
        if number is None or any(_is_between(other, number, item) for other in many):
            continue
        if not cues.statements.is_refuted(item.text):
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
        self._body = re.compile(r"\b(?P<body>[a-z]+) of (?:just |only )?$", re.IGNORECASE)
        turnout = table["turnout"]
        self._everyone, self._took_part, self._result = (
            re.compile(rf"\b(?:{any_of(turnout[name])})\b", re.IGNORECASE) for name in ("all", "verbs", "results")
        )
        self._subject = re.compile(rf"\b(?:{any_of(means_['subjects'])})\b", re.IGNORECASE)
        self._from = re.compile(r"\b(?:from|by|among|of|across) (?:the|all|our|its) $", re.IGNORECASE)
        self._bodies = {unit: frozenset(bodies) for unit, bodies in table["bodies"].items()}
        self._mean = re.compile(rf"\b(?:{any_of(means_['words'])})\b", re.IGNORECASE)
        self._marks = re.compile(rf"\b(?:{any_of(means_['marks'])})\b", re.IGNORECASE)
        self._whole, self._judges = frozenset(means_["whole"]), frozenset(means_["judges"])
        self._rows = [frozenset(row) for row in means_["same"]]
        self._percents = tuple(table["percent"]["words"])
        self._higher = re.compile(rf" (?:[a-z]+ )?(?:{any_of(table['higher']['words'])})\b")
        self._apart = re.compile(rf"\b(?:{any_of(table['apart']['words'])})\b", re.IGNORECASE)

    def may_number(self, item: Item) -> bool:
        """May it be the number of which something is a mean: a small one of some things?"""
        q = item.figure
        if item.behind.startswith("-"):
            return False  # "a five-bedroom house"
        return q.hedge is None and q.value is not None and 2 < q.value <= _MOST

    def are_whole_marks(self, text: str) -> bool:
        """Does the text say that marks are given as whole numbers?"""
        return bool(self._marks.search(text))

    def number(self, item: Item, counts: Sequence[Item], *, marked: bool = False) -> Item | None:
        """The number that a percentage or mean is of; None where the words tell none, or one of which it is possible
        stands near too."""
        q = item.figure
        if q.hedge is not None or q.value is None or q.low is None or self._is_part(q):
            return None
        fits = self._of_percent(item) if q.unit == "percent" else self._of_mean(item, marked=marked)
        if fits is None:
            return None
        found = [c for c in counts if -1 <= item.sentence - c.sentence <= _BACK and c is not item and fits(c)]
        return next((c for c in found if is_possible(q, c.figure)), found[-1] if found else None)

    def _is_part(self, figure: Quantity) -> bool:
        """Is it a part in words, which is told roughly?"""
        if figure.unit == "percent" and not any(sign.isdigit() for sign in figure.text):
            return not any(word in figure.text.lower() for word in self._percents)
        return is_share(figure)

    def _of_percent(self, item: Item) -> Callable[[Item], bool] | None:
        beside = item.before[-40:] + " " + item.behind[:60]
        if not 0 < (item.figure.value or 0) < 100 or self._apart.search(beside):
            return None
        if self._pronouns.match(item.behind):
            return lambda c: _is_before(c, item, 1) and c.figure.unit != "one"
        if self._number.match(item.behind) and item.behind.rstrip().endswith(("the", "its", "their", "of", "all")):
            return lambda c: c.sentence == item.sentence and c.at == item.at + 1 + len(item.behind)
        if self.lists.is_under(item):
            return lambda c: c.sentence == item.sentence and c.at == item.since - 1 and c.figure.unit != "one"
        m = self._nouns.match(item.behind)
        nouns = frozenset(singular(word, self._lexicon) for word in (m["noun"], m["second"]) if word) if m else None
        voted = bool(self._result.search(item.before[-80:] + " " + item.behind[:60]))
        if nouns is None and not voted:
            return None
        return lambda c: bool(
            (nouns and _is_before(c, item, _BACK) and self._is_body(c, nouns))
            or (voted and abs(c.sentence - item.sentence) <= 1 and self._is_turnout(c))
        )

    def _is_body(self, c: Item, nouns: frozenset[str]) -> bool:
        """Does it count the things, or the members of the body, that are named; or is it "a jury of 12"?"""
        if c.figure.unit == "one":
            m = self._body.search(c.before[-24:])
            return m is not None and any(m["body"].lower() in self._bodies.get(noun, ()) for noun in nouns)
        return c.figure.unit in nouns or bool(self._bodies.get(c.figure.unit, frozenset()) & nouns)

    def _is_turnout(self, c: Item) -> bool:
        """Does it say that so many, and all of them, took part?"""
        return bool(self._everyone.search(c.text) and self._took_part.search(c.text))

    def _of_mean(self, item: Item, *, marked: bool) -> Callable[[Item], bool] | None:
        q = item.figure
        whole, _, per = q.unit.partition(" / ")
        beside = item.before[-60:] + " " + item.behind[:40]
        if (
            self._higher.match(item.behind)
            or q.value is None
            or q.value == int(q.value)
            or not self._mean.search(beside)
        ):
            return None
        if per and whole in self._whole:
            same = next((row for row in self._rows if per in row), frozenset({per}))
            return lambda c: c.figure.unit in same and (_is_before(c, item, _BACK) or self._is_played(c, item))
        if whole in self._whole and not per:
            taken_up = bool(self._subject.search(item.text[: item.at]))
            return lambda c: _is_before(c, item, 1 if taken_up else 0) and c.figure.unit != "one"
        if q.unit in ("one", "point", "mark", "star") and marked:
            return lambda c: (_is_before(c, item, _BACK) and c.figure.unit in self._judges) or self._is_from(c, item)
        return None

    def _is_played(self, c: Item, item: Item) -> bool:
        return c.sentence == item.sentence and bool(self._everyone.search(c.before[-40:]))

    def _is_from(self, c: Item, item: Item) -> bool:
        """Is it the number that a mark is from: "averaged 4.4 stars from the four"?"""
        return c.sentence == item.sentence and c.since == item.at + 1 and bool(self._from.search(c.before))


def _is_between(other: Item, number: Item, item: Item) -> bool:
    """Does another number of things stand between a number and what is told to be of it, in the latter's sentence?"""
    places = [(at.sentence, at.at) for at in (number, other, item)]
    return other.sentence == item.sentence and places[0] < places[1] < places[2]


def _is_before(c: Item, item: Item, back: int) -> bool:
    return 0 <= item.sentence - c.sentence <= back and (c.sentence < item.sentence or c.at < item.at)


@cache
def _cues(lexicon: Lexicon) -> MeanCues:
    return MeanCues(lexicon)


KIND = Kind(Mean, means, rebuilt_mean)
