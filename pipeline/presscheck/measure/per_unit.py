"""What a rate is by, with currencies by their codes: "a share", "per barrel", "per dollar", "per 100,000 people"."""

from __future__ import annotations

import re
from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.currencies import currencies
from presscheck.measure.unit_names import unit_names
from presscheck.measure.unit_terms import UnitWords

PER = " / "
"""Stands in a unit between what is counted and what it is a rate of."""


def parted(unit: str) -> tuple[str, str]:
    """What a unit counts, and what that is a rate of ("GBP / week" -> "GBP", "week"); "" where it is no rate."""
    counted, _, per = unit.partition(PER)
    return counted, per


def per_unit(text: str, position: int, lexicon: Lexicon) -> UnitWords | None:
    """What stands behind "per", "a" or "/" at `position`; None where nothing does. Rates by a round number are by a
    unit of their own ("hundred_thousand_person"); those by another number are none."""
    per = unit_names(lexicon).per(text, position)
    if per is None:
        return None
    if per.of != 1:
        many = lexicon.table("units.toml")["per"]["by"].get(f"{per.of:.0f}")
        if many is None or not re.fullmatch(r"\w+", per.unit):
            return None
        return replace(per, unit=many if per.unit == NOTHING else f"{many}_{per.unit}", of=1.0)
    code = currencies(lexicon).usual(per.unit)
    return replace(per, unit=code) if code else per
