"""A percentage is more than there can be.

Nothing that cannot be less than nothing falls by more than 100%, and no part of a group is more than all of it.

Why it matters  A slipped digit, or a multiple taken for a percentage, stands out only to a reader who stops to think;
                it discredits the figures around it.
Example         "Shipments fell by 157 per cent": they would be less than nothing.
Known blind spot  Shares of what is not on the list of groups; administrative rates that pass 100% by double counting.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.reading import reading
from presscheck.model import Apart, Line, Meets, Outcome
from presscheck.relations.arithmetic.bounded_percentage import ALL, BoundedPercentage

_SAYS = {
    "fall": ("nothing falls by {share}", "a fall of 100% leaves nothing; the article says {share}"),
    "part": ("no part of something is {share} of it", "100% is all there is; the article says {share}"),
}


def impossible_percentage(tie: BoundedPercentage) -> Outcome:
    """Compare the percentage with all there is."""
    message, sum_ = _SAYS[tie.bound]
    working = (Line(sum_, {"share": tie.share}),)
    told = reading(tie.share)
    least = told.wide.high if tie.share.low is None else told.wide.low  # "up to 680%" of all flats
    if least <= ALL:
        return Meets(working=working)
    return Apart(
        message=Line(message, {"share": tie.share}),
        by=told.middle / ALL - 1,
        wide=True,
        blame="share",
        working=working,
    )


CHECK = Check("PL102", "impossible-percentage", BoundedPercentage, impossible_percentage, settles=False)
