"""Sets told one beside the other, of which what follows is some: "11 backs and 14 forwards, 16 of whom"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item


class JoinedSets:
    """The words of `patterns/subset.toml` that join them."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, str] = lexicon.table("patterns/subset.toml")["joined"]
        self._lists: ListCues = list_cues(lexicon)
        self._last, self._other, self._unread = (
            re.compile(table[name], re.IGNORECASE) for name in ("last", "other", "unread")
        )

    def all(self, part: Item, whole: Item, before: Sequence[Item]) -> tuple[Item, ...] | None:
        """The sets of the list that a set ends or stands in, in order: itself alone where it is in none; None where one
        of them has no figure, so that all together may hold the part."""
        here = [item for item in before if item.sentence == whole.sentence]
        found = [here[-1]] if here else []
        while len(found) < len(here):
            first, item = found[0], here[-1 - len(found)]
            gap = item.text[item.at + 1 : first.at]
            joins = self._last if len(found) == 1 else self._other
            if not joins.fullmatch(gap) or self._is_all_of(item, found):
                break
            found.insert(0, item)
        if whole not in found:
            found = [whole]
        value, told = part.figure.value or 0, sum(item.figure.value or 0 for item in found)
        if value > told and self._unread.search(found[0].before):
            return None
        deeds = any(self._lists.has_verb(item) for item in found[:-1])
        alone = deeds and value <= (whole.figure.value or 0)
        return (whole,) if alone else tuple(found)

    def _is_all_of(self, item: Item, parts: Sequence[Item]) -> bool:
        """Is it what they make up: "30 pupils, 12 boys and 18 girls"?"""
        return len(parts) > 1 and item.figure.value == sum(part.figure.value or 0 for part in parts)


@cache
def joined_sets(lexicon: Lexicon) -> JoinedSets:
    """The words of this lexicon, read once."""
    return JoinedSets(lexicon)
