"""Lengths of time between what happened in a year and the time of publication: "it is 25 years since", "half a century
after", "a quarter of a century later"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.anniversaries import of_this_day
from presscheck.relations.anniversary_cues import anniversary_cues
from presscheck.relations.leaning import Leaning, dates_within, sentence_about
from presscheck.relations.other_times import is_day_of_now, tells_a_story
from presscheck.relations.since_cues import SinceCues, since_cues
from presscheck.relations.verbs_of_now import (
    ends_present,
    is_of_another_clause,
    is_of_first_verb,
    is_present,
    leads_now,
)
from presscheck.relations.year_lengths import Length, lengths

_FAR = 70
"""Characters between the opening of a sentence and its year."""


def years_since(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """The lengths of the article in years and more, with the one year that each is counted from."""
    cues = since_cues(lexicon)
    for span in lengths(article, cues):
        passage, text = span.passage, article.article.text_of(span.field)
        told = (
            _since(article, span, passage, text, cues, lexicon)
            or _seen_from_today(article, span, passage, text, cues, lexicon)
            or _marked(article, span, passage, text, cues, lexicon)
            or _this_day(article, span, passage, text, cues, lexicon)
        )
        if told is not None:
            date, end = told
            words, cue = text[span.start : span.end], text[span.start : end].strip()
            yield Leaning(
                form="ago", cue=cue, confidence=0.8, date=date, span=span.figure, words="" if span.figure else words,
                length=span.length, unit=span.unit,
            )  # fmt: skip


_Told = tuple[DateMention, int] | None
"""The date that a length is counted from, and where the words end that say so."""


def _since(article: Marked, span: Length, passage: Passage, text: str, cues: SinceCues, lexicon: Lexicon) -> _Told:
    """ "It is 25 years since the wall fell in November 1989", "110 years to the day since she sank in April 1912"."""
    since = cues.since.match(text, span.end)
    if since is None:
        return None
    start, end = sentence_about(passage, span.start)
    passed = cues.passed.match(text, span.end) is not None
    counted = _is_counted(article, span, passage, text, cues)
    if not (passed or counted or since["day"] or _is_dated_now(article, passage, text, start, span)):
        return None
    years = _years(article, passage, start, end)
    if not years:
        beside = _next_door(article, passage, text, (start, end), lexicon)
        return (beside, since.end()) if beside is not None else None
    if len(years) > 1 or years[0].fiscal or years[0].start < since.end():
        return None
    if is_of_another_clause(passage, years[0], since.end()):
        return None
    return years[0], since.end()


def _is_counted(article: Marked, span: Length, passage: Passage, text: str, cues: SinceCues) -> bool:
    """Do the words before a length with "since" count it from now: "It is", "On Friday it was", "In the ... has"?"""
    start, end = sentence_about(passage, span.start)
    before = max(start, span.start - 40), span.start
    if cues.it_is.search(text, *before):
        return True
    if cues.it_was.search(text, *before):
        return any(is_day_of_now(d) for d in dates_within(article, passage, start, end))
    return cues.all_along.search(text, *before) is not None and is_present(passage, span.start, cues)


def _seen_from_today(
    article: Marked, span: Length, passage: Passage, text: str, cues: SinceCues, lexicon: Lexicon
) -> _Told:
    """What is told of today, some years after or later; a story's today is another."""
    if tells_a_story(passage, text, sentence_about(passage, span.start)[1], lexicon):
        return None
    return _after(article, span, passage, text, cues) or _later(article, span, passage, text, cues)


def _after(article: Marked, span: Length, passage: Passage, text: str, cues: SinceCues) -> _Told:
    """ "Fifty years after England won in 1966, the last of them has died", "On Friday, 70 years after they landed in
    1944, they came back": seen from today."""
    after = cues.after.match(text, span.end)
    if after is None:
        return None
    start, end = sentence_about(passage, span.start)
    years = _years(article, passage, start, end)
    if len(years) != 1 or years[0].fiscal or years[0].start < after.end():
        return None
    if is_of_another_clause(passage, years[0], after.end()):
        return None
    if cues.head.fullmatch(text, start, span.start):
        # what the year belongs to ends with the year, and what is said of today follows
        behind = dates_within(article, passage, years[0].end, end)
        year_end = years[0].end
        is_seen = any(is_day_of_now(d) and is_of_first_verb(passage, d, year_end) for d in behind)
        is_now = text[year_end : year_end + 1] == "," and (is_seen or is_present(passage, span.start, cues))
    else:
        is_now = _is_dated_now(article, passage, text, start, span)
    return (years[0], after.end()) if is_now else None


