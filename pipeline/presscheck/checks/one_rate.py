"""Several conversions in one article that no single rate fits.

Why it matters  Where the day is unknown, or the currency one without rates, the article's own conversions are the only
                measure: at one time two currencies have one rate.
Example         "4m lari ($1.5m) for the school and 20m lari ($30m) for the road": 2.67 lari to the dollar, then 0.67.
Known blind spot  All conversions wrong in the same way; of two that disagree, which one is wrong.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.model import Apart, Factor, Interval, Line, Meets, MeetsRounded, Outcome, Quantity, Undecided
from presscheck.relations.conversions.one_rate import OneRate

_MOVED = 0.05
"""The share by which two rates may differ beside all rounding: what one moves in a month or two, as some of an
article's conversions may be older than others."""
_HEDGED = 0.05
"""How far from what is printed a hedge lets a figure lie here, whichever way."""
_SAYS_ALL = "{stated} is not {converted} at the rate of the article's other conversions"
_SAYS_BOTH = "{stated} cannot be {converted} where {other} is {worth}"


def one_rate(tie: OneRate) -> Outcome:
    """Compare the rate that one conversion implies with that of all others."""
    units = sorted((tie.stated.unit, tie.converted.unit))
    rates = [_implied(a, b, units[0]) for a, b in ((tie.stated, tie.converted), *tie.pairs)]
    if any(rate is None for rate in rates):
        return Undecided(why="a figure that may be nothing tells no rate")
    mine, *others = (rate for rate in rates if rate is not None)
    low, high = max(rate.low for rate in others), min(rate.high for rate in others)
    if low > high * (1 + _MOVED):
        return Undecided(why="the article's other conversions agree on no rate either")
    shared = Interval(min(low, high), max(low, high))
    off = mine.gap(shared) / (shared.low if mine.high < shared.low else shared.high)
    working = tuple(_line(a, b) for a, b in ((tie.stated, tie.converted), *tie.pairs))
    if off <= _MOVED:
        return Meets(working=working)
    wide = _implied(tie.stated, tie.converted, units[0], wide=True)
    if wide is not None and wide.gap(shared) / shared.low <= _MOVED:
        how = Line("{stated} is {converted} rounded further than its digits tell", _both(tie))
        return MeetsRounded(message=how, to=tie.converted.wide.high - tie.converted.wide.low, working=working)
    forth = tie.stated.unit == units[0]
    ends = (shared.low, shared.high) if forth else (1 / shared.high, 1 / shared.low)
    return Apart(
        message=Line(_SAYS_ALL if len(others) > 1 else _SAYS_BOTH, {**_both(tie), **_other(tie)}),
        by=off,
        wide=True,
        blame="converted",
        expected=(ends[0] * (tie.stated.value or 0), ends[1] * (tie.stated.value or 0)),
        working=working,
        labels={"converted": Line("at another rate"), "others": Line("the article's other conversion")},
    )


def _implied(stated: Quantity, converted: Quantity, base: str, *, wide: bool = False) -> Interval | None:
    """Units of the other currency for one of the base, as both figures were rounded; None where one may be nothing."""
    one, other = (_reading(q, wide) for q in ((stated, converted) if stated.unit == base else (converted, stated)))
    if not (one.low > 0 and other.low > 0):
        return None
    return Interval(other.low / one.high, other.high / one.low)


def _reading(figure: Quantity, wide: bool) -> Interval:
    """The figure's own, or about so much where a hedge leaves an end open."""
    told = figure.wide if wide else figure.narrow
    if figure.hedge and figure.value is not None:
        return Interval(figure.value * (1 - _HEDGED), figure.value * (1 + _HEDGED))
    return told


def _line(stated: Quantity, converted: Quantity) -> Line:
    assert stated.value and converted.value
    a, b = stated.value, converted.value
    rate = Factor(b / a, converted.unit, stated.unit) if b >= a else Factor(a / b, stated.unit, converted.unit)
    return Line("{stated} as {converted} is {rate}", {"stated": stated, "converted": converted, "rate": rate})


def _other(tie: OneRate) -> dict[str, Quantity]:
    return {"other": tie.others[0], "worth": tie.others[1]}


def _both(tie: OneRate) -> dict[str, Quantity]:
    return {"stated": tie.stated, "converted": tie.converted}


CHECK = Check("CV102", "one-rate", OneRate, one_rate, yields_to=("CV101",))
