"""How far a right conversion of money may lie from the rate of the day, as `currencies.toml` tells it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class MoneyLimits:
    """How far a right conversion may lie from the rate of the day: days around it whose rate may have been used, slack
    on the converted figure beside its rounding (0.01 for one per cent), and what a rate may have moved since the last
    fixing that is known: the logarithm by `moves` (`moves_ended` of a currency no longer fixed) times the root of the
    days, up to `moves_days`, and never by more than `moves_most` times. A hedge lets the stated figure lie `hedged`
    beside what is printed, an open end the converted one `open_end`."""

    days_before: int
    days_after: int
    slack: float
    moves: float
    moves_days: int
    moves_ended: float
    moves_most: float
    hedged: float
    open_end: float


@cache
def money_limits(lexicon: Lexicon) -> MoneyLimits:
    """Those of this lexicon, read once."""
    return MoneyLimits(**lexicon.table("currencies.toml")["conversion"])
