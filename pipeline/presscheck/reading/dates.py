"""Dates as they are written, in lines of text and in addresses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon

_YEAR = r"(?:1[6-9]|20)[0-9][0-9]"
_ADDRESS_YEAR = r"(?:19|20)[0-9][0-9]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A date as written at `start:end`; the year or the day may be left unsaid. It is a date of the calendar."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None

    def told(self, year: int | None = None) -> str | None:
        """As `Days.parse` reads it ("2014-01-24", "2014-01"), in `year` where it names none; None without a year."""
        year = self.year or year
        return None if year is None else _told(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The names of months and days of a language, as patterns."""

    months: dict[str, int]
    written: re.Pattern[str]
    dated_path: re.Pattern[str]
    weekdays: frozenset[str]

    def dates(self, text: str) -> Iterator[Written]:
        """Every date in `text`, in order. Left out: days no calendar has, and 03/04/2015, which may be either."""
        for match in self.written.finditer(text):
            if found := self._date(match):
                yield found

    def _date(self, match: re.Match[str]) -> Written | None:
        said = match.groupdict()
        # The alternatives of the pattern number their groups: y1, m1, d1 ...
        year, month, day = (next((v for k, v in said.items() if k[0] == key and v), "") for key in "ymd")
        if (first := said["a"]) is not None:
            one, two = int(first), int(said["b"] or 0)
            if one != two and max(one, two) <= 12:
                return None
            day, month = (first, said["b"]) if one > 12 or one == two else (said["b"], first)
        number = int(month) if month.isdigit() else self.months.get(month.lower(), 0)
        # The leap year 2000 stands in for a year left unsaid.
        if _told(int(year or 2000), number, int(day) if day else None) is None:
            return None
        return Written(
            start=match.start(),
            end=match.end(),
            year=int(year) if year else None,
            month=number,
            day=int(day) if day else None,
        )

    def of_address(self, url: str) -> str | None:
        """The day or month that a URL's path names ("/2014/01/24/", "/2014/jan/24/", "/2014/01/"), else None."""
        partial = None
        for match in self.dated_path.finditer(_path(url)):
            parts = match.groupdict()
            year = int(parts["y1"] or parts["y2"] or parts["y3"])
            said = parts["m1"] or parts["m2"] or parts["m3"]
            month = int(said) if said.isdigit() else self.months[said.lower()]
            day = parts["d1"] or parts["d2"] or parts["d3"]
            told = _told(year, month, int(day) if day else None)
            if told and day:
                return told
            partial = partial or told
        return partial


@cache
def calendar(lexicon: Lexicon) -> Calendar:
    """The calendar words of `layout.toml`, compiled once for each language."""
    words: dict[str, Any] = lexicon.table("layout.toml")["calendar"]
    months: dict[str, int] = words["months"]
    return Calendar(
        months=months,
        written=re.compile(_written(words), re.IGNORECASE),
        dated_path=re.compile(_dated_path(months), re.IGNORECASE),
        weekdays=frozenset(words["weekdays"]),
    )


def address_year(url: str) -> int | None:
    """The year in which a URL's path files the article ("/2014/"), to complete a dateline with; None without one."""
    match = re.search(rf"/({_ADDRESS_YEAR})(?=[/-]|$)", _path(url))
    return int(match[1]) if match else None


def _path(url: str) -> str:
    return re.sub(r"^[A-Za-z][A-Za-z0-9+.-]{0,20}://[^/?#]*", "", url.strip()).split("?")[0].split("#")[0]


def either(words: Iterable[str]) -> str:
    """An alternation of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _written(words: dict[str, Any]) -> str:
    month = rf"(?P<m{{n}}>{either(words['months'])})\b\.?"
    day = rf"(?P<d{{n}}>[0-3]?[0-9])(?:{either(words['ordinal_endings'])})?"
    year = rf"(?P<y{{n}}>{_YEAR})(?![0-9])"
    joiner = rf"(?:\s{{{{1,3}}}}{re.escape(words['joiner'])})?"
    forms = (
        # 2014-01-24, 2014/01/24
        r"(?P<y1>" + _YEAR + r")(?P<s>[-/.])(?P<m1>[01]?[0-9])(?P=s)(?P<d1>[0-3]?[0-9])(?![0-9])",
        # 24/01/2014, 24.1.2014
        r"(?P<a>[0-3]?[0-9])(?P<t>[-/.])(?P<b>[0-3]?[0-9])(?P=t)" + year.format(n=2),
        # 24th January 2014, 24 Jan
        (day + joiner + r"[\s-]{{1,3}}" + month + r"(?:,?[\s-]{{1,3}}" + year + r"|(?![\w]))").format(n=3),
        # January 24, 2014, Jan. 24
        (month + r"\s{{1,3}}" + day + r"(?![0-9:])(?:,?\s{{1,3}}" + year + r"|(?!\w))").format(n=4),
        # January 2014
        (month + r",?\s{{1,3}}" + year).format(n=5),
    )
    return r"(?<![\w.:/-])(?:" + "|".join(forms) + r")"


def _dated_path(months: dict[str, int]) -> str:
    named = rf"(?:0[1-9]|1[0-2]|[1-9](?=[/-])|{either(months)})"
    day = r"[0-3]?[0-9](?![0-9])"
    return (
        rf"/(?P<y1>{_ADDRESS_YEAR})[/-](?P<m1>{named})(?:[/-](?P<d1>{day})|(?=/|$))"
        rf"|(?<![0-9])(?P<y2>{_ADDRESS_YEAR})(?P<s>[-_])(?P<m2>0[1-9]|1[0-2])(?P=s)(?P<d2>[0-3][0-9])(?![0-9])"
        rf"|(?<=[/_-])(?P<y3>{_ADDRESS_YEAR})(?P<m3>0[1-9]|1[0-2])(?P<d3>[0-3][0-9])(?=[/_.-]|$)"
    )


def _told(year: int, month: int, day: int | None) -> str | None:
    try:
        date = dt.date(year, month, day or 1)
    except ValueError:
        return None
    return f"{date:%Y-%m-%d}" if day else f"{date:%Y-%m}"
