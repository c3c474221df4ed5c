"""What is stated becomes a quantity: value, narrow and wide interval, unit, hedge."""

from __future__ import annotations

import math
from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.hedges import Hedge, hedges, unhedged
from presscheck.measure.numeral import Numeral
from presscheck.measure.stated import Stated
from presscheck.measure.unit_expression import over
from presscheck.model import Interval, Quantity

_EXACT = 1e15
"""Beyond it fifteen digits no longer tell whole numbers apart."""


def quantity(text: str, stated: Stated, meaning: Meaning, lexicon: Lexicon) -> Quantity:
    """The quantity of a figure found in `text`, with offsets into it; not yet numbered."""
    low, high = _in_unit(stated.low, meaning.factor), _in_unit(stated.high, meaning.factor)
    hedge = _hedge(text, stated, meaning, lexicon)
    if not stated.single:
        narrow = wide = Interval(low.value, high.value, True, stated.form != "decade")
    elif hedge:
        narrow, wide = hedge[1].readings(low)
    else:
        narrow, wide = unhedged(low)
    return Quantity(
        id="",
        text=text[stated.start : stated.end],
        field="text",
        start=stated.start,
        end=stated.end,
        value=_finite(low.value) if stated.single else None,
        low=_finite(narrow.low),
        high=_finite(narrow.high),
        bounds=narrow.bounds,
        wide_low=_finite(wide.low),
        wide_high=_finite(wide.high),
        unit=over(meaning.unit, stated.per) if stated.per else meaning.unit,
        dimension=meaning.dimension,
        hedge=hedge[0] if hedge else None,
    )


def _hedge(text: str, stated: Stated, meaning: Meaning, lexicon: Lexicon) -> tuple[str, Hedge] | None:
    """The hedge about the figure, and its words. Stretches of time are not denied, and "over" may tell when; nothing is
    close to the one that a word counts ("close to one of the best")."""
    timed = meaning.dimension == "time"
    found = hedges(lexicon).around(text, stated.start, stated.end, denied=not timed)
    if found is None or (timed and hedges(lexicon).tells_when(text, found[0], stated.start)):
        return None
    one = stated.low.value == 1 and meaning.dimension == "count" and text[stated.low.start].isalpha()
    return None if one and found[1].low is not None and found[1].high is not None else found


def _in_unit(numeral: Numeral, factor: float) -> Numeral:
    """The number in whole units of its currency: pence as 0.01 pounds."""
    if factor == 1:
        return numeral
    per = round(1 / factor)
    return replace(
        numeral, value=numeral.value / per, step=numeral.step / per, coarse=numeral.coarse / per, magnitude=1.0
    )


def _finite(end: float) -> float | None:
    """The end without the noise of binary fractions; None where it is open."""
    if math.isinf(end):
        return None
    return float(f"{end:.15g}") if abs(end) < _EXACT else end
