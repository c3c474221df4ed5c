"""Changes told in one word, which are no quantities of the report but play their part in ties: "doubled", "halved"."""

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
from presscheck.model import Quantity

_LOOSE = 0.2
"""The share of itself over which such a word reaches for a careful reader, twice that for a generous one: "doubled"
is 1.8 to 2.2 times."""
_FOLD = Meaning("fold", dimension="ratio")


def word_factors(article: Marked, lexicon: Lexicon) -> Iterator[Quantity]:
    """Those of the article under their hedges, as figures of the unit `fold` without an id; none inside a figure."""
    pattern, values = _words(lexicon)
    taken = {(f.quantity.field, place) for f in article.figures for place in range(f.quantity.start, f.quantity.end)}
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)[segment.start : segment.end]
        for m in pattern.finditer(text):
            if (segment.field, segment.start + m.start()) in taken:
                continue
            value = values[plain(m[0])]
            numeral = Numeral(m.start(), m.end(), value, value * _LOOSE, value * 2 * _LOOSE)
            stated = Stated(m.start(), m.end(), numeral, numeral, Named(m.start(), m.end(), _FOLD), "multiple")
            told = quantity(text, stated, _FOLD, lexicon)
            start, end = told.start + segment.start, told.end + segment.start
            yield replace(told, field=segment.field, start=start, end=end)


@cache
def _words(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, float]]:
    table: dict[str, float] = lexicon.table("patterns/ratio.toml")["factors"]
    return re.compile(rf"\b(?:{any_of(table)})\b", re.IGNORECASE), table
