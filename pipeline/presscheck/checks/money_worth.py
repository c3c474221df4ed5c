"""A conversion of money held against fixings: what the stated amount was worth, by how much the converted figure misses
that, and the lines that say so."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from presscheck.measure.rates import Fixing, PairRates
from presscheck.measure.units import worth as at_fixing
from presscheck.model import Factor, Interval, Line, Month, Printable, Quantity, Share, Sum
from presscheck.relations.conversions.money_conversion import MoneyConversion

_LONG_KNOWN = dt.timedelta(days=365)
"""How long a rate must have been known for "never seen" to say anything."""
_TURNED = 0.02
"""How near a figure must come to what the rate turned round gives, to be told so."""


def worth(tie: MoneyConversion, fixing: Fixing) -> float:
    """The stated amount in the quote currency of the fixing."""
    assert tie.stated.value is not None
    return at_fixing(tie.stated.value, fixing)


def gap(tie: MoneyConversion, fixing: Fixing) -> float:
    """The share of its worth at the fixing by which the converted figure, as printed, misses it."""
    return outside(tie, tie.converted.narrow, fixing.rate, fixing.rate)


def outside(tie: MoneyConversion, reading: Interval, low: float, high: float) -> float:
    """The share by which a reading of the converted figure misses the worth of the stated one at all rates from low to
    high. A hedge lets either figure stand for more than what is printed, but never for any magnitude."""
    assert tie.stated.value
    least, most = _reach(tie)
    lowest, highest = sorted((tie.stated.value * low * least, tie.stated.value * high * most))
    told = _bounded(reading, tie.converted, tie.limits.open_end)
    return told.gap(Interval(lowest, highest)) / abs(lowest if told.high < lowest else highest)


def _reach(tie: MoneyConversion) -> tuple[float, float]:
    """The shares of the stated figure between which a hedge lets it lie: "nearly $5m" may have been $4.8m when it was
    converted. Its printed rounding is not let pass: that would cost every other misprint."""
    stated, most = tie.stated, tie.limits.hedged
    if not stated.hedge or not stated.value:
        return 1.0, 1.0
    ends = sorted((stated.narrow.low / stated.value, stated.narrow.high / stated.value))
    return max(ends[0], 1 - most), min(ends[1], 1 + most)


def _bounded(reading: Interval, figure: Quantity, most: float) -> Interval:
    """The reading with an open end closed: "more than £300" is no more than so much over it."""
    room = most * abs(figure.value or 0)
    low = reading.high - room if reading.low == -math.inf else reading.low
    return Interval(low, reading.low + room if reading.high == math.inf else reading.high)


def sum_line(tie: MoneyConversion, fixing: Fixing) -> Line:
    """The sum as a reader would redo it."""
    assert tie.stated.value is not None and tie.converted.value is not None
    computed = worth(tie, fixing)
    return Line(
        "{amount} × {rate} ({source}, {day}) = {worth}; the article says {converted}, {off}",
        {
            "amount": tie.stated.value,
            "rate": Factor(fixing.rate, fixing.quote, fixing.base),
            "source": fixing.source,
            "day": fixing.day,
            "worth": Sum(computed, fixing.quote),
            "converted": tie.converted,
            "off": Share(tie.converted.value / computed - 1),
        },
    )


def choice_line(fixings: Sequence[Fixing]) -> tuple[Line, ...]:
    """Which days the nearest fixing was chosen from, where there was a choice."""
    if len(fixings) == 1:
        return ()
    days = {"first": fixings[0].day, "last": fixings[-1].day}
    return (Line("of all days from {first} to {last} that one comes nearest", days),)


def inverted_line(tie: MoneyConversion, fixings: Sequence[Fixing]) -> tuple[Line, ...]:
    """Says where the rate was turned round: where the figure is the stated one divided by it. Of currencies near each
    other in worth that is no more than the rate twice over."""
    assert tie.stated.value and tie.converted.value
    for fixing in fixings:
        divided = tie.stated.value / fixing.rate
        if abs(tie.converted.value / divided - 1) <= _TURNED and abs(fixing.rate**2 - 1) > 2 * _TURNED:
            values: dict[str, Printable] = {
                "amount": tie.stated.value,
                "rate": Factor(fixing.rate, fixing.quote, fixing.base),
                "printed": tie.converted,
            }
            return (Line("the rate was turned round: {amount} ÷ {rate} gives {printed}", values),)
    return ()


def implied_line(tie: MoneyConversion, rates: PairRates) -> tuple[Line, ...]:
    """When the rate that the two figures imply was last seen."""
    narrow, stated, value = tie.converted.narrow, tie.stated.value, tie.converted.value
    assert tie.when is not None and stated and value
    ratio = value / stated
    rate = Factor(ratio, rates.quote, rates.base) if ratio >= 1 else Factor(1 / ratio, rates.base, rates.quote)
    seen = rates.last_seen(Interval(narrow.low / stated, narrow.high / stated), before=tie.when.first)
    if seen is None:
        if not rates.days or rates.days[-1] - rates.days[0] < _LONG_KNOWN:
            return ()
        since = "the rate it implies, {rate}, had not been seen until then since the fixings began in {month}"
        return (Line(since, {"rate": rate, "month": Month(rates.days[0])}),)
    return (Line("the rate it implies, {rate}, was last seen in {month}", {"rate": rate, "month": Month(seen)}),)


def both(tie: MoneyConversion) -> dict[str, Printable]:
    """The two figures, to be named in a line."""
    return {"stated": tie.stated, "converted": tie.converted}
