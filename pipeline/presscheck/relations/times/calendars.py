"""Dates that are told by another calendar than ours."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention

FIRST_YEAR = 1753
"""Britain and her colonies took our calendar in September 1752 (24 Geo. II c. 23)."""
_AROUND = 60
_LAST_JULIAN = 1923
"""Greece was the last state of Europe to give the Julian calendar up."""


def is_of_another_calendar(text: str, date: DateMention, year: int, lexicon: Lexicon) -> bool:
    """Do the words about a date of `year` name another calendar, or its paragraph a country that then had one?"""
    cues = _cues(lexicon)
    if cues.calendars.search(text, max(0, date.start - _AROUND), date.end + _AROUND):
        return True
    line, end = text.rfind("\n", 0, date.start) + 1, text.find("\n", date.end)
    return year <= _LAST_JULIAN and bool(cues.late.search(text, line, len(text) if end < 0 else end))


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("dates.toml")["other_calendars"]
        self.calendars = re.compile(rf"\b(?:{any_of(table['words'])})\b")
        self.late = re.compile(rf"\b(?:{any_of(table['late'])})\b")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
