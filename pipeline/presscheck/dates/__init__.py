"""What dates an article tells, and what they mean seen from its publication.

`mentions` reads them off the passages, `reread_date` reads one again whose words were edited. `is_impossible` tells a
day of no calendar from one whose year nothing tells: both have no `days`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import takewhile

from presscheck.dates.days import day_after, days_of, last_day
from presscheck.dates.finding import finder
from presscheck.dates.patterns import patterns
from presscheck.dates.resolution import is_impossible, nearest, resolve
from presscheck.dates.surroundings import LOOK
from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.model import Article, DateMention, Days

__all__ = [
    "day_after",
    "days_of",
    "is_impossible",
    "is_of_told_year",
    "last_day",
    "mentions",
    "nearest",
    "reread_date",
    "resolve",
]


def mentions(article: Article, passages: Iterable[Passage], lexicon: Lexicon) -> Iterator[DateMention]:
    """Every date told in the passages of title and text, in order, none overlapping, laid on the calendar as seen from
    the article's publication. Raises ValueError where `article.published` cannot be read."""
    published = article.days
    for passage in passages:
        segment = passage.segment
        text = article.text_of(segment.field)[segment.start : segment.end]
        years: list[tuple[int, int]] = []  # where years are told, and which
        for found in finder(lexicon).find(text, segment.field):
            near = [year for _, year in takewhile(partial(_is_near, passage, found.start), reversed(years))]
            if found.year is not None:
                years.append((found.start, found.year))
            moved = replace(found, start=found.start + segment.start, end=found.end + segment.start)
            if found.month and not found.year and is_of_told_year(text, found, lexicon):
                yield moved
                continue
            yield resolve(moved, published, near)


def reread_date(surface: str, old: DateMention, published: Days | None, lexicon: Lexicon) -> DateMention | None:
    """The surface as a reader would take it in the place of `old`; None where it is not one date of the same parts
    (weekday, day, month, year said or unsaid). A bare number is a day of the month that `old` is of."""
    if surface.isdigit() and old.text.isdigit() and old.day is not None:
        day = replace(old, text=surface, end=old.start + len(surface), day=int(surface), days=None, basis="stated")
        return resolve(day, published)
    for lead in patterns(lexicon).leads:
        found = list(finder(lexicon).find(lead + surface, old.field))
        if len(found) == 1 and found[0].text == surface and _parts(found[0]) == _parts(old):
            moved = replace(found[0], start=old.start, end=old.end, fiscal=old.fiscal)
            return resolve(moved, published)
    return None


def _parts(mention: DateMention) -> tuple[bool, ...]:
    return tuple(part is not None for part in (mention.year, mention.month, mention.day, mention.weekday))


def is_of_told_year(text: str, date: DateMention, lexicon: Lexicon) -> bool:
    """Is a date at its place in `text` of a year told before: "on June 14 of that year", "the following March"?"""
    years = patterns(lexicon).years
    before = years.leans.search(text, max(0, date.start - LOOK), date.start)
    return before is not None or years.that_year.match(text, date.end) is not None


def _is_near(passage: Passage, other: int, told: tuple[int, int]) -> bool:
    """Does a year told at a place stand in the sentence of `other`, or in the one before it?"""
    return passage.sentences_between(told[0], other) <= 1
