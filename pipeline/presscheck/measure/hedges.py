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
_CLAUSE = 48
"""How many characters before a hedge its negation may begin."""
_REACH = 32
"""How many characters before a figure its hedge may begin."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """One hedge: factors of the figure for either end of either reading, None where the end is open. `negated` is
    the hedge that it is behind a negation."""

    name: str
    low: float | None
    high: float | None
    wide_low: float | None
    wide_high: float | None
    closed: str
    negated: str | None = None

    def readings(self, numeral: Numeral) -> tuple[Interval, Interval]:
        """The narrow and the wide interval of a hedged figure. The hedge's edge is the figure itself, as printed; in
        the wide reading that edge may be a rounded one."""
        if numeral.value < 0:
            narrow, wide = self.readings(numeral.negated())
            return narrow.negated(), wide.negated()
        n = numeral.value
        closed = self.closed[0] == "[", self.closed[1] == "]"
        wide_low = self.low if self.wide_low is None else self.wide_low
        wide_high = self.high if self.wide_high is None else self.wide_high
        low, high = _low(self.low, n, numeral.step / 2), _high(self.high, n, numeral.step / 2)
        rounding = numeral.coarse / 2
        edge_low = n - rounding if self.low == 1 else low
        edge_high = n + rounding if self.high == 1 else high
        narrow = Interval(low, high, *closed)
        wide = Interval(min(_low(wide_low, n, 0), low, edge_low), max(_high(wide_high, n, 0), high, edge_high), *closed)
        return narrow, wide


def unhedged(numeral: Numeral) -> tuple[Interval, Interval]:
    """The readings of a bare figure: within half a unit of the last digit, and of the last that is no trailing zero."""
    half, coarse = numeral.step / 2, numeral.coarse / 2
    n = numeral.value
    if not half:
        return Interval(n, n), Interval(n, n)  # "50 ± 0"
    return Interval(n - half, n + half, True, False), Interval(n - coarse, n + coarse, True, False)


class Hedges:
    """The hedges of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        before: dict[str, Hedge] = {}
        after: dict[str, Hedge] = {}
        table = lexicon.table("hedges.toml")
        for row in table["hedge"]:
            ends = {key: row.get(key) for key in ("low", "high", "wide_low", "wide_high")}
            hedge = Hedge(name=row["name"], closed=row["closed"], negated=row.get("negated"), **ends)
            before |= dict.fromkeys(row.get("before", ()), hedge)
            after |= dict.fromkeys(row.get("after", ()), hedge)
        self._during, self._hedge_after = table["during"]["word"], frozenset(table["during"]["hedge_after"])
        self._prepositions = {hedge: frozenset(words) for hedge, words in table["prepositions"].items()}
        self._by_name = {hedge.name: hedge for hedge in (*before.values(), *after.values())}
        negation = any_case(table["negation"]["words"])
        stops = any_case(table["negation"]["stops"])
        word = rf"(?!(?:{stops})(?![^\W_]))[^\W_][\w'’]{{0,15}}\s"
        of_the = any_case(table["negation"]["of_the"])
        self._negation = re.compile(
            rf"(?:(?<![^\W_])|(?=n['’]t))(?:{negation})\s(?:(?:{of_the})\s{word})?(?:{word}){{0,2}}$"
        )
        self._before, self._after = before, after
        self.before_words = tuple(before)
        article = any_case(lexicon.table("numbers.toml")["shares"]["article"])
        self._ends_with = re.compile(rf"(?<![\w.-])({any_case(before)})\s{{0,2}}(?:(?:{article})\s)?$")
        summed = r"(?!(?:(?<=\+)|(?<=plus))\s{1,2}[^\w\s]?\d)"  # "£42m + £31m" is a sum
        self._begins_with = re.compile(rf"\s{{0,2}}({any_case(after)})(?!\w){summed}")

    def around(self, text: str, start: int, end: int, *, denied: bool = True) -> tuple[str, Hedge] | None:
        """The hedge just before text[start:end], else the one just after, with its words as printed."""
        m = self._ends_with.search(text, max(0, start - _REACH), start)
        if m and not self._is_preposition(text, m):
            outer = self._ends_with.search(text, max(0, m.start() - _REACH), m.start())
            if outer and not self._is_preposition(text, outer):  # "up to about"
                return text[outer.start(1) : m.end(1)], self._told(text, outer, denied)
            return m[1], self._told(text, m, denied)
        m = self._begins_with.match(text, end)
        return (m[1], self._after[plain(m[1])]) if m else None

    def _is_preposition(self, text: str, m: re.Match[str]) -> bool:
        """Do the words behind another word tell where or about what, and no bound: "jailed over a £4m fraud"?"""
        behind = self._prepositions.get(plain(m[1]))
        before = _LAST_WORD.search(text, max(0, m.start() - _REACH), m.start(1)) if behind else None
        return behind is not None and before is not None and before[1].lower() in behind

    def _told(self, text: str, m: re.Match[str], denied: bool) -> Hedge:
        """The hedge, or its opposite behind a negation: "never more than 60" is at most 60."""
        hedge = self._before[plain(m[1])]
        if denied and hedge.negated and self._negation.search(text, max(0, m.start() - _CLAUSE), m.start()):
            return self._by_name[hedge.negated]
        return hedge

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


def _low(factor: float | None, n: float, half: float) -> float:
    """The lower end: what no hedge would leave in stays in, so that "about 3" is no sharper than "3"."""
    if factor is None:
        return -math.inf
    return n if factor == 1 else min(factor * n, n - half)


def _high(factor: float | None, n: float, half: float) -> float:
    if factor is None:
        return math.inf
    return n if factor == 1 else max(factor * n, n + half)
