"""The words of `patterns/product.toml` that tell totals and counts."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.per_unit import parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.phrase_table import phrase


class ProductCues:
    """Those of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/product.toml")
        total, per, rate = table["total"], table["per"], table["rate"]
        self._total = phrase(table, total["before"] + "$")
        self._worth = phrase(table, total["worth"] + "$")
        self._behind = phrase(table, total["behind"])
        self._elsewhere = phrase(table, total["elsewhere"])
        self._never = phrase(table, total["never"])
        self._qualify = phrase(table, per["qualify"])
        self._beside = phrase(table, per["beside"] + "$")
        self._during = phrase(table, per["during"] + "$")
        self._sold_before = phrase(table, per["sold_before"] + "$")
        self._sold_behind = phrase(table, per["sold_behind"])
        self._with = phrase(table, per["with"] + "$")
        self._they = frozenset(per["they"])
        self._definite, self._so = phrase(table, total["definite"] + "$"), phrase(table, total["so"] + "$")
        self._that = phrase(table, total["that"])
        self._rows = [frozenset(row) for row in per["rows"]]
        self._times: dict[str, dict[str, float]] = table["times"]
        self._ago = phrase(table, rate["ago"])
        self.listed = phrase(table, rate["listed"])
        self.again = phrase(table, rate["or"])
        self.per_share = frozenset(rate["per_share"])
        self._compared = phrase(table, table["count"]["compared"])
        told_again = table["again"]
        self.alone, self.no_more, self.ends = (re.compile(told_again[name]) for name in ("alone", "no_more", "ends"))
        self.cheaper = re.compile(told_again["cheaper"])
        self.exact: frozenset[float] = frozenset(told_again["exact"])

    def times(self, per: str, unit: str) -> float | None:
        """How many of `per` make one `unit` ("week", "year" → 52); None where none do."""
        if per == unit and per:
            return 1.0
        return self._times.get(unit, {}).get(per)

    def is_time(self, unit: str) -> bool:
        """Is it a length of time that rates are told by?"""
        return unit in self._times or any(unit in parts for parts in self._times.values())

    def also(self, per: str) -> frozenset[str]:
        """The words that stand for what a rate is for one of: a population for "each inhabitant"."""
        return frozenset[str]().union(*(row for row in self._rows if per in row))

    def qualifies(self, sentence: FiguredSentence, figure: Quantity) -> bool:
        """Does it count those whom what is for each is for?"""
        before = sentence.before(figure)
        if self._with.search(before):
            return True
        return self._qualify.match(sentence.behind(figure)) is not None and not self._beside.search(before)

    def is_meant(self, article: Figured, rate: Quantity, sentence: FiguredSentence, rated: FiguredSentence) -> bool:
        """Does the sentence of a rate tell of "they", whom the one before it counts?"""
        told = article.statements.of(rate)
        subject = told.subject if told is not None else None
        return sentence.number == rated.number - 1 and subject is not None and subject.lower_ in self._they

    def is_sold(self, sentence: FiguredSentence, figure: Quantity) -> bool:
        """Does it count what was sold?"""
        before, behind = sentence.before(figure), sentence.behind(figure)
        return bool(self._sold_before.search(before) or self._sold_behind.match(behind))

    def is_ago(self, sentence: FiguredSentence, figure: Quantity) -> bool:
        """Is a length of time the one since something was: "ten years ago"?"""
        return figure.dimension == "time" and self._ago.match(sentence.behind(figure)) is not None

    def is_compared(self, sentence: FiguredSentence, figure: Quantity) -> bool:
        """Do the words before a figure hold it against another: "compared with 2.1 billion"?"""
        return self._compared.search(sentence.before(figure)) is not None

    def is_during(self, sentence: FiguredSentence, figure: Quantity) -> bool:
        """Is a length of time told as that over which something added up?"""
        return bool(self._during.search(sentence.before(figure)))

    def follows(self, sentence: FiguredSentence, figure: Quantity) -> bool:
        """Do the words before a figure say that it follows from what was told: "giving a price tag of"?"""
        return self._so.search(sentence.before(figure, 90)) is not None

    def takes_up(self, sentence: FiguredSentence, figure: Quantity, *, behind: int) -> bool:
        """Do words beside a figure take it up as what rate and count give: "the £120,000", "so that taxpayers will
        find £2.4m"; a sentence behind the rate's that begins with "That"? `behind`: sentences from the rate's to it."""
        if self._definite.search(sentence.before(figure)) or self.follows(sentence, figure):
            return True
        return behind == 1 and self._that.match(sentence.text) is not None

    def total(self, sentence: FiguredSentence, figure: Quantity, *, near: bool) -> int:
        """Whether the words beside a figure tell it as a total (2), as a price, cost or worth (1), or neither. `near`:
        the sentence tells the rate too."""
        before, behind = sentence.before(figure), sentence.behind(figure)
        if self._never.match(behind):
            return 0
        if self._total.search(before) or self._behind.match(behind):
            return 2
        return int(bool(self._worth.search(before)) and (near or not self._elsewhere.match(behind)))


def times_between(rate: Quantity, total: Quantity, lexicon: Lexicon) -> float:
    """How many of the one's lengths of time are in the other's, where both are rates ("£200 a week", "£10,400 a
    year"); 1 where they are not."""
    return product_cues(lexicon).times(parted(rate.unit)[1], parted(total.unit)[1]) or 1.0


def times_of(rate: Quantity, count: Quantity, lexicon: Lexicon) -> float:
    """How many of the times that a rate is by are in one of those that are counted ("£40 a day", "six weeks"): 1 where
    it is by something else."""
    return product_cues(lexicon).times(parted(rate.unit)[1], parted(count.unit)[0]) or 1.0


@cache
def product_cues(lexicon: Lexicon) -> ProductCues:
    """The cues of this lexicon, read once."""
    return ProductCues(lexicon)
