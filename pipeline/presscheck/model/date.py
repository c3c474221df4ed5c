"""Dates as an article tells them. They are no quantities, but ties and findings point at them all the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from presscheck.model.article import Days, Field


class Relative(NamedTuple):
    """How a date leans on the day of publication: so many `unit`s from it, -1 is the last and 1 the next. Of a `named`
    one ("last June", "next Tuesday") the month or weekday itself is counted."""

    unit: Literal["day", "week", "month", "season", "year", "named"]
    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as told: "Monday, 5 May 2014", "in June", "1997", "last year". `year`, `month`, `day` and `weekday` (0 is
    Monday) are those printed, None where unsaid. `days` are the days of the calendar that it may mean: None where it
    is none of the calendar ("31 April"), or where nothing tells the year. `basis`: `stated` where its own words tell
    all of that, `resolved` where the publication or the words around it do. `before`: of a day without a
    year that would be well to come, that of the year before, which may be meant. `relative`: how words such as "last
    year" lean on the publication. `fiscal`: it may be a year of accounts, of a school or of a sport ("2015-16", "fiscal
    2015"), or an end or part of one; what is said of it need not hold for the calendar's. `recurring`: it is no one day
    ("Mondays")."""

    text: str
    field: Field
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    days: Days | None
    before: Days | None = None
    basis: Literal["stated", "resolved"] = "stated"
    relative: Relative | None = None
    fiscal: bool = False
    recurring: bool = False
