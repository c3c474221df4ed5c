"""How the time of a reading grows with the length of what is read."""

from __future__ import annotations

import time
from collections.abc import Callable


def growth(read: Callable[[str], object], unit: str, length: int = 10_000) -> float:
    """The time `read` takes for twice the length, as a multiple of what it takes for the length: the least of three
    tries, since a busy machine only ever adds to a time."""
    once = (unit * (length // len(unit) + 1))[:length]
    read(once[:1_000])  # patterns are compiled and tables read
    return min(_seconds(read, once + once) for _ in range(3)) / min(_seconds(read, once) for _ in range(3))


def _seconds(read: Callable[[str], object], text: str) -> float:
    started = time.perf_counter()
    read(text)
    return time.perf_counter() - started
