"""One thing at two times, told apart from what is said of its change: "Burglaries are down by a fifth ... There were
969 of them ... The year before the figure had stood at 1,211"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import permutations

from presscheck.measure.figures import MONEY, Figure
from presscheck.model import Quantity
from presscheck.relations.arithmetic.added_parts import times_told
from presscheck.relations.arithmetic.change_doubts import BARE_UNIT, PEOPLE
from presscheck.relations.arithmetic.change_topics import shared
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import FOLD, PERCENT, POINTS, SHARE, sign
from presscheck.relations.arithmetic.ratio_changes import subject_words
from presscheck.relations.evidence.candidate import Candidate
from presscheck.relations.evidence.levels import Level, Levels, may_be_level
from presscheck.relations.evidence.move import MoveCandidate
from presscheck.relations.evidence.pair_signs import Pair
from presscheck.relations.evidence.two_times_signs import ORDERED, ToldApart, two_times_signs, unit
from presscheck.relations.statements import Statement

_SENTENCES = 5
"""Sentences before and behind the one that tells a change, in which its levels are looked for."""
_OPENING = 9
"""The same behind the heading."""
_MOST = 12
"""Levels nearest to it that are tried: bounds the work in tables."""
_ROUNDED = 0.005
"""The share by which two figures are apart that may be one, rounded."""
_ORDERED = (*ORDERED, "half")
_LINKED = ("by a pronoun", "of shared words", "of a noun")


class TwoTimes:
    """The amounts of an article with every two levels about them of which the one is told as the earlier."""

    def __init__(self, article: Figured) -> None:
        self.article = article
        self.levels = article.once(Levels)
        self.ratio_cues = self.levels.ratio_cues

    def candidates(self, multiples: bool) -> Iterator[Candidate]:
        """The changes, or the multiples: each amount with two levels."""
        for sentence in () if self.article.is_sport else self.article.sentences:
            for _, by in sentence.figures():
                if not self._may_be(by, sentence) or (said := self._said(by, sentence.number)) is None:
                    continue
                if multiples != (sign(by) == FOLD or self._is_part(by, sentence)):
                    continue
                near = self._near(said)
                if multiples:
                    near = [x for x in near if self.ratio_cues.may_be_of(subject_words(said), x.quantity)]
                moves = list(self._moves(said, near, multiples))
                clean = [move for move in moves if _is_clean(move)]
                for move in moves:
                    also: set[str] = set()
                    if len(clean) == 1 and clean[0] is move:
                        also = {"the only clean pair", f"the only clean pair, by of {unit(by)}"}
                        also.add(f"the only clean pair, by {move.words}")
                    yield _candidate(move, near, len(moves), also)

    def _may_be(self, by: Quantity, sentence: FiguredSentence) -> bool:
        if by.value is None or by.value <= 0 or by.value == 1:
            return False
        if sign(by) == FOLD:
            cues = self.ratio_cues
            return cues.is_multiple(sentence, by) and cues.is_sure(sentence, by) and not self._has_base(by, sentence)
        if self._is_part(by, sentence):
            return True
        if sentence.before(by, 1) in ("“", '"', "‘") or self.levels.cues.of_so_many.search(by.text):
            return False  # "an increase “of 500 per cent”", "one in three workers"
        mark = self.levels.marks.get(id(by))
        return mark is not None and mark.part == "by" and sign(by) in PERCENT + POINTS + SHARE

    def _has_base(self, by: Quantity, sentence: FiguredSentence) -> bool:
        """Does a multiple tell what it is of, and not only another time: "three times the size of Wales"?"""
        cues = self.ratio_cues
        if cues.has_object(sentence, by):
            return True
        return cues.compares(sentence, by) and not (cues.compares_times(sentence, by) or cues.is_of_what(sentence, by))

    def _is_part(self, by: Quantity, sentence: FiguredSentence) -> bool:
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
            way = 1 if times_told(self.ratio_cues, self.article.sentences.by_number[by.number], by.quantity) > 1 else -1
        for start, end in permutations(near, 2):
            pair = Pair(start, end, near, self.levels)
            if start.number == end.number == by.number or _is_told_again(by, pair):
                continue  # phrases tell of these, and what is weighed of a sentence alone
            if not _are_of(by, pair) or not pair.may_be or not _is_ordered(pair, way):
                continue
            move = MoveCandidate(by, pair, self.levels, way)
            if multiplies and start.has("end", end) and not subject_words(said) & (start.words | end.words):
                continue  # "Burglaries rose to 90 from 45. Assaults trebled"
            if move.is_otherwise or _is_of_others(pair) or start.is_extreme or end.is_extreme:
                continue
            if not _is_moved(start.quantity, end.quantity) or _is_of_another(by, pair):
                continue
            grown = (end.quantity.value or 0) - (start.quantity.value or 0)
            if not grown or grown * way < 0:
                continue
            yield move


def _is_clean(move: MoveCandidate) -> bool:
    """Are the levels told in order and held together, side by side, and neither they nor the amount another's?"""
    pair = move.pair
    beside = abs(pair.start.number - pair.end.number) <= 1
    return pair.time in _ORDERED and beside and pair.is_linked and not move.taken and not move.is_otherwise


