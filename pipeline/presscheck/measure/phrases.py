"""The head noun of the phrase that a number opens, in spaCy's tags and parse."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PLURAL = frozenset({"NNS", "NNPS"})
NOUNS = PLURAL | {"NN", "NNP"}
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "AFX", "FW", "RBS", "RBR", "HYPH"})
_LISTS = frozenset({"CC", ","})
_QUOTES = frozenset("\"'“”‘’`") | {"``", "''"}
_BOUND = re.compile(r"(?<![^\W_])(?:[^\W\d_]{1,20}-){1,2}$")
_BINDS = re.compile(r"(?:-[a-z]{2,4}){1,2}(?![^\W_])")
_WORD = re.compile(r"[^\W\d_][\w'’.&/-]*")
_WRAP = 2
"""Characters of blank space at the hard end of a line; more begin another paragraph or row."""
_FAR = 9
"""Tokens from a number to the head of its phrase."""


class Phrases:
    """Finds the heads of phrases in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("counted.toml")
        dates = lexicon.table("not_figures.toml")["dates"]
        calendar = (word.lower() for word in (*dates["months"], *dates["weekdays"]) if len(word) > 3)
        self._no_noun = frozenset((*table["no_noun"], *calendar))
        self._attributive = frozenset(table["attributive"])
        self._verbal: tuple[str, ...] = tuple(table["verbal"])

    def head(self, doc: Doc, i: int, number: Token | None, *, many: bool) -> Token | None:
        """The head of the phrase that begins at token `i` behind `number`: where the parse has the number modify a noun
        of the run of nouns and modifiers there, that noun, else the last of them. Of `many` things a plural goes before
        the singulars that tell of it. None where there is no noun."""
        noun = self._last_noun(doc, i)
        if noun is None:
            return None
        told = number.head if number is not None and number.dep_ == "nummod" else noun
        if i <= told.i <= noun.i and self._is_noun(told) and (told.tag_ in PLURAL or noun.tag_ not in PLURAL):
            noun = told
        if many and noun.tag_ not in PLURAL:
            return self._plural(doc, i) or noun
        return noun

    @staticmethod
    def whole_word(noun: Token, text: str) -> str:
        """The noun with what hyphens bind to it: "break-ins", "runners-up"."""
        start, end = noun.idx, noun.idx + len(noun)
        if m := _BOUND.search(text, max(0, start - 24), start):
            start = m.start()
        if noun.tag_ in PLURAL and (m := _BINDS.match(text, end)):
            end = m.end()
        return text[start:end]

    def _is_noun(self, token: Token) -> bool:
        if token.tag_ not in NOUNS or token.lower_ in self._no_noun:
            return False
        return len(token) > 1 and _WORD.fullmatch(token.text) is not None

    def _last_noun(self, doc: Doc, i: int) -> Token | None:
        noun = None
        for j in range(i, min(len(doc), i + _FAR)):
            token = doc[j]
            if token.is_space:
                if len(token) > _WRAP:
                    break  # a new line of a table
            elif self._is_noun(token):
                if noun is not None and not self._goes_on(noun, token):
                    break
                noun = token
            elif token.tag_ == "POS":
                noun = None
            elif token.tag_ != "HYPH" if noun is not None else not self._leads_on(doc, j, i):
                break
        return noun

    def _plural(self, doc: Doc, i: int) -> Token | None:
        """The first plural of the nouns and modifiers from token `i` on, also behind "or" and commas."""
        for token in doc[i : i + _FAR]:
            if token.tag_ in PLURAL and self._is_noun(token):
                return token
            if not {token.tag_} & (_MODIFIERS | NOUNS | _LISTS):
                return None
        return None

    @staticmethod
    def _leads_on(doc: Doc, j: int, first: int) -> bool:
        """May token `j` stand before the noun of a phrase?"""
        token = doc[j]
        if token.tag_ in _MODIFIERS or token.text in _QUOTES:
            return True
        following = doc[j + 1].tag_ if j + 1 < len(doc) else ""
        if following == "HYPH" and not token.whitespace_:
            return True  # "A-levels"
        if token.tag_ in ("RB", "CD"):
            return following in _MODIFIERS or (token.tag_ == "CD" and following in NOUNS)
        return j > first and token.tag_ in _LISTS and (following in _MODIFIERS or following == "CD")

    def _goes_on(self, noun: Token, token: Token) -> bool:
        """Is the noun behind a noun the head of both ("sports cars")? A singular behind a plural is rather a verb, and
        so is what looks like a participle behind a singular."""
        if noun.tag_ in PLURAL:
            if noun.lower_ in self._attributive:
                return True
            return token.tag_ in PLURAL and noun.dep_ == "compound" and noun.head.i >= token.i
        return not (noun.tag_ == "NN" and token.tag_ == "NN" and token.lower_.endswith(self._verbal))


@cache
def phrases(lexicon: Lexicon) -> Phrases:
    """The reader of this lexicon, built once."""
    return Phrases(lexicon)
