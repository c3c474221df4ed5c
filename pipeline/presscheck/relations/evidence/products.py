"""Rates, counts and totals that may be one another's, in one sentence or in those about a rate."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.measure.counted import NOTHING
from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import is_a_slip
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.product_cues import product_cues
from presscheck.relations.arithmetic.product_links import is_consistent
from presscheck.relations.arithmetic.product_others import is_one_of_several
from presscheck.relations.arithmetic.product_terms import can_be_total, can_count
from presscheck.relations.arithmetic.unit_rates import UnitRate, read_otherwise, unit_rates
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.product_signs import AboutRate, signs
from presscheck.relations.evidence.share_trio import is_small
from presscheck.relations.statements import Statement

_REACH = 5
"""Sentences before and behind a rate in which its total and count are looked for."""
_MOST = 16
"""Figures nearest to it that are tried as either: bounds the work in tables."""


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every total and count that may go with a rate, by their units, and are not merely near it."""
    rates = list(unit_rates(article))
    each = {rate.figure.id for rate in rates} - {rate.count.id for rate in rates if rate.count is not None}
    for rate in (read for told in rates for read in read_otherwise(article, told)):
        about = _about(article, rate, each)
        if about is None:
            continue
        for total in about.totals:
            for count in about.counts:
                if (
                    total is count
                    or _is_far_share_price(about, total, count)
                    or _are_one_sort(total.quantity, count.quantity)
                    or not is_consistent(rate, total.quantity, count.quantity)
                    or not _may_be(rate.figure, total.quantity, count.quantity)
                    or is_one_of_several(article, rate, total.quantity, count.quantity)
                ):
                    continue
                if found := signs(about, total, count):
                    roles: dict[str, Quantity | tuple[Quantity, ...]] = {
                        "total": total.quantity,
                        "factors": (count.quantity, rate.figure),
                    }
                    yield Candidate(rate.figure.id, roles, frozenset(found))


def _about(article: Figured, rate: UnitRate, each: set[str]) -> AboutRate | None:
    told = article.statements.of(rate.figure)
    if told is None:
        return None
    cues = product_cues(article.lexicon)
    near = [s for s in article.statements.near(told, _REACH, _REACH) if s.quantity.field == rate.figure.field]
    near = [s for s in near if _is_amount(s.quantity) and article.whole_of(s.quantity) is s.quantity]
    near.sort(key=lambda s: abs(s.quantity.start - rate.figure.start))
    totals = [
        s for s in near
        if s.quantity.id not in each and not is_small(s)
        and can_be_total(article, cues, s.quantity, rate, near=s.sentence.number == told.sentence.number)
    ][:_MOST]  # fmt: skip
    counts = [s for s in near if can_count(s.quantity, rate) and s.quantity.id not in each]
    counts = [s for s in counts if not _is_of_another_time(article, s.quantity)][:_MOST]
    return AboutRate(article, rate, told, totals, counts) if totals and counts else None


def _is_of_another_time(article: Figured, figure: Quantity) -> bool:
    """Does it tell how long ago something was, or what another is held against?"""
    sentence, cues = article.sentences.of(figure), product_cues(article.lexicon)
    return sentence is not None and (cues.is_ago(sentence, figure) or cues.is_compared(sentence, figure))


def _is_far_share_price(about: AboutRate, total: Statement, count: Statement) -> bool:
    """Is it so much on a share (a dividend, the price that a warrant gives) with neither of the others beside it?"""
    of_shares = about.rate.per.rpartition("_")[2] in product_cues(about.article.lexicon).per_share
    return of_shares and about.told.sentence.number not in (total.sentence.number, count.sentence.number)


def _are_one_sort(total: Quantity, count: Quantity) -> bool:
    """Do both count the same: people for each of some people are none?"""
    return total.dimension == count.dimension == "count" and total.unit == count.unit != NOTHING


def _may_be(rate: Quantity, total: Quantity, count: Quantity) -> bool:
    """Could a slip have torn them? Figures farther apart are of other things; those that fit count no more for it."""
    return is_a_slip((rate.value or 0.0) * (count.value or 0.0), total.value or 0.0)


def _is_amount(figure: Quantity) -> bool:
    if figure.dimension == "time" and figure.text.replace(",", "").isdigit():
        return False  # somebody's age
    return figure.value is not None and figure.value > 0 and figure.dimension != "ratio" and not is_share(figure)


EVIDENCE = Evidence("product", candidates)
