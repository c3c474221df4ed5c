"""Lengths of time counted back from the publication, beside the date they lead to: "25 years ago, in November 1989"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import plain
from presscheck.model import DateMention, Field, Quantity
from presscheck.relations.times.leaning import Leaning, dates_between, is_empty
from presscheck.relations.times.near_dates import gone, weekday_back
from presscheck.relations.times.relative_cues import RelativeCues, relative_cues
from presscheck.relations.times.slips import may_be_counted_from
from presscheck.relations.times.tense_dates import of_told_year
from presscheck.relations.times.year_lengths import YEARS

UNITS = {unit: unit for unit in ("day", "week", "month", "year", "decade", "century")}
"""Units of a span that can be counted back from the publication."""
_NEXT = 250
"""Characters to a date of the next sentence."""
_ASIDE = 80
"""Characters between a date and the length beside it."""
_LONGEST = 1000
"""In years or less; what lies farther back is no one's count."""


def spans_ago(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "25 years ago, in November 1989", "in 1994, almost 20 years ago"."""
    yield from _lengths_ago(article, lexicon)
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
        if not beside and span.unit in YEARS:
            beside = list(_when(article, span, ago.end(), text, cues))
            for date in beside:
                yield Leaning(form="ago", cue=text[span.start : ago.end()], confidence=0.75, date=date, span=span)
        if not beside and span.unit == "year" and cues.anchored.search(text, span.end, ago.end()):
            yield from _next_sentence(article, span, text, ago.end(), cues)


def _when(article: Marked, span: Quantity, end: int, text: str, cues: RelativeCues) -> Iterator[DateMention]:
    """ "17 years ago, when Rovers won in January 1964", where one slip at most keeps them apart."""
    published = article.article.days
    date = next(iter(dates_between(article, span.field, end, end + _NEXT)), None)
    if date is None or published is None or not cues.when.fullmatch(text, end, date.start):
        return
    if cues.clauses.search(text, end, date.start):
        return  # "when he was at the school that burnt in 1984"
    if may_be_counted_from(date, (span.value or 0) * YEARS[span.unit], published):
        yield date


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
    article: Marked,
    span: Quantity | tuple[int, int],
    end: int,
    text: str,
    cues: RelativeCues,
    field: Field | None = None,
) -> Iterator[DateMention]:
    """The date in apposition to a length of time that ends, with its "ago", at `end`."""
    if isinstance(span, Quantity):
        start, field = span.start, span.field
    else:
        start = span[0]
    assert field is not None
    of_days = isinstance(span, Quantity) and span.unit == "day"
    for date, told_to in _whole(article, text, dates_between(article, field, end - _ASIDE, end + _ASIDE), cues):
        if date.relative is not None or is_empty(date) or date.fiscal or date.days is None:
            continue
        if date.month is None and date.year is None and not of_days:
            continue
        if date.year is None and isinstance(span, Quantity) and UNITS[span.unit] not in ("day", "week", "month"):
            continue  # "25 years ago on April 19": of that year
        if date.start >= end:
            is_whole = date.year is not None and date.month is not None  # "50 years ago, June 3, 1962:"
            joined = cues.ago_date.fullmatch(text, end, date.start) or (is_whole and text[end : date.start] == ", ")
            beside = bool(joined and cues.closed.match(text, told_to)) or _is_of_event(text, end, date, cues)
        else:
            beside = bool(cues.date_ago.fullmatch(text, date.end, start) and cues.ends.match(text, end))
            beside = beside and not cues.another.search(text, date.end, start) and not _has_its_own(text, date, cues)
            beside = beside and not _is_done_between(article, field, date.end, start)
        if beside:
            published = article.article.days
            if told_to > date.end:
                yield date
            elif isinstance(span, Quantity) and date.weekday is not None and date.month is None:
                yield weekday_back(date, span, published)
            else:
                yield gone(date, published)


def _whole(
    article: Marked, text: str, dates: Sequence[DateMention], cues: RelativeCues
) -> Iterator[tuple[DateMention, int]]:
    """The dates, and where the words of each end: of "in June last year", the June of that year."""
    published = article.article.days
    for date, behind in zip(dates, [*dates[1:], None], strict=False):
        whole = None if published is None else of_told_year(date, behind, text, published, cues.tense)
        yield (date, date.end) if whole is None or behind is None else (whole, behind.end)


def _is_of_event(text: str, end: int, date: DateMention, cues: RelativeCues) -> bool:
    """Does the date stand for the year of what happened then: "five years ago, in the 1999 final, he"?"""
    if date.month is not None or date.year is None or cues.in_the.fullmatch(text, end, date.start) is None:
        return False
    return cues.of_event.match(text, date.end) is not None


def _is_done_between(article: Marked, field: Field, start: int, end: int) -> bool:
    """Does a verb stand between the two, of which the length tells: "begun in 1986, was completed two years ago"?"""
    for passage in article.passages:
        if passage.segment.field == field and passage.segment.start <= start < passage.segment.end:
            span = passage.tokens(start - passage.start, end - passage.start)
            return span is not None and any(token.tag_ == "VBN" for token in span)
    return False


def _has_its_own(text: str, date: DateMention, cues: RelativeCues) -> bool:
    """Does the date stand behind an "ago" that it already explains: "10 years ago, in 2004, 30 years ago, in 1984"?"""
    agos = cues.any_ago.finditer(text, max(0, date.start - 40), date.start)
    return any(cues.ago_date.fullmatch(text, ago.end(), date.start) for ago in agos)
