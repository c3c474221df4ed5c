"""Words beside a figure that move its ends: "more than", "just shy of", "or so"."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.numeral import Numeral
from presscheck.measure.words import any_case, plain
from presscheck.model import Interval

_LAST_WORD = re.compile(r"([^\W\d_]{1,20})\s{1,2}$")
_REACH = 32
"""How many characters before a figure its hedge may begin."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """One hedge: factors of the figure for either end of either reading, None where the end is open."""

    name: str
    low: float | None
    high: float | None
    wide_low: float | None
    wide_high: float | None
    closed: str

    def readings(self, numeral: Numeral) -> tuple[Interval, Interval]:
        """The narrow and the wide interval of a hedged figure. The hedge's edge is the figure itself, as printed; in
        the wide reading that edge may be a rounded one."""
        if numeral.value < 0:
            narrow, wide = self.readings(numeral.negated())
            return narrow.negated(), wide.negated()
        n, rounding = numeral.value, numeral.coarse / 2
        closed = self.closed[0] == "[", self.closed[1] == "]"
        narrow = Interval(_end(self.low, n, -math.inf), _end(self.high, n, math.inf), *closed)
        wide_low = self.low if self.wide_low is None else self.wide_low
        wide_high = self.high if self.wide_high is None else self.wide_high
        wide = Interval(
            min(_end(wide_low, n, -math.inf), narrow.low, n - rounding if self.low == 1 else math.inf),
            max(_end(wide_high, n, math.inf), narrow.high, n + rounding if self.high == 1 else -math.inf),
            *closed,
        )
        return narrow, wide


def unhedged(numeral: Numeral) -> tuple[Interval, Interval]:
    """The readings of a bare figure: within half a unit of the last digit, and of the last that is no trailing zero."""
    half, coarse = numeral.step / 2, numeral.coarse / 2
    n = numeral.value
    return Interval(n - half, n + half, True, False), Interval(n - coarse, n + coarse, True, False)


class Hedges:
    """The hedges of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        before: dict[str, Hedge] = {}
        after: dict[str, Hedge] = {}
        for row in lexicon.table("hedges.toml")["hedge"]:
            ends = {key: row.get(key) for key in ("low", "high", "wide_low", "wide_high")}
            hedge = Hedge(name=row["name"], closed=row["closed"], **ends)
            before |= dict.fromkeys(row.get("before", ()), hedge)
            after |= dict.fromkeys(row.get("after", ()), hedge)
        during = lexicon.table("hedges.toml")["during"]
        self._during, self._hedge_after = during["word"], frozenset(during["hedge_after"])
        self._before, self._after = before, after
        self.before_words = tuple(before)
        self._ends_with = re.compile(rf"(?<!\w)({any_case(before)})\s{{0,2}}$")
        self._begins_with = re.compile(rf"\s{{0,2}}({any_case(after)})(?!\w)")

    def around(self, text: str, start: int, end: int) -> tuple[str, Hedge] | None:
        """The hedge just before text[start:end], else the one just after, with its words as printed."""
        m = self._ends_with.search(text, max(0, start - _REACH), start)
        if m:
            outer = self._ends_with.search(text, max(0, m.start() - _REACH), m.start())
            if outer:  # "up to about"
                return text[outer.start(1) : m.end(1)], self._before[plain(outer[1])]
            return m[1], self._before[plain(m[1])]
        m = self._begins_with.match(text, end)
        return (m[1], self._after[plain(m[1])]) if m else None

    def tells_when(self, text: str, hedge: str, start: int) -> bool:
        """Is the word before a stretch of time no hedge, but tells when ("a plan over ten years")?"""
        if plain(hedge) != self._during:
            return False
        before = _LAST_WORD.search(text, max(0, start - _REACH), text.rfind(hedge, 0, start))
        return before is None or before[1].lower() not in self._hedge_after

    def behind(self, text: str, end: int) -> int:
        """Where the hedge right behind text[:end] ends; `end` itself where there is none."""
        m = self._begins_with.match(text, end)
        return m.end() if m else end


@cache
def hedges(lexicon: Lexicon) -> Hedges:
    """The hedges of this lexicon, read once."""
    return Hedges(lexicon)


def _end(factor: float | None, n: float, open_end: float) -> float:
    return open_end if factor is None else factor * n
