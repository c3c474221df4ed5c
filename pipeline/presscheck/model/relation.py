"""Ties between figures, and what the arithmetic over a tie can answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Self

from presscheck.model.article import Days
from presscheck.model.date import DateMention
from presscheck.model.quantity import Quantity

Told = Quantity | DateMention
"""What can play a role: a figure, or a date."""
Role = Told | tuple[Told, ...]
"""What plays one: one of these, or several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Figures and dates that belong together. A kind subclasses it, names itself in `kind` and lists its `roles`:
    attributes that hold one, a tuple of them, or None. `cue` is the words that justify the tie. `ordered`: it tells
    which of its dates came first, so that neither may be moved by a year alone. `anchor` is the role whose figure has
    one such tie at most: a change is from one level to one other. `replaced`: the roles for whose figures others of the
    article may have been meant, where such are told as a matter of course. `whole_things`: its counts are of things of
    which there are no parts. `at_their_word`: it is repaired only where the printed figures themselves give the sum.
    `weighed`: no phrase tells the tie; its `confidence` is how likely all that speaks for and against makes it.
    `plain`: one sentence tells it in so many words, so that no slip has to explain what the figures miss each other
    by."""

    kind: ClassVar[str]
    roles: ClassVar[tuple[str, ...]]
    ordered: ClassVar[bool] = False
    anchor: ClassVar[str] = ""
    replaced: ClassVar[tuple[str, ...]] = ()
    whole_things: ClassVar[bool] = False
    at_their_word: ClassVar[bool] = False

    id: str = ""
    cue: str
    confidence: float
    weighed: bool = False
    plain: bool = False

    def told(self, role: str) -> tuple[Told, ...]:
        """The figures and dates that play this role, in the order of the text."""
        held = getattr(self, role)
        return held if isinstance(held, tuple) else () if held is None else (held,)

    def figures(self, role: str) -> tuple[Quantity, ...]:
        """The figures among them."""
        return tuple(told for told in self.told(role) if isinstance(told, Quantity))

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """All its figures, role by role."""
        return tuple(q for role in self.roles for q in self.figures(role))

    def with_edit(self, old: Told, new: Told) -> Self:
        """The same tie with another figure or date in the place of `old`, as when a misprint is undone."""
        edited: dict[str, Told | tuple[Told, ...]] = {}
        for role in self.roles:
            held = getattr(self, role)
            if held is old:
                edited[role] = new
            elif isinstance(held, tuple):
                edited[role] = tuple(new if q is old else q for q in held)
        return replace(self, **edited)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Sum:
    """A computed value, printed as a newsroom would: "£96.9m", "41.8 km"."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Share:
    """A ratio less one, printed as "5% more" or "5% less"."""

    value: float


@dataclass(frozen=True, slots=True)
class Gap:
    """By how much a figure is off where a share would say nothing, printed as "32 °F more"."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Factor:
    """What one unit of `per` is worth in `unit`, printed as "0.6058 £/US$", "1.609 km/mile"."""

    value: float
    unit: str
    per: str


@dataclass(frozen=True, slots=True)
class Month:
    """The calendar month that `day` lies in, printed as "January 2014"."""

    day: dt.date


@dataclass(frozen=True, slots=True)
class MonthName:
    """A month of any year, from 1, printed as "January"."""

    number: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, from 0 (Monday), printed as "Monday"."""

    number: int


@dataclass(frozen=True, slots=True)
class TimeLength:
    """A length of time, printed in its unit and the lesser one as "7 hours 24 minutes"."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class InSentence:
    """A length of time of the text, printed as a sentence has it: "20 years" of "20-year", "thirty" of "Thirty"."""

    figure: Quantity


Printable = (
    str | float | dt.date | Days | Month | MonthName | Weekday | Quantity | DateMention | Sum | Share | Gap | Factor
    | TimeLength | InSentence
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a working: a `str.format` template and what to print in it. Numbers and units stay numbers and
    units until the line is printed, so a check needs to know no signs."""

    template: str
    values: Mapping[str, Printable] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a check found, without judging how bad it is. `working` is the sum as a reader would redo it, then what
    else is to be said, a line each; `labels` say at each role's figure what it shows."""

    working: tuple[Line, ...] = ()
    labels: Mapping[str, Line] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meets(Outcome):
    """The figures agree as printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetsRounded(Outcome):
    """They agree once a figure is read as rounded, or cut, at the digit worth `to` in its unit."""

    message: Line
    to: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WithinSlack(Outcome):
    """They miss each other by a share of the computed value (`by`, 0.01 for one per cent) that is let pass."""

    message: Line
    by: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart(Outcome):
    """They cannot both be right. `by` is the share of the computed value they miss each other by; `wide`: so even
    with trailing zeros read as rounding; `blame`: the role of the figure to doubt first; `expected`: what that figure
    would be, in its unit, lowest and highest, where the others are right; `instead`: other figures of the tie, each
    with what it would be where that one and the rest are right."""

    message: Line
    by: float
    wide: bool
    blame: str
    expected: tuple[float, float] | None = None
    instead: tuple[tuple[Quantity, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided(Outcome):
    """Nothing can be said, and why."""

    why: str
