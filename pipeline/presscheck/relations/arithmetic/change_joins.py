"""Changes told across sentences: the amount in one, the levels in another, each level in its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from presscheck.relations.arithmetic.change_belonging import Belonging
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_levels import FAR, Found, Levels, Row
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_moves import Move, whole
from presscheck.relations.arithmetic.change_taken_up import TakenUp
from presscheck.relations.arithmetic.change_targets import of_targets, targets
from presscheck.relations.arithmetic.change_times import is_earlier
from presscheck.relations.arithmetic.change_topics import named_alike, refers_to_level
from presscheck.relations.arithmetic.figured import Figured

_SMALL = 30
"""Numbers of nothing below it may be places in a table, where up is down."""


def joined(article: Figured, cues: ChangeCues) -> Iterator[tuple[Move, float]]:
    """The changes of an article with the confidence of each."""
    yield from _Joins(article, cues).all()


class _Near:
    """Changes by the sentence they begin in."""

    def __init__(self, found: Sequence[Found]) -> None:
        self._by_number: dict[int, list[Found]] = {}
        for one in found:
            self._by_number.setdefault(one.first, []).append(one)

    def to(self, number: int) -> list[Found]:
        """Those that begin not far from a sentence."""
        return [f for n in range(number - 2 * FAR, number + FAR + 1) for f in self._by_number.get(n, ())]


class _Joins:
    def __init__(self, article: Figured, cues: ChangeCues) -> None:
        self._article = article
        self._cues = cues
        self._levels = Levels(article, cues)
        self._belonging = Belonging(self._levels, cues)
        self._taker = TakenUp(self._levels, self._belonging, cues)

    def all(self) -> Iterator[tuple[Move, float]]:
        """Pairs of levels first, then the amounts that belong to them."""
        found = list(self._levels.all())
        pairs = [f for f in found if f.move.by is None]
        upsides = list(targets(self._levels.rows, self._cues))
        found = [f for f in found if not of_targets(f.move, upsides)]
        with_amount = [*upsides, *(f for f in found if f.move.by is not None)]
        across = self._amounts(pairs, with_amount)
        told = {id(f.move.start) for f in across}
        used = {id(m) for f in (*with_amount, *across) for m in f.move.marks}
        across += self._taken_up(used)
        across = [f for f in across if not _is_contrary(f.move)]
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

    def _amounts(self, pairs: Sequence[Found], with_amount: Sequence[Found]) -> list[Found]:
        """The changes whose amount stands elsewhere than their levels. Of different amounts that the same levels could
        be told of, those that point at them; else none."""
        near = _Near([*pairs, *with_amount])
        taken = {id(f.move.by) for f in with_amount} | {id(f.move.by2) for f in with_amount}
        by_levels: dict[tuple[int, int], list[Found]] = {}
        for i, row in enumerate(self._levels.rows):
            for move in row.told.moves:
                if move.by is None or id(move.by) in taken or move.has_levels:
                    continue
                if (one := self._completed(i, move, near.to(row.number))) is not None:
                    by_levels.setdefault((id(one.move.start), id(one.move.end)), []).append(one)
        found = []
        for rivals in by_levels.values():
            pointing = [f for f in rivals if f.move.by and f.move.by.style == "pointing"]
            if len({f.move.by.figure.value for f in rivals if f.move.by}) == 1:
                found += rivals
            elif len(pointing) == 1:
                found += pointing
        return found

    def _taken_up(self, used: Set[int]) -> list[Found]:
        """The amounts that no change has yet, with the levels about them; levels that two take up are left out."""
        found: list[Found] = []
        for i, row in enumerate(self._levels.rows):
            for move in row.told.moves:
                if move.by is not None and id(move.by) not in used and not move.has_levels:
                    found += [f for f in (self._taker.of(i, move),) if f is not None]
        times = Counter(id(f.move.start) for f in found)
        return [f for f in found if times[id(f.move.start)] == 1 and id(f.move.start) not in used]

    def _is_plain(self, found: Found) -> bool:
        """Does a pair without an amount say which way it went, of figures that such words are said of?"""
        move = found.move
        if move.start is None or move.end is None or not (move.direction and move.is_sure):
            return False
        small = move.end.figure.unit == "one" and (move.end.figure.value or 0) < _SMALL
        return not small and not self._cues.inverse.search(found.text)

    def _completed(self, i: int, move: Move, pairs: Sequence[Found]) -> Found | None:
        """An amount with the levels that it is told of elsewhere."""
        row = self._levels.rows[i]
        assert move.by is not None
        if move.end is None and (start := move.start or self._own_earlier(row)) is not None:
            found = self._with_end(i, replace(move, start=start))
            if found is not None or move.start is not None:
                return found
        near = [p for p in pairs if p.move.has_levels and self._belonging.holds(row, move, p)]
        before = [p for p in near if p.last <= row.number]
        behind = [p for p in near if p.first >= row.number and p not in before]
        chosen = before[-1:] if move.by.style == "pointing" and before else (behind[:1] or before[-1:])
        if not chosen:
            return None
        pair = chosen[0]
        made = replace(pair.move, by=move.by, by2=None)
        return Found(made, min(row.number, pair.first), max(row.number, pair.last), 0.7, pair.text)

    def _own_earlier(self, row: Row) -> Mark | None:
        """The earlier level that an amount's own sentence tells: "down a fifth on the week before, when there were
        2,800"."""
        told = [m for m in row.told.levels if (s := self._levels.said(m)) and is_earlier(m, s, self._cues)]
        return told[0] if len(told) == 1 else None

    def _with_end(self, i: int, move: Move) -> Found | None:
        """ "That was 40% more than the 4.5 million", "the loss narrowed by 25% from £84m": with the level that the
        sentence before tells."""
        rows = self._levels.rows
        if i == 0 or move.start is None or move.by is None or rows[i].number - rows[i - 1].number > 1:
            return None
        row, said, start = rows[i], self._levels.said(move.by), self._levels.said(move.start)
        if said is None or start is None:
            return None
        ends = self._levels.ends(rows[i - 1], move.start, start, False)
        pointing = move.by.style == "pointing" or any(refers_to_level(s, self._cues) for s in (said, start))
        if not pointing:
            ends = [e for e in ends if (s := self._levels.said(e[1])) and named_alike(s, said, self._cues)]
        if len(ends) != 1:
            return None
        return Found(replace(move, end=ends[0][1]), row.number - 1, row.number, 0.7, row.text)


def _is_contrary(move: Move) -> bool:
    """Went two levels set against each other the other way than an amount told elsewhere? Then it is rather of
    another thing: "once they earn £21,000, instead of £15,000. Grants are to fall by 40%"."""
    by, start, end = move.by, move.start, move.end
    if by is None or start is None or end is None or start.cue != "compared" or by.cue != "verb":
        return False
    return ((end.figure.value or 0) - (start.figure.value or 0)) * by.direction < 0
