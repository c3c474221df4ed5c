"""Whether two figures of one unit can tell one value, read as newsrooms round."""

from __future__ import annotations

import math
import re
from typing import Literal

from presscheck.measure.currencies import MONEY
from presscheck.measure.per_unit import parted
from presscheck.model import Interval, Quantity
from presscheck.relations.arithmetic.figured_text import is_share

_DAYS = {
    "second": 1 / 86_400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.44,
    "year": 365.25,
}
_ROUND = 0.1
"""The share of itself by which trailing zeros may round a figure."""
_CUT = 0.2
"""The share of itself that a figure cut at its last digit may have lost: nobody cuts 1,900 to 1K."""
_CLOSE = 0.05
"""The share of itself by which a count in tens may be rounded."""
_EXACT_BELOW = 100
_MAGNITUDES = (10.0, 1000.0)
_TENS = 10.0
"""Whole numbers below it keep the decimals of what they tell."""
_LEAST = 20.0
"""Counts below it lose no zero."""
_LARGE = 1e6
"""Sums of money from which a heading leaves out their unit."""
_EDGE = 0.01
"""The share of itself by which a bound may be passed and still be kept for a careful reader."""
_LONGEST = 1e6
"""Whole numbers below it are printed with all their digits."""
_BEYOND = 1.5
"""How many times the printed value a figure may be whose hedge leaves its end open."""
_MOVED = 3
"""Digits that stand elsewhere at most, where two are swapped or one has slid past two others."""
_ODDS = {"perm": 40.0, "lost": 20.0, "digit": 4.0, "none": 0.2}
"""What a slip says. Of 3,000 headlines as printed that are likely to tell a figure of the body at all, none has its
digits in other places, and one has lost a magnitude."""
_NUMBER = re.compile(r"\d[\d,.]*")
_NEAR = 0.08
"""The share of itself by which a figure that one rounds or hedges may be off and still be surely the same."""


def scale_of(figure: Quantity) -> tuple[str, float]:
    """The unit in which figures of its kind are compared, and what its own is worth in it: counts in ones, parts in
    words in per cent, lengths of time in days."""
    if is_share(figure):
        return "percent", 100.0
    if figure.dimension == "time" and figure.unit in _DAYS:
        return "day", _DAYS[figure.unit]
    return ("count" if figure.dimension == "count" else figure.unit), 1.0


def worth(figure: Quantity) -> float | None:
    """Its value in the unit of `scale_of`."""
    return None if figure.value is None else figure.value * scale_of(figure)[1]


def told_range(figure: Quantity) -> Interval:
    """What it may be, in the unit of `scale_of`: whole numbers under a hundred are told exactly, but for tens; larger
    figures may be rounded or cut at their last digit; an open end reaches half as far again."""
    return _range(figure).times(scale_of(figure)[1])


def gap(a: Quantity, b: Quantity) -> float | None:
    """By which share of the larger the two miss each other, 0 where they may be the same; None where their units
    cannot be compared."""
    if scale_of(a)[0] != scale_of(b)[0] and not _leaves_out(a, b):
        return None
    first, second = told_range(a), told_range(b)
    if first.meets(second) or _is_cut(a, b) or _is_cut(b, a):
        return 0.0
    most = max(abs(end) for end in (first.low, first.high, second.low, second.high))
    return first.gap(second) / most if most else 0.0


def _leaves_out(a: Quantity, b: Quantity) -> bool:
    """Is the one a rate, and the other that without what it is by: "£2 a night", "would charge £1.75"?"""
    if leaves_out_money(a, b):
        return True
    one, other = parted(scale_of(a)[0]), parted(scale_of(b)[0])
    return one[0] == other[0] and "" in (one[1], other[1])


def leaves_out_money(a: Quantity, b: Quantity) -> bool:
    """Is the one a sum of money and the other the same of several digits, read as a count for want of a sign: "posts
    1.2bn profit"?"""
    bare, money = (a, b) if b.dimension == MONEY else (b, a)
    if bare.dimension != "count" or money.dimension != MONEY or bare.value is None or bare.value < _LARGE:
        return False
    return precision(bare) > 1 and math.isclose(bare.value, money.value or 0.0, rel_tol=1e-6)


def _is_cut(a: Quantity, b: Quantity) -> bool:
    """Is the one a small whole number, and the other the same with its decimals: "37" of "37.27"?"""
    if a.value is None or b.value is None or a.hedge is not None or b.hedge is not None or a.unit != b.unit:
        return False
    return a.value == int(a.value) and b.value != int(b.value) and 0 <= b.value - a.value < 1 and a.value >= _TENS


def is_bound(figure: Quantity) -> bool:
    """Is it told as the end of what may be: "more than 90", "nearly 300"?"""
    if figure.hedge is None or figure.value is None:
        return False
    return not (figure.narrow.low < figure.value < figure.narrow.high)


