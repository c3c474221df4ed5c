"""A stated figure held against what others give for it, as every check of sums does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf

from presscheck.checks.reading import Reading
from presscheck.measure.per_unit import parted
from presscheck.model import (
    Apart,
    Gap,
    Interval,
    Line,
    Meets,
    MeetsRounded,
    Outcome,
    Printable,
    Quantity,
    Share,
    Sum,
)

SLACK = 0.02
"""The share of the computed value by which figures that only their trailing zeros reconcile may miss each other and
still be no more than roughly told."""
_TINY = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A figure of the tie as `printed`, what it may be (`reading`, in `unit`), and the `role` it plays."""

    role: str
    printed: Quantity
    reading: Reading
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What to tell of it: the finding's `message`; the computing as a template without its result ("{a} + {b}"), whose
    names `values` hold; labels for other roles; lines that go behind the sum; and `instead`, what each of the other
    figures would be where the stated one is right."""

    message: str
    sum: str
    values: Mapping[str, Printable]
    labels: Mapping[str, Line] = field(default_factory=dict)
    more: tuple[Line, ...] = ()
    instead: tuple[tuple[Quantity, float], ...] = ()


def agreement(
    stated: Stated, computed: Reading, said: Said, *, slack: float = SLACK, may_be_cut: bool = True, most: float = inf
) -> Outcome:
    """Do the two agree? A figure cut instead of rounded at its last digit, where it `may_be_cut`, or one that only
    trailing zeros read as rounding reconcile, is told as such; both readings apart cannot be right together. `most`:
    the share of the computed value by which what is printed may be off and still be told so."""
    own = stated.reading
    working = (_sum(stated, computed, said), *said.more)
    if own.narrow.meets(computed.narrow):
        return Meets(working=working)
    miss = own.narrow.gap(computed.narrow)
    by = miss / max(abs(computed.middle), _TINY)
    is_near = abs(own.middle - computed.middle) <= most * max(abs(computed.middle), _TINY)
    if own.wide.meets(computed.wide) and by <= slack and is_near:
        return _rounded(working, own.wide.high - own.wide.low)
    if may_be_cut and is_near and (cut := _is_cut(stated, computed)):
        return _rounded(working, cut)
    return Apart(
        message=Line(said.message, _values(stated, computed, said)),
        by=by,
        wide=not own.wide.meets(computed.wide),
        blame=stated.role,
        expected=_expected(stated, computed),
        instead=said.instead,
        working=working,
        labels={stated.role: _label(stated, computed), **said.labels},
    )


def _rounded(working: tuple[Line, ...], to: float) -> MeetsRounded:
    how = "{stated} is told roughly: {worth} would be nearer"
    return MeetsRounded(message=Line(how, working[0].values), to=to, working=working)


def _is_cut(stated: Stated, computed: Reading) -> float:
    """The unit of the last printed digit where the computed value, cut there, is what is printed: 11.8% as 11%. 0
    where it is not, or where counts are exact."""
    figure, own = stated.printed, stated.reading
    if figure.hedge is not None or figure.value is None or own.value is None:
        return 0.0
    step = own.narrow.high - own.narrow.low
    low, high = (own.value, own.value + step) if own.value >= 0 else (own.value - step, own.value)
    cut = Interval(low, high)
    return step if step and cut.meets(computed.narrow) else 0.0


def _expected(stated: Stated, computed: Reading) -> tuple[float, float] | None:
    """In the unit in which the figure is printed; None where that is another than the computed one's. Of a rate that is
    what it would be by the same ("£10 a week")."""
    units = {parted(stated.printed.unit)[0], parted(stated.unit)[0]}
    if computed.value is None or (len(units) > 1 and units != {"point", "percentage_point"}):
        return None
    return computed.value, computed.value


def _sum(stated: Stated, computed: Reading, said: Said) -> Line:
    """The sum; where only the rounding of the others lets the figure agree, that it does."""
    values, own = _values(stated, computed, said), stated.reading
    if own.narrow.meets(computed.narrow):
        as_printed = own.narrow.meets(Interval(computed.middle, computed.middle))
        rounded = "" if as_printed else ", and {stated} where the others are rounded"
        return Line(f"{said.sum} = {{worth}}{rounded}", values)
    return Line(f"{said.sum} = {{worth}}; the article says {{stated}}, {{off}}", values)


def _label(stated: Stated, computed: Reading) -> Line:
    return Line("the others give {worth}", {"worth": Sum(computed.middle, stated.unit)})


def _values(stated: Stated, computed: Reading, said: Said) -> dict[str, Printable]:
    return {
        **said.values,
        "worth": Sum(computed.middle, stated.unit),
        "stated": stated.printed,
        "off": _off(stated, computed),
    }


def _off(stated: Stated, computed: Reading) -> Share | Gap:
    """By how much what is printed is off: points between percentages, else a share of what it should be."""
    printed, worth = stated.reading.middle, computed.middle
    if stated.unit in ("percent", "percentage_point"):
        return Gap(printed - worth, "percentage_point")
    if worth * printed <= 0:
        return Gap(printed - worth, stated.unit)
    return Share(printed / worth - 1)
