"""Conversion of money: an amount, and what the article says it is in another currency.

Tied      "1bn euros ($1.3bn; £690m)", "22.2 trillion yen, or $202.8 billion", "40 billion reais (about $8bn)"
          "between $1,000 and $3,000 (£830-£2,480)"  the ends of one range with those of another
Not tied  "$935 ($160)"                      the same currency: a discount, not a conversion
          "£10 or €10 off"                   prices in two countries
          "between 250 euros (£173) and 600" the bracket belongs to the amount before it only
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import currencies
from presscheck.measure.figures import MONEY, Figure, Marked, other_units
from presscheck.measure.per_unit import parted
from presscheck.measure.rates import PairRates, pair_rates
from presscheck.model import Days, Quantity, Role, Told
from presscheck.relations.conversions.conversion import Conversion
from presscheck.relations.conversions.distant_money import distant_money
from presscheck.relations.conversions.earlier_times import earlier_times
from presscheck.relations.conversions.money_cues import Said, money_cues
from presscheck.relations.conversions.money_limits import MoneyLimits, money_limits
from presscheck.relations.conversions.shared_signs import told_apart
from presscheck.relations.conversions.times_about import times_about
from presscheck.relations.conversions.told_rates import told_rates

_PRICE_TAG = re.compile(r"\D{0,4}\d[\d,]{0,6}(?:(?<=9)|[.,](?:[49]9|95))(?![\d.,])\D{0,40}")
"""As shops print prices: "$999", "£49.99", "€1,295.95"."""
_DEAREST = 10_000
_A_HABIT = 2
"""So many conversions of one currency into another one alone show what an article converts into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyConversion(Conversion):
    """`converted` is given as the worth of `stated`, on the days `when` (None: unknown) at `rates` (None: no rate is
    known). `also`: earlier times that the sentence names, whose rates may have been used instead, and `perhaps` those
    that stand about it; `historic`: the text says that one was, and may not say which; `told_rates`: rates that the
    article gives itself. `open_units`: other pairs of currencies that the two signs may stand for, with their rates.
    `price_tags`: both are printed as shops print prices. `meant`: where both figures have the sign of one currency, the
    one into which the article converts its other amounts (`rates` are to that one)."""

    stated: Quantity
    converted: Quantity
    when: Days | None
    rates: PairRates | None
    limits: MoneyLimits
    also: tuple[Days, ...] = ()
    perhaps: tuple[Days, ...] = ()
    historic: bool = False
    told_rates: tuple[float, ...] = ()
    open_units: tuple[tuple[str, str, PairRates | None], ...] = ()
    price_tags: bool = False
    meant: str | None = None

    def with_edit(self, old: Told, new: Told) -> MoneyConversion:
        """The tie with one figure edited, at the rates of the publication or the last known; they follow where that
        changes the currency."""
        assert isinstance(old, Quantity) and isinstance(new, Quantity)
        stated = new if self.stated is old else self.stated
        converted = new if self.converted is old else self.converted
        limits = replace(self.limits, moves=0.0, moves_ended=0.0)
        edited = replace(self, stated=stated, converted=converted, price_tags=False, limits=limits)
        edited = replace(edited, also=(), perhaps=(), told_rates=())
        if new.unit == old.unit:
            return edited
        return replace(edited, rates=pair_rates(stated.unit, converted.unit), open_units=(), meant=None)


def money_conversions(article: Marked, lexicon: Lexicon) -> Iterator[MoneyConversion]:
    """The conversions of money in brackets and in prose; a figure converted twice gives two."""
    said = list(_said(article, lexicon))
    habits = Counter((a.quantity.unit, b.quantity.unit) for a, b, *_ in said)
    of: dict[tuple[str, float | None], list[tuple[Said, MoneyConversion]]] = {}
    for pair in said:
        if tie := _tied(article, pair, lexicon, _meant(pair, habits)):
            q = pair.stated.quantity
            of.setdefault((q.id, q.value), []).append((pair, tie))
            yield tie
    for legs in of.values():
        for pair in _across(legs):
            if tie := _tied(article, pair, lexicon):
                yield tie


