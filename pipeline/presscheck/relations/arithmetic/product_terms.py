"""What may be the total of a rate, and what may be the number of things that it is for one of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presscheck.measure.counted import NOTHING
from presscheck.measure.currencies import MONEY
from presscheck.measure.nouns import singular
from presscheck.measure.per_unit import PER, parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import is_same_thing
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.product_cues import ProductCues
from presscheck.relations.arithmetic.share_bases import near_words
from presscheck.relations.arithmetic.unit_rates import UnitRate

REACH = 2
"""Sentences before and behind a rate in which its total and count may be told."""


@dataclass(frozen=True)
class Term:
    """A figure, what it is to be multiplied by, and how sure the words beside it make that it is meant."""

    figure: Quantity
    sure: int
    times: float = 1.0


def totals(article: Figured, cues: ProductCues, rate: UnitRate, each: set[int]) -> Iterator[Term]:
    """The figures that are told as totals of what the rate is so much of; `each`: those that are for one of
    something."""
    for sentence in article.sentences.near(rate.sentence.number, REACH, REACH):
        near = sentence is rate.sentence
        for place, figure in sentence.figures():
            if id(figure) in each or not can_be_total(article, cues, figure, rate, near=near):
                continue
            told = cues.total(sentence, figure, near=near)
            if near and cues.again.fullmatch(_between(sentence, rate.figure, figure)):
                told = 2
            before = sentence.number < rate.sentence.number or place < rate.sentence.place(rate.figure)
            alike = figure.dimension != MONEY and figure.unit == rate.unit != NOTHING and PER not in rate.unit
            if told:
                yield Term(figure, told * 2 + near)
            elif rate.deduced and before:
                yield Term(figure, 1 + near)
            elif alike and (near or not cues.is_time(rate.per)):
                yield Term(figure, 2)


def _between(sentence: FiguredSentence, first: Quantity, last: Quantity) -> str:
    return sentence.text[sentence.place(first) + 1 : max(0, sentence.place(last))]


def can_be_total(article: Figured, cues: ProductCues, figure: Quantity, rate: UnitRate, *, near: bool) -> bool:
    """Is a figure of the unit that a total of this rate would be of? `near`: they stand in one sentence."""
    if figure is rate.figure or figure.value is None or is_share(figure) or figure.value <= (rate.figure.value or 0.0):
        return False
    unit, per = parted(figure.unit)
    if "/" in rate.unit:
        return figure.unit == rate.unit or (near and rate.each and figure.unit == parted(rate.unit)[0])
    if rate.count is not None and (counted_per := parted(rate.count.unit)[1]):
        return figure.unit == f"{rate.unit}{PER}{counted_per}"
    if per and not (cues.is_time(per) and (rate.deduced or rate.each or rate.averaged or rate.priced)):
        return False
    if rate.unit == NOTHING and near and figure.dimension not in (MONEY, "ratio", "time"):
        return True
    if rate.figure.dimension == "count" or rate.unit == NOTHING:
        alike = NOTHING in (unit, rate.unit) or unit in cues.also(rate.unit) or is_same_thing(unit, rate.unit, article)
        return figure.dimension == "count" and (unit == rate.unit or alike)
    return unit == rate.unit


def counts(article: Figured, cues: ProductCues, rate: UnitRate, told: Sequence[Term]) -> Iterator[Term]:
    """How many there are of what the rate is for one of; `told`: what may be the total."""
    if rate.count is not None:
        yield Term(rate.count, 4)
        return
    beside = {id(article.sentences.of(total.figure)) for total in told}
    for sentence in article.sentences.near(rate.sentence.number, REACH, REACH):
        for _, figure in sentence.figures():
            if can_count(figure, rate) and article.whole_of(figure) is figure:
                yield from _count(article, cues, rate, sentence, figure, beside)


def _count(
    article: Figured, cues: ProductCues, rate: UnitRate, sentence: FiguredSentence, figure: Quantity, beside: set[int]
) -> Iterator[Term]:
    near, by_total = sentence is rate.sentence, id(sentence) in beside
    times = cues.times(rate.per, parted(figure.unit)[0])
    if times is not None and not cues.is_time(rate.per):
        yield Term(figure, 2 + (near or by_total))
    elif times is not None:
        during = by_total and not near and cues.is_during(sentence, figure)
        yield Term(figure, 2 + (near or during) if times == 1.0 or during else 1, times)
    elif figure.dimension != "count":
        return
    elif is_named(article, cues, rate, figure):
        yield Term(figure, 2 + (near or (by_total and bool(rate.per))))
    elif not rate.per and cues.is_meant(article, rate.figure, sentence, rate.sentence):
        yield Term(figure, 2)
    elif not rate.per and rate.unit != parted(figure.unit)[0] != NOTHING:
        if cues.qualifies(sentence, figure) and not rate.averaged:
            yield Term(figure, 2 + (by_total and not near))
        elif near or by_total:
            yield Term(figure, 1 + (near or rate.averaged))
    elif rate.priced and by_total | near:
        yield Term(figure, 3 if cues.is_sold(sentence, figure) else 1)


def can_count(figure: Quantity, rate: UnitRate) -> bool:
    """Can a figure tell how many there are of what a rate is for one of?"""
    if figure is rate.figure or figure.value is None or figure.value == 1 or is_share(figure):
        return False
    if figure.dimension == MONEY or figure.dimension == "ratio":
        return False
    return figure.dimension != "count" or figure.value == int(figure.value)


def is_named(article: Figured, cues: ProductCues, rate: UnitRate, figure: Quantity) -> bool:
    """Does it count what the rate is for one of?"""
    statement = article.statements.of(figure)
    if statement is None:
        return False
    if rate.per:
        wanted = frozenset({rate.per}) | cues.also(rate.per)
        return bool(statement.cues.shared(near_words(statement), wanted))
    about = article.statements.of(rate.figure)
    if about is None or about.subject is None:
        return False
    noun = singular(about.subject.text, article.lexicon)
    return is_same_thing(noun, figure.unit, article) or parted(figure.unit)[0] in cues.also(noun)
