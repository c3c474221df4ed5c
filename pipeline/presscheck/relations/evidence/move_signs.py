"""What speaks for an amount being the one by which a level became another, and against."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.relations.arithmetic.figured_text import FOLD, PERCENT, POINTS, SHARE, sign
from presscheck.relations.evidence.move import LEAST, MoveCandidate

_MOST_AGAINST = 3
SORTS = {PERCENT: "percentage", SHARE: "part", POINTS: "points", FOLD: "multiple"}
"""What an amount of change may be, as signs name it."""


def move_signs(move: MoveCandidate) -> Iterator[str]:
    """The signs of an amount with two levels."""
    by, pair = move.by, move.pair
    rate = "rates" if "percent" in (pair.start.quantity.unit, pair.end.quantity.unit) else "levels"
    yield f"by is a {SORTS.get(sign(by.quantity), 'amount')} of {rate}"
    yield f"by is told {move.told}"
    yield f"by {move.where}"
    yield f"by {move.words}"
    yield from _counted(move)
    yield from _together(move)
    yield from _given(move)
    yield from move.taken
    yield from move.against


def _counted(move: MoveCandidate) -> Iterator[str]:
    """How much speaks for it and against."""
    by = move.by
    if by.mark is not None and by.mark.style:
        yield f"by is {by.mark.style}"
    yield f"{move.rivals} rival amounts"
    for many in range(LEAST + 1, move.speaks + 1):
        yield f"{many} of seven speak for it"
    for many in range(1, min(len(move.against), _MOST_AGAINST) + 1):
        yield f"{many} speak against it"


def _together(move: MoveCandidate) -> Iterator[str]:
    """What several things say together."""
    pair, link = move.pair, "linked" if move.is_linked else "loose"
    order = "in order" if pair.in_order else "no order"
    if pair.in_order and pair.is_linked and move.is_linked and move.rivals != "nearer":
        yield f"all linked, {pair.rivals} rival levels"
    if move.where == "in their sentence" and pair.led in ("from-to", "against") and move.told != "untold":
        yield f"a move {pair.led}, by {move.words}"
    if pair.in_order and pair.alone and move.rivals == "no" and move.told != "untold":
        yield f"a move of a pair alone, by {link} {move.where}"
    if move.tells_profit:
        yield "by of a profit, levels made"
    if move.leads:
        yield f"by leads, levels {order}, {'linked' if pair.is_linked else 'loose'}"
    if move.is_headed:
        yield "of one head"
        yield f"of one head, {order}, {pair.rivals} rival levels"
    if not move.taken:
        alone = "alone" if pair.alone and move.rivals == "no" else "of several"
        yield f"none taken, {move.where}"
        yield f"none taken, {link} {order} {alone}"


def _given(move: MoveCandidate) -> Iterator[str]:
    """Which of the levels the sentence of the amount gives it."""
    by, pair = move.by, move.pair
    given = [role for role, x in (("start", pair.start), ("end", pair.end)) if by.has(role, x)]
    yield f"by has {' and '.join(given) or 'neither level'}"
    if pair.start.has("end", pair.end):
        yield "the levels are read as a change"
    if len(given) == 1 and not move.taken:
        other = "start" if given == ["end"] else "end"
        far = abs(getattr(pair, other).number - by.number)
        yield f"by has its {given[0]}, {other} {'far' if far > 1 else 'near'}, {pair.words}"
