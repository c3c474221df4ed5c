"""When two names are the same unit: physical units and money exactly, counted things by their head noun."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

UnitKey = frozenset[tuple[str, int]]
"""A unit as its bases and their powers: "mile / hour" is {(mile, 1), (hour, -1)}, "one" is empty."""

ONE: UnitKey = frozenset()
PERCENT: UnitKey = frozenset({("percent", 1)})

_RATIOS = frozenset({"percent", "percentage_point", "basis_point"})
_DURATIONS = frozenset(
    {"millisecond", "second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"}
)
_COUNTED = frozenset({"person", "share", "count"})
_MEASURED = frozenset(
    {"[length]", "[mass]", "[time]", "[temperature]", "[current]", "[luminosity]", "[substance]", "[printing_unit]"}
)
"""pint's dimensions of what instruments measure; angles and bits have none."""
_OWN_KIND = {"fold": "multiple", "point": "level"}
_CODE = re.compile(r"[A-Z]{3}")
_POWER = re.compile(r"(\S.*?) ?(?:\*\*|\^) ?(-?\d{1,2})")
_POWER_IN_WORDS = re.compile(r"(?:(square|cubic) (\S.*)|(\S.*) (squared|cubed))", re.IGNORECASE)


def unit_key(name: str) -> UnitKey:
    """The key of a unit under its name in the report: factors joined by " * " and " / ", powers by " ** "."""
    return _key((power_base, power) for power_base, power in _factors(name))


def published(name: str, surface: str = "") -> dict[float, frozenset[UnitKey]]:
    """The keys that are right for a unit's name in a published set, by the factor that the value takes with them (0.01
    where cents are read as dollars). `surface` is the unit as printed, where the set tells it: a "$" may be any dollar.
    """
    table = _table()
    if whole := table["names"].get(_normal(name)):
        return {1.0: frozenset(map(unit_key, whole))}
    factors = [(_readings(base, surface), power) for base, power in _factors(re.sub(r"(?:^|\s+)per\s+", " / ", name))]
    told: dict[float, set[UnitKey]] = {}
    for chosen in product(*(readings for readings, _ in factors)):
        scale, bases = 1.0, list[tuple[str, int]]()
        for (factor, key), (_, power) in zip(chosen, factors, strict=True):
            scale *= factor**power
            bases += [(base, inner * power) for base, inner in key]
        told.setdefault(scale, set()).add(_key(bases))
    return {scale: frozenset(keys) for scale, keys in told.items()}


KINDS = ("money", "count", "ratio", "duration", "age", "physical", "rate", "fraction", "multiple", "range", "level")
"""What a figure may be in gold and in scores."""


def kind_of(key: UnitKey, *, money: bool = False) -> str:
    """The kind of figure that such a unit makes: money, count, ratio, duration, physical, rate, multiple or level.

    `money` is told where a unit is money under a name that is no ISO 4217 code ("krone")."""
    bases = [base for base, power in key if power > 0]
    if len(key) == 1 and bases:
        return "money" if money else _kind_of_base(bases[0])
    if bases and all(_kind_of_base(base) in ("physical", "duration") for base, _ in key):
        return "physical"
    return "rate" if any(power < 0 for _, power in key) else "count"


def _kind_of_base(base: str) -> str:
    if _CODE.fullmatch(base):
        return "money"
    if base in _RATIOS:
        return "ratio"
    if base in _DURATIONS:
        return "duration"
    return _OWN_KIND.get(base) or ("physical" if _measured(base) else "count")


def _factors(name: str) -> Iterator[tuple[str, int]]:
    """The bases of a name and their powers, as they are written."""
    for place, side in enumerate(" ".join(name.split()).split("/")):
        sign = 1 if place == 0 else -1
        for factor in re.split(r"(?<!\*)\*(?!\*)", side):
            found = _POWER.fullmatch(factor.strip())
            yield (found[1], sign * int(found[2])) if found else (factor.strip(), sign)


def _key(factors: Iterator[tuple[str, int]] | list[tuple[str, int]]) -> UnitKey:
    powers: dict[str, int] = {}
    for base, power in factors:
        name = _head(base)
        if name not in ("", "1", "one"):
            powers[name] = powers.get(name, 0) + power
    return frozenset((base, power) for base, power in powers.items() if power)


def _head(base: str) -> str:
    """The head noun of a counted thing; other units are one word."""
    if " " not in base:
        return base
    before = re.split(rf" (?:{'|'.join(_table()['prepositions'])}) ", base, maxsplit=1)[0]
    return before.split()[-1]


def _readings(base: str, surface: str) -> list[tuple[float, UnitKey]]:
    """What one base of a published name may be, each with its factor."""
    table, name = _table(), _normal(base)
    if base == "USD" and "US" not in surface:
        name = "dollar"
    elif _CODE.fullmatch(base):
        return [(1.0, unit_key(base))]
    if name in table["hundredths"]:
        return [(1.0, unit_key(name)), *((0.01, unit_key(code)) for code in table["hundredths"][name])]
    if name in table["names"]:
        return [(1.0, unit_key(told)) for told in table["names"][name]]
    if raised := _POWER_IN_WORDS.fullmatch(name):
        power = 2 if (raised[1] or raised[4]).startswith("square") else 3
        inner = _readings(raised[2] or raised[3], surface)
        return [(factor**power, frozenset((b, p * power) for b, p in key)) for factor, key in inner]
    return [(1.0, unit_key(base if "_" in base else name))]


def _normal(name: str) -> str:
    told = " ".join(re.sub(r"[_-]", " ", name).lower().split()) or name.strip()
    return re.sub(r"metre(?![a-z])", "meter", told).replace("litre", "liter").replace("gramme", "gram")


@cache
def _measured(base: str) -> bool:
    """Is it a unit of measure, under its own name? "pin" is none, though pint reads a picoinch; nor are people, shares
    and money, though pint may be taught them as dimensions of their own."""
    from presscheck.measure.units import registry

    units = registry()
    try:
        named = any(prefix in ("", base.removesuffix(unit)) for prefix, unit, _ in units.parse_unit_name(base))
        return named and base not in _COUNTED and set(units.parse_units(base).dimensionality) <= _MEASURED
    except Exception:  # whatever pint makes of a word that is no unit
        return False


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("published_units.toml").read_text(encoding="utf-8"))
