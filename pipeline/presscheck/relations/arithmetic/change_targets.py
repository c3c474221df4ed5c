"""What a share costs and what analysts think it will: "The stock sells for $17.85, and its $28 average price target
suggests a 57% upside"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike
from presscheck.relations.arithmetic.change_levels import Found, Row
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_moves import Move

_PRICE = 40
"""Characters beside a price that tell what it is."""
_ROOM = 60
"""Characters beside a percentage that tell of what it is."""
_FAR = 2
"""Sentences between an upside and the price that it is counted from."""


def targets(rows: Sequence[Row], cues: ChangeCues) -> Iterator[Found]:
    """The upsides of an article with price and target; none where two prices are told near it."""
    for i, row in enumerate(rows):
        if not cues.target.search(row.text):
            continue
        for by in _percentages(row):
            if not _is_upside(by, cues):
                continue
            if (end := _target(row, by, cues)) is not None and (told := _price(rows, i, end, cues)) is not None:
                start, number = told
                made = replace(row.blank, by=by, start=start, end=end, is_quoted=True)
                sure = 0.9 if number == row.number else 0.8
                yield Found(made, min(number, row.number), max(number, row.number), sure, row.text)


def _percentages(row: Row) -> Iterator[Mark]:
    """Those of a sentence, with the words about them, whatever else they are told as."""
    text, begin, end = row.blank.text, row.blank.begin, row.blank.end_at
    for index in range(begin, end):
        figure = text.told.get(index)
        if isinstance(figure, Quantity) and figure.unit == "percent":
            before, behind = (
                text.text[max(begin, index - _ROOM) : index],
                text.text[index + 1 : min(end, index + _ROOM)],
            )
            yield Mark(figure, index, "by", "noun", 0, before=before, behind=behind)


def _is_upside(by: Mark, cues: ChangeCues) -> bool:
    return bool(cues.room.search(by.before[-_ROOM:]) or cues.room.search(by.behind[:_ROOM]))


def _monies(row: Row) -> list[Mark]:
    marks = [*row.told.levels, *(m for move in row.told.moves for m in move.marks)]
    unique = {m.index: m for m in marks if m.figure.dimension == MONEY}
    return [unique[index] for index in sorted(unique)]


def _is_price(mark: Mark, cues: ChangeCues) -> bool:
    """Is it what the share costs, and not the target?"""
    behind = cues.clauses.split(mark.behind[:_PRICE].partition(",")[0])[0]
    return bool(cues.price.search(mark.before[-_PRICE:])) and not cues.target.search(behind)


def _target(row: Row, by: Mark, cues: ChangeCues) -> Mark | None:
    """The target nearest before the percentage, else the first behind it."""
    told = [m for m in _monies(row) if not _is_price(m, cues) and _is_target(m, cues)]
    before = [m for m in told if m.index < by.index]
    return before[-1] if before else next(iter(told), None)


def _is_target(mark: Mark, cues: ChangeCues) -> bool:
    return bool(cues.target.search(mark.before[-_PRICE:]) or cues.target.search(mark.behind[:_PRICE]))


def _price(rows: Sequence[Row], i: int, end: Mark, cues: ChangeCues) -> tuple[Mark, int] | None:
    """The price and the number of its sentence: that of the same sentence, else the only one near it."""
    own = [m for m in _monies(rows[i]) if _is_price(m, cues) and alike(m.figure, end.figure, cues)]
    if own:
        return (own[0], rows[i].number) if len({m.figure.value for m in own}) == 1 else None
    number = rows[i].number
    near = [r for r in rows[max(0, i - _FAR) : i + _FAR + 1] if abs(r.number - number) <= _FAR and r is not rows[i]]
    prices = [(m, r.number) for r in near for m in _monies(r) if _is_price(m, cues)]
    prices = [told for told in prices if alike(told[0].figure, end.figure, cues)]
    return prices[0] if len({m.figure.value for m, _ in prices}) == 1 else None


def of_targets(move: Move, found: Sequence[Found]) -> bool:
    """Is the amount of a change one of those upsides?"""
    return move.by is not None and any(f.move.by is not None and f.move.by.figure is move.by.figure for f in found)
