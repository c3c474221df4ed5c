"""A part is not the share of its base that the article says.

Why it matters  Shares make raw counts comparable; one worked out from another base, or left standing when the count was
                updated, tells of an epidemic or a relief that wasn't.
Example         "Inspectors visited 1,450 restaurants. They found 203 that fell short, or 41% of those checked": 203 of
                1,450 is 14%.
Known blind spot  A base that the text leaves unsaid, or changes between the sentences; where no phrase ties the
                figures, one so wrong that no single slip of the pen makes it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from presscheck.checks.agreement import Said, Stated, agreement
from presscheck.checks.check import Check
from presscheck.checks.reading import Reading, is_exact, reading
from presscheck.model import Apart, Interval, Outcome, Printable, Undecided
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.share import Share

_PERCENT = 100
_NEAR = 0.065
"""By how much a share in words may miss the one it is told of: "two-thirds" of 60%, but not "nine in 10" of 80%."""
_EXACT, _POINTS = 1000, 2.5
"""Things fewer than the first are counted, so that a percentage of them is not rounded by more than the second."""
_TWO_NUMBERS = re.compile(r"\d.*\s.*\d")
"""A share told as so many out of so many in digits."""


def share_of_base(tie: Share) -> Outcome:
    """Compare the share that is told with the part over the base."""
    part, own = reading(tie.part), reading(tie.share)
    in_words = is_share(tie.share)
    stated = Stated(role="share", printed=tie.share, reading=own.times(_PERCENT) if in_words else own, unit="percent")
    if tie.base is None:
        said = Said(message="{part} is not {stated}", sum="{part}", values={"part": tie.part})
        return agreement(stated, _told_in_words(tie, part).times(_PERCENT), said, slack=0.0)
    base = reading(tie.base)
    if base.wide.low <= 0 or part.wide.low < 0:
        return Undecided(why="a share of nothing cannot be told")
    values: dict[str, Printable] = {"part": tie.part, "base": tie.base}
    told = stated.reading.middle / _PERCENT
    said = Said(
        message="{part} of {base} is not {stated}",
        sum="{part} ÷ {base}",
        values=values,
        instead=((tie.part, base.middle * told), (tie.base, part.middle / told)) if told > 0 else (),
    )
    outcome = agreement(stated, part.over(base).times(_PERCENT), said)
    if isinstance(outcome, Apart) and in_words and part.value is not None and base.value:
        outcome = replace(outcome, expected=(part.value / base.value,) * 2)
    if (
        isinstance(outcome, Apart)
        and _is_exact(tie)
        and abs(stated.reading.middle - part.middle / base.middle * _PERCENT) > _POINTS
    ):
        return replace(outcome, wide=True)
    return outcome


def _is_exact(tie: Share) -> bool:
    """Is it a bare percentage of a small number of things?"""
    told = (tie.part, tie.base)
    small = all(q is not None and is_exact(q) and (q.value or 0) < _EXACT for q in told)
    return small and tie.share.unit == "percent" and tie.share.hedge is None


def _told_in_words(tie: Share, part: Reading) -> Reading:
    """The reading of a share in words: "a third" is told of anything near it, so that the wide reading is the only one;
    without a hedge not beyond some points. As so many out of so many in digits it is as exact as they are."""
    if _TWO_NUMBERS.search(tie.part.text) or part.value is None:
        return part
    near = Interval(part.value - _NEAR, part.value + _NEAR)
    wide = part.wide if tie.part.hedge else Interval(max(part.wide.low, near.low), min(part.wide.high, near.high))
    return Reading(part.value, wide, wide)


CHECK = Check("AR103", "share-of-base", Share, share_of_base, yields_to=("AR204",))
