"""Lengths of time whose two ends stand elsewhere in their sentence or the next to it, each with words of its own.

Tied      "seized on 15 January … freed on Wednesday … after 23 days in captivity"
          "It opens on 5 July, and the last bell is rung on 14 July … The ten-day fair"
          "took over in February 1970 … is to step down after a reign of 31 years"     the end is the publication
Not tied  more ends than two, lengths that words make another's ("in the next 10 days", "jailed for 14 years")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from presscheck.dates import day_after
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days, Quantity
from presscheck.relations.clock_times import ClockTime
from presscheck.relations.skeleton import CLOCK, DATE, LENGTH, Skeleton

_ENDS = re.compile(r"[.!?][\"'”’)]{0,2}(?=\s|$)|\n")
_BEFORE, _BEHIND = 70, 40
"""Characters beside a sign in which its words stand."""
_LEAST = 2
_LONG = 10
"""Years from which on a length surely does not end before the publication that its sentence speaks of."""
_MOST_ENDS = 2
_WEEK = 8
"""Days of a date that is no year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseSpan:
    """A length with its start and end; `end` None: it lasts until the publication. `others` may be its end as well."""

    length: Quantity
    start: DateMention
    end: DateMention | None
    others: tuple[DateMention, ...] = ()


def loose_spans(article: Marked, skeleton: Skeleton, lexicon: Lexicon) -> Iterator[LooseSpan]:
    """The lengths of a paragraph that have one start and one end, or go on to the publication, within two sentences."""
    cues = span_cues(lexicon)
    sentences = sentences_of(skeleton.text)
    for i, (begin, close) in enumerate(sentences):
        lengths = [n for n in range(begin, close) if skeleton.text[n] == LENGTH and cues.lasts(skeleton.text, n)]
        told = [skeleton.told[n] for n in lengths]
        if len(lengths) != 1 or not isinstance(told[0], Quantity) or (told[0].value or 0) < _LEAST:
            continue
        for first, last in ((i, i), (i, i + 1), (i - 1, i)):
            if first < 0 or last >= len(sentences):
                continue
            within = (sentences[first][0], sentences[last][1])
            if (found := _span(article, skeleton, within, lengths[0], cues)) is not None:
                yield found
                break


def _span(
    article: Marked, skeleton: Skeleton, within: tuple[int, int], length: int, cues: SpanCues
) -> LooseSpan | None:
    text, published = skeleton.text, article.article.days
    quantity = skeleton.told[length]
    assert isinstance(quantity, Quantity)
    places = [n for n in range(*within) if text[n] in DATE + CLOCK]
    starts, ends = _starts_and_ends(places, cues.roles(text, places))
    if len(starts) != 1 or not cues.may_be(text, length, starts[0], ends):
        return None
    start = _past(skeleton.told[starts[0]], published)
    if start is None:
        return None
    if not ends:
        if (
            cues.role(text, starts[0]) != "start"
            or len(places) > 1
            or published is None
            or not cues.lasting.search(text, *within)
        ):
            return None
        long = quantity.unit == "year" and (quantity.value or 0) >= _LONG and _kind(start) != "hour"
        return LooseSpan(length=quantity, start=start, end=None) if long else None
    told = [_past(skeleton.told[n], published) for n in sorted(ends, key=lambda n: abs(n - length))]
    likely = [end for end in told if end is not None and _kind(start) == _kind(end)]
    if not likely or len(ends) > _MOST_ENDS or (len(likely) < len(ends) and _kind(start) != "hour"):
        return None
    if quantity.unit != "year" and any((end.year is None) != (start.year is None) for end in likely):
        return None  # days without a year may be of any year since
    return LooseSpan(length=quantity, start=start, end=likely[0], others=tuple(likely[1:]))


def _starts_and_ends(places: Sequence[int], roles: Sequence[str | None]) -> tuple[list[int], list[int]]:
    """Where the starts and ends stand; what may be either ("left") is what the others leave over."""
    found: dict[str, list[int]] = {"start": [], "end": [], "either": []}
    for place, role in zip(places, roles, strict=True):
        if role is not None:
            found[role].append(place)
    starts, ends, either = found["start"], found["end"], found["either"]
    if either and not starts:
        starts = [either.pop(0)]
    return starts, sorted([*ends, *either])


def _kind(date: DateMention) -> str:
    if isinstance(date, ClockTime):
        return "hour"
    return (
        "year"
        if date.days is not None and date.month is None and not (date.days.last - date.days.first).days < _WEEK
        else "day"
    )


