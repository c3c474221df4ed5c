"""What is told to be done with a part and with a share: "a third failed", "30 were caught"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import SIGNS
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Span

_TELLS = ("NN", "VB", "JJ", "IN")
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_BEFORE, _BEHIND = 50, 70
"""Characters about a part that tell its deed."""


def deeds(span: Span | None, lexicon: Lexicon) -> frozenset[str]:
    """What the words of a span tell to be done, as far as the language data know it by several names."""
    rows = _deeds(lexicon)
    told = (t for t in span if t.tag_.startswith(_TELLS) and t.is_alpha) if span is not None else ()
    stems = (_stem(token.lower_) for token in told)
    return frozenset(rows[stem] for stem in stems if stem in rows)


def clause(article: Figured, part: Statement) -> Span | None:
    """The words about a figure up to the next ones."""
    sentence = article.sentences.of(part.quantity)
    if sentence is None:
        return None
    before = re.split(f"[{SIGNS};:]", sentence.before(part.quantity, _BEFORE))[-1]
    behind = re.split(f"[{SIGNS};:]", sentence.behind(part.quantity, _BEHIND))[0]
    passage, q = part.sentence.passage, part.quantity
    start, end = q.start - passage.start, q.end - passage.start
    return passage.tokens(max(0, start - len(before)), end + len(behind))


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


@cache
def _deeds(lexicon: Lexicon) -> dict[str, str]:
    table: dict[str, Any] = lexicon.table("patterns/share.toml")["leads"]
    return {_stem(word): f"#{n}" for n, row in enumerate(table["deeds"]) for word in row}
