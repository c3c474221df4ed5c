"""Conversion: an amount, and what the article says it is in another currency.

Tied      "1bn euros ($1.3bn; £690m)", "22.2 trillion yen, or $202.8 billion", "40 billion reais (about $8bn)"
Not tied  "$935 ($160)"                      the same currency: a discount, not a conversion
          "£10 or €10 off"                   prices in two countries
          "between 250 euros (£173) and 600" the bracket belongs to the amount before it only
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY, Figure, Marked, other_units
from presscheck.measure.hedges import hedges
from presscheck.measure.per_unit import PER
from presscheck.measure.rates import PairRates, pair_rates
from presscheck.measure.unit_names import unit_names
from presscheck.measure.words import any_of
from presscheck.model import Article, Days, Quantity, Relation, Role, Told


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a right conversion may lie from the rate of the day: days around it whose rate may have been used, and
    slack on the converted figure beside its rounding (0.01 for one per cent)."""

    days_before: int
    days_after: int
    slack: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion(Relation):
    """`converted` is given as the worth of `stated`, on the days `when` (None: unknown) at `rates` (None: no rate is
    known). `historic`: the text says that another day's rate was used. `open_units`: other pairs of currencies that
    the two signs may stand for, with their rates."""

    kind: ClassVar[str] = "conversion"
    roles: ClassVar[tuple[str, ...]] = ("stated", "converted")

    stated: Quantity
    converted: Quantity
    when: Days | None
    rates: PairRates | None
    limits: Limits
    historic: bool = False
    open_units: tuple[tuple[str, str, PairRates | None], ...] = ()

    def with_edit(self, old: Told, new: Told) -> Conversion:
        """The tie with one figure edited; its rates follow where that changes the currency."""
        assert isinstance(old, Quantity) and isinstance(new, Quantity)
        stated = new if self.stated is old else self.stated
        converted = new if self.converted is old else self.converted
        rates = self.rates if new.unit == old.unit else pair_rates(stated.unit, converted.unit)
        open_units = self.open_units if new.unit == old.unit else ()
        return replace(self, stated=stated, converted=converted, rates=rates, open_units=open_units)


def conversions(article: Marked, lexicon: Lexicon) -> Iterator[Conversion]:
    """The conversions of money in brackets and in prose; a figure converted twice gives two."""
    cues = _cues(lexicon)
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


