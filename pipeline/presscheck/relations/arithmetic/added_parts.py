"""Parts in words that are added to what there was: "£6m and £9m, half as much again"."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import comparable
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.ratio_cues import RatioCues

_OF = (" of them", " of these", " of those", " of which", " of whom", " of it")
"""Behind a figure that is some of the one before it."""


def times_told(cues: RatioCues, sentence: FiguredSentence, by: Quantity) -> float:
    """How many times as much a multiple says: once more than the part that is added."""
    return (by.value or 0.0) + (is_share(by) and cues.is_again(sentence, by))


def added_to(
    article: Figured, cues: RatioCues, sentence: FiguredSentence, by: Quantity
) -> Iterator[tuple[Quantity, Quantity]]:
    """The less and the more before "half as much again", where its sentence, or that and the one before, tell no other
    two that can be compared."""
    if not is_share(by) or not cues.is_again(sentence, by) or cues.compares(sentence, by):
        return
    place = sentence.place(by)
    here = [q for at, q in sentence.figures() if at < place and _is_level(sentence, q)]
    previous = article.sentences.by_number.get(sentence.number - 1)
    told = here
    if len(here) == 1 and previous is not None:
        told = [q for _, q in previous.figures() if _is_level(previous, q)] + here
    pairs = [(a, b) for n, a in enumerate(told) for b in told[n + 1 :] if comparable(a, b, article, bare=True)]
    if len(pairs) == 1 and here[-1] in pairs[0]:
        less, more = sorted(pairs[0], key=lambda q: q.value or 0.0)
        yield less, more


def _is_level(sentence: FiguredSentence, figure: Quantity) -> bool:
    if figure.value is None or figure.dimension in ("ratio", "time") or is_share(figure):
        return False
    return not sentence.behind(figure, 12).startswith(_OF)
