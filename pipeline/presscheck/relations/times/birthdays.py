"""The number of a birthday, "90th" or "twenty-first", as the age then reached: no figure of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity


@dataclass(frozen=True, slots=True)
class Ordinals:
    """`pattern` finds a birthday's number; `words` are those written out, in lower case."""

    pattern: str
    words: dict[str, int]

    def quantity(
        self, text: str, field: Literal["title", "text"], start: int, end: int, less: int = 0
    ) -> Quantity | None:
        """The age told by text[start:end] of a field, so many years `less`; None where that is no ordinal."""
        told = text[start:end]
        digits = re.match(r"\d+", told)
        number = int(digits[0]) if digits else self.words.get(re.sub(r"\W+", "-", told.lower()))
        if number is None:
            return None
        n = float(number - less)
        return Quantity(
            id="", text=told, field=field, start=start, end=end, value=n, low=n, high=n, bounds="[]",
            wide_low=n, wide_high=n, unit="year", dimension="time", hedge=None,
        )  # fmt: skip


@cache
def ordinals(lexicon: Lexicon) -> Ordinals:
    """The ordinals from the tenth, and in digits from the first."""
    table = lexicon.table("patterns/age.toml")["ordinals"]
    words: dict[str, int] = {**table["teens"], **table["round"]}
    for tens, value in table["tens"].items():
        words |= {f"{tens}-{one}": value + n for one, n in table["ones"].items()}
    written = any_of(words).replace(r"\-", r"[- ]")
    endings = any_of(lexicon.table("layout.toml")["calendar"]["ordinal_endings"])
    return Ordinals(rf"(?P<ordinal>1?\d?\d(?:{endings})|{written})", words)
