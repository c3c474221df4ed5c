"""The words that make a date the start or the end of something, and a length of time the one between, compiled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.skeleton import CLOCK, DATE, LENGTH

Turn = Literal["start", "end", "either"]
_BEFORE = 70
"""Characters before a sign in which its words stand."""
_PLACES = DATE + CLOCK


class SpanCues:
    """The words about the dates and lengths of a skeleton, by their places in its text."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/duration.toml")
        words, loose = table["words"], table["loose"]
        near = rf"[^{_PLACES}{LENGTH}.;:!?()\n]{{0,40}}"
        on = rf"(?:\s(?:{any_of(loose['on'])}))?\s?(?:{any_of(loose['part'])})?\s?$"
        starts = any_of((*words["starts"], *words["began"], *loose["starts"]))
        ends = any_of((*words["finish"], *words["ended"], *loose["ends"]))
        nouns = any_of((*words["noun"], *words["strike"], *loose["nouns"]))
        of_day = rf"(?:\s(?:{any_of(table['clock']['part'])}))?"
        between = rf"(?:(?:{any_of(loose['between'])})\s){{0,3}}$"
        self._turns: dict[Turn, re.Pattern[str]] = {
            "start": _words(rf"(?:(?P<word>{starts})(?!\w){near}|(?P<at>{any_of(loose['from'])})){on}"),
            "end": _words(rf"(?:(?P<word>{ends})(?!\w){near}|(?P<at>{any_of(loose['until'])})){on}"),
        }
        self._before = re.compile(
            rf"(?:(?<![\w-])(?:{any_of(loose['before'])}|(?:{nouns})\s(?:{loose['of']}))\s|[:–—]\s?){between}",
            re.IGNORECASE,
        )
        self._beside = re.compile(rf"(?:[{_PLACES}],\s|[{_PLACES}]\s?[–—(:]\s?){between}", re.IGNORECASE)
        self._gives = _words(rf"(?:{any_of(loose['gives'])})\s(?:[\w'’]{{1,20}}\s){{0,2}}$")
        self._any = _words(rf"(?:{any_of(loose['any_day'])})\s$|(?:{any_of(loose['born'])}){near}{on}")
        self._opens = re.compile(
            rf"(?:(?:{any_of(loose['opening'])})\s){{0,2}}(?:(?:[\w-]{{1,20}}\s)?[\w-]{{1,20}}['’]s?\s)?", re.IGNORECASE
        )
        self._perfect = _words(rf"(?:{any_of(loose['perfect'])})\s[^{_PLACES}.;:]{{0,40}}$")
        self._after_it = _words(rf"(?:{any_of(loose['after_it'])})\s{between}")
        self._apposed = re.compile(rf",\s(?:(?:{any_of(loose['on'])})\s)?", re.IGNORECASE)
        self._those = _words(rf"(?:{any_of(loose['those'])})\s$")
        self._certain = _words(rf"(?:{any_of(loose['certain'])})\s$")
        self._never_before = _words(rf"(?:{any_of(loose['never_before'])})\s$")
        self._never_behind = _behind(loose["never_behind"])
        self._planned = _behind(loose["planned"])
        self._part_of = _behind(words["part_of"])
        self._later = re.compile(
            rf"\s(?:(?:{any_of(loose['later'])})(?!\w)|(?:{any_of(loose['later_on'])})(?=[,.;:)]|$|\s[–—]))",
            re.IGNORECASE,
        )
        self._later_at = re.compile(
            rf"\s(?:{any_of((*loose['later'], *loose['later_on']))}),?\s(?:(?:{any_of(loose['on'])})\s)?", re.IGNORECASE
        )
        self._after = _behind(loose["after"])
        self._which, self._between_two = _behind(loose["which"]), _behind(loose["between_two"])
        self._promoted = _words(rf"(?:{any_of(loose['promoted'])})(?!\w){near}{on}")
        self._career, self._of_what = _behind(loose["career"]), _behind(loose["of_what"])
        self._of_theirs = _behind(loose["of_theirs"])
        self._parts = re.compile(rf"(?<!\w)(?:{any_of(loose['parts'])})(?!\w)", re.IGNORECASE)
        ends_at = rf"(?:[\s-](?:{nouns}))?\s(?:{any_of(loose['ends_at'])})\s"
        self._ends_at = re.compile(rf"(?:{ends_at}|\s)[{_PLACES}]", re.IGNORECASE)
        self._record = re.compile(
            rf"(?<!\w)(?:{any_of(loose['records'])})(?!\w)[^{_PLACES}.,;:]{{0,40}}\s(?:{loose['in']}|{loose['for']})\s$",
            re.IGNORECASE,
        )
        self._in = re.compile(rf"(?<!\w){loose['in']}\s$", re.IGNORECASE)
        self._noun = re.compile(rf"[\s-](?:long\s)?(?:{nouns})(?!\w)", re.IGNORECASE)
        self._to = re.compile(rf"{of_day}\s?(?:{any_of(words['to'])})\s?", re.IGNORECASE)
        self._pair = re.compile(rf",?\s(?:{any_of(loose['pair'])})\s", re.IGNORECASE)
        self._till = re.compile(rf"{of_day}\s?(?:{any_of(words['till'])})\s?", re.IGNORECASE)
        self.lasting = re.compile(rf"(?<!\w)(?:{any_of(loose['lasting'])})(?!\w)", re.IGNORECASE)

    def may_last(self, text: str, place: int) -> bool:
        """May a length be the time that something took? Not "in the five years to 2010", "six months last year"."""
        low = max(0, place - _BEFORE)
        if self._never_before.search(text, low, place) or self._record.search(text, low, place):
            return False
        return not self._never_behind.match(text, place + 1) and not self._ends_at.match(text, place + 1)

    def lasts(self, text: str, place: int) -> bool:
        """Do the words about a length make it the time that something took?"""
        low = max(0, place - _BEFORE)
        if not self.may_last(text, place):
            return False
        behind = (self._later, self._after, self._which, self._between_two, self._noun)
        if any(words.match(text, place + 1) for words in behind):
            return True
        if self._gives.search(text, low, place):
            return True
        return self.is_sure(text, place) or self._before.search(text, low, place) is not None

    def is_sure(self, text: str, place: int) -> bool:
        """Do they make it the time between the two dates, whatever those are told of: "in those 11 years", "52 years
        apart", "from 1922 to 1969, 47 years"?"""
        low = max(0, place - _BEFORE)
        if self._those.search(text, low, place) or self._between_two.match(text, place + 1):
            return True
        return self._beside.search(text, low, place) is not None and self._part_of.match(text, place + 1) is None

    def is_beside(self, text: str, place: int, dates: Sequence[int]) -> bool:
        """Does a length stand right behind both of its ends: "left at 4.15 and was home by 11.05, six hours and 50
        minutes"?"""
        beside = self._beside.search(text, max(0, place - _BEFORE), place)
        return beside is not None and beside.start() == max(dates) and self._part_of.match(text, place + 1) is None

    def is_later(self, text: str, place: int) -> bool:
        """Is it how much later than something told before it?"""
        return self._later.match(text, place + 1) is not None

    def is_later_at(self, text: str, place: int, end: int) -> bool:
        """Is it told beside the day that is so much later: "in 1934, 63 years later", "63 years later, in 1934"?"""
        if end > place:
            return self._later_at.fullmatch(text, place + 1, end) is not None
        beside = self._beside.search(text, max(0, place - _BEFORE), place)
        return beside is not None and beside.start() == end

    def is_up_to_now(self, text: str, place: int) -> bool:
        """Is it told to go on: "has been dead for 23 years"?"""
        return self._perfect.search(text, max(0, place - _BEFORE), place) is not None

    def is_of_a_career(self, text: str, place: int, start: int) -> bool:
        """Is it all the time that one served, of which only the last part began at the start?"""
        promoted = self._promoted.search(text, max(0, start - _BEFORE), start)
        return promoted is not None and self._career.match(text, place + 1) is not None

    def is_of_what(self, text: str, place: int) -> bool:
        """Is told what filled it: "12 years of argument"?"""
        return self._of_what.match(text, place + 1) is not None and self._of_theirs.match(text, place + 1) is None

    def is_over(self, text: str, place: int) -> bool:
        """Was it over when its verb happened: "convicted after two years on remand"?"""
        return self._after_it.search(text, max(0, place - _BEFORE), place) is not None

    def is_after(self, text: str, place: int) -> bool:
        """Is it the time after something told behind it: "three hours after setting off"?"""
        return self._after.match(text, place + 1) is not None

    def is_of_something(self, text: str, place: int) -> bool:
        """Is it the length of what a noun behind it names: "the ten-day fair"?"""
        return self._noun.match(text, place + 1) is not None and self._planned.match(text, place + 1) is None

    def is_parted(self, text: str, place: int, other: int) -> bool:
        """Does a word between two signs begin another statement?"""
        return self._parts.search(text, min(place, other), max(place, other)) is not None

    def opens(self, text: str, begin: int, place: int) -> bool:
        """Does a length open its sentence, so that it speaks of what was told before: "His 41 years", "In 28 years"?"""
        return self._opens.fullmatch(text, begin, place) is not None

    def is_said_again(self, text: str, place: int, other: int) -> bool:
        """Is a date told again by the one behind it: "last week, on 22 September"?"""
        return self._apposed.fullmatch(text, place + 1, other) is not None

    def is_of_many(self, text: str, place: int) -> bool:
        """May it be how long something within the time took, "13 shows in eight days"?"""
        return self._in.search(text, max(0, place - _BEFORE), place) is not None

    def is_certain(self, text: str, place: int) -> bool:
        """Is it of dates told just now, and can't be of others: "those 11 years"?"""
        return self._certain.search(text, max(0, place - _BEFORE), place) is not None

    def is_told_of(self, text: str, place: int) -> bool:
        """Is it of dates told before its sentence: "in those 11 years"?"""
        return self._those.search(text, max(0, place - _BEFORE), place) is not None

    def turns(self, text: str, places: Sequence[int]) -> list[Turn | None]:
        """What each of the dates is; the second of "between 30 January and 1 March" is an end. Beside a range no other
        is any."""
        turns: list[Turn | None] = []
        for i, place in enumerate(places):
            before = (places[i - 1] + 1, place) if i else (place, place)
            turn: Turn | None
            if i and self._till.fullmatch(text, *before):
                turns[-1], turn = "start", "end"
            elif i and turns[-1] == "start" and self._to.fullmatch(text, *before):
                turn = "end"
            else:
                turn = self._turn(text, place)
            turns.append(turn)
        ranges = [i for i in range(1, len(places)) if self.is_range(text, places[i - 1], places[i])]
        if len(ranges) == 1 and turns[ranges[0]] == "end":
            return [turn if i in (ranges[0] - 1, ranges[0]) else None for i, turn in enumerate(turns)]
        return turns

    def is_range(self, text: str, start: int, end: int) -> bool:
        """Are two dates joined as "1922 to 1969"?"""
        return start < end and self._to.fullmatch(text, start + 1, end) is not None

    def is_any(self, text: str, place: int) -> bool:
        """Is a date no day of its own, "on that day, a Friday,", or one of a birth?"""
        return self._any.search(text, max(0, place - _BEFORE), place) is not None

    def is_pair(self, text: str, one: int, other: int) -> bool:
        """Are two dates joined as "Christmas Day and New Year's Day"?"""
        return self._pair.fullmatch(text, one + 1, other) is not None

    def _turn(self, text: str, place: int) -> Turn | None:
        """Is a date the start of something, its end, or either, by the nearest of such words before it?"""
        low = max(0, place - _BEFORE)
        found = {
            turn: m.start() for turn, words in self._turns.items() if (m := _last(words, text, low, place)) is not None
        }
        if len(set(found.values())) < len(found):
            return "either"
        return max(found.items(), key=lambda one: one[1])[0] if found else None


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern}", re.IGNORECASE)


def _behind(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"[\s-](?:{any_of(words)})(?!\w)", re.IGNORECASE)


def _last(words: re.Pattern[str], text: str, low: int, high: int) -> re.Match[str] | None:
    """The match that begins nearest to `high`; all of them end there."""
    last = None
    while (m := words.search(text, low if last is None else last.start() + 1, high)) is not None:
        last = m
    return last


@cache
def span_cues(lexicon: Lexicon) -> SpanCues:
    """The cues of this lexicon, compiled once."""
    return SpanCues(lexicon)
