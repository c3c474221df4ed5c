"""An amount of money was converted into another currency wrongly.

Why it matters  A stale rate, a euro figure under a pound sign or millions for billions changes the story's size, and
                readers at home remember the converted figure only.
Example         "investing US$160 million (£102m)" on a day when that was £97m.
Known blind spot  Rates of the past that a text uses without saying so; currencies that the ECB does not list, unless
                their rates were imported; amounts converted at a rate less than the slack away from the right one;
                prices of two countries that look like no price tags.
"""

from __future__ import annotations

from dataclasses import replace

from presscheck.checks.check import Check
from presscheck.checks.day_rates import at_publication
from presscheck.checks.money_worth import both, gap, outside, sum_line
from presscheck.measure.rates import Fixing, PairRates
from presscheck.model import Apart, Days, Line, Meets, Outcome, Undecided, WithinSlack
from presscheck.relations.conversions.money_conversion import MoneyConversion

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
    outcome = at_publication(tie, rates, tie.when)
    if isinstance(outcome, WithinSlack):  # at another day's rate: that of a day that the text names?
        named = (_fits(tie, rates, time) for time in (*tie.also, *tie.perhaps))
        return next((Meets(working=(sum_line(tie, fixing),)) for fixing in named if fixing), outcome)
    if not isinstance(outcome, Apart):
        return outcome
    if (other := _at_other_times(tie, rates)) is not None:
        return other
    if any(_fits(tie, rates, time) for time in tie.perhaps):
        return Undecided(why="converted at a rate of another time that the text names")
    if _at_told_rate(tie):
        return Undecided(why="converted at a rate that the article tells")
    return _at_any_time(tie, rates) or outcome if tie.historic else outcome


def _at_told_rate(tie: MoneyConversion) -> bool:
    """Does the conversion hold at a rate that the article gives, of whatever day that is?"""
    return any(outside(tie, tie.converted.narrow, rate, rate) <= tie.limits.slack for rate in tie.told_rates)


def _at_other_times(tie: MoneyConversion, rates: PairRates) -> Outcome | None:
    """What a rate of the years or months named in the sentence says; None where none of them fits."""
    for time in tie.also:
        if fitting := _fits(tie, rates, time):
            return Meets(working=(sum_line(tie, fitting),))
        if not rates.cover(time) and (unsure := _at_any_time(tie, rates)):
            return unsure
    return None


def _fits(tie: MoneyConversion, rates: PairRates, time: Days) -> Fixing | None:
    """The fixing of a time at which the conversion holds; None where it holds at none."""
    nearest = min(rates.within(time.first, time.last), key=lambda f: gap(tie, f), default=None)
    return nearest if nearest and gap(tie, nearest) <= tie.limits.slack else None


def _at_any_time(tie: MoneyConversion, rates: PairRates) -> Undecided | None:
    """Undecided where the rate implied is one that some time may have seen; None where none can."""
    low, high = min(rates.rates) / _EVER, max(rates.rates) * _EVER
    if outside(tie, tie.converted.narrow, low, high) == 0:
        return Undecided(why="converted at the rate of another time")
    return None


def _is_code(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


CHECK = Check("CV101", "currency-conversion", MoneyConversion, currency_conversion)
