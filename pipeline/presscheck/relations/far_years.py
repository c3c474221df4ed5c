"""Lengths of time that end now, and the one year of the paragraph that they may be counted from: "keeps its bicentenary
on Sunday. ... consecrated in August 1823", "in 1989. ...; it was 16 years ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days, Quantity
from presscheck.relations.anniversary_cues import AnniversaryCues, anniversary_cues
from presscheck.relations.held_now import is_held_now
from presscheck.relations.leaning import Leaning, dates_within, in_quotes, sentence_about
from presscheck.relations.other_times import is_day_of_now, tells_a_story
from presscheck.relations.since_cues import since_cues
from presscheck.relations.slips import fits, may_be_counted_from
from presscheck.relations.verbs_of_now import is_pluperfect
from presscheck.relations.year_lengths import lengths, years_of

_FAR = 70
"""Characters between a word of beginning and its year."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A length in years that ends now, at its place; `figure` where it is one, `ends`: by which words."""

    start: int
    end: int
    years: float
    ends: Literal["anniversary", "since", "ago"]
    figure: Quantity | None = None


def far_years(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """The lengths with no year in their sentence, and the year beside it, where one slip at most keeps them apart."""
    published = article.article.days
    if published is None or not published.one:
        return
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        counts = [*_anniversaries(article, passage, text, lexicon), *_lengths(article, passage, text, lexicon)]
        date = _one_year(article, passage, published) if len(counts) == 1 else None
        if date is None or tells_a_story(passage, text, segment.end, lexicon):
            continue
        (count,) = counts
        if not _may_begin(passage, text, date, count, published, lexicon):
            continue
        if not may_be_counted_from(date, count.years, published) or in_quotes(text, segment.start, date.start):
            continue
        elsewhere = any(d is not date and fits(d, count.years, published) for d in article.dates)
        if not elsewhere:
            yield Leaning(
                form="ago", cue=text[count.start : count.end], confidence=0.6, date=date,
                span=count.figure, words="" if count.figure else text[count.start : count.end],
                length=None if count.figure else count.years, is_loose=True,
            )  # fmt: skip


def _one_year(article: Marked, passage: Passage, published: Days) -> DateMention | None:
    """The one date of a year gone by that a paragraph tells."""
    dates = dates_within(article, passage, passage.segment.start, passage.segment.end)
    years = [d for d in dates if d.year is not None and d.year != published.first.year]
    return years[0] if len(years) == 1 and not years[0].fiscal else None


def _may_begin(
    passage: Passage, text: str, date: DateMention, count: _Count, published: Days, lexicon: Lexicon
) -> bool:
    """Do a month about that of the publication, words of founding, or "that was ... ago" say that the count may be
    from the date?"""
    cues = anniversary_cues(lexicon)
    if count.ends == "ago":
        return date.end <= count.start
    near = max(sentence_about(passage, date.start)[0], date.start - _FAR), date.start
    verb = passage.verb(date.start - passage.start, date.end - passage.start)
    if cues.born.search(text, *near) or cues.again.search(text, *near) or (verb is not None and is_pluperfect(verb)):
        return False
    if date.month is not None:
        return (date.month - published.first.month + 1) % 12 <= 2
    if count.ends != "anniversary" or verb is None or not cues.founded_in.search(text, *near):
        return False
    subjects = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")]
    return not any(t.tag_ == "PRP$" for s in subjects for t in s.children)  # "its organ was built in"


def _anniversaries(article: Marked, passage: Passage, text: str, lexicon: Lexicon) -> Iterator[_Count]:
    cues = anniversary_cues(lexicon)
    for m in cues.anniversary.finditer(text, passage.segment.start, passage.segment.end):
        years = cues.length(m)
        if years and not m["t"] and cues.is_things(text, m) and _is_now(article, passage, text, m, cues):
            yield _Count(m.start(), m.end(), years, "anniversary")


def _is_now(article: Marked, passage: Passage, text: str, m: re.Match[str], cues: AnniversaryCues) -> bool:
    start, end = sentence_about(passage, m.start())
    dates = dates_within(article, passage, start, end)
    if any(d.year is not None for d in dates):
        return False
    is_near = any(d.relative or d.weekday is not None for d in dates)
    return bool(is_near or cues.now.search(text, start, end)) and is_held_now(passage, m.start(), dates, cues.now)


def _lengths(article: Marked, passage: Passage, text: str, lexicon: Lexicon) -> Iterator[_Count]:
    """ "this week, 20 years after she walked out"; "it was 16 years ago"."""
    cues, own = since_cues(lexicon), _cues(lexicon)
    for span in lengths(article, cues):
        if span.passage is not passage or span.is_short or (span.figure is not None and span.figure.hedge is not None):
            continue
        start, end = sentence_about(passage, span.start)
        dates = dates_within(article, passage, start, end)
        ago = own.ago.match(text, span.end) and own.it_was.search(text, max(start, span.start - 40), span.start)
        if not ago:
            counted = cues.since.match(text, span.end) or cues.after.match(text, span.end)
            is_now = any(is_day_of_now(d) or d.relative for d in dates if d.end <= span.start and d.year is None)
            if counted is None or not is_now or any(d.year is not None for d in dates):
                continue
            if not own.comma.search(text, start, span.start) and not cues.it_is.search(text, start, span.start):
                continue
        yield _Count(span.start, span.end, years_of(span), "ago" if ago else "since", span.figure)


class _Cues:
    """See `patterns/dates.toml`, [anniversary]."""

    def __init__(self, lexicon: Lexicon) -> None:
        tables: dict[str, Any] = lexicon.table("patterns/dates.toml")
        ago = any_of(tables["relative"]["ago"])
        self.ago = re.compile(rf"\s(?:{ago})(?=[.,;:)]|$)")
        self.it_was = re.compile(
            rf"\b(?:{any_of(tables['anniversary']['that_was'])})\s(?:[a-z]+\s){{0,2}}$", re.IGNORECASE
        )
        self.comma = re.compile(r"[,–—]\s(?:[a-z]+\s){0,2}$")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
