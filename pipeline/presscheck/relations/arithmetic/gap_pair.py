"""Two figures and the gap told between them, as the readers of differences find them."""

from __future__ import annotations

from dataclasses import dataclass

from presscheck.model import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class GapPair:
    """`first` and `second`, and the `gap`. `sided`: the first is said to be the larger. `whole` stands for the second
    where that is the rest of it. `cue` is the words that tell of the gap. `plain`: nothing but a comma or the like
    stands between it and the two, so that it can be that of no others."""

    first: Quantity
    gap: Quantity
    cue: str
    confidence: float
    second: Quantity | None = None
    whole: Quantity | None = None
    sided: bool = False
    plain: bool = False
