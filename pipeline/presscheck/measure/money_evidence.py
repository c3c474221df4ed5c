"""Is a doubtful word ("pounds", "won", "R") money where it stands, and if not, is it a weight?"""

from __future__ import annotations

import re
from functools import lru_cache

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import currencies
from presscheck.measure.money import money
from presscheck.measure.money_about import is_paid_about
from presscheck.measure.numerals import numerals
from presscheck.measure.per_unit import per_unit
from presscheck.measure.stated import Named, Stated
from presscheck.measure.unit_names import unit_names
from presscheck.measure.words import any_case
from presscheck.model import Article

_HEAVY = 100
"""Pounds that nothing gains or loses in a day, a week or a year of news."""
_SUM, _ROUND = 1_000, 100
"""So many of a currency's word in a story of its country are money where the number is a round one."""

_NEAR, _FAR = 32, 80
"""Characters before an amount in which a word of paying stands, or the subject of its clause."""

_CLAUSE = re.compile(r"[.;:!?]\s|\n|, (?:and|but|while|as|when|which|who)\b| (?:and|but|while) ")
_BRACKET = re.compile(r"[ \u00a0]?\(([^()\n]{1,40})")
_NUMBER = re.compile(r"(?<![\w.,])\d")
_AMOUNT = 24
"""Characters in which an amount stands."""
_GAP = re.compile(r"[ \u00a0-]?")


def is_money(text: str, stated: Stated, passage: Passage, article: Article, lexicon: Lexicon) -> bool:
    """A magnitude, a word of paying before it, spaCy, a conversion behind it, or a story of its country says so."""
    assert stated.named is not None
    beside = _beside(text, stated, lexicon)
    if beside is not None:
        return beside
    per = per_unit(text, stated.end, lexicon)
    if per and (per.dimension == "mass" or (per.dimension == "time" and stated.high.value >= _HEAVY)):
        return True  # "1,614 pounds a tonne", "12,000 pounds a year"
    if _is_measured(text, stated, stated.named, lexicon):
        return False
    if any(
        ent.label_ == "MONEY" and ent.start_char < stated.end and stated.start < ent.end_char
        for ent in passage.names_about(stated.start)
    ):
        return True
    if stated.named.start < stated.low.start and currencies(lexicon).speaks_of(stated.named.meaning.unit, article):
        return True
    named_there = currencies(lexicon).speaks_of(stated.named.meaning.unit, article)
    if named_there and stated.low is stated.high and stated.high.value >= _SUM and stated.high.coarse >= _ROUND:
        return True  # "59,000 won in Seoul"
    if _is_money_elsewhere(text, stated, article, lexicon) or is_paid_about(text, stated, article.text, lexicon):
        return True
    return stated.high.magnitude >= 1000 or _is_paid(text, stated, lexicon)


def _is_paid(text: str, stated: Stated, lexicon: Lexicon) -> bool:
    """Is it told right behind a word of paying, or in a clause whose subject is a price?"""
    paid = lexicon.table("currencies.toml")["paid"]
    before = re.findall(r"[^\W\d_]+", text[max(0, stated.start - _NEAR) : stated.start].lower())[-4:]
    if any(word in paid["before"] for word in before):
        return True
    assert stated.named is not None
    if text[stated.named.start - 1 : stated.named.start] == "-":
        return False  # "the price of a 40-pound bag"
    clause = _CLAUSE.split(text[max(0, stated.start - _FAR) : stated.start].lower())[-1]
    return any(word in paid["told_in"] for word in re.findall(r"[^\W\d_]+", clause))


def _beside(text: str, stated: Stated, lexicon: Lexicon) -> bool | None:
    """Does what is told behind it make it money ("R2,100, or about £285", "300 won (25 cents)"), or a weight ("30
    pounds (14kg)")? None: neither."""
    assert stated.named is not None
    if (bracket := _BRACKET.match(text, stated.end)) is not None:
        if _weighs(bracket[1], lexicon):
            return False
        behind = next(money(lexicon).amounts(bracket[1], Article(text="")), None)
    else:
        words: list[str] = lexicon.table("currencies.toml")["signs"]["joins"]
        joined = _joins(tuple(words)).match(text, stated.end)
        if joined is None:
            return None
        behind = next(money(lexicon).amounts(text[joined.end() : joined.end() + _AMOUNT], Article(text="")), None)
        behind = behind if behind and behind.start == 0 else None
    return True if behind and behind.named.meaning.unit != stated.named.meaning.unit else None


@lru_cache(maxsize=4)
def _joins(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_case(words)})\s")


def _weighs(bracket: str, lexicon: Lexicon) -> bool:
    """Is the first figure of a bracket a weight: "67 kilograms", "about 1.2 tonnes"?"""
    digit = _NUMBER.search(bracket)
    for abbreviated in (False, True):
        number = numerals(lexicon).at(bracket, digit.start(), abbreviated=abbreviated) if digit else None
        gap = _GAP.match(bracket, number.end) if number else None
        unit = unit_names(lexicon).at(bracket, gap.end()) if gap else None
        if unit and unit.dimension == "mass" and unit.unit != "pound":
            return True
    return False


def _is_money_elsewhere(text: str, stated: Stated, article: Article, lexicon: Lexicon) -> bool:
    """Do the words stand beside a figure of thousands or more elsewhere in the article: "R28 billion", "4m crowns"?"""
    named = stated.named
    assert named is not None
    return _scales_in(article.text, text[named.start : named.end], named.end <= stated.low.start, lexicon)


@lru_cache(maxsize=16)
def _scales_in(text: str, words: str, before: bool, lexicon: Lexicon) -> bool:
    return _scaled(words, before, lexicon).search(text) is not None


@lru_cache(maxsize=500)
def _scaled(words: str, before: bool, lexicon: Lexicon) -> re.Pattern[str]:
    numbers = lexicon.table("numbers.toml")
    scales = any_case((*numbers["magnitudes"], *numbers["abbreviations"]))
    number = rf"\d[\d.,]{{0,12}} ?(?:{scales})(?![^\W_])"
    told = re.escape(words)
    return re.compile(
        rf"(?<![^\W_]){told} ?{number}" if before else rf"{number} (?:[^\W\d_]{{2,12}} )?{told}(?![^\W_])"
    )


def weight(text: str, stated: Stated, lexicon: Lexicon) -> str | None:
    """The unit that the words mean where they are no money ("pounds")."""
    assert stated.named is not None
    measured = lexicon.table("currencies.toml")["measured"]
    words = text[stated.named.start : stated.named.end].lower()
    unit: str = measured["unit"]
    return unit if words in measured["names"] else None


def _is_measured(text: str, stated: Stated, named: Named, lexicon: Lexicon) -> bool:
    """Are these pounds a measure? Those of something are, unless it is money; small ones beside words of weighing."""
    measured = lexicon.table("currencies.toml")["measured"]
    if text[named.start : named.end].lower() not in measured["names"]:
        return False
    behind = re.findall(r"[\w’']+", text[stated.end : stated.end + 40].lower())
    of_a_sum = len(behind) > 2 and behind[1] in measured["known"] and behind[2].isdigit()  # "of the 9,000 pounds"
    if behind and behind[0] in measured["followed_by"] and not of_a_sum:
        return not any(word in measured["money"] for word in behind[1:4])
    near = re.findall(r"[^\W\d_]+", text[max(0, stated.start - 40) : stated.start].lower())[-6:]
    return stated.high.magnitude < 1000 and any(word in measured["beside"] for word in (*near, *behind[:3]))
