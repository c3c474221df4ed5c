"""Claims that one sort outnumbers another, and the two figures told of them: "Women outnumber men. 3,140 women study
there. There are 2,890 male students." """

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import may_be_alike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.named_sides import named_sides
from presscheck.relations.arithmetic.side_words import Side, sides_near
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_WINDOWS = ((0,), (1,), (1, 2), (0, 1), (2,), (2, 3))
_FIRST = 4
"""Sentences of the body in which a headline's figures are looked for."""


def outnumbered(article: Figured) -> Iterator[Greater]:
    """The comparisons that such claims make, where each side has one figure."""
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if mood(told.sentence) != "so":
            continue
        for pattern, direction in _patterns(article.lexicon):
            for m in pattern.finditer(told.text):
                sides = named_sides([m["a"]], [m["b"]], article.lexicon)
                found = _figures(article, told, sides) if sides else None
                if found is not None:
                    yield Greater.told(found[0], found[1], direction, told.printed(m), 0.75)


def _figures(article: Figured, told: ToldSentence, sides: tuple[Side, Side]) -> tuple[Quantity, Quantity] | None:
    for window in _windows(article, told):
        fitting = [(one, q) for one in window for q in one.figures.values() if q.id and q.value is not None]
        fitting = [(one, q) for one, q in fitting if q.dimension == "count"]
        found = sides_near(fitting, sides)
        if found is not None and may_be_alike(*found):
            return found[0], found[1]
    return None


def _windows(article: Figured, told: ToldSentence) -> Iterator[list[ToldSentence]]:
    if told.part[1] == "title":
        body = [one for one in article.told if one.part[1] == "body"][:_FIRST]
        yield from ([one] for one in body)
        yield from (body[n : n + 2] for n in range(len(body) - 1))
        return
    for steps in _WINDOWS:
        window = article.nearby.at(told, *steps)
        if len(window) == len(steps):
            yield window


@cache
def _patterns(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], int], ...]:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")["outnumbered"]
    return tuple((re.compile(row["pattern"], re.IGNORECASE), row["way"]) for row in table["rows"])
