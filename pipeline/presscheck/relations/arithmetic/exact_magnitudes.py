"""Sums and products of which the digits come out and the magnitude does not: "a debt of $21 billion: $12 million to a
bank, $6 million and $3 million to others"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY
from presscheck.measure.per_unit import parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.magnitude_cues import SLIPS, digits
from presscheck.relations.arithmetic.product_terms import can_count
from presscheck.relations.arithmetic.unit_rates import UnitRate, unit_rates
from presscheck.relations.statements import Statement

_MOST = 6
"""Parts that are added."""
_EXACT = 0.0015
"""The share of itself by which a sum of printed figures may miss what is printed."""
_TELLING = 2
"""Digits of a sum, and of a product, from which it is hardly one by chance."""
_TELLING_PRODUCT = 3
_BESIDE = 25
"""Characters before the whole and behind the last part that may say whose part it is."""
_BEHIND = 1
"""Sentences behind a whole in which its parts may stand."""
_NEAR = 4
"""Sentences about a rate in which its count and total may."""
_RATES = 40
"""Rates tried: bounds the work in tables."""


@dataclass(frozen=True)
class ExactMagnitude:
    """`odd` has the digits of the sum of the `others`, or where `times` of their product, and another magnitude."""

    odd: Quantity
    others: tuple[Quantity, ...]
    times: bool


def exact_magnitudes(article: Figured) -> Iterator[ExactMagnitude]:
    """Those of the article."""
    yield from _sums(article)
    yield from _products(article)


def is_made(value: float, made: float) -> bool:
    """Is a value the computed one, as far as it is printed?"""
    return math.isclose(value, made, rel_tol=_EXACT)


def is_off(value: float, made: float) -> bool:
    """Is a value the computed one but for thousands: of the same digits?"""
    if value <= 0 or made <= 0:
        return False
    return any(math.isclose(value * slip, made, rel_tol=_EXACT) or math.isclose(value, made * slip, rel_tol=_EXACT)
               for slip in SLIPS)  # fmt: skip


def _sums(article: Figured) -> Iterator[ExactMagnitude]:
    """Wholes with the figures right behind them that add up to their digits."""
    told = [s for s in article.statements.all if s.quantity.dimension == MONEY and _is_plain(s.quantity)]
    before, made_of = _made_of(article.lexicon)
    for place, whole in enumerate(told):
        parts: list[Quantity] = []
        for other in told[place + 1 : place + 1 + _MOST]:
            if not _may_be_part(whole, other):
                break
            parts.append(other.quantity)
            telling = max(map(digits, (whole.quantity, *parts))) >= _TELLING
            made = sum(q.value or 0.0 for q in parts)
            if len(parts) > 1 and telling and is_off(whole.quantity.value or 0.0, made):
                text, start = article.marked.article.text_of(other.quantity.field), whole.quantity.end
                headed = before.search(text[max(0, whole.quantity.start - _BESIDE) : whole.quantity.start])
                if not headed and not made_of.search(text[start : other.quantity.end + _BESIDE]):
                    continue
                yield ExactMagnitude(whole.quantity, tuple(parts), times=False)
                break


@cache
def _made_of(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words right before a whole, and those between it and its parts or right behind them, that make them such."""
    table = lexicon.table("patterns/magnitudes.toml")["made_of"]
    return re.compile(table["before"], re.IGNORECASE), re.compile(table["pattern"], re.IGNORECASE)


def _may_be_part(whole: Statement, other: Statement) -> bool:
    apart = other.sentence.number - whole.sentence.number
    same = whole.quantity.unit == other.quantity.unit and whole.quantity.field == other.quantity.field
    return same and 0 <= apart <= _BEHIND


def _products(article: Figured) -> Iterator[ExactMagnitude]:
    """Totals with a number and so much for each that make their digits."""
    rates = [r for r in unit_rates(article) if (r.averaged or r.each) and _is_plain(r.figure)][:_RATES]
    each = {r.figure.id for r in rates}
    for rate in rates:
        told = article.statements.of(rate.figure)
        if told is None or parted(rate.figure.unit)[1]:
            continue
        near = [*article.statements.near(told, _NEAR, _NEAR), *_titles(article)]
        least = rate.figure.value or 0.0
        totals = [s.quantity for s in near if s.quantity.unit == rate.unit and _is_plain(s.quantity)]
        totals = [q for q in totals if q.id not in each and (q.value or 0.0) > least]
        yield from _made(rate, totals, [s.quantity for s in near if can_count(s.quantity, rate)])


def _made(rate: UnitRate, totals: Sequence[Quantity], counts: Sequence[Quantity]) -> Iterator[ExactMagnitude]:
    for count in counts:
        if count.dimension != "count" or not _is_plain(count):
            continue
        if _is_power_of_ten(count) or _is_power_of_ten(rate.figure):
            continue  # times 1,000 any figure keeps its digits
        made = (rate.figure.value or 0.0) * (count.value or 0.0)
        for total in totals:
            if digits(total) >= _TELLING_PRODUCT and is_off(total.value or 0.0, made):
                yield ExactMagnitude(total, (count, rate.figure), times=True)
                return


def _is_power_of_ten(figure: Quantity) -> bool:
    return math.log10(figure.value or 1.0).is_integer()


def _titles(article: Figured) -> list[Statement]:
    return [s for s in article.statements.all if s.sentence.passage.segment.kind == "title"]


def _is_plain(figure: Quantity) -> bool:
    """Is it one number without a hedge that moves it?"""
    return figure.value is not None and figure.value > 0 and figure.low is not None and figure.high is not None
