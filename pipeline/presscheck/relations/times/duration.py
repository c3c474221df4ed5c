"""Duration: a length of time, and the two dates or hours that it is said to lie between.

Tied      "from 1997 to 2010, 13 years", "the five-day visit from 3 to 8 May", "a six-hour shift from 2pm to 8pm"
          "took over in 2012 and left in 2019 after seven years", "in 2012, three years after it closed in 2009"
          "chief executive for 11 years, since March 2006"   the end is the day of publication
Not tied  "jailed for 10 years in 2012 and released in 2017"   a sentence is not the time served
          "from 1997 to 2010, 13 years after the fire"         the length runs from something else
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.hedges import hedges
from presscheck.model import DateMention, Days, Quantity, Relation, Role
from presscheck.relations.skeleton import Skeleton, cue, is_an_age, skeletons
from presscheck.relations.times.clock_times import ClockTime, clock_times
from presscheck.relations.times.length_links import length_links
from presscheck.relations.times.loose_spans import LooseSpan, loose_spans
from presscheck.relations.times.span_doubts import span_doubts
from presscheck.relations.times.span_forms import RECURS, Form, forms, recurs
from presscheck.relations.times.span_kinds import as_days, placed
from presscheck.relations.times.span_lengths import is_hyphened
from presscheck.relations.times.span_turns import span_turns
from presscheck.relations.times.whole_dates import days_of_month, whole_dates
from presscheck.relations.times.whole_lengths import whole_lengths
from presscheck.relations.times.years_told import years_told


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration(Relation):
    """`length` is the time from `start` to `end`, or to the day of publication, then `until`. `spans`: it lies between
    them, so that the first or last day or year may be counted in; else the end happened so long after the start.
    `at_most`: it may begin later than `start`, or be a part, so that only a greater length is wrong; `at_least`: only a
    lesser one is. `others`: the lengths told beside it, of which one may be that of the ends. `loose`: only words
    of their own make the ends its ends, so that it may as well be another's, or last to one of `other_ends`.
    `pause`: it is that of what closed and reopened, of which neither day need be one."""

    kind: ClassVar[str] = "duration"
    roles: ClassVar[tuple[str, ...]] = ("length", "start", "end")

    length: Quantity
    start: DateMention | None
    end: DateMention | None
    spans: bool = True
    until: Days | None = None
    at_most: bool = False
    at_least: bool = False
    others: tuple[Quantity, ...] = ()
    loose: bool = False
    other_ends: tuple[DateMention, ...] = ()
    pause: bool = False


def durations(article: Marked, lexicon: Lexicon) -> Iterator[Duration]:
    """The lengths of time that the article gives with both their ends; of one length, the first reading."""
    told: set[str] = set()
    whole, often = tuple(whole_skeletons(article, lexicon)), recurs(lexicon)
    for skeleton in whole:
        for form in forms(lexicon):
            for m in form.words.finditer(skeleton.text):
                if often.search(skeleton.text, max(0, m.start("length") - RECURS), m.start("length")):
                    continue  # "every two hours from 6am to 10pm"
                tie = _without_doubt(_tied(article, skeleton, m, form, lexicon), skeleton, article, lexicon)
                tie = replace(tie, at_least=False) if tie and form.full else tie
                if tie is not None and tie.length.id not in told:
                    told.add(tie.length.id)
                    yield tie
    for skeleton in whole:
        for span in loose_spans(article, skeleton, lexicon):
            tie = _without_doubt(_loose(article, span), skeleton, article, lexicon)
            if tie is not None and span.length.id not in told:
                told.add(span.length.id)
                yield tie


def _without_doubt(tie: Duration | None, skeleton: Skeleton, article: Marked, lexicon: Lexicon) -> Duration | None:
    """The tie with what is doubtful of it; none where the length is of something else than its dates."""
    if tie is None:
        return None
    doubt = span_doubts(lexicon).of(skeleton, (tie.length, tie.start, tie.end))
    if doubt.dropped:
        return None
    at_least = doubt.at_least and not _is_to_come(tie.end, article.article.days)
    return replace(tie, at_most=tie.at_most or doubt.at_most, at_least=at_least, others=doubt.others)


def _is_to_come(end: DateMention | None, published: Days | None) -> bool:
    """Does a length end after the publication, so that nothing can have cut it short?"""
    return bool(end and end.days and published and end.days.last > published.last)


def _loose(article: Marked, span: LooseSpan) -> Duration:
    dates = [date for date in (span.start, span.end) if date is not None]
    return Duration(
        cue=cue(article, (span.length, *dates)),
        confidence=0.75 if span.certain else 0.7,
        length=span.length,
        start=span.start,
        end=span.end,
        until=None if span.end else article.article.days,
        at_most=span.at_most,
        loose=not span.certain,
        other_ends=span.others,
        pause=span.pause,
    )


def whole_skeletons(article: Marked, lexicon: Lexicon) -> Iterator[Skeleton]:
    """The article's paragraphs with one sign for each time of day and its day, for each date told in two parts, and for
    each length told in two units."""
    wholes = (
        (*whole_dates(article), *years_told(article, lexicon), *days_of_month(article, lexicon)),
        tuple(whole_lengths(article, lexicon)),
    )
    return skeletons(article, tuple(clock_times(article, lexicon)), wholes=wholes, hedges=hedges(lexicon))


def rebuilt_duration(
    article: Marked,
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,
) -> Duration | None:
    """The tie between a length and two ends of the article; what kind it is, its words tell again."""
    length, start, end = roles["length"], roles.get("start"), roles.get("end")
    assert isinstance(length, Quantity)
    known = next((tie for tie in durations(article, lexicon) if tie.length.id == length.id), None)
    if known is None:
        return None
    return replace(
        known,
        cue=cue,
        confidence=confidence,
        length=length if known.length.hedge else replace(length, hedge=None),
        start=start if isinstance(start, DateMention) else known.start,
        end=end if isinstance(end, DateMention) else known.end,
    )


def _tied(article: Marked, skeleton: Skeleton, m: re.Match[str], form: Form, lexicon: Lexicon) -> Duration | None:
    length, start, end = (skeleton.role(m, role) if role in m.groupdict() else None for role in Duration.roles)
    if not isinstance(length, Quantity) or length.value is None or is_an_age(length):
        return None
    start, end = (as_days(date, length.unit) for date in (start, end))
    dates = [date for date in (start, end) if isinstance(date, DateMention)]
    published = article.article.days
    if len(dates) + (form.published is not None) != len(Duration.roles) - 1 or (form.published and published is None):
        return None
    if is_hyphened(length) and not form.spans:
        return None  # "after a two-year refit" need not begin when it closed
    if "start" in m.groupdict() and length_links(lexicon).is_of_a_career(
        skeleton.text, m.start("length"), m.start("start")
    ):
        return None
    if form.spans and span_turns(lexicon).acts(skeleton.passage, length):
        return None  # "Between 1990 and 1997, five years of drought ruined the farms"
    if len({isinstance(date, ClockTime) for date in dates}) > 1 or (form.published and isinstance(dates[0], ClockTime)):
        return None
    start, end = (placed(date, other, published) for date, other in ((start, end), (end, start)))
    if form.full and length.hedge is not None:
        length = replace(length, hedge=None)  # "under a 99-year lease"
    return Duration(
        cue=cue(article, (length, *dates)),
        confidence=0.85 if form.spans else 0.75,
        length=length,
        start=start if isinstance(start, DateMention) else None,
        end=end if isinstance(end, DateMention) else None,
        spans=form.spans,
        until=published if form.published else None,
        at_most=form.at_most,
    )
