"""Could one slip of the pen have torn a tie? Where no slip of any figure explains it, the figures may not belong
together at all."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from presscheck.checks.check import Check
from presscheck.model import Meets, MeetsRounded, Quantity, Relation

_DIGITS = "0123456789"
_MAGNITUDES = (1e-6, 1e-3, 0.1, 10.0, 1e3, 1e6)
_LONGEST = 9
"""Digits of a figure whose slips are tried; of longer ones those of the first."""
_MOST = 12
"""Figures of a tie that are tried: bounds the work on long lists."""


def is_one_slip(check: Check[Any], tie: Relation) -> bool:
    """Does another digit, one too many or too few, two swapped, or another magnitude of one figure make it hold?"""
    figures = [q for role in tie.roles for q in tie.figures(role)][:_MOST]
    return any(
        isinstance(check.judge(tie.with_edit(figure, with_value(figure, value))), Meets | MeetsRounded)
        for figure in figures
        if figure.value is not None and figure.value > 0
        for value in _slips(figure.value)
    )


def _slips(value: float) -> Iterator[float]:
    yield from (value * factor for factor in _MAGNITUDES)
    printed = f"{value:.12g}"
    if "e" in printed:
        return
    seen = {printed}
    for text in _respelled(printed):
        if text not in seen and text[0] != "." and float(text) > 0:
            seen.add(text)
            yield float(text)


def _respelled(printed: str) -> Iterator[str]:
    places = [i for i, sign in enumerate(printed) if sign.isdigit()][:_LONGEST]
    for n, i in enumerate(places):
        before, behind = printed[:i], printed[i + 1 :]
        yield from (f"{before}{digit}{behind}" for digit in _DIGITS)
        yield from (f"{before}{digit}{printed[i:]}" for digit in _DIGITS)
        if before or behind[:1].isdigit():
            yield before + behind
        if n + 1 < len(places):
            j = places[n + 1]
            yield printed[:i] + printed[j] + printed[i + 1 : j] + printed[i] + printed[j + 1 :]


def with_value(figure: Quantity, value: float) -> Quantity:
    """The figure with another value, rounded as it was: at the same place, or of another magnitude, with it."""
    assert figure.value is not None
    by, factor = value - figure.value, value / figure.value
    scaled = any(math.isclose(factor, magnitude) for magnitude in _MAGNITUDES)

    def moved(end: float | None) -> float | None:
        return None if end is None else end * factor if scaled else end + by

    return replace(
        figure,
        value=value,
        low=moved(figure.low),
        high=moved(figure.high),
        wide_low=moved(figure.wide_low),
        wide_high=moved(figure.wide_high),
    )
