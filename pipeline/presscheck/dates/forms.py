"""The forms in which one language prints dates, as one pattern: days of a month, months, years, what leans on today."""

from __future__ import annotations

import re
from typing import Any

from presscheck.reading.dates import either

YEAR = r"(?:1[3-9]|20)\d\d(?![\d%]|[.,]\d|[-–—]?[A-Za-z]{0,2}\d)"
B = r"(?:[\s\u00a0]{1,2})"
"""A blank, or two where a line ends."""
DASH = "[-–—/]"
_NUMBER_ENDS = r"(?![\w%]|[.,:]\d)"


class Forms:
    """The pieces that the forms are made of. `calendar` are the names of layout.toml, `table` is dates.toml."""

    def __init__(self, calendar: dict[str, Any], table: dict[str, Any]) -> None:
        self._table, joins = table, table["joins"]
        self.months, self.weekdays = names(calendar["months"]), names(calendar["weekdays"])
        self._month, self._weekday = rf"(?:{self.months})\b\.?", rf"(?:{self.weekdays})\b\.?"
        self._the, self._of = rf"(?:{joins['the']}{B})?", rf"(?:{joins['of']}{B})?"
        self._ending = rf"{either(calendar['ordinal_endings'])}"
        self.behind_day = rf"[,.;:)]|$|\s(?:{either(joins['behind_day'])})\b"
        self.behind_list = rf"[,.;:)]|$|\s(?:{either(joins['behind_list'])})\b"
        self.item = rf"(?:(?P<w>{self._weekday}),?{B})?(?P<d>\d{{1,2}})(?P<o>{self._ending})?"
        """A day in a list of days."""
        # "14 October 1066"; but "on 14 October 1200 people"
        self._early = rf"1[0-2]\d\d(?=[;:)\]]|[.,](?!\d)|$|\s(?:{either(joins['behind_year'])})\b)"
        self._joined = rf"(?:{B}?{DASH}{B}?|,?{B}(?:{either(joins['days'])}){B})"

    @property
    def any(self) -> str:
        """Any date."""
        return "|".join((*self._days(), *self._leaning(), *self._alone()))

    def _days(self) -> tuple[str, ...]:
        """Of which the day of a month is told, or the month with its year."""
        the, of, month, joined, year = self._the, self._of, self._month, self._joined, self._year
        item = re.sub(r"\?P<\w>", "?:", self.item)
        named, day = self._named, self._day
        return (
            # 2014-01-24; 24/01/2014
            r"(?P<y1>(?:1[6-9]|20)\d\d)-(?P<m1>[01]\d)-(?P<d1>[0-3]\d)(?!\d)",
            rf"(?P<a>[0-3]?\d)(?P<t>[/.])(?P<b>[0-3]?\d)(?P=t)(?P<y2>{YEAR})",
            # Monday, 24th of January 2014; 9 to 12 July; Thursday 9 to Sunday 12 July; 3, 10 and 17 May
            rf"(?:(?P<l3>(?:{item},{B}){{1,30}})?{named(0)}{day(0)}{joined}{the})?{named(3)}{day(3)}(?:{B}{of}|-)(?P<m3>{month})(?![-'’]?\w){year(3)}",
            # Tuesday (March 3); Jan. 5, 2014; May 9-12; May 3, 10 and 17
            rf"{named(4)}(?P<m4>{month}){B}{the}{day(4)}{_NUMBER_ENDS}(?:(?P<l4>(?:,{B}{item}{_NUMBER_ENDS}){{1,30}})?{joined}{named(5)}{day(5)}{_NUMBER_ENDS})?{year(4)}",
            # January 2014
            rf"(?P<m6>{month})(?:,?{B}{of})(?P<y6>{YEAR})",
        )

    def _leaning(self) -> tuple[str, ...]:
        """Which lean on the publication, on a month told before, or on the year's feasts."""
        relative, weekday, the = self._table["relative"], self._weekday, self._the
        which, units, seasons = cased(relative["which"]), either(relative["units"]), cased(relative["seasons"])
        month_alone, weekday_alone = (names(self._table["alone"][name]) for name in ("months", "weekdays"))
        return (
            # last year, next June, this Tuesday; yesterday
            rf"(?P<which>{which}){B}(?:(?P<unit>{units})|(?P<season>{seasons})|(?P<m7>{month_alone})|(?P<w7>{weekday_alone}))(?!\w)",
            rf"(?P<near>{cased(relative['days'])})(?!\w)",
            # Tuesday, the 17th; Christmas Day 1952
            rf"(?P<w9>{weekday}),?{B}{the}(?P<d9>\d{{1,2}})(?P<o9>{self._ending})(?={self.behind_day})",
            rf"(?P<named>{either(self._table['named_days'])})(?!['’]?\w|\s[A-Z])(?:,?{B}(?P<yn>{YEAR}))?",
        )

    def _alone(self) -> tuple[str, ...]:
        """A month, a weekday, a year."""
        alone = self._table["alone"]
        return (
            # June; Monday; but "October 1216"
            rf"(?P<m8>{names(alone['months'])})(?![\w-]|\s1[0-2]\d\d\b)",
            rf"(?P<w8>{names(alone['weekdays'])})(?P<plural>{alone['plural']})?(?![\w-])",
            # 1997-2003, 1997-98; FY2015; 1997
            rf"(?P<ya>(?:1[3-9]|20)\d\d){B}?[-–—/]{B}?(?P<yb>{YEAR}|\d\d(?![\w%]|[.,]\d))",
            rf"(?:{either(self._table['fiscal']['glued'])})\s?['’]?(?P<fy>{YEAR})",
            rf"(?P<y9>{YEAR})(?!s\b|[-–—]\d)",
        )

    def _day(self, n: int) -> str:
        return rf"(?P<d{n}>\d{{1,2}})(?P<o{n}>{self._ending})?"

    def _named(self, n: int) -> str:
        return rf"(?:(?P<w{n}>{self._weekday})(?:,?{B}{self._the}|{B}?(?P<p{n}>\()))?"

    def _year(self, n: int) -> str:
        return rf"(?:,?{B}{self._of}(?P<y{n}>{YEAR}|{self._early}))?"


def names(words: Any) -> str:
    """Names are told in a capital or in capitals: "may" and "sat" are verbs."""
    return either({form for word in words for form in (word.capitalize(), word.upper())})


def cased(words: Any) -> str:
    """Words at the head of a sentence, or in capitals, too."""
    return either({form for word in words for form in (word, word.capitalize(), word.upper())})
