"""Reads the changes of single sentences from the marks of their figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_completion import Completion, from_price
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike, is_expected, is_of_another
from presscheck.relations.arithmetic.change_marks import Mark, marks
from presscheck.relations.arithmetic.change_moves import Move, Told
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import POINTS, sign
from presscheck.relations.skeleton import Skeleton

INDEX = "point"
"""The unit of an index, and of some who mean percentage points."""
_WRAPPED = 40
"""Characters of a line that was cut because it was full."""
_STOPS = (".", ",", ";", "")
"""What ends the clause of an amount of which no more is told."""
_LED = 3
"""Words between an amount and the level it led to: "1.96% higher at $76"."""


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


def told_in(text: Skeleton, begin: int, end: int, cues: ChangeCues) -> Told:
    """What the sentence between two places of a skeleton tells."""
    reader = _Reader(text, begin, end, cues)
    if cues.listed.search(text.text[begin:end]):
        return Told([], [m for m in marks(text, begin, end, cues) if m.part != "by"])
    for mark in marks(text, begin, end, cues):
        reader.read(mark)
    reader.close()
    reader.told.levels = reader.left()
    reader.told.moves = [from_price(move, reader.told.levels, cues) for move in reader.told.moves]
    return reader.told


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
        move = Completion(self._cues, self._levels, self._last).of(self._open)
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
        elif move.by and not move.by2 and self._tells_again(mark):
            self._open = replace(move, by2=mark)
        elif not move.by and (mark.style != "clause" or self._may_follow(mark)):
            self._open = replace(move, by=mark)
        else:
            self.close()
            self._open = replace(self._none, by=mark)

    def _tells_again(self, mark: Mark) -> bool:
        """Does it tell the same amount a second time: "down $2.75 at $52.25, a decline of 5%"?"""
        by = self._open.by
        if mark.cue == "joined":
            return True
        if by is None or by.is_ratio or mark.behind[:1] not in _STOPS:
            return False  # "a rise of 36% during the last 12 months"
        return mark.cue == "noun" and mark.style == "apposed" and mark.is_ratio

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
        if mark.cue == "compared" and (is_expected(mark, self._cues) or is_of_another(mark, self._cues)):
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
