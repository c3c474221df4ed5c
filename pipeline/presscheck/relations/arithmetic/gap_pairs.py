"""Margins, leads and majorities, and the two figures they lie between: set against one another, or one a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike, spans
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.gap_cues import Gap, GapCues, both, gap_cues, told_gaps
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_WINDOWS = ((0,), (-1,), (1,), (-1, 0), (0, 1), (-2,), (-2, -1), (1, 2))
"""Sentences in which the two figures are looked for, as steps from that of the gap, the likeliest first."""
_SURE = 0.92
_BEHIND = 90
"""Characters behind a gap in which the pair it lies between may stand."""
_TOO_WIDE = 2
"""How many times the larger figure a gap can be printed and still be taken for one of it."""


def gap_pairs(article: Figured) -> Iterator[GapPair]:
    """The gaps of the article with the two figures of each, where those are told beyond doubt."""
    cues = gap_cues(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if not told.figures or mood(told.sentence) == "refuted":
            continue
        for gap in told_gaps(told, cues):
            found = _majority(article, gap, cues) or _pair(article, gap, cues)
            if found is not None:
                yield found


def _majority(article: Figured, gap: Gap, cues: GapCues) -> GapPair | None:
    """Over all others: "365 of the 650 seats"."""
    if "majority" not in gap.cue.lower():
        return None
    for told in (gap.told, *article.nearby.at(gap.told, -1, 1)):
        for pattern in cues.wholes:
            for m in pattern.finditer(told.text):
                a, whole = told.role(m, "a"), told.role(m, "whole")
                if a is not None and whole is not None and gap.figure.id not in (a.id, whole.id):
                    return GapPair(first=a, whole=whole, gap=gap.figure, cue=gap.cue, confidence=0.8, sided=True)
    return None


def _pair(article: Figured, gap: Gap, cues: GapCues) -> GapPair | None:
    for steps in _WINDOWS:
        window = article.nearby.at(gap.told, *steps)
        if max(abs(step) for step in steps) > gap.reach or len(window) < len(steps):
            continue
        if gap.added and steps[-1] > 0:
            return None  # ", a gap of 1.6 points" lies between what stands before it
        if steps != (0,) and (gap.figure.unit == "percent" or (not gap.by_noun and gap.figure.dimension != "count")):
            return None  # "won by seven points" of one poll, shares of another
        near = [
            pair
            for told in window
            if len(steps) == 1
            for pair in _set_against(told, gap, cues)
            if steps != (0,) or not _is_behind_a_turn(gap, pair[2], cues)
        ]
        if steps == (0,) and (sure := _right_beside(near, gap, cues)) is not None:
            return replace(sure, confidence=max(gap.confidence, _SURE))
        if steps[0] < 0 and not (gap.definite or gap.figure.dimension == "count"):
            near = []
        if near:
            if len(near) > 1 and steps != (0,):
                return None
            first, second, _ = min(near, key=lambda pair: abs(pair[2] - gap.place))
            return _found(gap, first, second, gap.confidence)
        told_so = _only_two(article, window, gap, cues) if _takes_up(gap, steps) else None
        if told_so is not None:
            return _found(gap, *told_so, gap.confidence - 0.1)
    return None


def _is_behind_a_turn(gap: Gap, place: int, cues: GapCues) -> bool:
    """ "leads by 5 points, but voters trust her rival on taxes, by 50% to 43%" """
    return place > gap.place and bool(cues.turned.search(gap.told.text, gap.place, place))


def _right_beside(near: Sequence[tuple[Quantity, Quantity, int]], gap: Gap, cues: GapCues) -> GapPair | None:
    """The pair that stands behind the gap, or right before it, with no other figure and no new clause between: "by 8
    points among women, 52% to 37%", "52% to 37%, a lead of 8 points"."""
    for first, second, place in near:
        start, end = sorted((gap.place, place))
        if place < gap.place:
            start = gap.told.places[id(second)]
        between = gap.told.text[start + 1 : end]
        if any(start < other < end for other in gap.told.figures):
            continue
        found = _found(gap, first, second, gap.confidence)
        if place > gap.place and len(between) <= _BEHIND and not cues.parted.search(between):
            return replace(found, plain=bool(cues.apposed.fullmatch(between)))
        if place < gap.place and cues.joined.fullmatch(between):
            return replace(found, plain=True)
    return None


def _takes_up(gap: Gap, steps: Sequence[int]) -> bool:
    """May a gap lie between two figures that these sentences tell apart from one another? In its own it stands behind
    them; elsewhere it is one that is known, or one of votes."""
    if gap.figure.unit == "percent" or (not gap.by_noun and gap.figure.dimension != "count"):
        return False
    if steps[-1] > 0:
        return gap.figure.dimension == "count"
    if 0 in steps:
        return len(steps) == 1 or gap.figure.dimension == "count" or gap.definite or gap.added
    return gap.definite


def _set_against(told: ToldSentence, gap: Gap, cues: GapCues) -> Iterator[tuple[Quantity, Quantity, int]]:
    """The pairs of a sentence between which the gap can lie, and where each stands."""
    for pattern in cues.pairs:
        for m in pattern.finditer(told.text):
            pair = both(told, m)
            if not pair or gap.figure in pair:
                continue
            a, b = pair
            if not gap.by_noun and _counts(gap.figure, a) and gap.figure.unit not in (a.unit, *cues.units):
                continue  # "by nine detainees"
            if spans(gap.figure, a) or spans(gap.figure, b) or _counts(gap.figure, a):
                yield a, b, m.start()


def _counts(*figures: Quantity) -> bool:
    return all(q.dimension == "count" for q in figures)


def _only_two(
    article: Figured, window: Sequence[ToldSentence], gap: Gap, cues: GapCues
) -> tuple[Quantity, Quantity] | None:
    """The two figures of a window that alone are of the gap's measure; of votes only where it speaks of such."""
    text = " ".join(told.text for told in (gap.told, *window))
    if gap.figure.dimension == "count" and not (cues.majority.search(gap.cue) and cues.votes.search(text)):
        return None
    fitting = [
        q
        for told in window
        for q in told.figures.values()
        if q.id and q is not gap.figure and (spans(gap.figure, q) or _are_votes(gap, q, cues))
    ]
    if not fitting and window == [gap.told]:  # "to 79.2 and women to 82.9, a gap of 3.7 years"
        fitting = [q for q in gap.told.figures.values() if q.id and q is not gap.figure and q.unit == "one"]
    if len(fitting) != 2 or not alike(*fitting):
        return None
    if gap.told in window and any(gap.told.places.get(id(q), -1) > gap.place for q in fitting):
        return None
    if window != [gap.told] and (gap.figure.value or 0) > _TOO_WIDE * max(q.value or 0 for q in fitting):
        return None
    statements = [article.statements.of(q) for q in fitting]
    if any(s is not None and s.earlier for s in statements):
        return None
    return fitting[0], fitting[1]


def _are_votes(gap: Gap, level: Quantity, cues: GapCues) -> bool:
    """ "29 senators voted no and 17 yes. The 12-vote margin" """
    counted = level.dimension == "count" and level.unit != "one"
    return counted and gap.figure.unit != "one" and gap.figure.unit in cues.units


def _found(gap: Gap, first: Quantity, second: Quantity, confidence: float) -> GapPair:
    return GapPair(first=first, second=second, gap=gap.figure, cue=gap.cue, confidence=confidence)
