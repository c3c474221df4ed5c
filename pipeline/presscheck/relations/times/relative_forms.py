"""Every way in which the words of an article lean a date on its publication."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.times.anniversaries import anniversaries
from presscheck.relations.times.counted_years import counted_years
from presscheck.relations.times.editions import editions
from presscheck.relations.times.far_years import far_years
from presscheck.relations.times.leaning import Leaning, in_quotes
from presscheck.relations.times.other_times import is_counted_from_another_year
from presscheck.relations.times.periods import periods
from presscheck.relations.times.same_times import same_times
from presscheck.relations.times.spans_ago import spans_ago
from presscheck.relations.times.tense import tenses
from presscheck.relations.times.weddings import weddings
from presscheck.relations.times.years_since import years_since

_FORMS = (
    same_times,
    spans_ago,
    anniversaries,
    years_since,
    counted_years,
    weddings,
    editions,
    far_years,
    tenses,
    periods,
)
"""The closest words first: what these lean, looser ones leave alone."""


def leanings(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """Every date of the article that leans on its publication, but what is quoted from another year."""
    told: set[tuple[str, int]] = set()
    counted: set[tuple[str, int, str]] = set()
    for leaning in (leaning for form in _FORMS for leaning in form(article, lexicon)):
        place = (leaning.date.field, leaning.date.start)
        if place in told and (leaning.is_loose or leaning.form in ("gone", "ahead")):
            continue  # closer words lean it already
        length = (*place, leaning.span.text if leaning.span is not None else leaning.words)
        if leaning.form == "ago" and length in counted:
            continue
        told.add(place)
        counted.add(length)
        if not _is_of_another_year(article, leaning.date) and not is_counted_from_another_year(article, leaning):
            yield leaning


def _is_of_another_year(article: Marked, date: DateMention) -> bool:
    """Does the date stand in quotation marks, and its paragraph name outside of them a year gone by: "he said in 2010"?
    Then that may be when it was said."""
    text = article.article.text_of(date.field)
    start, end = text.rfind("\n", 0, date.start) + 1, text.find("\n", date.end)
    if not in_quotes(text, start, date.start):
        return False
    published = article.article.days
    return any(
        other.year is not None
        and (published is None or other.year < published.first.year)
        and other.field == date.field
        and start <= other.start < (end if end >= 0 else len(text))
        and not in_quotes(text, start, other.start)
        for other in article.dates
    )
