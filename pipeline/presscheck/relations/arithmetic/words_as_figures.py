"""Words that are no quantities of the report but play their part in ties, as figures without an id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.figures import Marked
from presscheck.measure.numeral import Numeral
from presscheck.measure.quantities import quantity
from presscheck.measure.stated import Named, Stated
from presscheck.measure.words import plain
from presscheck.model import Quantity, Told


def words_as_figures(
    article: Marked,
    words: tuple[re.Pattern[str], Mapping[str, float]],
    meaning: Meaning,
    loose: float,
    taken: Iterable[Told],
    lexicon: Lexicon,
) -> Iterator[Quantity]:
    """What a pattern finds outside what is `taken`, under its hedges, with the value that the words have. `loose` is
    the share of itself over which such a word reaches for a careful reader, twice that for a generous one."""
    pattern, values = words
    places = {(one.field, place) for one in taken for place in range(one.start, one.end)}
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)[segment.start : segment.end]
        for m in pattern.finditer(text):
            if (segment.field, segment.start + m.start()) in places:
                continue
            value = values[plain(m[0])]
            numeral = Numeral(m.start(), m.end(), value, value * loose, value * 2 * loose)
            stated = Stated(m.start(), m.end(), numeral, numeral, Named(m.start(), m.end(), meaning), "multiple")
            told = quantity(text, stated, meaning, lexicon)
            yield replace(told, field=segment.field, start=told.start + segment.start, end=told.end + segment.start)
