"""Which figure a comparison is said of: the one before it in its sentence, or the one that its subject takes up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import Statement, statement_cues

if TYPE_CHECKING:
    from spacy.tokens import Token


_REACH = 70
"""Characters from a count to the comparison behind it."""


@dataclass(frozen=True, slots=True)
class Own:
    """The figure, and how sure it is."""

    figure: Quantity
    confidence: float


def own_figure(article: Figured, told: ToldSentence, cue: int, other: Quantity) -> Own | None:
    """The figure that what begins at `cue` of the sentence compares with `other`; None where it is not sure."""
    here = _before(article, told, cue, other)
    if here is not None:
        return Own(here, 0.9)
    if (loose := _counted(told, cue, other, _words(article.lexicon))) is not None:
        return Own(loose, 0.8)
    if any(place < cue and q is not other and alike(q, other) for place, q in told.figures.items()):
        return None
    return _taken_up(article, told, other)


def _before(article: Figured, told: ToldSentence, cue: int, other: Quantity) -> Quantity | None:
    places = [place for place, q in told.figures.items() if place < cue and q is not other and q.id]
    fitting = [place for place in places if alike(told.figures[place], other)]
    if not fitting and other.unit == "one":
        fitting = places[-1:]  # "43 micrograms, above the legal limit of 50"
    if not fitting:
        return None
    words = _words(article.lexicon)
    if len(fitting) > 1 and words.of.fullmatch(told.text, fitting[-2] + 1, fitting[-1]):
        del fitting[-1]  # "52 of the 96 seats, 20 more than the 32"
    between = told.text[fitting[-1] + 1 : cue]
    if words.parts.search(between) or (places[-1] != fitting[-1] and len(places) - places.index(fitting[-1]) > 2):
        return None
    return told.figures[fitting[-1]]


def _counted(told: ToldSentence, cue: int, other: Quantity, words: _Words) -> Quantity | None:
    """The one count before, whatever it counts: "184 people were killed, fewer than the 163 of the winter before"."""
    before = [q for place, q in sorted(told.figures.items()) if place < cue and q is not other and q.id]
    counts = [q for q in before if q.dimension == "count" or (q.unit == "fold" and q.text.endswith(words.times))]
    if not words.than.match(told.text, cue):
        return None
    if len(counts) != 1 or other.dimension != "count" or not other.text[:1].isdigit():
        return None
    place = told.places[id(counts[0])]
    return counts[0] if counts[0].text[:1].isdigit() and cue - place <= _REACH else None


def _taken_up(article: Figured, told: ToldSentence, other: Quantity) -> Own | None:
    """The figure of a sentence before that the subject stands for: "That is more than the 40"."""
    statement = article.statements.of(other)
    if statement is None:
        return None
    subject = statement.subject or statement.sentence.subject
    points = subject is not None and subject.lower_ in _words(article.lexicon).pointing
    for step in (-1,) if points else (-1, -2, -3):
        for before in article.nearby.at(told, step):
            fitting = [q for q in before.figures.values() if q.id and alike(q, other)]
            fitting = [
                q for q in fitting if not _is_earlier(article, q) and not _is_together(before, q, article.lexicon)
            ]
            if not fitting:
                continue
            taken = [q for q in fitting if _takes_up(article, statement, article.statements.of(q))]
            return Own(taken[0], 0.8 if step == -1 else 0.7) if len(taken) == 1 else None
    return None


def _takes_up(article: Figured, statement: Statement, earlier: Statement | None) -> bool:
    """Does the subject stand for what is told before, or share its words?"""
    subjects = (statement.subject, statement.sentence.subject)
    return any(_is_taken_up(article, subject, earlier) for subject in subjects if subject is not None)


def _is_taken_up(article: Figured, subject: Token, earlier: Statement | None) -> bool:
    if earlier is None:
        return False
    if subject.lower_ in _words(article.lexicon).pronouns or subject.lower_ in _words(article.lexicon).sums:
        return True
    words = statement_cues(article.lexicon)
    return bool(words.shared(frozenset({subject.lower_, subject.text}), earlier.words))


def _is_earlier(article: Figured, figure: Quantity) -> bool:
    statement = article.statements.of(figure)
    return statement is not None and statement.earlier


def _is_together(told: ToldSentence, figure: Quantity, lexicon: Lexicon) -> bool:
    """Is it of several together, for whom no "it" stands?"""
    return bool(_words(lexicon).together.match(told.text, told.places[id(figure)] + 1))


@dataclass(frozen=True, slots=True)
class _Words:
    parts: re.Pattern[str]
    of: re.Pattern[str]
    together: re.Pattern[str]
    pronouns: Sequence[str]
    pointing: Sequence[str]
    sums: Sequence[str]
    times: tuple[str, ...]
    than: re.Pattern[str]


@cache
def _words(lexicon: Lexicon) -> _Words:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")["own"]
    return _Words(
        parts=re.compile(rf"[;:?!]|\b(?:{any_of(table['parts'])})\b", re.IGNORECASE),
        of=re.compile(rf"[^.;:,]{{0,25}}? (?:{any_of(table['of'])}) ", re.IGNORECASE),
        together=re.compile(rf" (?:{any_of(table['together'])})\b", re.IGNORECASE),
        pronouns=table["pronouns"],
        pointing=table["pointing"],
        sums=table["sums"],
        times=tuple(table["times"]),
        than=re.compile(rf"(?:{any_of(table['than'])})\b", re.IGNORECASE),
    )
