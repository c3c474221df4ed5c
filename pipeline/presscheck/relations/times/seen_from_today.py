"""What is told of today, so many years after or later: "fifty years after", "a quarter of a century later"."""

from __future__ import annotations

from presscheck.model import DateMention
from presscheck.relations.times.length_places import LengthPlace
from presscheck.relations.times.other_times import tells_a_story
from presscheck.relations.times.slips import may_be_counted_from
from presscheck.relations.times.verbs_of_now import (
    ends_present,
    is_of_first_verb,
    is_present,
    leads_now,
)
from presscheck.relations.times.year_lengths import years_of

Told = tuple[DateMention, int] | None
"""The date that a length is counted from, and where the words end that say so."""


def seen_from_today(place: LengthPlace) -> Told:
    """The year that a length with "after" or "later" leads from to today; a story's today is another."""
    if tells_a_story(place.passage, place.text, place.end, place.lexicon):
        return None
    return _after(place) or _later(place) or _before(place)


def _after(place: LengthPlace) -> Told:
    """ "Fifty years after England won in 1966, the last of them has died", "On Friday, 70 years after they landed in
    1944, they came back": seen from today."""
    span, cues = place.span, place.cues
    after, year = cues.after.match(place.text, span.end), place.year()
    if after is None or year is None or not place.counts_from(year, after.end()):
        return None
    if cues.head.fullmatch(place.text, place.start, span.start):
        # what the year belongs to ends with the year, and what is said of today follows
        behind = [d for d in place.days_of_now if d.start >= year.end]
        is_now = place.text[year.end : year.end + 1] == "," and (
            any(is_of_first_verb(place.passage, d, year.end) for d in behind)
            or is_present(place.passage, span.start, cues)
            or (is_present(place.passage, span.start, cues, bare=True) and _may_be(place, year))
        )
    else:
        before = any(d.end <= span.start for d in place.days_of_now)
        is_now = place.is_dated_now or (before and _may_be(place, year))
    return (year, after.end()) if is_now else None


def _before(place: LengthPlace) -> Told:
    """ "Bells tolled last night for those who died on December 21, 1988, 20 years before": the day of the main verb is
    now, the date right before the length that of a clause in it."""
    before, year = place.cues.before.match(place.text, place.span.end), place.year()
    if before is None or year is None or not place.cues.aside.fullmatch(place.text, year.end, place.span.start):
        return None
    passage = place.passage
    verb = passage.verb(year.start - passage.start, year.end - passage.start)
    if verb is None or verb.dep_ == "ROOT" or not _may_be(place, year):
        return None
    of_now = [(d.start, d.end) for d in place.days_of_now if d.end <= year.start]
    of_now += [night.span() for night in place.cues.nights.finditer(place.text, place.start, year.start)]
    held = [passage.verb(start - passage.start, end - passage.start) for start, end in of_now]
    return (year, before.end()) if any(v is not None and v.dep_ == "ROOT" for v in held) else None


def _may_be(place: LengthPlace, year: DateMention) -> bool:
    """Histories and plays tell what is long past in the present: may the length end at the publication?"""
    published = place.article.article.days
    return published is not None and may_be_counted_from(year, years_of(place.span), published)


def _later(place: LengthPlace) -> Told:
    """ "They came ashore on June 6, 1944, and on Friday, 70 years later, ...", "opened in 1985, it is to close a
    quarter of a century later"."""
    span = place.span
    later, year = place.cues.later.match(place.text, span.end), place.year()
    if later is None or year is None or year.end > span.start:
        return None
    behind = place.text[span.start - 2 : span.start] == ", "
    on_a_day = behind and any(
        d.end == span.start - 2 and d.year is None and (d.relative or d.weekday is not None) for d in place.dates
    )
    if on_a_day or (behind and leads_now(place.passage, later.end())):
        return year, span.end
    return (year, span.end) if ends_present(place.passage, span.start, span.end, place.cues) else None
