"""Dates beside words that name the same time from the publication: "last year, in August 2013", "tomorrow (Sunday)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.times.leaning import Leaning, dates_between, is_counted_from, is_empty
from presscheck.relations.times.offsets import offsets
from presscheck.relations.times.relative_cues import RelativeCues, relative_cues

_ASIDE = 80
"""Characters between a date and the words beside it."""
_CLOSE = 12
"""Characters between the dates of a list."""


def same_times(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "last year, in August 2013", "tomorrow (Sunday)", "in 2013, last year"."""
    told_by = list(offsets(article, lexicon))
    yield from _offsets(article, told_by, lexicon)
    cues = relative_cues(lexicon)
    counted_to = {(told.field, told.end) for told in told_by}  # the "today" of "a week today"
    for i, (one, other) in enumerate(pairwise(article.dates)):
        if one.field != other.field or (one.relative is None) == (other.relative is None):
            continue
        text = article.article.text_of(one.field)
        relative, date = (one, other) if one.relative else (other, one)
        if is_empty(date) or date.fiscal or relative.fiscal:
            continue
        gap = cues.apposed if relative is one else cues.behind
        if date.weekday is not None and date.day is None and not _is_alone(article, i, text, cues):
            gap = cues.bracket  # "today, Monday and Tuesday" is a list
        # "before next year's cup, which opens in" is not counted from
        counted = is_counted_from(text, relative, lexicon) or (relative.field, relative.end) in counted_to
        joined = None if counted else gap.fullmatch(text, one.end, other.start)
        if joined is None and relative is one and relative.relative and (relative.relative.unit != "day" or date.day):
            between = one.end, other.start
            joined = cues.whose.fullmatch(text, *between)
            if joined is None and not counted:
                joined = cues.one_of.fullmatch(text, *between)
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


def _offsets(article: Marked, told_by: Sequence[DateMention], lexicon: Lexicon) -> Iterator[Leaning]:
    """ "the day before yesterday, 5 May", "on 5 May, three weeks from today"."""
    cues = relative_cues(lexicon)
    for relative in told_by:
        text = article.article.text_of(relative.field)
        for date in dates_between(article, relative.field, relative.start - _ASIDE, relative.end + _ASIDE):
            if date.relative or date.fiscal or (date.month is None and date.year is None):
                continue
            if relative.relative and relative.relative.unit == "day" and date.month is None:
                continue
            if relative.end <= date.start:
                beside = cues.apposed.fullmatch(text, relative.end, date.start) and cues.closed.match(text, date.end)
            else:
                beside = cues.behind.fullmatch(text, date.end, relative.start) and cues.ends.match(text, relative.end)
            if beside:
                yield Leaning(form="same", cue=relative.text, confidence=0.9, date=date, relative=relative)
