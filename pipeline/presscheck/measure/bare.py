"""Numbers without a unit of their own: what they count, whether they are ages or levels of an index, or no figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING, Nouns
from presscheck.measure.currencies import Meaning
from presscheck.measure.names import Names
from presscheck.measure.per_unit import per_unit
from presscheck.measure.stated import Stated
from presscheck.measure.unit_names import unit_names
from presscheck.measure.words import any_case, any_of

if TYPE_CHECKING:
    from spacy.tokens import Token

COUNT = "count"
_POINT = "point"
_AFTER_AN_AGE = frozenset({"CC", "WRB", "VBZ", "VBD", "VBP", "MD"})
_APPOSED = frozenset({(",", ","), (",", "."), (",", ";"), (",", ""), ("(", ")")})
"""What stands before and behind an age beside a name: "Ann Lee, 41,", "Ann Lee (41)"."""
_NO_SCORE = 500
"""Two numbers as large as this are the ends of a range and no score."""
_OLDEST = 120
_YEAR = Meaning("year", dimension="time")


@dataclass(frozen=True, slots=True)
class Counting:
    """What a bare number is of, what it is a rate of, and where the words of the rate end."""

    meaning: Meaning
    per: str | None = None
    end: int | None = None


class Bare:
    """Reads bare numbers in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("counted.toml")
        scores = lexicon.table("not_figures.toml")["scores"]
        self.names = Names(lexicon)
        self._lexicon, self._units = lexicon, unit_names(lexicon)
        self._aged = re.compile(
            rf"(?<![^\W_])(?:{any_case(table['ages']['before'])})\s(?:(?:{any_case(table['ages']['ranging'])})\s)?$"
        )
        ages = table["ages"]
        persons, limits, always = (any_case(ages[name]) for name in ("of_persons", "limits", "always"))
        be = any_case(ages["be"])
        aged = rf"(?:{persons})\s(?:(?:{be})\s)?(?:{limits})|(?:{any_case(ages['of_age'])})\s{ages['of']}|(?:{always})"
        self._limit = re.compile(rf"(?<![^\W_])(?:{aged})\s$")
        self._at: str = ages["at"]
        self._person_nouns = frozenset(ages["nouns"])
        self._article = re.compile(rf"(?<![^\W_])(?:{any_case(lexicon.table('numbers.toml')['shares']['article'])})\s$")
        self._after_age = frozenset(table["ages"]["goes_on"])
        self._be, self._persons = frozenset(table["ages"]["be"]), frozenset(table["ages"]["persons"])
        self._indices = re.compile(rf"(?<![^\W_])(?:{any_of(table['levels']['indices'])})(?![^\W_])")
        self._at_level = re.compile(rf"(?<![^\W_])(?:{any_case(table['levels']['verbs'])})(?:\s[^\W\d_]{{1,8}})?\s$")
        self._score_nouns = frozenset(scores["nouns"])

    def read(self, text: str, stated: Stated, nouns: Nouns, told: int) -> Counting | None:
        """What the number is of; None where it is no figure. The words of the last figure end at `told`."""
        place = stated.end if stated.noun is None else stated.noun
        counted = nouns.counted(place, share=stated.form == "share", many=stated.low.value != 1)
        if counted is None and self._tells_an_age(text, stated):
            return Counting(_YEAR) if self._may_be_age(stated) else None
        if stated.form in ("number", "range") and self.names.is_none(text, stated, nouns, counted, told):
            return None
        if stated.dashed and (counted is None or counted.unit in self._score_nouns) and stated.high.value < _NO_SCORE:
            return None
        if counted is None and self._after_article(text, stated):
            return None
        if counted is None and (special := self._of_its_own(text, stated, nouns)):
            return Counting(special)
        if counted is not None:
            unit, end = counted.unit, counted.end
        else:
            unit, end = (stated.low.step >= 1 and nouns.governed(stated.start)) or NOTHING, stated.end
        meaning = Meaning(unit, dimension=self._units.dimension_of(unit))
        per = per_unit(text, end, self._lexicon)
        return Counting(meaning, per.unit, per.end) if per else Counting(meaning)

    def _tells_an_age(self, text: str, stated: Stated) -> bool:
        """Do the words before the number tell it to be an age: "aged", "children under"?"""
        begin = max(0, stated.start - 32)
        if self._aged.search(text, begin, stated.start):
            return True
        return self._may_be_age(stated) and self._limit.search(text, begin, stated.start) is not None

    def _after_article(self, text: str, stated: Stated) -> bool:
        """Is a digit itself meant ("added a 0", "a 20")?"""
        if stated.form != "number" or not text[stated.low.start].isdigit() or stated.low.magnitude != 1:
            return False
        if text.startswith("-", stated.end):
            return False  # "a 20-strong squad"
        return bool(self._article.search(text, max(0, stated.start - 4), stated.start))

    def _of_its_own(self, text: str, stated: Stated, nouns: Nouns) -> Meaning | None:
        """An age or the level of an index."""
        if self._may_be_age(stated) and self._is_age(text, stated, nouns):
            return _YEAR
        if stated.single and self._is_level(text, stated, nouns):
            return Meaning(_POINT, dimension=self._units.dimension_of(_POINT))
        return None

    @staticmethod
    def _may_be_age(stated: Stated) -> bool:
        return stated.low.magnitude == 1 and 0 < stated.high.value <= _OLDEST

    def _is_age(self, text: str, stated: Stated, nouns: Nouns) -> bool:
        before = nouns.token_before(stated.start)
        if before is None or stated.low.step != 1:
            return False
        after = nouns.token_at(stated.end)
        if before.lower_ == self._at and after < len(nouns.doc) and nouns.doc[after].lower_ in self._persons:
            return True  # "at 19 she joined"
        behind = text[stated.end : stated.end + 1]
        if before.i and (before.text, behind) in _APPOSED:
            named = nouns.doc[before.i - 1]
            return named.ent_type_ == "PERSON" or (named.lower_ in self._person_nouns and before.text == ",")
        if before.lower_ not in self._be:
            return False
        return self._may_follow_an_age(nouns, stated.end) and self._is_person(before)

    def _may_follow_an_age(self, nouns: Nouns, end: int) -> bool:
        i = nouns.token_at(end)
        if i >= len(nouns.doc):
            return True
        token = nouns.doc[i]
        return token.is_punct or token.tag_ in _AFTER_AN_AGE or token.lower_ in self._after_age

    def _is_person(self, verb: Token) -> bool:
        for governing in (verb, verb.head if verb.dep_ == "conj" else verb):
            for subject in governing.children:
                if subject.dep_ in ("nsubj", "nsubjpass"):
                    return subject.ent_type_ == "PERSON" or subject.lower_ in self._persons
        return False

    def _is_level(self, text: str, stated: Stated, nouns: Nouns) -> bool:
        if stated.low.value < 100 and stated.low.step >= 1:
            return False
        before = nouns.token_before(stated.start)
        if before is None or not self._at_level.search(text, max(0, stated.start - 20), stated.start):
            return False
        sentence = before.sent
        return bool(self._indices.search(text, sentence.start_char, sentence.end_char))


@cache
def bare(lexicon: Lexicon) -> Bare:
    """The reader of bare numbers of this lexicon, built once."""
    return Bare(lexicon)
