"""Lengths of time that end at the publication, whatever they are counted from: an anniversary held now, "this week, 20
years after", "it was 16 years ago", "forty years ago this weekend", "almost 40 years later, it is"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.times.anniversary_cues import anniversary_cues
from presscheck.relations.times.held_now import is_held_now
from presscheck.relations.times.leaning import dates_within, sentence_about
from presscheck.relations.times.length_places import LengthPlace, length_places
from presscheck.relations.times.verbs_of_now import is_present, leads_now
from presscheck.relations.times.year_lengths import years_of

_BESIDE = 12
"""Characters from a length to the day that it is reached."""
By = Literal["anniversary", "birthday", "since", "then", "later"]
_HEDGED = ("then", "later")
"""Of these counts, the ones that may be told as "almost"."""


@dataclass(frozen=True, slots=True)
class Count:
    """A length in years at its place; `figure` where it is one, `by`: the words that say what it is, `is_now`: whether
    they also say that it ends now."""

    passage: Passage
    start: int
    end: int
    years: float
    by: By
    figure: Quantity | None = None
    is_now: bool = True

    @property
    def unit(self) -> str:
        """The unit that it is told in."""
        return self.figure.unit if self.figure is not None else "year"

    @property
    def may_be(self) -> tuple[float, float]:
        """The least and most years that it may be told of; a hedge widens it, "almost" downwards only."""
        if self.figure is None or self.figure.hedge is None or not self.figure.value:
            return self.years, self.years
        size = self.years / self.figure.value
        return self.figure.narrow.low * size, self.figure.narrow.high * size


def counts_to_now(article: Marked, lexicon: Lexicon) -> Iterator[Count]:
    """The counts of the article whose sentence tells no year; of "it was 16 years ago" it may."""
    for passage in article.passages:
        yield from _anniversaries(article, passage, lexicon)
    for place in length_places(article, lexicon):
        span = place.span
        hedged = span.figure is not None and span.figure.hedge is not None
        by = None if span.is_short else _by(place, _cues(lexicon))
        if by is not None and not (hedged and (by[0] not in _HEDGED or _is_open(span.figure))):
            yield Count(span.passage, span.start, span.end, years_of(span), by[0], span.figure, by[1])


def _anniversaries(article: Marked, passage: Passage, lexicon: Lexicon) -> Iterator[Count]:
    cues = anniversary_cues(lexicon)
    segment = passage.segment
    text = article.article.text_of(segment.field)
    for m in cues.anniversaries(text, segment.start, segment.end):
        years = cues.length(m)
        start, end = sentence_about(passage, m.start())
        dates = dates_within(article, passage, start, end)
        if not years or not cues.is_things(text, m) or any(date.year is not None for date in dates):
            continue
        is_near = any(date.relative or date.weekday is not None or date.month is not None for date in dates)
        if not (is_near or cues.now.search(text, start, end)):
            continue
        if is_held_now(passage, m.start(), dates, cues.now, by_month=True):
            yield Count(passage, m.start(), m.end(), years, "birthday" if m["t"] else "anniversary")


def _is_open(figure: Quantity | None) -> bool:
    """Has it no bound on one side: "more than 40 years"?"""
    return figure is not None and not (math.isfinite(figure.narrow.low) and math.isfinite(figure.narrow.high))


def _by(place: LengthPlace, cues: _Cues) -> tuple[By, bool] | None:
    """The words that say what the length is, and whether they say that it ends now; None where it is no such count."""
    if cues.ago.match(place.text, place.span.end) and (place.led(cues.that_was, 40) or place.led(cues.that_one, 40)):
        return "then", True
    return None if place.years else _marked(place) or _since(place, cues)


def _is_beside(place: LengthPlace) -> bool:
    """Does a day, or another time told from the publication, stand right behind the length?"""
    end = place.span.end
    return any(0 < date.start - end <= _BESIDE for date in place.dates if date.relative or date.weekday is not None)


def _marked(place: LengthPlace) -> tuple[By, bool] | None:
    """ "celebrates 51 years next week", "is celebrating 90 years in business"."""
    span, cues = place.span, place.cues
    if cues.since.match(place.text, span.end) or cues.after.match(place.text, span.end):
        return None
    trading = cues.in_business.match(place.text, span.end) and place.led(cues.marked, 30)
    held = trading and is_present(place.passage, span.start, cues, bare=True)
    return ("anniversary", True) if held or (place.led(cues.it_is, 40) and _is_beside(place)) else None


def _since(place: LengthPlace, cues: _Cues) -> tuple[By, bool] | None:
    """ "this week, 20 years after", "Almost 40 years later, it is a museum", "forty years ago this weekend"."""
    text, end = place.text, place.span.end
    if place.cues.only_old.match(text, end):
        return ("since", True) if _is_beside(place) else None
    opens = place.cues.head.fullmatch(text, place.start, place.span.start) is not None
    of_now = [date for date in place.dates if date.relative or date in place.days_of_now]
    before = any(date.end <= place.span.start for date in of_now)
    is_now = (place.led(place.cues.it_is, 40) and bool(of_now)) or (before and place.led(cues.apart, 30))
    if not (is_now or opens):
        return None
    follows = cues.later_on.match(text, end)
    if follows and not is_now and leads_now(place.passage, follows.end()):
        return "later", False
    if place.cues.since.match(text, end) or place.cues.after.match(text, end):
        return "since", is_now
    if cues.later.match(text, end):
        return "since", is_now or (opens and bool(place.days_of_now))
    if cues.any_ago.match(text, end):
        return "since", opens and cues.ago_now.match(text, end) is not None
    return None


class _Cues:
    """See `patterns/dates.toml`, [anniversary]."""

    def __init__(self, lexicon: Lexicon) -> None:
        tables: dict[str, Any] = lexicon.table("patterns/dates.toml")
        relative, table = tables["relative"], tables["anniversary"]
        ago = any_of(relative["ago"])
        self.ago = re.compile(rf"\s(?:{ago})(?=[.,;:)]|$)")
        self.any_ago = re.compile(rf"\s(?:{ago})\b")
        self.ago_now = re.compile(rf"\s(?:{ago})\s(?:{any_of(relative['narrower'])})\b")
        self.later = re.compile(rf"\s(?:{any_of(table['later'])}),\s")
        self.later_on = re.compile(rf"\s(?:{any_of(table['later'])})(?:,\s|\s(?=[a-z]))")
        self.that_was = re.compile(rf"\b(?:{any_of(table['that_was'])})(?:\s[a-z]+){{0,2}},?\s$", re.IGNORECASE)
        self.that_one = re.compile(rf"\b(?:{any_of(table['that_one'])})\s\w+,\s(?:[a-z]+\s){{0,2}}$")
        self.apart = re.compile(r"[,–—]\s(?:[a-z]+\s){0,2}$")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
