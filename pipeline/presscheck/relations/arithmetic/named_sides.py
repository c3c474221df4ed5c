"""Sides of a comparison that a sentence names itself: "women earn less than their male colleagues"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.relations.arithmetic.side_words import Side
from presscheck.relations.statements import statement_cues

_WORD = re.compile(r"[^\W\d_][\w-]*")


def named_sides(first: Iterable[str], second: Iterable[str], lexicon: Lexicon) -> tuple[Side, Side] | None:
    """The sides by the words that name each, without those that name both; None where either has none left. A word
    stands for those that say the same."""
    a, b = _keys(first, lexicon), _keys(second, lexicon)
    if not a - b or not b - a:
        return None
    return _side(a - b, lexicon), _side(b - a, lexicon)


def _side(keys: frozenset[str], lexicon: Lexicon) -> Side:
    def places(words: str) -> Sequence[int]:
        return [m.start() for m in _WORD.finditer(words) if keys & _keys([m[0]], lexicon)]

    return places


def _keys(words: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    same = statement_cues(lexicon).same
    return frozenset[str]().union(*(same(singular(word, lexicon)) for word in words))
