"""Sums that an article writes out: "£83m + £74m = £157m", "12 plus 30 makes 42"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.list_cues import list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_said import Said
from presscheck.relations.arithmetic.wholes import Reading

_SURE = 0.97
"""The confidence of a sum with its signs."""


def written_sums(article: Figured) -> Iterator[Reading]:
    """The sums of an article with their terms, all of one unit."""
    cues = _cues(article.lexicon)
    for _, group in groupby(article.items, key=lambda item: item.sentence):
        here = [item for item in group if item.sort != "mean"]
        for place in range(2, len(here)):
            if (terms := cues.terms(here[: place + 1])) is not None:
                yield here[place], terms, Said(all=True, exclude=True, confidence=_SURE, plain=True)


class SumCues:
    """The signs of `patterns/part_whole.toml` that a sum is written with."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/part_whole.toml")["written"]
        self._plus, self._equals, self._other = (
            re.compile(rf" ?(?:{any_of(table[name])}) ?") for name in ("plus", "equals", "other")
        )
        self._begun = re.compile(rf"(?:^|[\W_])(?:{any_of(table['other'])}) ?$")
        self._is_each = list_cues(lexicon).is_each

    def terms(self, here: Sequence[Item]) -> list[Item] | None:
        """The terms before the last figure, of which that is written as the sum; None where it is none."""
        *before, whole = here
        if not self._equals.fullmatch(_gap(before[-1], whole)):
            return None
        begin = len(before) - 1
        while begin and self._plus.fullmatch(_gap(before[begin - 1], before[begin])):
            begin -= 1
        terms = before[begin:]
        if len(terms) < 2 or any(term.figure.unit != whole.figure.unit for term in terms):
            return None
        goes_on = self._other.match(whole.behind) or self._plus.match(whole.behind)
        begun = self._begun.search(terms[0].before[-12:])
        if goes_on or begun or any(map(self._is_each, terms)):
            return None
        return terms


def _gap(a: Item, b: Item) -> str:
    return a.text[a.at + 1 : b.at]


@cache
def _cues(lexicon: Lexicon) -> SumCues:
    return SumCues(lexicon)