def agrees(a: Quantity, b: Quantity, *, rounded: bool) -> bool:
    """Are they the same value, or one of them the other hedged, or with `rounded` just rounded? Two bounds told
    otherwise are not; lengths of time are told exactly."""
    first, second = worth(a), worth(b)
    if first is None or second is None:
        return a.text == b.text and first is second
    if is_bound(a) and is_bound(b) and (a.narrow != b.narrow or a.unit != b.unit):
        return False
    if math.isclose(first, second, rel_tol=1e-6):
        return a.unit == b.unit or a.dimension == "count" or precision(a) > 1
    hedged = (a.hedge is not None) != (b.hedge is not None)
    if a.dimension == "time" or not (rounded or hedged) or any(math.isinf(q.narrow.low) for q in (a, b)):
        return False
    return precision(a) != precision(b) and gap(a, b) == 0 and abs(first - second) <= _NEAR * max(first, second)


def is_slip(a: Quantity, b: Quantity) -> bool:
    """Do their digits differ as a slip of the pen makes them: a magnitude or a zero too much, two digits swapped, one
    wrong of three or more, or one lost?"""
    first, second = _digits(a), _digits(b)
    if not first or not second or a.value is None or b.value is None or min(a.value, b.value) <= 0:
        return False
    off = max(a.value, b.value) / min(a.value, b.value)
    if first == second:
        counts = a.dimension == "count"
        magnitudes = _MAGNITUDES[:1] if counts else _MAGNITUDES
        least = _LEAST if counts else 0.0
        return any(math.isclose(off, by, rel_tol=1e-6) for by in magnitudes) and min(a.value, b.value) >= least
    if off > _MAGNITUDES[0] or _decimals(a) != _decimals(b):
        return False
    if _is_whole(a.value) and _is_whole(b.value):
        first, second = f"{a.value:.0f}", f"{b.value:.0f}"
    if len(first) == len(second):
        wrong = sum(x != y for x, y in zip(first, second, strict=True))
        return (sorted(first) == sorted(second) and wrong <= _MOVED) or (
            wrong == 1 and len(first) > 2 and precision(a) > 1 and precision(b) > 1
        )
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    return len(shorter) > 2 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


Slip = Literal["perm", "lost", "digit", "none"]
"""How two figures miss each other: by digits that changed places, a magnitude, one other digit, or by more."""


def slip_of(a: Quantity, b: Quantity) -> Slip:
    """How two figures miss each other."""
    first, second = _digits(a), _digits(b)
    if not is_slip(a, b):
        return "none"
    if first == second:
        return "lost" if len(first) > 1 else "none"
    if sorted(first) == sorted(second):
        return "perm"
    return "digit" if len(first) == len(second) else "none"


def slip_odds(a: Quantity, b: Quantity) -> float:
    """By what it multiplies the odds that two figures tell one fact that they miss each other as by a slip of the pen:
    two of its kind rarely do so by chance, least of all with the same digits in other places."""
    return 1.0 if gap(a, b) == 0 or is_bound(a) != is_bound(b) else _ODDS[slip_of(a, b)]


def ratio(a: Quantity, b: Quantity) -> float:
    """How many times as much the larger is as the smaller; infinity where one is nothing or below it."""
    first, second = worth(a), worth(b)
    if not first or not second or min(first, second) <= 0:
        return math.inf
    return max(first, second) / min(first, second)


def _is_whole(value: float) -> bool:
    return value == int(value) and 10 <= value < _LONGEST


def _decimals(figure: Quantity) -> int:
    number = _NUMBER.search(figure.text)
    return len(number[0].rstrip(",.").partition(".")[2]) if number else 0


def precision(figure: Quantity) -> int:
    """How many digits tell it, without trailing zeros: 3 for "£2.13m", 1 for "20,000"."""
    return len(_digits(figure))


def _digits(figure: Quantity) -> str:
    if figure.value is None:
        return ""
    return re.sub(r"\D", "", f"{abs(figure.value):.10f}".rstrip("0")).strip("0")


def _range(figure: Quantity) -> Interval:
    value, wide = figure.value, figure.wide
    if value is None or value <= 0:
        return wide
    if figure.hedge is not None:
        return _hedged(figure, value)
    step = figure.narrow.high - figure.narrow.low
    if figure.dimension == "count" and step <= 1 and value < _EXACT_BELOW:
        loose = _CLOSE * value if value % 10 == 0 and value > 10 else 0.0
        return Interval(value - loose, value + loose)
    cut = value + step if step <= _CUT * value else figure.narrow.high
    low = max(wide.low, min(value * (1 - _ROUND), figure.narrow.low))
    high = max(min(wide.high, value * (1 + _ROUND)), cut)
    return Interval(low, high)


def _hedged(figure: Quantity, value: float) -> Interval:
    """The wide reading; but an end that the printed number makes is that number, however round it is."""
    narrow, wide = figure.narrow, figure.wide
    low = value * (1 - _EDGE) if narrow.low == value else wide.low
    high = value * (1 + _EDGE) if narrow.high == value else wide.high
    low = value / _BEYOND if math.isinf(low) else low
    high = value * _BEYOND if math.isinf(high) else high
    return Interval(low, high, narrow.low_closed, narrow.high_closed)
