"""Whether an amount is told of two levels that stand elsewhere: near it, of one time, of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from presscheck.measure.figures import MONEY
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike, differing, is_expected, is_hoped_for, kinds_differ
from presscheck.relations.arithmetic.change_levels import FAR, Found, Levels, Row
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_moves import Move
from presscheck.relations.arithmetic.change_topics import (
    core,
    is_number_of,
    names,
    refers,
    refers_to_level,
    shared,
    topic,
)
from presscheck.relations.arithmetic.figured_text import POINTS, sign
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAD = 30
"""Characters of a sentence in which it takes up what was told before."""
BARE = "one"
"""The unit of a number that leaves out what it counts."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """Judges the amounts of one article."""

    levels: Levels
    cues: ChangeCues

    def holds(self, row: Row, move: Move, pair: Found) -> bool:
        """Is the amount told of that pair: near it, of the same time and way of counting, of the same thing?"""
        by, start, end = move.by, pair.move.start, pair.move.end
        if by is None or start is None or end is None or not self._may_belong(row, move, pair):
            return False
        if pair.move.by is None and pair.move.direction * move.direction < 0:
            return False
        if by.style == "pointing" and row.number >= pair.last:
            return not self.has_own(row, by) and not self._passes_over(row, pair) and not self.only_may(by, end)
        if sign(by.figure) == POINTS and pair.first == pair.last and abs(pair.first - row.number) <= 1:
            return True  # of a percentage it can only be
        said, of_end = self.levels.said(by), self.levels.said(end)
        if said is None or of_end is None or {said.mood, of_end.mood} == {"so", "may be"}:
            return False
        if row.text == pair.text and self.cues.participle.search(row.blank.text.text[by.index : end.index]):
            return True  # "a 16% rise in revenue, showing 43m against 37m"
        return self._is_of(by, start, end) or self._leads(row, move, pair)

    def has_own(self, row: Row, by: Mark) -> bool:
        """Does its own sentence tell two levels before an amount that points at what was told?"""
        levels = [m for m in row.told.levels if m.index < by.index]
        return any(alike(a.figure, b.figure, self.cues) for a, b in pairwise(levels))

    def _passes_over(self, row: Row, pair: Found) -> bool:
        """Do two other levels stand between, at which an amount that points at what was told rather points?"""
        between = [r for r in self.levels.rows_near(row.number) if r.number > pair.last]
        return any(alike(a.figure, b.figure, self.cues) for r in between for a, b in pairwise(r.told.levels))

    def only_may(self, by: Mark, end: Mark) -> bool:
        """May the one only come about, where the other has: "tickets can therefore go up by 1%"?"""
        said, of_end = self.levels.said(by), self.levels.said(end)
        return (
            by.cue == "verb"
            and said is not None
            and said.mood == "may be"
            and of_end is not None
            and of_end.mood == "so"
        )

    def _may_belong(self, row: Row, move: Move, pair: Found) -> bool:
        """Is it a ratio, near the pair, that no level beside it nor another amount of the pair speaks against?"""
        by, start, end = move.by, pair.move.start, pair.move.end
        if by is None or start is None or end is None or not by.is_ratio or is_hoped_for(by, self.cues):
            return False
        is_goal = start.cue == "compared" and is_expected(end, self.cues)
        if row.text != pair.text and (is_goal or (start.cue == "opening" and by.style != "pointing")):
            return False
        if not (pair.first - FAR <= row.number <= pair.last + FAR):
            return False
        if not _agree(move.end, end) or not _agree(move.start, start):
            return False
        if sign(by.figure) == POINTS and end.figure.unit != "percent":
            return False
        if pair.move.folded or (pair.move.by is not None and pair.move.by.figure.unit == by.figure.unit):
            return False  # it has its own
        if row.text == pair.text:  # "a 16% rise in revenue, to show 43m against 37m"
            between = row.blank.text.text[by.index : end.index]
            return by.style != "clause" or (
                by.cue == "noun" and bool(between) and not self.cues.clauses.search(between)
            )
        return not self._differ(row.text, pair.text)

    def _leads(self, row: Row, move: Move, pair: Found) -> bool:
        """Does one of the two stand for what the other has just told: "Sales rose 12%. They came to 560"?"""
        said = self.levels.said(move.by) if move.by else None
        of_end = self.levels.said(pair.move.end) if pair.move.end else None
        if said is None or of_end is None:
            return False
        unit = pair.move.end.figure.unit if pair.move.end else ""
        if row.number == pair.first - 1 and unit in {*self.cues.counting, BARE} and is_number_of(said, self.cues):
            return True  # "the number of puffins is down 25%. They counted 315 pairs"
        if row.number == pair.first - 1 and pair.move.end and self._takes_up(said, of_end, pair.move.end):
            return True
        if row.number == pair.first - 1 and pair.move.end and self.cues.of_them.search(pair.move.end.behind):
            return True  # "there were 540 of them"
        if row.number in (pair.first - 1, pair.first):
            return refers_to_level(of_end, self.cues) and _is_noun(said.subject)
        if row.number not in (pair.last, pair.last + 1) or not refers(said, self.cues):
            return False
        of_start = self.levels.said(pair.move.start) if pair.move.start else None
        return _is_noun(said.subject) or (of_start is not None and _same_word(said.subject, of_start.subject))

    def _takes_up(self, said: Statement, end: Statement, mark: Mark) -> bool:
        """Does a level tell of all that an amount before it is told of ("Visitors fell by a tenth. In all, 300 came"),
        of the profit that the firm made, or of what somebody pays?"""
        cues = self.cues
        lead = end.sentence.text[: end.quantity.start - end.sentence.start]
        if cues.in_all.search(lead[:_LEAD]) and mark.figure.dimension == "count" and _is_noun(said.subject):
            return True
        told, _ = core(said, cues)
        if mark.figure.dimension != MONEY or end.verb is None:
            return False
        if end.verb.lower_ in cues.made and told & cues.profit and _is_noun(end.subject):
            return True
        pays = said.verb is not None and said.verb.lower_ in cues.paying
        return pays and end.subject is not None and any(t.tag_ == "PRP$" for t in end.subject.children)

    def _differ(self, amount: str, pair: str) -> bool:
        """Do the sentences of an amount and of a pair tell of other times, or count otherwise?"""
        cues = self.cues
        if differing(cues.lag(amount), cues.lag(pair)) or kinds_differ(amount, pair, cues):
            return True
        return bool(cues.measured.search(amount)) != bool(cues.measured.search(pair))

    def _is_of(self, by: Mark, start: Mark, end: Mark) -> bool:
        said, of_end, of_start = self.levels.said(by), self.levels.said(end), self.levels.said(start)
        if said is None or of_end is None or of_start is None:
            return False
        cues = self.cues
        if differing(names(said), names(of_end)):
            return False
        told, modifiers = core(said, cues)
        _, others = core(of_end, cues)
        if modifiers and others and not cues.told.shared(modifiers | told, others):
            return False
        return bool(shared(told, topic(of_end, cues) | topic(of_start, cues), cues))


def _agree(a: Mark | None, b: Mark) -> bool:
    return a is None or a.figure.value == b.figure.value


def _is_noun(token: Token | None) -> bool:
    return token is not None and token.tag_.startswith("NN")


def _same_word(a: Token | None, b: Token | None) -> bool:
    return a is not None and b is not None and a.lower_ == b.lower_
