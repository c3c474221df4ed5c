"""Which total belongs to which rate and count: by what stands beside them, and by the nouns they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from presscheck.measure.per_unit import parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.named_rates import named_rates
from presscheck.relations.arithmetic.plain_products import plain_products
from presscheck.relations.arithmetic.product_cues import ProductCues, product_cues
from presscheck.relations.arithmetic.product_others import is_of_a_share, is_one_of_several
from presscheck.relations.arithmetic.product_terms import REACH, Term, counts, totals
from presscheck.relations.arithmetic.unit_rates import UnitRate, unit_rates

_TOLD = 0.9
"""Confidence where the words tell the tie and the figures bear it out; where they don't, its evidence is weighed."""
_PLAIN = 0.95
"""That where one sentence tells all three in so many words."""
_LEAST = 0.5
"""The share of the price of twelve months for which a year is sold."""
_FITS = 0.06
"""The share by which a product may miss the total and be taken for what is meant by it."""
_YEAR = "year"
"""The length of time that sums leave out."""


@dataclass(frozen=True)
class ProductLink:
    """A total, how many and so much for one, and what else they are multiplied by. `plain`: the sentence tells them as
    one another's in so many words."""

    total: Quantity
    factors: tuple[Quantity, ...]
    confidence: float
    times: float = 1.0
    deduced: bool = False
    plain: bool = False


def product_links(article: Figured) -> Iterator[ProductLink]:
    """Each rate once, with its total and count where both are told."""
    cues = product_cues(article.lexicon)
    rates = [one for rate in unit_rates(article) for one in _of_things(cues, rate)]
    each = {id(rate.figure) for rate in rates if not cues.is_time(parted(rate.figure.unit)[1])}
    links: dict[int, ProductLink] = {}
    for told in plain_products(article):
        if is_of_a_share(article, told.count):
            continue
        factors = (told.count, told.rate)
        links[id(told.rate)] = ProductLink(told.total, factors, _PLAIN, told.times, told.deduced, plain=True)
    for named in named_rates(article):
        factors = (named.count, named.rate)
        beside = ProductLink(named.total, factors, _TOLD, deduced=True)
        links.setdefault(id(named.rate), beside)
    for rate in rates:
        link = _same_rate(cues, rate) or _joined(article, cues, rate, each)
        if link is not None:
            links.setdefault(id(rate.figure), link)
    yield from links.values()


def _of_things(cues: ProductCues, rate: UnitRate) -> Iterator[UnitRate]:
    """The rate, and where it is by a length of time also what things bring in: "£35 a day", of 40 stalls."""
    yield rate
    if cues.is_time(rate.per) and not rate.averaged:
        yield replace(rate, unit=rate.figure.unit, per="")


def _joined(article: Figured, cues: ProductCues, rate: UnitRate, each: set[int]) -> ProductLink | None:
    told = list(totals(article, cues, rate, each))
    many = list(counts(article, cues, rate, told))
    found = (
        _link(rate, total, count)
        for total, count in product(told, many)
        if total.figure is not count.figure and is_consistent(rate, total.figure, count.figure)
        if _are_near(article, cues, rate, total.figure, count.figure)
    )
    fitting = (link for link in found if _fits(link))
    return next((x for x in fitting if not is_one_of_several(article, rate, x.total, x.factors[0])), None)


def is_consistent(rate: UnitRate, total: Quantity, count: Quantity) -> bool:
    """Do the lengths of time that they are by go together: "£14 an hour", "37 hours a week", "£518 a week"?"""
    by_total, by_count = parted(total.unit)[1], parted(count.unit)[1]
    if by_count:
        return by_count == by_total or (not by_total and by_count == _YEAR)
    return not by_total or rate.unit == total.unit or (rate.deduced and parted(rate.figure.unit)[1] != by_total)


def _link(rate: UnitRate, total: Term, count: Term) -> ProductLink:
    deduced = rate.deduced or rate.averaged
    return ProductLink(total.figure, (count.figure, rate.figure), _TOLD, count.times, deduced)


def _worth(link: ProductLink) -> float:
    worth = link.times
    for factor in link.factors:
        worth *= factor.value or 0.0
    return worth


def _fits(link: ProductLink) -> bool:
    worth = _worth(link)
    return worth > 0 and abs((link.total.value or 0.0) / worth - 1) < _FITS


def _same_rate(cues: ProductCues, rate: UnitRate) -> ProductLink | None:
    """ "£200 a week, or £10,400 a year", in either order: one rate told by two lengths of time."""
    sentence = rate.sentence
    place = sentence.place(rate.figure)
    for at, other in sentence.figures():
        first, last = sorted((place, at))
        if at == place or not (joined := _is_told_again(cues, sentence, first, last)):
            continue
        unit, per = parted(other.unit)
        times = cues.times(rate.per, per)
        if unit == rate.unit and times is not None and per != rate.per:
            if cues.listed.search(sentence.text) and rate.unit != "one":
                return None
            plain = times in cues.exact and not cues.no_more.match(sentence.text, last + 1)
            if _is_cheaper(cues, sentence, rate.figure, other, times):
                return None
            if plain or (joined == "said" and at > place):
                return ProductLink(other, (rate.figure,), _PLAIN if plain else _TOLD, times, plain=plain)
    return None


def _is_cheaper(cues: ProductCues, sentence: FiguredSentence, one: Quantity, many: Quantity, times: float) -> bool:
    """May a year be sold for less than its months: "£9 a month, or £90 a year"?"""
    share = (many.value or 0.0) / ((one.value or 1.0) * times)
    return _LEAST <= share < 1 and cues.cheaper.search(sentence.text) is not None


def _is_told_again(cues: ProductCues, sentence: FiguredSentence, first: int, last: int) -> str:
    """Is the second of two figures the first again: "said" to be, or standing "alone" behind it? "" where neither."""
    between = sentence.text[first + 1 : last]
    if cues.again.fullmatch(between):
        return "said"
    lonely = sum(1 for _ in sentence.figures()) == len((first, last))
    return "alone" if lonely and cues.alone.fullmatch(between) and cues.ends.match(sentence.text, last + 1) else ""


def _are_near(article: Figured, cues: ProductCues, rate: UnitRate, total: Quantity, count: Quantity) -> bool:
    """Do the three stand in at most three sentences on end? What is paid or earned on a share must have one of the
    others beside it."""
    held = [article.sentences.of(q) for q in (rate.figure, total, count)]
    numbers = [s.number for s in held if s is not None]
    if rate.per.rpartition("_")[2] in cues.per_share and rate.sentence.number not in numbers[1:]:
        return False
    return len(numbers) == len(held) and max(numbers) - min(numbers) <= REACH
