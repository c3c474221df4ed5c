"""How far apart the figures of a tie stand, in sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from presscheck.evaluation.gold import Span
from presscheck.model import Article

if TYPE_CHECKING:
    from spacy.language import Language

DISTANCES = ("same", "1", "2-3", "more")
"""In one sentence, in two that follow one another, and so on."""
_FAR = 3


class SentenceDistances:
    """The distances in one article. Sentences end at stops and at line ends, told without the pipeline that is
    measured; a title of its own is the sentence before the first."""

    def __init__(self, article: Article) -> None:
        self._starts = _starts(article.text)

    def of(self, spans: Sequence[Span]) -> str:
        """One of DISTANCES: that of the first of these figures from the last."""
        numbers = [0 if span.field == "title" else bisect_right(self._starts, span.start) for span in spans]
        apart = max(numbers) - min(numbers)
        return DISTANCES[apart] if apart <= 1 else DISTANCES[2] if apart <= _FAR else DISTANCES[3]


def _starts(text: str) -> list[int]:
    starts, begun = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            starts += [begun + sentence.start_char for sentence in _splitter()(line).sents if sentence.text.strip()]
        begun += len(line)
    return starts


@cache
def _splitter() -> Language:
    import spacy

    splitter = spacy.blank("en")
    splitter.add_pipe("sentencizer")
    return splitter
