"""Anniversaries that the text ties to the time of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days
from presscheck.relations.times.anniversary_cues import AnniversaryCues, anniversary_cues
from presscheck.relations.times.held_now import is_held_now
from presscheck.relations.times.leaning import Leaning, dates_within, sentence_about
from presscheck.relations.times.slips import is_about_the_day, may_be_counted_from

_FAR = 70
"""Characters between a word of beginning and its year."""


def anniversaries(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "will mark the 50th anniversary of the 1963 flood", "its bicentenary: it was on this day in 1809"."""
    cues = anniversary_cues(lexicon)
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        for m in cues.anniversaries(text, segment.start, segment.end):
            yield from _of_sentence(article, passage, text, m, cues)


def _of_sentence(
    article: Marked, passage: Passage, text: str, m: re.Match[str], cues: AnniversaryCues
) -> Iterator[Leaning]:
    """The anniversary with the one year of its sentence, or of the next, that began what is remembered, where it is
    held now."""
    start, end = sentence_about(passage, m.start())
    length = cues.length(m)
    if not length or len([*cues.anniversaries(text, start, end)]) > 1 or not cues.is_things(text, m):
        return
    published = article.article.days
    dates = dates_within(article, passage, start, end)
    held = _held_in(text, m, dates, cues, published)
    dates = [d for d in dates if d is not held]
    year = of_this_day(article, passage, text, (start, end), cues)
    now = held is not None or cues.now.search(text, start, end) or any(_is_of_now(d) for d in dates)
    in_month = any(d.month is not None and d.year is None for d in dates)
    if year is None and (now or in_month):
        years = [d for d in dates if d.year is not None]
        if not years:
            year = _began_next_door(article, passage, text, (start, end), m, cues)
        else:
            year = years[0] if len(years) == 1 and _is_beginning(text, start, m, years[0], cues, published) else None
        if year is not None and published is not None and (year.year or 0) > published.first.year:
            year = None  # "next year's centenary, in April 2015"
        # "unveiled on the 100th anniversary of the wreck of 1880, it was stolen on Friday"
        if year is not None and not (now and (held or is_held_now(passage, m.start(), dates, cues.now))):
            by_month = is_held_now(passage, m.start(), dates, cues.now, by_month=True)
            year = year if by_month and _is_alone(article, passage, year, length, published) else None
    if year is not None and not year.fiscal:
        yield Leaning(form="ago", cue=m[0], confidence=0.85, date=year, words=m[0], length=length)


def _is_of_now(date: DateMention) -> bool:
    """Is it a time told from the publication?"""
    return date.year is None and (date.relative is not None or date.weekday is not None)


def _held_in(
    text: str, m: re.Match[str], dates: Sequence[DateMention], cues: AnniversaryCues, published: Days | None
) -> DateMention | None:
    """The year of the publication, or the next, right behind an anniversary: "marks its centenary in 2019"."""
    behind = next((d for d in dates if d.start >= m.end()), None)
    if behind is None or published is None or behind.year is None or behind.month is not None:
        return None
    is_near = 0 <= behind.year - published.first.year <= 1
    return behind if is_near and cues.in_.fullmatch(text, m.end(), behind.start) else None


def _is_alone(article: Marked, passage: Passage, year: DateMention, length: float, published: Days | None) -> bool:
    """Is it the only year told about there, and one slip at most off: "founded in 1948, marked its 65th in April"?"""
    segment = passage.segment
    told = [d for d in dates_within(article, passage, segment.start, segment.end) if d.year is not None]
    return len(told) == 1 and published is not None and may_be_counted_from(year, length, published)


def _is_beginning(
    text: str, start: int, m: re.Match[str], year: DateMention, cues: AnniversaryCues, published: Days | None
) -> bool:
    if m["t"] and cues.born.search(text, max(start, year.start - _FAR), year.start):
        return False  # a person, whose age is told
    if year.start > m.end():
        behind = text[m.end() : year.start]
        other = re.search(r"[:;–—]\s", behind)
        if other and cues.opens_with.match(behind[other.end() :]):
            return True
        began = cues.founded_in.search(behind)
        if began is not None and not (began["object"] or cues.of_another.match(text, m.end())):
            return cues.begins_behind.fullmatch(behind[: began.start()]) is not None or _is_of(behind, cues)
        return _is_of(behind, cues)
    if cues.of_another.match(text, m.end()):
        return False  # "built in 1890, it marks its 50th anniversary as a cinema"
    # a club's anniversary is that of its founding, not of its first cup
    someones = cues.of_someone.search(text, max(start, m.start() - 30), m.start())
    begun = list(cues.began.finditer(text, max(start, year.start - _FAR), year.start))
    about = published is not None and is_about_the_day(year, published)  # "the crash of 6 February ..., its 50th"
    return bool(begun) and (about or not (someones and begun[-1][0].lower() in cues.feats))


def _is_of(behind: str, cues: AnniversaryCues) -> bool:
    """Do the words between an anniversary and a year say that it is that of what began then?"""
    return bool(cues.of.fullmatch(behind) or (cues.of_what.match(behind) and cues.began_clause.search(behind)))


def of_this_day(
    article: Marked, passage: Passage, text: str, sentence: tuple[int, int], cues: AnniversaryCues
) -> DateMention | None:
    """The one year of the sentence, or of the next, that "on this day in" stands before."""
    end = sentence[1] + 1
    if end < passage.segment.end - 1:
        end = sentence_about(passage, end)[1]
    years = [d for d in dates_within(article, passage, sentence[0], end) if d.year is not None]
    is_now = not cues.to_go.search(text, sentence[0], end)
    if is_now and len(years) == 1 and cues.on_this_day.search(text, sentence[0], years[0].start):
        return years[0]
    return None


def _began_next_door(
    article: Marked,
    passage: Passage,
    text: str,
    sentence: tuple[int, int],
    m: re.Match[str],
    cues: AnniversaryCues,
) -> DateMention | None:
    """The one year of the next sentence where that begins by saying what began then: "Opened in 1872, it has"."""
    start, before = sentence[1] + 1, sentence[0]
    if start >= passage.segment.end - 1:
        return None
    start, end = sentence_about(passage, start)
    years = [d for d in dates_within(article, passage, start, end) if d.year is not None]
    is_other = cues.of_what.match(text, m.end()) is not None
    opens = cues.opening(text, before, start, end, is_named=m["t"] is not None, is_other=is_other)
    if opens is None or not years or years[0].start - opens > _FAR or cues.began.search(text, opens, years[0].start):
        return None
    return None if cues.of_another.match(text, years[0].end) else years[0]
