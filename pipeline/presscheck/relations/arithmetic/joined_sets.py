"""Sets told one beside the other, of which what follows is some: "11 backs and 14 forwards, 16 of whom"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from presscheck.lexicon import Lexicon
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.wholes import total


class JoinedSets:
    """The words of `patterns/subset.toml` that join them."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, str] = lexicon.table("patterns/subset.toml")["joined"]
        self._lists: ListCues = list_cues(lexicon)
        joins = table["joins"]
        self._last, self._other, self._before, self._behind = (
            re.compile(table[name].replace("{joins}", joins), re.IGNORECASE)
            for name in ("last", "other", "before", "behind")
        )

    def all(self, part: Item, whole: Item, before: Sequence[Item]) -> tuple[Item, ...] | None:
        """The sets of the list that a set ends or stands in, in order: itself alone where it is in none; None where
        they don't add up, or one of them has no figure, so that all together may hold the part."""
        here = [item for item in before if item.sentence == whole.sentence]
        found = self._listed(here)
        if whole not in found:
            found = [whole]
        together = total(found, part) if len(found) > 1 else None
        if len(found) > 1 and together is None:
            return None  # "£5m and $3m, £6m of which"
        alone = whole.figure.value or 0
        value, told = part.figure.value or 0, together.high if together is not None else alone
        if value > told and self._leaves_one_out(found):
            return None
        deeds = any(self._lists.has_verb(item) for item in found[:-1])
        return (whole,) if deeds and value <= alone else tuple(found)

    def _listed(self, here: Sequence[Item]) -> list[Item]:
        """The figures of the list that the last of a sentence ends."""
        found = [here[-1]] if here else []
        while len(found) < len(here):
            first, item = found[0], here[-1 - len(found)]
            gap = item.text[item.at + 1 : first.at]
            joins = self._last if len(found) == 1 else self._other
            if not joins.fullmatch(gap) or self._is_all_of(item, found):
                break
            found.insert(0, item)
        return found

    def _leaves_one_out(self, found: Sequence[Item]) -> bool:
        """Does the list tell a set without a figure: "a coach, two players", "nine lions and their cubs"?"""
        gaps = (a.text[a.at + 1 : b.at] for a, b in pairwise(found))
        return bool(self._before.search(found[0].before) or self._behind.match(found[-1].behind)) or any(
            map(self._behind.match, gaps)
        )

    def _is_all_of(self, item: Item, parts: Sequence[Item]) -> bool:
        """Is it what they make up: "30 pupils, 12 boys and 18 girls"?"""
        return len(parts) > 1 and item.figure.value == sum(part.figure.value or 0 for part in parts)


@cache
def joined_sets(lexicon: Lexicon) -> JoinedSets:
    """The words of this lexicon, read once."""
    return JoinedSets(lexicon)
