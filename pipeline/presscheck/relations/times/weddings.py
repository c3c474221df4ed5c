"""How long a couple has been married, by the name of their wedding or in years, and when they wed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of, plain
from presscheck.model import DateMention
from presscheck.relations.times.leaning import Leaning, dates_within, sentence_about

_FAR = 60
"""Characters between the word of the wedding and its date."""
_APART = 700
"""Characters between a wedding and what is celebrated."""


def weddings(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "celebrated their diamond wedding ... They married in 1949": of the one wedding that the article dates."""
    cues = _cues(lexicon)
    for field in ("title", "text"):
        text = article.article.text_of(field)
        told = list(_celebrated(text, cues))
        if not told or len({years for _, years in told}) > 1:
            continue
        dates = [date for date in article.dates if date.field == field and _is_wedding(text, date, cues)]
        if len(dates) != 1:
            continue
        (date,) = dates
        m, years = told[0]
        between = text[min(m.end(), date.start) : max(m.start(), date.end)]
        if len(between) > _APART or cues.others.search(between) or not _is_now(article, field, m, date):
            continue
        yield Leaning(form="ago", cue=m[0], confidence=0.85, date=date, words=m[0], length=years)


def _celebrated(text: str, cues: _Cues) -> Iterator[tuple[re.Match[str], float]]:
    for m in cues.named.finditer(text):
        yield m, cues.names[plain(m["name"])]
    for cue in (cues.counted, cues.been):
        for m in cue.finditer(text):
            yield m, float(m["n"])


def _is_wedding(text: str, date: DateMention, cues: _Cues) -> bool:
    """Does the date follow the word of a wedding in its sentence?"""
    if date.year is None or date.fiscal:
        return False
    words = cues.wed.finditer(text, max(0, date.start - _FAR - 30), date.start)
    wed = [m for m in words if not cues.been.match(text, m.start())]
    if not wed or cues.stops.search(text, wed[-1].end(), date.start):
        return False
    start = max((m.end() for m in cues.ends.finditer(text, 0, date.start)), default=0)
    return bool(cues.couple.search(text, start, date.start))


def _is_now(article: Marked, field: str, m: re.Match[str], date: DateMention) -> bool:
    """Is no other year told in the sentence of what is celebrated, of which it might be?"""
    for passage in article.passages:
        if passage.segment.field == field and passage.segment.start <= m.start() < passage.segment.end:
            there = dates_within(article, passage, *sentence_about(passage, m.start()))
            return not any(d.year is not None and d.year > (date.year or 0) for d in there)
    return False


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["wedding"]
        endings = any_of(lexicon.table("layout.toml")["calendar"]["ordinal_endings"])
        self.names: dict[str, float] = table["named"]
        self.named = re.compile(rf"\b(?P<name>{any_of(self.names)})\s(?:{any_of(table['wedding'])})\b", re.IGNORECASE)
        marks = any_of(table["marks"])
        self.counted = re.compile(
            rf"\b(?:{marks})\s(?:[a-z]+\s){{0,3}}(?P<n>\d{{1,2}})"
            rf"(?:\s?(?:{any_of(table['years'])})\s(?:[a-z]+\s)?(?:{any_of(table['of_marriage'])})|(?:{endings})\s(?:{any_of(table['anniversary'])}))\b"
        )
        been, years = any_of(table["been_married"]), any_of(table["years"])
        self.been = re.compile(rf"\b(?:{been})\s(?:[a-z]+\s){{0,2}}(?P<n>\d{{1,2}})\s(?:{years})\b")
        self.wed = re.compile(rf"(?<!\w)(?:{any_of(table['wed'])})(?!\w)", re.IGNORECASE)
        self.ends = re.compile(r"[.!?][”’\"]?\s|\n")
        self.couple = re.compile(rf"\b(?:{any_of(table['couple'])})\b")
        self.stops = re.compile(r"[.!?;:]\s|\n|\d{4}")
        self.others = re.compile(rf"\b(?:{any_of(table['others'])})\b")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
