"""The changes that single sentences tell, whole or in part: by how much, from what, to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from presscheck.measure.figures import MONEY
from presscheck.model import DateMention, Days, Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import (
    alike,
    is_expected,
    is_forecast,
    is_loss_against_profit,
    lags_differ,
    told_otherwise,
)
from presscheck.relations.arithmetic.change_marks import Mark, marks
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import POINTS, sign
from presscheck.relations.skeleton import Skeleton

INDEX = "point"
"""The unit of an index, and of some who mean percentage points."""
_WRAPPED = 40
"""Characters of a line that was cut because it was full."""
_LED = 3
"""Words between an amount and the level it led to: "1.96% higher at $76"."""
_PRICE = 35
"""Characters beside a price that tell what it is."""
_NEAR_DATE = 3
"""Words between a level and its date."""


@dataclass(frozen=True, slots=True)
class Move:
    """A change as far as one sentence tells it; what stands in another is None. `levels`: the figures of the sentence
    that have no part in it yet. `folded`: a word such as "doubled" tells how much.
    `is_plain`: figures that went the other way would contradict its words. `is_quoted`: its levels are prices quoted at
    different times."""

    text: Skeleton
    begin: int
    end_at: int
    by: Mark | None = None
    by2: Mark | None = None
    start: Mark | None = None
    end: Mark | None = None
    folded: bool = False
    is_plain: bool = False
    is_quoted: bool = False

    @property
    def direction(self) -> int:
        """1 where the words say it rose, -1 where it fell, 0 where they say neither."""
        told = [m.direction for m in (self.by, self.end, self.start) if m is not None and m.direction]
        return told[0] if told else 0

    @property
    def is_sure(self) -> bool:
        """Do those words say so of the figure itself?"""
        told = [m.sure for m in (self.by, self.end, self.start) if m is not None and m.direction]
        return bool(told) and told[0]

    @property
    def marks(self) -> list[Mark]:
        """Its figures in the order of the text."""
        return sorted((m for m in (self.by, self.by2, self.start, self.end) if m is not None), key=lambda m: m.index)

    @property
    def sentence(self) -> str:
        """The skeleton of its sentence."""
        return self.text.text[self.begin : self.end_at]

    @property
    def words(self) -> str:
        """Its sentence as the article has it."""
        first, last = self.text.place(self.begin), self.text.place(self.end_at)
        return self.text.passage.doc.text[first - self.text.passage.start : last - self.text.passage.start]

    @property
    def has_levels(self) -> bool:
        """Are both levels told?"""
        return self.start is not None and self.end is not None


@dataclass(slots=True)
class Told:
    """The changes of a sentence and its other figures."""

    moves: list[Move] = field(default_factory=list)
    levels: list[Mark] = field(default_factory=list)


def told_in(text: Skeleton, begin: int, end: int, cues: ChangeCues) -> Told:
    """What the sentence between two places of a skeleton tells."""
    reader = _Reader(text, begin, end, cues)
    if cues.listed.search(text.text[begin:end]):
        return Told([], [m for m in marks(text, begin, end, cues) if m.part != "by"])
    for mark in marks(text, begin, end, cues):
        reader.read(mark)
    reader.close()
    reader.told.levels = reader.left()
    reader.told.moves = [_from_price(move, reader.told.levels, cues) for move in reader.told.moves]
    return reader.told


def _from_price(move: Move, levels: Sequence[Mark], cues: ChangeCues) -> Move:
    """ "The $28 price target implies a 57% upside from the trading price of $17": each level by the words beside it."""
    by = move.by
    if by is None or not by.is_ratio or move.start or move.end or not cues.target.search(move.sentence):
        return move
    if not cues.room.search(by.before) and not cues.room.search(by.behind):
        return move
    prices = [m for m in levels if m.figure.dimension == MONEY]
    starts = [m for m in prices if cues.price.search(m.before[-_PRICE:]) or cues.price.search(m.behind[:_PRICE])]
    ends = [m for m in prices if cues.target.search(m.before[-_PRICE:]) or cues.target.search(m.behind[:_PRICE])]
    ends = [m for m in ends if m not in starts]
    if len(starts) != 1 or len(ends) != 1 or not alike(starts[0].figure, ends[0].figure, cues):
        return move
    return replace(move, start=starts[0], end=ends[0], is_quoted=True)


class _Reader:
    """Puts the marks of one sentence together, from left to right."""

    def __init__(self, text: Skeleton, begin: int, end: int, cues: ChangeCues) -> None:
        self.told = Told()
        self._none = Move(text, begin, end)
        self._open = self._none
        self._cues = cues
        self._levels: list[Mark] = []
        self._last = begin - 1

    def read(self, mark: Mark) -> None:
        """The next mark."""
        if self._is_new_clause(mark):
            self.close()
        if mark.part == "by":
            self._read_amount(mark)
        elif mark.part == "level":
            self._levels.append(mark)
            led = mark.cue == "at" and len(mark.before.split()) <= _LED and self._cues.bare_at.search(mark.before)
            if led and self._open.by and not self._open.end and self._may_end(mark):
                self._open = replace(self._open, end=mark)
        elif mark.part == "start":
            if self._open.start or not self._may_start(mark):
                self.close()
            if self._may_start(mark):
                self._open = replace(self._open, start=mark)
        else:
            if self._open.end or not self._may_end(mark):
                self.close()
            elif self._open.start and not alike(self._open.start.figure, mark.figure, self._cues):
                self.close()  # "which trades from 214 shops"
            self._open = replace(self._open, end=mark)

    def close(self) -> None:
        """The end of a change."""
        move = self._with_levels(self._from_elsewhere(self._open))
        if move.marks and (move.by or move.has_levels or move.end or move.start):
            self.told.moves.append(move)
        used = {m.index for m in move.marks}
        self._levels = [m for m in self._levels if m.index not in used]
        self._last = max((self._last, *used))
        self._open = self._none

    def left(self) -> list[Mark]:
        """The levels that play no part in a change."""
        return [m for m in self._levels if m.cue != "length"]

    def _read_amount(self, mark: Mark) -> None:
        move = self._open
        if mark.cue == "fold":
            self._open = replace(move, folded=True)
        elif mark.cue == "joined" and move.by and not move.by2:
            self._open = replace(move, by2=mark)
        elif not move.by and (mark.style != "clause" or self._may_follow(mark)):
            self._open = replace(move, by=mark)
        else:
            self.close()
            self._open = replace(self._none, by=mark)

    def _may_follow(self, mark: Mark) -> bool:
        """Is an amount told right behind two levels, in no other clause: "from 5,500 to 6,340 saw a rise of 15%"?"""
        move = self._open
        if not move.marks or (move.end is None and move.start is not None and move.start.cue == "opening"):
            return True  # "which starts at $749, would jump by $74"
        if not move.has_levels or mark.cue != "noun":
            return False
        return not self._cues.clauses.search(self._none.text.text[move.marks[-1].index : mark.index])

    def _may_start(self, mark: Mark) -> bool:
        """A comparison begins from a level only where it tells of an earlier time, or of nothing else."""
        if mark.cue == "compared" and is_expected(mark, self._cues):
            return False
        if mark.cue == "from" and self._open.end and self._open.by is None:
            return alike(mark.figure, self._open.end.figure, self._cues)
        return True

    def _is_new_clause(self, mark: Mark) -> bool:
        """Does a clause of its own begin between what is told and the mark: "down 8%, and cash flow fell to"?"""
        told = self._open.marks
        if not told or told[-1].index > mark.index:
            return False
        between = self._none.text.text[told[-1].index + 1 : mark.index]
        if self._cues.new_clause.search(between):
            return True
        if mark.part == "start" and self._open.end and self._cues.clauses.search(between):
            return True
        if mark.part == "start" and any(
            m.index > told[-1].index and alike(m.figure, mark.figure, self._cues) for m in self._levels
        ):
            return True  # it is the start of that level
        by = self._open.by
        if mark.part == "end" and by is not None and by.direction * mark.direction < 0:
            return True
        return bool(self._cues.clauses.search(between) and self._cues.ways.search(between))

    def _may_end(self, mark: Mark) -> bool:
        """Does an amount lead to a level of a unit that it can be of?"""
        by = self._open.by
        if by is None:
            return True
        if by.figure.unit == INDEX:
            return mark.figure.dimension not in (MONEY, "ratio")
        if sign(by.figure) == POINTS:
            return mark.figure.unit == "percent"
        return by.is_ratio or alike(by.figure, mark.figure, self._cues)

    def _with_levels(self, move: Move) -> Move:
        """With the level before it that it tells of: "560 cases, up 12% from 500"."""
        first = move.marks[0] if move.marks else None
        told = move.by or move.start
        if first is None or told is None or move.end is not None:
            return self._from_now(move)
        if move.by and move.by.style in ("clause", "pointing") and move.start is None:
            return move
        own = move.start.figure if move.start else None
        before = [m for m in self._levels if m.index < first.index and not is_forecast(m, self._cues)]
        if own is None and move.by is not None and move.by.cue == "noun" and (pair := self._dated_pair(before)):
            return replace(move, start=pair[0], end=pair[1])
        if own is not None:
            before = [m for m in before if alike(m.figure, own, self._cues)]
        else:
            before = [m for m in before if m.index > self._last]
            points = move.by is not None and sign(move.by.figure) == POINTS
            before = [m for m in before if m.cue != "length" and (m.figure.unit == "percent") == points]
        if move.by and move.by.style == "clause" and move.by.cue == "verb" and move.start and move.start.cue != "than":
            return move  # the subject of "rose 12% from 500" is told elsewhere
        if not before or (own is not None and len({m.figure.unit for m in before}) > 1):
            return move
        return replace(move, end=before[-1])

    def _dated_pair(self, before: list[Mark]) -> tuple[Mark, Mark] | None:
        """ "77,000 in 2006 and 84,700 now: an increase of 10%": the last two levels, each with its time."""
        if len(before) < 2 or not alike(before[-1].figure, before[-2].figure, self._cues):
            return None
        first, last = self._date(before[-2]), self._date(before[-1])
        if first is None or (last is None and not self._cues.nowadays.search(before[-1].behind)):
            return None
        if last is None or first.last < last.first:
            return before[-2], before[-1]
        return (before[-1], before[-2]) if last.last < first.first else None

    def _date(self, mark: Mark) -> Days | None:
        """The date right behind a figure: "77,000 inmates in 2006"."""
        told = self._none.text.told.get(mark.index + 1 + len(mark.behind))
        if isinstance(told, DateMention) and len(mark.behind.split()) <= _NEAR_DATE:
            return told.days
        return None

    def _from_elsewhere(self, move: Move) -> Move:
        """Without an amount that has a base of its own: "$13, which is 20% above its price"."""
        by, cues = move.by, self._cues
        if by is None or by.cue != "comparing" or not cues.other_base.search(by.behind):
            return move
        if move.start is not None and move.start.cue == "than":
            return move
        return move if cues.lag(by.behind) or cues.earlier.search(by.behind) else replace(move, by=None)

    def _from_now(self, move: Move) -> Move:
        """ "Now £3,152, will be £3,240"."""
        if move.end is None or move.start is not None or move.end.cue not in ("will", "to"):
            return move
        before = [m for m in self._levels if m.cue == "now" and m.index < move.end.index]
        if before and alike(before[-1].figure, move.end.figure, self._cues):
            return replace(move, start=before[-1])
        return move


def whole(move: Move, cues: ChangeCues) -> bool:
    """Do the figures of a change fit each other, in their units, their time and the way they are counted?"""
    end, start, by, by2 = move.end, move.start, move.by, move.by2
    if end is None or (move.folded and by is None):
        return False
    if start is None and (by is None or by2 is None or (end.index < by.index and cues.rates.search(move.words))):
        return False  # "957,000 out of work, up 1,000, or 20.5%" of the workforce
    if is_turned_comparison(move):
        return False
    if start is not None and (
        not alike(start.figure, end.figure, cues) or is_loss_against_profit(start, end, move.sentence, cues)
    ):
        return False
    if (
        start is not None
        and by is not None
        and (lags_differ(by, start, move.text, cues) or told_otherwise(by, start, end, cues))
    ):
        return False
    if by is None and by2 is None:
        return move.direction != 0
    return all(m is None or m.is_ratio or alike(m.figure, end.figure, cues) for m in (by, by2))


def is_turned_comparison(move: Move) -> bool:
    """ "Rose 0.6% to 53%, against 67% a year ago": a rate that rose may still be below that of another time."""
    start, end, by = move.start, move.end, move.by
    if start is None or end is None or by is None or start.cue != "compared" or end.figure.unit != "percent":
        return False
    if start.figure.value is None or end.figure.value is None:
        return True
    return (end.figure.value - start.figure.value) * by.direction < 0


def all_told(article: Figured, cues: ChangeCues) -> Iterator[tuple[Skeleton, tuple[int, int], Told]]:
    """Every sentence that has figures, with what it tells."""
    for text in article.texts:
        for begin, end in _unwrapped(text):
            if any(isinstance(text.told.get(i), Quantity) for i in range(begin, end)):
                yield text, (begin, end), told_in(text, begin, end, cues)


def _unwrapped(text: Skeleton) -> list[tuple[int, int]]:
    """The sentences of a skeleton, those whole that a line end cuts in two as agencies wrap their lines."""
    found: list[tuple[int, int]] = []
    for begin, end in text.sentences:
        if found and found[-1][1] == begin and _goes_on(text.text[found[-1][0] : begin], text.text[begin:end]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def _goes_on(before: str, behind: str) -> bool:
    last, first = before.rstrip(" "), behind.lstrip(" ")
    wrapped = last.endswith("\n") and last.rstrip()[-1:].isalnum() and len(last.splitlines()[-1]) > _WRAPPED
    return wrapped and (first[:1].islower() or not first[:1].isascii())


def figures(move: Move) -> dict[str, Quantity]:
    """By role, as a tie has them: the first amount is the one of the levels' unit where two are told."""
    told: dict[str, Quantity] = {}
    for name in ("start", "end", "by", "by2"):
        mark: Mark | None = getattr(move, name)
        if mark is not None:
            told[name] = mark.figure
    if move.by is not None and move.by2 is not None and move.by.is_ratio and not move.by2.is_ratio:
        told["by"], told["by2"] = told["by2"], told["by"]
    return told


def first_place(of: Sequence[Quantity]) -> int:
    """Where the first of some figures begins."""
    return min(q.start for q in of)
