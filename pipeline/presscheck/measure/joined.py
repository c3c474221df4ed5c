"""Two numbers that make one figure, or share what only one of them prints: "5-7%", "between 5 and 7", "two or three
million", "from 15 to 23 cases", "50 ± 3"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import MONEY
from presscheck.measure.hedges import hedges
from presscheck.measure.numeral import Numeral, shared_scale
from presscheck.measure.pairs import lent, quoted, ranged, sharing, tolerant
from presscheck.measure.stated import Stated
from presscheck.measure.words import any_case
from presscheck.measure.years import like_a_year

_DASH = re.compile(r"\s?[-–—‐]\s?|\s?/\s?(?=\d)")
_NO_MEASURE = frozenset({"time", "ratio", MONEY})
_BEFORE = 44
"""Characters before two numbers in which words tell how they belong together."""
_FAR_OFF = 3
"""How many times the lower end of a range by which something rose its upper end may be."""
_APART = 20
"""How many times one of two guesses at one thing the other may be, at most."""
_FAR = 18
"""Characters that may stand between two joined numbers."""


class Joiner:
    """Joins the numbers of one language's texts."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("numbers.toml")
        blank = r"(?:[ \u00a0]|\s?\n\s{0,8}|-)"
        self._to = re.compile(rf"-?{blank}(?:{any_case(table['range'])}){blank}")
        self._and = re.compile(rf"{blank}(?:{any_case([table['and']])}){blank}")
        self._shared = re.compile(rf"-?{blank}(?:{any_case(table['shared'])}){blank}")
        self._or = re.compile(rf"{blank}(?:{any_case(table['alternatives'])}){blank}")
        self._lends = re.compile(rf",?{blank}(?:{any_case(table['lends'])}){blank}")
        self._alone = re.compile(rf"\s?(?:[.,;:)]|$)|\s(?:{any_case(table['lent_before'])})(?![^\W_])")
        self._tolerance = re.compile(rf"\s?,?\s?(?:{any_case(table['tolerance']['joins'])})\s?")
        self._between = re.compile(rf"(?<![^\W_])(?:{any_case(table['between'])})\s$")
        hedged = any_case(hedges(lexicon).before_words)
        self._by = re.compile(rf"(?<![^\W_])({any_case(table['by'])})\s(?:(?:{hedged})\s)?$")
        self._gently = frozenset(table["by_ranges"])
        some = rf"(?:(?:{hedged})\s)?"
        shares = table["shares"]
        determiner, of = any_case((*shares["article"], *shares["the"])), any_case(shares["of"])
        level = rf"(?:(?:{determiner})\s[^\W\d_]{{2,12}}\s(?:(?:{of})\s)?)?"  # "from a low of"
        self._from = re.compile(rf"(?<![^\W_])(?:{any_case(table['changes'])})\s{level}{some}$")
        self._ranging = re.compile(rf"(?<![^\W_])(?:{any_case(table['ranging'])})\s(?:{any_case(table['changes'])})\s$")

    def joined(self, text: str, found: Sequence[Stated]) -> list[Stated]:
        """The figures with those joined that are one, in order."""
        out: list[Stated] = []
        for b in reversed([part for s in found for part in self._parted(text, s)]):  # units are printed at the end
            a_b = self._pair(text, b, out[-1]) if out else None
            if a_b is None:
                out.append(b)
            else:
                out[-1:] = reversed(a_b)
        return out[::-1]

    def _parted(self, text: str, stated: Stated) -> list[Stated]:
        """The ends of a range that are what something changed from and to."""
        if stated.form != "range" or stated.dashed or stated.named is None:
            return [stated]
        to = self._to.match(text, stated.low.end)
        if to is None or not self._changes(
            text[max(0, stated.start - _BEFORE) : stated.start],
            far=_far(stated.low, stated.high),
            warm=_is_warm(stated),
        ):
            return [stated]
        first = replace(stated, end=stated.low.end, high=stated.low, form="number")
        second = replace(stated, start=to.end(), low=stated.high, form="number")
        return [first, second]

    def _changes(self, before: str, *, far: bool, warm: bool) -> bool:
        """Do the words before two figures tell of a change from one to the other, or by one to the other? "By 5 to 10
        percent", two that are not `far` from each other, is a range, as is "rise 2 to 3 degrees Celsius" (`warm`)."""
        if (m := self._by.search(before)) and (far or not (warm or m[1].lower() in self._gently)):
            return True
        return bool(self._from.search(before)) and not self._ranging.search(before)

    def _pair(self, text: str, a: Stated, b: Stated) -> list[Stated] | None:
        """What the two neighbours are together; None where they have nothing to do with each other."""
        near = 0 <= b.start - a.end <= _FAR and a.single and b.single
        if not near or b.form == "share" or (a.form == "share" and not b.named):
            return None
        link = text[a.end : b.start]
        bare = not a.named and not b.named
        if bare and link == "/":
            quote = quoted(text, a, b)
            return [quote] if quote else []  # "8/10", "3/1": marks and odds
        alike = not a.named or not b.named or a.named.meaning == b.named.meaning
        if alike and self._tolerance.fullmatch(link):
            return [tolerant(a, b)]
        if "multiple" in (a.form, b.form) or self._dated(text, a, b, link):
            return None
        if (whole := self._range(text, a, b, link)) is not None:
            return [whole]
        if bare and " " not in link and (_DASH.fullmatch(link) or link.startswith("-")):
            return []  # "3-2", "3-to-1": a score, a vote, odds
        if _measured(b) and link == "-":
            return sharing(a, b)  # "10-5 metres"
        return self._parallel(text, a, b, link)

    def _dated(self, text: str, a: Stated, b: Stated, link: str) -> bool:
        """Is one of the two rather a year? Not before the unit of a measure: "1500-1600 km"."""
        years = (like_a_year(text[stated.start : stated.end]) for stated in (a, b))
        return not (_measured(b) and _DASH.fullmatch(link)) and any(years)

    def _range(self, text: str, a: Stated, b: Stated, link: str) -> Stated | None:
        """The range from one to the other, if their link and the words before make one."""
        dashed = bool(_DASH.fullmatch(link))
        before = text[max(0, a.start - _BEFORE) : a.start]
        if dashed or (self._between.search(before) and self._and.fullmatch(link)):
            return ranged(a, b, dashed)
        far = a.named is not None or _far(a.low, b.low)
        if not self._to.fullmatch(link) or self._changes(before, far=far, warm=_is_warm(b)):
            return None
        if a.form == "share" and any(sign.isdigit() for sign in text[b.start : b.end]):
            return None  # "fell by half to $1.4 billion"
        if a.low.value < 0 and not _is_warm(b) and b.low.value > _FAR_OFF * -a.low.value:
            return None  # "-0.56 to 1,641.50": a change, and what it led to
        return ranged(a, b, dashed)

    def _parallel(self, text: str, a: Stated, b: Stated, link: str) -> list[Stated] | None:
        """The two where one leaves out what the other prints."""
        if self._or.fullmatch(link) and not _are_near(a.low, b.low):
            return None
        if a.form == "share" and self._to.fullmatch(link):
            return None  # "grew by a fifth to 2.5 million tonnes"
        if self._shared.fullmatch(link) or self._to.fullmatch(link):
            return sharing(a, b)
        if link == ", " and _is_lent(text, b):
            return sharing(a, b)  # "5, 6 and 7 million"
        if self._lends.fullmatch(link) and self._alone.match(text, b.end):
            return lent(a, b)
        return None


def _measured(stated: Stated) -> bool:
    return stated.named is not None and stated.named.meaning.dimension not in _NO_MEASURE


def _is_warm(stated: Stated) -> bool:
    return stated.named is not None and stated.named.meaning.dimension == "temperature"


def _far(low: Numeral, high: Numeral) -> bool:
    return high.value > _FAR_OFF * (shared_scale(low, high) or low).value


def _are_near(one: Numeral, other: Numeral) -> bool:
    """Can two numbers be two guesses at one thing?"""
    first, second = (shared_scale(one, other) or one).value, other.value
    return first * second >= 0 and max(abs(first), abs(second)) <= _APART * min(abs(first), abs(second))


def _is_lent(text: str, stated: Stated) -> bool:
    """Has the number its scale or unit from one behind it?"""
    if stated.named and stated.named.start > stated.end:
        return True
    return stated.low.magnitude >= 1000 and text[stated.low.start : stated.low.end].isdigit()


@cache
def joiner(lexicon: Lexicon) -> Joiner:
    """The joiner of this lexicon, built once."""
    return Joiner(lexicon)
