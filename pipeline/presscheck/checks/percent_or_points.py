"""A change of a percentage is told in per cent where points were meant, or the other way round.

Why it matters  From 4% to 5% is a rise of one percentage point and of 25 per cent; the wrong word makes a small change
                of a rate a large one, or hides it.
Example         "the rate rose 25 percentage points, from 12% to 15%": that is 25 per cent, or 3 points.
Known blind spot  A rate that is told with its change only.
"""

from __future__ import annotations

from dataclasses import replace

from presscheck.checks.agreement import Said, Stated, agreement
from presscheck.checks.check import Check
from presscheck.checks.levels import LAST_STEP, levels, step
from presscheck.checks.reading import Reading, reading
from presscheck.model import Apart, Interval, Line, Outcome, Printable, Quantity, Sum, Undecided
from presscheck.relations.arithmetic.change import Change

_POINTS = {"percentage_point": 1.0, "point": 1.0, "basis_point": 0.01}
"""What one of each is in percentage points."""

_PLAINLY = 1.3
"""How many times what is told the share must be where only rounding reconciles the two, and the points are just so."""

_NEARLY = 0.1
"""The share of what is told in points by which the share of the first may miss it, or else half a unit."""

_NEARER = 4
"""How many times nearer the points must be."""


_SHARES = ("{end} ÷ {start} − 1", "1 − {end} ÷ {start}")
_GAPS = ("{end} − {start}", "{start} − {end}")
"""The sum of a rise, and that of a fall."""


def percent_or_points(tie: Change) -> Outcome:
    """Try what is told as the difference of the two percentages and as a share of the first."""
    told = tie.by if tie.by is not None and tie.by.unit in ("percent", *_POINTS) else tie.by2
    if tie.start is None or told is None or not _are_rates(tie.start, tie.end):
        return Undecided(why="no change of a percentage")
    if told.unit not in ("percent", *_POINTS):
        return Undecided(why="the change is told in neither")
    start, end = levels(tie.start, tie.end)
    if start.wide.low <= 0 or end.wide.low < 0:
        return Undecided(why="a change from nothing, or below it, has no percentage")
    points, share = end.minus(start), end.over(start).shifted(-1).times(100)
    if told.unit != "percent" and _are_whole(tie.start, start) and _are_whole(tie.end, end):
        points = replace(points, narrow=Interval(points.middle, points.middle))
    if told.unit == "percent":
        return _percent(tie, told, points, share)
    return _points(tie, told, points, share)


def _are_whole(figure: Quantity, level: Reading) -> bool:
    """Is a percentage told in whole points, so that who tells the points between two has but to subtract?"""
    return figure.hedge is None and figure.value is not None and step(level) >= 1


def _are_rates(start: Quantity, end: Quantity) -> bool:
    """Are both percentages, where the second may leave that out: "from 4 per cent to 5"?"""
    return "percent" in (start.unit, end.unit) and {start.unit, end.unit} <= {"percent", "one"}


def _percent(tie: Change, told: Quantity, points: Reading, share: Reading) -> Outcome:
    """Told in per cent: a share of the first, or points by a slip of the word."""
    own = reading(told)
    outcome = _against(tie, told, own, share, _SHARES, "percent")
    as_points = _against(tie, told, own, points, _GAPS, "percentage_point")
    # "One per cent, from 4% to 5%": the rounding of small rates would let anything pass.
    off = abs(abs(share.middle) - abs(own.middle))
    told_roughly = off > (_PLAINLY - 1) * abs(own.middle) and off > own.narrow.high - own.narrow.low
    told_roughly = told_roughly and abs(abs(points.middle) - abs(own.middle)) < off / _NEARER
    if isinstance(as_points, Apart) or not (isinstance(outcome, Apart) or told_roughly):
        return LAST_STEP if isinstance(outcome, Apart) and _is_last_step(tie, own, share) else outcome
    return Apart(
        message=Line("from {start} to {end} is a change of {stated} in points, not in per cent", _values(tie, told)),
        by=abs(abs(own.middle / share.middle) - 1),
        wide=False,
        blame="by" if told is tie.by else "by2",
        working=(*as_points.working, Line(f"{_SHARES[share.middle < 0]} = {{share}}", _with_share(tie, told, share))),
    )


def _points(tie: Change, told: Quantity, points: Reading, share: Reading) -> Outcome:
    """Told in points: the difference, or a share of the first by a slip of the word."""
    own = reading(told).times(_POINTS[told.unit])
    outcome = _against(tie, told, own, points, _GAPS, "percentage_point")
    if not isinstance(outcome, Apart):
        return outcome
    as_share = _against(tie, told, reading(told), share, _SHARES, "percent")
    off = abs(abs(share.middle) - abs(own.middle))
    if isinstance(as_share, Apart) or off > max(_NEARLY * abs(own.middle), step(own) / 2):
        if _is_last_step(tie, own, points):
            return LAST_STEP
        return outcome  # by the rounding of small rates anything may pass
    message = Line("from {start} to {end} is {stated} in per cent, not in points", _values(tie, told))
    return Apart(
        message=message,
        by=outcome.by,
        wide=outcome.wide,
        blame=outcome.blame,
        working=(*outcome.working, *as_share.working),
    )


def _against(tie: Change, told: Quantity, own: Reading, computed: Reading, sums: tuple[str, str], unit: str) -> Outcome:
    sum_ = sums[computed.middle < 0]
    said = Said(message="from {start} to {end} is not a change of {stated}", sum=sum_, values=_values(tie, told))
    role = "by" if told is tie.by else "by2"
    sized = _sized(computed)
    may_be_cut = sized.narrow.low < sized.narrow.high  # points that need but be subtracted aren't cut
    return agreement(
        Stated(role=role, printed=told, reading=_sized(own), unit=unit), sized, said, may_be_cut=may_be_cut
    )


def _is_last_step(tie: Change, told: Reading, whole: Reading) -> bool:
    """May what is told be a later step only than that from an older start?"""
    return abs(told.middle) < tie.last_step * abs(whole.middle)


def _with_share(tie: Change, told: Quantity, share: Reading) -> dict[str, Printable]:
    return {**_values(tie, told), "share": Sum(abs(share.middle), "percent")}


def _values(tie: Change, told: Quantity) -> dict[str, Printable]:
    assert tie.start is not None
    return {"start": tie.start, "end": tie.end, "stated": told}


def _sized(change: Reading) -> Reading:
    """Without its sign."""
    return change.times(-1) if change.middle < 0 else change


CHECK = Check("AR202", "percent-or-points", Change, percent_or_points)
