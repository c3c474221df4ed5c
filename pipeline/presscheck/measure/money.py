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
from presscheck.measure.money_words import money_words
from presscheck.measure.numeral import Numeral, shared_scale
from presscheck.measure.numerals import numerals
from presscheck.measure.stated import Form, Named, Stated
from presscheck.measure.words import any_of
from presscheck.model import Article

_CLAUSE_ENDS = re.compile(r"\s?(?:[.;:!?)](?!\d)|,\s|$)")
_NO_NUMBER = re.compile(r"[\d.,]{0,40}")


@dataclass(frozen=True, slots=True)
class Amount:
    """Money at text[start:end]: one number (`low` is `high`) or the two ends of a range, and its currency's words."""

    start: int
    end: int
    low: Numeral
    high: Numeral
    named: Named

    @property
    def stated(self) -> Stated:
        """The amount among figures of all kinds."""
        form: Form = "number" if self.low is self.high else "range"
        return Stated(self.start, self.end, self.low, self.high, self.named, form)


class Money:
    """The money reader of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = money_words(lexicon)
        self.numerals = numerals(lexicon)
        table = lexicon.table("numbers.toml")
        self._joint = re.compile(rf"\s?[-–—]\s?|\s({any_of(table['range'])})\s")
        self._between = re.compile(rf"(?<!\w)(?:{any_of(table['between'])})\s\S{{0,4}}$", re.IGNORECASE)
        self._and = re.compile(rf"\s({any_of([table['and']])})\s")
        self._hundredths = re.compile(rf"(?: {table['and']}|)\s(?=[^\W_])")
        self._links = (" ", f" {table['and']} ", ", ")

    def amounts(self, text: str, article: Article) -> Iterator[Amount]:
        """The amounts of `text` in order, none overlapping; `article` tells shared signs and names apart. Pounds and
        the pence behind them are one amount."""
        whole: Amount | None = None
        for amount in self._single(text, article):
            if whole and (sum_ := _with_hundredths(text, whole, amount, self._links)):
                whole = sum_
                continue
            if whole and amount.start < whole.end:
                continue  # "0B$.0": one sign cannot be of two
            if whole:
                yield whole
            whole = amount
        if whole:
            yield whole

    def _single(self, text: str, article: Article) -> Iterator[Amount]:
        position = 0
        while m := self.numerals.starts.search(text, position):
            amount = self._amount(text, m.start(), article)
            position = amount.end if amount else self._past(text, m.start())
            if amount:
                amount = self._with_digits(text, amount)
                yield amount
                if low := self._falling_to(text, amount):
                    yield (amount := low)
                position = amount.end

    def _falling_to(self, text: str, amount: Amount) -> Amount | None:
        """The lower amount behind a dash, with the sign of the one before it: "$940m-780m", which is no range."""
        first, m = amount.low, self._joint.match(text, amount.end)
        if m is None or m.lastindex or first is not amount.high or amount.named.start >= first.start:
            return None
        last = self.numerals.at(text, m.end(), money=True) if text[m.end() : m.end() + 1].isdigit() else None
        if last is None or 1 in (first.magnitude, last.magnitude) or last.value >= first.value:
            return None
        return Amount(last.start, last.end, last, last, replace(amount.named, start=last.start, end=last.start))

    def _with_digits(self, text: str, amount: Amount) -> Amount:
        """The amount with the hundredths that stand bare behind its name ("15 dollars 50"), if they do."""
        named, whole = amount.named, amount.low
        m = self._hundredths.match(text, amount.end)
        if m is None or whole is not amount.high or named.start < whole.end or named.meaning.factor != 1:
            return amount
        if whole.step != 1 or whole.magnitude != 1 or not self.numerals.starts.match(text, m.end()):
            return amount
        part = self.numerals.at(text, m.end(), abbreviated=False)
        if part is None or part.step != 1 or not 10 <= part.value < 100 or not _CLAUSE_ENDS.match(text, part.end):
            return amount
        return _summed(amount, part.end, part.value)

    def _past(self, text: str, start: int) -> int:
        """Where to look on after a number that is no money."""
        if numeral := self.numerals.at(text, start, abbreviated=False):
            return numeral.end
        m = _NO_NUMBER.match(text, start + 1)
        return m.end() if m else start + 1

    def _amount(self, text: str, start: int, article: Article) -> Amount | None:
        sign = self.words.before(text, start, article)
        low = self.numerals.at(text, start, money=sign is not None)
        if low is None:
            return None
        high = self._other_end(text, low, text[sign.start : sign.end] if sign else "")
        if high and (ranged := self._ended(text, low, high, sign, article)):
            return ranged
        if high and high.magnitude != 1 and low.magnitude == 1:
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
        if spelled and again and (low.magnitude != 1 or shared_scale(low, high) is None):
            return None
        return high

    def _ended(self, text: str, low: Numeral, high: Numeral, sign: Named | None, article: Article) -> Amount | None:
        """The amount from `low` to `high`, where a sign before or a name behind makes it money."""
        name = self.words.behind(text, high.end, article)
        if sign is None and name is None:  # the letter taken for a scale may begin the unit's name: "5baht"
            plain = self.numerals.at(text, high.start, abbreviated=False)
            if plain is None or plain.end == high.end:
                return None
            low, high, name = (plain if low is high else low), plain, self.words.behind(text, plain.end, article)
        scale = max((unit.meaning.scale for unit in (sign, name) if unit), default=1.0)
        if name and scale == 1 and high.magnitude == 1 and text[name.start : name.end] in self.words.currencies.codes:
            scale, name = self._scaled_behind(text, name)
        if scale != 1 and high.magnitude == 1:
            low, high = (high.scaled_by(scale),) * 2 if low is high else (low, high.scaled_by(scale))
        first = high if low is high else shared_scale(low, high)
        if first is None or first.value > high.value:
            return None
        if sign is None:
            return Amount(low.start, name.end, first, high, name) if name else None
        if text[sign.end - 1].isalpha() and sign.meaning.spelled and (name or high.magnitude == 1):
            return Amount(low.start, name.end, first, high, name) if name else None
        if name is None or name.meaning.factor != 1 or not self.words.tells(text, sign, name):
            return Amount(sign.start, high.end, first, high, sign)
        told = replace(name, meaning=replace(name.meaning, doubtful=False))  # "$64 CAD", "$5 Canadian dollars"
        return Amount(sign.start, name.end, first, high, told)

    def _scaled_behind(self, text: str, code: Named) -> tuple[float, Named]:
        """The magnitude that stands behind a code ("75 USD million"), and the code with it."""
        factor, end = self.numerals.scale(text, code.end)
        return factor, replace(code, end=end)


def _with_hundredths(text: str, whole: Amount, part: Amount, links: tuple[str, ...]) -> Amount | None:
    """Pounds and pence, dollars and cents, said as one amount ("three dollars and 50 cents")."""
    if part.named.meaning.factor == 1 or whole.named.meaning.factor != 1 or whole.low is not whole.high:
        return None
    if text[whole.end : part.start] not in links or not 0 < part.low.value < 100:
        return None
    if whole.named.start < whole.low.start or whole.low.step != 1 or whole.low.magnitude != 1:
        return None
    return _summed(whole, part.end, part.low.value)


def _summed(whole: Amount, end: int, hundredths: float) -> Amount:
    value = round(whole.low.value + hundredths / 100, 2)
    numeral = Numeral(whole.low.start, whole.low.end, value, 0.01, 0.01)
    return replace(whole, end=end, low=numeral, high=numeral)


@cache
def money(lexicon: Lexicon) -> Money:
    """The money reader of this lexicon, built once."""
    return Money(lexicon)
