"""Lengths of time between what happened in a year and the time of publication: "it is 25 years since", "half a century
after", "a quarter of a century later"."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.times.anniversaries import of_this_day
from presscheck.relations.times.anniversary_cues import anniversary_cues
from presscheck.relations.times.leaning import Leaning, dates_within, sentence_about
from presscheck.relations.times.length_places import LengthPlace, length_places
from presscheck.relations.times.near_dates import gone
from presscheck.relations.times.relative_cues import relative_cues
from presscheck.relations.times.seen_from_today import Told, seen_from_today
from presscheck.relations.times.verbs_of_now import is_present

_FAR = 70
"""Characters between the opening of a sentence and its year."""


def years_since(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """The lengths of the article with the one date that each is counted from: a year, of weeks and months a month."""
    for place in length_places(article, lexicon):
        span = place.span
        told = _since_month(place) if span.is_short else _since_year(place)
        if told is not None:
            date, end = told
            words, cue = place.text[span.start : span.end], place.text[span.start : end].strip()
            yield Leaning(
                form="ago", cue=cue, confidence=0.8, date=date, span=span.figure, words="" if span.figure else words,
                length=span.length, unit=span.unit,
            )  # fmt: skip


def _since_year(place: LengthPlace) -> Told:
    return _since(place) or seen_from_today(place) or _marked(place) or _this_day(place)


def _since(place: LengthPlace) -> Told:
    """ "It is 25 years since the wall fell in November 1989", "110 years to the day since she sank in April 1912"."""
    since = place.cues.since.match(place.text, place.span.end)
    if since is None:
        return None
    passed = place.cues.passed.match(place.text, place.span.end) is not None
    if not (passed or since["day"] or _is_counted(place) or place.is_dated_now):
        return None
    if not place.years:
        beside = _next_door(place)
        return (beside, since.end()) if beside is not None else None
    year = place.year()
    if year is None or not place.counts_from(year, since.end()):
        return None
    return year, since.end()


def _since_month(place: LengthPlace) -> Told:
    """ "It is five weeks since the ferry sank on 16 April", "it has been six months since she left in May"."""
    since = place.cues.since.match(place.text, place.span.end)
    passed = place.cues.passed.match(place.text, place.span.end) is not None
    months = [date for date in place.dates if date.month is not None or date.year is not None]
    if since is None or len(months) != 1 or not (passed or place.led(place.cues.it_is, 40)):
        return None
    (date,) = months
    if date.fiscal or date.month is None or date.days is None or not place.counts_from(date, since.end()):
        return None
    beside = place.cues.beside.fullmatch(place.text, since.end(), date.start)
    if beside is None or not relative_cues(place.lexicon).closed.match(place.text, date.end):
        return None
    return gone(date, place.article.article.days), since.end()


def _is_counted(place: LengthPlace) -> bool:
    """Do the words before a length with "since" count it from now: "It is", "On Friday it was", "In the ... has"?"""
    if place.led(place.cues.it_is, 40):
        return True
    if place.led(place.cues.it_was, 40):
        return bool(place.days_of_now)
    return place.led(place.cues.all_along, 40) and is_present(place.passage, place.span.start, place.cues)


def _marked(place: LengthPlace) -> Told:
    """ "a party on Friday to mark his 25 years at the firm, which he joined in 1991"."""
    text, span, cues = place.text, place.span, place.cues
    # "is 250 years old this year; it was founded in 1766", "founded in 1766 and now 250 years old"
    old = cues.only_old.match(text, span.end)
    is_dated = old is not None and any(date.start - old.end() == 1 for date in place.days_of_now)
    is_old = cues.old.match(text, span.end) or (old is not None and (is_dated or place.led(cues.now_old, 20)))
    if not is_old and not place.led(cues.marked, 30):
        return None
    year = place.year()
    if year is None:
        return None
    business = cues.in_business.match(text, span.end)
    if business and cues.narrowed.match(text, business.end()):
        return None  # "50 years of publication in colour"
    if is_old or business:
        began = anniversary_cues(place.lexicon).founded_in
        told = began.search(text, max(place.start, year.start - _FAR), year.start)
        return (year, span.end) if told is not None and not told["object"] else None
    is_now = any(d.relative or d.weekday is not None for d in place.dates if d.year is None and d.month is None)
    if not is_now or year.start < span.end:
        return None
    return (year, span.end) if cues.joined.search(text, span.end, year.start) else None


def _this_day(place: LengthPlace) -> Told:
    """ "Women were marking a century of the vote: on this day in 1918, ..."."""
    if not place.led(place.cues.it_is, 40):
        return None
    sentence = place.start, place.end
    year = of_this_day(place.article, place.passage, place.text, sentence, anniversary_cues(place.lexicon))
    return (year, place.span.end) if year is not None and not year.fiscal else None


def _next_door(place: LengthPlace) -> DateMention | None:
    """The one year of the next sentence, where that opens with what happened then: "The disaster, on 16 March 1978"."""
    passage, text, since = place.passage, place.text, (place.span.end, place.end)
    if place.end + 1 >= passage.segment.end - 1:
        return None
    start, end = sentence_about(passage, place.end + 1)
    years = [d for d in dates_within(place.article, passage, start, end) if d.year is not None]
    cues = anniversary_cues(place.lexicon)
    if len(years) != 1 or years[0].fiscal:
        return None
    if cues.opens_beside.fullmatch(text, start, years[0].start):
        return years[0]
    opens = cues.opening(text, place.start, start, end)
    if opens is not None and cues.founded.search(text, start, opens) and not cues.founded.search(text, *since):
        return None  # "100 years since the battle. It was founded in"
    return years[0] if opens is not None and years[0].start - opens < _FAR else None
