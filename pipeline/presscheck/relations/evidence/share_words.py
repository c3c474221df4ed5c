"""What the words between and about a part, a base and a share say: the patterns of `patterns/share_signs.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.relations.arithmetic.figured_text import DATE, LENGTH, PERCENT, SHARE, SIGNS
from presscheck.relations.arithmetic.phrase_table import phrase

_AMOUNT = re.compile(f"[{re.sub(f'[{DATE}{LENGTH}]', '', SIGNS)}]")
_SHARES = re.compile(f"[{PERCENT}{SHARE}]")
_BESIDE = 70
"""Characters right before or behind a figure that are read with it."""
_TIES = ("bracket", "or", "dash", "rate", "equals", "comma")


class ShareWords:
    """Those of one language. What they read are the words of figured sentences, in which each figure is a sign."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/share_signs.toml")
        self._counted = re.compile(table["counted"]["digits"], re.IGNORECASE)
        self._of: dict[tuple[str, str], re.Pattern[str]] = {
            (name, key): phrase(table, template)
            for name in ("tie", "next", "base", "share", "against")
            for key, template in table[name].items()
        }

    def is_counted(self, share: str) -> bool:
        """Does a share tell its own part and base in digits: "45 out of 60"?"""
        return self._counted.fullmatch(share) is not None

    def has(self, table: str, key: str, text: str) -> re.Match[str] | None:
        """Does a text hold a pattern of a table?"""
        return self._of[table, key].search(text)

    def tie(self, gap: str, behind: str) -> str:
        """How a share takes up a part before it in its sentence: by what stands between and behind."""
        near = gap[-_BESIDE:]
        told = next((key for key in _TIES if self.has("tie", key, near)), "")
        if told and self.has("tie", "rated", behind):
            return "rate"
        if told in ("comma", "equals") and _SHARES.search(gap):
            return ""
        return told

    def front(self, gap: str) -> bool:
        """Does a part behind a share take that up?"""
        return not _AMOUNT.search(gap) and self.has("tie", "front", gap) is not None

    def follows(self, before: str) -> str:
        """How the words from the beginning of a sentence up to a share point back to a part before it."""
        if _SHARES.search(before):
            return ""
        return next((key for key in ("back", "noun", "rate") if self.has("next", key, before[-120:])), "")


def has_share(text: str) -> bool:
    """Does a text hold a percentage or a share in words?"""
    return _SHARES.search(text) is not None


@cache
def share_words(lexicon: Lexicon) -> ShareWords:
    """Those of this lexicon, read once."""
    return ShareWords(lexicon)
