"""Days, months and years that are told by how far they lie from the publication: "the day before yesterday", "three
weeks from today", "the year before last"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.dates import resolve
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of, plain
from presscheck.model import DateMention, Field, Relative
from presscheck.relations.times.leaning import dates_between

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_UNITS = ("day", "week", "month", "year")
_ASIDE = 150
"""Characters between a year told from the publication and the one before it."""
_MOST = 400
"""Days, or more of a greater unit, that nobody counts from today to tell a date."""


def offsets(article: Marked, lexicon: Lexicon) -> Iterator[DateMention]:
    """The times of the article that its words count from the publication, besides those that are dates by themselves;
    laid on the calendar where the publication is known."""
    cues = _cues(lexicon)
    for field in dict.fromkeys(date.field for date in article.dates):
        text = article.article.text_of(field)
        for m in cues.fixed.finditer(text):
            unit, by = cues.names[plain(m[0])]
            yield _told(article, field, text, m.span(), unit, by)
        for m in cues.one.finditer(text):
            yield from _counted(article, field, text, m.span(), m, 1.0, cues.units[plain(m["unit"])], cues)
        yield from _before_it(article, field, text, cues)
    for figure in article.figures:
        span = figure.quantity
        if span.unit not in _UNITS or span.value is None or span.hedge is not None or not span.value.is_integer():
            continue
        text = article.article.text_of(span.field)
        behind = cues.counted.match(text, span.end)
        if behind is not None:
            place = (span.start, behind.end())
            yield from _counted(article, span.field, text, place, behind, span.value, span.unit, cues)


def _before_it(article: Marked, field: Field, text: str, cues: _Cues) -> Iterator[DateMention]:
    """The year before one that the sentence tells from the publication: "fell last year from 4m in 2005, the year
    before"."""
    for m in cues.before_it.finditer(text):
        years = [d for d in dates_between(article, field, m.start() - _ASIDE, m.start()) if d.relative is not None]
        if len(years) != 1 or years[0].fiscal or cues.ends.search(text, years[0].end, m.start()):
            continue
        relative = years[0].relative
        if relative is not None and relative.unit == "year" and relative.by < 0:
            yield _told(article, field, text, m.span(), "year", relative.by - 1)


def _counted(
    article: Marked,
    field: Field,
    text: str,
    place: tuple[int, int],
    m: re.Match[str],
    count: float,
    unit: str,
    cues: _Cues,
) -> Iterator[DateMention]:
    """So many units behind today, or behind the day that the words name."""
    if not 0 < count <= _MOST:
        return
    shift = cues.days[m["day"].lower()] if m["day"] else 0
    sign = -1 if m["back"] else 1
    if unit in _DAYS:
        yield _told(article, field, text, place, "day", int(count) * _DAYS[unit] * sign + shift)
    elif not shift:
        yield _told(article, field, text, place, unit, int(count) * sign)


def _told(article: Marked, field: Field, text: str, place: tuple[int, int], unit: str, by: int) -> DateMention:
    start, end = place
    mention = DateMention(
        text=text[start:end], field=field, start=start, end=end, days=None, relative=Relative(unit, by)  # type: ignore[arg-type]  # the tables list them
    )  # fmt: skip
    return resolve(mention, article.article.days)


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["offset"]
        self.names: dict[str, tuple[str, int]] = {name: (unit, by) for name, (unit, by) in table["names"].items()}
        self.fixed = re.compile(rf"\b(?:{any_of(self.names)})(?!\w)", re.IGNORECASE)
        self.before_it = re.compile(rf"\b(?:{any_of(table['before_it'])})(?=[,.;)])")
        self.ends = re.compile(r"[.!?:;]\s")
        self.days: dict[str, int] = lexicon.table("dates.toml")["relative"]["days"]
        self.units: dict[str, str] = table["units"]
        day, ago = rf"(?P<day>{any_of(self.days)})", any_of(table["ago"])
        today = any_of(table["today"])
        ahead, time = rf"\s(?:{any_of(table['ahead'])})", any_of(table["time"])
        from_ = any_of(table["from"])
        ahead = rf"{ahead}|(?:{any_of(table['possessive'])})?\s(?:{time})"
        count = rf"(?:\s(?:{from_})\s{day}|{ahead}|\s(?P<back>{ago})\s(?:{today}))"
        self.counted = re.compile(rf"{count}(?!\w)")
        self.one = re.compile(
            rf"\b(?:{any_of(table['a'])})\s(?P<unit>{any_of(self.units)}){count}(?!\w)", re.IGNORECASE
        )


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
