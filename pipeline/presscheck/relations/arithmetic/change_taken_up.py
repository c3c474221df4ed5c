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
from presscheck.relations.arithmetic.change_moves import Move, is_like
from presscheck.relations.arithmetic.change_times import comes_after, is_dated_loosely, is_earlier, is_recent
from presscheck.relations.arithmetic.change_topics import names
from presscheck.relations.arithmetic.figured_text import POINTS, sign

_RATIO = 8
"""How many times another a level may be to be taken for the same thing at another time."""

_BEHIND = 25
"""Characters behind a level that tell its time."""


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
        if self._is_corrected(move.start) or self.cues.rates.search(row.text):
            return None
        if by.style == "pointing" and self.belonging.has_own(row, by):
            return None
        told = move.start is not None or move.end is not None
        bare = told or not self.cues.has_topic.search(by.behind)
        points = by.style == "pointing" and not (by.cue == "verb" and self.cues.gerund.search(by.before))
        points = points or (by.style == "apposed" and by.cue == "noun" and bare)
        for rows in self._windows(i, points):
            pairs = list(self._pairs(rows, move))
            if len(pairs) > 1:
                return None
            if pairs and by.style == "pointing" and self.belonging.only_may(by, pairs[0][1]):
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
        beside = [m for m in self._beside(move, rows) if self._may_be_of(m, move)]
        for start in marks:
            others = [m for m in marks if m is not start and self._fit(start, m)]
            if any(self._fit(start, m) for m in beside):
                continue
            if len(others) != 1:
                continue
            is_coming = self._is_now(start) and self._is_coming(others[0])
            if not is_coming and not (self._is_past(start) and self._may_follow(others[0], start)):
                continue
            end = others[0]
            said, of_end = self.levels.said(start), self.levels.said(end)
            if said is None or of_end is None or comes_after(said, of_end) or differing(names(said), names(of_end)):
                continue
            if any(own is not None and own not in (start, end) for own in (move.start, move.end)):
                continue
            if move.start is end or move.end is start:
                continue
            if move.end is not None and said.sentence.number != of_end.sentence.number and start.part != "start":
                continue  # "each spent $202, an increase of 13%": not from a figure of another sentence
            yield start, end

    def _beside(self, move: Move, rows: Sequence[Row]) -> list[Mark]:
        """The levels right before those sentences, which the amount may as well be told of."""
        first = min((row.number for row in rows), default=0)
        near = [row for row in self.levels.rows_near(first) if row.number == first - 1]
        return [m for row in near for m in self._open(row, move)] if move.by and move.by.style == "clause" else []

    def _open(self, row: Row, move: Move) -> list[Mark]:
        """The levels of a sentence of which no amount of their own is told."""
        free = [m for m in row.told.moves if (m.by is None and not m.folded) or m.by is move.by]
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
        if mark.cue == "opening" or self._is_corrected(mark) or self.cues.expected.search(said.sentence.text):
            return False
        if self.cues.extreme.search(said.sentence.text[: mark.figure.start - said.sentence.start]):
            return False
        return mark.part == "start" or is_earlier(mark, said, self.cues) or is_dated_loosely(mark, said, self.cues)

    def _is_corrected(self, mark: Mark | None) -> bool:
        """Does it tell what was thought before: "by 7.2%, rather than the 6.3% first thought"?"""
        return mark is not None and mark.part == "start" and bool(self.cues.instead.search(mark.before))

    def _is_now(self, mark: Mark) -> bool:
        said = self.levels.said(mark)
        return mark.cue == "now" or (said is not None and bool(self.cues.nowadays.search(mark.behind[:_BEHIND])))

    def _is_coming(self, mark: Mark) -> bool:
        said = self.levels.said(mark)
        return mark.cue in ("to", "will") and said is not None and said.mood == "may be"

    def _may_follow(self, end: Mark, start: Mark) -> bool:
        """Is it of no earlier time, or of one that ends now: "last year, ... on 2008, when they gave off 70,000"?"""
        said, of_start = self.levels.said(end), self.levels.said(start)
        if said is None or of_start is None or not self._is_past(end):
            return said is not None
        return end.part != "start" and is_recent(said, self.cues) and not is_recent(of_start, self.cues)

    def _holds(self, row: Row, move: Move, pair: tuple[Mark, Mark], rows: Sequence[Row], points: bool) -> bool:
        """Is it told of them: pointing back at them, or of the same words?"""
        assert move.by is not None
        of_pair = [r for r in rows if any(m in pair for m in self._open(r, move))]
        text = " ".join(r.text for r in of_pair)
        if differing(self.cues.lag(row.text), self.cues.lag(text)) or kinds_differ(row.text, text, self.cues):
            return False
        start, end = pair
        if not is_like(move.by, start, end):
            return False
        if points:
            return True
        blank = replace(row.blank, start=start, end=end)
        found = Found(blank, of_pair[0].number, of_pair[-1].number, 0.7, text)
        return self.belonging.holds(row, move, found)

    def _found(self, row: Row, move: Move, pair: tuple[Mark, Mark], rows: Sequence[Row]) -> Found:
        start, end = pair
        numbers = [row.number, *(r.number for r in rows if any(m in pair for m in self._open(r, move)))]
        made = replace(row.blank, by=move.by, by2=move.by2, start=start, end=end)
        return Found(made, min(numbers), max(numbers), 0.7, row.text)
