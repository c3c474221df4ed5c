"""Which figures can be of one measure, so that one may be less than the other, or so much more."""

from __future__ import annotations

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured_text import is_share

_POINTS = frozenset({"percentage_point", "point", "percent"})
MEASURED = ("length", "mass", "volume", "area", "speed")
"""Dimensions in which a gap may be told in a lesser unit: "20cm above the 4.2 metres"."""
_CLOSE = 5.0
"""How many times a figure with a unit may be one without and be of the same."""
_DEGREES = ("degree", "delta_degree")


def is_bare(figure: Quantity) -> bool:
    """Is its unit left to the words about it: "13,909", "aged 71"?"""
    return figure.unit == "one" or (figure.dimension == "time" and figure.text[-1].isdigit())


def alike(a: Quantity, b: Quantity) -> bool:
    """Are they in one unit, or may be where one leaves its own to the other's? Money is, per year or not."""
    if a.unit == b.unit:
        return True
    if a.dimension == b.dimension == MONEY:
        return _amount(a) == _amount(b) or (_is_small_change(a) and _is_small_change(b))
    if a.unit.split(" / ")[0] == b.unit.split(" / ")[0] and (" / " in a.unit) != (" / " in b.unit):
        return True  # "95 grams a kilometre, less than the 90 grams"
    if "count" in (a.dimension, b.dimension):
        counted = all(q.dimension == "count" or (q.dimension == "time" and is_bare(q)) for q in (a, b))
        return counted and (is_bare(a) or is_bare(b))
    if a.unit.startswith(_DEGREES) and b.unit.startswith(_DEGREES):
        return a.unit.endswith(b.unit.removeprefix("delta_")) or b.unit.endswith(a.unit.removeprefix("delta_"))
    return False


def alike_but_unit(a: Quantity, b: Quantity) -> bool:
    """The same where one leaves its unit to the other's: "1.07 billion crowns ... predicted 1.14 billion", "41 days and
    the longest 79". Money is told so in the same scale only, and neither may be far from the other."""
    if alike(a, b):
        return True
    named, bare = (a, b) if b.unit == "one" else (b, a)
    if bare.unit != "one" or named.dimension in ("count", "ratio") or not (named.value and bare.value):
        return False
    close = 1 / _CLOSE <= named.value / bare.value <= _CLOSE
    scaled = {word for word in bare.text.lower().split() if word.isalpha()} & set(named.text.lower().split())
    return close and (bool(scaled) if named.dimension == MONEY else bare.text[:1].isdigit())


def may_be_alike(a: Quantity, b: Quantity) -> bool:
    """The same where the words already hold the two side by side: "14,377 votes to the 13,909 of her challenger", "38
    percent to 33"."""
    return alike(a, b) or (a.dimension == b.dimension == "count") or {a.unit, b.unit} == {"one", "percent"}


def spans(gap: Quantity, level: Quantity) -> bool:
    """Can the one be a distance between two of the other: points between percentages, degrees between temperatures?"""
    if is_share(gap) or gap.unit == "fold" or level.unit in ("percentage_point", "basis_point", "point"):
        return False
    if level.unit == "percent" or gap.unit in ("percentage_point", "basis_point"):
        return level.unit == "percent" and (gap.unit in _POINTS or gap.unit == "basis_point")
    if level.unit.startswith(_DEGREES):
        return gap.unit == "degree" or gap.unit.removeprefix("delta_") == level.unit.removeprefix("delta_")
    if gap.unit == "percent":
        return False
    return alike(gap, level) or (gap.dimension == level.dimension and gap.dimension in MEASURED)


def _is_small_change(figure: Quantity) -> bool:
    """Are they cents, whose currency is only guessed?"""
    return figure.text[:1].isdigit() and " cent" in figure.text.lower()


def _amount(figure: Quantity) -> str:
    return figure.unit.split(" / ")[0]
