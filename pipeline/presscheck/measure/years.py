"""Four bare digits that may be a year."""

from __future__ import annotations

_FIRST, _LAST = 1300, 2100


def like_a_year(surface: str) -> bool:
    """Are these the bare digits of a year that news speaks of?"""
    return len(surface) == 4 and surface.isdigit() and _FIRST <= int(surface) < _LAST
