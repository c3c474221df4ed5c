"""A conversion of money held against the fixings of its publication: those of the day, of the days around it, or the
last known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from presscheck.checks.money_worth import both, choice_line, gap, implied_line, inverted_line, outside, sum_line, worth
from presscheck.dates import day_after
from presscheck.measure.rates import Fixing, PairRates
from presscheck.model import Apart, Days, Line, Meets, MeetsRounded, Outcome, Share, Sum, Undecided, WithinSlack
from presscheck.relations.conversions.money_conversion import MoneyConversion

_MOVES_UNSEEN = 0.15
"""How far a rate may have moved in the part of a time that has no fixings: about what a floating one does in a year."""
_MOVED_TOO_FAR = 2.0
"""How many times a rate may have moved since it was last known, for a figure that only fits so to be told as right."""
_ROUNDED_AWAY = 0.03
"""How far trailing zeros may have been rounded: what a rate moves in a month, and less than a usual misprint."""


def at_publication(tie: MoneyConversion, rates: PairRates, when: Days) -> Outcome:
    """The converted figure against the stated one at the rates of the days on which it was published."""
    first = day_after(when.first, -tie.limits.days_before)
    window = rates.within(first, day_after(when.last, tie.limits.days_after))
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
        working=(
            sum_line(tie, nearest),
            *choice_line(fixings),
            *(inverted_line(tie, fixings) or implied_line(tie, rates)),
        ),
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
        if moved > _MOVED_TOO_FAR and gap(tie, known) > tie.limits.slack:
            return Undecided(why=f"the last rate known is of {known.day.isoformat()}: it may have become so much since")
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
