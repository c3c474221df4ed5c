"""Parts of a whole in words and broken numbers: "half", "a third of", "two-thirds", "one in five", "3/4"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.numeral import Numeral
from presscheck.measure.numerals import Numerals, numerals
from presscheck.measure.stated import Stated
from presscheck.measure.words import any_case
from presscheck.measure.years import like_a_year

_LOOSE = 0.1
"""A share in words is a round one: a careful reader takes it within a twentieth of itself, a generous one a tenth."""


class Shares:
    """The shares of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        numbers = lexicon.table("numbers.toml")
        table: dict[str, Any] = numbers["shares"]
        self._numerals: Numerals = numerals(lexicon)
        self._one: dict[str, int] = table["one"]
        self._many: dict[str, int] = table["many"]
        self._over: dict[str, int] = {w: numbers["words"][w] for w in table["over"]}
        gap = r"(?:[ \u00a0-]{1,2}| - |\s?\n\s{0,8})"
        end, units = r"(?![^\W_])", any_case(table["half_units"])
        of, article = any_case(table["of"]), any_case(table["article"])
        big = rf"{gap}(?:(?:{of}){gap})?(?:(?:{article}){gap})?(?:{any_case(numbers['magnitudes'])}){end}"
        follow, before = any_case((*table["followed_by"], *table["half_units"])), any_case(table["half_before"])
        led = "|".join(rf"(?<=\s{word}\s)" for word in table["led_by"])
        self._quarter = frozenset(table["quarter"])
        self._never_half = re.compile(rf"(?<![^\W_])(?:{any_case(table['half_never_after'])})\s$")
        joined = rf"(?<![^\W_])(?:{any_case(table['half_joined'])})\s"
        self._joined_half = re.compile(rf"{joined}(?:{any_case(table['half'])})(?!{gap}(?:{article}){gap})")
        self._words = re.compile(
            rf"(?<![^\W_])(?:"
            rf"(?P<over>{any_case(table['over'])}){gap}(?P<many>{any_case(table['many'])})"
            rf"|(?P<sure>{any_case(table['sure'])}){gap}(?P<one>{any_case(self._one)})"
            rf"|(?P<a>{any_case(table['article'])}) (?P<part>{any_case(self._one)})(?!{big})"
            rf"(?=\s{{1,2}}(?:{follow})(?![^\W_])|\s?[.,;:!?)]|\s?$)"
            rf"|(?:{led})(?:{any_case(table['article'])}) (?P<led>{any_case(self._one)})(?!{big})"
            rf"(?=\s{{1,2}}(?:{any_case(table['led_followed_by'])})(?![^\W_]))"
            rf"|(?P<half>{any_case(table['half'])})(?!{big})(?=\s(?:{any_case(table['half_after'])})(?![^\W_]))"
            rf"|(?P<part_of>{any_case((*table['half'], *table['quarter']))})(?={gap}(?:{units}){end})"
            rf"|(?<=\s)(?P<then>(?:{before})\s)(?P<halved>{any_case(table['half'])})(?!\s?-|{big})"
            rf")(?![^\W_])"
        )
        self._broken = re.compile(r"(?<![\w./,$£€-])(\d{1,2})/(\d{1,2})(?![\w/]|[.,]\d)")
        self._denominators = frozenset(table["broken"])
        self._in = re.compile(rf"(?:\s|-)(?:{any_case(table['in'])})(?:\s|-)")
        self._noun_in = re.compile(rf"\s[^\W\d_]{{2,20}}(?:\s[^\W\d_]{{2,20}})?\s(?:{any_case(table['noun_in'])})\s")
        self._never = re.compile(rf"\s?-?(?:{any_case(table['in_never'])})(?![^\W_])")

    def all(self, text: str) -> Iterator[Stated]:
        """The shares in words and broken numbers in order."""
        for m in self._words.finditer(text):
            if m["over"]:
                value = self._over[m["over"].lower()] / self._many[m["many"].lower()]
                if value > 1:
                    continue  # "five quarters" are quarters of years
            elif m["sure"] or m["a"] or m["led"]:
                value = 1 / self._one[(m["one"] or m["part"] or m["led"]).lower()]
            elif self._is_no_half(text, m.end("then") if m["then"] else m.start()):
                continue
            else:
                value = 0.25 if m["part_of"] and m["part_of"].lower() in self._quarter else 0.5
            start = m.end("then") if m["then"] else m.start()
            yield _share(start, m.end(), value)
        for m in self._broken.finditer(text):
            above, below = int(m[1]), int(m[2])
            if above < below and below in self._denominators:
                yield _share(m.start(), m.end(), above / below)

    def _is_no_half(self, text: str, start: int) -> bool:
        """Do the words before "half" make it the half of a game, or a half more of what stands before?"""
        begin = max(0, start - 12)
        if self._never_half.search(text, begin, start):
            return True
        return any(m.end() > start for m in self._joined_half.finditer(text, begin, start + 12))

    def one_in(self, text: str, part: Numeral) -> Stated | None:
        """The share that begins with this number ("one in five", "nine out of 10"), or None."""
        m = self._in.match(text, part.end) or (self._noun_in.match(text, part.end) if part.value == 1 else None)
        if m is None or part.magnitude != 1 or not self._numerals.starts.match(text, m.end()):
            return None
        whole = self._numerals.at(text, m.end(), abbreviated=False)
        if whole is None or not 0 < part.value < whole.value or part.value != int(part.value):
            return None
        digits = text[part.start].isdigit(), text[whole.start].isdigit()
        if (digits[0] and not digits[1]) or like_a_year(text[whole.start : whole.end]):
            return None
        if self._never.match(text, whole.end):
            return None
        share = _share(part.start, whole.end, part.value / whole.value)
        return share if m.re is self._in else replace(share, noun=part.end)


def _share(start: int, end: int, value: float) -> Stated:
    numeral = Numeral(start, end, value, value * _LOOSE, value * 2 * _LOOSE)
    return Stated(start, end, numeral, numeral, form="share")


@cache
def shares(lexicon: Lexicon) -> Shares:
    """The shares of this lexicon, built once."""
    return Shares(lexicon)
