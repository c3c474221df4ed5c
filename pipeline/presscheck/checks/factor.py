"""A figure is not so many times the other as the article says.

Why it matters  "Doubled" and "ten times" are what a reader remembers; one figure updated and they are no longer true.
Example         "Deaths have halved in a year. There were 26 in 2007, and 19 this time": 19 is 0.73 times 26.
Known blind spot  Multiples of what the text doesn't put into a figure ("twice the national average").
"""

from __future__ import annotations

from dataclasses import replace

from presscheck.checks.agreement import Said, Stated, agreement
from presscheck.checks.check import Check
from presscheck.checks.reading import Reading, reading
from presscheck.model import Interval, Outcome, Undecided
from presscheck.relations.arithmetic.ratio import Ratio

_SLACK = 0.25
"""Multiples in words are rounder than figures: what their generous reading allows is no more than roughly told."""
_LOOSE = 0.1
"""The share of itself over which a multiple in words reaches at the least: "tenfold" is 9 to 11 times."""

_FARTHEST = 0.2
"""The share of itself over which it reaches at the most: two and a half times is no longer "twice"."""


def factor(tie: Ratio) -> Outcome:
    """Compare the multiple that is told with the one between its two figures."""
    start, end = reading(tie.start), reading(tie.end)
    if start.wide.low <= 0 or end.wide.low < 0:
        return Undecided(why="nothing is a multiple of nothing")
    times = (tie.by.value or 0.0) + tie.again
    said = Said(
        message="from {start} to {end} is not {stated}",
        sum="{end} ÷ {start}",
        values={"start": tie.start, "end": tie.end},
        instead=((tie.start, end.middle / times), (tie.end, start.middle * times)) if times > 0 else (),
    )
    stated = Stated(role="by", printed=tie.by, reading=_reach(tie), unit="fold")
    return agreement(stated, end.over(start), said, slack=_SLACK)


def _reach(tie: Ratio) -> Reading:
    """What the multiple may be for a reader: a round number, and where so many times more is told, once more too."""
    own = reading(tie.by)
    assert own.value is not None
    low, high = own.value * (1 - _LOOSE), own.value * (1 + _LOOSE)
    least, most = own.value * (1 - _FARTHEST), own.value * (1 + _FARTHEST)
    more = 1.0 if tie.over else 0.0
    if tie.again:
        once = Interval(1, 1)
        return own.plus(Reading(1.0, once, once))
    hedged = tie.by.hedge is not None

    def widened(interval: Interval) -> Interval:
        if hedged:
            return replace(interval, high=interval.high + more)
        near = replace(interval, low=max(interval.low, least), high=min(interval.high, most))
        return replace(near, low=min(near.low, low), high=max(near.high, high) + more)

    return Reading(own.value, widened(own.narrow), widened(own.wide))


CHECK = Check("AR204", "factor", Ratio, factor)
