"""One thing at two times, told apart from what is said of its change: "Burglaries are down by a fifth ... There were 969
of them ... The year before the figure had stood at 1,211"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from presscheck.measure.figures import Figure
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues, change_cues
from presscheck.relations.arithmetic.change_doubts import alike
from presscheck.relations.arithmetic.change_topics import shared
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import FOLD, PERCENT, POINTS, SHARE, sign
from presscheck.relations.evidence.candidate import Candidate
from presscheck.relations.evidence.levels import Level, Levels, may_be_level
from presscheck.relations.evidence.move import MoveCandidate
from presscheck.relations.evidence.pair_signs import Pair
from presscheck.relations.statements import Statement

_SENTENCES = 5
"""Sentences before and behind the one that tells a change, in which its levels are looked for."""
_OPENING = 9
"""The same behind the heading."""
_MOST = 12
"""Levels nearest to it that are tried: bounds the work in tables."""
_SIZE = 6
"""How many times another a figure may be to be taken for one of the same thing."""
_ORDERED = ("told", "dated", "placed", "coming", "half", "further back")
_LINKED = ("by a pronoun", "of shared words", "of a noun")


class TwoTimes:
    """The amounts of an article with every two levels about them of which the one is told as the earlier."""

    def __init__(self, article: Figured) -> None:
        self.article = article
        self.levels = Levels(article, change_cues(article.lexicon))
        self.ratio_cues = self.levels.ratio_cues

    def candidates(self, multiples: bool) -> Iterator[Candidate]:
        """The changes, or the multiples: each amount with two levels."""
        for sentence in () if self.article.is_sport else self.article.sentences:
            for _, by in sentence.figures():
                if not self._may_be(by, sentence) or (said := self._said(by, sentence.number)) is None:
                    continue
                if multiples != (sign(by) == FOLD or self.is_part(by, sentence)):
                    continue
                near = self._near(said)
                moves = list(self._moves(said, near, multiples))
                for move in moves:
                    yield _candidate(move, near, len(moves))

    def _may_be(self, by: Quantity, sentence: FiguredSentence) -> bool:
        if by.value is None or by.value <= 0 or by.value == 1:
            return False
        if sign(by) == FOLD:
            return self.ratio_cues.is_multiple(sentence, by) and self.ratio_cues.is_sure(sentence, by)
        if self.is_part(by, sentence):
            return True
        mark = self.levels.marks.get(id(by))
        return mark is not None and mark.part == "by" and sign(by) in PERCENT + POINTS + SHARE

    def is_part(self, by: Quantity, sentence: FiguredSentence) -> bool:
        """Is it a part in words that multiplies: "half of what it was"?"""
        return sign(by) == SHARE and self.ratio_cues.is_part(sentence, by)

    def _said(self, by: Quantity, number: int) -> Statement | None:
        """What is said with an amount, also with one that the article's own figures don't hold ("doubled")."""
        known = self.article.statements.of(by)
        if known is not None or not self.article.statements.all:
            return known
        told = self.article.statements.sentences[number]
        return Statement(Figure(by, told.passage), told, (), self.article.statements.all[0].cues)

    def _near(self, said: Statement) -> list[Level]:
        number = said.sentence.number
        far = _OPENING if said.quantity.field == "title" or number == 0 else _SENTENCES
        near = [s for s in self.article.statements.within(number - _SENTENCES, number + far) if may_be_level(s)]
        near = [s for s in near if s.quantity is not said.quantity]
        near.sort(key=lambda s: (abs(s.sentence.number - number), abs(s.quantity.start - said.quantity.start)))
        near = sorted(near[:_MOST], key=lambda s: (s.sentence.number, s.quantity.start))
        return [x for x in map(self.levels.level, near) if x.lead != "amount"]

    def _moves(self, said: Statement, near: Sequence[Level], multiplies: bool) -> Iterator[MoveCandidate]:
        by = self.levels.level(said)
        way = by.mark.direction if by.mark else 0
        if multiplies:
            way = 1 if (by.quantity.value or 0) > 1 else -1
        for start, end in permutations(near, 2):
            pair = Pair(start, end, near, self.levels)
            if start.number == end.number == by.number and not multiplies:
                continue  # phrases tell of these, and what is weighed of a sentence alone
            if not _are_of(by, pair) or not pair.may_be or not _is_ordered(pair, way):
                continue
            grown = (end.quantity.value or 0) - (start.quantity.value or 0)
            if not grown or grown * way < 0:
                continue
            yield MoveCandidate(by, pair, self.levels, way)


def _candidate(move: MoveCandidate, near: Sequence[Level], many: int) -> Candidate:
    start, end, by = move.pair.start.quantity, move.pair.end.quantity, move.by.quantity
    return Candidate(
        anchor=by.id or f"{by.field}@{by.start}",
        roles={"start": start, "end": end, "by": by},
        signs=frozenset(two_times_signs(move, near, many)),
        group=f"{start.id} {end.id}",
    )


def _is_ordered(pair: Pair, way: int) -> bool:
    """Is the one told as the earlier, or does the direction of the change alone tell which of two that are held
    together is?"""
    if pair.time in _ORDERED:
        return True
    return bool(way) and pair.words in _LINKED and abs(pair.start.number - pair.end.number) <= 1


def _are_of(by: Level, pair: Pair) -> bool:
    rates = "percent" in (pair.start.quantity.unit, pair.end.quantity.unit)
    return rates if sign(by.quantity) == POINTS else True


def two_times_signs(move: MoveCandidate, near: Sequence[Level], many: int) -> Iterator[str]:
    """What speaks for an amount being that of two levels told apart from it, and against; `many` such pairs it has."""
    by, pair = move.by, move.pair
    cues = move.levels.cues
    start, end = pair.start, pair.end
    yield f"time {pair.time}"
    yield f"levels {pair.words}"
    apart = min(abs(start.number - end.number), 4)
    yield f"levels {apart} apart"
    linked = pair.is_linked
    yield f"time {pair.time}, {'linked' if linked else 'loose'}"
    if shared(start.core[0], end.core[0], cues):
        yield "levels of one head"
    yield f"unit {_unit(end.quantity)}"
    if start.quantity.unit != end.quantity.unit:
        yield "units differ"
    alike_ = [x for x in near if x is not start and x is not end and _is_like(x.quantity, start.quantity, cues)]
    yield f"{min(len(alike_), 3)} others alike"
    then = [x for x in alike_ if x.time == "then"]
    yield f"{min(len(then), 2)} others then"
    inside = sorted((start.quantity.start, end.quantity.start))
    if any(inside[0] < x.quantity.start < inside[1] for x in alike_):
        yield "alike between"
    for name, x in (("start", start), ("end", end)):
        yield f"{name} led {x.lead or 'untold'}"
        if x.said.mood != "so":
            yield f"a level {x.said.mood}"
        if x.refers:
            yield f"{name} refers {x.refers}"
        if not any(c.isdigit() for c in x.quantity.text):
            yield "a level in words"
        if x.quantity.unit == "one" or x.quantity.dimension == "time":
            before, _, behind = x.beside.partition(" | ")
            if before.endswith(", ") and behind[:1] in (",", "."):
                yield "a level between commas"
    if end.quantity.start > start.quantity.start:
        yield "start first"
    yield f"{'one pair' if many == 1 else 'two pairs' if many == 2 else 'few pairs' if many < 6 else 'many pairs'}"
    far = min((abs(by.number - x.number) for x in (start, end)))
    yield f"by {min(far, 4)} off"
    yield f"by {move.where}"
    yield f"by {move.words}"
    yield f"by told {move.told}"
    if by.mark is not None and by.mark.style:
        yield f"by is {by.mark.style}"
    yield f"by of {_unit(by.quantity)}, {'rates' if 'percent' in (start.quantity.unit, end.quantity.unit) else 'levels'}"
    yield f"{move.rivals} rival amounts"
    yield from move.taken
    yield from move.against
    if move.is_otherwise:
        yield "otherwise"
    if move.is_headed:
        yield "of one head"
    if move.tells_profit:
        yield "of profit"
    if by.number == 0 or by.quantity.field == "title":
        yield "by at the head"
    words = by.words | by.core[0]
    common = [shared(words, x.words | x.core[0] | {x.quantity.unit}, cues) for x in (start, end)]
    yield f"by has words of {sum(map(bool, common))}"
    own = words - cues.generic
    if own and not any(common) and move.words != "points":
        yield "by of words of its own"
    for role in ("start", "end"):
        if by.has(role, getattr(pair, role)):
            yield f"by has its {role}"
    if pair.start.has("end", pair.end):
        yield "the levels are read as a change"
    if by.refers and not by.quantity.start < inside[0]:
        yield "by refers"
    modifiers, others = by.core[1], end.core[1] | start.core[1]
    if modifiers and others and not shared(modifiers, others, cues):
        yield "described otherwise"
    if start.names and by.names and not start.names & by.names:
        yield "of other names"
    if move.way == 0:
        yield "no way"
    if pair.time == "told" and linked and many == 1:
        yield "one pair, told and linked"
    if pair.time == "told" and linked and not alike_:
        yield "only two alike, told and linked"
    if not alike_:
        yield f"only two alike, by {move.words}"
    ordered = "in order" if pair.time in ("told", "dated", "placed", "coming", "further back") else "no order"
    sole = "alone" if not alike_ else "the only ones then" if not then else "of many"
    yield f"{ordered} {sole}"
    yield f"{ordered} {sole}, {'linked' if linked else 'loose'}"
    free = "free" if not move.taken else "taken"
    yield f"{ordered} {sole}, {free}, by {move.words}"
    yield f"{ordered} {sole}, {free}, by told {move.told}"
    if by.number == 0 or by.quantity.field == "title":
        yield f"{ordered} {sole}, {free}, by at the head"
    if move.way:
        yield f"{ordered} {sole}, {free}, a way"
    size = max(start.quantity.value or 1, end.quantity.value or 1) / min(start.quantity.value or 1, end.quantity.value or 1)
    sized = "near" if size < 1.6 else "within three" if size < 3 else "far"
    yield f"levels {sized}"
    yield f"by of {_unit(by.quantity)}, levels {sized}"
    close = "near" if far <= 1 else "far"
    yield f"by {move.words}, {'linked' if linked else 'loose'}, {close}"
    yield f"by has words of {sum(map(bool, common))}, {'linked' if linked else 'loose'}, {close}"
    how = "together" if not apart else "apart"
    yield f"levels {how}, by {move.words}, {close}"
    yield f"levels {how}, by has words of {sum(map(bool, common))}"
    yield f"levels {how}, {pair.words}, time {pair.time}"
    yield f"levels {how}, {sole}"
    yield f"levels {how}, by told {move.told}"
    if move.is_headed:
        yield f"levels {how}, of one head, {free}"


def _is_like(a: Quantity, b: Quantity, cues: ChangeCues) -> bool:
    """May one figure be of the same thing as another: alike, and of its size?"""
    return alike(a, b, cues) and bool(a.value and b.value) and 1 / _SIZE < (a.value or 1) / (b.value or 1) < _SIZE


def _unit(figure: Quantity) -> str:
    kind = sign(figure)
    return {PERCENT: "percent", POINTS: "points", SHARE: "part", FOLD: "fold"}.get(kind) or (
        "money" if figure.dimension == "money" else "person" if figure.unit == "person" else figure.dimension
        if figure.unit != "one" else "one"
    )
