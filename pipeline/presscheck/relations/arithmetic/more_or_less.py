"""Claims of more or less than that name no figure, and the two figures that a sentence or two tell on it: "too many
inmates. It was designed for 480; it held 565"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import a_word
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import may_be_alike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.side_words import Side, sides_near
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_Row = tuple[re.Pattern[str], Side, Side]
_TWO = 2
_WINDOWS = ((0,), (1,), (1, 2), (0, 1), (2, 3))
"""Sentences that can tell the two figures, as steps from that of the claim."""


def claims(article: Figured) -> Iterator[Greater]:
    """The comparisons that such claims make, where each side has one figure."""
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        for cue, more, less in _rows(article.lexicon):
            m = cue.search(told.text)
            if m is None or mood(told.sentence) == "refuted":
                continue
            found = _sides(article, told, (more, less))
            if found is not None:
                yield Greater.told(found[0], found[1], 1, m[0], 0.75)


def period_claims(article: Figured) -> Iterator[Greater]:
    """ "More children have caught it than in all of last year. Since January there have been 158. Last year there were
    131." """
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        for cue, direction in _period_rows(article.lexicon):
            m = cue.search(told.text)
            found = _two_periods(article, told) if m and mood(told.sentence) != "refuted" else None
            if m is not None and found is not None:
                yield Greater.told(found[0], found[1], direction, m[0], 0.75)


def _two_periods(article: Figured, told: ToldSentence) -> tuple[Quantity, Quantity] | None:
    """The one figure of now and the one of an earlier time that the next sentences tell."""
    for steps in ((1,), (1, 2)):
        window = article.nearby.at(told, *steps)
        figures = [q for one in window for q in one.figures.values() if q.id and q.value is not None]
        figures = [q for q in figures if q.dimension == "count" and q.text[:1].isdigit()]
        statements = [article.statements.of(q) for q in figures]
        earlier = [s.earlier for s in statements if s is not None]
        if len(window) == len(steps) and len(figures) == _TWO and earlier == [False, True]:
            return (figures[0], figures[1]) if may_be_alike(*figures) else None
    return None


def _sides(article: Figured, told: ToldSentence, sides: tuple[Side, Side]) -> tuple[Quantity, Quantity] | None:
    for steps in _WINDOWS:
        window = article.nearby.at(told, *steps)
        if len(window) < len(steps):
            continue
        fitting = [(one, q) for one in window for q in one.figures.values() if q.id and q.value is not None]
        fitting = [(one, q) for one, q in fitting if q.dimension == "count" and q.text[:1].isdigit()]
        found = sides_near(fitting, sides)
        if found is not None and may_be_alike(*found):
            return found[0], found[1]
    return None


@cache
def _rows(lexicon: Lexicon) -> tuple[_Row, ...]:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")
    return tuple((a_word(row["cue"]), _side(row["more"]), _side(row["less"])) for row in table["claims"])


@cache
def _period_rows(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], int], ...]:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")
    return tuple((figure_pattern(row["pattern"], {}), row["way"]) for row in table["periods"])


def _side(listed: list[str]) -> Side:
    pattern = a_word(listed)
    return lambda words: [m.start() for m in pattern.finditer(words)]
