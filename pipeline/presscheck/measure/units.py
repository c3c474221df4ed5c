"""Units as pint holds them: every currency is a dimension of its own, and only a dated fixing bridges two of them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import currencies
from presscheck.measure.rates import Fixing

if TYPE_CHECKING:
    from pint import UnitRegistry


class NoRateError(ValueError):
    """Two currencies with no fixing between them."""


@cache
def registry(lexicon: Lexicon) -> UnitRegistry[float]:
    """pint's units and the lexicon's currencies; pint keeps its parsed definitions in the user's cache folder."""
    import pint

    units: UnitRegistry[float] = pint.UnitRegistry(cache_folder=":auto:")
    for code in currencies(lexicon).codes:
        units.define(f"currency_{code} = [currency_{code}]")
    return units


def convert_money(amount: float, base: str, quote: str, fixing: Fixing | None, lexicon: Lexicon) -> float:
    """The amount in the quote currency at the fixing (units of `quote` for one of `base`).

    Raises NoRateError where there is no fixing: pint knows no way between two currencies but through one.
    """
    import pint

    units = registry(lexicon)
    money = units.Quantity(amount, f"currency_{base}")
    contexts = () if fixing is None else (_at(units, base, quote, fixing.rate),)
    try:
        return float(money.to(f"currency_{quote}", *contexts).magnitude)
    except pint.DimensionalityError:
        raise NoRateError(f"no rate from {base} to {quote}") from None


@lru_cache(maxsize=1_000)
def _at(units: UnitRegistry[float], base: str, quote: str, rate: float) -> Any:
    import pint

    price = units.Quantity(rate, f"currency_{quote}/currency_{base}")
    context = pint.Context()

    def at_rate(ureg: Any, value: Any, **_: Any) -> Any:
        return value * price

    context.add_transformation(f"[currency_{base}]", f"[currency_{quote}]", at_rate)
    return context
