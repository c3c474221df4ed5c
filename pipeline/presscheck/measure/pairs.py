"""What two neighbouring numbers come to where words or a dash join them: a range, a tolerance, a quotation, or two
figures of which one prints what both have."""

from __future__ import annotations

import re
from dataclasses import replace

from presscheck.measure.numeral import shared_scale
from presscheck.measure.stated import Stated

_ACROSS = 20
"""How many times as far above nothing as below it a range may end: "-1.60 to 1,641.50" is a fall and a level."""


def ranged(a: Stated, b: Stated, dashed: bool) -> Stated | None:
    """The range from the one to the other; None where they cannot be its ends."""
    if a.named and b.named and a.named.meaning.unit != b.named.meaning.unit:
        return None
    if a.named and not b.named:
        if not dashed or a.named.start > a.low.start:
            return None
        low, high = a.low, b.low
    else:
        scaled = shared_scale(a.low, b.low)
        if scaled is None:
            if not 1000 <= a.low.value < b.low.value:
                return None
            scaled = a.low  # "900,000 to 1.2 million"
        low, high = scaled, b.low
    if low.value >= high.value or (low.value < 0 and high.value > _ACROSS * -low.value):
        return None
    return Stated(a.start, b.end, low, high, b.named or a.named, "range", dashed=dashed)


def sharing(a: Stated, b: Stated) -> list[Stated] | None:
    """The first with the scale and unit that only the second prints: "two or three million", "5 and 7 percent"."""
    if a.named or a.per:
        return None
    scaled = a.low
    if a.low.magnitude == 1 and b.low.magnitude >= 1000 and a.low.value < 1000:
        scaled = shared_scale(a.low, b.low) or a.low
    named = b.named if b.named and b.named.start >= b.low.end else None
    return [replace(a, low=scaled, high=scaled, named=named), b]


def lent(a: Stated, b: Stated) -> list[Stated] | None:
    """The second with the scale and unit that only the first prints: "to 381 mln dlrs from 160"."""
    scale = a.low.magnitude
    if a.named is None or b.named or b.per or scale < 1e6 or b.low.magnitude not in (1, scale):
        return None
    numeral = b.low if b.low.magnitude == scale else b.low.scaled_by(scale)
    if not 0.1 < a.low.value / max(numeral.value, 1e-9) < 10:
        return None
    return [a, replace(b, low=numeral, high=numeral, named=replace(a.named, start=b.end, end=b.end))]


def quoted(text: str, a: Stated, b: Stated) -> Stated | None:
    """What dealers bid and ask, the second by its last digits: "1.8195/205"."""
    whole, last = text[a.low.start : a.low.end], text[b.low.start : b.low.end]
    if not (re.fullmatch(r"\d{1,3}\.\d{2,4}", whole) and re.fullmatch(r"\d{2,3}", last)) or a.named:
        return None
    value = float(whole[: -len(last)] + last)
    if value <= a.low.value:
        return None
    high = replace(a.low, start=b.low.start, end=b.low.end, value=value)
    return Stated(a.start, b.end, a.low, high, b.named, "range")


def tolerant(a: Stated, b: Stated) -> Stated:
    """A figure with its own error: the value stays, half of the step is the tolerance."""
    spread = 2 * b.low.value
    numeral = replace(a.low, step=spread, coarse=spread)
    return Stated(a.start, b.end, numeral, numeral, a.named or b.named, a.form)
