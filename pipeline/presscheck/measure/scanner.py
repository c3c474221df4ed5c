"""Finds all that a text states in numbers, with the units that its own words tell; what is counted the parse tells.

Amounts of money come first, then what is no figure, then shares and vague plurals, then the numbers that are left.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.joined import joiner
from presscheck.measure.money import Amount, money
from presscheck.measure.not_figures import not_figures
from presscheck.measure.numeral import Numeral
from presscheck.measure.numerals import numerals
from presscheck.measure.per_unit import per_unit
from presscheck.measure.shares import shares
from presscheck.measure.stated import Form, Named, Stated
from presscheck.measure.unit_names import UnitNames, unit_names
from presscheck.measure.unit_terms import UnitWords
from presscheck.measure.unsure import unsure
from presscheck.measure.vague import vague
from presscheck.measure.words import any_case
from presscheck.model import Article

_GAP = re.compile(r"[ \u00a0\u2009\u202f]{1,2}|[-‐‑]| - |[ \t]?\r?\n[ \t]{0,8}|")
_BRACKET = re.compile(r"[ \u00a0]?[(\[{<]")
_CONVERTED = re.compile(r"\)|\s?\([^()\n]{1,40}\)")
"""The end of a bracket, or a bracket, between an amount and what it is a rate of: "£10 (€12) an hour"."""
_YEARS = re.compile(r"\d{4} ?[-–] ?\d{4}")
_PRICED = re.compile(r"[$£€¥] ?\d[\d.,]{0,12}([mbt])(?![^\W_])")
"""An amount of money whose letter tells its magnitude: the same letter in a parallel amount does, too."""
_HOURS = re.compile(r"\d ?(?:h|hrs?|hours?),? ?(?:and )?$")
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_NO_NUMBER = re.compile(r"[\w.,]{0,40}")
_LETTER = re.compile(r"[^\W\d_]")

Counts = Callable[[int], bool]
"""Does a counted noun follow at this place of the text?"""


class Scanner:
    """The reader of figures of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("numbers.toml")
        self._lexicon = lexicon
        self._money = money(lexicon)
        self._numerals = numerals(lexicon)
        self._units: UnitNames = unit_names(lexicon)
        self._shares, self._vague = shares(lexicon), vague(lexicon)
        self._not_figures = not_figures(lexicon)
        self._joiner = joiner(lexicon)
        self._unsure = unsure(lexicon)
        multiples, signs = table["multiples"], table["signs"]
        self._behind = re.compile(rf"(?:[ \u00a0-]| - )?(?:{any_case(multiples['behind'])})(?![^\W_])")
        self._alone = re.compile(
            rf"(?<![^\W_])(?:(?P<alone>{any_case(multiples['alone'])})|(?P<glued>{any_case(multiples['glued'])}))(?![^\W_])"
        )
        self._multiples: dict[str, int] = multiples["alone"] | multiples["glued"]
        self._minus = re.compile(
            rf"(?:(?<![^\W_])(?<!or )(?:{any_case(signs['negative'])})[ -]|(?<![\w.,%)])[{signs['marks']}])$"
        )
        self._apart = re.compile(rf"(?<=\s)[{signs['marks']}] $")
        self._of = re.compile(r"(?:[ -]| - )(?:of )?(?:(?:an|a|one|the)[ -]|1 ?)?")
        self._of_what = re.compile(
            rf" (?:{any_case(table['shares']['of'])}) [^\W\d_]{{2,20}}(?: [^\W\d_]{{2,20}})?(?= )"
        )
        self._metre = {
            letter: Meaning(unit, dimension=dimension)
            for letter, (unit, dimension) in table["metric_or_magnitude"].items()
        }

    def scan(self, text: str, article: Article, counts: Counts = lambda _: False) -> list[Stated]:
        """The figures of `text` in order, none overlapping."""
        amounts = [self._amount(text, amount) for amount in self._money.amounts(text, article)]
        worded = [*self._shares.all(text), *self._vague.all(text), *self._alone_multiples(text)]
        starts = [m.start() for m in self._numerals.starts.finditer(text)]
        claims: list[tuple[int, int, int, Stated | None]] = [(s.start, 0, s.end, s) for s in amounts]
        claims.extend((start, 1, end, None) for start, end in self._not_figures.spans(text, starts))
        claims.extend((s.start, 2, s.end, s) for s in worded)
        claims.sort(key=lambda claim: claim[:2])
        sure_money = [s.start for s in amounts if s.named and not s.named.meaning.doubtful]
        found: list[Stated] = []
        position = 0
        for start, _, end, stated in (*claims, (len(text), 3, len(text), None)):
            for number in self._numbers(text, starts, position, start, counts):
                found.append(number)
                position = number.end
            if start < position:
                continue
            if stated is None and (_any_between(sure_money, start, end) or self._is_measure(text, start, end)):
                continue
            if stated is not None:
                found.append(stated if stated.named else self._with_unit(text, stated, article))
                end = found[-1].end
            position = max(position, end)
        return [self._with_rate(text, s) for s in self._joiner.joined(text, found)]

    def _is_measure(self, text: str, start: int, end: int) -> bool:
        """Does a unit stand behind two numbers that could be years ("1500-1600 km")?"""
        if not _YEARS.fullmatch(text, start, end):
            return False
        gap = _GAP.match(text, end)
        words = self._units.at(text, gap.end()) if gap else None
        return words is not None and not words.doubtful and words.dimension != "time"

    def _amount(self, text: str, amount: Amount) -> Stated:
        """The amount, or what its doubtful words begin: "30 pounds per square inch"."""
        stated, named = amount.stated, amount.named
        if not named.meaning.doubtful or named.start < amount.high.end:
            return stated
        words = self._units.at(text, named.start)
        if words is None or words.end <= named.end:
            return stated
        return replace(stated, end=words.end, named=_named(words))

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
        numeral, named, form = self._scaled(text, numeral, counts)
        if named is None and digits and _LETTER.match(text[numeral.end : numeral.end + 1]):
            return None  # "747s", "42nd"
        begin = start
        m = self._minus.search(text, max(0, start - 10), start) if digits or text[start - 1 : start] != "-" else None
        if m is None and named and named.meaning.dimension == "temperature":
            m = self._apart.search(text, max(0, start - 4), start)
        if m:
            numeral, begin = numeral.negated(), m.start()
        return Stated(begin, named.end if named else numeral.end, numeral, numeral, named, form)

    def _scaled(self, text: str, numeral: Numeral, counts: Counts) -> tuple[Numeral, Named | None, Form]:
        """The number and its unit; a letter glued to the digits may belong to either ("5m people", "1.8m tall")."""
        plain = self._numerals.at(text, numeral.start, abbreviated=False)
        letters = text[plain.end : numeral.end].strip() if plain and plain.end < numeral.end else ""
        if plain and letters in self._metre and not self._scales(text, numeral, letters, counts):
            named = self._unit(text, plain)
            if letters == "m" and _HOURS.search(text, max(0, numeral.start - 12), numeral.start):
                named = Named(plain.end, numeral.end, Meaning("minute", dimension="time"))
            if named is None:
                named = Named(plain.end, numeral.end, self._metre[letters])
            if named and named.end >= numeral.end:
                return plain, named, "number"
        if m := self._behind.match(text, numeral.end):
            return numeral, Named(m.start(), m.end(), Meaning("fold", dimension="ratio")), "multiple"
        if plain and letters and (named := self._unit(text, plain)) and named.end > numeral.end:
            return plain, named, "number"
        return numeral, self._unit(text, numeral), "number"

    @staticmethod
    def _scales(text: str, numeral: Numeral, letter: str, counts: Counts) -> bool:
        """Is the letter a magnitude: "5m people", "to $19m from 23m"?"""
        if letter == "mm":
            return False
        priced = any(m[1] == letter for m in _PRICED.finditer(text, max(0, numeral.start - 60), numeral.start))
        return priced or counts(numeral.end)

    def _unit(self, text: str, numeral: Numeral) -> Named | None:
        gap = _GAP.match(text, numeral.end)
        assert gap is not None
        words = self._units.at(text, gap.end())
        if words is None:
            return self._in_bracket(text, numeral)
        if not self._unsure.sure(text, numeral, gap[0], words):
            return None
        return _named(words)

    def _in_bracket(self, text: str, numeral: Numeral) -> Named | None:
        """The unit of "20 (kg)"."""
        m = _BRACKET.match(text, numeral.end)
        words = self._units.at(text, m.end()) if m else None
        if m is None or words is None or text[words.end : words.end + 1] != _CLOSING[m[0][-1]]:
            return None
        return Named(words.start, words.end + 1, Meaning(words.unit, dimension=words.dimension))

    def _with_unit(self, text: str, stated: Stated, article: Article) -> Stated:
        """Half a mile, a quarter of one percent, tens of thousands of dollars: the unit behind a share or a plural."""
        m = self._of.match(text, stated.end)
        if m and (currency := self._money.name(text, m.end(), article)) and currency.start == m.end():
            return replace(stated, end=currency.end, named=currency)
        words = self._units.at(text, m.end()) if m else None
        if m is None or words is None or not self._unsure.sure(text, stated.low, " ", words):
            return stated
        meaning = Meaning(words.unit, dimension=words.dimension)
        return replace(stated, end=words.end, named=Named(words.start, words.end, meaning))

    def _with_rate(self, text: str, stated: Stated) -> Stated:
        if stated.named is None:
            return stated
        bracket = _CONVERTED.match(text, stated.end)
        per = per_unit(text, bracket.end() if bracket else stated.end, self._lexicon)
        if per is None and (of := self._of_what.match(text, stated.end)):
            bracket, per = of, per_unit(text, of.end(), self._lexicon)
            per = per if per and per.dimension == "time" else None
        if per is None:
            return stated
        return replace(stated, end=stated.end if bracket else per.end, per=per.unit)

    def _alone_multiples(self, text: str) -> Iterator[Stated]:
        for m in self._alone.finditer(text):
            value = float(self._multiples[m[0].lower()])
            numeral = Numeral(m.start(), m.end(), value, 1.0, 1.0)
            named = Named(m.start(), m.end(), Meaning("fold", dimension="ratio"))
            yield Stated(m.start(), m.end(), numeral, numeral, named, "multiple")


def _any_between(places: Sequence[int], start: int, end: int) -> bool:
    i = bisect_left(places, start + 1)
    return i < len(places) and places[i] < end


def _named(words: UnitWords) -> Named:
    return Named(words.start, words.end, Meaning(words.unit, dimension=words.dimension, doubtful=bool(words.doubtful)))


@cache
def scanner(lexicon: Lexicon) -> Scanner:
    """The scanner of this lexicon, built once."""
    return Scanner(lexicon)
