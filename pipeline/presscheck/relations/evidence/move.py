"""An amount and two levels about it: where it stands to them, and what it has in common with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from presscheck.relations.arithmetic.change_doubts import differing, is_hoped_for, kinds_differ
from presscheck.relations.arithmetic.change_topics import shared
from presscheck.relations.arithmetic.figured_text import sign
from presscheck.relations.evidence.levels import Level, Levels
from presscheck.relations.evidence.pair_signs import Pair

_OWN = 40
"""Characters between a level and an amount of its own."""
LEAST = 3
"""Of the things that may speak for a change, how many must."""
_LINKED = ("points", "of both", "of one, the other refers", "is taken up", "takes up", "of one verb")


@dataclass(frozen=True)
class MoveCandidate:
    """An amount, two levels about it, and the levels of the article; `way` is 1 where it is of a rise, -1 of a fall."""

    by: Level
    pair: Pair
    levels: Levels
    way: int

    @cached_property
    def told(self) -> str:
        """How the words beside it tell the amount."""
        mark = self.by.mark
        return "untold" if mark is None or mark.part != "by" else f"by a {mark.cue}"

    @cached_property
    def where(self) -> str:
        """Where it stands to the two levels."""
        first, last = sorted((self.pair.start.number, self.pair.end.number))
        number = self.by.number
        if first == last == number:
            return "in their sentence"
        if number in (first, last):
            return "with the end" if number == self.pair.end.number else "with the start"
        if first < number < last:
            return "between them"
        far = first - number if number < first else number - last
        return f"{'before' if number < first else 'behind'} them{' far' if far > 1 else ''}"

    @cached_property
    def words(self) -> str:
        """What it has in common with the levels."""
        by, start, end = self.by, self.pair.start, self.pair.end
        if (
            by.mark is not None
            and by.mark.style == "pointing"
            and by.quantity.start > min(start.quantity.start, end.quantity.start)
        ):
            return "points"
        told = by.core[0]
        found = [shared(told, x.words | {x.quantity.unit}, self.levels.cues) for x in (start, end)]
        first = start if start.quantity.start < end.quantity.start else end
        if all(found):
            return "of both"
        if any(found):
            return "of one, the other refers" if start.refers or end.refers else "of one"
        if first.quantity.start > by.quantity.start and first.refers:
            return "is taken up" if first.refers == "level" else "is perhaps taken up"
        if by.refers and by.quantity.start > first.quantity.start:
            return "takes up"
        if (
            by.number == end.number
            and by.said.verb is not None
            and end.said.verb is not None
            and by.said.verb.i == end.said.verb.i
        ):
            return "of one verb"
        return "nothing alike"

    @cached_property
    def rivals(self) -> str:
        """Other amounts of its sort in the sentences of the three, and whether one of them is nearer to a level."""
        numbers = sorted((self.by.number, self.pair.start.number, self.pair.end.number))
        levels = (self.pair.start, self.pair.end)
        own = min(abs(self.by.quantity.start - x.quantity.start) for x in levels)
        found = "no"
        for said in self.levels.article.statements.within(numbers[0], numbers[-1]):
            mark = self.levels.marks.get(id(said.quantity))
            if said.quantity is self.by.quantity or mark is None or mark.part != "by":
                continue
            if sign(said.quantity) != sign(self.by.quantity):
                continue
            gap = min(abs(said.quantity.start - x.quantity.start) for x in levels)
            if gap < own or gap < _OWN:
                return "nearer"
            found = "other"
        return found

    @cached_property
    def is_linked(self) -> bool:
        """Do words or a pronoun hold the amount and the levels together?"""
        return self.words in _LINKED

    @cached_property
    def against(self) -> frozenset[str]:
        """What speaks against it."""
        return frozenset(against(self))

    @cached_property
    def is_headed(self) -> bool:
        """Have the amount and a level a head noun in common?"""
        told = [x.core[0] | {x.quantity.unit} - {"one"} for x in (self.pair.start, self.pair.end)]
        return bool(shared(self.by.core[0], told[0] | told[1], self.levels.cues))

    @cached_property
    def leads(self) -> bool:
        """Does an amount without levels of its own stand before the pair, and nothing like it between?"""
        told = self.told != "untold" and not self.taken and self.rivals == "no"
        return told and self.where.startswith("before") and self.pair.between != "alike"

    @cached_property
    def tells_profit(self) -> bool:
        """Is the amount told of a profit, and the levels of what somebody made?"""
        cues = self.levels.cues
        verbs = [x.said.verb for x in (self.pair.start, self.pair.end)]
        return bool(self.by.core[0] & cues.profit) and any(v is not None and v.lower_ in cues.made for v in verbs)

    @cached_property
    def taken(self) -> frozenset[str]:
        """Which of the figures their own sentences give to others."""
        by, start, end = self.by, self.pair.start, self.pair.end
        found = {f"by has another {role}" for role, x in (("start", start), ("end", end)) if by.has_other(role, x)}
        if start.has_other("end", end) or end.has_other("start", start):
            found.add("a level has another level")
        if any(x.has_other(role, by) for x in (start, end) for role in ("by", "by2") if not self._is_second(x)):
            found.add("a level has another amount")
        return frozenset(found)

    @property
    def _has_own(self) -> bool:
        """Do the levels' own words read them as a change by another amount, or the amount have another end?"""
        if "a level has another amount" not in self.taken:
            return False
        read = self.pair.start.has("end", self.pair.end) and self.where.startswith("behind") and self.words != "points"
        return read or bool({"by has another start", "by has another end"} & self.taken)

    @property
    def _given(self) -> int:
        return sum(self.by.has(role, x) for role, x in (("start", self.pair.start), ("end", self.pair.end)))

    def _is_second(self, level: Level) -> bool:
        """Is the amount one of the two of a level's own change?"""
        told = level.move
        return told is not None and any(m is not None and m.figure is self.by.quantity for m in (told.by, told.by2))

    @property
    def is_otherwise(self) -> bool:
        """Is the amount told of another time, thing or way of counting than the levels, or only hoped for?"""
        by, pair, cues = self.by, self.pair, self.levels.cues
        if differing(by.names, pair.end.names) or (by.mark is not None and is_hoped_for(by.mark, cues)):
            return True
        if by.mark is not None and cues.caused.search(by.mark.before) and by.mark.behind[:1] not in (",", "."):
            return True  # "from 34 to 36, led by a 12% gain in machinery"
        if by.quantity.end < pair.start.quantity.start and by.said.sentence is pair.start.said.sentence:
            first, last = (q - by.said.sentence.start for q in (by.quantity.end, pair.start.quantity.start))
            if cues.than_amount.fullmatch(by.said.sentence.text[first:last]):
                return True  # "fell by 0.2 per cent, less than the 0.3 per cent of last July"
        if differing(by.lag, pair.start.lag) or differing(by.lag, pair.end.lag - pair.start.lag):
            return True
        if cues.adjusted.search(by.beside) and not cues.adjusted.search(pair.start.beside + pair.end.beside):
            return True
        if by.said.sentence is not pair.end.said.sentence and kinds_differ(
            by.said.sentence.text, pair.end.said.sentence.text, cues
        ):
            return True
        return bool(cues.inverse.search(pair.end.beside)) or (self.levels.article.is_sport and self.told != "by a fold")

    @cached_property
    def speaks(self) -> int:
        """How much speaks for it, of seven things."""
        pair = self.pair
        near = self.where in ("in their sentence", "with the end", "before them", "behind them")
        told = self.told != "untold"
        return sum((pair.in_order, pair.is_linked, self.is_linked, pair.alone, self.rivals == "no", told, near))

    @cached_property
    def score(self) -> float:
        """The same less what speaks against it."""
        leads = self.pair.led in ("from-to", "against") and self.where == "in their sentence"
        return (
            self.speaks
            + leads
            - 0.5 * len(self.against)
            - len(self.taken)
            + self.is_headed
            + self.tells_profit
            + self._given
        )

    @property
    def may_be(self) -> bool:
        """Does enough speak for it to be tried? Of levels told in no order, only one way is."""
        if self.is_otherwise or self._has_own:
            return False
        if self.speaks < (LEAST if self.told != "untold" else LEAST + 1):
            return False
        if self.pair.time not in ("untold", "both then") or self.pair.led != "untold" or not self.way:
            return True
        return ((self.pair.end.quantity.value or 0) - (self.pair.start.quantity.value or 0)) * self.way > 0


