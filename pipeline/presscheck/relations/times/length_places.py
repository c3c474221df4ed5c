"""A length of time in years at its place: the sentence about it, with its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.times.leaning import dates_within, sentence_about
from presscheck.relations.times.other_times import is_day_of_now
from presscheck.relations.times.since_cues import SinceCues, since_cues
from presscheck.relations.times.verbs_of_now import is_of_another_clause
from presscheck.relations.times.year_lengths import Length, lengths

_APART = re.compile(r"[,–—]\s(?:[a-z]+\s){0,2}$")


@dataclass(frozen=True, slots=True)
class LengthPlace:
    """The length, its field's `text`, and where its sentence starts and ends in that, with the `dates` it tells."""

    article: Marked
    span: Length
    text: str
    start: int
    end: int
    dates: tuple[DateMention, ...]
    cues: SinceCues
    lexicon: Lexicon

    @property
    def passage(self) -> Passage:
        """The passage that it stands in."""
        return self.span.passage

    @property
    def years(self) -> list[DateMention]:
        """The dates of the sentence that tell a year."""
        return [date for date in self.dates if date.year is not None]

    @property
    def days_of_now(self) -> list[DateMention]:
        """Those that are told from the publication, as "Friday"."""
        return [date for date in self.dates if is_day_of_now(date)]

    def year(self) -> DateMention | None:
        """The one date that tells a year, of the calendar."""
        years = self.years
        return years[0] if len(years) == 1 and not years[0].fiscal else None

    def led(self, cue: re.Pattern[str], reach: int) -> bool:
        """Does the cue stand before the length, in the sentence and so many characters?"""
        return cue.search(self.text, max(self.start, self.span.start - reach), self.span.start) is not None

    def counts_from(self, date: DateMention, since: int) -> bool:
        """Does the date tell when that was which the words from `since` tell of, and no other clause's time?"""
        if date.start < since or self.cues.clauses.search(self.text, since, date.start):
            return False
        return not is_of_another_clause(self.passage, date, since)

    @property
    def is_dated_now(self) -> bool:
        """Does the sentence say of which day it speaks, this side of the length, and set the length off by a comma?"""
        return self.led(_APART, 30) and any(date.start < self.span.start for date in self.days_of_now)


def length_places(article: Marked, lexicon: Lexicon) -> Iterator[LengthPlace]:
    """The lengths of an article in years and more, each at its place."""
    cues = since_cues(lexicon)
    for span in lengths(article, cues):
        start, end = sentence_about(span.passage, span.start)
        dates = tuple(dates_within(article, span.passage, start, end))
        yield LengthPlace(article, span, article.article.text_of(span.field), start, end, dates, cues, lexicon)
