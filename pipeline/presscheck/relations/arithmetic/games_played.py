"""Games won, drawn and lost of those played: "won 12, drawn 3 and lost 5 of its 20 games"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_listed import SURE
from presscheck.relations.arithmetic.parts_said import Said
from presscheck.relations.arithmetic.wholes import Reading


class GamesPlayed:
    """The words of `patterns/plain_parts.toml` for them."""

    def __init__(self, lexicon: Lexicon) -> None:
        played: dict[str, Any] = lexicon.table("patterns/plain_parts.toml")["played"]
        self._deeds = [
            re.compile(rf"\b(?:{any_of(played[name])}) $", re.IGNORECASE) for name in ("won", "drawn", "lost")
        ]
        self._of = re.compile(played["of"], re.IGNORECASE)
        self._games = frozenset(played["games"])

    def read(self, here: Sequence[Item]) -> Reading | None:
        """The games of a sentence won, drawn and lost, and those played."""
        for place, item in enumerate(here[1:], 1):
            last, gap = here[place - 1], item.text[here[place - 1].at + 1 : item.at]
            if item.figure.unit not in self._games or not self._of.match(gap):
                continue
            told = [self._deed(part) for part in here[:place]]
            start = next((n for n in range(place) if None not in told[n:]), place)
            parts, deeds = here[start:place], told[start:]
            fits = all((p.figure.value or 0) <= (item.figure.value or 0) for p in parts)
            if len(parts) > 1 and len(set(deeds)) == len(deeds) and fits and last.sentence == item.sentence:
                return item, parts, Said(len(parts) == len(self._deeds) or None, True, SURE)
        return None

    def _deed(self, part: Item) -> int | None:
        return next((n for n, deed in enumerate(self._deeds) if deed.search(part.before)), None)


@cache
def games_played(lexicon: Lexicon) -> GamesPlayed:
    """The words of this lexicon, read once."""
    return GamesPlayed(lexicon)
