"""The sentences of a text, those whole that a line end cuts in two."""

from __future__ import annotations

from presscheck.relations.skeleton import Skeleton

_WRAPPED = 40
"""Characters of a line that was cut because it was full."""


def unwrapped(text: Skeleton) -> list[tuple[int, int]]:
    """The sentences of a skeleton, those whole that a line end cuts in two as agencies wrap their lines."""
    found: list[tuple[int, int]] = []
    for begin, end in text.sentences:
        if found and found[-1][1] == begin and _goes_on(text.text[found[-1][0] : begin], text.text[begin:end]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def _goes_on(before: str, behind: str) -> bool:
    last, first = before.rstrip(" "), behind.lstrip(" ")
    wrapped = last.endswith("\n") and last.rstrip()[-1:].isalnum() and len(last.splitlines()[-1]) > _WRAPPED
    return wrapped and (first[:1].islower() or not first[:1].isascii())
