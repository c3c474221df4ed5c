"""Two ages and how far apart they are said to be: "Wyn, 88, and Megan, who is four years his senior at 92".

Only in a sentence, or two beside each other, that tells two ages and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.sentences import Sentence, sentences
from presscheck.relations.skeleton import pattern, skeletons

_LEAST, _MOST = 3, 115
"""Years that a figure told as ages are may be."""
_SIDE = 14
"""Characters before an age that may say that it is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeGap:
    """Two ages in their order, and the years between them."""

    then: Quantity
    age: Quantity
    gap: Quantity


def age_gaps(article: Marked, lexicon: Lexicon) -> Iterator[AgeGap]:
    """The pairs of ages whose distance is told in their sentence or the one before."""
    form = _gap(lexicon)
    found = [
        (s, m, g)
        for s in skeletons(article, undated=True)
        for m in form.finditer(s.text)
        for g in [s.role(m, "length")]
    ]
    if not found:
        return
    told = sentences(article.passages)
    for _, _, gap in found:
        if not isinstance(gap, Quantity) or gap.value is None or gap.hedge is not None or gap.unit != "year":
            continue
        ages = _two_ages(article, gap, told, lexicon)
        if ages is not None:
            yield AgeGap(then=ages[0], age=ages[1], gap=gap)


def _two_ages(
    article: Marked, gap: Quantity, told: list[Sentence], lexicon: Lexicon
) -> tuple[Quantity, Quantity] | None:
    """The two ages of the gap's sentence."""
    own = next((s for s in told if s.passage.segment.field == gap.field and s.start <= gap.start < s.end), None)
    if own is None:
        return None
    here = [
        f.quantity for f in article.figures if f.quantity.field == gap.field and own.start <= f.quantity.start < own.end
    ]
    ages = [q for q in here if q.start != gap.start and _is_age(article, q, lexicon)]
    return (ages[0], ages[1]) if len(ages) == 2 else None


def _is_age(article: Marked, q: Quantity, lexicon: Lexicon) -> bool:
    """Does it stand as ages do: ", 88,", "(88)", "at 88", "aged 88", "is 88"?"""
    if q.value is None or q.value != int(q.value) or not _LEAST <= q.value <= _MOST or q.unit not in ("one", "year"):
        return False
    text = article.article.text_of(q.field)
    return bool(_before(lexicon).search(text[max(0, q.start - _SIDE) : q.start])) and bool(
        _behind(lexicon).match(text, q.end)
    )


@cache
def _gap(lexicon: Lexicon) -> re.Pattern[str]:
    table = lexicon.table("patterns/age.toml")
    return pattern(table["gaps"]["words"], {**table["words"], **table["gaps"]["lists"]})


@cache
def _before(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("patterns/age.toml")["gaps"]["before"]
    return re.compile(rf"(?:[,(]\s?|\b(?:{any_of(words)})\s)$", re.IGNORECASE)


@cache
def _behind(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("patterns/age.toml")["gaps"]["behind"]
    return re.compile(rf"[,;.)]|\s(?:{any_of(words)})\b|$")
