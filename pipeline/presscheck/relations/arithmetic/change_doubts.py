"""What keeps a change and levels apart: another unit, another time, another way of counting."""

from __future__ import annotations

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_marks import Mark
from presscheck.relations.arithmetic.figured_text import is_share

_NEAR = 60
"""Characters beside an amount that say how it is counted."""


def alike(a: Quantity, b: Quantity, cues: ChangeCues) -> bool:
    """May one figure have become the other: of one unit, or things counted under two names or none?"""
    if is_share(a) or is_share(b) or a.value is None or b.value is None:
        return False
    if a.unit == b.unit:
        return True
    if "one" in (a.unit, b.unit) and not {a.dimension, b.dimension} & {MONEY, "ratio", "points", "time"}:
        return True
    if a.dimension == b.dimension == "count":
        return bool(cues.told.shared(frozenset({a.unit}), frozenset({b.unit})))
    return a.unit.partition(" / ")[0] == b.unit.partition(" / ")[0] and " / " in a.unit + b.unit


def is_expected(mark: Mark, cues: ChangeCues) -> bool:
    """Is a level one that was only expected: "compared with forecasts of £3m"?"""
    return bool(cues.expected.search(mark.before) or cues.expected.search(mark.behind[:_NEAR]))


def lags_differ(by: Mark, start: Mark, cues: ChangeCues) -> bool:
    """Is the change told from another time than the level: "12% on the year, from 540 in the previous month"?"""
    return differing(cues.lag(by.behind), cues.lag(start.before + " " + start.behind))


def differing(a: frozenset[str], b: frozenset[str]) -> bool:
    """Do both name a time, and none the same?"""
    return bool(a and b and not a & b)


def told_otherwise(by: Mark, start: Mark, end: Mark, cues: ChangeCues) -> bool:
    """Is the change adjusted, like for like or an average of years?"""
    words = by.before[-_NEAR:] + " " + by.behind[:_NEAR]
    return bool(cues.adjusted.search(words)) and not start.index < end.index < by.index


def kinds_differ(a: str, b: str, cues: ChangeCues) -> bool:
    """Do two texts name different kinds of one row: net and operating profit?"""
    return any(differing(x, y) for x, y in zip(cues.kind_words(a), cues.kind_words(b), strict=True))


def is_loss_against_profit(start: Mark, end: Mark, text: str, cues: ChangeCues) -> bool:
    """Is one level told as a loss and the other as none: "57 cents, from a loss of $1.02"?"""
    near = start.before[-_NEAR:]
    return bool(cues.negative.search(near)) and not cues.negative.search(end.before + text.split(near)[0])
