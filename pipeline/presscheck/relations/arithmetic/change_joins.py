"""Changes told across sentences: the amount in one, the levels in another, each level in its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike, differing, kinds_differ
from presscheck.relations.arithmetic.change_marks import Mark
from presscheck.relations.arithmetic.change_moves import Move, Told, all_told, whole
from presscheck.relations.arithmetic.change_times import is_earlier, of_one, shared
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import POINTS, sign
from presscheck.relations.statements import Statement

_FAR = 2
"""Sentences over which a change and its levels are held together."""
_RATIO = 12
"""How many times another a level may be to be taken for the same thing at another time."""


@dataclass(slots=True)
class _Row:
    number: int
    blank: Move
    told: Told

    @property
    def text(self) -> str:
        """The skeleton of the sentence."""
        return self.blank.sentence


@dataclass(frozen=True, slots=True)
class _Found:
    """A change, the number of the first and last sentence that tell it, and how sure the tie is."""

    move: Move
    first: int
    last: int
    confidence: float
    text: str


def joined(article: Figured, cues: ChangeCues) -> Iterator[tuple[Move, float]]:
    """The changes of an article with the confidence of each."""
    yield from _Joins(article, cues).all()


class _Joins:
    def __init__(self, article: Figured, cues: ChangeCues) -> None:
        self._article = article
        self._cues = cues
        self._rows: list[_Row] = []
        for text, (begin, end), told in all_told(article, cues):
            marks = [*told.levels, *(m for move in told.moves for m in move.marks)]
            statement = next((s for m in marks if (s := article.statements.of(m.figure))), None)
            if statement is not None and statement.mood != "refuted":
                self._rows.append(_Row(statement.sentence.number, Move(text, begin, end), told))

    def all(self) -> Iterator[tuple[Move, float]]:
        """Pairs of levels first, then the amounts that belong to them."""
        found = [f for i in range(len(self._rows)) for f in self._of(i)]
        pairs = [f for f in found if f.move.by is None and not f.move.folded]
        told: set[int] = set()
        whole_ones = [f for f in found if f.move.by is not None]
        for i, row in enumerate(self._rows):
            for move in row.told.moves:
                if move.by is None or any(f.move.by is move.by for f in whole_ones):
                    continue
                if (one := self._with_pair(i, move, [*pairs, *whole_ones])) is not None:
                    told.add(id(one.move.start))
                    whole_ones.append(one)
        if not self._article.is_sport:
            whole_ones += [f for f in pairs if id(f.move.start) not in told and self._is_plain(f)]
        for f in whole_ones:
            if whole(f.move, self._cues):
                yield f.move, f.confidence

    def _is_plain(self, found: _Found) -> bool:
        """Does a pair without an amount say which way it went, of figures that such words are said of?"""
        move = found.move
        if move.start is None or move.end is None or not (move.direction and move.is_sure):
            return False
        small = move.end.figure.unit == "one" and (move.end.figure.value or 0) < 30
        return not small and not self._cues.inverse.search(found.text)

    def _of(self, i: int) -> Iterator[_Found]:
        """The changes whose last level stands in this row, its own first."""
        row = self._rows[i]
        for move in row.told.moves:
            if move.has_levels or (move.by2 and move.end):
                yield _Found(move, row.number, row.number, 0.9 if move.by else 0.75, row.text)
        for mark in row.told.levels:
            said = self._said(mark)
            if said is not None and is_earlier(mark, said, self._cues):
                if (one := self._from(i, mark, said)) is not None:
                    yield one
                return

    def _from(self, i: int, start: Mark, said: Statement) -> _Found | None:
        """The change from an earlier level to the one told beside it, in the sentences before or the next."""
        row = self._rows[i]
        order = [j for j in (i, i - 1, i - 2, i + 1) if 0 <= j < len(self._rows)]
        for j in order:
            other = self._rows[j]
            if not -1 <= row.number - other.number <= _FAR:
                continue
            for move, end in self._ends(other, start, row is other):
                of_end = self._said(end)
                if of_end is None or not of_one(of_end, said, self._cues):
                    continue
                if kinds_differ(other.text, row.text, self._cues):
                    return None
                text = other.text + " " + row.text
                numbers = sorted((row.number, other.number))
                made = replace(move, start=start, end=end)
                if made.by is None:
                    made = replace(made, by=_own_amount(row, start))
                return _Found(made, numbers[0], numbers[1], 0.7, text)
        return None

    def _ends(self, row: _Row, start: Mark, same: bool) -> list[tuple[Move, Mark]]:
        """The levels of a row that an earlier one may have become: those told as the end of a change, else the only
        one."""
        cues = self._cues
        ends = [(move, move.end) for move in row.told.moves if move.end and not move.start]
        ends = [(move, end) for move, end in ends if self._fits(start, end)]
        if ends:
            return ends[:1]
        free = [m for m in row.told.levels if m is not start and self._fits(start, m)]
        free = [m for m in free if not same or m.index < start.index]
        free = [m for m in free if not ((s := self._said(m)) and is_earlier(m, s, cues))]
        if len({m.figure.unit for m in free}) != len(free) or (len(free) > 1 and start.figure.unit == "one"):
            return []
        return [(row.blank, m) for m in free]

    def _fits(self, start: Mark, end: Mark) -> bool:
        a, b = start.figure, end.figure
        if not alike(a, b, self._cues) or not a.value or not b.value or a.value < 0 or b.value < 0:
            return False
        return 1 / _RATIO < a.value / b.value < _RATIO

    def _with_pair(self, i: int, move: Move, pairs: Sequence[_Found]) -> _Found | None:
        """An amount with the levels that it is told of elsewhere."""
        row = self._rows[i]
        assert move.by is not None
        if move.by.style == "pointing" and move.start is not None and move.end is None:
            return self._pointed_end(i, move)
        near = [p for p in pairs if p.move.has_levels and self._belong(row, move, p)]
        before = [p for p in near if p.last <= row.number]
        behind = [p for p in near if p.first >= row.number and p not in before]
        chosen = before[-1:] if move.by.style == "pointing" and before else (behind[:1] or before[-1:])
        if not chosen:
            return None
        pair = chosen[0]
        made = replace(pair.move, by=move.by, by2=None)
        return _Found(made, min(row.number, pair.first), max(row.number, pair.last), 0.7, pair.text)

    def _pointed_end(self, i: int, move: Move) -> _Found | None:
        """ "That was 40% more than the 4.5 million": of the level that the sentence before tells."""
        if i == 0 or move.start is None or self._rows[i].number - self._rows[i - 1].number > 1:
            return None
        ends = self._ends(self._rows[i - 1], move.start, False)
        if len(ends) != 1:
            return None
        row = self._rows[i]
        return _Found(replace(move, end=ends[0][1]), row.number - 1, row.number, 0.7, row.text)

    def _belong(self, row: _Row, move: Move, pair: _Found) -> bool:
        """Is the amount told of that pair: near it, of the same time and way of counting, of the same thing?"""
        by, start, end = move.by, pair.move.start, pair.move.end
        if by is None or start is None or end is None or not by.is_ratio:
            return False
        if not (pair.first - _FAR <= row.number <= pair.last + _FAR):
            return False
        if move.end is not None and move.end.figure.value != end.figure.value:
            return False
        if move.start is not None and move.start.figure.value != start.figure.value:
            return False
        if sign(by.figure) == POINTS and end.figure.unit != "percent":
            return False
        cues = self._cues
        if row.text != pair.text and (
            differing(cues.lag(row.text), cues.lag(pair.text))
            or kinds_differ(row.text, pair.text, cues)
            or bool(cues.adjusted.search(row.text)) != bool(cues.adjusted.search(pair.text))
        ):
            return False
        if pair.move.by is not None and pair.move.by.is_ratio and pair.move.by.figure.unit == by.figure.unit:
            return False  # it has its own
        if by.style == "pointing" and row.number >= pair.last:
            return True
        said, of_end, of_start = self._said(by), self._said(end), self._said(start)
        if said is None or of_end is None or of_start is None:
            return False
        return bool(shared(said.words, of_end.words | of_start.words, cues))

    def _said(self, mark: Mark) -> Statement | None:
        return self._article.statements.of(mark.figure)


def _own_amount(row: _Row, start: Mark) -> Mark | None:
    """The amount that a sentence tells behind an earlier level: "it had finished at 4.14%, making this a jump of 18
    basis points"."""
    amounts = (m.by for m in row.told.moves if m.by and not m.has_levels and m.by.index > start.index)
    return next((by for by in amounts if by.style != "clause" and by.is_ratio), None)
