"""Exchange rates that an article tells itself: "at $1.69 to the pound", "at 105 yen per dollar"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import currencies
from presscheck.measure.figures import MONEY, Figure
from presscheck.measure.words import any_case, any_of
from presscheck.model import Article


class ToldRates:
    """The words behind a rate in one language, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._currencies = table = currencies(lexicon)
        behind = any_case(lexicon.table("patterns/conversion.toml")["told_rate"]["behind"])
        where, names = any_case(table.where_words), any_case(table.names)
        of = rf"(?:(?P<where>{where})\s)?(?:(?P<name>{names})|(?P<code>{any_of(table.codes)}))"
        self._behind = re.compile(rf"(?:\s?/\s?|\s(?:{behind})\s){of}(?![^\W_])")

    def is_rate(self, text: str, end: int) -> bool:
        """Is the amount that ends here what one unit of another currency costs?"""
        return self._behind.match(text, end) is not None

    def between(self, article: Article, figures: Iterable[Figure], base: str, quote: str) -> Iterator[float]:
        """The rates that these figures of the article tell, in units of `quote` for one of `base`."""
        for figure in figures:
            q = figure.quantity
            if q.dimension != MONEY or q.unit not in (base, quote) or not q.value:
                continue
            if m := self._behind.match(article.text_of(q.field), q.end):
                told = m["code"] or self._currencies.of_name(m["name"], m["where"], article).unit
                if (told, q.unit) == (base, quote):
                    yield q.value
                elif (told, q.unit) == (quote, base):
                    yield 1 / q.value


@cache
def told_rates(lexicon: Lexicon) -> ToldRates:
    """The words of this lexicon, compiled once."""
    return ToldRates(lexicon)
