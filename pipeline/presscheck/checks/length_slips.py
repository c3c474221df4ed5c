"""Whether a stated length of time is what a usual slip makes of the right one."""

from __future__ import annotations

import math

from presscheck.checks.digit_edits import slips
from presscheck.checks.elapsed import Reach
from presscheck.checks.printed_lengths import PARTS
from presscheck.model import Quantity

MINUTES = 0.09
"""Of an hour: how far minutes told as parts of an hour may be rounded."""
_FEW = 12
"""So many right lengths that dates leave open tell a slip from no other length no more."""


def is_slip(stated: Quantity, length: Reach) -> bool:
    """Is the length one that a usual slip makes of the right one: a digit wrong, lost or too much, or two swapped; or
    of hours and minutes, one of them alone?"""
    told, unit = stated.value or 0.0, stated.unit
    if told % 1 == 1 / 2 and unit not in ("hour", "minute"):
        return False  # of "two and a half years" no digit tells what it was
    if told % 1:
        off = (told - length.low) % 1
        one, other = (
            f"{round(whole % 1 * PARTS[unit][1] if unit in PARTS else whole % 1 * 60):02d}"
            for whole in (told, length.low)
        )
        same = math.floor(told) == math.floor(length.low)
        return min(off, 1 - off) < MINUTES or (same and slips(one, other))
    if length.usual is not None:
        rights = [length.usual, length.usual + 1]
    else:
        rights = [n for n in range(math.floor(length.low), math.ceil(length.high) + 1) if n > 1]
    return len(rights) <= _FEW and any(slips(str(int(told)), str(right)) for right in rights)
