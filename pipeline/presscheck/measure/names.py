"""Numbers that the parse tells to be no figure: names ("Boeing 747", "the Big 12"), labels, years, pronouns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import Counted, Nouns
from presscheck.measure.stated import Stated
from presscheck.measure.years import like_a_year

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_NAMES = frozenset({"ORG", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT", "GPE", "LOC", "PERSON", "NORP", "LANGUAGE"})
_PROPER = frozenset({"NNP", "NNPS"})
_BEGINS = re.compile(r"[.!?:;\"“”‘(–—]\s*$")
"""Behind these a capital begins a sentence or a quotation."""
_INNER_CAPITAL = re.compile(r"[a-z]{1,3}[A-Z]")
_GAPPED = re.compile(r"[^.;:!?()]{0,24}(?:[,;] |,? [a-z]{2,4} )(?:[a-z]{3} )?(?:[A-Z][\w'’-]{1,20} ){1,3}")
"""From a figure to one whose verb and noun are left out: "won 171 seats, the Tories 104"."""
_LISTED = re.compile(r" [^.,;:!?()]{3,40},? and ")
"""From a figure to the last of its list: "four in need of repair and one unsafe"."""
_DESCRIBING = frozenset({"JJ", "VBN", "VBG"})
_LONGEST_LABEL = 9_999


class Names:
    """Tells names from figures in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("counted.toml")
        dates = lexicon.table("not_figures.toml")["dates"]
        self._one_before = frozenset(table["one"]["before"])
        self._one_never_after = frozenset(table["one"]["never_after"])
        self._year_before = frozenset(dates["year_before"])
        self._calendar = frozenset(w.lower() for w in (*dates["months"], *dates["weekdays"]))
        self._cardinals: dict[str, int] = lexicon.table("numbers.toml")["words"]
        self._one = {w for w, n in self._cardinals.items() if n == 1}

    def is_none(self, text: str, stated: Stated, nouns: Nouns, counted: Counted | None, told: int) -> bool:
        """Is this number without a unit of its own no figure? The words of the last figure end at `told`."""
        surface = text[stated.low.start : stated.low.end]
        i = nouns.token_at(stated.start)
        j = nouns.token_at(stated.end)
        doc = nouns.doc
        if like_a_year(surface) and not self._counts_thousands(doc, i, counted):
            return True
        if j < len(doc) and doc[j].tag_ == "POS" and surface[0].isdigit():
            return True  # "the 911's engine"
        if surface.lower() in self._one:
            listed = bool(told) and _LISTED.fullmatch(text, told, stated.start) is not None and _is_described(doc, j)
            return not listed and self._is_pronoun(doc, i, j, counted)
        gapped = bool(told) and _GAPPED.fullmatch(text, told, stated.start) is not None
        if stated.low.magnitude == 1 and not gapped and self._in_name(text, doc, i, j, counted):
            return True
        if surface.isdigit() and 0 < i < len(doc) and _INNER_CAPITAL.match(doc[i - 1].text):
            return True  # "iPhone 12 sales"
        if counted is not None and (counted.plural or not _stands_behind_a_name(doc, i, surface)):
            return False
        return self._is_label(doc, i, surface) and not gapped

    def is_named(self, text: str, stated: Stated, nouns: Nouns) -> bool:
        """Do a number in words and its unit make a name in capitals ("the Six-Day War", "Three Mile Island")?"""
        named, first = stated.named, text[stated.low.start]
        if named is None or not first.isalpha() or not text[named.start].isupper():
            return False
        i = nouns.token_at(stated.start)
        return i < len(nouns.doc) and first.isupper() and not _in_capitals(nouns.doc[i].sent)

    def _counts_thousands(self, doc: Doc, i: int, counted: Counted | None) -> bool:
        """Four bare digits are a year unless a plural noun follows and nothing dates it."""
        if counted is None or not counted.plural or i >= len(doc):
            return False
        if i + 1 < len(doc) and doc[i + 1].is_title and doc[i + 1].tag_ in _PROPER:
            return False  # "2020 Democrats"
        return doc[i].ent_type_ != "DATE" and not (i and doc[i - 1].lower_ in self._year_before)

    def _is_pronoun(self, doc: Doc, i: int, j: int, counted: Counted | None) -> bool:
        """Is "one" no number here ("one must", "the new one")?"""
        before = doc[i - 1] if 0 < i <= len(doc) else None
        if before is not None and before.tag_ == "DT" and j < len(doc) and doc[j].tag_.startswith("VB"):
            return True  # "the one supporting them"
        leads_on = j < len(doc) and doc[j].lower_ in self._one_before
        if before is not None and before.lower_ in self._one_never_after and (leads_on or counted is None):
            return True  # "the new one", "each one of them"
        return counted is None and not leads_on

    def _in_name(self, text: str, doc: Doc, i: int, j: int, counted: Counted | None) -> bool:
        """Is the number part of a name that spaCy finds, or of one in capitals?"""
        if i >= len(doc):
            return False
        token = doc[i]
        if token.ent_type_ in _NAMES and self._names_more(_entity(doc, i), i, j):
            return not (counted is not None and counted.plural and j < len(doc) and doc[j].is_lower)
        if not token.is_title or token.is_sent_start or _BEGINS.search(text, max(0, token.idx - 8), token.idx):
            return False
        if _in_capitals(token.sent):
            return False
        return (i > 0 and doc[i - 1].tag_ in _PROPER) or (j < len(doc) and doc[j].is_title)

    @staticmethod
    def _names_more(entity: Span, i: int, j: int) -> bool:
        return any(t.is_alpha and t.text[0].isupper() for t in entity if not i <= t.i < j)

    def _is_label(self, doc: Doc, i: int, surface: str) -> bool:
        """Does the number stand behind its noun: "Windows 10", "flight 370"?"""
        if not 0 < i < len(doc) or "," in surface or "." in surface:
            return False
        before = doc[i - 1]
        if surface.isdigit() and int(surface) > _LONGEST_LABEL:
            return False
        if before.idx + len(before) + len(before.whitespace_) != doc[i].idx:
            return False
        if before.tag_ in _PROPER or _INNER_CAPITAL.match(before.text):
            return before.lower_ not in self._calendar
        return before.tag_ == "NN" and doc[i].head.i == before.i and doc[i].dep_ == "nummod"


def _stands_behind_a_name(doc: Doc, i: int, surface: str) -> bool:
    """Is a number before a noun in the singular a name's: "the NHS 111 service"?"""
    return surface.isdigit() and surface != "1" and 0 < i < len(doc) and doc[i - 1].tag_ in _PROPER


def _is_described(doc: Doc, j: int) -> bool:
    """Is all that stands behind a number in its clause a word that describes: "one unsafe."?"""
    return j + 1 < len(doc) and doc[j].tag_ in _DESCRIBING and doc[j + 1].is_punct


def _in_capitals(sentence: Span) -> bool:
    """Is this a headline whose words begin with capitals?"""
    return all(t.text[0].isupper() or not t.is_alpha or t.is_stop for t in sentence)


def _entity(doc: Doc, i: int) -> Span:
    start, end = i, i + 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return doc[start:end]
