"""Units as pint holds them: every currency is a dimension of its own, and only a dated fixing bridges two of them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.rates import Fixing

if TYPE_CHECKING:
    from pint import UnitRegistry


def registry(lexicon: Lexicon | None = None) -> UnitRegistry[float]:
    """pint's units with those of the language (ours where None is given), `units.txt`, laid over them; currencies,
    named by their codes, are added from the table and as they come. Parsed definitions are kept in the user's cache
    folder.

    Raises ValueError naming the file where a definition cannot be read.
    """
    return _loaded(lexicon or Lexicon())


def worth(amount: float, fixing: Fixing) -> float:
    """The amount of the fixing's base currency, in its quote currency.

    pint knows no way between two currencies but through the context of a fixing: without one it raises.
    """
    money = registry().Quantity(amount, _currency(fixing.base))
    return float(money.to(_currency(fixing.quote), _at(fixing.base, fixing.quote, fixing.rate)).magnitude)


def converted(value: float, unit: str, to: str) -> float:
    """So much of the unit in another of its dimension, or of its inverse (miles a gallon as litres per 100 km), by
    pint; pint's DimensionalityError where it is of neither."""
    units = registry()
    amount = units.Quantity(value, unit)
    if amount.is_compatible_with(to):
        return float(amount.to(to).magnitude)
    if not value:
        return math.inf
    return float((1 / amount).to(to).magnitude)


@lru_cache(maxsize=1_000)
def convertible(unit: str, to: str) -> bool:
    """Do two units measure the same, or one the inverse of the other? One that pint does not know measures nothing."""
    import pint

    try:
        one = registry().Quantity(1.0, unit)
        return bool(one.is_compatible_with(to) or (1 / one).is_compatible_with(to))
    except pint.UndefinedUnitError:
        return False


@lru_cache(maxsize=1_000)
def factor_between(unit: str, to: str) -> float | None:
    """What one of the unit is worth in another, where a conversion is a multiplication; None for temperatures and
    inverses."""
    units = registry()
    if not units.Quantity(1.0, unit).is_compatible_with(to) or converted(0, unit, to):
        return None
    return converted(1, unit, to)


@cache
def _loaded(lexicon: Lexicon) -> UnitRegistry[float]:
    import pint

    file = lexicon.path("units.txt")
    try:
        units = _with_definitions(file)
    except (pint.errors.PintError, TypeError, UnicodeDecodeError) as error:  # TypeError: a line it does not know
        raise ValueError(f"{file}: {' '.join(str(error).split())}") from None
    units.load_definitions([_definition(code) for code in _codes(lexicon)])
    return units


def _codes(lexicon: Lexicon) -> Iterable[str]:
    codes: dict[str, Any] = lexicon.table("currencies.toml")["currency"]
    return codes


def _with_definitions(file: Path) -> UnitRegistry[float]:
    import pint

    try:
        units: UnitRegistry[float] = pint.UnitRegistry(cache_folder=":auto:", on_redefinition="ignore")
        units.load_definitions(file)
    except OSError:  # no folder of the user's can be written
        units = pint.UnitRegistry(on_redefinition="ignore")
        units.load_definitions(file)
    return units


def _definition(code: str) -> str:
    """Of a currency as a unit, whose dimension no other has."""
    return f"{code} = [currency_{code}]"


@cache
def _currency(code: str) -> str:
    """pint's name for a currency: its code."""
    if code not in _codes(Lexicon()):
        registry().define(_definition(code))
    return code


@lru_cache(maxsize=1_000)
def _at(base: str, quote: str, rate: float) -> Any:
    import pint

    price = registry().Quantity(rate, f"{_currency(quote)}/{_currency(base)}")
    context = pint.Context()

    def at_rate(ureg: Any, value: Any, **_: Any) -> Any:  # noqa: ARG001  # pint passes its registry
        return value * price

    context.add_transformation(f"[currency_{base}]", f"[currency_{quote}]", at_rate)
    return context
