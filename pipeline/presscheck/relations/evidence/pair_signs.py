"""What speaks for two levels being one thing at two times, and against: their words, times, places and rivals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from presscheck.measure.figures import MONEY
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import (
    BARE_UNIT,
    alike,
    become,
    differing,
    is_expected,
    is_of_another,
    kinds_differ,
)
from presscheck.relations.arithmetic.change_times import is_recent
from presscheck.relations.arithmetic.change_topics import shared
from presscheck.relations.evidence.levels import Level, Levels, before

_FAR = 20
"""How many times another a level may be that it became."""
_STARTS, _ENDS = frozenset({"from", "compared", "opening", "than"}), frozenset({"to", "will", "now"})
_LINKED = ("of one verb", "by a pronoun", "of shared words", "of a noun")


@dataclass(frozen=True)
class Pair:
    """Two levels of the article's, the first of them perhaps what the second was, with all the levels `near` them."""

    start: Level
    end: Level
    near: Sequence[Level]
    levels: Levels

    @property
    def cues(self) -> ChangeCues:
        """The words of the language."""
        return self.levels.cues

    @cached_property
    def order(self) -> int:
        """1 where the words of their clauses put the first before the second, -1 where behind."""
        return self.levels.order(self.start, self.end)

    @property
    def may_be(self) -> bool:
        """Do their units, sizes, times and the words that lead to them allow it?"""
        start, end = self.start, self.end
        a, b = start.quantity, end.quantity
        if (
            start.lead in {"amount", "aside"}
            or (start.lead in _ENDS and self.time not in ("told", "coming"))
            or end.lead in _STARTS | {"amount", "aside"}
            or not a.value
            or not b.value
        ):
            return False
        if not 1 / _FAR < a.value / b.value < _FAR or self.time == "turned":
            return False
        if self.is_otherwise:
            return False
        if start.mark is None or end.mark is None:
            return alike(a, b, self.cues)
        return become(start.mark, end.mark, self.cues)

    @property
    def is_otherwise(self) -> bool:
        """Are they told of two things, two ways of counting, or one of them as what was expected?"""
        start, end, cues = self.start, self.end, self.cues
        if differing(start.names, end.names):
            return True
        if any(x.mark is not None and cues.beside_another.search(x.mark.before) for x in (start, end)):
            return start.number == end.number  # "income was $18bn, up 38%, on revenue of $74bn"
        loose = [x.mark for x in (start, end) if x.mark is not None and x.lead not in ("from", "to")]
        if any(is_expected(mark, cues) for mark in loose):
            return True
        if start.mark is not None and start.lead == "compared" and is_of_another(start.mark, cues):
            return True
        apart = start.number != end.number
        return apart and kinds_differ(start.said.sentence.text, end.said.sentence.text, cues)

    @cached_property
    def time(self) -> str:
        """Whether the first is told of an earlier time: "told" so, "dated" or "half" told so, "untold", or "turned"."""
        start, end = self.start, self.end
        if start.time == "now" and end.lead == "will":
            return "coming"
        if (end.time == "then" != start.time) or (start.time == "now" != end.time):
            return "turned"
        if start.time == "then" != end.time:
            return "told"
        if dated := before(start, end):
            return "dated" if dated > 0 else "turned"
        if start.time == "then" and is_recent(end.said, self.cues) != is_recent(start.said, self.cues):
            return "further back" if is_recent(end.said, self.cues) else "turned"
        if self.order:
            return "placed" if self.order > 0 else "turned"
        if end.time == "now" or (start.time == "dated" and not end.time):
            return "half"
        return "both then" if start.time == "then" else "untold"

    @cached_property
    def words(self) -> str:
        """What they have in common: a verb, a pronoun, words, a counted noun, a unit at least."""
        later = self.start if self.start.quantity.start > self.end.quantity.start else self.end
        a, b = self.start, self.end
        if (
            a.said.verb is not None
            and b.said.verb is not None
            and a.number == b.number
            and a.said.verb.i == b.said.verb.i
        ):
            return "of one verb"
        if later.refers == "level":
            return "by a pronoun"
        if shared(a.words, b.words, self.cues):
            return "of shared words"
        if a.quantity.unit == b.quantity.unit != BARE_UNIT and a.quantity.dimension == "count":
            return "of a noun"
        if later.refers:
            return "by a name"
        return "of a bare number" if later.quantity.unit == BARE_UNIT else "nothing alike"

    @property
    def in_order(self) -> bool:
        """Do words or dates tell which of them came first?"""
        return self.time in ("told", "dated", "placed") or self.led in ("from-to", "against")

    @property
    def alone(self) -> bool:
        """Does no other level stand between them, or beside?"""
        return self.rivals != "near" and self.between != "alike"

    @property
    def is_linked(self) -> bool:
        """Do words, a noun or a pronoun hold them together?"""
        return self.words in _LINKED

    @cached_property
    def led(self) -> str:
        """The words that lead to them, as far as those say that the one became the other."""
        start, end = self.start.lead, self.end.lead
        one = self.start.number == self.end.number
        if start == "from" and end == "to":
            return "from-to" if one else "from-to far"
        if start in ("compared", "than") and one and self.end.quantity.start < self.start.quantity.start:
            return f"against{'' if self.between == 'no' else ' far'}"
        if start in _STARTS:
            behind = self.end.quantity.start < self.start.quantity.start
            return f"{start} {'one' if one else 'two' if behind else 'turned'}"
        return "to" if end in ("to", "will") else "now" if end == "now" else "untold"

    @cached_property
    def rivals(self) -> str:
        """Other levels of the unit in their sentences, or near them."""
        units = {self.start.quantity.unit, self.end.quantity.unit}
        others = [x for x in self.near if x is not self.start and x is not self.end and x.quantity.unit in units]
        here = {self.start.number, self.end.number}
        return "no" if not others else "near" if any(x.number in here for x in others) else "far"

    @cached_property
    def between(self) -> str:
        """What figures stand between them."""
        first, last = sorted((self.start.quantity.start, self.end.quantity.start))
        inside = [x for x in self.near if first < x.quantity.start < last]
        return (
            "alike"
            if any(alike(x.quantity, self.end.quantity, self.cues) for x in inside)
            else "other"
            if inside
            else "no"
        )


