"""Completes a change that its sentence tells by the levels before it: "560 cases, up 12% from 500"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from presscheck.measure.per_unit import parted
from presscheck.model import DateMention, Days
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike, become, is_forecast
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_moves import Move
from presscheck.relations.arithmetic.figured_text import PERCENT, POINTS, sign

_ENDS = re.compile(r"[.!?] +[A-Z]")
"""The end of a sentence that the parse has missed: "about $680m. It"."""
_NEAR_DATE = 3
"""Words between a level and its date."""
_ABOUT = 3.0
"""How many times what is told a step may be, or that it, for the figures to be of it."""


@dataclass(frozen=True, slots=True)
class Completion:
    """The levels of a sentence that play no part yet, and the place of the last one that does."""

    cues: ChangeCues
    levels: Sequence[Mark]
    last: int

    def of(self, move: Move) -> Move:
        """The change with those that it is told of, and without what is told of another."""
        return self._with_levels(self._from_elsewhere(move))

    def _with_levels(self, move: Move) -> Move:
        """With the level before it that it tells of: "560 cases, up 12% from 500"."""
        first = move.marks[0] if move.marks else None
        told = move.by or move.start
        if first is None or told is None or move.end is not None:
            return self._from_now(move)
        if move.by and move.by.style in ("clause", "pointing") and move.start is None:
            return move
        own = move.start.figure if move.start else None
        before = [m for m in self.levels if m.index < first.index and not is_forecast(m, self.cues)]
        if own is None and move.by is not None and move.by.cue == "noun" and (pair := self._dated_pair(move, before)):
            return replace(move, start=pair[0], end=pair[1])
        if own is not None:
            assert move.start is not None
            before = [m for m in before if become(move.start, m, self.cues)]
        else:
            before = [m for m in before if m.index > self.last]
            points = move.by is not None and sign(move.by.figure) == POINTS
            before = [m for m in before if m.cue != "length" and (m.figure.unit == "percent") == points]
        own_verb = move.by is not None and move.by.style == "clause" and move.by.cue == "verb"
        if own_verb and move.start and move.start.cue != "than" and not self._goes_on(move, before):
            return move  # the subject of "rose 12% from 500" is told elsewhere
        if not before or (own is not None and len({m.figure.unit for m in before}) > 1):
            return move
        return replace(move, end=self._not_whole(move, before))

    def _not_whole(self, move: Move, before: Sequence[Mark]) -> Mark:
        """The last of some levels; of "22 of the 48 seats" the part."""
        between = move.text.text[before[-2].index + 1 : before[-1].index] if len(before) > 1 else ""
        return before[-2] if self.cues.of_whole.search(between) else before[-1]

    def _goes_on(self, move: Move, before: Sequence[Mark]) -> bool:
        """Has its verb the subject of a level before it: "income was $1.28 billion and increased 60%"?"""
        between = move.text.text[before[-1].index + 1 : move.marks[0].index] if before else ""
        return bool(self.cues.and_verb.search(between))

    def _dated_pair(self, move: Move, before: Sequence[Mark]) -> tuple[Mark, Mark] | None:
        """ "77,000 in 2006 and 84,700 now: an increase of 10%": the last two levels, each with its time."""
        if len(before) < 2 or not alike(before[-1].figure, before[-2].figure, self.cues):
            return None
        first, last = self._date(move, before[-2]), self._date(move, before[-1])
        if first is None or (last is None and not self.cues.nowadays.search(before[-1].behind)):
            return None
        if last is None or first.last < last.first:
            return before[-2], before[-1]
        return (before[-1], before[-2]) if last.last < first.first else None

    def _date(self, move: Move, mark: Mark) -> Days | None:
        """The date right behind a figure: "77,000 inmates in 2006"."""
        told = move.text.told.get(mark.index + 1 + len(mark.behind))
        if isinstance(told, DateMention) and len(mark.behind.split()) <= _NEAR_DATE:
            return told.days
        return None

    def _from_elsewhere(self, move: Move) -> Move:
        """Without an amount that has a base of its own: "$13, which is 20% above its price"."""
        by, cues = move.by, self.cues
        if by is None or by.cue != "comparing" or not cues.other_base.search(by.behind):
            return move
        if move.start is not None and move.start.cue == "than":
            return move
        return move if cues.lag(by.behind) or cues.earlier.search(by.behind) else replace(move, by=None)

    def _from_named(self, move: Move) -> Move:
        """ "The £30m fund grew by £5m to £35m": with the level that what is told of bears, the only one before it."""
        by, end = move.by, move.end
        if by is None or end is None or by.cue != "verb" or end.cue not in ("will", "to") or end.index < by.index:
            return move
        before = [m for m in self.levels if m.index < by.index and alike(m.figure, end.figure, self.cues)]
        if len(before) != 1 or not self.cues.attributed.search(before[0].before.rstrip(" ") + " "):
            return move
        between = move.text.text[before[0].index + 1 : by.index]
        own = bool(self.cues.own_verb.search(between)) and not _is_a_time(by) and _is_about(by, before[0], end)
        return replace(move, start=before[0]) if own else move

    def _from_now(self, move: Move) -> Move:
        """ "Now £3,152, will be £3,240"."""
        if move.start is None and move.by is not None:
            move = self._from_named(move)
        if move.end is None or move.start is not None or move.end.cue not in ("will", "to"):
            return move
        before = [m for m in self.levels if m.cue == "now" and m.index < move.end.index]
        between = move.text.text[before[-1].index + 1 : move.end.index] if before else ""
        if before and alike(before[-1].figure, move.end.figure, self.cues) and not _ENDS.search(between):
            return replace(move, start=before[-1])
        return move


def _is_a_time(by: Mark) -> bool:
    """Is it told of each of several times: "by £8m a year"?"""
    return bool(parted(by.figure.unit)[1])


def _is_about(by: Mark, start: Mark, end: Mark) -> bool:
    """Did the one become the other by about so much, and the way that is told?"""
    first, last, told = start.figure.value, end.figure.value, by.figure.value
    if not first or not last or not told or (last - first) * by.direction <= 0:
        return False
    amount = told if not by.is_ratio else first * (told if sign(by.figure) not in PERCENT else told / 100)
    return sign(by.figure) != POINTS and 1 / _ABOUT <= abs(last - first) / amount <= _ABOUT
