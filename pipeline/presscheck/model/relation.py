"""Ties between figures, and what the arithmetic over a tie can answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from presscheck.model.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Figures that belong together. A kind subclasses it, names itself in `kind` and lists its `roles`: attributes
    that hold a Quantity or a tuple of them. `cue` is the words that justify the tie."""

    kind: ClassVar[str]
    roles: ClassVar[tuple[str, ...]]

    id: str = ""
    cue: str
    confidence: float

    def figures(self, role: str) -> tuple[Quantity, ...]:
        """The figures that play this role, in the order of the text."""
        held = getattr(self, role)
        return held if isinstance(held, tuple) else () if held is None else (held,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a check found, without judging how bad it is. `working` is the sum as a reader would redo it, a line each;
    `labels` say what each role's figure shows, a few words each."""

    working: tuple[str, ...] = ()
    labels: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meets(Outcome):
    """The figures agree as printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetsRounded(Outcome):
    """They agree once trailing zeros are read as rounding; `to` is the digit rounded to, in the figure's unit."""

    to: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WithinSlack(Outcome):
    """They miss each other by a share of the computed value (`by`, 0.01 for one per cent) that is let pass."""

    by: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart(Outcome):
    """They cannot both be right. `by` is the share of the computed value they miss each other by; `wide`: so even
    with trailing zeros read as rounding; `blame`: the role of the figure to doubt first."""

    message: str
    by: float
    wide: bool
    blame: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided(Outcome):
    """Nothing can be said, and why."""

    why: str
