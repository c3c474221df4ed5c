"""Units as pint prints them ("kilometer / hour", "meter ** 2"), put together without loading pint."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_ABSOLUTE = {f"degree_{scale}": f"delta_degree_{scale}" for scale in ("Celsius", "Fahrenheit")}
"""Temperatures, which in a compound are differences."""
NOTHING = "one"
"""The unit of a number that counts nothing named."""


def factors(unit: str) -> dict[str, int]:
    """The names in a unit and their powers, negative under the stroke."""
    out: dict[str, int] = {}
    for i, side in enumerate(unit.split(" / ")):
        for factor in side.split(" * "):
            name, _, power = factor.partition(" ** ")
            if name != "1":
                out[name] = out.get(name, 0) + int(power or 1) * (-1 if i else 1)
    return out


def written(powers: Mapping[str, int]) -> str:
    """The unit of these factors: in the order of the alphabet, powers and division spelled out."""
    kept = {name: power for name, power in powers.items() if power}
    if len(kept) > 1 or any(power != 1 for power in kept.values()):
        kept = {_ABSOLUTE.get(name, name): power for name, power in kept.items()}
        if len(kept) > 1 and kept.get(NOTHING, 0) > 0 and any(p > 0 for n, p in kept.items() if n != NOTHING):
            del kept[NOTHING]
    above = [_raised(name, power) for name, power in sorted(kept.items()) if power > 0]
    below = [_raised(name, -power) for name, power in sorted(kept.items()) if power < 0]
    if not above:
        above = ["1"] if below else [NOTHING]
    return " / ".join([" * ".join(above), *below])


@lru_cache(maxsize=10_000)
def over(unit: str, per: str) -> str:
    """A rate: over("USD", "barrel") is "USD / barrel"."""
    powers = factors(unit)
    for name, power in factors(per).items():
        powers[name] = powers.get(name, 0) - power
    return written(powers)


def to_the(unit: str, power: int) -> str:
    """A unit squared or cubed."""
    return written({name: p * power for name, p in factors(unit).items()})


def _raised(name: str, power: int) -> str:
    return name if power == 1 else f"{name} ** {power}"
