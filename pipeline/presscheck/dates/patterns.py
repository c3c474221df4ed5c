"""The words of one language's dates, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.dates.forms import DASH, YEAR, B, Forms
from presscheck.lexicon import Lexicon
from presscheck.reading.dates import either


@dataclass(frozen=True, slots=True)
class YearPatterns:
    """What stands about four digits that are a year, and about one that is not the calendar's."""

    follows: re.Pattern[str]
    of_noun_follows: re.Pattern[str]
    none_behind: re.Pattern[str]
    era_follows: re.Pattern[str]
    joined: re.Pattern[str]
    goes_on: re.Pattern[str]
    beside: re.Pattern[str]
    that_year: re.Pattern[str]
    leans: re.Pattern[str]
    fiscal_before: re.Pattern[str]
    fiscal_behind: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """`months` and `weekdays` are keyed by lower-case name, days from 0 (Monday); `full` are the names that are not
    short forms, `listed` a weekday that another follows, `leads` what a date alone may need before it."""

    any: re.Pattern[str]
    weekday_behind: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    which: dict[str, int]
    near_days: dict[str, int]
    named_days: dict[str, list[int]]
    month_follows: re.Pattern[str]
    not_behind: re.Pattern[str]
    persons: frozenset[str]
    full: frozenset[str]
    listed: re.Pattern[str]
    in_follows: re.Pattern[str]
    day_is_set: re.Pattern[str]
    two: frozenset[str]
    day_goes_on: re.Pattern[str]
    month_beside: re.Pattern[str]
    apart: re.Pattern[str]
    item: re.Pattern[str]
    behind_list: re.Pattern[str]
    opens: re.Pattern[str]
    leads: tuple[str, ...]
    years: YearPatterns


@cache
def patterns(lexicon: Lexicon) -> Patterns:
    """The patterns of this lexicon, compiled once."""
    calendar: dict[str, Any] = lexicon.table("layout.toml")["calendar"]
    table: dict[str, Any] = lexicon.table("dates.toml")
    alone, relative, joins = (table[name] for name in ("alone", "relative", "joins"))
    forms = Forms(calendar, table)
    days = either(joins["days"])
    return Patterns(
        any=re.compile(rf"\b(?:{forms.any})"),
        weekday_behind=re.compile(
            rf"(?:,?{B}(?:{either(joins['a'])}){B}|{B}?\({B}?)(?P<w>{forms.weekdays})\b(?:{B}?\))?"
        ),
        months=calendar["months"],
        weekdays={name: _weekday(name, alone["weekdays"]) for name in calendar["weekdays"]},
        which=relative["which"],
        near_days=relative["days"],
        named_days=table["named_days"],
        month_follows=_last_word(alone["before_month"]),
        not_behind=_last_word(relative["not_behind"]),
        persons=frozenset(alone["persons"]),
        in_follows=_last_word([joins["in"]]),
        day_is_set=_last_word(joins["set"]),
        two=frozenset(joins["two"]),
        day_goes_on=re.compile(
            rf"(?:{forms.months})\b\.?{B}?(?:\d{{1,2}}{B}?)?(?:{DASH}|{days}){B}?(?:{joins['the']}{B})?$"
        ),
        month_beside=_beside(relative["beside_month"]),
        apart=re.compile(rf"[,;.)]|{B}[-–—]|$"),
        item=re.compile(forms.item),
        behind_list=re.compile(forms.behind_list),
        opens=re.compile(rf"(?:^|[.!?][\s\u00a0]|\n)(?:{either(joins['opens'])}){B}$"),
        leads=("", *(f"{lead} " for lead in joins["leads"])),
        full=frozenset(name.lower() for name in (*alone["months"], *alone["weekdays"])),
        listed=re.compile(rf"\b(?:{forms.weekdays})\.?\s?(?:[-–—,&/]|{days})\s?$"),
        years=_years(table),
    )


def _years(table: dict[str, Any]) -> YearPatterns:
    years, fiscal, joins = (table[name] for name in ("years", "fiscal", "joins"))
    return YearPatterns(
        follows=_last_word(years["before"]),
        of_noun_follows=re.compile(rf"(?:(?:\b(?:{either(years['before_noun'])})|['’]s|s['’])[\s\u00a0]{{1,2}})$"),
        none_behind=re.compile(rf"\s?(?:{either((*years['eras'], *years['clocks'], *years['numbered']))})(?!\w)"),
        era_follows=_last_word(years["eras_before"]),
        joined=re.compile(
            rf"(?:1[3-9]|20)\d\d(?:,|[-–—]| (?:{either(joins['years'])})|, (?:{either(joins['listed'])}))\s?$"
        ),
        goes_on=re.compile(rf"(?<=[,(].|.[,(])(?:1[3-9]|20)\d\d\s(?:{either(joins['till'])})\s{YEAR}"),
        leans=_last_word(years["leans"]),
        that_year=re.compile(rf",?{B}(?:{either(years['that_year'])})\b"),
        beside=_beside(table["relative"]["beside_year"]),
        fiscal_before=re.compile(
            rf"\b(?:{either(fiscal['before'])})[\s\u00a0]{{1,2}}(?:{joins['the']}\s)?$", re.IGNORECASE
        ),
        fiscal_behind=re.compile(rf"[\s\u00a0-](?:{either(fiscal['after'])})\b", re.IGNORECASE),
    )


def _last_word(words: Any) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(words)})(?<=[\w.-])[\s\u00a0]{{0,2}}$", re.IGNORECASE)


def _beside(words: Any) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(words)})(?:,{B}|{B}[-–—]{{1,2}}{B}|{B}?\()$", re.IGNORECASE)


def _weekday(name: str, full: list[str]) -> int:
    return next(i for i, day in enumerate(full) if day.lower().startswith(name[:3]))
