"""An amount of money was converted into another currency wrongly.

Why it matters  A stale rate, a euro figure under a pound sign or millions for billions changes the story's size, and
                readers at home remember the converted figure only.
Example         "investing US$160 million (£102m)" on a day when that was £97m.
Known blind spot  Rates of the past that a text uses without saying so; currencies that the ECB does not list; amounts
                converted at a rate less than the slack away from the right one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from presscheck.checks.check import Check
from presscheck.measure.rates import Fixing, PairRates
from presscheck.measure.units import worth
from presscheck.model import (
    Apart,
    Factor,
    Interval,
    Line,
    Meets,
    MeetsRounded,
    Month,
    Outcome,
    Printable,
    Share,
    Sum,
    Undecided,
    WithinSlack,
)
from presscheck.relations.money_conversion import MoneyConversion

_MOVES_UNSEEN = 0.15
"""How far a rate may have moved in the part of a time that has no fixings: about what a floating one does in a year."""
_ROUNDED_AWAY = 0.03
"""How far trailing zeros may have been rounded: what a rate moves in a month, and less than a usual misprint."""


def currency_conversion(tie: MoneyConversion) -> Outcome:
    """Compare the converted figure with the stated one at the rates of the days spoken of."""
    if tie.historic:
        return Undecided(why="converted at the rate of another time")
    if tie.when is None:
        return Undecided(why="no date: the day's rate cannot be known")
    first = _at_rates(tie, tie.rates)
    if not isinstance(first, (Apart, Undecided)):
        return first
    others = [_at_rates(tie, rates) for *_, rates in tie.open_units]
    if fitting := [o for o in others if not isinstance(o, (Apart, Undecided))]:
        if tie.rates is None and not (_is_code(tie.stated.unit) and _is_code(tie.converted.unit)):
            return next(
                (o for o in fitting if isinstance(o, Meets)), fitting[0]
            )  # "kroner", and as Danish ones they fit
        return Undecided(why="which currency is meant cannot be told, and in one it would hold")
    if any(isinstance(o, Undecided) for o in others):
        return Undecided(why="which currency is meant cannot be told")
    return first


def _at_rates(tie: MoneyConversion, rates: PairRates | None) -> Outcome:
    assert tie.when is not None
    if rates is None:
        return Undecided(why=f"no rate from {tie.stated.unit} to {tie.converted.unit} is known")
    first = _back(tie.when.first, tie.limits.days_before)
    window = rates.within(first, _back(tie.when.last, -tie.limits.days_after))
    today = rates.on(tie.when.first) if tie.when.one else None
    if not window or (tie.when.one and today is None):
        return Undecided(why=f"no rate from {tie.stated.unit} to {tie.converted.unit} is known for that time")
    fits = [f for f in window if _gap(tie, f) <= tie.limits.slack]
    if today is None:
        if fits:
            first, last = tie.when
            told = min(fits, key=lambda f: (not first <= f.day <= last, _gap(tie, f)))
            return Meets(working=(_sum(tie, told),))
        if not rates.cover(tie.when) and min(_gap(tie, f) for f in window) <= _MOVES_UNSEEN:
            return Undecided(why=f"rates from {tie.stated.unit} to {tie.converted.unit} are known for part of the time")
        return _apart(tie, rates, window)
    if _gap(tie, today) <= tie.limits.slack:
        return Meets(working=(_sum(tie, today),))
    if rounded := _rounded(tie, today):
        return rounded
    if fits:
        earlier = [f for f in fits if f.day <= today.day]
        how = "{stated} is {converted} at " + ("an earlier" if earlier else "a later") + " rate, not the day's"
        day = earlier[-1].day if earlier else fits[0].day
        return WithinSlack(
            message=Line(how, _figures(tie)),
            by=_gap(tie, today),
            working=(_sum(tie, today), Line("it holds at the rate of {day}", {"day": day})),
        )
    return _apart(tie, rates, (today,))


def _apart(tie: MoneyConversion, rates: PairRates, fixings: Sequence[Fixing]) -> Apart:
    """The figures at odds: with the day's fixing where there is one, else with every fixing of the time."""
    assert tie.when is not None and tie.converted.value is not None
    nearest = min(fixings, key=lambda f: _gap(tie, f))
    low, high = (_worth(tie, end(fixings, key=lambda f: f.rate)) for end in (min, max))
    computed = _worth(tie, nearest)
    reads = "at that day's rate {worth}" if len(fixings) == 1 else "at the nearest of that time's rates {worth}"
    return Apart(
        message=Line("{stated} is not {converted}", _figures(tie)),
        by=_gap(tie, nearest),
        wide=_miss(tie, tie.converted.wide, nearest) > tie.limits.slack,
        blame="converted",
        expected=(low, high),
        working=(_sum(tie, nearest), *_nearest(fixings), *_implied(tie, rates)),
        labels={
            "stated": Line(reads, {"worth": Sum(computed, nearest.quote)}),
            "converted": Line(
                "says {converted}, {off}",
                {"converted": tie.converted, "off": Share(tie.converted.value / computed - 1)},
            ),
        },
    )


