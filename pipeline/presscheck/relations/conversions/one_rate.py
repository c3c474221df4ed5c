"""One rate: a conversion of money, and the others that the article makes between the same two currencies.

Tied      "4m lari ($1.5m) … 20m lari ($30m)"     no rate is known, yet both cannot be right
Not tied  conversions that a day's known rate decides, each by itself
          "$2m in 1987 (£1.2m) … $2m (£1.5m)"     the words speak of another time
          "$999 (£999)"                           price tags
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import currencies
from presscheck.measure.figures import Marked
from presscheck.model import Article, Quantity, Relation, Role
from presscheck.relations.conversions.money_conversion import MoneyConversion

_BESIDE = 4
"""Conversions before one, and behind it, that it is held against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRate(Relation):
    """`stated` is given as worth `converted`; `others` are the amounts of the other conversions between the same two
    currencies, stated and converted by turns."""

    kind: ClassVar[str] = "one-rate"
    roles: ClassVar[tuple[str, ...]] = ("stated", "converted", "others")

    stated: Quantity
    converted: Quantity
    others: tuple[Quantity, ...]

    @property
    def pairs(self) -> tuple[tuple[Quantity, Quantity], ...]:
        """The other conversions."""
        return tuple(zip(self.others[::2], self.others[1::2], strict=True))


def one_rates(conversions: Iterable[MoneyConversion], article: Article, lexicon: Lexicon) -> Iterator[OneRate]:
    """For each conversion of the article that no known rate of one day decides, the nearest others of its two
    currencies; where there are only two, the later one with the earlier."""
    of: dict[frozenset[str], list[MoneyConversion]] = {}
    for tie in conversions:
        if not (tie.also or tie.historic or tie.price_tags or tie.meant or _may_be_several(tie, article, lexicon)):
            of.setdefault(frozenset((tie.stated.unit, tie.converted.unit)), []).append(tie)
    for ties in of.values():
        ties = _told_once(ties)
        for i, tie in enumerate(ties):
            others = [*ties[max(0, i - _BESIDE) : i], *ties[i + 1 : i + 1 + _BESIDE]]
            if others and not _is_decided(tie) and (len(ties) > 2 or i):
                yield OneRate(
                    cue=tie.cue,
                    confidence=min(t.confidence for t in ties),
                    stated=tie.stated,
                    converted=tie.converted,
                    others=tuple(q for t in others for q in (t.stated, t.converted)),
                )


def rebuilt_one_rate(
    article: Marked,  # noqa: ARG001  # all of these take the same
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> OneRate | None:
    """The tie between figures of the article that are known to be conversions between two currencies."""
    stated, converted, others = (roles[role] for role in OneRate.roles)
    assert isinstance(stated, Quantity) and isinstance(converted, Quantity) and isinstance(others, tuple)
    amounts = tuple(q for q in others if isinstance(q, Quantity))
    return OneRate(cue=cue, confidence=confidence, stated=stated, converted=converted, others=amounts)


def _told_once(ties: Sequence[MoneyConversion]) -> list[MoneyConversion]:
    """Those that do not merely repeat another's figures."""
    return list({(t.stated.value, t.stated.unit, t.converted.value): t for t in reversed(ties)}.values())[::-1]


def _may_be_several(tie: MoneyConversion, article: Article, lexicon: Lexicon) -> bool:
    """May an amount be in another currency each time: does the article name places of several that its words stand
    for, as for dirhams of Dubai and of Morocco?"""
    table = currencies(lexicon)
    sides = (
        {tie.stated.unit, *(a for a, _, _ in tie.open_units)},
        {tie.converted.unit, *(b for _, b, _ in tie.open_units)},
    )
    return any(sum(table.speaks_of(unit, article) for unit in units) > 1 for units in sides)


def _is_decided(tie: MoneyConversion) -> bool:
    """Is there one day, one pair of currencies and a rate?"""
    when, rates = tie.when, tie.rates
    return bool(when and when.one and rates and rates.on(when.first) and not tie.open_units)
