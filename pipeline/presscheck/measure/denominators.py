"""Reads what a rate is given by: "a barrel", "/km", "-a-share", "per pupil", "per 100,000 people", "p.a."."""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.measure.numerals import numerals
from presscheck.measure.unit_expression import NOTHING
from presscheck.measure.unit_terms import BLANKS, UnitWords, unit_terms

_HYPHEN = r"[ \u00a0\u202f]?[-\u2010\u2011\u2013][ \u00a0\u202f]?"
_GAP = rf"(?:{_HYPHEN}|{BLANKS})"
_NOUN = re.compile(r"[^\W\d_]{1,40}(?:-[^\W\d_]{1,40}){0,3}")
_AFTER_NUMBER = re.compile(rf"{_GAP}|")
_ROUND = (10, 100, 1_000, 10_000, 100_000, 1_000_000)
"""Numbers that may stand behind a stroke: others there are the next of a list ("400/800 metres")."""


class Denominators:
    """The reader of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._terms, self._numerals = unit_terms(lexicon), numerals(lexicon)
        self._magnitudes: dict[str, float] = lexicon.table("numbers.toml")["magnitudes"]
        per = lexicon.table("units.toml")["per"]
        words, articles, whole = ("|".join(per[kind]) for kind in ("words", "articles", "whole"))
        self._join = re.compile(
            rf"[ \u00a0]?(?P<stroke>/)[ \u00a0]?"
            rf"|(?:{_GAP})?(?:(?P<word>(?ai:{words}))|(?P<article>(?ai:{articles}))|(?P<whole>(?ai:{whole}))){_GAP}"
        )
        self._signs: dict[str, str] = per["signs"]
        self._doubtful: dict[str, str] = per["doubtful"]
        signs = "|".join(re.escape(s) for s in sorted(self._signs, key=len, reverse=True))
        self._sign = re.compile(rf"(?:{_GAP})?({signs})(?![^\W_])")
        self._no_rate = re.compile(rf"{_GAP}(?ai:{'|'.join(per['not_before'])})(?![^\W_])")
        self._goes_on = re.compile(rf"(?!{BLANKS}[^\W\d_])|{BLANKS}(?ai:{'|'.join(per['goes_on'])})(?![^\W_])")
        self._to_the, self._never = frozenset(per["to_the"]), frozenset(per["never"])
        self._nouns, self._people = frozenset(per["nouns"]), frozenset(per["people"])
        self._modifiers = frozenset(per["modifiers"])
        self._joins = frozenset((*per["joins"], *per["joined"]))

    def at(self, text: str, position: int) -> UnitWords | None:
        """What a rate is given by, from its "per", "/" or "a" on, which begins at `position` or behind a blank or
        hyphen there. None where there is none."""
        if sign := self._sign.match(text, position):
            unit = self._signs[sign[1]]
            return UnitWords(*sign.span(1), unit, self._terms.table.dimension_of(unit), self._doubtful.get(sign[1]))
        join = self._join.match(text, position)
        if join is None:
            return None
        kind = str(join.lastgroup)
        start, at = join.start(kind), join.end()
        of, end = self._number(text, at, kind)
        if of is None:
            return None
        at = self._past_gap(text, end) if end > at else at
        if (words := self._terms.at(text, at)) and self._is_rate(text, words, join):
            return UnitWords(start, words.end, words.unit, words.dimension, words.doubtful, of, words.others)
        if noun := self._noun(text, at, kind, of):
            stop, unit = noun
            return UnitWords(start, stop, unit, self._terms.table.dimension_of(unit), of=of)
        return UnitWords(start, end, NOTHING, "count", of=of) if of > 1 and kind == "word" else None

    def below(self, text: str, above: UnitWords) -> tuple[str, UnitWords] | None:
        """The unit that makes a compound of the one before it ("hour" behind "miles per"), and the kind of word that
        joins them."""
        join = self._join.match(text, above.end)
        words = self._terms.at(text, join.end()) if join else None
        if join is None or words is None:
            return None
        kind = str(join.lastgroup)
        if kind == "article" and not self._joins & {words.dimension, words.unit}:
            return None
        return (kind, words) if self._is_rate(text, words, join) else None

    def _is_rate(self, text: str, words: UnitWords, join: re.Match[str]) -> bool:
        """May a unit behind an "a" or "to the" be what a rate is given by, and not the next thing told?"""
        if join.lastgroup == "whole":
            return words.unit in self._to_the
        if join.lastgroup != "article":
            return True
        if self._no_rate.match(text, words.end) or words.lone:
            return False
        told = words.doubtful is None or "-" in join[0]
        return told or self._goes_on.match(text, words.end) is not None

    def _number(self, text: str, position: int, kind: str) -> tuple[float | None, int]:
        """How many of the unit a rate is by, and where that number ends; None where it is no rate."""
        if kind in ("article", "whole"):
            return 1.0, position
        m = _NOUN.match(text, position)
        if m and (factor := self._magnitudes.get(m[0].lower())):
            return factor, m.end()
        if position >= len(text) or not self._numerals.starts.match(text, position):
            return 1.0, position
        number = self._numerals.at(text, position, abbreviated=False)
        if number is None or number.value <= 0 or (kind == "stroke" and number.value not in _ROUND):
            return None, position
        return number.value, number.end

    def _past_gap(self, text: str, position: int) -> int:
        m = _AFTER_NUMBER.match(text, position)
        return m.end() if m else position

    def _noun(self, text: str, position: int, kind: str, of: float) -> tuple[int, str] | None:
        """The noun that a rate is by, in the singular, and where it ends."""
        m = _NOUN.match(text, position)
        for _ in range(3):
            following = m and _NOUN.match(text, self._past_gap(text, m.end()))
            if not m or not following or not self._modifies(text, m[0].lower(), following, of):
                break
            m = following
            if words := self._terms.at(text, m.start()):
                return words.end, words.unit
        if m is None:
            return None
        word = m[0].lower()
        one = singular(word, self._lexicon)
        if word in self._people:
            return m.end(), "person"
        if kind == "word":
            return None if word in self._never or m[0][0].isupper() else (m.end(), one)
        return (m.end(), one) if word in self._nouns else None

    def _modifies(self, text: str, word: str, following: re.Match[str], of: float) -> bool:
        """Does the word only tell which of the things that the next one names?"""
        if word in self._modifiers and (
            following[0].lower() in self._modifiers | self._nouns or self._terms.at(text, following.start())
        ):
            return True
        is_plural = singular(following[0], self._lexicon) != following[0].lower()
        return of > 1 and singular(word, self._lexicon) == word and is_plural


@cache
def denominators(lexicon: Lexicon) -> Denominators:
    """The reader of this lexicon, built once."""
    return Denominators(lexicon)
