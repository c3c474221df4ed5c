"""What a rate is by, with currencies by their codes: "a share", "per barrel", "per dollar"."""

from __future__ import annotations

from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import currencies
from presscheck.measure.unit_names import unit_names
from presscheck.measure.unit_terms import UnitWords


def per_unit(text: str, position: int, lexicon: Lexicon) -> UnitWords | None:
    """What stands behind "per", "a" or "/" at `position`; None where nothing does, and where it is by so many of it."""
    per = unit_names(lexicon).per(text, position)
    if per is None or per.of != 1:
        return None
    code = currencies(lexicon).usual(per.unit)
    return replace(per, unit=code) if code else per
