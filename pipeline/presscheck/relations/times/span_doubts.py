"""What speaks against a length being the time between two dates, or all of it, though the words about them tie them.

Dropped   "11 years of a 20-year sentence, from 1985 to 1996"        the whole of which it is a part
          "took six years to build and was open from 1890 to 1940"   another clause
          "in 1946, after 252 years, and made independent in 1997"   the time that led up to the start
At most   "the first two years of the war, from 1939 to 1945"        part of what the dates tell
At least  "for 20 years, from 1961 to 1971 and from 1980 to 1990"    the sum of two stretches
          "the 20-year lease, from 1990 to 1998"                     so long as it was meant to last
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity, Told
from presscheck.relations.skeleton import CLOCK, DATE, LENGTH, Skeleton
from presscheck.relations.times.date_cues import date_cues
from presscheck.relations.times.span_clauses import begins_a_clause, is_aside, is_in_one, lies_between
from presscheck.relations.times.span_lengths import is_hyphened
from presscheck.relations.times.span_patterns import BEFORE

_APPOSED = (", ", "(")
"""Signs before a range that is no more than what is told before it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """`dropped`: the length is of something else. `at_most`: it may be a part, `at_least`: it may be more. `others`:
    the lengths told beside it, of which one may be that of the dates."""

    dropped: bool = False
    at_most: bool = False
    at_least: bool = False
    others: tuple[Quantity, ...] = ()


