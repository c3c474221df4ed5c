"""Units as pint holds them: every currency is a dimension of its own, and only a dated fixing bridges two of them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from presscheck.measure.rates import Fixing

if TYPE_CHECKING:
    from pint import UnitRegistry


@cache
def registry() -> UnitRegistry[float]:
    """pint's units; currencies are added as they come. Parsed definitions are kept in the user's cache folder."""
    import pint

    try:
        return pint.UnitRegistry(cache_folder=":auto:")
    except OSError:  # no folder of the user's can be written
        return pint.UnitRegistry()


def worth(amount: float, fixing: Fixing) -> float:
    """The amount of the fixing's base currency, in its quote currency.

    pint knows no way between two currencies but through the context of a fixing: without one it raises.
    """
    money = registry().Quantity(amount, _currency(fixing.base))
    return float(money.to(_currency(fixing.quote), _at(fixing.base, fixing.quote, fixing.rate)).magnitude)


@cache
def _currency(code: str) -> str:
    """pint's name for a currency, a unit whose dimension no other has."""
    name = f"currency_{code}"
    registry().define(f"{name} = [{name}]")
    return name


@lru_cache(maxsize=1_000)
def _at(base: str, quote: str, rate: float) -> Any:
    import pint

    price = registry().Quantity(rate, f"{_currency(quote)}/{_currency(base)}")
    context = pint.Context()

    def at_rate(ureg: Any, value: Any, **_: Any) -> Any:  # noqa: ARG001  # pint passes its registry
        return value * price

    context.add_transformation(f"[{_currency(base)}]", f"[{_currency(quote)}]", at_rate)
    return context
