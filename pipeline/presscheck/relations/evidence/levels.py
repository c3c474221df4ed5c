"""Levels: the figures of an article that may be one thing at two times, and what is said with each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from presscheck.model import DateMention, Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues, change_cues
from presscheck.relations.arithmetic.change_lines import unwrapped
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_marks import marks
from presscheck.relations.arithmetic.change_moves import Move
from presscheck.relations.arithmetic.change_reader import all_told
from presscheck.relations.arithmetic.change_times import is_earlier
from presscheck.relations.arithmetic.change_topics import core, names, refers, refers_to_level, topic
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import BARE, CASH, COUNT, LENGTH, MEASURE, PERCENT, sign
from presscheck.relations.arithmetic.ratio_cues import RatioCues, ratio_cues
from presscheck.relations.statements import Statement

_KINDS = CASH + COUNT + BARE + MEASURE + PERCENT + LENGTH
_SENTENCES = 2
"""Sentences before and behind the one that tells a change, in which its levels are looked for."""
_MOST = 8
"""Levels nearest to it that are tried: bounds the work in tables."""
_BESIDE = 60
"""Characters beside a figure that say how it is counted, and from when."""
_RECORD = 120
"""The same before it that may make it a record."""
_NEAR = 90
"""Characters between a figure and the date that it is told of."""


@dataclass(frozen=True)
class Level:
    """A figure, what is said with it, and the part that the words beside it give it; `date` is the one told with it,
    `move` the change in which its own sentence puts it."""

    said: Statement
    mark: Mark | None
    date: DateMention | None
    move: Move | None
    cues: ChangeCues

    @property
    def quantity(self) -> Quantity:
        """The figure."""
        return self.said.quantity

    @property
    def lead(self) -> str:
        """The kind of word that leads to it: "from", "to", "compared"; empty where none does."""
        if self.mark is None:
            return "aside"
        if self.mark.cue == "to" and self.cues.came_to.search(self.mark.before):
            return "at"
        return "amount" if self.mark.part == "by" else self.mark.cue

    @property
    def number(self) -> int:
        """That of its sentence."""
        return self.said.sentence.number

    @cached_property
    def words(self) -> frozenset[str]:
        """What it is of, without words that say little."""
        return topic(self.said, self.cues) - self.cues.generic

    @cached_property
    def core(self) -> tuple[frozenset[str], frozenset[str]]:
        """The noun that it is told of, and what describes that."""
        return core(self.said, self.cues)

    def has(self, role: str, level: Level) -> bool:
        """Does its own sentence give it a level in this role of its change?"""
        mark: Mark | None = getattr(self.move, role) if self.move is not None else None
        return mark is not None and mark.figure is level.quantity

    def has_other(self, role: str, level: Level) -> bool:
        """Does its own sentence give it another figure in this role of its change than a level?"""
        mark: Mark | None = getattr(self.move, role) if self.move is not None else None
        return mark is not None and mark.figure is not level.quantity and mark.figure is not self.quantity

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that its subject has in it."""
        return names(self.said)

    @cached_property
    def refers(self) -> str:
        """Does its subject stand for what was told before, and for a figure surely?"""
        return "level" if refers_to_level(self.said, self.cues) else "thing" if refers(self.said, self.cues) else ""

    @cached_property
    def beside(self) -> str:
        """The words right before it and behind."""
        text, place = self.said.sentence.text, self.quantity.start - self.said.sentence.start
        last = place + len(self.quantity.text)
        before, behind = text[max(0, place - _BESIDE) : max(0, place)], text[last : last + _BESIDE]
        return self.cues.parting.split(before)[-1] + " | " + self.cues.parting.split(behind)[0]

    @cached_property
    def lag(self) -> frozenset[str]:
        """How far back from it the words beside it tell a change, by name."""
        return self.cues.lag(self.beside)

    @cached_property
    def is_extreme(self) -> bool:
        """Is it a record: "the highest since 2009, when it was 131", "it hit a high of 131"?"""
        place = self.quantity.start - self.said.sentence.start
        return bool(self.cues.extreme.search(self.said.sentence.text[max(0, place - _RECORD) : max(0, place)]))

    @cached_property
    def time(self) -> str:
        """Whether the words about it put it "then" or "now"; "dated" where a date alone does, empty where none."""
        if self.mark is not None and is_earlier(self.mark, self.said, self.cues):
            return "then"
        if self.mark is not None and self.cues.now.search(self.mark.before[-40:]):
            return "now"
        if self.mark is not None and self.cues.nowadays.search(self.mark.behind[:25]):
            return "now"
        return "" if self.date is None or self.date.days is None else "dated"


