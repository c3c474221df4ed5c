"""Finds all that a text states in numbers, with the units that its own words tell; what is counted the parse tells.

Amounts of money come first, then what is no figure, then shares and vague plurals, then the numbers that are left.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.below_zero import below_zero
from presscheck.measure.glued_letters import Counts, glued_letters
from presscheck.measure.joined import joiner
from presscheck.measure.minus import minus
from presscheck.measure.money import money
from presscheck.measure.multiples import multiples
from presscheck.measure.not_figures import not_figures
from presscheck.measure.numerals import numerals
from presscheck.measure.shares import shares
from presscheck.measure.sides import sides
from presscheck.measure.stated import Stated
from presscheck.measure.unit_behind import unit_behind
from presscheck.measure.vague import vague
from presscheck.model import Article

_YEARS = re.compile(r"\d{4} ?[-–] ?\d{4}")
_NO_NUMBER = re.compile(r"[\w.,]{0,40}")
_LETTER = re.compile(r"[^\W\d_]")


class Scanner:
    """The reader of figures of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._money, self._numerals, self._not_figures = money(lexicon), numerals(lexicon), not_figures(lexicon)
        self._shares, self._vague, self._multiples = shares(lexicon), vague(lexicon), multiples(lexicon)
        self._units, self._minus, self._joiner = unit_behind(lexicon), minus(lexicon), joiner(lexicon)
        self._glued, self._sides, self._below_zero = glued_letters(lexicon), sides(lexicon), below_zero(lexicon)

    def scan(self, text: str, article: Article, counts: Counts = lambda _: False) -> list[Stated]:
        """The figures of `text` in order, none overlapping."""
        starts = [m.start() for m in self._numerals.starts.finditer(text)]
        found: list[Stated] = []
        position = 0
        for start, end, stated in (*self._claims(text, article, starts), (len(text), len(text), None)):
            for number in self._numbers(text, starts, position, start, counts):
                found.append(number)
                position = number.end
            if start < position:
                continue
            if stated is not None:
                found.append(stated if stated.named else self._units.of_share(text, stated, article))
                end = found[-1].end
            position = end
        joined = self._sides.told(text, self._joiner.joined(text, found))
        rated = [self._units.with_rate(text, s) for s in joined]
        beyond = [0, *(s.end for s in rated)]
        return [s for end, s in zip(beyond, rated, strict=False) if s.start >= end]  # "5 km per 1 hour" is one

    def _claims(self, text: str, article: Article, starts: Sequence[int]) -> list[tuple[int, int, Stated | None]]:
        """The stretches of the text that are spoken for, by their start: amounts, shares and what is no figure."""
        idle = list(self._not_figures.spans(text, starts))
        read = (self._units.of_amount(text, amount) for amount in self._money.amounts(text, article))
        amounts = [_behind_dates(amount, idle) for amount in read]
        sure = [s.start for s in amounts if s.named and not s.named.meaning.doubtful]
        none = [
            (start, end, None)
            for start, end in idle
            if not _any_between(sure, start, end) and not self._is_measure(text, start, end)
        ]
        worded = (
            *self._units.and_half(text),
            *self._units.one_converted(text),
            *self._shares.all(text),
            *self._vague.all(text),
            *self._multiples.all(text),
        )
        # Where several begin at one place the first of these goes before the others; the sort keeps their order.
        claims = [*((s.start, s.end, s) for s in amounts), *none, *((s.start, s.end, s) for s in worded)]
        return sorted(claims, key=lambda claim: claim[0])

    def _is_measure(self, text: str, start: int, end: int) -> bool:
        """Does a unit stand behind two numbers that could be years ("1500-1600 km")?"""
        return bool(_YEARS.fullmatch(text, start, end)) and self._glued.measures(text, end)

    def _numbers(self, text: str, starts: Sequence[int], position: int, end: int, counts: Counts) -> Iterator[Stated]:
        """The numbers that begin between the two places; `starts` are all places where one may."""
        for start in starts[bisect_left(starts, position) : bisect_left(starts, end)]:
            if start < position:
                continue
            stated = self._number(text, start, counts)
            if stated is not None:
                yield stated
            position = stated.end if stated else self._past(text, start)

    def _past(self, text: str, start: int) -> int:
        """Where to look on after a number that is no figure."""
        numeral = self._numerals.at(text, start, abbreviated=False)
        m = _NO_NUMBER.match(text, start + 1) if text[start].isdigit() else None
        return max(numeral.end if numeral else 0, m.end() if m else start + 1)

    def _number(self, text: str, start: int, counts: Counts) -> Stated | None:
        digits = text[start].isdigit()
        if digits and start and _LETTER.match(text[start - 1]):
            return None
        numeral = self._numerals.at(text, start, abbreviated=digits)
        if numeral is None:
            return None
        if share := self._shares.one_in(text, numeral):
            return share
        numeral, named, form = self._units.of(text, numeral, counts)
        if named is None and digits and _LETTER.match(text[numeral.end : numeral.end + 1]):
            return None  # "747s", "42nd"
        warm = named is not None and named.meaning.dimension == "temperature"
        begin = self._minus.before(text, start, temperature=warm)
        if begin is None and (cold := self._below_zero.named(text, numeral, named)):
            numeral = numeral.negated()
            return Stated(start, cold.end, numeral, numeral, cold, form)
        if begin is not None:
            numeral = numeral.negated()
        first = start if begin is None else begin
        return Stated(first, named.end if named else numeral.end, numeral, numeral, named, form)


def _behind_dates(amount: Stated, idle: Sequence[tuple[int, int]]) -> Stated:
    """The amount without a lower end that is a date's day: "rose on Jan. 1 to 80.04 pesos"."""
    low, high = amount.low, amount.high
    if low is high or not any(start < low.start and end == low.end for start, end in idle):
        return amount
    return replace(amount, start=high.start, low=high, form="number")


def _any_between(places: Sequence[int], start: int, end: int) -> bool:
    i = bisect_left(places, start + 1)
    return i < len(places) and places[i] < end


@cache
def scanner(lexicon: Lexicon) -> Scanner:
    """The scanner of this lexicon, built once."""
    return Scanner(lexicon)
