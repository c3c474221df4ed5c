"""A share told in words as it would be told of what the others make: "one in three" as "one in four", "a third" as
"a quarter", or as a percentage where no word is near."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

from presscheck.checks.one_slip import with_value
from presscheck.checks.printed_measures import digits, plain
from presscheck.lexicon import Lexicon
from presscheck.model import Quantity

_NEAR = 0.02
"""The share of itself by which what is computed may miss a share in words that is offered for it."""
_MOST = 20
"""Of one in so many at most newspapers tell a share."""


class ShareEdits:
    """The words of one language for shares."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/share.toml")["retold"]
        self._words: dict[str, float] = table["words"]
        self._one_in = re.compile(table["one_in"], re.IGNORECASE)
        self._numbers = {n: word for word, n in reversed(lexicon.table("numbers.toml")["words"].items())}
        self._percent: str = lexicon.table("units.toml")["units"]["percent"]["names"][0]

    def of(self, share: Quantity, worth: float) -> Quantity:
        """The share as a newspaper would tell one of this worth, above 0 and below 1."""
        if (m := self._one_in.fullmatch(share.text)) and (many := self._many(worth)):
            printed = str(many) if m["many"].isdigit() else self._numbers.get(many, str(many))
            return with_value(replace(share, text=f"{m['one']}{printed}"), 1 / many)
        for word, value in self._words.items():
            if not m and abs(worth / value - 1) <= _NEAR:
                return with_value(replace(share, text=word), value)
        return with_value(replace(share, text=f"{plain(digits(100 * worth, 3))} {self._percent}"), worth)

    @staticmethod
    def _many(worth: float) -> int:
        """Of one in how many it is; 0 where of no whole number."""
        many = round(1 / worth)
        return many if 1 < many <= _MOST and abs(worth * many - 1) <= _NEAR else 0


@cache
def share_edits(lexicon: Lexicon) -> ShareEdits:
    """The words of this lexicon, read once."""
    return ShareEdits(lexicon)
