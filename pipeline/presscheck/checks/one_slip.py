"""Could one slip of the pen have torn a tie? Where no slip of any figure explains it, the figures may not belong
together at all; where a rare one does, they hardly miss each other so by chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from presscheck.checks.check import Check
from presscheck.model import Meets, MeetsRounded, Outcome, Quantity, Relation

_DIGITS = "0123456789"
_MAGNITUDES = (1e-6, 1e-3, 0.1, 10.0, 1e3, 1e6)
_LONGEST = 9
"""Digits of a figure whose slips are tried; of longer ones those of the first."""
_MOST = 12
"""Figures of a tie that are tried: bounds the work on long lists."""
MAGNITUDE = "magnitude"
SLIPS = {"swapped": 0.25, "lost or added": 0.15, MAGNITUDE: 0.15, "another": 0.25}
"""Which share of misprinted figures each kind of slip makes, roughly: by hand, from published corrections."""
_CONFUSED = {"percent": "percentage_point", "percentage_point": "percent", "point": "percent"}
_UNITS = 0.3
"""Which share of wrong changes of a percentage have the wrong one of these words."""
_OTHERS = tuple(3 ** (step / 15) for step in range(-15, 16) if step)
"""By what a figure is multiplied to see how many values would do in its place."""
_WEAKEST, _STRONGEST = 2.5, 20.0


def slip_kinds(check: Check[Any], tie: Relation) -> Iterator[str]:
    """The kinds of slip of one figure that would have torn it so, the most telling first: "swapped" digits, one "lost
    or added", another "magnitude", "another" digit, another "unit"."""
    for kind in SLIPS:
        if any(_holds(check, tie, figure, meant) for figure, meant in _slipped(tie, kind)):
            yield kind
    if any(isinstance(check.judge(edited), Meets | MeetsRounded) for edited in _units_slipped(tie)):
        yield "unit"


def slip_odds(check: Check[Any], tie: Relation) -> float:
    """How many times likelier figures that belong together miss each other so than others do: 0 where no slip of a
    figure in digits explains it, else from 2.5, the more the fewer slips of the kind there are and the fewer values
    would fit."""
    tried = [(figure, figure.value * factor) for figure in _figures(tie) if figure.value for factor in _OTHERS]
    others = _best(check, tie, [(figure, with_value(figure, as_printed(figure, value))) for figure, value in tried])
    odds = 0.0
    for kind, share in SLIPS.items():
        slipped = [(figure, meant) for figure, meant in _slipped(tie, kind) if has_digits(figure)]
        held = _best(check, tie, slipped)
        ways = len(slipped) / len(_MAGNITUDES) if kind == MAGNITUDE else len(slipped)  # so far off few are by chance
        for outcome in held:
            chance = max(others[outcome], 0.5) / len(tried)
            odds = max(odds, _WEAKEST, share / (ways * chance))
    for edited in _units_slipped(tie):
        meant = type(check.judge(edited))
        if meant in (Meets, MeetsRounded):
            odds = max(odds, _WEAKEST, _UNITS * len(tried) / max(others[meant], 0.5))
    return min(odds, _STRONGEST)


def _units_slipped(tie: Relation) -> Iterator[Relation]:
    """With per cent for points, or points for per cent."""
    for figure in _figures(tie):
        if figure.unit in _CONFUSED:
            yield tie.with_edit(figure, replace(figure, unit=_CONFUSED[figure.unit]))


def has_digits(figure: Quantity) -> bool:
    """Is it printed in digits? Of a number in a word ("trebled") any other is as near."""
    return any(sign.isdigit() for sign in figure.text)


def _best(check: Check[Any], tie: Relation, edits: Iterable[tuple[Quantity, Quantity]]) -> Counter[type[Outcome]]:
    """How many of the edits, each of a figure to another, make the tie hold as printed, and how many at least once
    rounded."""
    found: Counter[type[Outcome]] = Counter()
    for figure, meant in edits:
        outcome = check.judge(tie.with_edit(figure, meant))
        found[Meets] += isinstance(outcome, Meets)
        found[MeetsRounded] += isinstance(outcome, Meets | MeetsRounded)
    return +found


def as_printed(figure: Quantity, value: float) -> float:
    """A value as it may stand in the place of the figure: of a whole count a whole number."""
    whole = figure.dimension == "count" and figure.value is not None and figure.value.is_integer()
    return float(round(value)) if whole and value >= 1 else value


def _holds(check: Check[Any], tie: Relation, figure: Quantity, meant: Quantity) -> bool:
    return isinstance(check.judge(tie.with_edit(figure, meant)), Meets | MeetsRounded)


def _figures(tie: Relation) -> list[Quantity]:
    return [figure for figure in tie.quantities[:_MOST] if figure.value is not None and figure.value > 0]


def _slipped(tie: Relation, kind: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Each figure with what it would be before a slip of this kind."""
    for figure in _figures(tie):
        assert figure.value is not None
        for value in slips(figure.value, kind):
            yield figure, with_value(figure, value, scaled=kind == MAGNITUDE)


def slips(value: float, kind: str) -> Iterable[float]:
    """What a slip of this kind may make of a value above 0."""
    if kind == MAGNITUDE:
        return [value * factor for factor in _MAGNITUDES]
    printed = f"{value:.12g}"
    if "e" in printed:
        return []
    texts = dict.fromkeys(text for text in _respelled(printed, kind) if text[:1] not in ("", "."))
    return [float(text) for text in texts if text != printed and float(text) > 0]


def _respelled(printed: str, kind: str) -> Iterator[str]:
    places = [i for i, sign in enumerate(printed) if sign.isdigit()][:_LONGEST]
    for n, i in enumerate(places):
        before, behind = printed[:i], printed[i + 1 :]
        if kind == "another":
            yield from (f"{before}{digit}{behind}" for digit in _DIGITS)
        elif kind == "lost or added":
            yield from (f"{before}{digit}{printed[i:]}" for digit in _DIGITS)
            if before or behind[:1].isdigit():
                yield before + behind
        elif n + 1 < len(places):
            j = places[n + 1]
            yield printed[:i] + printed[j] + printed[i + 1 : j] + printed[i] + printed[j + 1 :]


def with_value(figure: Quantity, value: float, *, scaled: bool = False) -> Quantity:
    """The figure with another value, rounded as it was: at the same place, or, where it is `scaled`, with it."""
    assert figure.value is not None
    by, factor = value - figure.value, value / figure.value

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
