"""What speaks for an amount being that of two levels told apart from it, and against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike
from presscheck.relations.arithmetic.change_topics import shared
from presscheck.relations.arithmetic.figured_text import sign
from presscheck.relations.evidence.levels import Level
from presscheck.relations.evidence.move import MoveCandidate
from presscheck.relations.evidence.move_signs import SORTS

ORDERED = ("told", "dated", "placed", "coming", "further back")
"""The times of two levels of which the first is surely the earlier."""
_SIZE = 6
"""How many times another a figure may be to be taken for one of the same thing."""
_NEAR, _WITHIN = 1.6, 3
"""How many times another a level is that lies near to it, or within three times."""
_MANY = ((1, "one pair"), (2, "two pairs"), (5, "few pairs"))


@dataclass(frozen=True)
class ToldApart:
    """An amount and two levels, the levels `near` them, and `many` such pairs that the amount has."""

    move: MoveCandidate
    near: Sequence[Level]
    many: int

    @cached_property
    def rivals(self) -> Sequence[Level]:
        """Other levels that may be of the same thing."""
        start, end, cues = self.move.pair.start, self.move.pair.end, self.move.levels.cues
        return [x for x in self.near if x is not start and x is not end and _is_like(x.quantity, start.quantity, cues)]

    @property
    def then(self) -> int:
        """How many of these are told of an earlier time."""
        return sum(x.time == "then" for x in self.rivals)

    @property
    def sole(self) -> str:
        """Whether the two stand alone."""
        return "alone" if not self.rivals else "of many" if self.then else "the only ones then"

    @property
    def link(self) -> str:
        """Whether words hold the levels together."""
        return "linked" if self.move.pair.is_linked else "loose"

    @property
    def apart(self) -> int:
        """Sentences between the levels."""
        return abs(self.move.pair.start.number - self.move.pair.end.number)

    @property
    def far(self) -> int:
        """Sentences between the amount and the nearer of them."""
        return min(abs(self.move.by.number - x.number) for x in (self.move.pair.start, self.move.pair.end))

    @property
    def close(self) -> str:
        """The same in a word."""
        return "near" if self.far <= 1 else "far"

    @property
    def is_head(self) -> bool:
        """Does the amount stand in the heading?"""
        return self.move.by.number == 0 or self.move.by.quantity.field == "title"

    @cached_property
    def common(self) -> int:
        """With how many of the levels the amount has words in common."""
        words = self.move.by.words | self.move.by.core[0]
        told = (x.words | x.core[0] | {x.quantity.unit} for x in (self.move.pair.start, self.move.pair.end))
        return sum(bool(shared(words, those, self.move.levels.cues)) for those in told)

    @property
    def rates(self) -> str:
        """Whether the levels are percentages."""
        pair = self.move.pair
        return "rates" if "percent" in (pair.start.quantity.unit, pair.end.quantity.unit) else "levels"

    @property
    def sized(self) -> str:
        """How far the one is from the other."""
        low, high = sorted(q.quantity.value or 1 for q in (self.move.pair.start, self.move.pair.end))
        return "near" if high < _NEAR * low else "within three" if high < _WITHIN * low else "far"


def two_times_signs(told: ToldApart) -> Iterator[str]:
    """The signs of it, by name."""
    yield from _of_levels(told)
    yield from _of_each(told)
    yield from _of_amount(told)
    yield from _of_words(told)
    yield from _together(told)


def _of_levels(told: ToldApart) -> Iterator[str]:
    pair, cues = told.move.pair, told.move.levels.cues
    start, end = pair.start, pair.end
    yield f"time {pair.time}"
    yield f"levels {pair.words}"
    yield f"levels {min(told.apart, 4)} apart"
    yield f"time {pair.time}, {told.link}"
    yield f"unit {unit(end.quantity)}"
    yield f"{min(len(told.rivals), 3)} others alike"
    yield f"{min(told.then, 2)} others then"
    yield f"levels {told.sized}"
    if shared(start.core[0], end.core[0], cues):
        yield "levels of one head"
    if start.quantity.unit != end.quantity.unit:
        yield "units differ"
    first, last = sorted((start.quantity.start, end.quantity.start))
    if any(first < x.quantity.start < last for x in told.rivals):
        yield "alike between"
    if end.quantity.start > start.quantity.start:
        yield "start first"
    if start.has("end", end):
        yield "the levels are read as a change"


def _of_each(told: ToldApart) -> Iterator[str]:
    for name, level in (("start", told.move.pair.start), ("end", told.move.pair.end)):
        yield f"{name} led {level.lead or 'untold'}"
        if level.said.mood != "so":
            yield f"a level {level.said.mood}"
        if level.refers:
            yield f"{name} refers {level.refers}"
        if not any(c.isdigit() for c in level.quantity.text):
            yield "a level in words"
        before, _, behind = level.beside.partition(" | ")
        is_bare = level.quantity.unit == "one" or level.quantity.dimension == "time"
        if is_bare and before.endswith(", ") and behind[:1] in (",", "."):
            yield "a level between commas"
        if told.move.by.has(name, level):
            yield f"by has its {name}"


def _of_amount(told: ToldApart) -> Iterator[str]:
    move, by = told.move, told.move.by
    yield next((name for most, name in _MANY if told.many <= most), "many pairs")
    yield f"by {min(told.far, 4)} off"
    yield f"by {move.where}"
    yield f"by told {move.told}"
    if by.mark is not None and by.mark.style:
        yield f"by is {by.mark.style}"
    yield f"by of {unit(by.quantity)}, {told.rates}"
    yield f"by of {unit(by.quantity)}, levels {told.sized}"
    yield f"{move.rivals} rival amounts"
    yield from move.taken
    yield from move.against
    if told.is_head:
        yield "by at the head"
    if not move.way:
        yield "no way"


def _of_words(told: ToldApart) -> Iterator[str]:
    move, by, pair, cues = told.move, told.move.by, told.move.pair, told.move.levels.cues
    yield f"by {move.words}"
    yield f"by has words of {told.common}"
    if move.is_headed:
        yield "of one head"
    if move.tells_profit:
        yield "of profit"
    if (by.words | by.core[0]) - cues.generic and not told.common and move.words != "points":
        yield "by of words of its own"
    if by.refers and by.quantity.start >= min(pair.start.quantity.start, pair.end.quantity.start):
        yield "by refers"
    modifiers, others = by.core[1], pair.end.core[1] | pair.start.core[1]
    if modifiers and others and not shared(modifiers, others, cues):
        yield "described otherwise"
    if pair.start.names and by.names and not pair.start.names & by.names:
        yield "of other names"


def _together(told: ToldApart) -> Iterator[str]:
    """What several things say together."""
    move, pair, link = told.move, told.move.pair, told.link
    if pair.time == "told" and pair.is_linked and told.many == 1:
        yield "one pair, told and linked"
    if not told.rivals:
        yield f"only two alike, by {move.words}"
        if pair.time == "told" and pair.is_linked:
            yield "only two alike, told and linked"
    order = f"{'in' if pair.time in ORDERED else 'no'} order {told.sole}"
    free = f"{order}, {'taken' if move.taken else 'free'}"
    yield from (order, f"{order}, {link}", f"{free}, by {move.words}", f"{free}, by told {move.told}")
    if told.is_head:
        yield f"{free}, by at the head"
    if move.way:
        yield f"{free}, a way"
    yield f"by {move.words}, {link}, {told.close}"
    yield f"by has words of {told.common}, {link}, {told.close}"
    how = "levels apart" if told.apart else "levels together"
    yield f"{how}, by {move.words}, {told.close}"
    yield f"{how}, by has words of {told.common}"
    yield f"{how}, {pair.words}, time {pair.time}"
    yield f"{how}, {told.sole}"
    yield f"{how}, by told {move.told}"
    if move.is_headed:
        yield f"{how}, of one head, {'taken' if move.taken else 'free'}"


def unit(figure: Quantity) -> str:
    """The sort of a figure, in a word."""
    if (sort := SORTS.get(sign(figure))) is not None:
        return sort
    return figure.unit if figure.unit in ("one", "person") else figure.dimension


def _is_like(a: Quantity, b: Quantity, cues: ChangeCues) -> bool:
    """May one figure be of the same thing as another: alike, and of its size?"""
    return alike(a, b, cues) and bool(a.value and b.value) and 1 / _SIZE < (a.value or 1) / (b.value or 1) < _SIZE
