"""What a text states with one number or range, before it is known what is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from presscheck.measure.currencies import Meaning
from presscheck.measure.numeral import Numeral

Form = Literal["number", "range", "decade", "share", "multiple"]


@dataclass(frozen=True, slots=True)
class Named:
    """A unit's words at text[start:end], and what they mean there."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure at text[start:end]: one number (`low` is `high`) or the two ends of a range or decade, and the words of
    its unit; None where it has none of its own. `per` is what it is a rate of ("hour"); `noun` the place
    of the noun it counts, where that is not behind it ("one worker in seven"). `dashed`: a range joined by a
    mere dash, which scores and labels have too."""

    start: int
    end: int
    low: Numeral
    high: Numeral
    named: Named | None = None
    form: Form = "number"
    per: str | None = None
    noun: int | None = None
    dashed: bool = False

    @property
    def single(self) -> bool:
        """Is it one number?"""
        return self.low is self.high