def _later(article: Marked, span: Length, passage: Passage, text: str, cues: SinceCues) -> _Told:
    """ "They came ashore on June 6, 1944, and on Friday, 70 years later, ...", "opened in 1985, it is to close a
    quarter of a century later"."""
    later = cues.later.match(text, span.end)
    if later is None:
        return None
    start, end = sentence_about(passage, span.start)
    years = _years(article, passage, start, end)
    if len(years) != 1 or years[0].fiscal or years[0].end > span.start:
        return None
    behind = text[span.start - 2 : span.start] == ", "
    on_a_day = behind and any(
        d.end == span.start - 2 and d.year is None and (d.relative or d.weekday is not None)
        for d in dates_within(article, passage, start, end)
    )
    if on_a_day or (behind and leads_now(passage, later.end())):
        return years[0], span.end
    return (years[0], span.end) if ends_present(passage, span.start, span.end, cues) else None


def _marked(article: Marked, span: Length, passage: Passage, text: str, cues: SinceCues, lexicon: Lexicon) -> _Told:
    """ "a party on Friday to mark his 25 years at the firm, which he joined in 1991"."""
    start, end = sentence_about(passage, span.start)
    is_old = cues.old.match(text, span.end) is not None  # "is 250 years old this year; it was founded in 1766"
    if not is_old and not cues.marked.search(text, max(start, span.start - 30), span.start):
        return None
    dates = dates_within(article, passage, start, end)
    years = [d for d in dates if d.year is not None]
    is_now = any(d.relative or d.weekday is not None for d in dates if d.year is None and d.month is None)
    if len(years) != 1 or years[0].fiscal:
        return None
    business = cues.in_business.match(text, span.end)
    if business and cues.narrowed.match(text, business.end()):
        return None  # "50 years of publication in colour"
    if is_old or business:
        began = anniversary_cues(lexicon).founded
        return (years[0], span.end) if began.search(text, max(start, years[0].start - _FAR), years[0].start) else None
    if not is_now or years[0].start < span.end:
        return None
    return (years[0], span.end) if cues.joined.search(text, span.end, years[0].start) else None


def _this_day(article: Marked, span: Length, passage: Passage, text: str, cues: SinceCues, lexicon: Lexicon) -> _Told:
    """ "Women were marking a century of the vote: on this day in 1918, ..."."""
    sentence = sentence_about(passage, span.start)
    if not cues.it_is.search(text, max(sentence[0], span.start - 40), span.start):
        return None
    year = of_this_day(article, passage, text, sentence, anniversary_cues(lexicon))
    return (year, span.end) if year is not None and not year.fiscal else None


def _years(article: Marked, passage: Passage, start: int, end: int) -> list[DateMention]:
    return [d for d in dates_within(article, passage, start, end) if d.year is not None]


def _next_door(
    article: Marked, passage: Passage, text: str, sentence: tuple[int, int], lexicon: Lexicon
) -> DateMention | None:
    """The one year of the next sentence, where that opens with what happened then: "The disaster, on 16 March 1978"."""
    before, behind = sentence
    if behind + 1 >= passage.segment.end - 1:
        return None
    start, end = sentence_about(passage, behind + 1)
    years = _years(article, passage, start, end)
    cues = anniversary_cues(lexicon)
    if len(years) != 1 or years[0].fiscal:
        return None
    if cues.opens_beside.fullmatch(text, start, years[0].start):
        return years[0]
    opens = cues.opening(text, before, start, end)
    return years[0] if opens is not None and years[0].start - opens < _FAR else None


def _is_dated_now(article: Marked, passage: Passage, text: str, start: int, span: Length) -> bool:
    """Does the sentence say of which day it speaks, this side of the length, and set the length off by a comma?"""
    if not re.search(r"[,–—]\s(?:[a-z]+\s){0,2}$", text[max(start, span.start - 30) : span.start]):
        return False
    return any(is_day_of_now(d) for d in dates_within(article, passage, start, span.start))
