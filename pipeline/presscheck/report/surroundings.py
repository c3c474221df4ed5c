"""The words a figure stands in: its sentence, or as much of it as can be read at a glance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from presscheck.model import Part

_REACH = 240
"""Characters told at most on either side of the figure."""
_PARAGRAPH = re.compile(r"\r?\n[ \t\u00a0]*\r?\n")
_STOP = re.compile(r"[.!?…][\"'”’)\]]{0,3}(?=\s)")
_ABBREVIATED = re.compile(r"(?<![^\W_])(?:[A-Z][^\W\d_]{0,2}|(?:[^\W\d_]\.)+[^\W\d_])$")
"""What ends in a period of its own: an initial, "Dr", "Sen", "U.S", "p.m"."""


def surroundings(text: str, start: int, end: int, parts: Sequence[Part] = ()) -> str:
    """The sentence around `text[start:end]` on one line, cut at word boundaries with "…" where it is long.

    It never leaves the paragraph or the part of the article (title, caption …). Sentences are told by their
    punctuation alone; where that is unsure more is shown rather than less.
    """
    first = max((part.start for part in parts if part.start <= start < part.end), default=0)
    last = min((part.end for part in parts if part.start <= start < part.end), default=len(text))
    first = max((m.end() for m in _PARAGRAPH.finditer(text, max(first, start - _REACH), start)), default=first)
    gap = _PARAGRAPH.search(text, end, min(max(last, end), end + _REACH))
    last = gap.start() if gap else max(last, end)
    low, high = max(first, start - _REACH), min(last, end + _REACH)
    begin = max((stop for stop in _stops(text, low, start)), default=None)
    close = next(_stops(text, end, high), None)
    before = text[begin:start] if begin is not None else _cut_before(text, low, start, whole=low == first)
    behind = text[end:close] if close is not None else _cut_behind(text, end, high, whole=high == last)
    return " ".join(f"{before}{text[start:end]}{behind}".split())


def _stops(text: str, low: int, high: int) -> Iterator[int]:
    """Where sentences end in a stretch of the text."""
    return (m.end() for m in _STOP.finditer(text, low, min(high + 1, len(text))) if m.end() <= high and _ends(text, m))


def _ends(text: str, stop: re.Match[str]) -> bool:
    if _ABBREVIATED.search(text[max(0, stop.start() - 12) : stop.start()]):
        return False
    return not text[stop.end() : stop.end() + 8].lstrip(" \t\r\n\u00a0\"'“‘([")[:1].islower()


def _cut_before(text: str, low: int, start: int, *, whole: bool) -> str:
    if whole:
        return text[low:start]
    blank = re.search(r"\s", text[low:start])
    return f"… {text[low + blank.end() : start]}" if blank else f"…{text[low:start]}"


def _cut_behind(text: str, end: int, high: int, *, whole: bool) -> str:
    if whole:
        return text[end:high]
    words = re.match(r"(?s:.*)(?=\s)", text[end:high])
    return f"{words[0].rstrip()} …" if words else f"{text[end:high]}…"
