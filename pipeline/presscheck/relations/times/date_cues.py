"""The words that make a date the start or the end of something, and join it to others, compiled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.skeleton import CLOCK, LENGTH
from presscheck.relations.times.span_patterns import BEFORE, NEAR, on, right_before

Turn = Literal["start", "end", "either"]


class DateCues:
    """The words about the dates of a skeleton."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/duration.toml")
        words, loose = table["words"], table["loose"]
        starts = any_of((*words["starts"], *words["began"], *loose["starts"]))
        ends = any_of((*words["finish"], *words["ended"], *loose["ends"]))
        of_day = rf"(?:\s(?:{any_of(table['clock']['part'])}))?"
        self._turns: dict[Turn, re.Pattern[str]] = {
            "start": right_before(rf"(?:(?P<word>{starts})(?!\w){NEAR}|(?:{any_of(loose['from'])})){on(loose)}"),
            "end": right_before(rf"(?:(?P<word>{ends})(?!\w){NEAR}|(?:{any_of(loose['until'])})){on(loose)}"),
        }
        self._any = right_before(
            rf"(?:{any_of(loose['any_day'])})\s|{LENGTH}\s(?:{loose['of']})\s|(?:{any_of(loose['born'])}){NEAR}{on(loose)}"
        )
        self._apposed = re.compile(rf",\s(?:(?:{any_of(loose['on'])})\s)?", re.IGNORECASE)
        self._to = re.compile(rf"{of_day}\s?(?:{any_of(words['to'])})\s?", re.IGNORECASE)
        self._pair = re.compile(rf",?\s(?:{any_of(loose['pair'])})\s", re.IGNORECASE)
        self._till = re.compile(rf"{of_day}\s?(?:{any_of(words['till'])})\s?", re.IGNORECASE)
        self.lasting = re.compile(rf"(?<!\w)(?:{any_of(loose['lasting'])})(?!\w)", re.IGNORECASE)

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
        return text[place] != CLOCK and self._any.search(text, max(0, place - BEFORE), place) is not None

    def is_pair(self, text: str, one: int, other: int) -> bool:
        """Are two dates joined as "Christmas Day and New Year's Day"?"""
        return self._pair.fullmatch(text, one + 1, other) is not None

    def is_said_again(self, text: str, place: int, other: int) -> bool:
        """Is a date told again by the one behind it: "last week, on 22 September"?"""
        return self._apposed.fullmatch(text, place + 1, other) is not None

    def _turn(self, text: str, place: int) -> Turn | None:
        """Is a date the start of something, its end, or either, by the nearest of such words before it, the longest of
        them?"""
        low = max(0, place - BEFORE)
        found = {
            turn: (m.start(), m.end("word"))
            for turn, words in self._turns.items()
            if (m := _last(words, text, low, place)) is not None
        }
        if len(set(found.values())) < len(found):
            return "either"
        return max(found.items(), key=lambda one: one[1])[0] if found else None


def _last(words: re.Pattern[str], text: str, low: int, high: int) -> re.Match[str] | None:
    """The match that begins nearest to `high`; all of them end there."""
    last = None
    while (m := words.search(text, low if last is None else last.start() + 1, high)) is not None:
        last = m
    return last


@cache
def date_cues(lexicon: Lexicon) -> DateCues:
    """The cues of this lexicon, compiled once."""
    return DateCues(lexicon)
