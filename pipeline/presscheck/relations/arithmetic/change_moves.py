"""A change as far as one sentence tells it: by how much, from what, to what; and whether its figures fit each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import (
    alike,
    become,
    is_loss_against_profit,
    lags_differ,
    told_otherwise,
)
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.figured_text import PERCENT, POINTS, sign
from presscheck.relations.skeleton import Skeleton

_LIKE = 2.5
"""How many times what an amount makes of a level another may be that is the same thing at another time."""
_LEAST = 0.01
_FAR = 20
"""How many times another a count may be that has become it by some."""


@dataclass(frozen=True, slots=True)
class Move:
    """A change as far as one sentence tells it; what stands in another is None. `levels`: the figures of the sentence
    that have no part in it yet. `folded`: a word such as "doubled" tells how much.
    `is_plain`: figures that went the other way would contradict its words. `is_quoted`: its levels are
    the price and the target of a share."""

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
        told = [m.direction for m in self._ways]
        return told[0] if told else 0

    @property
    def _ways(self) -> list[Mark]:
        """The marks that tell a direction, the one that leads to a start first: "down from 17%"."""
        start_first = self.start is not None and self.start.cue == "from" and self.by is None
        marks = (self.start, self.end) if start_first else (self.by, self.end, self.start)
        return [m for m in marks if m is not None and m.direction]

    @property
    def is_sure(self) -> bool:
        """Do those words say so of the figure itself?"""
        told = [m.sure for m in self._ways]
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
        return self.text.passage.text[first - self.text.passage.start : last - self.text.passage.start]

    @property
    def has_levels(self) -> bool:
        """Are both levels told?"""
        return self.start is not None and self.end is not None


@dataclass(slots=True)
class Told:
    """The changes of a sentence and its other figures."""

    moves: list[Move] = field(default_factory=list)
    levels: list[Mark] = field(default_factory=list)


def whole(move: Move, cues: ChangeCues) -> bool:
    """Do the figures of a change fit each other, in their units, their time and the way they are counted?"""
    end, start, by, by2 = move.end, move.start, move.by, move.by2
    if end is None or (move.folded and by is None):
        return False
    if start is None and (by is None or by2 is None or (end.index < by.index and cues.rates.search(move.words))):
        return False  # "957,000 out of work, up 1,000, or 20.5%" of the workforce
    if is_turned_comparison(move) or _is_unlike(move):
        return False
    if by is not None and by.is_ratio and cues.inverse.match(end.behind.lstrip()):
        return False  # "lost 11 per cent and ended at 72 to the dollar, against 64": told the other way round
    if start is not None and (not become(start, end, cues) or is_loss_against_profit(start, end, move.sentence, cues)):
        return False
    if (
        start is not None
        and by is not None
        and (lags_differ(by, start, move.text, cues) or told_otherwise(by, start, end, cues))
    ):
        return False
    if by is None and by2 is None:
        return move.direction != 0 and not _is_bracketed(move)
    if by is not None and not by.is_ratio and (by.figure.value, by.figure.unit) == (end.figure.value, end.figure.unit):
        return False  # "raises £18,750", told again
    return all(m is None or m.is_ratio or alike(m.figure, end.figure, cues) for m in (by, by2))


def _is_bracketed(move: Move) -> bool:
    """Is a start only noted in brackets, of which the words about them tell no way: "sank to 3% (2% last year)"?"""
    start, end = move.start, move.end
    between = move.text.text[end.index : start.index] if start and end and end.index < start.index else ""
    return "(" in between and ")" not in between


def _is_unlike(move: Move) -> bool:
    """Is a level that only stands beside the change, or one that is counted, too far from the other?"""
    start, end, by = move.start, move.end, move.by
    if start is None or end is None or by is None or move.is_quoted:
        return False
    if not by.is_ratio:
        first, last = start.figure.value, end.figure.value
        return (
            end.figure.dimension == "count"
            and bool(first and last)
            and not 1 / _FAR < (last or 1) / (first or 1) < _FAR
        )
    return end.part == "level" and not is_like(by, start, end)


def is_turned_comparison(move: Move) -> bool:
    """ "Rose 0.6% to 53%, against 67% a year ago": a rate that rose may still be below that of another time."""
    start, end, by = move.start, move.end, move.by
    if start is None or end is None or by is None or start.cue != "compared" or end.figure.unit != "percent":
        return False
    if start.figure.value is None or end.figure.value is None:
        return True
    return (end.figure.value - start.figure.value) * by.direction < 0


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


def is_like(by: Mark, start: Mark, end: Mark) -> bool:
    """May one level have become the other by about so much, be a figure of them wrong or not? Levels of other things
    are rarely that near."""
    first, last, told = start.figure.value, end.figure.value, by.figure.value
    if not first or not last or told is None or sign(by.figure) == POINTS:
        return True
    share = told if sign(by.figure) != PERCENT else told / 100
    ways = (max(1 + share, _LEAST), max(1 - share, _LEAST))
    return any(1 / _LIKE <= last / first / way <= _LIKE for way in ways)
