"""A figure of a sentence and its part in a change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured_text import PERCENT, POINTS, SHARE, sign

Part = Literal["by", "start", "end", "level"]
Style = Literal["", "clause", "apposed", "pointing"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure at a place (`index`) of its passage's skeleton, its part and the name of the `cue`. `direction`: what
    the word beside it says, `sure` where no figure that went the other way would be told so. `style` of an amount: of
    a verb with its own subject, told of the figures before it, or pointing back to another sentence."""

    figure: Quantity
    index: int
    part: Part
    cue: str = ""
    direction: int = 0
    sure: bool = False
    style: Style = ""
    before: str = ""
    behind: str = ""

    @property
    def is_ratio(self) -> bool:
        """Is it a percentage, a share or points?"""
        return sign(self.figure) in PERCENT + SHARE + POINTS
