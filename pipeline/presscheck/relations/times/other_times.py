"""Times other than the publication's from which a date may be seen: the year of a letter, a plan, a play."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.times.leaning import Leaning, dates_within, sentence_about

_YEARS = {"month": 1 / 12, "year": 1.0, "decade": 10.0, "century": 100.0}
_SLACK = 1.0
"""Years by which a count from another year may be off, as one from the publication may."""


def is_counted_from_another_year(article: Marked, leaning: Leaning) -> bool:
    """Does the sentence, or the one before, name a year gone by from which the count is right: "In 1994 he said that
    fifty years ago, in 1944, he was 20"?"""
    date, published = leaning.date, article.article.days
    years = _years_back(leaning)
    if date.year is None or years is None or published is None:
        return False
    for passage in article.passages:
        segment = passage.segment
        if segment.field != date.field or not segment.start <= date.start < segment.end:
            continue
        start, end = sentence_about(passage, date.start)
        if start > segment.start:
            start = sentence_about(passage, start - 1)[0]
        return any(
            other.year is not None
            and date.year < other.year < published.first.year
            and abs(other.year - date.year - years) <= _SLACK
            for other in dates_within(article, passage, start, end)
        )
    return False


def _years_back(leaning: Leaning) -> float | None:
    """The years that the words put between the date and where they are seen from; None where they tell of none."""
    if leaning.form == "ago":
        if leaning.span is not None:
            value, unit = leaning.span.value, leaning.span.unit
            return value * _YEARS[unit] if value is not None and unit in _YEARS else None
        return leaning.length * _YEARS[leaning.unit] if leaning.length and leaning.unit in _YEARS else None
    lean = leaning.relative.relative if leaning.form == "same" and leaning.relative is not None else None
    return float(-lean.by) if lean is not None and lean.unit == "year" and lean.by < 0 else None


def is_of_a_document(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Does the sentence say what a paper gone by sets down ("the original timetable"), or that it has not come about
    ("but it is still shut")?"""
    cues = _cues(lexicon)
    return bool(cues.documents.search(text, start, end) or cues.unmet.search(text, start, end))


def tells_a_story(passage: Passage, text: str, end: int, lexicon: Lexicon) -> bool:
    """Does the paragraph, up to a place, speak of a play, a film or a programme, whose present is its own?"""
    cues = _cues(lexicon)
    start = passage.segment.start
    return bool(cues.stories.search(text, start, end) or cues.listing.search(text, start, end))


def is_day_of_now(date: DateMention) -> bool:
    """Is it a day told from the publication, as "Friday" or "yesterday"?"""
    told = date.weekday is not None or (date.relative is not None and date.relative.unit == "day")
    return told and date.year is None and date.month is None and not date.recurring


class _Cues:
    """See `patterns/dates.toml`, [other_times]."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["other_times"]
        nouns, verbs = any_of(table["documents"]), any_of(table["say"])
        self.documents = re.compile(
            rf"\b(?:{nouns})\s(?:[\w’'-]+\s){{0,6}}?(?:{verbs})\b|\b(?:{any_of(table['says'])})\b", re.IGNORECASE
        )
        but, unmet = any_of(table["but"]), any_of(table["unmet"])
        self.unmet = re.compile(rf"[,;–—-]\s(?:{but})\s(?:[^.]{{0,60}}?\s)?(?:{unmet})\b")
        self.stories = re.compile(rf"\b(?:{any_of(table['stories'])})\b", re.IGNORECASE)
        halves = any_of(table["halves"])  # "BBC Two, 9pm"
        self.listing = re.compile(
            rf"\b(?:{any_of(table['channels'])})\b[^.\n]{{0,30}}?\d\s?(?:{halves})\b|\d(?:{halves})[,.]\s"
        )


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
