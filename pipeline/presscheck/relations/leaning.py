"""One date that its words lean on the publication, before the publication is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """As `RelativeDate` tells it; `words` are those of a length that is no figure ("50th anniversary"), `length` in
    `unit`s; `side`: the date lies in the part of `relative` before or behind the publication ("later this year")."""

    form: Literal["same", "ago", "ahead", "gone"]
    cue: str
    confidence: float
    date: DateMention
    relative: DateMention | None = None
    span: Quantity | None = None
    words: str = ""
    length: float | None = None
    unit: str = "year"
    side: Literal["earlier", "later"] | None = None


def is_counted_from(text: str, relative: DateMention, lexicon: Lexicon) -> bool:
    """Is the relative date only where a length of time is counted from: "a month from today", "70 years ago today"?"""
    return bool(_counted_from(lexicon).search(text, max(0, relative.start - 12), relative.start))


@cache
def _counted_from(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("patterns/dates.toml")["relative"]["counted_from"]
    return re.compile(rf"\b(?:{any_of(words)})\s$")


def in_quotes(text: str, start: int, place: int) -> bool:
    """Does a place stand within quotation marks opened at or behind `start`?"""
    before = text[start:place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
