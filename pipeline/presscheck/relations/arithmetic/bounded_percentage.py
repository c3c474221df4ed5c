"""Percentages that cannot pass a hundred: of a fall of what cannot be less than nothing, and of a part.

Tied      "shipments fell by 157 per cent", "156 per cent of the children", "hotels were 193% full"
Not tied  "profits fell by 157 per cent"         they may have become losses
          "193% of capacity", "give 110 per cent"  nothing that they are a part of
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.statements import Statement, statement_cues

if TYPE_CHECKING:
    from spacy.tokens import Token

Bound = Literal["fall", "part"]
ALL = 100.0
"""The percentage that all of something is."""
_BEFORE, _BEHIND = 90, 60
"""Characters before and behind the words of a tie that may tell that it is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundedPercentage(Relation):
    """A percentage of a fall, or of a part of something. Told where it is a hundred or more."""

    kind: ClassVar[str] = "bounded-percentage"
    roles: ClassVar[tuple[str, ...]] = ("share",)

    share: Quantity
    bound: Bound


def bounded_percentages(article: Figured) -> Iterator[BoundedPercentage]:
    """Those of the article that are a hundred or more: the others can't be wrong in this."""
    taken: set[str] = set()
    cues = _cues(article.lexicon)
    for text in article.texts:
        if not any(_is_high(told) for told in text.told.values()):
            continue
        for pattern, bound, unchanged in cues.patterns:
            for m in pattern.finditer(text.text):
                share = text.role(m, "share")
                if not isinstance(share, Quantity) or share.id in taken or not _is_high(share):
                    continue
                if not cues.is_other(text, m, bound) and not (unchanged and cues.is_of_change(text, m)):
                    taken.add(share.id)
                    yield _tie(share, bound, share.text)
    for share in _parsed(article, cues):
        if share.id not in taken:
            taken.add(share.id)
            yield _tie(share, "part", share.text, 0.8)


def _parsed(article: Figured, cues: _Cues) -> Iterator[Quantity]:
    """Those that the parse tells: of a rate that is the subject of their verb, or a subject that is a share of many:
    "as many as 680 per cent of the flats in the block are empty"."""
    for statement in article.statements.all:
        share, token, subject = statement.quantity, statement.token, statement.subject
        if not _is_high(share) or token is None or subject is None or statement.mood == "refuted":
            continue
        if cues.is_doubted(statement.sentence.text):
            continue
        if token.i != subject.i:
            told = token.dep_ in ("attr", "acomp") and token.head.lemma_ in ("be", "")
            if told and cues.is_rate(subject):
                yield share
            continue
        many = [
            inner for prep in token.children if prep.lower_ == "of" for inner in prep.children if inner.tag_ == "NNS"
        ]
        if many and not cues.is_sum(many[0].lower_) and not cues.is_no_part(_behind(statement)):
            yield share


def rebuilt_bounded_percentage(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> BoundedPercentage | None:
    """The tie of a percentage that is known to be of a fall, where a word says so in front of it, or else of a part."""
    share = roles.get("share")
    if not isinstance(share, Quantity):
        return None
    before = article.article.text_of(share.field)[max(0, share.start - _BEFORE) : share.start]
    return _tie(share, "fall" if _cues(lexicon).fell.search(before) else "part", cue, confidence)


def _tie(share: Quantity, bound: Bound, cue: str, confidence: float = 0.9) -> BoundedPercentage:
    return BoundedPercentage(cue=cue, confidence=confidence, share=share, bound=bound)


def _is_high(told: object) -> bool:
    return isinstance(told, Quantity) and told.unit == "percent" and told.value is not None and told.value >= ALL


class _Cues:
    """The words of `patterns/bounded_percentage.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/bounded_percentage.toml")
        words = table["words"]
        self._statements = statement_cues(lexicon)
        self.patterns: tuple[tuple[re.Pattern[str], Bound, bool], ...] = tuple(
            (figure_pattern(row["pattern"], words), row["bound"], row.get("unchanged", False))
            for row in table["patterns"]
        )
        self._rates = frozenset(words["rate"])
        self._sums = frozenset(table["sums"]["words"])
        self.fell = _any(words["fell"])
        self._below_nothing = _any(table["below_nothing"]["words"])
        self._behind = _any(table["not_a_part"]["behind"])
        self._doubt = _any(table["doubt"]["words"])

    def is_doubted(self, sentence: str) -> bool:
        """Does it tell that such a figure cannot be, or how it came to be?"""
        return bool(self._doubt.search(sentence))

    def is_rate(self, subject: Token) -> bool:
        """Is it a rate that ends at a hundred?"""
        words = [t.text for t in subject.children if t.dep_ in ("compound", "amod") and t.i < subject.i]
        return " ".join([*words, subject.text]).lower() in self._rates or subject.lower_ in self._rates

    def is_sum(self, noun: str) -> bool:
        """Is it of an amount, which others may pass?"""
        return noun in self._sums

    def is_no_part(self, words: str) -> bool:
        """Do words of the sentence hold it against something else?"""
        return bool(self._behind.search(words))

    def is_of_change(self, text: Skeleton, m: re.Match[str]) -> bool:
        """Does a word of change stand before the percentage in its clause: "risen by 120% say agents"?"""
        clause = re.split(r"[;:,()\n]", text.text[_sentence(text, m)[0] : m.start("share")])[-1]
        return any(self._statements.way(word) for word in re.findall(r"[a-z]+", clause.lower()))

    def is_other(self, text: Skeleton, m: re.Match[str], bound: Bound) -> bool:
        """Do the words about the tie say that it is of what can be below nothing, no part, or in doubt?"""
        start, end = _sentence(text, m)
        if self._doubt.search(text.text[start:end]):
            return True
        behind = re.split(r"[.;:!?,\n]", text.text[m.end() : min(end, m.end() + _BEHIND)])[0]
        if bound == "part":
            return bool(self._behind.search(behind))
        if any(self._statements.way(word) > 0 for word in re.findall(r"[a-z]+", m[0].lower())):
            return True  # "fell while exports rose by 150%"
        before = text.text[max(start, m.start() - _BEFORE) : m.end()]
        return bool(self._below_nothing.search(before) or self._below_nothing.search(behind))


def _behind(statement: Statement) -> str:
    """The words of its clause behind it."""
    sentence, q = statement.sentence, statement.quantity
    return re.split(r"[.;:!?,\n]", sentence.text[q.end - sentence.start :])[0]


def _sentence(text: Skeleton, m: re.Match[str]) -> tuple[int, int]:
    return next(((a, b) for a, b in text.sentences if a <= m.start("share") < b), (0, len(text.text)))


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE)


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


KIND = Kind(BoundedPercentage, bounded_percentages, rebuilt_bounded_percentage)