def _candidate(move: MoveCandidate, near: Sequence[Level], many: int, also: AbstractSet[str]) -> Candidate:
    start, end, by = move.pair.start.quantity, move.pair.end.quantity, move.by.quantity
    return Candidate(
        anchor=by.id or f"{by.field}@{by.start}",
        roles={"start": start, "end": end, "by": by},
        signs=frozenset(two_times_signs(ToldApart(move, near, many))) | also,
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


def _is_of_others(pair: Pair) -> bool:
    """Are they people, and things that are none; or a bare number, and a measure told in another sentence?"""
    units = {pair.start.quantity.unit, pair.end.quantity.unit}
    dimensions = {pair.start.quantity.dimension, pair.end.quantity.dimension}
    if BARE_UNIT in units and dimensions - {"count", MONEY} and pair.start.number != pair.end.number:
        return True
    return len(units) > 1 and PEOPLE in units and BARE_UNIT not in units


def _is_told_again(by: Level, pair: Pair) -> bool:
    """Is what seems an amount one of the levels, told a second time?"""
    told = [(x.quantity.value, x.quantity.unit) for x in (pair.start, pair.end)]
    return (by.quantity.value, by.quantity.unit) in told


def _is_moved(start: Quantity, end: Quantity) -> bool:
    """Are two levels apart by more than the rounding of one figure told twice?"""
    return bool(start.value and end.value) and abs((end.value or 0) / (start.value or 1) - 1) > _ROUNDED


def _has_a_subject_of_its_own(by: Level, pair: Pair) -> bool:
    """Does a clause of its own tell the amount of a subject that neither level has, nor stands for: "Costs rose 30%. A
    litre of oil now sells for"? Not in a heading, which names things otherwise."""
    near = min((pair.start, pair.end), key=lambda level: abs(level.number - by.number))
    if by.mark is None or by.mark.style != "clause" or near.refers or near.number == by.number:
        return False
    if by.number == 0 and by.said.sentence.passage is not near.said.sentence.passage:
        return False
    if by.refers and by.quantity.start > near.quantity.start:
        return False
    own = frozenset(word for word in by.core[0] if not pair.cues.told.way(word))
    words = pair.start.words | pair.end.words | pair.start.core[0] | pair.end.core[0]
    return bool(own - pair.cues.generic) and not pair.cues.told.shared(own, words)


def _is_of_another(by: Level, pair: Pair) -> bool:
    """Has an amount a noun of its own, and are the levels told as a change of another thing in one sentence?"""
    if _has_a_subject_of_its_own(by, pair):
        return True
    if pair.start.number != pair.end.number or pair.start.number == by.number:
        return False
    if by.mark is not None and by.mark.style == "pointing":
        return False
    cues = pair.cues
    own = {word for word in by.core[0] - cues.generic - cues.whole_names if not cues.told.way(word)}
    words = pair.start.words | pair.end.words | pair.start.core[0] | pair.end.core[0]
    return bool(own) and not by.refers and not shared(frozenset(own), words, cues)
