"""Changes told in one word, which are no quantities of the report but play their part in ties: "doubled", "halved"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.words_as_figures import words_as_figures

_LOOSE = 0.2
"""The share of itself over which such a word reaches for a careful reader, twice that for a generous one: "doubled"
is 1.8 to 2.2 times."""
_FOLD = Meaning("fold", dimension="ratio")


def word_factors(article: Marked, lexicon: Lexicon) -> Iterator[Quantity]:
    """Those of the article under their hedges, as figures of the unit `fold` without an id; none inside a figure."""
    taken = (figure.quantity for figure in article.figures)
    return words_as_figures(article, _words(lexicon), _FOLD, _LOOSE, taken, lexicon)


@cache
def _words(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, float]]:
    table: dict[str, float] = lexicon.table("patterns/ratio.toml")["factors"]
    return re.compile(rf"\b(?:{any_of(table)})\b", re.IGNORECASE), table
