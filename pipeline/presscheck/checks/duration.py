"""A length of time is not the time between its two ends.

Why it matters  A reign, a sentence served or a war grows or shrinks by years, and both figures look like facts.
Example         "led the party from 1997 to 2010, a span of 11 years" is 13.
Known blind spot  Lengths that miss by one of a year or day that may be counted in or out; terms, bans and deals that
                  need not run their length, unless both ends are told; times of day in different zones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from presscheck.checks.allowed_lengths import allowed, stated_length
from presscheck.checks.check import Check
from presscheck.checks.elapsed import HOURS, Reach, reach
from presscheck.checks.length_slips import is_slip
from presscheck.checks.printed_lengths import in_parts
from presscheck.dates import days_of
from presscheck.model import (
    Apart,
    DateMention,
    InSentence,
    Line,
    Meets,
    Outcome,
    Printable,
    Quantity,
    TimeLength,
    Undecided,
)
from presscheck.relations.times.clock_times import ClockTime
from presscheck.relations.times.duration import Duration


def duration(tie: Duration) -> Outcome:
    """Compare the length with the time from its start to its end."""
    if tie.until is None and (tie.start is None or tie.end is None):
        return Undecided(why="an end is the publication, of which no date is known")
    lengths = _reached(tie)
    if not lengths:
        return Undecided(why="the dates do not tell the length in this unit")
    outcome = _loosely(tie) if tie.loose else _answered(tie, lengths)
    if isinstance(outcome, Apart) and any(_fits(replace(tie, length=other)) for other in tie.others):
        return Undecided(why="another length told beside it is the time between the dates")
    if isinstance(outcome, Apart) and any(_fits(other) for other in _in_other_years(tie)):
        return Undecided(why="an end is told without its year, and of another it would hold")
    return outcome


def _in_other_years(tie: Duration) -> Iterator[Duration]:
    """The tie with an end that is told with no year, beside one that is, in the year supposed and those beside it."""
    if tie.start is not None and tie.end is not None and tie.start.month and tie.start.year is None:
        yield replace(tie, start=tie.end, end=tie.start)  # "on 3 January, having left on 10 June last year"
    for role, end, other in (("start", tie.start, tie.end), ("end", tie.end, tie.start)):
        if end is None or end.month is None or end.year or end.days is None or end.relative is not None:
            continue
        if other is None or (other.year is None and other.relative is None):
            continue
        for year in range(end.days.first.year - 1, end.days.first.year + 2):
            days = days_of(year, end.month, end.day)
            if days is not None:
                yield replace(tie, **{role: replace(end, year=year, days=days)})  # type: ignore[arg-type]


def _answered(tie: Duration, lengths: tuple[Reach, ...]) -> Outcome:
    answers = [_judged(tie, length) for length in lengths]
    return next((answer for answer in answers if isinstance(answer, Meets)), answers[0])


def _fits(tie: Duration) -> bool:
    """Is the length that of the ends?"""
    lengths = _reached(tie) if tie.length.value is not None else ()
    exact = replace(tie, at_most=False, at_least=False)
    return bool(lengths) and isinstance(_answered(exact, lengths), Meets)


def _reached(tie: Duration) -> tuple[Reach, ...]:
    """The lengths that the ends leave open, in the unit of the stated one."""
    start, end = _ends(tie)
    lengths = reach(start, end, tie.length.unit)
    undated = any(isinstance(date, ClockTime) and date.on is None for date in (start, end))
    return tuple(_days_on(length, tie.length) for length in lengths) if undated else lengths


def _days_on(length: Reach, stated: Quantity) -> Reach:
    """A length of hours of untold days, so many days longer as brings it nearest to what is stated."""
    day = HOURS["day"] / HOURS[stated.unit]
    more = day * max(0, round(((stated.value or 0) - length.low) / day))
    return Reach(length.low + more, length.high + more, None if length.usual is None else length.usual + round(more))


def _ends(tie: Duration) -> tuple[DateMention, DateMention]:
    """The start and end as dates, the publication being one of its month."""
    return tie.start or _publication(tie), tie.end or _publication(tie)


def _publication(tie: Duration) -> DateMention:
    days = tie.until
    assert days is not None
    return DateMention(
        text="the publication",
        field=tie.length.field,
        start=0,
        end=0,
        year=days.first.year,
        month=days.first.month,
        day=days.first.day if days.one else None,
        days=days,
    )


def _judged(tie: Duration, length: Reach) -> Outcome:
    narrow, wide = allowed(tie, length)
    stated = stated_length(tie.length)
    working = (Line(_sum(tie, length), _values(tie, length)),)
    if (
        stated.meets(narrow)
        or (tie.at_most and stated.low < narrow.high)
        or (tie.at_least and stated.high > narrow.low)
    ):
        return Meets(working=working)
    usual = length.usual
    expected = (float(usual), float(usual)) if usual else _whole(length)
    return Apart(
        message=Line("{start} to {end} is not {named}", _values(tie, length)),
        by=stated.gap(narrow) / max(length.high, 1),
        wide=not stated.meets(wide),
        blame="length",
        expected=expected,
        working=working,
    )


def _loosely(tie: Duration) -> Outcome:
    """What may be another's length is wrong only where a usual slip tells it from the right one."""
    ends = [tie.end, *tie.other_ends]
    spans = [replace(tie, end=end, other_ends=()) for end in ends]
    read = [(span, length) for span in spans for length in _reached(span)]
    answers = [_judged(span, length) for span, length in read]
    if met := next((answer for answer in answers if isinstance(answer, Meets)), None):
        return met
    slips = (answer for answer, (_, length) in zip(answers, read, strict=True) if is_slip(tie.length, length))
    return next(slips, Undecided(why="the length may be of something else than the time between the dates"))


def _whole(length: Reach) -> tuple[float, float] | None:
    low, high = round(length.low), round(length.high)
    return (float(low), float(high)) if high - low <= 1 < low else None


def _sum(tie: Duration, length: Reach) -> str:
    if length.usual is None:
        low, high = (in_parts(TimeLength(one, tie.length.unit)) for one in (length.low, length.high))
        told = "{low}" if low == high else "{low} to {high}"
        return "{start} to {end} is " + told + "; the article says {length}"
    start, end = _ends(tie)
    if tie.length.unit in ("year", "season") and start.year and end.year and not start.month:
        return "{last} − {first} = {in_units}; the article says {length}"
    both = ", or {more} with both ends counted" if tie.length.unit == "day" and tie.spans else ""
    return "{start} to {end} is {in_units}" + both + "; the article says {length}"


def _values(tie: Duration, length: Reach) -> dict[str, Printable]:
    start, end = _ends(tie)
    return {
        "start": tie.start or "the publication",
        "end": tie.end or "the publication",
        "length": tie.length,
        "named": InSentence(tie.length),
        "low": TimeLength(length.low, tie.length.unit),
        "high": TimeLength(length.high, tie.length.unit),
        "in_units": TimeLength(length.usual or 0, tie.length.unit),
        "more": str((length.usual or 0) + 1),
        "first": str(start.year),
        "last": str(end.year),
    }


CHECK = Check("DT104", "duration", Duration, duration, yields_to=("DT105",))
