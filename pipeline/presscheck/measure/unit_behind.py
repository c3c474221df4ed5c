"""The unit that the words behind a number tell, and what it is a rate of: "5 km", "half a mile", "£15 an hour"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.glued_letters import Counts, glued_letters
from presscheck.measure.hedges import hedges
from presscheck.measure.minus import minus
from presscheck.measure.money import Amount, money
from presscheck.measure.multiples import multiples
from presscheck.measure.numeral import Numeral
from presscheck.measure.numerals import numerals
from presscheck.measure.per_unit import PER, per_unit
from presscheck.measure.stated import Form, Named, Stated
from presscheck.measure.unit_names import unit_names
from presscheck.measure.unit_terms import UnitWords
from presscheck.measure.unsure import unsure
from presscheck.measure.words import any_case, any_of, plain
from presscheck.model import Article

_GAP = re.compile(r"[ \u00a0\u2009\u202f]{1,2}|[-‐‑]| - |[ \t]?\r?\n[ \t]{0,2}|")
_BRACKET = re.compile(r"[ \u00a0]?[(\[{<]")
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_CONVERTED = re.compile(r"\)|\s?\([^()\n]{1,40}\)")
"""The end of a bracket, or a bracket, between an amount and what it is a rate of: "£10 (€12) an hour"."""
_OPENS = re.compile(r" ?\(")
_FOOT = 12


class UnitBehind:
    """Reads the units behind numbers in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("numbers.toml")
        self._lexicon = lexicon
        self._numerals, self._units = numerals(lexicon), unit_names(lexicon)
        self._multiples, self._unsure, self._money = multiples(lexicon), unsure(lexicon), money(lexicon)
        self._minus, self._glued = minus(lexicon), glued_letters(lexicon)
        self._parts: dict[str, float] = table["parts"]
        one = any_case((*table["shares"]["article"], *table["shares"]["sure"]))
        self._and_part = re.compile(
            rf"(?<![^\W_])(?:{one}) (?P<unit>[^\W\d_]{{2,12}}) {table['and']} (?P<part>{any_case(self._parts)})"
            r"(?![^\W_])"
        )
        hedged = any_case(hedges(lexicon).before_words)
        word, some = r"[^\W\d_]{3,12}", rf"(?:(?:{hedged}) )?"
        self._one_unit = re.compile(
            rf"(?<![^\W_])(?:{any_case(table['shares']['article'])}) (?P<unit>{word}(?: {word})?) ?\({some}\d"
        )
        unsure_words = lexicon.table("counted.toml")["unsure"]
        feet, sizes = any_of(unsure_words["feet"]), any_case(unsure_words["behind_quotes"])
        self._ends = re.compile(rf"[-,.;:)](?!\d)| ?\(|$|\s(?:[^\W\d_]{{2,3}}|{sizes})(?![^\W_])")
        self._feet = re.compile(rf"[^\W_][- ]?(?:{feet})[- ]?$")
        of = any_case(table["shares"]["of"])
        ones = any_case((*table["shares"]["article"], *table["shares"]["sure"], *table["shares"]["the"]))
        self._of = re.compile(rf"(?:[ -]| - )(?:(?:{of}) )?(?:(?:{ones})[ -]|1 ?)?")
        self._of_plain = re.compile(rf"(?: (?:{of}))? ")
        self._of_what = re.compile(rf" (?:{of}) [^\W\d_][^\W_]{{1,20}}(?: [^\W\d_]{{2,20}})?(?= )")

    def of(self, text: str, numeral: Numeral, counts: Counts) -> tuple[Numeral, Named | None, Form]:
        """The number and its unit; a letter glued to the digits may belong to either ("5m people", "1.8m tall")."""
        plain = self._numerals.at(text, numeral.start, abbreviated=False)
        letters = text[plain.end : numeral.end].strip() if plain and plain.end < numeral.end else ""
        if plain and (letter := self._glued.unit(text, plain, numeral, letters, counts)):
            told = letter if letter.meaning.dimension == "time" else self._named(text, plain) or letter
            if told.end >= numeral.end:
                return plain, told, "number"
        if fold := self._multiples.behind(text, numeral.end):
            return numeral, fold, "multiple"
        if plain and letters and (named := self._named(text, plain)) and named.end > numeral.end:
            return plain, named, "number"
        return numeral, self._named(text, numeral), "number"

    def of_share(self, text: str, stated: Stated, article: Article) -> Stated:
        """Half a mile, a quarter of one percent, tens of thousands of dollars: a share or a plural with its unit."""
        m = (self._of_plain if stated.form == "decade" else self._of).match(text, stated.end)
        if m is None:
            return stated
        currency = self._money.words.behind(text, m.end(), article)
        if currency and currency.start == m.end():
            return replace(stated, end=currency.end, named=currency)
        words = self._units.at(text, m.end())
        if words is None or not self._unsure.sure(text, stated.low, " ", words):
            return stated
        return replace(stated, end=words.end, named=_as_named(words))

    def and_half(self, text: str) -> Iterator[Stated]:
        """One unit and a part of it: "an hour and a half"."""
        for m in self._and_part.finditer(text):
            words = self._units.at(text, m.start("unit"))
            if words is None or words.end != m.end("unit"):
                continue
            value = 1 + self._parts[plain(m["part"])]
            numeral = Numeral(m.start(), m.end(), value, value - 1, value - 1)
            yield Stated(m.start(), m.end(), numeral, numeral, _as_named(words))

    def one_converted(self, text: str) -> Iterator[Stated]:
        """One of a unit, told in another in the bracket behind it: "a stone (6.3kg)"."""
        for m in self._one_unit.finditer(text):
            words = self._units.at(text, m.start("unit"))
            number = self._numerals.at(text, m.end() - 1, abbreviated=False)
            if words is None or number is None or not _OPENS.match(text, words.end):
                continue
            gap = _GAP.match(text, number.end)
            other = self._units.at(text, gap.end()) if gap else None
            if other and other.dimension == words.dimension != "time" and other.unit != words.unit:
                numeral = Numeral(m.start(), m.start("unit") - 1, 1.0, 1.0, 1.0)
                yield Stated(m.start(), words.end, numeral, numeral, _as_named(words))

    def of_amount(self, text: str, amount: Amount) -> Stated:
        """The amount of money with its minus, or what its doubtful words begin: "30 pounds per square inch"."""
        stated, named = amount.stated, amount.named
        begin = self._minus.before(text, stated.start, temperature=False) if stated.single else None
        if begin is not None:
            numeral = stated.low.negated()
            return replace(stated, start=begin, low=numeral, high=numeral)
        if not named.meaning.doubtful or named.start < amount.high.end:
            return stated
        words = self._units.at(text, named.start)
        if words is None or words.end <= named.end or PER in words.unit:
            return stated
        return replace(stated, end=words.end, named=_as_named(words))

    def with_rate(self, text: str, stated: Stated) -> Stated:
        """The figure with what it is a rate of, behind its unit, a bracket, or the noun it is of."""
        if stated.named is None or stated.named.meaning.dimension == "temperature":
            return stated
        apart = _CONVERTED.match(text, stated.end)
        per = per_unit(text, apart.end() if apart else stated.end, self._lexicon)
        if per is None and (apart := self._of_what.match(text, stated.end)):  # "two litres of water a day"
            per = per_unit(text, apart.end(), self._lexicon)
            per = per if per and per.dimension in ("time", "count") else None
        if per is None:
            return stated
        return replace(stated, end=stated.end if apart else per.end, per=per.unit)

    def _named(self, text: str, numeral: Numeral) -> Named | None:
        gap = _GAP.match(text, numeral.end)
        assert gap is not None
        words = self._units.at(text, gap.end())
        if words is None:
            return self._inches(text, numeral) or self._in_bracket(text, numeral)
        return _as_named(words) if self._unsure.sure(text, numeral, gap[0], words) else None

    def _inches(self, text: str, numeral: Numeral) -> Named | None:
        """The inches behind feet that leave their unit out: "6-foot-5"."""
        if numeral.step != 1 or not 0 < numeral.value < _FOOT:
            return None
        if not self._feet.search(text, max(0, numeral.start - 12), numeral.start) or not self._ends.match(
            text, numeral.end
        ):
            return None
        return Named(numeral.end, numeral.end, Meaning("inch", dimension="length"))

    def _in_bracket(self, text: str, numeral: Numeral) -> Named | None:
        """The unit of "20 (kg)"."""
        m = _BRACKET.match(text, numeral.end)
        words = self._units.at(text, m.end()) if m else None
        if m is None or words is None or text[words.end : words.end + 1] != _CLOSING[m[0][-1]]:
            return None
        return replace(_as_named(words), end=words.end + 1)


def _as_named(words: UnitWords) -> Named:
    return Named(words.start, words.end, Meaning(words.unit, dimension=words.dimension, doubtful=bool(words.doubtful)))


@cache
def unit_behind(lexicon: Lexicon) -> UnitBehind:
    """The reader of this lexicon, built once."""
    return UnitBehind(lexicon)
