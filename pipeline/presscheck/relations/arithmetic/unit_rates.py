"""Figures that tell so much for one: "£400 each", "12 a night", "an average of 21,400", and for one of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import MONEY
from presscheck.measure.nouns import singular
from presscheck.measure.per_unit import parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.phrase_table import phrase, phrases

_FAR = 110
"""Characters before a rate in which "each" of what it is for may stand."""


@dataclass(frozen=True)
class UnitRate:
    """`figure` is so much of `unit` for one of `per` (a noun or unit, "" where that is unsaid). `count`: how many there
    are, where the words beside it tell. `averaged`: it is a mean; `deduced`: it is given as worked out; `priced`: it is
    the price of things that are sold singly; `each`: it is told to be for each."""

    figure: Quantity
    sentence: FiguredSentence
    unit: str
    per: str
    count: Quantity | None = None
    averaged: bool = False
    deduced: bool = False
    priced: bool = False
    each: bool = False


def unit_rates(article: Figured) -> Iterator[UnitRate]:
    """Those of the article, in order."""
    cues = _cues(article.lexicon)
    for sentence in article.sentences:
        if cues.peak.search(sentence.text):
            continue
        counts = cues.counts(sentence)
        for _, figure in sentence.figures():
            if figure.value is None or figure.value <= 0 or figure.dimension == "ratio" or is_share(figure):
                continue
            unit, per = parted(figure.unit)
            before = sentence.before(figure)
            if unit == "percent" or cues.other.search(before):
                continue
            price = cues.priced.search(before) if figure.dimension == MONEY and not per else None
            rate = UnitRate(
                figure,
                sentence,
                unit,
                singular(price["per"], article.lexicon) if price else per or cues.per(sentence, figure),
                cues.alone(sentence, counts.get(id(figure))),
                averaged=bool(cues.average.search(before) or cues.average_behind.match(sentence.behind(figure))),
                deduced=bool(cues.deduced.search(before)),
                priced=price is not None,
                each=cues.is_each(sentence, figure),
            )
            if rate.per or rate.averaged or rate.count is not None or rate.each:
                yield rate


def read_otherwise(article: Figured, rate: UnitRate) -> Iterator[UnitRate]:
    """The rate, and where what it is for one of may be left to what is counted ("£98 a head", of lambs) or be the time
    that each of several takes ("each will cost £85,000 a year") also so read."""
    yield rate
    cues = _cues(article.lexicon)
    if rate.per and (rate.each or cues.is_generic(rate.figure)):
        yield replace(rate, per="", each=True)


def is_worked_out(before: str, lexicon: Lexicon) -> bool:
    """Do the words before a figure give it as a mean, or as what others come to?"""
    cues = _cues(lexicon)
    return bool(cues.average.search(before) or cues.deduced.search(before))


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/product.toml")
        rate = table["rate"]
        self.counted = phrases(table, "counted")
        self.average = phrase(table, rate["average"] + "$")
        self.average_behind = phrase(table, rate["average_behind"])
        self.deduced = phrase(table, rate["deduced"] + "$")
        self.other = phrase(table, rate["other"] + "$")
        self.priced = phrase(table, rate["priced"] + "$")
        self._lexicon = lexicon
        self._each_behind = phrase(table, rate["each_behind"])
        self._each_of_things = phrase(table, rate["each_of_things"])
        self.peak = phrase(table, rate["peak"])
        self._each_before = phrase(table, rate["each_before"] + "$")
        self._per_before = phrase(table, rate["per_before"] + "$")
        self._more = phrase(table, rate["more"] + "$")
        self._per_behind = re.compile(rate["per_behind"])
        self._generic = re.compile(rate["generic"])
        self._units: dict[str, str] = table["per"]["units"]

    def counts(self, sentence: FiguredSentence) -> dict[int, Quantity]:
        """By the identity of a rate, the count told beside it; a count once, by the first pattern that finds it."""
        found: dict[int, Quantity] = {}
        taken: set[int] = set()
        for pattern in self.counted:
            for _, roles in sentence.all(pattern):
                if id(roles["count"]) not in taken:
                    taken.add(id(roles["count"]))
                    found[id(roles["rate"])] = roles["count"]
        return found

    def is_each(self, sentence: FiguredSentence, figure: Quantity) -> bool:
        """Is it told to be for each?"""
        behind, before = sentence.behind(figure), sentence.before(figure)
        each = self._each_of_things if figure.dimension == "count" else self._each_behind
        return bool(each.match(behind) or self._each_before.search(before))

    def per(self, sentence: FiguredSentence, figure: Quantity) -> str:
        """The noun behind it that it is for one of, in the singular; "" where none is."""
        m = self._per_behind.match(sentence.behind(figure)) or self._per_before.search(sentence.before(figure, _FAR))
        noun = singular(m["per"], self._lexicon) if m else ""
        return self._units.get(noun, noun)

    def is_generic(self, figure: Quantity) -> bool:
        """Does it name what it is for one of by a word for any: "a head", "a time"?"""
        return self._generic.search(figure.text) is not None

    def alone(self, sentence: FiguredSentence, count: Quantity | None) -> Quantity | None:
        """The count that is told beside a rate, unless it is one of several: "400 teas and 130 cakes at £2 each"."""
        return None if count is None or self._more.search(sentence.before(count)) else count


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