class Levels:
    """The levels of an article, and what stands beside each."""

    def __init__(self, article: Figured) -> None:
        self.article = article
        self.cues = cues = change_cues(article.lexicon)
        self.ratio_cues: RatioCues = ratio_cues(article.lexicon)
        self.marks: Mapping[int, Mark] = {id(m.figure): m for m in _marks(article, cues)}
        self._made: dict[str, Level] = {}
        self._orders: dict[tuple[int, int], int] = {}
        told = [move for _, _, sentence in all_told(article, cues) for move in sentence.moves]
        self._moves = {id(mark.figure): move for move in told for mark in move.marks}

    def near(self, said: Statement) -> Sequence[Level]:
        """Those about a figure, the nearest of them where there are many, in order."""
        number = said.sentence.number
        near = [s for s in self.article.statements.within(number - _SENTENCES, number + _SENTENCES) if may_be_level(s)]
        near = [s for s in near if s.quantity is not said.quantity and s.quantity.field == said.quantity.field]
        near.sort(key=lambda s: abs(s.quantity.start - said.quantity.start))
        return [self.level(s) for s in sorted(near[:_MOST], key=lambda s: s.quantity.start)]

    def level(self, said: Statement) -> Level:
        """A figure as a level."""
        key = f"{said.quantity.id or said.quantity.start}"
        if key not in self._made:
            self._made[key] = Level(
                said, self.marks.get(id(said.quantity)), self._date(said), self._moves.get(id(said.quantity)), self.cues
            )
        return self._made[key]

    def order(self, start: Level, end: Level) -> int:
        """1 where the words of their clauses tell the first of them as the earlier, -1 where the other."""
        key = id(start), id(end)
        if key not in self._orders:
            self._orders[key] = self._order(start, end)
        return self._orders[key]

    def _order(self, start: Level, end: Level) -> int:
        sentences = self.article.sentences
        first, last = sentences.of(start.quantity), sentences.of(end.quantity)
        if first is None or last is None:
            return 0
        a, b = (first, start.quantity), (last, end.quantity)
        return int(self.ratio_cues.are_in_order(a, b)) - int(self.ratio_cues.are_in_order(b, a))

    def _date(self, said: Statement) -> DateMention | None:
        """The date nearest to a figure in its sentence, no figure of its kind being nearer."""
        q = said.quantity
        others = [s.quantity for s in self.article.statements.within(said.sentence.number, said.sentence.number)]
        others = [o for o in others if o is not q and o.unit == q.unit]
        near = sorted((_apart(d, q), d.start) for d in said.dates if d.days is not None)
        for distance, start in near:
            date = next(d for d in said.dates if d.start == start)
            if distance <= _NEAR and not any(_apart(date, o) < distance for o in others):
                return date
        return None


def before(start: Level, end: Level) -> int:
    """1 where the dates of two levels put the first of them before the second, -1 where behind, 0 where they don't
    tell."""
    if start.date is None or end.date is None or start.date.days is None or end.date.days is None:
        return 0
    if start.date.year is None or end.date.year is None:
        return 0  # the year of such a date is a guess
    if start.date.days.last <= end.date.days.first:
        return 1 if start.date is not end.date else 0
    return -1 if end.date.days.last <= start.date.days.first else 0


def _marks(article: Figured, cues: ChangeCues) -> Iterator[Mark]:
    for text in article.texts:
        for begin, end in unwrapped(text):
            yield from marks(text, begin, end, cues)


def may_be_level(said: Statement) -> bool:
    """May a figure be a level at all: above nothing, and no part in words?"""
    q = said.quantity
    return sign(q) in _KINDS and q.value is not None and q.value > 0


def _apart(a: DateMention | Quantity, b: DateMention | Quantity) -> int:
    (_, end), (start, _) = sorted(((a.start, a.end), (b.start, b.end)))
    return start - end
