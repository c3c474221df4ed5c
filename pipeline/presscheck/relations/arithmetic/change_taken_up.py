"""Two levels near each other, one of them of an earlier time, that an amount without levels takes up: "66% passed. Last
summer the figure was 54%. The improvement, of 12 points, ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from presscheck.relations.arithmetic.change_belonging import Belonging
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike, differing, is_hoped_for, kinds_differ
from presscheck.relations.arithmetic.change_levels import FAR, Found, Levels, Row
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_moves import Move
from presscheck.relations.arithmetic.change_times import comes_after, is_dated_loosely, is_earlier
from presscheck.relations.arithmetic.change_topics import names
from presscheck.relations.arithmetic.figured_text import POINTS, sign

_RATIO = 4
"""How many times another a level may be to be taken for the same thing at another time."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Looks for the levels of amounts in the sentences about them."""

    levels: Levels
    belonging: Belonging
    cues: ChangeCues

    def of(self, i: int, move: Move) -> Found | None:
        """The amount with the only two levels about it that can be a change; None where there are more."""
        by, row = move.by, self.levels.rows[i]
        if by is None or not by.is_ratio or by.cue in ("signed", "fold") or is_hoped_for(by, self.cues):
            return None
        if by.cue == "comparing" and move.end is not None and move.start is None:
            return None  # "and was last trading at $35.55, 1.22% higher": than the day before
        told = move.start is not None or move.end is not None
        bare = told or not self.cues.has_topic.search(by.behind)
        points = by.style == "pointing" or (by.style == "apposed" and by.cue == "noun" and bare)
        for rows in self._windows(i, points):
            pairs = list(self._pairs(rows, move))
            if len(pairs) > 1:
                return None
            if pairs and self._holds(row, move, pairs[0], rows, points):
                return self._found(row, move, pairs[0], rows)
        return None

    def _windows(self, i: int, points: bool) -> Iterator[Sequence[Row]]:
        """The sentences to look in, from near to far: those before an amount that points back, those behind another."""
        rows, number = self.levels.rows, self.levels.rows[i].number
        ways = ((-1, 0), (-FAR, 0), (-1, 1)) if points else ((0, 1), (0, FAR))
        for first, last in ways:
            near = (rows[j] for j in range(max(0, i - FAR), min(len(rows), i + FAR + 1)))
            yield [r for r in near if number + first <= r.number <= number + last]

    def _pairs(self, rows: Sequence[Row], move: Move) -> Iterator[tuple[Mark, Mark]]:
        """Starts and ends of one kind, of which no third figure is told."""
        marks = [m for row in rows for m in self._open(row, move) if self._may_be_of(m, move)]
        for start in marks:
            others = [m for m in marks if m is not start and self._fit(start, m)]
            if len(others) != 1 or not self._is_past(start) or self._is_past(others[0]):
                continue
            end = others[0]
            said, of_end = self.levels.said(start), self.levels.said(end)
            if said is None or of_end is None or comes_after(said, of_end) or differing(names(said), names(of_end)):
                continue
            if any(own is not None and own not in (start, end) for own in (move.start, move.end)):
                continue
            if move.start is end or move.end is start:
                continue
            yield start, end

    def _open(self, row: Row, move: Move) -> list[Mark]:
        """The levels of a sentence of which no amount of their own is told."""
        free = [m for m in row.told.moves if m.by is None or m.by is move.by]
        told = [*row.told.levels, *(mark for m in free for mark in (m.start, m.end) if mark is not None)]
        return sorted((m for m in told if m.cue != "length"), key=lambda m: m.index)

    def _may_be_of(self, mark: Mark, move: Move) -> bool:
        assert move.by is not None
        return sign(move.by.figure) != POINTS or mark.figure.unit == "percent"

    def _fit(self, a: Mark, b: Mark) -> bool:
        if not a.figure.value or not b.figure.value or a.figure.value < 0 or b.figure.value < 0:
            return False
        return alike(a.figure, b.figure, self.cues) and 1 / _RATIO <= a.figure.value / b.figure.value <= _RATIO

    def _is_past(self, mark: Mark) -> bool:
        said = self.levels.said(mark)
        if said is None or mark.cue in ("now", "will"):
            return False
        return mark.part == "start" or is_earlier(mark, said, self.cues) or is_dated_loosely(mark, said, self.cues)

    def _holds(self, row: Row, move: Move, pair: tuple[Mark, Mark], rows: Sequence[Row], points: bool) -> bool:
        """Is it told of them: pointing back at them, or of the same words?"""
        assert move.by is not None
        of_pair = [r for r in rows if any(m in pair for m in self._open(r, move))]
        text = " ".join(r.text for r in of_pair)
        if differing(self.cues.lag(row.text), self.cues.lag(text)) or kinds_differ(row.text, text, self.cues):
            return False
        if points:
            return True
        start, end = pair
        blank = replace(row.blank, start=start, end=end)
        found = Found(blank, of_pair[0].number, of_pair[-1].number, 0.7, text)
        return self.belonging.holds(row, move, found)

    def _found(self, row: Row, move: Move, pair: tuple[Mark, Mark], rows: Sequence[Row]) -> Found:
        start, end = pair
        numbers = [row.number, *(r.number for r in rows if any(m in pair for m in self._open(r, move)))]
        made = replace(row.blank, by=move.by, by2=move.by2, start=start, end=end)
        return Found(made, min(numbers), max(numbers), 0.7, row.text)
