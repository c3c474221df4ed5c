"""The words by which a date leans on the publication, found beside the dates and figures of an article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import plain
from presscheck.model import DateMention, Quantity
from presscheck.relations.anniversaries import anniversaries
from presscheck.relations.counted_years import counted_years
from presscheck.relations.editions import editions
from presscheck.relations.far_years import far_years
from presscheck.relations.leaning import Leaning, in_quotes, is_counted_from
from presscheck.relations.near_dates import gone
from presscheck.relations.offsets import offsets
from presscheck.relations.other_times import is_counted_from_another_year
from presscheck.relations.periods import periods
from presscheck.relations.relative_cues import RelativeCues, relative_cues
from presscheck.relations.tense import tenses
from presscheck.relations.weddings import weddings
from presscheck.relations.years_since import years_since

UNITS = {unit: unit for unit in ("day", "week", "month", "year", "decade", "century")}
"""Units of a span that can be counted back from the publication."""
_NEXT = 250
"""Characters to a date of the next sentence."""
_CLOSE = 12
"""Characters between the dates of a list."""
_LONGEST = 1000
"""In years or less; what lies farther back is no one's count."""


def leanings(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """Every date of the article that leans on its publication, but what is quoted from another year."""
    told: set[tuple[str, int]] = set()
    for leaning in _all(article, lexicon):
        place = (leaning.date.field, leaning.date.start)
        if place in told and (leaning.is_loose or leaning.form in ("gone", "ahead")):
            continue  # closer words lean it already
        told.add(place)
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


def _all(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    yield from _same(article, lexicon)
    yield from _spans_ago(article, lexicon)
    yield from _lengths_ago(article, lexicon)
    for told in (_offset, anniversaries, years_since, counted_years, weddings, editions, tenses, periods, far_years):
        yield from told(article, lexicon)


def _same(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "last year, in August 2013", "tomorrow (Sunday)", "in 2013, last year"."""
    cues = relative_cues(lexicon)
    for i, (one, other) in enumerate(pairwise(article.dates)):
        if one.field != other.field or (one.relative is None) == (other.relative is None):
            continue
        text = article.article.text_of(one.field)
        relative, date = (one, other) if one.relative else (other, one)
        if _empty(date) or date.fiscal or relative.fiscal or is_counted_from(text, relative, lexicon):
            continue
        gap = cues.apposed if relative is one else cues.behind
        if date.weekday is not None and date.day is None and not _is_alone(article, i, text, cues):
            gap = cues.bracket  # "today, Monday and Tuesday" is a list
        joined = gap.fullmatch(text, one.end, other.start)
        if joined is None and relative is one and relative.relative and relative.relative.unit != "day":
            between = one.end, other.start
            joined = cues.whose.fullmatch(text, *between) or cues.one_of.fullmatch(text, *between)
        if joined and cues.closed.match(text, other.end):
            yield Leaning(
                form="same",
                cue=relative.text,
                confidence=0.9,
                date=date,
                relative=relative,
                side=cues.side(text, relative),
            )


def _is_alone(article: Marked, i: int, text: str, cues: RelativeCues) -> bool:
    """Do the `i`th date and the next stand between commas with no other date beside: "the polls open tomorrow, Sunday,
    at eight"?"""
    one, other = article.dates[i], article.dates[i + 1]
    beside = [d for d in (article.dates[i - 1] if i else None, *article.dates[i + 2 : i + 3]) if d is not None]
    if any(d.field == one.field and one.start - _CLOSE < d.end and d.start < other.end + _CLOSE for d in beside):
        return False
    return one.relative is not None and one.relative.unit == "day" and cues.stops.match(text, other.end) is not None


def _offset(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "the day before yesterday, 5 May", "on 5 May, three weeks from today"."""
    cues = relative_cues(lexicon)
    for relative in offsets(article, lexicon):
        text = article.article.text_of(relative.field)
        for date in article.dates:
            if (
                date.field != relative.field
                or date.relative
                or date.fiscal
                or (date.month is None and date.year is None)
            ):
                continue
            if relative.relative and relative.relative.unit == "day" and date.month is None:
                continue
            if relative.end <= date.start:
                beside = cues.apposed.fullmatch(text, relative.end, date.start) and cues.closed.match(text, date.end)
            else:
                beside = cues.behind.fullmatch(text, date.end, relative.start) and cues.ends.match(text, relative.end)
            if beside:
                yield Leaning(form="same", cue=relative.text, confidence=0.9, date=date, relative=relative)


def _spans_ago(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "25 years ago, in November 1989", "in 1994, almost 20 years ago"."""
    cues = relative_cues(lexicon)
    for figure in article.figures:
        span = figure.quantity
        if span.unit not in UNITS or span.value is None or span.value > _LONGEST:
            continue
        text = article.article.text_of(span.field)
        ago = cues.ago.match(text, span.end)
        if ago is None:
            continue
        beside = list(_beside(article, span, ago.end(), text, cues))
        for date in beside:
            yield Leaning(form="ago", cue=text[span.start : ago.end()], confidence=0.9, date=date, span=span)
        if not beside and span.unit == "year" and cues.anchored.search(text, span.end, ago.end()):
            yield from _next_sentence(article, span, text, ago.end(), cues)


def _next_sentence(article: Marked, span: Quantity, text: str, end: int, cues: RelativeCues) -> Iterator[Leaning]:
    """ "Eighty years ago today the tickers stopped. On 24 October 1929 ..."."""
    for date in article.dates:
        if date.field == span.field and end <= date.start and (date.year is not None or date.start > end + _NEXT):
            told = date.year is not None and date.month is not None and date.start <= end + _NEXT
            if told and cues.opens.search(text, end, date.start):
                yield Leaning(form="ago", cue=text[span.start : end], confidence=0.75, date=date, span=span)
            return


def _lengths_ago(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "a decade ago, in 2004"."""
    cues = relative_cues(lexicon)
    fields = dict.fromkeys(date.field for date in article.dates)
    for field in fields:
        text = article.article.text_of(field)
        for m in cues.length_ago.finditer(text):
            for date in _beside(article, m.span(), m.end(), text, cues, field):
                length, unit = cues.lengths[plain(m[1])]
                if date.year is None and unit == "year":
                    continue  # "a decade ago on April 19": of that year
                yield Leaning(form="ago", cue=m[0], confidence=0.85, date=date, words=m[0], length=length, unit=unit)


def _beside(
    article: Marked, span: Quantity | tuple[int, int], end: int, text: str, cues: RelativeCues, field: str | None = None
) -> Iterator[DateMention]:
    """The date in apposition to a length of time that ends, with its "ago", at `end`."""
    if isinstance(span, Quantity):
        start, field = span.start, span.field
    else:
        start = span[0]
    dates = [d for d in article.dates if d.field == field and abs(d.start - end) < 80 and d.relative is None]
    for date in dates:
        if _empty(date) or date.fiscal or date.days is None or (date.month is None and date.year is None):
            continue
        if date.year is None and isinstance(span, Quantity) and UNITS[span.unit] not in ("day", "week", "month"):
            continue  # "25 years ago on April 19": of that year
        if date.start >= end:
            is_whole = date.year is not None and date.month is not None  # "50 years ago, June 3, 1962:"
            joined = cues.ago_date.fullmatch(text, end, date.start) or (is_whole and text[end : date.start] == ", ")
            beside = bool(joined and cues.closed.match(text, date.end))
        else:
            beside = bool(cues.date_ago.fullmatch(text, date.end, start) and cues.ends.match(text, end))
            beside = beside and not cues.another.search(text, date.end, start) and not _has_its_own(text, date, cues)
        if beside:
            yield gone(date, article.article.days)


def _has_its_own(text: str, date: DateMention, cues: RelativeCues) -> bool:
    """Does the date stand behind an "ago" that it already explains: "10 years ago, in 2004, 30 years ago, in 1984"?"""
    agos = cues.any_ago.finditer(text, max(0, date.start - 40), date.start)
    return any(cues.ago_date.fullmatch(text, ago.end(), date.start) for ago in agos)


def _empty(date: DateMention) -> bool:
    return date.year is None and date.month is None and date.weekday is None
