"""The words and patterns of `patterns/share.toml` that tell parts, bases and shares."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.phrase_table import phrase, phrases

_FAR = 1_000
"""More characters than stand between a part and its share."""
_TWO_NUMBERS = re.compile(r"\d.*\s.*\d")
Patterns = Sequence[re.Pattern[str]]


class ShareCues:
    """Those of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/share.toml")
        self.part_of = phrases(table, "of")
        self.anaphor = phrases(table, "anaphor")
        self._share_of = phrases(table, "share_of")
        self._again = phrases(table, "again")
        self._alike = phrases(table, "alike")
        self.twice = phrases(table, "twice")
        self.apposed = phrases(table, "apposed")
        self.marked = phrases(table, "marked")
        self.said = phrases(table, "is")
        self.rated = phrases(table, "rated")
        self._back = phrase(table, table["back"]["opening"])
        self._of = phrase(table, table["level"]["of"])
        self._change = phrase(table, table["level"]["change"] + "$")
        self._target = phrase(table, table["level"]["target"])
        self._earlier = phrase(table, table["level"]["earlier"])

    def leans_back(self, sentence: FiguredSentence) -> bool:
        """Does the sentence tell more of a figure of the one before it: "That is a rate of"?"""
        return self._back.match(sentence.text) is not None

    def is_of(self, sentence: FiguredSentence, share: Quantity) -> bool:
        """Do the words behind a share tell of what it is one?"""
        return self._of.match(sentence.behind(share)) is not None

    def is_change(self, sentence: FiguredSentence, share: Quantity) -> bool:
        """Do the words before it make it a change: "by a third of"?"""
        return self._change.search(sentence.before(share, 24)) is not None

    def is_earlier(self, sentence: FiguredSentence, share: Quantity) -> bool:
        """Do they put it into another time than the part's: "a year ago it was"?"""
        return self._earlier.search(re.split(r"[;,]", sentence.before(share, 60))[-1]) is not None

    def is_target(self, sentence: FiguredSentence, share: Quantity) -> bool:
        """Is it what another share before it is held against: "a rate of 73%; the target is 76%"?"""
        others = (q for q in shares_told(sentence) if q.start < share.start)
        return next(others, None) is not None and self._target.search(sentence.before(share)) is not None

    def ratio(self, sentence: FiguredSentence, share: Quantity) -> Quantity | None:
        """The same share told as so many out of so many in digits: "13 out of 659"."""
        told = (
            roles["ratio"]
            for pattern in self._again
            for _, roles in sentence.all(pattern)
            if roles["share"] is share
            and _TWO_NUMBERS.search(roles["ratio"].text)
            and not _TWO_NUMBERS.search(share.text)
        )
        return next(told, None)

    def alike(self, sentence: FiguredSentence, share: Quantity) -> Quantity | None:
        """The same share told in words right beside it: "a fifth of adults, or 20 percent"."""
        told = (roles for pattern in self._alike for _, roles in sentence.all(pattern))
        return next((roles["ratio"] for roles in told if roles["share"] is share), None)

    def bases(self, sentence: FiguredSentence, share: Quantity) -> list[Quantity]:
        """The figure that the share itself is told of: "a third of the 90"."""
        return [
            roles["base"]
            for pattern in self._share_of
            for _, roles in sentence.all(pattern)
            if roles["share"] is share
        ]  # fmt: skip


def shares_in(patterns: Patterns, sentence: FiguredSentence) -> set[int]:
    """The shares that the patterns find, by their identity."""
    return {id(roles["share"]) for pattern in patterns for _, roles in sentence.all(pattern)}


def nearest_parts(patterns: Patterns, sentence: FiguredSentence, never: Collection[int]) -> dict[int, Quantity]:
    """By the share's identity, the part nearest to it of those that the patterns find; `never`: figures that are no
    parts."""
    found: dict[int, tuple[int, Quantity]] = {}
    for pattern in patterns:
        for _, roles in sentence.all(pattern):
            part, share = roles["part"], roles["share"]
            apart = abs(sentence.place(part) - sentence.place(share))
            if id(part) not in never and apart < found.get(id(share), (_FAR, part))[0]:
                found[id(share)] = (apart, part)
    return {share: part for share, (_, part) in found.items()}


def shares_told(sentence: FiguredSentence) -> Iterator[Quantity]:
    """The percentages and parts in words of a sentence."""
    for _, figure in sentence.figures():
        percent = figure.unit == "percent" and figure.value is not None and 0 < figure.value <= 100
        if percent or is_share(figure):
            yield figure


@cache
def share_cues(lexicon: Lexicon) -> ShareCues:
    """The cues of this lexicon, read once."""
    return ShareCues(lexicon)
