"""An amount of money was converted into another currency wrongly.

Why it matters  A stale rate, a euro figure under a pound sign or millions for billions changes the story's size, and
                readers at home remember the converted figure only.
Example         "investing US$160 million (£102m)" on a day when that was £97m.
Known blind spot  Rates of the past that a text uses without saying so; currencies that the ECB does not list, unless
                their rates were imported; amounts converted at a rate less than the slack away from the right one;
                prices of two countries that look like no price tags.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import replace

from presscheck.checks.check import Check
from presscheck.checks.money_worth import both, choice_line, gap, implied_line, outside, sum_line, worth
from presscheck.measure.rates import Fixing, PairRates
from presscheck.model import Apart, Days, Line, Meets, MeetsRounded, Outcome, Share, Sum, Undecided, WithinSlack
from presscheck.relations.money_conversion import MoneyConversion

_MOVES_UNSEEN = 0.15
"""How far a rate may have moved in the part of a time that has no fixings: about what a floating one does in a year."""
_ROUNDED_AWAY = 0.03
"""How far trailing zeros may have been rounded: what a rate moves in a month, and less than a usual misprint."""
_EVER = 20.0
"""How many times beyond all rates known the rate of an untold time may have lain: francs were France's, and currencies
have lost a zero. Beyond that it is no other day's rate, but another magnitude."""


def currency_conversion(tie: MoneyConversion) -> Outcome:
    """Compare the converted figure with the stated one at the rates of the days spoken of."""
    if tie.when is None:
        return Undecided(why="no date: the day's rate cannot be known")
    if tie.price_tags:
        return Undecided(why="both look like price tags, of two countries")
    if tie.meant:
        return _wrong_sign(tie)
    outcomes = [_at_rates(tie, rates) for rates in (tie.rates, *(rates for *_, rates in tie.open_units))]
    named = _is_code(tie.stated.unit) and _is_code(tie.converted.unit)
    if named and not isinstance(outcomes[0], (Apart, Undecided)):
        return outcomes[0]
    meant = outcomes if named or len(outcomes) == 1 else outcomes[1:]  # "kroner" by itself has no rates
    if fitting := [o for o in meant if not isinstance(o, (Apart, Undecided))]:
        if named:
            return Undecided(why="which currency is meant cannot be told, and in one it would hold")
        return next((o for o in fitting if isinstance(o, Meets)), fitting[0])  # and as Danish ones they fit
    if len(meant) > 1 and any(isinstance(o, Undecided) for o in meant):
        return Undecided(why="which currency is meant cannot be told")
    return meant[0] if named else min(meant, key=lambda o: o.by if isinstance(o, Apart) else 0.0)


def _wrong_sign(tie: MoneyConversion) -> Outcome:
    """An amount said to be worth another of its own currency, as printed: is it right in the one meant?"""
    assert tie.stated.value and tie.converted.value and tie.meant
    under = replace(tie, meant=None, converted=replace(tie.converted, unit=tie.meant))
    held = _at_rates(under, tie.rates)
    if not isinstance(held, Meets):
        return Undecided(why="an amount beside another of its currency")
    return Apart(
        message=Line("{stated} is not {converted}", both(tie)),
        by=abs(tie.converted.value / tie.stated.value - 1),
        wide=True,
        blame="converted",
        working=(
            *held.working[:1],
            Line("all other amounts here are converted into {unit}", {"unit": tie.meant}),
        ),
    )


def _at_rates(tie: MoneyConversion, rates: PairRates | None) -> Outcome:
    """What the rates of one pair say: those of the publication, then those of other times the text speaks of."""
    assert tie.when is not None
    if rates is None:
        return Undecided(why=f"no rate from {tie.stated.unit} to {tie.converted.unit} is known")
    outcome = _at_publication(tie, rates, tie.when)
    if not isinstance(outcome, Apart):
        return outcome
    if (other := _at_other_times(tie, rates)) is not None:
        return other
    return _at_any_time(tie, rates) or outcome if tie.historic else outcome


def _at_other_times(tie: MoneyConversion, rates: PairRates) -> Outcome | None:
    """What a rate of the years or months named in the sentence says; None where none of them fits."""
    for time in tie.also:
        fixings = rates.within(time.first, time.last)
        nearest = min(fixings, key=lambda f: gap(tie, f), default=None)
        if nearest and gap(tie, nearest) <= tie.limits.slack:
            return Meets(working=(sum_line(tie, nearest),))
        if not rates.cover(time) and (unsure := _at_any_time(tie, rates)):
            return unsure
    return None


def _at_any_time(tie: MoneyConversion, rates: PairRates) -> Undecided | None:
    """Undecided where the rate implied is one that some time may have seen; None where none can."""
    low, high = min(rates.rates) / _EVER, max(rates.rates) * _EVER
    if outside(tie, tie.converted.narrow, low, high) == 0:
        return Undecided(why="converted at the rate of another time")
    return None


