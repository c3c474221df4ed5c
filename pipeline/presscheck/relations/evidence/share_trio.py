"""A part, a base and a share that may be one another's, with what stands about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from presscheck.relations.arithmetic.comparable import is_same_thing
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.evidence.share_words import ShareWords, share_words
from presscheck.relations.statements import Statement

_SMALL = 13


@dataclass(frozen=True)
class About:
    """A share, the `amounts` about it that may be its part or base, the other `shares` there, and by the ids of an
    amount and a share how the one takes up the other ("" where it doesn't)."""

    article: Figured
    share: Statement
    amounts: Sequence[Statement]
    shares: Sequence[Statement]
    ties: Mapping[tuple[str, str], str]

    @property
    def words(self) -> ShareWords:
        """The patterns of the language."""
        return share_words(self.article.lexicon)

    def before(self, told: Statement, most: int = 70) -> str:
        """The words before a figure in its sentence."""
        return _sentence(self.article, told).before(told.quantity, most)

    def behind(self, told: Statement, most: int = 70) -> str:
        """The words behind it."""
        return _sentence(self.article, told).behind(told.quantity, most)

    def gap(self, first: Statement, last: Statement) -> str | None:
        """The words between two figures of one sentence; None where they are not, or stand the other way round."""
        return gap(self.article, first, last)

    def is_alike(self, a: Statement, b: Statement) -> bool:
        """May two amounts be of one sort of thing?"""
        one, other = a.quantity, b.quantity
        if one.unit == other.unit:
            return True
        counts = one.dimension == other.dimension == "count"
        return counts and ("one" in (one.unit, other.unit) or is_same_thing(one.unit, other.unit, self.article))


@dataclass(frozen=True)
class Trio:
    """A `part` and a `base` among the amounts about a share; `rank` of the base among those that the part may have."""

    about: About
    part: Statement
    base: Statement
    rank: int = 0

    @property
    def share(self) -> Statement:
        """The share."""
        return self.about.share


def gap(article: Figured, first: Statement, last: Statement) -> str | None:
    """The words between two figures of one sentence; None where they are not, or stand the other way round."""
    if first.sentence is not last.sentence:
        return None
    here = _sentence(article, first)
    start, end = here.place(first.quantity), here.place(last.quantity)
    return here.text[start + 1 : end] if 0 <= start < end else None


def is_small(told: Statement, least: int = _SMALL) -> bool:
    """Is it a number in words under this, such as stand beside what a sentence is about?"""
    return told.quantity.text.split()[0].isalpha() and (told.quantity.value or 0) < least


def behind(article: Figured, told: Statement, most: int = 40) -> str:
    """The words behind a figure in its sentence."""
    return _sentence(article, told).behind(told.quantity, most)


def _sentence(article: Figured, told: Statement) -> FiguredSentence:
    found = article.sentences.of(told.quantity)
    return found if found is not None else FiguredSentence(told.sentence.number, "", {})
