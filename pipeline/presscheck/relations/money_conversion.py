"""Conversion of money: an amount, and what the article says it is in another currency.

Tied      "1bn euros ($1.3bn; £690m)", "22.2 trillion yen, or $202.8 billion", "40 billion reais (about $8bn)"
Not tied  "$935 ($160)"                      the same currency: a discount, not a conversion
          "£10 or €10 off"                   prices in two countries
          "between 250 euros (£173) and 600" the bracket belongs to the amount before it only
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY, Figure, Marked, other_units
from presscheck.measure.per_unit import PER
from presscheck.measure.rates import PairRates, pair_rates
from presscheck.model import Article, Days, Quantity, Role, Told
from presscheck.relations.conversion import Conversion
from presscheck.relations.conversion_cues import conversion_cues


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a right conversion may lie from the rate of the day: days around it whose rate may have been used, and
    slack on the converted figure beside its rounding (0.01 for one per cent)."""

    days_before: int
    days_after: int
    slack: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyConversion(Conversion):
    """`converted` is given as the worth of `stated`, on the days `when` (None: unknown) at `rates` (None: no rate is
    known). `historic`: the text says that another day's rate was used. `open_units`: other pairs of currencies that
    the two signs may stand for, with their rates."""

    stated: Quantity
    converted: Quantity
    when: Days | None
    rates: PairRates | None
    limits: Limits
    historic: bool = False
    open_units: tuple[tuple[str, str, PairRates | None], ...] = ()

    def with_edit(self, old: Told, new: Told) -> MoneyConversion:
        """The tie with one figure edited; its rates follow where that changes the currency."""
        assert isinstance(old, Quantity) and isinstance(new, Quantity)
        stated = new if self.stated is old else self.stated
        converted = new if self.converted is old else self.converted
        rates = self.rates if new.unit == old.unit else pair_rates(stated.unit, converted.unit)
        open_units = self.open_units if new.unit == old.unit else ()
        return replace(self, stated=stated, converted=converted, rates=rates, open_units=open_units)


def money_conversions(article: Marked, lexicon: Lexicon) -> Iterator[MoneyConversion]:
    """The conversions of money in brackets and in prose; a figure converted twice gives two."""
    cues = conversion_cues(lexicon)
    told: set[str] = set()  # figures that a bracket has already given as the worth of another
    for i, stated in enumerate(article.figures):
        if stated.quantity.dimension != MONEY or stated.quantity.id in told:
            continue
        behind = [f for f in article.figures[i + 1 : i + 5] if f.quantity.field == stated.quantity.field]
        text = article.article.text_of(stated.quantity.field)
        for converted, cue, confidence in cues.bracketed(text, stated, behind) or cues.prose(text, stated, behind):
            told.add(converted.quantity.id)
            if tie := _tied(article.article, stated, converted, cue, confidence, lexicon):
                yield tie


def rebuilt_money(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> MoneyConversion | None:
    """The tie between figures of the article that are known to be a conversion: a stored relation, or a case's.
    `confidence` is taken as it is told."""
    a, b = roles["stated"], roles["converted"]
    assert isinstance(a, Quantity) and isinstance(b, Quantity)
    stated, converted = (Figure(q, others=other_units(q, article.article, lexicon)) for q in (a, b))
    return _tied(article.article, stated, converted, cue, confidence, lexicon)


def _tied(
    article: Article, stated: Figure, converted: Figure, cue: str, confidence: float, lexicon: Lexicon
) -> MoneyConversion | None:
    """The tie between two figures whose words allow it; None for one currency, for ranges, and for nothing at all."""
    a, b = _money(stated.quantity), _money(converted.quantity)
    if a.unit == b.unit or b.dimension != MONEY or not a.value or not b.value:
        return None
    if (a.value < 0) != (b.value < 0):
        return None
    pairs = [(x, y) for x in (a.unit, *stated.others) for y in (b.unit, *converted.others)]
    cues = conversion_cues(lexicon)
    return MoneyConversion(
        cue=cue,
        confidence=round(confidence * stated.confidence * converted.confidence, 3),
        stated=a,
        converted=b,
        when=article.days,
        rates=pair_rates(a.unit, b.unit),
        limits=_limits(lexicon),
        historic=cues.is_historic(article.text_of(a.field), a, b, article.days),
        open_units=tuple((x, y, pair_rates(x, y)) for x, y in pairs[1:] if x != y),
    )


def _money(quantity: Quantity) -> Quantity:
    """The amount without what it is a rate of: "£100,000 a week ($191,000)"."""
    unit, per, _ = quantity.unit.partition(PER)
    return replace(quantity, unit=unit) if per else quantity


@cache
def _limits(lexicon: Lexicon) -> Limits:
    return Limits(**lexicon.table("currencies.toml")["conversion"])
