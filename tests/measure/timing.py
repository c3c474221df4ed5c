"""How the time of a reading grows with the length of what is read."""

from __future__ import annotations

import time
from collections.abc import Callable


def growth(read: Callable[[str], object], unit: str, length: int = 10_000) -> float:
    """The time `read` takes for twice the length, as a multiple of what it takes for the length: the least of five
    tries of processor time, since a busy machine only ever adds to it."""
    once = (unit * (length // len(unit) + 1))[:length]
    read(once[:1_000])  # patterns are compiled and tables read
    return min(_seconds(read, once + once) for _ in range(5)) / min(_seconds(read, once) for _ in range(5))


def _seconds(read: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    read(text)
    return time.process_time() - started
