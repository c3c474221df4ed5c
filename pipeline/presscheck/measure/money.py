"""Finds the amounts of money in a text: "£17bn", "US$160 million", "173 billion yuan", "Rs 500 crore", "50p".

An amount is a number with a sign or code before it, or a code, name or hundredth behind it; the words are
`currencies.toml`'s. Two numbers joined to one amount ("€20-30m", "5 to 7 billion yen") are one range.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Currencies, Meaning, any_of, currencies
from presscheck.measure.numeral import Numeral
from presscheck.measure.numerals import numerals
from presscheck.model import Article

_BLANK = r"[ \u00a0\u202f]"
_GAP = rf"(?:{_BLANK}{{1,2}}|-|[ \t]?\r?\n[ \t]{{0,8}})"
_NO_NUMBER = re.compile(r"[\d.,]{0,40}")


@dataclass(frozen=True, slots=True)
class Named:
    """A currency's words at text[start:end], and what they mean there."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Amount:
    """Money at text[start:end]: one number (`low` is `high`) or the two ends of a range, and its currency's words."""

    start: int
    end: int
    low: Numeral
    high: Numeral
    named: Named


class Money:
    """The money reader of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.currencies = currencies(lexicon)
        self.numerals = numerals(lexicon)
        table = lexicon.table("numbers.toml")
        self._joint = re.compile(rf"\s?[-–—]\s?|\s({any_of(table['range'])})\s")
        self._between = re.compile(rf"(?<!\w)(?:{any_of(table['between'])})\s\S{{0,4}}$", re.IGNORECASE)
        self._and = re.compile(rf"\s({any_of([table['and']])})\s")
        self._before, self._after = _patterns(self.currencies)

    def amounts(self, text: str, article: Article) -> Iterator[Amount]:
        """The amounts of `text` in order, none overlapping; `article` tells shared signs and names apart."""
        position = 0
        while m := self.numerals.starts.search(text, position):
            amount = self._amount(text, m.start(), article)
            position = amount.end if amount else self._past(text, m.start())
            if amount:
                yield amount

    def _past(self, text: str, start: int) -> int:
        """Where to look on after a number that is no money."""
        if numeral := self.numerals.at(text, start, abbreviated=False):
            return numeral.end
        m = _NO_NUMBER.match(text, start + 1)
        return m.end() if m else start + 1

    def _amount(self, text: str, start: int, article: Article) -> Amount | None:
        sign = self._sign(text, start, article)
        low = self.numerals.at(text, start, money=sign is not None)
        if low is None:
            return None
        high = self._other_end(text, low, text[sign.start : sign.end] if sign else "")
        if high and (ranged := self._ended(text, low, high, sign, article)):
            return ranged
        if high and high.magnitude != 1:
            return None  # "$900-1.2 billion": whose scale the first has cannot be told
        return self._ended(text, low, low, sign, article)

    def _other_end(self, text: str, low: Numeral, sign: str) -> Numeral | None:
        """The upper end of a range that begins with `low`; the lower end's sign may stand again, behind a word only
        where it is the upper end that tells the magnitude of both: "$3.2 to $3.4 billion"."""
        m = self._joint.match(text, low.end)
        if m is None and self._between.search(text, max(0, low.start - 16), low.start):
            m = self._and.match(text, low.end)
        if m is None:
            return None
        spelled = m.lastindex is not None
        again = bool(sign) and text.startswith(sign, m.end())
        start = m.end() + (len(sign) if again else 0)
        high = None
        if text[start : start + 1].isdigit() or (spelled and not sign and self.numerals.starts.match(text, start)):
            high = self.numerals.at(text, start, money=bool(sign))
        if high is None or (spelled and sign and high.magnitude == 1):
            return None
        if spelled and again and (low.magnitude != 1 or _shared_scale(low, high) is None):
            return None
        return high

    def _ended(self, text: str, low: Numeral, high: Numeral, sign: Named | None, article: Article) -> Amount | None:
        """The amount from `low` to `high`, where a sign before or a name behind makes it money."""
        name = self._name(text, high.end, article)
        if sign is None and name is None:  # the letter taken for a scale may begin the unit's name: "5baht"
            plain = self.numerals.at(text, high.start, abbreviated=False)
            if plain is None or plain.end == high.end:
                return None
            low, high, name = (plain if low is high else low), plain, self._name(text, plain.end, article)
        first = low if low is high else _shared_scale(low, high)
        if first is None or first.value > high.value:
            return None
        if sign is None:
            return Amount(low.start, name.end, first, high, name) if name else None
        if name is None or name.meaning.factor != 1 or not self._tells(text, sign, name):
            return Amount(sign.start, high.end, first, high, sign)
        told = replace(name, meaning=replace(name.meaning, doubtful=False))  # "$64 CAD", "$5 Canadian dollars"
        return Amount(sign.start, name.end, first, high, told)

    def _tells(self, text: str, sign: Named, name: Named) -> bool:
        """May the name behind an amount say what the sign before it means?"""
        bearers = self.currencies.signs.get(" ".join(text[sign.start : sign.end].split()), ())
        if name.meaning.unit in (sign.meaning.unit, *bearers):
            return True
        return len(bearers) > 1 and text[name.start : name.end] in self.currencies.codes  # "$500 MXN"

    def _sign(self, text: str, start: int, article: Article) -> Named | None:
        m = self._before.search(text, max(0, start - 10), start)
        if m is None:
            return None
        kind = str(m.lastgroup)
        if kind == "odd":
            meaning = self.currencies.of_unknown_sign("dollar")
        elif kind == "code":
            meaning = self.currencies.of_code(m["code"])
        else:
            meaning = self.currencies.of_sign(m["sign"], article)
        return Named(*m.span(kind), meaning)

    def _name(self, text: str, end: int, article: Article) -> Named | None:
        m = self._after.match(text, end)
        if m is None:
            return None
        table, kind = self.currencies, str(m.lastgroup)
        if kind == "glued":
            code, never = table.glued[m["glued"]]
            digits = re.search(r"\d{1,9}$", text[max(0, end - 9) : end])
            if digits is None or digits[0] in never:
                return None
            meaning = Meaning(code, factor=0.01)
        elif kind == "code":
            meaning = table.of_code(m["code"])
        elif kind == "sign":
            meaning = table.of_sign(m["sign"], article)
        else:
            told = table.of_name if kind == "name" else table.of_hundredth
            meaning = told(m[kind], m["where"], article)
        return Named(m.start("where") if m["where"] else m.start(kind), m.end(kind), meaning)


def _patterns(table: Currencies) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand before an amount's number, and what behind it."""
    codes, signs = any_of(table.codes), any_of(table.signs)
    behind = any_of(sign for sign in table.signs if not sign.isascii() or sign == "kr")
    names, hundredths = any_of(table.names), any_of(table.hundredths)
    before = re.compile(rf"(?:(?<![^\W_])(?:(?P<sign>{signs})|(?P<code>{codes}))|(?<=[^\W\d_])(?P<odd>\$)){_BLANK}?$")
    after = re.compile(
        rf"(?:{_GAP}?(?P<code>{codes})"
        rf"|{_BLANK}?(?P<sign>{behind})"
        rf"|(?P<glued>{any_of(table.glued)})"
        rf"|{_GAP}?(?:(?P<where>{any_of(table.where_words)}){_GAP})?"
        rf"(?:(?P<hundredth>(?ai:{hundredths}))|(?P<name>(?ai:{names})))"
        rf")(?![^\W_])"
    )
    return before, after


def _shared_scale(low: Numeral, high: Numeral) -> Numeral | None:
    """The lower end under the scale that only the upper one prints; None where that would turn the range round."""
    if low.magnitude != 1 or high.magnitude == 1:
        return low
    shared = low.scaled_by(high.magnitude)
    return shared if shared.value <= high.value else None


@cache
def money(lexicon: Lexicon) -> Money:
    """The money reader of this lexicon, built once."""
    return Money(lexicon)