def against(move: MoveCandidate) -> Iterator[str]:
    """What speaks against an amount being that of two levels."""
    by, pair, cues = move.by, move.pair, move.levels.cues
    if by.said.mood != "so":
        yield f"by {by.said.mood}"
    if by.said.mood != pair.end.said.mood:
        yield "by and end in two moods"
    if by.mark is not None and by.mark.behind.startswith(" of "):
        yield "by is of something"
    if cues.target.search(pair.end.said.sentence.text):
        yield "of a price target"
    modifiers, others = by.core[1], pair.end.core[1]
    if modifiers and others and not cues.told.shared(modifiers | by.core[0], others):
        yield "by described otherwise"
    if by.said.sentence.passage is not pair.end.said.sentence.passage:
        yield "by in another paragraph"
    if by.number not in (pair.start.number, pair.end.number):
        yield from _otherwise(move)


def _otherwise(move: MoveCandidate) -> Iterator[str]:
    """Do the sentences of an amount and its levels tell of other times, or count otherwise?"""
    cues = move.levels.cues
    text = move.by.said.sentence.text
    told = " ".join(x.said.sentence.text for x in (move.pair.start, move.pair.end))
    if differing(cues.lag(text), cues.lag(told)):
        yield "by of another time"
    elif cues.lag(text) & cues.lag(told):
        yield "by of the same time"
    if kinds_differ(text, told, cues):
        yield "by of other kinds"
    if bool(cues.measured.search(text)) != bool(cues.measured.search(told)):
        yield "by counted otherwise"
