"""What keeps a change and levels apart: another unit, another time, another way of counting."""

from __future__ import annotations

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.skeleton import Skeleton

BARE_UNIT = "one"
"""The unit of a number that leaves out what it counts."""
PEOPLE = "person"
"""The unit of people, whatever else they may be called: pupils, deaths."""
_CLOSE = 40
"""Characters right before an amount that say whether it came about."""
_NEAR = 60
"""Characters beside an amount that say how it is counted."""


def alike(a: Quantity, b: Quantity, cues: ChangeCues) -> bool:
    """May one figure have become the other: of one unit, or things counted under two names or none?"""
    if is_share(a) or is_share(b) or a.value is None or b.value is None:
        return False
    of_a, of_b = _unit(a), _unit(b)
    if of_a == of_b:
        return True
    if any(x.unit == "percent" and x.text.isdigit() and y.dimension == "count" for x, y in ((a, b), (b, a))):
        return True  # it was lent the unit: "a fall of 60 per cent on the year before, when there were 40"
    if BARE_UNIT in (of_a, of_b) and not {of_a, of_b} & {"time", "angle"}:
        others = {q.dimension for q, unit in ((a, of_a), (b, of_b)) if unit != BARE_UNIT}
        return not others & {MONEY, "ratio", "points", "time"} and "percent" not in a.unit + b.unit
    if a.dimension == b.dimension == "count":
        if {a.unit, b.unit} & cues.whole_names:  # "the 50,000 figure"
            return True
        return PEOPLE in (a.unit, b.unit) or bool(cues.told.shared(frozenset({a.unit}), frozenset({b.unit})))
    return a.unit.partition(" / ")[0] == b.unit.partition(" / ")[0] and " / " in a.unit + b.unit


def _unit(figure: Quantity) -> str:
    """Its unit; a number that only seems to be of the time behind it ("the 266 investigated last year") is of none."""
    is_time = figure.dimension == "time" and figure.unit.rstrip("s")[:3] not in figure.text.lower()
    return BARE_UNIT if is_time else figure.unit


def become(start: Mark, end: Mark, cues: ChangeCues) -> bool:
    """The same of two levels, the second of which may leave out its "per cent": "from 4 per cent to 5"."""
    if alike(start.figure, end.figure, cues):
        return True
    if start.cue in ("compared", "from", "at", "to") and _leaves_out_money(start.figure, end.figure):
        return True
    if (start.cue, end.cue, start.figure.unit, end.figure.unit) != ("from", "to", "percent", BARE_UNIT):
        return False
    return len(end.before.split()) <= 1 and bool(start.figure.value and end.figure.value)


def _leaves_out_money(start: Quantity, end: Quantity) -> bool:
    """Is it an amount of the other's size without its currency: "84.0 million pounds, compared with 75.0 million"?"""
    if start.unit != BARE_UNIT or end.dimension != MONEY or not start.value or not end.value:
        return False
    scales = set(start.text.lower().split()) & set(end.text.lower().split())
    return any(word.isalpha() for word in scales)


def is_expected(mark: Mark, cues: ChangeCues) -> bool:
    """Is a level one that was only expected: "compared with forecasts of £3m"?"""
    return bool(cues.expected.search(mark.before) or cues.expected.search(mark.behind[:_NEAR]))


def is_hoped_for(by: Mark, cues: ChangeCues) -> bool:
    """Is an amount one that was only hoped for or foretold: "had looked for a cut of 25 basis points"?"""
    return bool(cues.hoped.search(by.before[-_CLOSE:]) or cues.needed.search(by.behind))


def is_of_another(mark: Mark, cues: ChangeCues) -> bool:
    """Is a level of comparison told of another thing, not of another time: "against 147m for coffee"?"""
    if not cues.others.search(mark.behind):
        return False
    if "," not in mark.behind and mark.behind.split()[-1].lower() in cues.on:
        return False  # a date follows
    return not (cues.lag(mark.behind) or cues.earlier.search(mark.behind) or cues.same_time.search(mark.behind))


def is_forecast(mark: Mark, cues: ChangeCues) -> bool:
    """Is a level called so right behind it: "the 47.3% forecast by analysts"?"""
    words = cues.expected.search(mark.behind)
    return words is not None and words.start() <= 1


def lags_differ(by: Mark, start: Mark, text: Skeleton, cues: ChangeCues) -> bool:
    """Is the change told from another time than the level: "12% on the year, from 540 in the previous month"?"""
    return differing(cues.lag(beside(text, by, _NEAR)), cues.lag(beside(text, start, _NEAR)))


def beside(text: Skeleton, mark: Mark, before: int) -> str:
    """The article's words right behind a figure, up to the next one, and some before it in its sentence."""
    said, begin = text.passage.text, text.passage.start
    q = mark.figure
    later = (told.start for i, told in text.told.items() if i > mark.index and isinstance(told, Quantity))
    stop = min(next(later, q.end + _NEAR), q.end + _NEAR)
    opens = max((text.place(first) for first, _ in text.sentences if first <= mark.index), default=q.start)
    first = max(opens, q.start - before) - begin
    return said[first : q.start - begin] + " " + said[q.end - begin : stop - begin]


def differing(a: frozenset[str], b: frozenset[str]) -> bool:
    """Do both name a time, and none the same?"""
    return bool(a and b and not a & b)


def told_otherwise(by: Mark, start: Mark, end: Mark, cues: ChangeCues) -> bool:
    """Is the change adjusted, like for like or an average of years?"""
    words = by.before[-_NEAR:] + " " + by.behind[:_NEAR]
    if start.cue == "than":
        return False
    return bool(cues.adjusted.search(words)) and not start.index < end.index < by.index


def kinds_differ(a: str, b: str, cues: ChangeCues) -> bool:
    """Do two texts name different kinds of one row: net and operating profit?"""
    return any(differing(x, y) for x, y in zip(cues.kind_words(a), cues.kind_words(b), strict=True))


def is_loss_against_profit(start: Mark, end: Mark, text: str, cues: ChangeCues) -> bool:
    """Is one level told as a loss and the other as none: "57 cents, from a loss of $1.02"?"""
    near = start.before[-_NEAR:]
    return bool(cues.negative.search(near)) and not cues.negative.search(end.before + text.split(near)[0])
