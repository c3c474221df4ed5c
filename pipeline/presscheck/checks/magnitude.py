"""A figure is a thousand times too small or too large for the others that it goes with.

Why it matters  Million for billion is the commonest slip with large figures, and the hardest to see: both are large.
Example         "A €30m package": a tax in it is to bring in €10bn, and cuts to pensions are to save €7bn.
Known blind spot  Slips that only knowledge of the world betrays; pieces of a whole that the text does not call so.
"""

from __future__ import annotations

import math
from statistics import geometric_mean

from presscheck.checks.check import Check
from presscheck.checks.reading import reading, total
from presscheck.model import Apart, Line, Meets, Outcome, Printable, Share, Sum, Undecided
from presscheck.relations.arithmetic.exact_magnitudes import is_made, is_off
from presscheck.relations.arithmetic.magnitude_cues import SLIPS
from presscheck.relations.arithmetic.magnitudes import Magnitudes

_FAR = 20.0
"""How many times a whole its pieces must be, together, for it to be another magnitude and no part of something else."""
_TOO_MUCH = 300.0
"""How many times its largest pieces a whole must be."""
_LIKE = 3.0
"""The factor within which a figure is like another once its magnitude is set right."""


def magnitude(tie: Magnitudes) -> Outcome:
    """Does only another scale reconcile the figure with the others?"""
    if tie.likeness in ("sum", "product"):
        return _made(tie)
    odd = reading(tie.odd)
    values: dict[str, Printable] = {"odd": tie.odd, "other": tie.others[0]}
    if tie.likeness == "piece":
        pieces = total(tie.others) if len({q.unit for q in tie.others}) == 1 else reading(tie.others[0])
        ratio = pieces.middle / odd.middle if odd.middle else 0.0
        fits = any(pieces.middle <= odd.middle * slip * 1.05 for slip in SLIPS) and ratio > _FAR
        if pieces.middle and odd.middle > pieces.middle * _TOO_MUCH:
            ratio = odd.middle / pieces.middle
            fits = any(ratio / slip * 1.05 >= 1 and ratio / slip < _FAR for slip in SLIPS)
        sum_, message = "{other} would be {off} as the whole, {odd}", "{odd} is far less than a part of it, {other}"
        if pieces.middle < odd.middle:
            message = "{odd} is far more than the largest parts of it, {other} and the like"
    else:
        large = reading(tie.others[0]).middle
        if tie.likeness == "series":
            large = geometric_mean([reading(q).middle for q in tie.others])
        small = odd.middle
        ratio = max(large / small, small / large) if small and large else 0.0
        fits = any(1 / _LIKE < ratio / slip < _LIKE for slip in SLIPS)
        sum_ = "{odd} is {off} as {other}"
        message = "{odd} is of another magnitude than {other}, the same figure"
        if tie.likeness == "series":
            message = "{odd} is of another magnitude than {other} and the like"
        if tie.likeness == "change":
            message = "from {other} to {odd} is a change of magnitude"
    first = reading(tie.others[0]).middle
    share = (first / odd.middle if tie.likeness == "piece" else odd.middle / first) if first and odd.middle else 1.0
    working = (Line(sum_, {**values, "off": Share(share - 1)}),)
    if not fits:
        return Meets()
    return Apart(message=Line(message, values), by=ratio, wide=tie.sure, blame="odd", working=working)


def _made(tie: Magnitudes) -> Outcome:
    """Has the figure the digits of what the others make in all, and another magnitude?"""
    values: dict[str, Printable] = {f"other{i}": q for i, q in enumerate(tie.others)}
    sign, made = " + ", sum(q.value or 0.0 for q in tie.others)
    if tie.likeness == "product":
        sign, made = " × ", math.prod(q.value or 0.0 for q in tie.others)
    values |= {"odd": tie.odd, "made": Sum(made, tie.odd.unit)}
    sum_ = sign.join(f"{{{name}}}" for name in values if name.startswith("other"))
    if not is_off(tie.odd.value or 0.0, made):
        return Meets() if is_made(tie.odd.value or 0.0, made) else Undecided(why="the digits do not come out")
    return Apart(
        message=Line("{odd} is of another magnitude than what the others make, {made}", values),
        by=max(made, tie.odd.value or 1.0) / min(made, tie.odd.value or 1.0),
        wide=True,
        blame="odd",
        expected=(made, made),
        working=(Line(sum_ + " = {made}; the article says {odd}", values),),
    )


CHECK = Check("PL104", "magnitude", Magnitudes, magnitude, settles=False)
