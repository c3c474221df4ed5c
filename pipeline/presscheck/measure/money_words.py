"""The words that make a number money: signs, codes and names before it and behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Currencies, Meaning, currencies
from presscheck.measure.stated import Named
from presscheck.measure.words import any_case, any_of
from presscheck.model import Article

_BLANK = r"[ \u00a0\u202f]"
_NEAR = 60
"""Characters in which another amount tells what cents these are."""
_GAP = rf"(?:{_BLANK}{{1,2}}|-|[ \t]?\r?\n[ \t]{{0,8}})"


class MoneyWords:
    """The words of money in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.currencies = currencies(lexicon)
        magnitudes = any_case(lexicon.table("numbers.toml")["magnitudes"])
        self._counted = re.compile(rf"(?:\d|(?<![^\W_])(?:{magnitudes}))\s{{1,2}}$")
        self._before, self._after = _patterns(self.currencies)
        per = lexicon.table("units.toml")["per"]
        self._rated = re.compile(rf" (?:{any_case((*per['articles'], *per['words']))}) |/")
        beside = any_of(lexicon.table("currencies.toml")["beside"]["signs"])
        self._sign = re.compile(rf"(?<![^\W_])(?:{beside})(?= ?\d)")
        vulgar = "".join(lexicon.table("numbers.toml")["vulgar"])
        self._digits = re.compile(rf"[\d{vulgar}]{{1,9}}$")
        self._named = {code: re.compile(rf"(?:{words})") for code, words in self.currencies.own_words().items()}

    def before(self, text: str, start: int, article: Article) -> Named | None:
        """The sign, code or name right before text[start:], or None."""
        m = self._before.search(text, max(0, start - 24), start)
        if m is None:
            return None
        kind, begin = str(m.lastgroup), m.start()
        if kind == "odd":
            meaning, begin = self.currencies.of_unknown_sign("dollar"), m.start("odd")
        elif kind == "code":
            meaning = replace(self.currencies.of_code(m["code"].upper()), scale=self._scale(m))
        elif kind == "name":
            if self._counted.search(text, max(0, begin - 24), begin):
                return None  # "5 million pounds 3 days later"
            meaning = self.currencies.of_name(m["name"], m["where"], article)
        else:
            meaning = self.currencies.of_sign(m["sign"], article)
        return Named(begin, m.end(kind), meaning)

    def behind(self, text: str, end: int, article: Article) -> Named | None:
        """The currency's name, code or hundredth behind text[:end], or None."""
        m = self._after.match(text, end)
        if m is None:
            return None
        table, kind = self.currencies, str(m.lastgroup)
        if kind == "glued":
            code, never = table.glued[m["glued"]]
            digits = self._digits.search(text[max(0, end - 9) : end])
            if digits is None or digits[0] in never:
                return None
            meaning = Meaning(code, factor=0.01)
        elif kind == "loose":
            if not self._is_beside_money(text, end):
                return None
            meaning = table.of_hundredth(table.loose[m["loose"]], None, article)
        elif kind == "code":
            meaning = replace(table.of_code(m["code"].upper()), scale=self._scale(m))
        elif kind == "sign":
            meaning = table.of_sign(m["sign"], article)
        else:
            told = table.of_name if kind == "name" else table.of_hundredth
            meaning = told(m[kind], m["where"], article)
        if meaning.factor != 1 and len(meaning_codes := table.hundredth_of(m[kind])) > 1 and not m["where"]:
            meaning = replace(meaning, unit=self._beside(text, end, meaning_codes) or meaning.unit)
        start = m.start("where") if m["where"] else m.start("scale") if m["scale"] else m.start(kind)
        return Named(start, m.end(kind), meaning)

    def _is_beside_money(self, text: str, end: int) -> bool:
        """Does a sign stand near, or a rate behind, so that a letter may be cents?"""
        return bool(self._sign.search(text, max(0, end - _NEAR), end + _NEAR) or self._rated.match(text, end + 1))

    def _beside(self, text: str, end: int, codes: tuple[str, ...]) -> str | None:
        """The one of these currencies that an amount beside this place names: cents beside euros."""
        near = text[max(0, end - _NEAR) : end + _NEAR]
        told = [code for code in codes if self._named[code].search(near)]
        return told[0] if len(told) == 1 else None

    def tells(self, text: str, sign: Named, name: Named) -> bool:
        """May the name behind an amount say what the sign before it means?"""
        bearers = self.currencies.signs.get(" ".join(text[sign.start : sign.end].split()), ())
        if name.meaning.unit in (sign.meaning.unit, *bearers):
            return True
        return len(bearers) > 1 and text[name.start : name.end] in self.currencies.codes  # "$500 MXN"

    def _scale(self, m: re.Match[str]) -> float:
        """What a letter glued before a code multiplies by ("30 MUSD")."""
        return self.currencies.scales[m["scale"]] if m["scale"] else 1.0


def _patterns(table: Currencies) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand before an amount's number, and what behind it."""
    codes, signs = any_of((*table.codes, *table.low_codes)), any_of(table.signs)
    behind = any_of(sign for sign in table.signs if not sign.isascii() or sign == "kr")
    names, hundredths = any_case(table.names), any_case(table.hundredths)
    where, scale = any_of(table.where_words), any_of(table.scales)
    before = re.compile(
        rf"(?:(?<![^\W_])(?:(?P<sign>{signs})|(?P<scale>{scale})?(?P<code>{codes})[ \u00a0]?\$?"
        rf"|(?:(?P<where>{where}){_BLANK})?(?P<name>{any_case(table.names_before)}))"
        rf"|(?<=[^\W\d_])(?P<odd>\$)){_BLANK}?$"
    )
    after = re.compile(
        rf"(?:{_GAP}?(?P<scale>{scale})?(?P<code>{codes})"
        rf"|{_BLANK}?(?P<sign>{behind}|\$(?!\s?\d))"
        rf"|(?P<glued>{any_of(table.glued)})"
        rf"|(?P<loose>{any_of(table.loose)})"
        rf"|{_GAP}?(?:(?P<where>(?ai:{where})){_GAP})?(?:(?P<hundredth>{hundredths})|(?P<name>{names}))"
        rf")(?![^\W_])"
    )
    return before, after


@cache
def money_words(lexicon: Lexicon) -> MoneyWords:
    """The words of this lexicon, compiled once."""
    return MoneyWords(lexicon)
