"""The two levels of a change, each told in its own sentence or clause: "It made £560m. A year earlier it was £500m"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from presscheck.measure.figures import MONEY
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike, differing, is_expected, kinds_differ
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_moves import Move, Told
from presscheck.relations.arithmetic.change_reader import all_told
from presscheck.relations.arithmetic.change_times import comes_after, is_dated, is_earlier, is_recent
from presscheck.relations.arithmetic.change_topics import named_alike, names, refers, refers_to_level
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.statements import Statement

FAR = 2
"""Sentences over which a change and its levels are held together."""
_RATIO = 12
"""How many times another a level may be to be taken for the same thing at another time."""


@dataclass(slots=True)
class Row:
    """A sentence with figures: its number, and what it tells."""

    number: int
    blank: Move
    told: Told

    @property
    def text(self) -> str:
        """The sentence as the article has it."""
        return self.blank.words


@dataclass(frozen=True, slots=True)
class Found:
    """A change, the number of the first and last sentence that tell it, and how sure the tie is."""

    move: Move
    first: int
    last: int
    confidence: float
    text: str


class Levels:
    """The sentences of an article that have figures, and the pairs of levels they tell."""

    def __init__(self, article: Figured, cues: ChangeCues) -> None:
        self._article = article
        self._cues = cues
        self.rows: list[Row] = []
        for text, (begin, end), told in all_told(article, cues):
            marks = [*told.levels, *(m for move in told.moves for m in move.marks)]
            statement = next((s for m in marks if (s := article.statements.of(m.figure))), None)
            refuted = statement is not None and statement.mood == "refuted"
            if statement is not None and not (refuted and not cues.instead.search(statement.sentence.text)):
                self.rows.append(Row(statement.sentence.number, Move(text, begin, end), told))

    def all(self) -> Iterator[Found]:
        """The changes that single sentences tell, and those between levels of two."""
        for i in range(len(self.rows)):
            yield from self._of(i)

    def rows_near(self, number: int) -> list[Row]:
        """The sentences with figures that begin not far before one of this number."""
        place = bisect_left(self.rows, number, key=lambda row: row.number)
        return self.rows[max(0, place - FAR) : place]

    def said(self, mark: Mark) -> Statement | None:
        """What is said with a figure."""
        return self._article.statements.of(mark.figure)

    def _of(self, i: int) -> Iterator[Found]:
        """The changes that this sentence tells itself, and the one from an earlier level of it."""
        row = self.rows[i]
        for move in row.told.moves:
            if move.has_levels or (move.by2 and move.end):
                yield Found(move, row.number, row.number, 0.9 if move.by else 0.75, row.text)
        ends = [(m.end, m.by) for m in row.told.moves if m.end and not m.start and _is_free(m)]
        for mark, by in [*((m, _own_amount(row, m)) for m in row.told.levels), *ends]:
            said = self.said(mark)
            if said is None or not (mark.cue == "now" or self._is_past(mark, said)):
                continue
            if (one := self._from(i, mark, by, said)) is not None:
                yield one
                return

    def _of_others(self, a: Mark, b: Mark) -> bool:
        """Are two figures told of differently named subjects: one firm and its rival?"""
        said, other = self.said(a), self.said(b)
        return said is not None and other is not None and differing(names(said), names(other))

    def _is_past(self, mark: Mark, said: Statement) -> bool:
        before = said.sentence.text[: mark.figure.start - said.sentence.start]
        if is_expected(mark, self._cues) or self._cues.expected.search(before) or self._cues.extreme.search(before):
            return False  # "Analysts had expected 70 cents on revenue of $9.9bn"
        return is_earlier(mark, said, self._cues) or is_dated(mark, said, self._cues)

    def _from(self, i: int, start: Mark, by: Mark | None, said: Statement) -> Found | None:
        """The change from an earlier level to the one told beside it, in the sentences before or the next: of the same
        words before one that something stands for."""
        explicit = is_earlier(start, said, self._cues)
        near = [j for j in ((i, i - 1, i - 2, i + 1) if explicit else (i, i - 1, i - 2)) if 0 <= j < len(self.rows)]
        rows = [self.rows[j] for j in near if -1 <= self.rows[i].number - self.rows[j].number <= FAR]
        ends = [(r, move, end) for r in rows for move, end in self.ends(r, start, said, r is self.rows[i])]
        ends = [row for row in ends if (s := self.said(row[2])) and not comes_after(said, s)]
        ends = [row for row in ends if not self._of_others(start, row[2])]
        named = [row for row in ends if (s := self.said(row[2])) and named_alike(s, said, self._cues)]
        if not named and refers(said, self._cues):
            named = [row for row in ends if row[0].number <= self.rows[i].number]
            if said.quantity.dimension in (MONEY, "ratio") and not refers_to_level(said, self._cues):
                named = [row for row in named if explicit and row[1].end is not None]  # "it made £3m": of the firm
        if not named and explicit and said.quantity.unit == "one":  # "a year earlier they had welcomed 1.6 million"
            named = [row for row in ends if row[0].number in (self.rows[i].number, self.rows[i].number - 1)]
            named = named if len(named) == 1 else []
        if not named and said.quantity.dimension not in ("count", "ratio", "money", "time"):
            named = ends if len(ends) == 1 else []
        if not named or kinds_differ(named[0][0].text, self.rows[i].text, self._cues):
            return None
        other, move, end = next((row for row in named if row[1].end is not None), named[0])
        numbers = sorted((self.rows[i].number, other.number))
        text = other.text if other is self.rows[i] else f"{other.text} {self.rows[i].text}"
        return Found(replace(move, start=start, end=end, by=move.by or by), numbers[0], numbers[1], 0.7, text)

    def ends(self, row: Row, start: Mark, said: Statement, same: bool) -> list[tuple[Move, Mark]]:
        """The levels of a row that an earlier one may have become: those told as the end of a change, else the only
        one."""
        open_ends = [m for m in row.told.moves if m.end and not m.start and not m.by2 and m.end is not start]
        ends = [(move, move.end) for move in open_ends if move.end]
        ends = [(move, end) for move, end in ends if self._fits(start, end) and (not same or _follows(start, end))]
        if start.cue == "now":  # "will get 31p; they now receive 30p"
            coming = [(row.blank, m) for m in row.told.levels if m.cue == "will" and self._fits(start, m)]
            return [*((move, end) for move, end in ends if end.cue == "will"), *coming][:1]
        if ends:
            return ends[:1]
        free = [m for m in row.told.levels if m is not start and self._fits(start, m)]
        free = [m for m in free if not same or _follows(start, m)]
        free = [m for m in free if (s := self.said(m)) and not self._is_before(m, s, said)]
        if len({m.figure.unit for m in free}) != len(free) or (len(free) > 1 and start.figure.unit == "one"):
            return []
        return [(row.blank, m) for m in free]

    def _is_before(self, mark: Mark, end: Statement, start: Statement) -> bool:
        """Is a level of an earlier time, too, and none that the start is earlier than ("last week", "the week
        before")?"""
        cues = self._cues
        return is_earlier(mark, end, cues) and (not is_recent(end, cues) or is_recent(start, cues))

    def _fits(self, start: Mark, end: Mark) -> bool:
        a, b = start.figure, end.figure
        if not alike(a, b, self._cues) or not a.value or not b.value or a.value < 0 or b.value < 0:
            return False
        return 1 / _RATIO < a.value / b.value < _RATIO


def _own_amount(row: Row, start: Mark) -> Mark | None:
    """The amount that a sentence tells behind an earlier level: "which had been 4.14%, was put up by 18 points"."""
    amounts = (m.by for m in row.told.moves if m.by and not m.has_levels and m.by.index > start.index)
    return next((by for by in amounts if by.is_ratio), None)


def _follows(start: Mark, end: Mark) -> bool:
    """In one sentence the earlier level is told last, or the other with a word of its time: "cost 120 last summer and
    now 150"."""
    return end.index < start.index or end.cue in ("now", "will")


def _is_free(move: Move) -> bool:
    """May the level of a change be the start of another: is no amount told of it but one that points back?"""
    return move.by2 is None and (move.by is None or move.by.style == "pointing")
