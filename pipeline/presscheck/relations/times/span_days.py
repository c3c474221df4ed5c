"""The days of the dates that a length of time may lie between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from presscheck.dates import day_after, days_of
from presscheck.model import DateMention, Days, Quantity
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.times.clock_times import ClockTime
from presscheck.relations.times.date_cues import Turn
from presscheck.relations.times.span_kinds import OF_YEARS, as_days, is_bare_weekday, last_before

_A_YEAR = 365


class SpanDays:
    """Reads the days of one paragraph's dates."""

    def __init__(self, skeleton: Skeleton, published: Days | None) -> None:
        self._skeleton, self._published = skeleton, published

    def before(self, start: DateMention, place: int, ends: Sequence[DateMention | None]) -> DateMention:
        """The start; one that would lie behind its end a week earlier if it is a weekday, a year earlier if it is a
        day without a year."""
        told = self._skeleton.told[place]
        day = told.on if isinstance(told, ClockTime) else told
        if start.days is None or not any(end and end.days and end.days.last < start.days.first for end in ends):
            return start
        if start.month and start.day and start.year is None:
            days = days_of(start.days.first.year - 1, start.month, start.day)
            return replace(start, days=days) if days else start
        if day is None or not is_bare_weekday(day) or start.basis != "resolved":
            return start
        week = Days(day_after(start.days.first, -7), day_after(start.days.last, -7))
        return replace(start, days=week)

    def past(self, place: int, length: Quantity, *, keep: bool) -> DateMention | None:
        """The date, a weekday being the last one before the publication unless it is to `keep` open which; of a time
        of day that tells its day too, the day where the length is no time of day."""
        told = as_days(self._skeleton.told[place], length.unit)
        if not isinstance(told, DateMention) or told.fiscal or told.recurring:
            return None
        if length.unit in OF_YEARS and told.month and not (told.year or told.days) and self._published:
            return replace(told, days=_about(self._published))
        return told if keep or not is_bare_weekday(told) else last_before(told, self._published)


def starts_and_ends(places: Sequence[int], turns: Sequence[Turn | None]) -> tuple[list[int], list[int]]:
    """Where the starts and ends stand; what may be either ("left") is what the others leave over."""
    found: dict[Turn, list[int]] = {"start": [], "end": [], "either": []}
    for place, turn in zip(places, turns, strict=True):
        if turn is not None:
            found[turn].append(place)
    starts, ends, either = found["start"], found["end"], found["either"]
    if either and not starts:
        starts = [either.pop(0)]
    return starts, sorted([*ends, *either])


def _about(published: Days) -> Days:
    """The days of which a month without a year may be."""
    return Days(day_after(published.first, -_A_YEAR), day_after(published.last, _A_YEAR))
