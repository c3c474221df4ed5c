"""Changes told across sentences: the amount in one, the levels in another, each level in its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from presscheck.measure.figures import MONEY
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike, differing, kinds_differ
from presscheck.relations.arithmetic.change_marks import Mark
from presscheck.relations.arithmetic.change_moves import Move, Told, all_told, whole
from presscheck.relations.arithmetic.change_times import comes_after, is_dated, is_earlier, is_recent
from presscheck.relations.arithmetic.change_topics import (
    core,
    is_number_of,
    named_alike,
    names,
    refers,
    refers_to_level,
    shared,
    topic,
)
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import POINTS, sign
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR = 2
"""Sentences over which a change and its levels are held together."""
_RATIO = 12
"""How many times another a level may be to be taken for the same thing at another time."""
_SMALL = 30
"""Numbers of nothing below it may be places in a table, where up is down."""


@dataclass(slots=True)
class _Row:
    """A sentence with figures: its number, and what it tells."""

    number: int
    blank: Move
    told: Told

    @property
    def text(self) -> str:
        """The sentence as the article has it."""
        return self.blank.words


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
            refuted = statement is not None and statement.mood == "refuted"
            if statement is not None and not (refuted and not cues.instead.search(statement.sentence.span.text)):
                self._rows.append(_Row(statement.sentence.number, Move(text, begin, end), told))

    def all(self) -> Iterator[tuple[Move, float]]:
        """Pairs of levels first, then the amounts that belong to them."""
        found = [f for i in range(len(self._rows)) for f in self._of(i)]
        pairs = [f for f in found if f.move.by is None]
        with_amount = [f for f in found if f.move.by is not None]
        across = self._amounts(pairs, with_amount)
        told = {id(f.move.start) for f in across}
        if self._article.is_sport:
            with_amount = [f for f in with_amount if f.move.by and f.move.by.is_ratio and f.move.has_levels]
        else:
            with_amount += across
            with_amount += [f for f in pairs if id(f.move.start) not in told and self._is_plain(f)]
        for f in with_amount:
            if whole(f.move, self._cues):
                plain = f.move.is_sure and not self._cues.inverse.search(f.text)
                yield replace(f.move, is_plain=plain), f.confidence

    def _amounts(self, pairs: Sequence[_Found], with_amount: Sequence[_Found]) -> list[_Found]:
        """The changes whose amount stands elsewhere than their levels. Of different amounts that the same levels could
        be told of, those that point at them; else none."""
        taken = {id(f.move.by) for f in with_amount} | {id(f.move.by2) for f in with_amount}
        by_levels: dict[tuple[int, int], list[_Found]] = {}
        for i, row in enumerate(self._rows):
            for move in row.told.moves:
                if move.by is None or id(move.by) in taken or move.has_levels:
                    continue
                if (one := self._completed(i, move, [*pairs, *with_amount])) is not None:
                    by_levels.setdefault((id(one.move.start), id(one.move.end)), []).append(one)
        found = []
        for rivals in by_levels.values():
            pointing = [f for f in rivals if f.move.by and f.move.by.style == "pointing"]
            if len({f.move.by.figure.value for f in rivals if f.move.by}) == 1:
                found += rivals
            elif len(pointing) == 1:
                found += pointing
        return found

    def _is_plain(self, found: _Found) -> bool:
        """Does a pair without an amount say which way it went, of figures that such words are said of?"""
        move = found.move
        if move.start is None or move.end is None or not (move.direction and move.is_sure):
            return False
        small = move.end.figure.unit == "one" and (move.end.figure.value or 0) < _SMALL
        return not small and not self._cues.inverse.search(found.text)

    def _of(self, i: int) -> Iterator[_Found]:
        """The changes that this sentence tells itself, and the one from an earlier level of it."""
        row = self._rows[i]
        for move in row.told.moves:
            if move.has_levels or (move.by2 and move.end):
                yield _Found(move, row.number, row.number, 0.9 if move.by else 0.75, row.text)
        ends = [(m.end, m.by) for m in row.told.moves if m.end and not m.start and _is_free(m)]
        for mark, by in [*((m, _own_amount(row, m)) for m in row.told.levels), *ends]:
            said = self._said(mark)
            if said is None or not (mark.cue == "now" or self._is_past(mark, said)):
                continue
            if (one := self._from(i, mark, by, said)) is not None:
                yield one
                return

    def _of_others(self, a: Mark, b: Mark) -> bool:
        """Are two figures told of differently named subjects: one firm and its rival?"""
        said, other = self._said(a), self._said(b)
        return said is not None and other is not None and differing(names(said), names(other))

    def _is_past(self, mark: Mark, said: Statement) -> bool:
        return is_earlier(mark, said, self._cues) or is_dated(mark, said, self._cues)

    def _from(self, i: int, start: Mark, by: Mark | None, said: Statement) -> _Found | None:
        """The change from an earlier level to the one told beside it, in the sentences before or the next: of the same
        words before one that something stands for."""
        explicit = is_earlier(start, said, self._cues)
        near = [j for j in ((i, i - 1, i - 2, i + 1) if explicit else (i, i - 1, i - 2)) if 0 <= j < len(self._rows)]
        rows = [self._rows[j] for j in near if -1 <= self._rows[i].number - self._rows[j].number <= _FAR]
        ends = [(r, move, end) for r in rows for move, end in self._ends(r, start, said, r is self._rows[i])]
        ends = [row for row in ends if (s := self._said(row[2])) and not comes_after(said, s)]
        ends = [row for row in ends if not self._of_others(start, row[2])]
        named = [row for row in ends if (s := self._said(row[2])) and named_alike(s, said, self._cues)]
        if not named and refers(said, self._cues):
            named = [row for row in ends if row[0].number <= self._rows[i].number]
            if said.quantity.dimension in (MONEY, "ratio") and not refers_to_level(said, self._cues):
                named = [row for row in named if explicit and row[1].end is not None]  # "it made £3m": of the firm
        if not named and explicit and said.quantity.unit == "one":  # "a year earlier they had welcomed 1.6 million"
            named = [row for row in ends if row[0].number in (self._rows[i].number, self._rows[i].number - 1)]
            named = named if len(named) == 1 else []
        if not named and said.quantity.dimension not in ("count", "ratio", "money", "time"):
            named = ends if len(ends) == 1 else []
        if not named or kinds_differ(named[0][0].text, self._rows[i].text, self._cues):
            return None
        other, move, end = next((row for row in named if row[1].end is not None), named[0])
        numbers = sorted((self._rows[i].number, other.number))
        text = other.text if other is self._rows[i] else f"{other.text} {self._rows[i].text}"
        return _Found(replace(move, start=start, end=end, by=move.by or by), numbers[0], numbers[1], 0.7, text)

    def _ends(self, row: _Row, start: Mark, said: Statement, same: bool) -> list[tuple[Move, Mark]]:
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
        free = [m for m in free if (s := self._said(m)) and not self._is_before(m, s, said)]
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

    def _completed(self, i: int, move: Move, pairs: Sequence[_Found]) -> _Found | None:
        """An amount with the levels that it is told of elsewhere."""
        row = self._rows[i]
        assert move.by is not None
        if move.end is None and (start := move.start or self._own_earlier(row)) is not None:
            found = self._with_end(i, replace(move, start=start))
            if found is not None or move.start is not None:
                return found
        near = [p for p in pairs if p.move.has_levels and self._belong(row, move, p)]
        before = [p for p in near if p.last <= row.number]
        behind = [p for p in near if p.first >= row.number and p not in before]
        chosen = before[-1:] if move.by.style == "pointing" and before else (behind[:1] or before[-1:])
        if not chosen:
            return None
        pair = chosen[0]
        made = replace(pair.move, by=move.by, by2=None)
        return _Found(made, min(row.number, pair.first), max(row.number, pair.last), 0.7, pair.text)

    def _own_earlier(self, row: _Row) -> Mark | None:
        """The earlier level that an amount's own sentence tells: "down a fifth on the week before, when there were
        2,800"."""
        told = [m for m in row.told.levels if (s := self._said(m)) and is_earlier(m, s, self._cues)]
        return told[0] if len(told) == 1 else None

    def _with_end(self, i: int, move: Move) -> _Found | None:
        """ "That was 40% more than the 4.5 million", "the loss narrowed by 25% from £84m": with the level that the
        sentence before tells."""
        if i == 0 or move.start is None or move.by is None or self._rows[i].number - self._rows[i - 1].number > 1:
            return None
        row, said, start = self._rows[i], self._said(move.by), self._said(move.start)
        if said is None or start is None:
            return None
        ends = self._ends(self._rows[i - 1], move.start, start, False)
        pointing = move.by.style == "pointing" or any(refers_to_level(s, self._cues) for s in (said, start))
        if not pointing:
            ends = [e for e in ends if (s := self._said(e[1])) and named_alike(s, said, self._cues)]
        if len(ends) != 1:
            return None
        return _Found(replace(move, end=ends[0][1]), row.number - 1, row.number, 0.7, row.text)

    def _belong(self, row: _Row, move: Move, pair: _Found) -> bool:
        """Is the amount told of that pair: near it, of the same time and way of counting, of the same thing?"""
        by, start, end = move.by, pair.move.start, pair.move.end
        if by is None or start is None or end is None or not self._may_belong(row, move, pair):
            return False
        if pair.move.by is None and pair.move.direction * move.direction < 0:
            return False
        if by.style == "pointing" and row.number >= pair.last:
            return True
        if sign(by.figure) == POINTS and pair.first == pair.last and abs(pair.first - row.number) <= 1:
            return True  # of a percentage it can only be
        said, of_end = self._said(by), self._said(end)
        if said is None or of_end is None or {said.mood, of_end.mood} == {"so", "may be"}:
            return False
        return self._is_of(by, start, end) or self._leads(row, move, pair)

    def _may_belong(self, row: _Row, move: Move, pair: _Found) -> bool:
        """Is it a ratio, near the pair, that no level beside it nor another amount of the pair speaks against?"""
        by, start, end = move.by, pair.move.start, pair.move.end
        if by is None or start is None or end is None or not by.is_ratio:
            return False
        if not (pair.first - _FAR <= row.number <= pair.last + _FAR):
            return False
        if not _agree(move.end, end) or not _agree(move.start, start):
            return False
        if sign(by.figure) == POINTS and end.figure.unit != "percent":
            return False
        if pair.move.folded or (pair.move.by is not None and pair.move.by.figure.unit == by.figure.unit):
            return False  # it has its own
        if row.text == pair.text:  # "a 16% rise in revenue, to show 43m against 37m"
            between = row.blank.text.text[by.index : end.index]
            return by.style != "clause" or (
                by.cue == "noun" and bool(between) and not self._cues.clauses.search(between)
            )
        return not self._differ(row.text, pair.text)

    def _leads(self, row: _Row, move: Move, pair: _Found) -> bool:
        """Does one of the two stand for what the other has just told: "Sales rose 12%. They came to 560"?"""
        said = self._said(move.by) if move.by else None
        of_end = self._said(pair.move.end) if pair.move.end else None
        if said is None or of_end is None:
            return False
        unit = pair.move.end.figure.unit if pair.move.end else ""
        if row.number == pair.first - 1 and unit in self._cues.counting and is_number_of(said, self._cues):
            return True  # "the number of puffins is down 25%. They counted 315 pairs"
        if row.number in (pair.first - 1, pair.first):
            return refers_to_level(of_end, self._cues) and _is_noun(said.subject)
        if row.number not in (pair.last, pair.last + 1) or not refers(said, self._cues):
            return False
        of_start = self._said(pair.move.start) if pair.move.start else None
        return _is_noun(said.subject) or (of_start is not None and _same_word(said.subject, of_start.subject))

    def _differ(self, amount: str, pair: str) -> bool:
        """Do the sentences of an amount and of a pair tell of other times, or count otherwise?"""
        cues = self._cues
        if differing(cues.lag(amount), cues.lag(pair)) or kinds_differ(amount, pair, cues):
            return True
        return bool(cues.measured.search(amount)) != bool(cues.measured.search(pair))

    def _is_of(self, by: Mark, start: Mark, end: Mark) -> bool:
        said, of_end, of_start = self._said(by), self._said(end), self._said(start)
        if said is None or of_end is None or of_start is None:
            return False
        cues = self._cues
        if differing(names(said), names(of_end)):
            return False
        told, modifiers = core(said, cues)
        _, others = core(of_end, cues)
        if modifiers and others and not cues.told.shared(modifiers | told, others):
            return False
        return bool(shared(told, topic(of_end, cues) | topic(of_start, cues), cues))

    def _said(self, mark: Mark) -> Statement | None:
        return self._article.statements.of(mark.figure)


def _agree(a: Mark | None, b: Mark) -> bool:
    return a is None or a.figure.value == b.figure.value


def _own_amount(row: _Row, start: Mark) -> Mark | None:
    """The amount that a sentence tells behind an earlier level: "which had been 4.14%, was put up by 18 points"."""
    amounts = (m.by for m in row.told.moves if m.by and not m.has_levels and m.by.index > start.index)
    return next((by for by in amounts if by.is_ratio), None)


def _is_free(move: Move) -> bool:
    """May the level of a change be the start of another: is no amount told of it but one that points back?"""
    return move.by2 is None and (move.by is None or move.by.style == "pointing")


def _is_noun(token: Token | None) -> bool:
    return token is not None and token.tag_.startswith("NN")


def _same_word(a: Token | None, b: Token | None) -> bool:
    return a is not None and b is not None and a.lower_ == b.lower_


def _follows(start: Mark, end: Mark) -> bool:
    """In one sentence the earlier level is told last, or the other with a word of its time: "cost 120 last summer and
    now 150"."""
    return end.index < start.index or end.cue in ("now", "will")
