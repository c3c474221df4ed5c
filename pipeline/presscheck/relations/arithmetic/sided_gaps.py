"""Gaps between two sides that the language has words for: "a trade deficit of $4.7bn", imports and exports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import spans
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.side_words import Side, beside, sides_near
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_Sides = tuple[re.Pattern[str], Side, Side, int]


def sided_gaps(article: Figured) -> Iterator[GapPair]:
    """The gaps told by such a word, with a figure beside a word of each side, in the same sentence or the next ones."""
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if not told.figures or mood(told.sentence) == "refuted":
            continue
        for gap_word, larger, smaller, reach in _all_sides(article.lexicon):
            for gap in told.figures.values():
                if not gap.id or gap.unit == "percent" or not gap_word.search(beside(told, gap)):
                    continue
                found = _sides(article, told, gap, (larger, smaller), reach)
                if found is not None:
                    cue = gap_word.search(beside(told, gap))
                    assert cue is not None
                    first, second = found
                    yield GapPair(first=first, second=second, gap=gap, cue=cue[0], confidence=0.8, sided=True)


def _sides(
    article: Figured, told: ToldSentence, gap: Quantity, sides: tuple[Side, Side], reach: int
) -> list[Quantity] | None:
    for window in _windows(article, told, reach):
        fitting = [(one, q) for one in window for q in one.figures.values() if q.id and q is not gap and _fits(gap, q)]
        fitting = [(one, q) for one, q in fitting if not _is_earlier(article, q)]
        found = sides_near(fitting, sides)
        if found is not None:
            return found
    return None


def _fits(gap: Quantity, figure: Quantity) -> bool:
    """Each side counts its own: births, deaths."""
    return spans(gap, figure) or gap.dimension == figure.dimension == "count"


def _windows(article: Figured, told: ToldSentence, reach: int) -> Iterator[Sequence[ToldSentence]]:
    near = article.nearby
    yield [told]
    if not reach:
        return
    yield near.at(told, 0, 1)
    yield near.at(told, 0, 1, 2)
    yield near.at(told, -1, 0)
    yield near.at(told, -2, -1, 0)


def _is_earlier(article: Figured, figure: Quantity) -> bool:
    statement = article.statements.of(figure)
    return statement is not None and statement.earlier


@cache
def _all_sides(lexicon: Lexicon) -> tuple[_Sides, ...]:
    rows: list[dict[str, Any]] = lexicon.table("patterns/difference.toml")["sides"]
    return tuple(
        (_any_word(row["gap"]), _side(row["larger"]), _side(row["smaller"]), row.get("reach", 2)) for row in rows
    )


def _any_word(listed: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(listed)})\b", re.IGNORECASE)


def _side(listed: list[str]) -> Side:
    pattern = _any_word(listed)
    return lambda words: [m.start() for m in pattern.finditer(words)]
