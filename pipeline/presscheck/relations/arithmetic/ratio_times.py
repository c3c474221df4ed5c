"""The two figures of a multiple that share no word with it: what one thing was at two times, told right beside it."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.measure.currencies import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.added_parts import times_told
from presscheck.relations.arithmetic.comparable import comparable
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.ratio_cues import Place, RatioCues

_NEAREST = 1
"""Sentences between the multiple and the first of its figures, or the second."""
_MOVED = 1.2
"""The least that two figures of a multiple are apart."""
_OFF = 2.6
"""How far the figures may be from what is told of them, but for a slip of ten."""


def at_two_times(
    article: Figured, cues: RatioCues, sentence: FiguredSentence, by: Quantity, subject: frozenset[str]
) -> Iterator[tuple[Quantity, Quantity]]:
    """ "Rates have gone up fivefold since spring. Moving a box now costs $8,500. In April it cost $1,700": the $1,700
    and the $8,500, where no others beside the multiple tell a before and after. `subject`: what it tells of."""
    about = list(article.sentences.near(sentence.number, 1, 2))
    levels = [(here, q) for here in about for _, q in here.figures() if _is_level(q) and cues.may_be_of(subject, q)]
    beside, times = cues.beside(sentence, by), times_told(cues, sentence, by)
    found = [
        (start, end)
        for start in levels
        for end in levels
        if start[1] is beside.get("start", start[1]) and end[1] is beside.get("end", end[1])
        if _are_two(article, cues, sentence, start, end) and _may_be(start[1], end[1], times)
    ]
    found = [(start, end) for start, end in found if not _is_of_another(article, subject, sentence, start, end)]
    if len(found) > 1:
        found = [(start, end) for start, end in found if cues.is_timed(end)]
    if len({(start[1].value, end[1].value) for start, end in found}) == 1:
        yield found[0][0][1], found[0][1][1]


def _are_two(article: Figured, cues: RatioCues, sentence: FiguredSentence, start: Place, end: Place) -> bool:
    """Is one thing told at two times, in one sentence or in two on end, the first of them beside the multiple's?"""
    if start[1] is end[1] or abs(start[0].number - end[0].number) > 1:
        return False
    if min(abs(place[0].number - sentence.number) for place in (start, end)) > _NEAREST:
        return False
    if any(cues.guess.search(place[0].text) or cues.has_change(place) for place in (start, end)):
        return False
    return comparable(start[1], end[1], article, bare=True) and cues.are_in_order(start, end)


def _is_of_another(
    article: Figured, subject: frozenset[str], sentence: FiguredSentence, start: Place, end: Place
) -> bool:
    """Has the sentence before told a change of something else: "Thefts rose to 80 from 40. Robberies trebled"?"""
    if start[0] is not end[0] or start[0].number >= sentence.number or not subject:
        return False
    told = [s for s in (article.statements.of(start[1]), article.statements.of(end[1])) if s is not None]
    changed = any(s.direction for s in told)
    return changed and not any(s.cues.shared(subject, s.words | {s.quantity.unit}) for s in told)


def _may_be(start: Quantity, end: Quantity, times: float) -> bool:
    """Did it go the way that is told, and about as far, or off by a nought?"""
    assert start.value is not None and end.value is not None
    if start.value <= 0 or end.value <= 0 or (end.value > start.value) != (times > 1):
        return False
    if max(end.value / start.value, start.value / end.value) < _MOVED:
        return False
    off = max(end.value / start.value / times, times * start.value / end.value)
    return off < _OFF or 9 < off < 11


def _is_level(figure: Quantity) -> bool:
    if figure.value is None or is_share(figure) or figure.dimension == "ratio":
        return False
    return figure.dimension != "time" or figure.dimension == MONEY
