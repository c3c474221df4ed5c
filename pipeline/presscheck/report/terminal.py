"""Text for a terminal: how many columns it takes, and nothing in it that would steer the terminal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Controls, explicit bidirectional controls (which reorder what follows), line separators and lone surrogates.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(text: str) -> str:
    """The text on one line: tabs as spaces, and what would steer a terminal as an escape such as `\\x1b`."""
    return _STEERING.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    return " " if char == "\t" else char.encode("unicode_escape").decode()


def columns(text: str) -> int:
    """The columns a monospaced terminal gives the text: two for East Asian wide characters and most emoji, none for
    combining and format characters (Unicode Standard Annex 11). Text is taken to be `plain`."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


@lru_cache(maxsize=4096)
def _columns_of(char: str) -> int:
    # The vowels and final consonants of Hangul join the syllable before them.
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
