"""Changes told over so many years, and levels dated with theirs: "£30m in 2015, £36m in 2016 and £45m in 2017, a rise
of half in two years" is of the first and the last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from presscheck.measure.figures import Marked
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues

_NEAR = 30
"""Characters between an amount and the years over which it is told, and between a level and its date."""
_BESIDE = re.compile(r"[^,;:.()\d]*")
_YEAR = "year"


def is_of_another_span(article: Marked, by: Quantity, levels: Sequence[Quantity], cues: ChangeCues) -> bool:
    """Are two levels dated another number of years apart than those over which the amount is told?"""
    years = _span(article, by, cues) if len(levels) > 1 else None
    if years is None:
        return False
    told = [_year(article, level) for level in levels]
    known = [year for year in told if year is not None]
    return len(known) == len(told) and max(known) - min(known) not in (0, years)


def _span(article: Marked, by: Quantity, cues: ChangeCues) -> int | None:
    """Over how many whole years the words right behind an amount tell it."""
    text = article.article.text_of(by.field)
    for figure in article.figures:
        q = figure.quantity
        near = q.field == by.field and 0 < q.start - by.end <= _NEAR
        if near and q.unit == _YEAR and q.hedge is None and cues.over.fullmatch(text[by.end : q.start]):
            return int(q.value) if q.value is not None and q.value == int(q.value) else None
    return None


def _year(article: Marked, level: Quantity) -> int | None:
    """The year told right behind a level, or right before it."""
    text = article.article.text_of(level.field)
    dates = [date for date in article.dates if date.field == level.field and date.year is not None]
    for date in dates:
        if 0 < date.start - level.end <= _NEAR and _BESIDE.fullmatch(text[level.end : date.start]):
            return date.year
    for date in dates:
        if 0 < level.start - date.end <= _NEAR and _BESIDE.fullmatch(text[date.end : level.start]):
            return date.year
    return None
