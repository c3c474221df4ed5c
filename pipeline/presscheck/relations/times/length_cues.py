"""The words that make a length of time the one between two dates, or another's, compiled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.times.span_patterns import BEFORE, PLACES, leading, right_before, right_behind


class LengthCues:
    """The words about the lengths of a skeleton."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/duration.toml")
        words, loose = table["words"], table["loose"]
        nouns = any_of((*words["noun"], *words["strike"], *loose["nouns"]))
        self._read_lasting(loose, nouns)
        self._read_between(words, loose, rf"(?:\s(?:{any_of(table['clock']['part'])}))?")
        self._since_then = re.compile(
            rf"\s(?:{any_of(loose['since_then'])})(?!\s(?:\w+\s){{0,2}}[{PLACES}])", re.IGNORECASE
        )
        self._never_before = right_before(rf"(?:{any_of(loose['never_before'])})\s")
        self._never_behind = right_behind(loose["never_behind"])
        self._but_behind = right_behind(loose["but_behind"])
        self._unless_definite = right_behind(loose["unless_definite"])
        self._definite = right_before(rf"(?:{any_of(loose['definite'])})\s")
        self._planned = right_behind(loose["planned"])
        ends_at = rf"(?:[\s-](?:{nouns}))?\s(?:{any_of(loose['ends_at'])})\s"
        self._ends_at = re.compile(rf"(?:{ends_at}|\s)[{PLACES}]", re.IGNORECASE)
        self._record = re.compile(
            rf"(?<!\w)(?:{any_of(loose['records'])})(?!\w)[^{PLACES}.,;:]{{0,40}}\s(?:{loose['in']}|{loose['for']})\s$",
            re.IGNORECASE,
        )

    def _read_lasting(self, loose: dict[str, Any], nouns: str) -> None:
        """The words that make a length the time that something took."""
        between = leading(loose)
        self._before = re.compile(
            rf"(?:(?<![\w-])(?:{any_of(loose['before'])}|(?:{nouns})\s(?:{loose['of']}))\s|[:–—]\s?){between}$",
            re.IGNORECASE,
        )
        self._gives = right_before(rf"(?:{any_of(loose['gives'])})\s(?:[\w'’]{{1,20}}\s){{0,3}}")
        self._perfect = right_before(rf"(?:{any_of(loose['perfect'])})\s[^{PLACES}.;:]{{0,40}}")
        self._will = right_before(rf"(?:{any_of(loose['will_have'])})\s[^{PLACES}.;:]{{0,40}}")
        self._noun = re.compile(rf"[\s-](?:(?:{any_of(loose['long'])})\s)?(?:{nouns})(?!\w)", re.IGNORECASE)
        self._which = right_behind(loose["which"])
        self._until = re.compile(rf",\s(?:{any_of(loose['until'])})\s", re.IGNORECASE)

    def _read_between(self, words: dict[str, Any], loose: dict[str, Any], of_day: str) -> None:
        """The words that make it the time between two dates told before or behind it."""
        between, later = leading(loose), (*loose["later"], *loose["later_on"])
        self._beside = re.compile(
            rf"(?:[{PLACES}]{of_day},\s|[{PLACES}]\s?[–—(:]\s?|[{PLACES}]\s-\s){between}$", re.IGNORECASE
        )
        self._together = right_before(rf"(?:{any_of(loose['together'])})\s{between}")
        self._pair = re.compile(rf"(?<!\w)(?:{any_of(loose['became_a_pair'])})(?!\w)", re.IGNORECASE)
        self._closed = re.compile(r"[.;:!?\n]")
        self._interval = right_before(rf"(?:{any_of(loose['intervals'])})\s{between}")
        self._those = right_before(rf"(?:{any_of(loose['those'])})\s")
        self._part_of = right_behind(words["part_of"])
        self._later = re.compile(
            rf"(?:\s(?:{loose['of']})\s[^.;:,]{{0,40}})?\s(?:(?:{any_of(loose['later'])})(?!\w)|(?:{any_of(loose['later_on'])})(?=[,.;:)]|$|\s[–—]))",
            re.IGNORECASE,
        )
        self._later_at = re.compile(rf"\s(?:{any_of(later)}),?\s(?:(?:{any_of(loose['on'])})\s)?", re.IGNORECASE)
        self._after_them = re.compile(
            rf"\s(?:{any_of(loose['after'])})\s(?:{any_of(loose['after_them'])})(?!\w)", re.IGNORECASE
        )
        self._earlier = re.compile(rf"\s(?:{any_of(loose['earlier'])})(?=[.,;:)\n]|$|\s[–—-])", re.IGNORECASE)
        self._after, self._between_two = right_behind(loose["after"]), right_behind(loose["between_two"])

    def may_last(self, text: str, place: int) -> bool:
        """May a length be the time that something took? Not "in the five years to 2010", "six months last year"."""
        low = max(0, place - BEFORE)
        if self._never_before.search(text, low, place) or self._record.search(text, low, place):
            return False
        never = self._never_behind.match(text, place + 1) and not self._but_behind.match(text, place + 1)
        if never and self.start_before(text, place) is None:
            return False
        return not self._ends_at.match(text, place + 1) and not self._since_then.match(text, place + 1)

    def lasts(self, text: str, place: int) -> bool:
        """Do the words about a length make it the time that something took?"""
        low = max(0, place - BEFORE)
        if not self.may_last(text, place):
            return False
        if self.start_before(text, place) is not None:
            return True
        behind = (self._later, self._after, self._which, self._between_two, self._noun, self._until)
        if any(words.match(text, place + 1) for words in behind):
            return True
        if self.took(text, place):
            return True
        return self.is_sure(text, place) or self._before.search(text, low, place) is not None

    def took(self, text: str, place: int) -> bool:
        """Is told what took it: "It took 14 years"?"""
        return self._gives.search(text, max(0, place - BEFORE), place) is not None

    def is_sure(self, text: str, place: int) -> bool:
        """Do they make it the time between the two dates, whatever those are told of: "in those 11 years", "52 years
        apart", "from 1922 to 1969, 47 years", "after a gap of six years"?"""
        low = max(0, place - BEFORE)
        if self._interval.search(text, low, place) or self._together.search(text, low, place):
            return True
        if self._those.search(text, low, place) or self._between_two.match(text, place + 1):
            return True
        return self._beside.search(text, low, place) is not None and self._part_of.match(text, place + 1) is None

    def is_beside(self, text: str, place: int, dates: Sequence[int]) -> bool:
        """Does a length stand right behind both of its ends: "left at 4.15 and was home by 11.05, six hours and 50
        minutes"?"""
        beside = self._beside.search(text, max(0, place - BEFORE), place)
        return beside is not None and beside.start() == max(dates) and self._part_of.match(text, place + 1) is None

    def start_before(self, text: str, place: int) -> int | None:
        """Where its start stands, told right before it: "freed on 10 May, having been taken on 6 May, four days
        before"."""
        beside = self._beside.search(text, max(0, place - BEFORE), place)
        return beside.start() if beside and self._earlier.match(text, place + 1) else None

    def is_together(self, text: str, place: int) -> bool:
        """Is it how long two were together?"""
        return self._together.search(text, max(0, place - BEFORE), place) is not None

    def joined(self, text: str, start: int, place: int) -> bool:
        """Is told with a start before the length of a time together that two became a pair?"""
        together = self._together.search(text, max(0, place - BEFORE), place)
        close = self._closed.search(text, start, place)
        until = min(close.start() if close else place, together.start() if together else place)
        return start < place and self._pair.search(text, max(0, start - BEFORE), until) is not None

    def is_later(self, text: str, place: int) -> bool:
        """Is it how much later than something told before it?"""
        return self._later.match(text, place + 1) is not None

    def is_later_at(self, text: str, place: int, end: int) -> bool:
        """Is it told beside the day that is so much later: "in 1934, 63 years later", "63 years later, in 1934"?"""
        if end > place:
            return self._later_at.fullmatch(text, place + 1, end) is not None
        beside = self._beside.search(text, max(0, place - BEFORE), place)
        return beside is not None and beside.start() == end

    def is_up_to_now(self, text: str, place: int) -> bool:
        """Is it told to go on: "has been dead for 23 years"?"""
        low = max(0, place - BEFORE)
        return self._perfect.search(text, low, place) is not None and self._will.search(text, low, place) is None

    def is_after(self, text: str, place: int) -> bool:
        """Is it the time after something told behind it: "three hours after setting off"?"""
        return self._after.match(text, place + 1) is not None

    def is_after_them(self, text: str, place: int) -> bool:
        """Is it the time after what happened to those just told of: "13 days after they were taken"?"""
        return self._after_them.match(text, place + 1) is not None

    def is_of_something(self, text: str, place: int) -> bool:
        """Is it the length of what a noun behind it names: "the ten-day fair"?"""
        if self._noun.match(text, place + 1) is None or self._planned.match(text, place + 1) is not None:
            return False
        unsure = self._unless_definite.match(text, place + 1) is not None
        return not unsure or self._definite.search(text, max(0, place - BEFORE), place) is not None


@cache
def length_cues(lexicon: Lexicon) -> LengthCues:
    """The cues of this lexicon, compiled once."""
    return LengthCues(lexicon)
