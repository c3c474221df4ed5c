"""Edits of one printed figure that would undo a usual misprint: another sign, another magnitude, the computed value."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from presscheck.checks.date_edits import date_edits
from presscheck.checks.digit_edits import NUMBER, swapped, zeros
from presscheck.checks.measure_edits import measure_edits
from presscheck.checks.one_slip import with_value
from presscheck.checks.printing import printer
from presscheck.checks.share_edits import share_edits
from presscheck.checks.surfaces import Surface, put
from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import MONEY
from presscheck.measure.numerals import numerals
from presscheck.measure.rereading import reread
from presscheck.model import Quantity, Sum, Told
from presscheck.relations.arithmetic.figured_text import is_share

_DIGITS = re.compile(r"\d[\d.,]{0,30}")
_LIKE = 0.05
"""The share of itself by which a computed multiple may miss a word that is offered for it."""
_POINTS = re.compile(r"points?$")
_CENTS = re.compile(r"(?<![\d.,])(\d{1,3})\.(\d)$")
"""An amount with one digit of cents, which no newspaper prints."""
_COUNTS = re.compile(r"[^\W\d]{1,20}(?:-[^\W\d]{1,20}(?=[- ]))?")
"""A number in words at the head of a surface: "seven", "twenty-five" before "-year"."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The figure or date as it would stand, and what kind of slip that undoes."""

    told: Told
    kind: str
    text: str


