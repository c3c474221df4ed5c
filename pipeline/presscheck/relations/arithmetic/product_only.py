"""The total and the count of a rate where nothing else near it can be meant, and the words take them up."""

from __future__ import annotations

from collections.abc import Sequence

from presscheck.measure.currencies import MONEY
from presscheck.measure.per_unit import parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.product_cues import ProductCues
from presscheck.relations.arithmetic.share_bases import near_words
from presscheck.relations.arithmetic.unit_rates import UnitRate


def only_count(article: Figured, cues: ProductCues, rate: UnitRate) -> Quantity | None:
    """How many there are of what a rate is for one of: in its own sentence, else in the one before it or behind."""
    if rate.figure.dimension != MONEY and not cues.is_time(rate.per):
        return None
    if rate.count is not None:
        return rate.count
    number = rate.sentence.number
    bare = rate.averaged and not rate.per and not rate.each
    if bare and not cues.is_an_average(rate.sentence, rate.figure):
        return None
    for near in (number,) if bare else (number, number - 1, number + 1):
        sentence = article.sentences.by_number.get(near)
        if sentence is None or (near > number and not rate.per):
            continue
        told = [q for _, q in sentence.figures() if _can_count(article, cues, rate, q)]
        if told:
            return _only(told)
    return None


def only_total(article: Figured, cues: ProductCues, rate: UnitRate, each: set[int]) -> Quantity | None:
    """What is told in all of what a rate is so much of: "the £120,000", "That put £120,000 in the till", or the one
    sum of the sentence before. `each`: figures for one of something."""
    number = rate.sentence.number
    about = list(article.sentences.near(number, 2, 2))
    told = [
        (sentence, q)
        for sentence in about
        for _, q in sentence.figures()
        if id(q) not in each and q is not rate.figure and _is_of(rate, q)
    ]
    if rate.per.rpartition("_")[2] in cues.per_share:  # what else is paid or raised is told beside shares too
        return _only([q for sentence, q in told if cues.follows(sentence, q)])
    taken = [q for sentence, q in told if cues.takes_up(sentence, q, behind=sentence.number - number)]
    if taken:
        return _only(taken)
    return _only([q for sentence, q in told if number - 1 <= sentence.number <= number])


def _only(told: Sequence[Quantity]) -> Quantity | None:
    return told[0] if len({q.value for q in told}) == 1 else None


def _is_of(rate: UnitRate, figure: Quantity) -> bool:
    if figure.value is None or is_share(figure) or figure.value <= (rate.figure.value or 0.0):
        return False
    unit, per = parted(figure.unit)
    return not per and unit == rate.unit and (figure.dimension == MONEY or figure.dimension not in ("count", "time"))


def _can_count(article: Figured, cues: ProductCues, rate: UnitRate, figure: Quantity) -> bool:
    if figure is rate.figure or figure.value is None or figure.value <= 1 or is_share(figure):
        return False
    unit, per = parted(figure.unit)
    if per or figure.dimension in (MONEY, "ratio"):
        return False
    if cues.is_time(rate.per):
        return figure.dimension == "time" and cues.times(rate.per, unit) == 1.0
    if figure.dimension != "count" or figure.value != int(figure.value):
        return False
    if not rate.per:
        return rate.each or rate.averaged
    statement = article.statements.of(figure)
    wanted = frozenset({rate.per}) | cues.also(rate.per)
    return statement is not None and bool(statement.cues.shared(near_words(statement), wanted))
