"""The words that tell a temperature from a difference of two.

A temperature   "it was 23C (41F) in London", "a rise to 30C (86F)"
A difference    "a rise of 2C (3.6F)", "could rise 2 to 3C (35.6 to 37.4F)", "warming must stay under 1.5C (34.7F)"
Either          "the target is 2C (3.6F)"
"""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.hedges import hedges
from presscheck.measure.words import any_case
from presscheck.model import Quantity

_CELSIUS = "degree_Celsius"
_SMALL = 10
"""Degrees Celsius that a difference may have which only words farther off tell to be one, and a temperature not."""
_FAR = 140
"""Characters before a difference in which the two things stand that it is of."""
_SENTENCE = re.compile(r"[.!?][\"'”’)]{0,2}\s|\n")
_REACH = 240


class TemperatureCues:
    """The cues of one language, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/measures.toml")
        hedged = any_case(hedges(lexicon).before_words)
        to = any_case(table["differences"]["to"])
        warm, difference, mean = table["temperatures"], table["differences"], table["from_average"]
        self._warm = re.compile(rf"(?<![^\W_])(?:{any_case(warm['words'])})(?![^\W_])")
        self._reach = int(warm["reach"])
        links = rf"(?:['\"“”‘’]?(?:{any_case(difference['links'])})['\"“”‘’]?\s){{0,{difference['most_links']}}}"
        self._right_before = re.compile(
            rf"(?<![^\W_])(?:{any_case(difference['before'])})\s(?:(?:{hedged})\s)?$"
            rf"|(?<![^\W_])(?:{any_case(difference['moves'])})\s(?:(?!(?:{to})\s)(?:{hedged})\s)?$"
        )
        self._of_two = re.compile(
            rf"(?<![^\W_])(?:{any_case(difference['between'])})\s[^.;:!?\d]{{3,80}}\s"
            rf"(?:{any_case(difference['comes_to'])})\s(?:(?:{hedged})\s)?$"
        )
        self._before = re.compile(rf"(?<![^\W_])(?:{any_case(difference['of_climate'])})\s{links}(?:(?:{hedged})\s)?$")
        words = rf"(?:[^\W\d_]{{1,15}}\s){{0,{mean['reach']}}}"
        from_average = rf"(?:{any_case(mean['sides'])})\s{words}(?:{any_case(mean['averages'])})"
        behind = rf"(?:{any_case(difference['behind'])}|{from_average})"
        self._behind = re.compile(rf"\s?[)\]]?,?\s{behind}(?![^\W_])")
        self._between = re.compile(rf"\s{behind}(?![^\W_])")
        self._moved_to = re.compile(
            rf"(?<![^\W_])(?:{any_case(difference['moves'])})\s(?:{any_case(difference['to'])})(?![^\W_])"
        )
        perhaps = any_case((*difference["moves"], *difference["perhaps"]))
        self._perhaps = re.compile(rf"(?<![^\W_])(?:{perhaps})(?![^\W_])")

    def differs(self, text: str, stated: Quantity, converted: Quantity) -> bool | None:
        """Is a temperature a difference of two? None where the words leave it open."""
        begin = max(0, stated.start - self._reach)
        small = _celsius(stated, converted) <= _SMALL
        if self._right_before.search(text, begin, stated.start) or self._behind.match(text, converted.end):
            return True
        if self._of_two.search(text, max(0, stated.start - _FAR), stated.start):
            return True
        if self._between.match(text, stated.end, converted.start):
            return True
        if small and self._before.search(text, begin, stated.start):
            return True
        told = any(not q.unit.startswith("degree") for q in (stated, converted))
        if not told and self._warm.search(text, begin, stated.start):
            return False
        return None if small or self._may_differ(text, stated, converted) else False

    def _may_differ(self, text: str, stated: Quantity, converted: Quantity) -> bool:
        """Does any word of the sentence let a temperature be a difference? Those of a move to it do not."""
        begin = max(0, stated.start - _REACH)
        for end in _SENTENCE.finditer(text, begin, stated.start):
            begin = end.end()
        closed = _SENTENCE.search(text, converted.end, converted.end + _REACH)
        end_ = closed.start() if closed else min(len(text), converted.end + _REACH)
        sentence = text[begin : stated.start] + "|" + text[converted.end : end_]
        return bool(self._perhaps.search(self._moved_to.sub(" ", sentence)))


def _celsius(stated: Quantity, converted: Quantity) -> float:
    """How many degrees Celsius the figures tell, the higher end of a range."""
    q = next((q for q in (stated, converted) if q.unit.endswith(_CELSIUS)), stated)
    return max(abs(n) for n in (q.value, q.low, q.high, 0.0) if n is not None)


@cache
def temperature_cues(lexicon: Lexicon) -> TemperatureCues:
    """The cues of this lexicon, compiled once."""
    return TemperatureCues(lexicon)
