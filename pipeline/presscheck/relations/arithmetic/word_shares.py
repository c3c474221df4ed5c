"""Shares told in a word or two, which are no quantities of the report but play their part in partitions: "half", "a
quarter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import Quantity, Told
from presscheck.relations.arithmetic.words_as_figures import words_as_figures

_LOOSE = 0.05
"""The share of itself over which such a word reaches for a careful reader, twice that for a generous one."""
_COUNT = Meaning("one", dimension="count")


def word_shares(article: Marked, lexicon: Lexicon) -> Iterator[Quantity]:
    """Those of the article under their hedges, without an id; none inside a figure or a date."""
    taken: list[Told] = [*(figure.quantity for figure in article.figures), *article.dates]
    return words_as_figures(article, _words(lexicon), _COUNT, _LOOSE, taken, lexicon)


@cache
def _words(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, float]]:
    table = lexicon.table("patterns/partition.toml")
    shares, behind = table["shares"], any_of(table["behind"]["words"])
    rest: dict[str, float] = {word: value for word, value in table["rest"].items() if word != "before"}
    left = "|".join(rf"(?<=\b{word} )" for word in table["rest"]["before"])
    told = rf"(?<![\w-])(?:{any_of(shares)})(?= (?:{behind})\b)|(?:{left})(?:{any_of(rest)})\b"
    return re.compile(told, re.IGNORECASE), shares | rest