class SpanDoubts:
    """The words of doubt, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        words: Mapping[str, Sequence[str]] = lexicon.table("patterns/duration.toml")["doubts"]
        told = {name: any_of(listed) for name, listed in words.items()}
        places, clause = f"[{DATE}{CLOCK}]", rf"[^.;:,\n{DATE}{CLOCK}{LENGTH}]{{0,40}}"
        terms = rf"(?:{told['terms']})s?(?!\w)"
        self._dates = date_cues(lexicon)
        self._whole = re.compile(rf"{LENGTH}\s(?:{told['of']})\s(?:{told['owned']})\s(?:\w+\s)?$", re.IGNORECASE)
        self._no_time = re.compile(rf"[\s-](?:\w+\s)?(?:{told['no_time']})(?!\w)", re.IGNORECASE)
        self._term = re.compile(rf"[\s-](?:[\w-]+\s){{0,2}}{terms}", re.IGNORECASE)
        self._term_of = re.compile(rf"(?<!\w){terms}(?:\s(?:{told['of']})|,\s(?:{told['articles']}))\s$", re.IGNORECASE)
        self._part = re.compile(rf"(?<!\w)(?:{told['part']})\s$", re.IGNORECASE)
        self._part_of = re.compile(rf"\s(?:{told['of']})\s(?:{told['owned_by_one']})\s", re.IGNORECASE)
        self._served = re.compile(
            rf"\s(?:{told['of']})\s(?:{told['served_of']})\s{LENGTH}\s(?:\w+\s)?{terms}", re.IGNORECASE
        )
        self._meant = re.compile(rf"(?<!\w)(?:{told['meant']})\s$", re.IGNORECASE)
        self._joined = re.compile(rf"(?<!\w)(?:{told['joined_from']})\s$", re.IGNORECASE)
        self._but = re.compile(rf"(?<!\w)(?:{told['all_but']})\s$", re.IGNORECASE)
        self._summed = re.compile(rf",\s[^\sa-z]\S*\s(?:{told['summed']})\s$", re.IGNORECASE)
        self._sittings = re.compile(rf"(?<!\w)(?:{told['sittings']})(?!\w)", re.IGNORECASE)
        self._first = re.compile(rf"(?<!\w)(?:{told['first']})(?:,?\s(?:{told['from']}))?\s$", re.IGNORECASE)
        self._from = re.compile(rf"(?<!\w)(?:{told['from']})\s(?:\w+\s)?{places}", re.IGNORECASE)
        self._within = re.compile(rf",\s{clause}\w\s(?:{told['from']})\s$", re.IGNORECASE)
        self._aside = re.compile(rf",\s(?:{told['articles']})\s{clause},\s(?:(?:{told['from']})\s)?$", re.IGNORECASE)
        self._after = re.compile(rf"\s(?:{told['after']})(?!\w)", re.IGNORECASE)
        ends = rf"\s(?:(?:{told['which']})\s)?(?:{told['ends_on']})\s(?P<end>{places})"
        self._ends = re.compile(ends, re.IGNORECASE)
        self._looks_back = re.compile(rf"\s(?:{told['looks_back']})(?:[,.;)]|\s?$)", re.IGNORECASE)
        self._another = re.compile(rf",\s(?:{told['joins']})\s|\s(?:{told['which']})\s", re.IGNORECASE)
        self._led_up = re.compile(rf"{places},?\s(?:{told['after']})\s(?:\w+\s)?$", re.IGNORECASE)

    def of(self, skeleton: Skeleton, told: Sequence[Told | None]) -> Doubt:
        """The doubt about a length with its start and its end, of which one may be the publication."""
        length, *ends = (_place(skeleton, one) for one in told)
        if length is None:
            return Doubt()
        text, low = skeleton.text, max(0, length - BEFORE)
        dates = sorted(n for n in ends if n is not None)
        if not dates:
            return Doubt()
        if any(words.search(text, low, length) for words in (self._whole, self._but, self._summed)):
            return Doubt(dropped=True)
        hyphened = is_hyphened(skeleton.told[length])
        if (hyphened and self._no_time.match(text, length + 1)) or self._is_elsewhere(skeleton, length, ends):
            return Doubt(dropped=True)
        part = self._part.search(text, low, length) or self._part_of.match(text, length + 1)
        if self._served.match(text, length + 1):
            part = None  # "served six years of a 20-year sentence": all that was
        meant = self._meant.search(text, low, length)
        # "a six-year term, 2010 to 2014": they are those that it was meant to have
        own = hyphened and not text[length + 1 : dates[0]].endswith(_APPOSED)
        term = (own and self._term.match(text, length + 1)) or self._term_of.search(text, low, length)
        within = _sentences(skeleton, (length, *dates))
        more = len(dates) > 1 and self._is_one_of_more(skeleton, length, dates, within)
        sits = self._sits(skeleton, length, within)
        others = (skeleton.told[n] for n in range(*within) if n != length and text[n] == LENGTH)
        return Doubt(
            at_most=part is not None or sits,
            at_least=bool(term or meant) or more,
            others=tuple(other for other in others if isinstance(other, Quantity)),
        )

    def _sits(self, skeleton: Skeleton, length: int, within: tuple[int, int]) -> bool:
        """May it be the days on which a court sat?"""
        told = skeleton.told[length]
        days = isinstance(told, Quantity) and told.unit == "day"
        return days and self._sittings.search(skeleton.text, *within) is not None

    def _is_one_of_more(self, skeleton: Skeleton, length: int, dates: Sequence[int], within: tuple[int, int]) -> bool:
        """Are the dates those of one stretch, and others told with them?"""
        text, first, last = skeleton.text, dates[0], dates[-1]
        if self._first.search(text, max(0, first - BEFORE), first):
            return True
        if length < first and self._within.search(text, length, first):
            return True  # "for 33 years, and its chairman from 1999 to 2006"
        other = (last + 1, within[1]) if length < first else (within[0], first)
        if any(not lies_between(skeleton, m.end() - 1, first, last) for m in self._from.finditer(text, *other)):
            return True
        places = [n for n in range(*other) if text[n] in DATE + CLOCK]
        return any(self._dates.is_range(text, one, two) for one, two in pairwise(places))

    def _is_elsewhere(self, skeleton: Skeleton, length: int, ends: Sequence[int | None]) -> bool:
        """Is the length of another clause than the dates?"""
        text, (start, end) = skeleton.text, ends
        if start is None or end is None:
            return False
        if start < length < end and self._looks_back.match(text, length + 1):
            return True  # "started in 1958, eight years before. … in 1963": before what was told
        if (ended := self._ends.match(text, length + 1)) and ended.start("end") == start:
            return True  # "in the five months that ended on 28 February, they said on Thursday"
        if self._after.match(text, length + 1):
            return start > length and self._another.search(text, length, start) is not None
        led_up = self._led_up.search(text, max(0, length - BEFORE), length)
        if led_up and led_up.start() == start < end:
            return True
        if not self._dates.is_range(text, start, end):
            apart = all(not is_in_one(skeleton, length, n) for n in (start, end))
            return apart and is_aside(skeleton.passage, skeleton.told[start], skeleton.told[end])
        if length > start or not is_in_one(skeleton, length, start):
            return False
        if self._aside.search(text, length, start) or self._joined.search(text, length, start):
            return True
        return begins_a_clause(skeleton.passage, skeleton.told[length], skeleton.told[start])


def _sentences(skeleton: Skeleton, places: Sequence[int]) -> tuple[int, int]:
    """From where the first sentence with one of the places begins to where the last one ends."""
    those = [s for s in skeleton.sentences if any(s[0] <= n < s[1] for n in places)]
    return those[0][0], those[-1][1]


def _place(skeleton: Skeleton, told: Told | None) -> int | None:
    if told is None:
        return None
    return next((n for n, one in skeleton.told.items() if one.start <= told.start < one.end), None)


@cache
def span_doubts(lexicon: Lexicon) -> SpanDoubts:
    """The words of doubt of this lexicon."""
    return SpanDoubts(lexicon)
