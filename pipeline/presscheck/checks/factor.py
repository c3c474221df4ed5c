"""A figure is not so many times the other as the article says.

Why it matters  "Doubled" and "ten times" are what a reader remembers; one figure updated and they are no longer true.
Example         "Deaths have halved in a year. There were 26 in 2007, and 19 this time": 19 is 0.73 times 26.
Known blind spot  Multiples of what the text doesn't put into a figure ("twice the national average").
"""

from __future__ import annotations

from dataclasses import replace

from presscheck.checks.agreement import Said, Stated, agreement
from presscheck.checks.check import Check
from presscheck.checks.levels import levels
from presscheck.checks.reading import Reading, reading
from presscheck.model import Apart, Interval, Outcome, Undecided
from presscheck.relations.arithmetic.ratio import Ratio

_WORD, _WORD_WIDE = 0.1, 0.2
"""The shares of itself over which a multiple told in a word reaches for a careful and a generous reader. Of 28 unhedged
"doubled", "tripled" and "halved" with both figures told, 8 of the press and 20 of other public texts, 25 lay within a
tenth."""
_COUNTED, _COUNTED_WIDE = 0.15, 0.2
"""The most that one told in a number does, which else reaches half a unit: 1.7 to 2.3 is "twice"."""
_BOUND = 0.05
"""By how much of itself what is "more than doubled" or "nearly tripled" may pass the multiple for a generous reader."""
_FAR = 1.45
"""How many times a multiple the one computed may be, or it that one, before no rounding explains it: "halved" of a
third."""
_SHORT, _BEYOND = 0.05, 0.15
"""What the rounding of the two figures may reconcile, as a share of the multiple computed: little where they fall short
of it, more where they have passed it: of "losses halved to $200m from $500m" it is true."""


def factor(tie: Ratio) -> Outcome:
    """Compare the multiple that is told with the one between its two figures."""
    start, end = levels(tie.start, tie.end, is_set=tie.is_set)
    if start.wide.low <= 0 or end.wide.low < 0:
        return Undecided(why="nothing is a multiple of nothing")
    times = (tie.by.value or 0.0) + tie.again
    said = Said(
        message="{end} is not {stated} as much again as {start}"
        if tie.again
        else "from {start} to {end} is not {stated}",
        sum="{end} ÷ {start}",
        values={"start": tie.start, "end": tie.end},
        instead=((tie.start, end.middle / times), (tie.end, start.middle * times)) if times > 0 else (),
    )
    reach, computed = _reach(tie), end.over(start)
    stated = Stated(role="by", printed=tie.by, reading=reach, unit="fold")
    sharp = stated if tie.by.hedge else replace(stated, reading=replace(reach, wide=reach.narrow))
    slack = 0.0 if tie.is_set else _BEYOND if _is_passed(tie, computed) else _SHORT
    roughly = agreement(sharp, computed, said, slack=slack, may_be_cut=_may_be_cut(tie, computed))
    if not isinstance(roughly, Apart) or tie.by.hedge:
        return roughly
    off = computed.middle / times if times > 0 and computed.middle > 0 else 1.0
    return replace(roughly, wide=not reach.wide.meets(computed.wide) or max(off, 1 / off) > _FAR)


def _is_passed(tie: Ratio, computed: Reading) -> bool:
    """Did the figure go the way that a word tells farther than it says: more than halved, more than doubled?"""
    told = tie.by.value or 0.0
    return _is_word(tie) and (computed.middle > told) == (told > 1)


def _may_be_cut(tie: Ratio, computed: Reading) -> bool:
    """May a number of times be one that was cut at its last digit? 3.9 may be "three times", 4 not."""
    return not _is_word(tie) and (tie.again or computed.middle < (tie.by.value or 0.0) + 1)


def _is_word(tie: Ratio) -> bool:
    """Is the multiple told in one word, which is no figure of the report: "doubled"?"""
    return not tie.by.id


def _reach(tie: Ratio) -> Reading:
    """What the multiple may be for a reader: a round number, and where so many times more is told, once more too."""
    own = reading(tie.by)
    told = own.value
    assert told is not None
    more = 1.0 if tie.over else 0.0
    if tie.again:
        once = Interval(1, 1)
        return own.plus(Reading(1.0, once, once))
    if tie.by.hedge is not None:
        narrow, wide = (replace(i, high=i.high + more) for i in (own.narrow, own.wide))
        low = max(wide.low, told * (1 - _BOUND)) if narrow.low == told else wide.low
        high = min(wide.high, told * (1 + _BOUND)) if narrow.high == told else wide.high
        return Reading(told, narrow, replace(wide, low=low, high=high))
    most, most_wide = (_WORD, _WORD_WIDE) if _is_word(tie) else (_COUNTED, _COUNTED_WIDE)

    def within(interval: Interval, most: float) -> Interval:
        low = min(max(interval.low, told * (1 - most)), told * (1 - _WORD))
        return replace(interval, low=low, high=max(min(interval.high, told * (1 + most)), told * (1 + _WORD)) + more)

    return Reading(told, within(own.narrow, most), within(own.wide, most_wide))


CHECK = Check("AR204", "factor", Ratio, factor)