def rebuilt_money(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> MoneyConversion | None:
    """The tie between figures of the article that are known to be a conversion: a stored relation, or a case's.
    `confidence` is taken as it is told."""
    a, b = roles["stated"], roles["converted"]
    assert isinstance(a, Quantity) and isinstance(b, Quantity)
    known = {figure.quantity.id: figure for figure in article.figures}
    stated, converted = (
        replace(known.get(q.id, Figure(q)), quantity=q, others=other_units(q, article.article, lexicon)) for q in (a, b)
    )
    return _tied(article, Said(stated, converted, cue, confidence), lexicon)


def _said(article: Marked, lexicon: Lexicon) -> Iterator[Said]:
    """What the words of brackets and prose say, one pair after the other."""
    cues, distant, rates = money_cues(lexicon), distant_money(lexicon), told_rates(lexicon)
    for field, of_field in groupby(article.figures, key=lambda figure: figure.quantity.field):
        text, figures = article.article.text_of(field), list(of_field)
        legs: set[str] = set()  # figures that a bracket or ", or" gives as another's worth
        for i, figure in enumerate(figures):
            if figure.quantity.dimension != MONEY:
                continue
            said = cues.bracketed(text, figures, i)
            if not said and figure.quantity.id not in legs:
                said = cues.prose(text, figures, i)
                if not said:
                    said = distant.told(text, figures, i)
            said = [pair for pair in said if not rates.is_rate(text, pair.converted.quantity.end)]
            legs |= {pair.converted.quantity.id for pair in said}
            yield from said


def _across(legs: Sequence[tuple[Said, MoneyConversion]]) -> Iterator[Said]:
    """The worths of one amount held against each other, where the rates of its own currency may not tell."""
    (first, _), *others = legs
    if all(tie.when and tie.rates and tie.rates.cover(tie.when) and not (tie.also or tie.historic) for _, tie in legs):
        return
    for other, _ in others:
        yield Said(first.converted, other.converted, other.cue, other.sure)


def _meant(pair: Said, habits: Counter[tuple[str, str]]) -> str | None:
    """The currency into which the article converts its other amounts of this one, if this is given in its own."""
    unit = pair.stated.quantity.unit
    if pair.converted.quantity.unit != unit:
        return None
    into = [(b, times) for (a, b), times in habits.items() if a == unit != b]
    return into[0][0] if len(into) == 1 and into[0][1] >= _A_HABIT else None


def _tied(article: Marked, said: Said, lexicon: Lexicon, meant: str | None = None) -> MoneyConversion | None:
    """The tie between two figures whose words allow it; None for one currency, and for nothing at all."""
    said = told_apart(said, article.article, lexicon)
    a, b = _money(said.stated.quantity), _money(said.converted.quantity)
    if (a.unit == b.unit and not meant) or b.dimension != MONEY or not a.value or not b.value:
        return None
    if (a.value < 0) != (b.value < 0):
        return None
    also = earlier_times(article, said.stated, lexicon)
    historic = money_cues(lexicon).is_historic(article.article.text_of(a.field), a, b)
    year = None if historic or also or article.article.days is None else article.article.days.first.year
    pairs = [(x, y) for x in (a.unit, *said.stated.others) for y in (b.unit, *said.converted.others)]
    pairs.remove((a.unit, b.unit))
    if year is not None:
        pairs = [pair for pair in pairs if all(currencies(lexicon).still(unit, year) for unit in pair)]
    return MoneyConversion(
        cue=said.cue,
        confidence=round(said.sure * said.stated.confidence * said.converted.confidence, 3),
        stated=a,
        converted=b,
        when=article.article.days,
        rates=pair_rates(a.unit, meant or b.unit),
        limits=money_limits(lexicon),
        also=also,
        perhaps=times_about(article, said.stated, lexicon),
        historic=historic,
        told_rates=tuple(told_rates(lexicon).between(article.article, article.figures, a.unit, meant or b.unit)),
        open_units=() if meant else tuple((x, y, pair_rates(x, y)) for x, y in pairs if x != y),
        price_tags=all(_PRICE_TAG.fullmatch(q.text) and abs(q.value or 0) < _DEAREST for q in (a, b)),
        meant=meant,
    )


def _money(quantity: Quantity) -> Quantity:
    """The amount without what it is a rate of: "£100,000 a week ($191,000)"."""
    unit, per = parted(quantity.unit)
    return replace(quantity, unit=unit) if per else quantity