def rebuilt(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> Conversion | None:
    """The tie between figures of the article that are known to be a conversion: a stored relation, or a case's.
    `confidence` is taken as it is told."""
    a, b = roles["stated"], roles["converted"]
    assert isinstance(a, Quantity) and isinstance(b, Quantity)
    stated, converted = (Figure(q, others=other_units(q, article.article, lexicon)) for q in (a, b))
    return _tied(article.article, stated, converted, cue, confidence, lexicon)


def _tied(
    article: Article, stated: Figure, converted: Figure, cue: str, confidence: float, lexicon: Lexicon
) -> Conversion | None:
    """The tie between two figures whose words allow it; None for one currency, for ranges, and for nothing at all."""
    a, b = _money(stated.quantity), _money(converted.quantity)
    if a.unit == b.unit or b.dimension != MONEY or not a.value or not b.value:
        return None
    if (a.value < 0) != (b.value < 0):
        return None
    pairs = [(x, y) for x in (a.unit, *stated.others) for y in (b.unit, *converted.others)]
    cues = _cues(lexicon)
    return Conversion(
        cue=cue,
        confidence=round(confidence * stated.confidence * converted.confidence, 3),
        stated=a,
        converted=b,
        when=article.days,
        rates=pair_rates(a.unit, b.unit),
        limits=cues.limits,
        historic=cues.is_historic(article.text_of(a.field), a, b, article.days),
        open_units=tuple((x, y, pair_rates(x, y)) for x, y in pairs[1:] if x != y),
    )


def _money(quantity: Quantity) -> Quantity:
    """The amount without what it is a rate of: "£100,000 a week ($191,000)"."""
    unit, per, _ = quantity.unit.partition(PER)
    return replace(quantity, unit=unit) if per else quantity


def _per(quantity: Quantity) -> str:
    return quantity.unit.partition(PER)[2]


class _Cues:
    """The cues of one language, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/conversion.toml")
        hedged = any_of(hedges(lexicon).before_words)
        bracket = table["bracket"]
        lead, trail = any_of((*bracket["lead"],)), any_of(bracket["trail"])
        between = any_of(bracket["between"])
        self._open = re.compile(rf"\s{{0,2}}[(\[]\s?(?:(?:{lead})\s)?(?:(?:{hedged})\s?)?", re.IGNORECASE)
        self._between = re.compile(rf"\s?(?:{between})\s?(?:(?:{lead})\s)?(?:(?:{hedged})\s?)?", re.IGNORECASE)
        self._close = re.compile(rf"(?:\s?(?:{trail}))?\s?[)\]]", re.IGNORECASE)
        self._joins = re.compile(rf"({any_of(table['prose']['joins'])})\s(?:(?:{hedged})\s?)?", re.IGNORECASE)
        self._historic = re.compile(rf"(?<!\w)(?:{any_of(table['historic']['cues'])})(?!\w)", re.IGNORECASE)
        self._never_before = re.compile(rf"[\s-](?:{any_of(table['prose']['never_before'])})(?!\w)", re.IGNORECASE)
        self._year = re.compile(rf"(?<!\w)(?:{any_of(table['historic']['before_year'])})\s((?:19|20)\d\d)(?!\w)")
        self._dimension_of = unit_names(lexicon).dimension_of
        self.limits = Limits(**lexicon.table("currencies.toml")["conversion"])

    def bracketed(self, text: str, stated: Figure, behind: list[Figure]) -> list[tuple[Figure, str, float]]:
        """The figures of a bracket right behind `stated` that holds nothing but amounts and words of converting."""
        found: list[tuple[Figure, str, float]] = []
        position, gap = stated.quantity.end, self._open
        for figure in behind:
            q = figure.quantity
            if not gap.fullmatch(text, position, q.start) or not self._rates_agree(stated.quantity, q):
                break
            found.append((figure, text[stated.quantity.end : q.start].strip() or "(", 0.95))
            position, gap = q.end, self._between
        return found if found and self._close.match(text, position) else []

    def _rates_agree(self, stated: Quantity, converted: Quantity) -> bool:
        """May one be the worth of the other: are both by the same, or one alone by a time that the other leaves out?
        Not so "£1,000 a month ($15,000 a year)", "150p a share ($1.2bn)"."""
        rates = {_per(stated), _per(converted)} - {""}
        alone = "" in (_per(stated), _per(converted))
        return not rates or (len(rates) == 1 and (not alone or self._dimension_of(*rates) == "time"))

    def prose(self, text: str, stated: Figure, behind: list[Figure]) -> list[tuple[Figure, str, float]]:
        """The figure behind ", or" and the like."""
        if not behind:
            return []
        m = self._joins.fullmatch(text, stated.quantity.end, behind[0].quantity.start)
        if m is None or self._never_before.match(text, behind[0].quantity.end):
            return []
        if _per(behind[0].quantity) != _per(stated.quantity):
            return []
        return [(behind[0], m[1].strip(" ,"), 0.8)]

    def is_historic(self, text: str, stated: Quantity, converted: Quantity, when: Days | None) -> bool:
        """Do the words before, between or right behind the two say that an older rate was used, or may have been: by
        a cue, or by a year before the last? Results of the last year are told at today's rate as a rule."""
        years = self._year.finditer(text, max(0, stated.start - 60), converted.end + 10)
        if when and any(int(m[1]) <= when.first.year - 2 for m in years):
            return True
        return bool(self._historic.search(text, max(0, stated.start - 40), converted.end + 40))


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
