"""Which of the dates in and around an article is the one it appeared on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from presscheck.reading.datelines import Dateline
from presscheck.reading.dates import Calendar, Written, address_year
from presscheck.reading.furniture import Posted

_EXACT = len("2014-01-24")
_UPDATED = 2
_LONG_AFTER = dt.timedelta(days=366)


@dataclass(slots=True, kw_only=True)
class Evidence:
    """What a text told of the day it appeared on. `signed`: the posted lines right under its title or byline;
    `headings`: dates that stand alone in the story, as those over the entries of a diary do."""

    posted: list[Posted] = field(default_factory=list)
    signed: list[Posted] = field(default_factory=list)
    headings: list[Written] = field(default_factory=list)
    dateline: Dateline | None = None


def published(evidence: Evidence, text: str, url: str | None, calendar: Calendar) -> str | None:
    """The day told, by trust: a posted line, a dateline with a year, the address of the article, an update's line.

    A day without a year takes that of the address or of a vaguer date, if it falls in the month they name.
    """
    posted = sorted((p for p in evidence.posted if _trusted(p, evidence)), key=lambda p: p.rank)
    written = [p.date for p in posted if p.date and p.rank != _UPDATED]
    if (date := _of_dateline(evidence, text, calendar)) is not None:
        written.append(date)
    told = [day for date in written if (day := date.told())]
    if url and (day := calendar.of_address(url)):
        told.append(day)
    told += [day for p in posted if p.date and p.rank == _UPDATED and (day := p.date.told())]
    exact = next((day for day in told if len(day) == _EXACT), None)
    if exact:
        return exact
    vague = told[0] if told else None
    year = int(vague[:4]) if vague else address_year(url) if url else None
    yearless = (date for date in written if date.day and date.year is None and _within(date, vague))
    return next((date.told(year) for date in yearless), vague) if year else vague


def _trusted(posted: Posted, evidence: Evidence) -> bool:
    """A date alone on its line may open a diary or a timeline where others follow it: then it must stand under the
    title or byline, and none of theirs may be later."""
    date = posted.date
    if not posted.lone or not evidence.headings or date is None:
        return True
    if posted not in evidence.signed or date.year is None:
        return False
    return all(_order(date) >= _order(other, date.year) for other in evidence.headings)


def _of_dateline(evidence: Evidence, text: str, calendar: Calendar) -> Written | None:
    """The dateline's date, unless it sets a scene of long ago: in a text with days over a year later, or with more
    such settings."""
    dateline = evidence.dateline
    if dateline is None or dateline.date is None or not dateline.scene:
        return dateline.date if dateline else None
    first = _order(dateline.date)
    return (
        None if evidence.headings or any(day - first > _LONG_AFTER for day in _days(text, calendar)) else dateline.date
    )


def _days(text: str, calendar: Calendar) -> Iterator[dt.date]:
    return (_order(date) for date in calendar.dates(text) if date.year and date.day)


def _order(date: Written, year: int = 1) -> dt.date:
    """Its day, the first of its month where it names none; `year` stands in for one left unsaid."""
    try:
        return dt.date(date.year or year, date.month, date.day or 1)
    except ValueError:  # 29 February, in a year that has none
        return dt.date(date.year or year, 3, 1)


def _within(date: Written, month: str | None) -> bool:
    return month is None or int(month[5:7]) == date.month
