"""The two sides of a vote where the smaller number comes first, so that they read like a range: "Hale beat Wood,
48 percent to 94 percent", "backed the move 52% to 110%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.skeleton import Skeleton

_BEFORE = 150
"""Signs of the sentence before the two among which a word must tell of a vote."""


def vote_ends(article: Figured) -> Iterator[tuple[Quantity, Quantity]]:
    """The two sides of each such vote, in the order of the text."""
    cues = _cues(article.lexicon)
    ends = {f.quantity.id: f.ends for f in article.marked.figures if len(f.ends) == 2}
    for text in article.texts:
        for place, told in text.told.items():
            if isinstance(told, Quantity) and told.unit == "percent" and told.id in ends and cues.is_vote(text, place):
                first, second = ends[told.id]
                yield first, second


class VoteCues:
    """The words of `patterns/partition.toml` that tell of the two sides of a vote."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/partition.toml")["sides"]
        self._won = re.compile(rf"\b(?:{any_of(table['won'])})\b", re.IGNORECASE)
        self._other = re.compile(rf"\b(?:{any_of(table['other'])})\b", re.IGNORECASE)
        self._right_before = re.compile(table["right_before"], re.IGNORECASE)

    def is_vote(self, text: Skeleton, place: int) -> bool:
        """Does its sentence tell before it who won a vote, and nothing of a range or a change?"""
        start = next((a for a, b in text.sentences if a <= place < b), 0)
        before = text.text[max(start, place - _BEFORE) : place]
        told = self._won.search(before) and self._right_before.search(before)
        return bool(told) and not self._other.search(before)


@cache
def _cues(lexicon: Lexicon) -> VoteCues:
    return VoteCues(lexicon)
