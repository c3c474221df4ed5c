"""The dates of which a tense can tell on which side of the publication they lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from presscheck.dates import days_of
from presscheck.language import Passage
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days
from presscheck.relations.times.leaning import dates_within
from presscheck.relations.times.tense_cues import TenseCues

_NEAR = 60
"""Days from the publication within which a day without a year is of no other."""


def told_dates(article: Marked, passage: Passage, text: str, cues: TenseCues) -> Iterator[DateMention]:
    """The dates of a passage whose year is told, if only as "this year", those that lie on one side of today, and the
    days near the publication."""
    segment = passage.segment
    published = article.article.days
    dates = dates_within(article, passage, segment.start, segment.end)
    for date, behind in zip(dates, [*dates[1:], None], strict=False):
        if date.fiscal:
            continue
        if date.relative is not None:
            if date.relative.by and date.relative.unit in ("month", "year", "day") and date.days is not None:
                yield date
        elif date.year is not None and date.days is not None:
            yield date
        elif date.month is not None and published is not None and published.one:
            whole = of_told_year(date, behind, text, published, cues)
            if whole is not None:
                yield whole
            elif _is_near(article, date):
                yield date


def of_told_year(
    date: DateMention, behind: DateMention | None, text: str, published: Days, cues: TenseCues
) -> DateMention | None:
    """The date of a year that is told right behind it: "on 5 May this year", "in June last year"."""
    year = behind.relative if behind is not None else None
    if behind is None or year is None or year.unit != "year" or date.month is None or date.year is not None:
        return None
    if not cues.of_year.fullmatch(text, date.end, behind.start):
        return None
    days = days_of(published.first.year + year.by, date.month, date.day)
    return None if days is None else replace(date, days=days, basis="resolved")


def _is_near(article: Marked, date: DateMention) -> bool:
    """Is a day without a year near the publication, and no year told of which else it might be? Of one still to come
    that is any year told before it, of one gone by the next."""
    days, published = date.days, article.article.days
    if days is None or not days.one or published is None or not published.one or date.day is None:
        return False
    away = (days.first - published.first).days
    if abs(away) > _NEAR:
        return False
    years = [
        told for told in article.dates if told.year is not None or (told.relative and told.relative.unit == "year")
    ]
    if away > 0:
        before = (
            told for told in years if (told.field, told.start) < (date.field, date.start) or told.field == "title"
        )
        return all(told.days is None or told.days.last.year == days.first.year for told in before)
    return not any(told.days is not None and told.days.last.year == days.first.year + 1 for told in years)