class Edits:
    """The edits that one language's spelling of figures allows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._signs: list[str] = lexicon.table("currencies.toml")["confused"]["signs"]
        ladders = lexicon.table("numbers.toml")["ladders"]
        self._ladders: list[list[str]] = ladders["steps"]
        self._million: str = ladders["for_thousands"]
        multiples = lexicon.table("patterns/ratio.toml")
        self._factors: dict[str, float] = multiples["factors"]
        self._endings: list[str] = multiples["multiple"]["endings"]

    def of(self, told: Told, expected: tuple[float, float] | None, source: str = "the other figures") -> Iterator[Edit]:
        """Edits of a figure, those that keep its digits first; `expected` is what a check computed for it from what
        `source` names."""
        if isinstance(told, Quantity):
            yield from self._of_figure(told, expected, source)
        else:
            for new, kind, text in date_edits(self._lexicon).of(told):
                yield Edit(new, kind, text)

    def _of_word(self, quantity: Quantity, expected: tuple[float, float] | None, source: str) -> Iterator[Edit]:
        """Another word of the same form for a multiple that is told in one: "doubled" -> "tripled"."""
        word = quantity.text.lower()
        if expected is None or word not in self._factors or not quantity.value:
            return
        ending = next((end for end in self._endings if word.endswith(end)), "")
        for other, value in self._factors.items():
            alike = other.endswith(ending) and (ending or not any(other.endswith(end) for end in self._endings))
            if alike and value != quantity.value and abs(expected[0] / value - 1) <= _LIKE:
                text = other.capitalize() if quantity.text[0].isupper() else other
                yield Edit(with_value(replace(quantity, text=text), value), "computed", f"as computed from {source}")
                return

    def _of_figure(self, quantity: Quantity, expected: tuple[float, float] | None, source: str) -> Iterator[Edit]:
        if quantity.unit == "fold" and not quantity.id:
            yield from self._of_word(quantity, expected, source)
            return
        if is_share(quantity):
            if expected is not None and 0 < expected[0] < 1:
                yield Edit(
                    share_edits(self._lexicon).of(quantity, expected[0]), "computed", f"as computed from {source}"
                )
            return
        printed = reread(quantity.text, quantity, self._lexicon)
        if printed is None or printed.value != quantity.value:
            return  # the end of a range, or a figure with a unit or scale lent by another
        of_money = quantity.dimension == MONEY
        offered = {quantity.text}
        for surface, kind, text in (
            *(self._signed(quantity) if of_money else ()),
            *self._scaled(quantity),
            *(_digits(quantity.text) if of_money else measure_edits(self._lexicon).surfaces(quantity.text)),
            *self._computed(quantity, expected, source),
        ):
            if surface in offered:
                continue
            offered.add(surface)
            read = reread(surface, quantity, self._lexicon)
            if read is not None and read.value:  # what an edit makes nothing of is none
                yield Edit(read, kind, text)
            if quantity.hedge and kind == "computed":
                bare = reread(surface, replace(quantity, hedge=None), self._lexicon)
                if bare is not None and bare.value:  # "nearly 60%" was 50%, and not nearly so
                    yield Edit(bare, kind, f"{text}, without “{quantity.hedge.lower()}”")

    def _signed(self, quantity: Quantity) -> Iterator[Surface]:
        printed = re.match(r"[^\w\s]", quantity.text)
        for sign in self._signs if printed else ():
            yield sign + quantity.text[1:], "sign", f"as it stands the figure is right under a {sign} sign"

    def _scaled(self, quantity: Quantity) -> Iterator[Surface]:
        for ladder in self._ladders:
            for i, word in enumerate(ladder):
                m = re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W_])", quantity.text)
                for other in (ladder[j] for j in (i - 1, i + 1) if m and 0 <= j < len(ladder)):
                    assert m is not None
                    yield put(quantity.text, m, other), "magnitude", f"the digits are right with {other} for {word}"
        yield from self._thousandfold(quantity)

    def _thousandfold(self, quantity: Quantity) -> Iterator[Surface]:
        """The thousands of an amount as millions: "$500,000" for "$500 million"."""
        m = NUMBER.search(quantity.text)
        if m is None or quantity.dimension not in (MONEY, "count") or quantity.value != float(m[0].replace(",", "")):
            return
        if not m[0].endswith(",000"):
            return
        other = f"{m[0].removesuffix(',000')} {self._million}"
        yield put(quantity.text, m, other), "magnitude", f"as {other} the figure is right"

    def _computed(self, quantity: Quantity, expected: tuple[float, float] | None, source: str) -> Iterator[Surface]:
        if expected is None:
            return
        if quantity.dimension == "time" or (quantity.unit in ("season", "one") and not self._is_scaled(quantity)):
            for value in dict.fromkeys(expected) if expected[1] - expected[0] <= 1 else ():
                yield counted(quantity.text, value), "computed", f"as computed from {source}"
            return
        low, high = (self._reprinted(quantity, value) for value in expected)
        if low == high:
            yield low, "computed", f"as computed from {source}"

    def _is_scaled(self, quantity: Quantity) -> bool:
        """Has its number a word or letter for a magnitude: "2.2m", which isn't to be printed as "1466667m"?"""
        m = _DIGITS.search(quantity.text)
        numeral = numerals(self._lexicon).at(quantity.text, m.start()) if m else None
        return numeral is not None and numeral.magnitude != 1

    def _reprinted(self, quantity: Quantity, value: float) -> str:
        """The value in the spelling of the figure: the same sign, magnitude and decimals."""
        m = _DIGITS.search(quantity.text)
        numeral = numerals(self._lexicon).at(quantity.text, m.start()) if m else None
        if (
            m is None
            and quantity.dimension == "ratio"
            and (word := _COUNTS.match(quantity.text))
            and word.end() < len(quantity.text)
        ):
            return _agreeing(f"{value:.3g}", quantity.text[word.end() :])  # "three points" -> "2 points"
        if m is None or numeral is None or not quantity.value:
            return printer(self._lexicon).value(Sum(value, quantity.unit))
        scaled = value * numeral.value / quantity.value / numeral.magnitude
        if not 1 <= scaled < 1000 and numeral.magnitude != 1:
            return printer(self._lexicon).value(Sum(value, quantity.unit))
        places = len(m[0].rpartition(".")[2]) if "." in m[0] else 0
        if 1 <= scaled < 10 and not places and not _is_whole(scaled):  # one digit alone would be off by up to a third
            places = 1 if numeral.magnitude != 1 else 2
        if m[0].endswith("0") and not places:
            scaled = float(f"{scaled:.3g}")
        printed = f"{scaled:,.{places}f}" if "," in m[0] or scaled >= 10_000 else f"{scaled:.{places}f}"
        if quantity.dimension == "ratio" and m.start() == 0:
            return _agreeing(printed, quantity.text[m.end() :])
        return put(quantity.text, m, printed)


def _agreeing(number: str, unit: str) -> str:
    """A number before its points, one or many of them: "1 point", "2.5 points"."""
    if not _POINTS.search(unit):
        return f"{number}{unit}"
    return f"{number}{_POINTS.sub('point' if number == '1' or unit.startswith('-') else 'points', unit)}"


def _is_whole(value: float) -> bool:
    return math.isclose(value, round(value), rel_tol=1e-9)


def _digits(surface: str) -> Iterator[Surface]:
    number = NUMBER.search(surface)
    for text, kind, why in (*swapped(surface, number), *zeros(surface, number)) if number else ():
        yield _CENTS.sub(r"\1.\g<2>0", text), kind, why


def counted(surface: str, value: float) -> str:
    """The surface with a whole number in the place of its own, in digits: "seven-year" -> "13-year"."""
    number = _DIGITS.search(surface) or _COUNTS.match(surface)
    assert number is not None
    printed = f"{value:,.0f}" if "," in number[0] else f"{value:.0f}"
    return f"{printed}{surface[number.end() :]}" if number.start() == 0 else surface


@cache
def edits(lexicon: Lexicon) -> Edits:
    """The edits of this lexicon, built once."""
    return Edits(lexicon)