def _past(told: object, published: Days | None) -> DateMention | None:
    """The date, a weekday being the last one before the publication."""
    if not isinstance(told, DateMention) or told.fiscal or told.recurring:
        return None
    if isinstance(told, ClockTime) or told.weekday is None or told.day is not None or told.relative is not None:
        return told
    if published is None or not published.one:
        return None
    day = day_after(published.first, -((published.first.weekday() - told.weekday) % 7))
    return replace(told, days=Days(day, day), weekday=None, basis="resolved")


def sentences_of(text: str) -> Sequence[tuple[int, int]]:
    """Where the sentences of a skeleton's text begin and end."""
    found, begin = [], 0
    for m in _ENDS.finditer(text):
        found.append((begin, m.start()))
        begin = m.end()
    return [*found, (begin, len(text))]


class SpanCues:
    """The words that make a date a start or an end, and a length the time between, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/duration.toml")
        words, loose = table["words"], table["loose"]
        near = rf"[^{DATE}{CLOCK}{LENGTH}.;:!?()\n]{{0,40}}"
        on = rf"(?:\s(?:{any_of(loose['on'])}))?\s?(?:{any_of(loose['part'])})?\s?$"
        starts, ends = (
            any_of((*words["starts"], *words["began"], *loose["starts"])),
            any_of((*words["finish"], *words["ended"], *loose["ends"])),
        )
        self._start = re.compile(rf"(?<![\w-])(?P<word>{starts})(?!\w)(?P<near>{near}){on}", re.IGNORECASE)
        self._end = re.compile(rf"(?<![\w-])(?P<word>{ends})(?!\w)(?P<near>{near}){on}", re.IGNORECASE)
        self._before = re.compile(
            rf"(?:(?<![\w-])(?:{any_of(loose['before'])})\s|[:–—]\s?)(?:(?:{any_of(loose['between'])})\s){{0,3}}$",
            re.IGNORECASE,
        )
        self.after = re.compile(rf"\s(?:{any_of(loose['after'])})(?!\w)", re.IGNORECASE)
        self._never_before = re.compile(rf"(?<![\w-])(?:{any_of(loose['never_before'])})\s$", re.IGNORECASE)
        self._never_behind = re.compile(rf"[\s-](?:{any_of(loose['never_behind'])})(?!\w)", re.IGNORECASE)
        self._later = re.compile(rf"\s(?:{any_of(loose['later'])})(?!\w)", re.IGNORECASE)
        self._to = re.compile(rf"\s?(?:{any_of(words['to'])})\s?", re.IGNORECASE)
        self._which = re.compile(rf"\s(?:{any_of(loose['which'])})(?!\w)", re.IGNORECASE)
        self._noun = re.compile(
            rf"[\s-](?:long\s)?(?:{any_of((*words['noun'], *loose['nouns']))})(?!\w)", re.IGNORECASE
        )
        self.lasting = re.compile(rf"(?<!\w)(?:{any_of(loose['lasting'])})(?!\w)", re.IGNORECASE)

    def lasts(self, text: str, place: int) -> bool:
        """Do the words about a length make it the time that something took?"""
        low = max(0, place - _BEFORE)
        if self._never_before.search(text, low, place) or self._never_behind.match(text, place + 1):
            return False
        if (
            self._later.match(text, place + 1)
            or self.after.match(text, place + 1)
            or self._which.match(text, place + 1)
            or self._noun.match(text, place + 1)
        ):
            return True
        return self._before.search(text, low, place) is not None

    def roles(self, text: str, places: Sequence[int]) -> list[str | None]:
        """What each of the dates is; the second of "between 30 January and 1 March" is an end."""
        roles: list[str | None] = []
        for i, place in enumerate(places):
            follows = i and roles[-1] == "start" and self._to.fullmatch(text, places[i - 1] + 1, place)
            roles.append("end" if follows else self.role(text, place))
        return roles

    def may_be(self, text: str, length: int, start: int, ends: Sequence[int]) -> bool:
        """May the ends be those of the length: is what it is told to come after behind it ("three hours after setting
        off at nine"), and a range ("1956 to 1987") in its own sentence?"""
        if self.after.match(text, length + 1) and (start < length or _ENDS.search(text, length, start)):
            return False
        ranged = any(start < end and self._to.fullmatch(text, start + 1, end) for end in ends)
        return not ranged or _ENDS.search(text, min(start, length), max(start, length)) is None

    def role(self, text: str, place: int) -> str | None:
        """Is a date the start of something, its end, or either, by the verb before it?"""
        low = max(0, place - _BEFORE)
        found = {
            role: m.start("word")
            for role, words in (("start", self._start), ("end", self._end))
            if (m := _last(words, text, low, place)) is not None
        }
        if len(set(found.values())) < len(found):
            return "either"
        return max(found, key=lambda role: found[role]) if found else None


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
