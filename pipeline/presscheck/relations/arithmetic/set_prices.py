"""Prices that somebody sets, and that are told as they are: fares, fees, fines, tickets."""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY, Marked
from presscheck.measure.words import any_of
from presscheck.model import Quantity

_BEFORE = 60
"""Characters before the first of two levels in which its noun may stand."""
_MOST = 1000
"""From which amount on they may be rounded."""


def are_set(article: Marked, start: Quantity, end: Quantity, lexicon: Lexicon) -> bool:
    """Are two levels such prices, by the noun before them in their sentence?"""
    if start.field != end.field or start.dimension != MONEY or end.unit != start.unit:
        return False
    if any(q.value is None or q.value >= _MOST for q in (start, end)):
        return False
    first, last = min(start.start, end.start), max(start.end, end.end)
    text = article.article.text_of(end.field)
    before = re.split(r"[.;!?]\s|\n", text[max(0, first - _BEFORE) : first])[-1]
    prices, moving = _words(lexicon)
    return prices.search(before) is not None and not moving.search(before + text[first : last + _BEFORE // 2])


@cache
def _words(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = lexicon.table("patterns/change.toml")["set_prices"]
    prices, moving = (re.compile(rf"\b(?:{any_of(table[name])})\b", re.IGNORECASE) for name in ("words", "moving"))
    return prices, moving
