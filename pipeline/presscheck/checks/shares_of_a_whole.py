"""Shares of one whole add up to more than all of it, or leave a gap.

Why it matters  A digit slipped in a poll or a market share gives somebody what nobody has lost.
Example         "Labour is on 41%, the Greens on 32% and the Liberals on 39%" makes 112%.
Known blind spot  Answers of which one may give several, unless the text says so; shares that fall short where the text
                does not say that they are all there is.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.reading import NOTHING, Reading, reading
from presscheck.model import Apart, Gap, Line, Meets, Outcome, Printable, Quantity, Sum, Undecided
from presscheck.relations.arithmetic.partition import Partition, percentage

_WHOLE = 100.0
_LOOSE = 3.0
"""What a share told in words may leave open, in per cent."""
_CUT = 0.5
"""What a share that was cut instead of rounded has lost beyond rounding, in per cent."""


def shares_of_a_whole(tie: Partition) -> Outcome:
    """Compare the sum of the shares with all of the whole, half a unit allowed for the rounding of each."""
    total = Reading(0.0, NOTHING, NOTHING)
    for share in tie.shares:
        total = total.plus(reading(share).times(percentage(share)))
    names = [f"share{number}" for number in range(len(tie.shares))]
    values: dict[str, Printable] = dict(zip(names, tie.shares, strict=True))
    values |= {"sum": Sum(total.middle, "percent"), "off": Gap(total.middle - _WHOLE, "percentage_point")}
    sum_ = " + ".join(f"{{{name}}}" for name in names)
    past = total.narrow.low > _WHOLE + 1e-6
    short = total.narrow.high + _CUT * len(tie.shares) < _WHOLE
    if not past and not short:
        return Meets(working=(Line(f"{sum_} = {{sum}}", values),))
    if not tie.exclusive:
        return Undecided(why="the shares may overlap")
    if short and tie.exhaustive is not True:
        return Undecided(why="the shares may not be all there is")
    return Apart(
        message=Line("the shares add up to {sum}", values),
        by=abs(total.middle / _WHOLE - 1),
        wide=total.wide.low > _WHOLE or total.wide.high < _WHOLE,
        blame="shares",
        instead=_instead(tie, total.middle),
        working=(Line(f"{sum_} = {{sum}}, {{off}} than the whole", values),),
    )


def _instead(tie: Partition, total: float) -> tuple[tuple[Quantity, float], ...]:
    """What each share would be where the others are right and nothing is left; of shares that come to more than all, it
    is no more."""
    if tie.exhaustive is not True and total < _WHOLE:
        return ()
    told = ((share, (share.value or 0.0) - (total - _WHOLE) / percentage(share)) for share in tie.shares)
    return tuple((share, round(value, 9)) for share, value in told if value > 0)


def _is_full(tie: Partition) -> bool:
    """Do the shares make up the whole as printed, the rounding of each aside?"""
    total = sum((share.value or 0.0) * percentage(share) for share in tie.shares)
    return abs(total - _WHOLE) <= _CUT * len(tie.shares) + sum(percentage(s) > 1 for s in tie.shares) * _LOOSE


CHECK = Check("AR102", "shares-of-a-whole", Partition, shares_of_a_whole, is_right=_is_full)
