"""What came first is dated after what came later.

Why it matters  One digit of a year turns a life or a war round; readers notice, and trust the other dates less.
Example         "born in 1960, she graduated in 1955"; "ran the club from 2010 to 2003".
Known blind spot  Things that can happen again (closed, then opened); dates before Christ; events of two subjects.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.model import Apart, Line, Meets, Outcome, TimeLength, Undecided
from presscheck.relations.times.clock_times import ClockTime
from presscheck.relations.times.order import Order

_DAY = 24 * 60
"""Minutes of a day."""

_YEAR = 365
"""Days from which on two days are told to be years apart."""
_NEAR = 20
"""Minutes by which a time is so little earlier than another that no journey lasted till then."""


def order_of_events(tie: Order) -> Outcome:
    """The earlier date must have a day that is not after every day of the later one."""
    if isinstance(tie.earlier, ClockTime) and isinstance(tie.later, ClockTime):
        return _on_one_day(tie, tie.earlier, tie.later)
    earlier, later = tie.earlier.days, tie.later.days
    if earlier is None or later is None:
        return Undecided(why="the calendar does not tell which came first")
    if tie.published is not None and max(earlier.first, later.first) > tie.published.last:
        return Undecided(why="told as past, and after publication")  # by an edit: it repairs nothing
    dates = {"earlier": tie.earlier, "later": tie.later}
    if earlier.first <= later.last:
        return Meets(working=(Line("{earlier} is not after {later}", dates),))
    days = (earlier.first - later.last).days
    years = earlier.first.year - later.first.year if days >= _YEAR or not (earlier.one and later.one) else 0
    gap = f"{years} year{'s' * (years > 1)}" if years else f"{days} day{'s' * (days > 1)}"
    return Apart(
        message=Line("{later} is before {earlier}", dates),
        by=days / _YEAR,
        wide=True,
        blame="later",
        working=(Line("{later} is {gap} before {earlier}; the article tells it as later", {**dates, "gap": gap}),),
    )


def _on_one_day(tie: Order, earlier: ClockTime, later: ClockTime) -> Outcome:
    """Of two times of day the second is before the first, unless it may be past midnight."""
    dates = {"earlier": tie.earlier, "later": tie.later}
    passed = [(b - a) % _DAY for a in earlier.minutes for b in later.minutes]
    if not passed or min(passed) < _DAY // 2:
        return Meets(working=(Line("{earlier} is not after {later}", dates),))
    short = _DAY - min(passed)
    if later.next_day == "told" or (later.next_day and short > _NEAR):
        return Undecided(why="the second time may be of the day after")
    gap = TimeLength(short / 60, "hour")
    return Apart(
        message=Line("{later} is before {earlier}", dates),
        by=short / _DAY,
        wide=True,
        blame="later",
        working=(Line("{later} is {gap} before {earlier}; the article tells it as later", {**dates, "gap": gap}),),
    )


CHECK = Check("DT106", "order-of-events", Order, order_of_events)
