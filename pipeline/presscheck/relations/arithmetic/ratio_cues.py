"""The words and patterns of `patterns/ratio.toml` that tell multiples, and which of two figures is the earlier."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import MONEY
from presscheck.model import DateMention, Quantity
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.phrase_table import phrase, phrases

Place = tuple[FiguredSentence, Quantity]
"""A figure and the sentence that tells it."""
_BEFORE, _BEHIND = 90, 70
"""Characters before and behind a figure that its clause may take."""
_OWN_CHANGE = 40
"""Characters between a figure and the percentage by which it changed."""
_MODAL = 40
"""Characters before a multiple in which a word may put it in doubt."""


class RatioCues:
    """Those of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/ratio.toml")
        self.told = phrases(table, "told")
        self.pair = phrases(table, "pair")
        self._beside = phrases(table, "beside")
        multiple, doubt = table["multiple"], table["doubt"]
        self._compares = phrase(table, multiple["compares"])
        self._multiple = phrase(table, multiple["behind"])
        self._grown = phrase(table, multiple["grown"] + "$")
        self._never = phrase(table, multiple["never"])
        self.over = phrase(table, multiple["over"])
        self._by_itself = frozenset(table["factors"]) - frozenset(multiple["not_alone"])
        self._unknown = phrase(table, multiple["unknown"])
        self.breaks = phrase(table, multiple["breaks"])
        self._may_be = phrase(table, doubt["may_be"])
        self._quoted = phrase(table, doubt["quoted"])
        self.than = phrase(table, "\\b{than} $")
        self.guess = phrase(table, doubt["guess"])
        times = table["time"]
        self._back = phrase(table, times["back"])
        self._from = phrase(table, "\\b{from}(?: (?:the|its|their|only|just))? $")
        self._part = phrase(table, multiple["part"])
        self._of_what = phrase(table, multiple["of_what"])
        self.again = phrase(table, multiple["again"])
        self._then = phrase(table, multiple["then"])
        self._object = phrase(table, multiple["object"])
        self._able = phrase(table, doubt["able"])
        self._money, self._things = frozenset(times["money"]), frozenset(times["things"])
        self._phrase = phrase(table, times["phrase"])
        self._earlier = phrase(table, times["earlier"])
        self._same = phrase(table, times["same"])
        self._now = phrase(table, times["now"])
        self.pronouns = frozenset(times["pronouns"])
        self._first = phrase(table, times["first"])
        self._clause_end = phrase(table, times["clause_end"])

    def is_multiple(self, sentence: FiguredSentence, by: Quantity) -> bool:
        """Does it multiply a figure, not count how often something was done, nor name a thing ("a double room")?"""
        behind = sentence.behind(by)
        if " ".join(by.text.lower().split()) in self._by_itself or "fold" in by.text.lower():
            return True
        if self._never.match(behind):
            return False
        return bool(self._multiple.match(behind) or self._grown.search(sentence.before(by)))

    def is_sure(self, sentence: FiguredSentence, by: Quantity) -> bool:
        """Is it told as so, in the article's own words, and of a figure?"""
        before = sentence.before(by, _MODAL)
        may_be = self._may_be.search(before) and not self._able.search(before)
        doubted = may_be or self._quoted.search(sentence.before(by, 1))
        return not doubted and not self._unknown.match(sentence.behind(by))

    def compares(self, sentence: FiguredSentence, by: Quantity) -> bool:
        """Is it told of what stands behind it: "three times as many as"?"""
        return self._compares.match(sentence.behind(by)) is not None

    def compares_times(self, sentence: FiguredSentence, by: Quantity) -> bool:
        """Is it told against the same thing at another time: "three times as many as ten years ago"?"""
        return self._then.match(sentence.behind(by, 80)) is not None

    def has_object(self, sentence: FiguredSentence, by: Quantity) -> bool:
        """Is it a verb that has what it tells of behind it: "halved its debts"?"""
        return not by.id and self._object.match(sentence.behind(by)) is not None

    def is_of_what(self, sentence: FiguredSentence, by: Quantity) -> bool:
        """Is it told of what there was: "three times what they charged"?"""
        return self._of_what.match(sentence.behind(by)) is not None

    def is_part(self, sentence: FiguredSentence, by: Quantity) -> bool:
        """Is it a part in words that multiplies: "half as many"?"""
        return self._part.match(sentence.behind(by)) is not None

    def is_again(self, sentence: FiguredSentence, by: Quantity) -> bool:
        """Is it added to what was: "half as many again"?"""
        return self.again.match(sentence.behind(by)) is not None

    def is_timed(self, place: Place) -> bool:
        """Do the words of its clause tell when a figure was or is so?"""
        return self._date(place) is not None or any(self._now.search(words) for words in self._clause(place))

    def may_be_of(self, subject: frozenset[str], figure: Quantity) -> bool:
        """May a figure, by what it is in, be of what a multiple tells: no money of a number of calls?"""
        money = figure.dimension == MONEY
        if figure.unit == "one" or money == bool(subject & self._money):
            return True
        return not subject & (self._things if money else self._money)

    def has_change(self, place: Place) -> bool:
        """Has a figure a change of its own behind or before it: "up 5 per cent to £3m"?"""
        sentence, figure = place
        at = sentence.place(figure)
        return any(
            isinstance(other, Quantity) and other.unit == "percent" and abs(where - at) < _OWN_CHANGE
            for where, other in sentence.told.items()
        )

    def leans_back(self, sentence: FiguredSentence) -> bool:
        """Does the sentence begin with what the one before it told?"""
        return self._back.match(sentence.text) is not None

    def beside(self, sentence: FiguredSentence, by: Quantity) -> dict[str, Quantity]:
        """The one figure that the words right behind a multiple tell, by its role: "doubled to 48"."""
        found = (roles for pattern in self._beside for _, roles in sentence.all(pattern) if roles["by"] is by)
        return {name: figure for roles in found for name, figure in roles.items()}

    def is_over(self, sentence: FiguredSentence, by: Quantity) -> bool:
        """Is it told as so many times more, which may mean once more than it says?"""
        return self.over.match(sentence.behind(by)) is not None

    def is_earlier(self, place: Place) -> bool:
        """Do the words of its clause put a figure into a time before the other's?"""
        before, behind = self._clause(place)
        if self._now.search(before):
            return False
        now, earlier = self._now.search(behind), self._earlier.search(behind)
        if now and (earlier is None or now.start() < earlier.start()):
            return False
        return bool(earlier or self._earlier.search(before))

    def is_told_earlier(self, place: Place) -> bool:
        """Do words, not a date alone, put it into an earlier time?"""
        if self._same.match(place[0].text):
            return True
        before, behind = self._clause(place)
        return bool(self._phrase.search(before) or self._phrase.search(behind) or self._from.search(before))

    def is_first(self, place: Place) -> bool:
        """Do the words of its clause tell it as what there was at first: "the original estimate"?"""
        return any(self._first.search(words) for words in self._clause(place))

    def are_in_order(self, start: Place, end: Place) -> bool:
        """Is the first figure of an earlier time than the second, by the dates of their clauses or the words of it?"""
        if start[0] is end[0] and self._from.search(start[0].before(start[1])):
            return True
        if any(self._now.search(words) for words in self._clause(end)):
            return self.is_earlier(start)
        if any(self._now.search(words) for words in self._clause(start)):
            return False
        first, second = self._date(start), self._date(end)
        if first and second and first.year and not second.year and not second.days:
            return True
        if first and second and first.days and second.days:
            return first.days.last <= second.days.first and first is not second
        if self.is_told_earlier(start) and not self.is_told_earlier(end):
            return True
        return self.is_earlier(start) and (not self.is_earlier(end) or bool(first) < bool(second))

    def _date(self, place: Place) -> DateMention | None:
        """The date told in the clause of a figure."""
        before, behind = self._clause(place)
        sentence, figure = place
        at = sentence.place(figure)
        held = range(at - len(before), at + 1 + len(behind))
        near = sorted((abs(other - at), other) for other in sentence.told if other in held)
        dates = (sentence.told[other] for _, other in near)
        return next((date for date in dates if isinstance(date, DateMention)), None)

    def _clause(self, place: Place) -> tuple[str, str]:
        """The words before and behind a figure in its clause."""
        sentence, figure = place
        before = _last(self._clause_end, sentence.before(figure, _BEFORE))
        return before, self._clause_end.split(sentence.behind(figure, _BEHIND))[0]


def _last(ends: re.Pattern[str], text: str) -> str:
    return ends.split(text)[-1]


@cache
def ratio_cues(lexicon: Lexicon) -> RatioCues:
    """The cues of this lexicon, read once."""
    return RatioCues(lexicon)