def _nearest(fixings: Sequence[Fixing]) -> tuple[Line, ...]:
    """Which days the nearest fixing was chosen from, where there was a choice."""
    if len(fixings) == 1:
        return ()
    days = {"first": fixings[0].day, "last": fixings[-1].day}
    return (Line("of all days from {first} to {last} that one comes nearest", days),)


def _implied(tie: MoneyConversion, rates: PairRates) -> tuple[Line, ...]:
    """When the rate that the two figures imply was last seen."""
    narrow, stated, value = tie.converted.narrow, tie.stated.value, tie.converted.value
    assert tie.when is not None and stated and value
    ratio = value / stated
    rate = Factor(ratio, rates.quote, rates.base) if ratio >= 1 else Factor(1 / ratio, rates.base, rates.quote)
    seen = rates.last_seen(Interval(narrow.low / stated, narrow.high / stated), before=tie.when.first)
    if seen is None:
        since = "the rate it implies, {rate}, has not been seen since the fixings began in {month}"
        return (Line(since, {"rate": rate, "month": Month(rates.days[0])}),)
    return (Line("the rate it implies, {rate}, was last seen in {month}", {"rate": rate, "month": Month(seen)}),)


def _rounded(tie: MoneyConversion, today: Fixing) -> MeetsRounded | None:
    """Trailing zeros that are rounding, as in $300bn for $296bn: so read only where the miss is small, since reading
    all zeros so would let half of all misprints pass. Or a last digit cut off instead of rounded, as in $1.37bn
    printed as $1.3bn; of a figure of one digit that is not supposed."""
    narrow, value, computed = tie.converted.narrow, tie.converted.value, _worth(tie, today)
    step = narrow.high - narrow.low
    if tie.converted.hedge or value is None:
        return None
    if _miss(tie, tie.converted.wide, today) == 0 and _gap(tie, today) <= _ROUNDED_AWAY:
        how = "{stated} is {converted} rounded further than its digits tell"
    elif value >= 10 * step and value <= computed < value + step:
        how = "{stated} is {converted} with the last digit cut, not rounded"
    else:
        return None
    return MeetsRounded(message=Line(how, _figures(tie)), to=step, working=(_sum(tie, today),))


def _sum(tie: MoneyConversion, fixing: Fixing) -> Line:
    assert tie.stated.value is not None and tie.converted.value is not None
    computed = _worth(tie, fixing)
    rate = Factor(fixing.rate, fixing.quote, fixing.base)
    return Line(
        "{amount} × {rate} ({source}, {day}) = {worth}; the article says {converted}, {off}",
        {
            "amount": tie.stated.value,
            "rate": rate,
            "source": fixing.source,
            "day": fixing.day,
            "worth": Sum(computed, fixing.quote),
            "converted": tie.converted,
            "off": Share(tie.converted.value / computed - 1),
        },
    )


def _figures(tie: MoneyConversion) -> dict[str, Printable]:
    return {"stated": tie.stated, "converted": tie.converted}


def _worth(tie: MoneyConversion, fixing: Fixing) -> float:
    assert tie.stated.value is not None
    return worth(tie.stated.value, fixing)


def _gap(tie: MoneyConversion, fixing: Fixing) -> float:
    """The share of its worth at the fixing by which the converted figure, as printed, misses it."""
    return _miss(tie, tie.converted.narrow, fixing)


def _miss(tie: MoneyConversion, reading: Interval, fixing: Fixing) -> float:
    assert tie.stated.value
    return reading.times(1 / tie.stated.value).gap(Interval(fixing.rate, fixing.rate)) / fixing.rate


def _is_code(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _back(day: dt.date, days: int) -> dt.date:
    """So many days before the day, held within the calendar."""
    return dt.date.fromordinal(min(max(day.toordinal() - days, 1), dt.date.max.toordinal()))


CHECK = Check("CV101", "currency-conversion", MoneyConversion, currency_conversion)
