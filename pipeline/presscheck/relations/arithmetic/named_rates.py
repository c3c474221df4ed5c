"""Totals told once more as so much for one of what is counted beside them: "a school for 420 children. It has cost
£8.4m, or £20,000 a place"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.measure.per_unit import parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.phrase_table import phrases
from presscheck.relations.arithmetic.product_cues import product_cues


@dataclass(frozen=True)
class NamedRate:
    """A total, how many, and so much for one."""

    total: Quantity
    count: Quantity
    rate: Quantity


def named_rates(article: Figured) -> Iterator[NamedRate]:
    """Those of the article whose count is the only one of its kind beside them."""
    for sentence in article.sentences:
        for pattern in _patterns(article.lexicon):
            for m, roles in sentence.all(pattern):
                found = _named(article, sentence, m, roles)
                if found is not None:
                    yield found


def _named(
    article: Figured, sentence: FiguredSentence, m: re.Match[str], roles: Mapping[str, Quantity]
) -> NamedRate | None:
    total, rate = roles.get("total"), roles.get("rate")
    if total is None or rate is None or total.unit != parted(rate.unit)[0]:
        return None
    noun = parted(rate.unit)[1] or singular(m["noun"] or "", article.lexicon)
    cues = product_cues(article.lexicon)
    if not noun or cues.is_time(noun) or not total.value or not rate.value:
        return None
    for about in (sentence, article.sentences.by_number.get(sentence.number - 1)):
        counts = [q for _, q in about.figures() if _is_count(q, {noun} | cues.also(noun))] if about else []
        if counts:
            return NamedRate(total, counts[0], rate) if len(counts) == 1 else None
    return None


def _is_count(figure: Quantity, units: set[str]) -> bool:
    return figure.dimension == "count" and figure.unit in units and (figure.value or 0) > 1


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    return phrases(lexicon.table("patterns/product.toml"), "named")