def _at_publication(tie: MoneyConversion, rates: PairRates, when: Days) -> Outcome:
    first = _back(when.first, tie.limits.days_before)
    window = rates.within(first, _back(when.last, -tie.limits.days_after))
    today = rates.on(when.first) if when.one else None
    if not window or (when.one and today is None):
        known = rates.latest(when.last)
        if known is None:
            return Undecided(why=f"no rate from {tie.stated.unit} to {tie.converted.unit} is known for that time")
        return _at_last_known(tie, rates, known, window)
    fits = [f for f in window if gap(tie, f) <= tie.limits.slack]
    if today is None:
        if fits:
            told = min(fits, key=lambda f: (not when.first <= f.day <= when.last, gap(tie, f)))
            return Meets(working=(sum_line(tie, told),))
        if not rates.cover(when) and min(gap(tie, f) for f in window) <= _MOVES_UNSEEN:
            return Undecided(why=f"rates from {tie.stated.unit} to {tie.converted.unit} are known for part of the time")
        return _apart(tie, rates, window)
    if gap(tie, today) <= tie.limits.slack:
        return Meets(working=(sum_line(tie, today),))
    if rounded := _rounded(tie, today):
        return rounded
    if fits:
        earlier = [f for f in fits if f.day <= today.day]
        how = "{stated} is {converted} at " + ("an earlier" if earlier else "a later") + " rate, not the day's"
        day = earlier[-1].day if earlier else fits[0].day
        return WithinSlack(
            message=Line(how, both(tie)),
            by=gap(tie, today),
            working=(sum_line(tie, today), Line("it holds at the rate of {day}", {"day": day})),
        )
    return _apart(tie, rates, (today,))


def _apart(tie: MoneyConversion, rates: PairRates, fixings: Sequence[Fixing]) -> Apart:
    """The figures at odds: with the day's fixing where there is one, else with every fixing of the time."""
    assert tie.converted.value is not None
    nearest = min(fixings, key=lambda f: gap(tie, f))
    low, high = (worth(tie, end(fixings, key=lambda f: f.rate)) for end in (min, max))
    computed = worth(tie, nearest)
    reads = "at that day's rate {worth}" if len(fixings) == 1 else "at the nearest of that time's rates {worth}"
    return Apart(
        message=Line("{stated} is not {converted}", both(tie)),
        by=gap(tie, nearest),
        wide=outside(tie, tie.converted.wide, nearest.rate, nearest.rate) > tie.limits.slack,
        blame="converted",
        expected=(low, high),
        working=(sum_line(tie, nearest), *choice_line(fixings), *implied_line(tie, rates)),
        labels={
            "stated": Line(reads, {"worth": Sum(computed, nearest.quote)}),
            "converted": Line(
                "says {converted}, {off}",
                {"converted": tie.converted, "off": Share(tie.converted.value / computed - 1)},
            ),
        },
    )


def _at_last_known(tie: MoneyConversion, rates: PairRates, known: Fixing, window: Sequence[Fixing]) -> Outcome:
    """The figures at the last fixing before a time without any, which has had days to move since; or at those of the
    days before publication whose rate may have been used."""
    assert tie.when is not None
    days = (tie.when.last - known.day).days
    if days > tie.limits.moves_days:
        last = f"the last rate from {known.base} to {known.quote} known is of {known.day.isoformat()}"
        return Undecided(why=f"{last}, too long before")
    moves = tie.limits.moves_ended if rates.ended else tie.limits.moves
    moved = min(math.exp(moves * math.sqrt(days)), tie.limits.moves_most)
    low = min(known.rate / moved, *(f.rate for f in window), known.rate)
    high = max(known.rate * moved, *(f.rate for f in window), known.rate)
    told = Line(
        "the last rate known is of {day}, {days} days before: it may have moved by {share}% since",
        {"day": known.day, "days": days, "share": round(100 * (moved - 1))},
    )
    if outside(tie, tie.converted.narrow, low, high) <= tie.limits.slack:
        return Meets(working=(sum_line(tie, known), told))
    apart = _apart(tie, rates, (known,))
    line, *rest = apart.working
    reads = Sum(worth(tie, known), known.quote)
    return replace(
        apart,
        wide=outside(tie, tie.converted.wide, low, high) > tie.limits.slack,
        working=(line, told, *rest),
        labels={**apart.labels, "stated": Line("at the last rate known {worth}", {"worth": reads})},
    )


def _rounded(tie: MoneyConversion, today: Fixing) -> MeetsRounded | None:
    """Trailing zeros that are rounding, as in $300bn for $296bn: so read only where the miss is small, since reading
    all zeros so would let half of all misprints pass. Or a last digit cut off instead of rounded, as in $1.37bn
    printed as $1.3bn; of a figure of one digit that is not supposed."""
    narrow, value, computed = tie.converted.narrow, tie.converted.value, worth(tie, today)
    step = narrow.high - narrow.low
    if tie.converted.hedge or value is None:
        return None
    if outside(tie, tie.converted.wide, today.rate, today.rate) == 0 and gap(tie, today) <= _ROUNDED_AWAY:
        how = "{stated} is {converted} rounded further than its digits tell"
    elif value >= 10 * step and value <= computed < value + step:
        how = "{stated} is {converted} with the last digit cut, not rounded"
    else:
        return None
    return MeetsRounded(message=Line(how, both(tie)), to=step, working=(sum_line(tie, today),))


def _is_code(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _back(day: dt.date, days: int) -> dt.date:
    """So many days before the day, held within the calendar."""
    return dt.date.fromordinal(min(max(day.toordinal() - days, 1), dt.date.max.toordinal()))


CHECK = Check("CV101", "currency-conversion", MoneyConversion, currency_conversion)
