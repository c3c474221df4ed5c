"""Shares told in a word or two, which are no quantities of the report but play their part in partitions: "half", "a
quarter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.figures import Marked
from presscheck.measure.numeral import Numeral
from presscheck.measure.quantities import quantity
from presscheck.measure.stated import Named, Stated
from presscheck.measure.words import any_of, plain
from presscheck.model import Quantity, Told

_LOOSE = 0.05
"""The share of itself over which such a word reaches for a careful reader, twice that for a generous one."""
_COUNT = Meaning("one", dimension="count")


def word_shares(article: Marked, lexicon: Lexicon) -> Iterator[Quantity]:
    """Those of the article under their hedges, without an id; none inside a figure or a date."""
    pattern, values = _words(lexicon)
    told: list[Told] = [*(f.quantity for f in article.figures), *article.dates]
    taken = {(one.field, place) for one in told for place in range(one.start, one.end)}
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)[segment.start : segment.end]
        for m in pattern.finditer(text):
            if (segment.field, segment.start + m.start()) in taken:
                continue
            value = values[plain(m[0])]
            numeral = Numeral(m.start(), m.end(), value, value * _LOOSE, value * 2 * _LOOSE)
            stated = Stated(m.start(), m.end(), numeral, numeral, Named(m.start(), m.end(), _COUNT), "multiple")
            share = quantity(text, stated, _COUNT, lexicon)
            yield replace(share, field=segment.field, start=share.start + segment.start, end=share.end + segment.start)


@cache
def _words(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, float]]:
    table = lexicon.table("patterns/partition.toml")
    shares, behind = table["shares"], any_of(table["behind"]["words"])
    rest: dict[str, float] = {word: value for word, value in table["rest"].items() if word != "before"}
    left = "|".join(rf"(?<=\b{word} )" for word in table["rest"]["before"])
    told = rf"(?<![\w-])(?:{any_of(shares)})(?= (?:{behind})\b)|(?:{left})(?:{any_of(rest)})\b"
    return re.compile(told, re.IGNORECASE), shares | rest
