"""The one pattern that finds what may be a date, made of the words that the language data lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.reading.dates import either

YEAR = r"(?:1[3-9]|20)\d\d(?![\d%]|[.,]\d|[-–—]?[A-Za-z]{0,2}\d)"
_B = r"(?:[\s\u00a0]{1,2})"
_DASH = "[-–—/]"
_NUMBER_ENDS = r"(?![\w%]|[.,:]\d)"


@dataclass(frozen=True, slots=True)
class Patterns:
    """The words of one language's dates, compiled. `months` and `weekdays` are keyed by lower-case name, days from 0
    (Monday); `full` are the names that are not short forms, `listed` a weekday that another follows, `leads` what a
    date alone may need before it."""

    any: re.Pattern[str]
    weekday_behind: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    which: dict[str, int]
    near_days: dict[str, int]
    named_days: dict[str, list[int]]
    month_follows: re.Pattern[str]
    not_behind: re.Pattern[str]
    year_follows: re.Pattern[str]
    year_of_noun_follows: re.Pattern[str]
    no_year_behind: re.Pattern[str]
    fiscal_before: re.Pattern[str]
    fiscal_behind: re.Pattern[str]
    persons: frozenset[str]
    full: frozenset[str]
    listed: re.Pattern[str]
    in_follows: re.Pattern[str]
    day_is_set: re.Pattern[str]
    two: frozenset[str]
    era_follows: re.Pattern[str]
    year_joined: re.Pattern[str]
    day_goes_on: re.Pattern[str]
    year_goes_on: re.Pattern[str]
    year_beside: re.Pattern[str]
    month_beside: re.Pattern[str]
    apart: re.Pattern[str]
    item: re.Pattern[str]
    behind_day: re.Pattern[str]
    leads: tuple[str, ...]


@cache
def patterns(lexicon: Lexicon) -> Patterns:
    """The patterns of this lexicon, compiled once."""
    words: dict[str, Any] = lexicon.table("layout.toml")["calendar"]
    table: dict[str, Any] = lexicon.table("dates.toml")
    alone, relative, years, fiscal = (table[name] for name in ("alone", "relative", "years", "fiscal"))
    joins = table["joins"]
    weekdays = {name: _weekday(name, alone["weekdays"]) for name in words["weekdays"]}
    weekday = rf"(?:{_names(weekdays)})\b\.?"
    return Patterns(
        any=re.compile(rf"\b(?:{_any(words, table, weekday)})"),
        weekday_behind=re.compile(
            rf"(?:,?{_B}(?:{either(joins['a'])}){_B}|{_B}?\({_B}?)(?P<w>{_names(weekdays)})\b(?:{_B}?\))?"
        ),
        months=words["months"],
        weekdays=weekdays,
        which=relative["which"],
        near_days=relative["days"],
        named_days=table["named_days"],
        month_follows=_last_word(alone["before_month"]),
        not_behind=_last_word(relative["not_behind"]),
        year_follows=_last_word(years["before"]),
        year_of_noun_follows=re.compile(rf"(?:(?:\b(?:{either(years['before_noun'])})|['’]s|s['’])[\s\u00a0]{{1,2}})$"),
        no_year_behind=re.compile(rf"\s?(?:{either((*years['eras'], *years['clocks']))})(?!\w)"),
        fiscal_before=re.compile(
            rf"\b(?:{either(fiscal['before'])})[\s\u00a0]{{1,2}}(?:{joins['the']}\s)?$", re.IGNORECASE
        ),
        fiscal_behind=re.compile(rf"[\s\u00a0-](?:{either(fiscal['after'])})\b", re.IGNORECASE),
        persons=frozenset(alone["persons"]),
        in_follows=_last_word([joins["in"]]),
        day_is_set=_last_word(joins["set"]),
        two=frozenset(joins["two"]),
        era_follows=_last_word(years["eras_before"]),
        year_joined=re.compile(
            rf"(?:1[3-9]|20)\d\d(?:,|[-–—]| (?:{either(joins['years'])})|, (?:{either(joins['listed'])}))\s?$"
        ),
        day_goes_on=re.compile(
            rf"(?:{_names(words['months'])})\b\.?{_B}?(?:\d{{1,2}}{_B}?)?(?:{_DASH}|{either(joins['days'])}){_B}?(?:{joins['the']}{_B})?$"
        ),
        year_goes_on=re.compile(rf"(?<=[,(].|.[,(])(?:1[3-9]|20)\d\d\s(?:{either(joins['till'])})\s{YEAR}"),
        year_beside=_beside(relative["beside_year"]),
        month_beside=_beside(relative["beside_month"]),
        apart=re.compile(rf"[,;.)]|{_B}[-–—]|$"),
        item=re.compile(_item(words, weekday)),
        behind_day=re.compile(_behind_day(joins)),
        leads=("", *(f"{lead} " for lead in joins["leads"])),
        full=frozenset(name.lower() for name in (*alone["months"], *alone["weekdays"])),
        listed=re.compile(rf"\b(?:{_names(weekdays)})\.?\s?(?:[-–—,&/]|{either(joins['days'])})\s?$"),
    )


def _any(words: dict[str, Any], table: dict[str, Any], weekday: str) -> str:
    months, joins, relative = words["months"], table["joins"], table["relative"]
    month = rf"(?:{_names(months)})\b\.?"
    the, of = rf"(?:{joins['the']}{_B})?", rf"(?:{joins['of']}{_B})?"
    # "14 October 1066"; but "on 14 October 1200 people"
    early = rf"1[0-2]\d\d(?=[;:)\]]|[.,](?!\d)|$|\s(?:{either(joins['behind_year'])})\b)"
    joined = rf"(?:{_B}?{_DASH}{_B}?|,?{_B}(?:{either(joins['days'])}){_B})"

    def day(n: int) -> str:
        return rf"(?P<d{n}>\d{{1,2}})(?P<o{n}>{either(words['ordinal_endings'])})?"

    def named(n: int) -> str:
        return rf"(?:(?P<w{n}>{weekday})(?:,?{_B}{the}|{_B}?(?P<p{n}>\()))?"

    def year(n: int) -> str:
        return rf"(?:,?{_B}{of}(?P<y{n}>{YEAR}|{early}))?"

    item = re.sub(r"\?P<\w>", "?:", _item(words, weekday))
    which, units = _cased(relative["which"]), either(relative["units"])
    seasons = _cased(relative["seasons"])
    month_alone, weekday_alone = _names(table["alone"]["months"]), _names(table["alone"]["weekdays"])
    behind_day = _behind_day(joins)
    forms = (
        # 2014-01-24; 24/01/2014
        r"(?P<y1>(?:1[6-9]|20)\d\d)-(?P<m1>[01]\d)-(?P<d1>[0-3]\d)(?!\d)",
        rf"(?P<a>[0-3]?\d)(?P<t>[/.])(?P<b>[0-3]?\d)(?P=t)(?P<y2>{YEAR})",
        # Monday, 24th of January 2014; 9 to 12 July; Thursday 9 to Sunday 12 July; 3, 10 and 17 May
        rf"(?:(?P<l3>(?:{item},{_B}){{1,8}})?{named(0)}{day(0)}{joined}{the})?{named(3)}{day(3)}(?:{_B}{of}|-)(?P<m3>{month})(?![-'’]?\w){year(3)}",
        # Tuesday (March 3); Jan. 5, 2014; May 9-12; May 3, 10 and 17
        rf"{named(4)}(?P<m4>{month}){_B}{the}{day(4)}{_NUMBER_ENDS}(?:(?P<l4>(?:,{_B}{item}{_NUMBER_ENDS}){{1,8}})?{joined}{named(5)}{day(5)}{_NUMBER_ENDS})?{year(4)}",
        # January 2014
        rf"(?P<m6>{month})(?:,?{_B}{of})(?P<y6>{YEAR})",
        # last year, next June, this Tuesday; yesterday
        rf"(?P<which>{which}){_B}(?:(?P<unit>{units})|(?P<season>{seasons})|(?P<m7>{month_alone})|(?P<w7>{weekday_alone}))(?!\w)",
        rf"(?P<near>{_cased(relative['days'])})(?!\w)",
        # Tuesday, the 17th; Christmas Day 1952
        rf"(?P<w9>{weekday}),?{_B}{the}(?P<d9>\d{{1,2}})(?P<o9>{either(words['ordinal_endings'])})(?={behind_day})",
        rf"(?P<named>{either(table['named_days'])})(?!['’]?\w|\s[A-Z])(?:,?{_B}(?P<yn>{YEAR}))?",
        # June; Monday
        rf"(?P<m8>{month_alone})(?![\w-])",
        rf"(?P<w8>{weekday_alone})(?P<plural>{table['alone']['plural']})?(?![\w-])",
        # 1997-2003, 1997-98; FY2015; 1997
        rf"(?P<ya>(?:1[3-9]|20)\d\d){_B}?[-–—/]{_B}?(?P<yb>{YEAR}|\d\d(?![\w%]|[.,]\d))",
        rf"(?:{either(table['fiscal']['glued'])})\s?['’]?(?P<fy>{YEAR})",
        rf"(?P<y9>{YEAR})(?!s\b|[-–—]\d)",
    )
    return "|".join(forms)


def _item(words: dict[str, Any], weekday: str) -> str:
    """A day in a list of days."""
    return rf"(?:(?P<w>{weekday}),?{_B})?(?P<d>\d{{1,2}})(?P<o>{either(words['ordinal_endings'])})?"


def _behind_day(joins: dict[str, Any]) -> str:
    return rf"[,.;:)]|$|\s(?:{either(joins['behind_day'])})\b"


def _names(words: Any) -> str:
    """Names are told in a capital or in capitals: "may" and "sat" are verbs."""
    return either({form for word in words for form in (word.capitalize(), word.upper())})


def _cased(words: Any) -> str:
    return either({form for word in words for form in (word, word.capitalize(), word.upper())})


def _last_word(words: Any) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(words)})(?<=[\w.-])[\s\u00a0]{{0,2}}$", re.IGNORECASE)


def _beside(words: Any) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(words)})(?:,{_B}|{_B}[-–—]{{1,2}}{_B}|{_B}?\()$", re.IGNORECASE)


def _weekday(name: str, full: list[str]) -> int:
    return next(i for i, day in enumerate(full) if day.lower().startswith(name[:3]))
