"""Reads the changes of single sentences from the marks of their figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_completion import Completion
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import BARE_UNIT, alike, become, is_expected, is_of_another
from presscheck.relations.arithmetic.change_lines import unwrapped
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_marks import marks
from presscheck.relations.arithmetic.change_moves import Move, Told
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import POINTS, sign
from presscheck.relations.skeleton import Skeleton

INDEX = "point"
"""The unit of an index, and of some who mean percentage points."""
_PERCENT = 100
"""More points than that are an index's."""
_STOPS = (".", ",", ";", "")
"""What ends the clause of an amount of which no more is told."""
_OPENING = 3
"""Words of a sentence before a start that opens it."""
_LED = 3
"""Words between an amount and the level it led to: "1.96% higher at $76"."""


def all_told(article: Figured, cues: ChangeCues) -> Iterator[tuple[Skeleton, tuple[int, int], Told]]:
    """Every sentence that has figures, with what it tells."""
    for text in article.texts:
        for begin, end in unwrapped(text):
            if any(isinstance(text.told.get(i), Quantity) for i in range(begin, end)):
                yield text, (begin, end), told_in(text, begin, end, cues)


def told_in(text: Skeleton, begin: int, end: int, cues: ChangeCues) -> Told:
    """What the sentence between two places of a skeleton tells."""
    reader = _Reader(text, begin, end, cues)
    if cues.listed.search(text.text[begin:end]):
        return Told([], [m for m in marks(text, begin, end, cues) if m.part != "by"])
    for mark in marks(text, begin, end, cues):
        reader.read(mark)
    reader.close()
    reader.told.levels = reader.left()
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
            self._read_level(mark)
        elif mark.part == "start":
            self._read_start(mark)
        else:
            self._read_end(mark)

    def _read_level(self, mark: Mark) -> None:
        self._levels.append(mark)
        if mark.cue == "at" and self._open.by and self._is_first(self._open.start) and not self._open.end:
            self._open = replace(self._open, end=mark)
            return
        if mark.cue == "now" and self._open.by and self._open.start and not self._open.end and self._may_end(mark):
            self._open = replace(self._open, end=mark)  # "$170 off its usual $559, and is now $389"
            return
        led = mark.cue == "at" and len(mark.before.split()) <= _LED and self._cues.bare_at.search(mark.before)
        if led and self._open.by and not self._open.end and self._may_end(mark):
            self._open = replace(self._open, end=mark)

    def _read_start(self, mark: Mark) -> None:
        if self._open.start or not self._may_start(mark):
            self.close()
        if self._may_start(mark):
            self._open = replace(self._open, start=mark)

    def _read_end(self, mark: Mark) -> None:
        if self._open.end or not self._may_end(mark):
            self.close()
        elif self._open.start and not become(self._open.start, mark, self._cues):
            self.close()  # "which trades from 214 shops"
        if self._ends_range(mark):
            self.close()
            self._levels.append(mark)
        else:
            self._open = replace(self._open, end=mark)

    def close(self) -> None:
        """The end of a change."""
        move = Completion(self._cues, self._levels, self._last).of(self._open)
        of_percent = any(m.by is not None and m.by.figure.unit == "percent" for m in self.told.moves)
        if of_percent and move.by is not None and move.by.figure.text.isdigit():
            move = replace(move, by=None)  # "down 10 percent, and car thefts to 402 from 633, down 36"
        if move.marks and (move.by or move.has_levels or move.end or move.start):
            self.told.moves.append(move)
        is_told = move.by is not None or move.start is not None  # else an end that more may be told of
        used = {m.index for m in move.marks if is_told}
        self._levels = [m for m in self._levels if m.index not in used]
        if not is_told and move.end is not None:
            self._levels.append(move.end)
        self._last = max((self._last, *used))
        self._open = self._none

    def left(self) -> list[Mark]:
        """The levels that play no part in a change."""
        used = {m.index for move in self.told.moves for m in move.marks}
        return [m for m in self._levels if m.cue != "length" and m.index not in used]

    def _read_amount(self, mark: Mark) -> None:
        move = self._open
        if mark.cue == "fold":
            self._open = replace(move, folded=True)
        elif self._ends_opening(mark):
            self._open = replace(move, start=None, end=move.start, by=mark)
        elif move.by and not move.by2 and self._tells_again(mark):
            self._open = replace(move, by2=mark)
        elif move.has_levels and self._cues.caused.search(mark.before):
            self.close()  # "rose to 36 from 34, led by a 12% gain in machinery"
        elif not move.by and not self._turns(mark) and (mark.style != "clause" or self._may_follow(mark)):
            self._open = replace(move, by=mark)
        else:
            self.close()
            self._open = replace(self._none, by=mark)

    def _ends_opening(self, mark: Mark) -> bool:
        """Is it the amount that led to where a day began: "they opened at 450p, a gain of 36%"?"""
        move = self._open
        if move.start is None or move.start.cue != "opening" or move.end or move.by:
            return False
        return mark.style == "apposed" and mark.cue == "noun" and not mark.before.strip(", ").count(",")

    def _turns(self, mark: Mark) -> bool:
        """Is an amount told of the other way than two levels: "fell from $94 to $3.70, jumped 41% to $7.05"?"""
        return mark.cue == "verb" and self._open.has_levels and mark.direction * self._open.direction < 0

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
        if move.end is None and move.by is None and self._is_first(move.start):
            return True  # "From $25 in May, the stock has gained 41%"
        if not move.has_levels or mark.cue != "noun":
            return False
        return not self._cues.clauses.search(self._none.text.text[move.marks[-1].index : mark.index])

    def _is_first(self, mark: Mark | None) -> bool:
        """Does a start open its sentence?"""
        words = "" if mark is None else self._none.text.text[self._none.begin : mark.index]
        return mark is not None and mark.cue == "from" and len(words.split()) <= _OPENING

    def _may_start(self, mark: Mark) -> bool:
        """A comparison begins from a level only where it tells of an earlier time, or of nothing else."""
        if mark.cue == "compared" and (is_expected(mark, self._cues) or is_of_another(mark, self._cues)):
            return False
        by = self._open.by
        if mark.cue == "from" and by and self._is_of_target(by, mark):
            return False  # "added 2% to 287p after it raised its target from 290p to 320p"
        if mark.cue == "compared" and by and by.cue == "comparing" and self._cues.than_earlier(by.behind):
            return False  # "4 per cent fewer than a year before, against 23,400 in 2009"
        if mark.cue == "from" and self._open.end and self._open.by is None:
            return alike(mark.figure, self._open.end.figure, self._cues)
        return True

    def _is_of_target(self, by: Mark, start: Mark) -> bool:
        """Do words between an amount and a start tell of what a broker foresees?"""
        between = self._none.text.text[by.index : start.index]
        return not self._cues.of_target.search(by.before) and bool(self._cues.of_target.search(between))

    def _ends_range(self, mark: Mark) -> bool:
        """Is it the end of a range that something came from: "a profit of $1.72 to $1.74, up from $1.62 to $1.67"?"""
        start = self._open.start
        if start is None or start.cue != "from" or self._open.by is not None or mark.cue != "to":
            return False
        before = self._none.text.text[self._none.begin : start.index]
        return bool(self._cues.up_from.search(before)) and any(
            told.unit == mark.figure.unit
            for i, told in self._none.text.told.items()
            if self._none.begin <= i < start.index and isinstance(told, Quantity)
        )

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
        if by.figure.unit == INDEX and mark.figure.unit == "percent":
            return _may_be_percentage_points(by)
        if by.figure.unit == INDEX:
            return mark.figure.dimension not in (MONEY, "ratio")
        if sign(by.figure) == POINTS:
            return mark.figure.unit == "percent" or (self._open.start is not None and mark.figure.unit == BARE_UNIT)
        return by.is_ratio or alike(by.figure, mark.figure, self._cues)


def _may_be_percentage_points(by: Mark) -> bool:
    """May points be those of a percentage, which only has a hundred: "support fell four points, from 38 per cent"?"""
    return by.figure.value is not None and by.figure.value < _PERCENT