def pair_signs(pair: Pair) -> Iterator[str]:
    """The signs of a pair, whatever is told of it."""
    start, end = pair.start, pair.end
    apart = abs(start.number - end.number)
    yield f"levels {('in one sentence', 'in two on end')[apart] if apart < 2 else 'far apart'}"
    yield f"levels led {pair.led}"
    yield f"levels {pair.words}"
    yield f"time {pair.time}"
    yield f"time {pair.time}, levels {'linked' if pair.is_linked else 'loose'}"
    yield f"{pair.rivals} rival levels"
    yield f"levels with {pair.between} between"
    if pair.time in ("untold", "both then") and start.quantity.start > end.quantity.start and pair.led == "untold":
        yield "untold and turned"
    yield from _units(pair)
    yield from _against(pair)


def _units(pair: Pair) -> Iterator[str]:
    a, b = pair.start.quantity, pair.end.quantity
    if a.unit != b.unit:
        yield "one level is bare" if BARE_UNIT in (a.unit, b.unit) else "levels of two units"
    elif a.unit == BARE_UNIT:
        yield "both levels are bare"
    if a.dimension in ("time", MONEY):
        yield f"levels are of {a.dimension}"


def _against(pair: Pair) -> Iterator[str]:
    start, end = pair.start, pair.end
    if start.said.sentence.passage is not end.said.sentence.passage:
        yield "levels of two paragraphs"
    for level in (start, end):
        if level.said.mood != "so":
            yield f"a level {level.said.mood}"
        if level.words and not level.refers and not pair.is_linked:
            yield "a level of words of its own"
