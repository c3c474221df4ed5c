"""One line of an article with its marked places underlined and labelled, clipped to the columns there are.

… too, investing US$160 million (£102m) to ensure all of its …
                 ──────┬─────── ──┬──
        at that day's rate £96.9m │ says £102m, 5% more
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from presscheck.report.terminal import columns, plain

_SNAP = 20
"""Characters a cut may move to stand between words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place in a line (code points, end exclusive) and what is said of it."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line as shown, and below it the rows that point at it."""

    line: str
    pointers: tuple[str, ...]


def excerpt(line: str, marks: Iterable[Mark], width: int) -> Excerpt:
    """Show the marked places of a line in at most `width` columns, with as much around them as there is room for.

    Words cut off are "…". A mark that is wider than the room by itself is cut too; labels never are.
    """
    room = max(width - len("… " + " …"), 16)
    kept = [Mark(start=m.start, end=min(m.end, m.start + room), label=plain(m.label)) for m in marks]
    kept.sort(key=lambda m: (m.start, m.end))
    shown, column = _show(line, _windows(line, kept, room))
    rows: list[str] = []
    for layer in _layers(kept):
        spots = [_Spot(column[m.start], max(column[m.end], column[m.start] + 1), m.label) for m in layer]
        rows += [_underline(spots), *_labels([spot for spot in spots if spot.label], width)]
    return Excerpt(shown, tuple(row for row in rows if row))


@dataclass(frozen=True, slots=True)
class _Spot:
    start: int
    end: int
    label: str

    @property
    def stem(self) -> int:
        return self.start + (self.end - self.start - 1) // 2


def _windows(line: str, marks: Sequence[Mark], room: int) -> list[tuple[int, int]]:
    """The stretches of the line to show: one if all marks fit into it, else split at the widest gaps."""
    islands = _joined((m.start, m.end) for m in marks)
    widest_first = sorted(range(1, len(islands)), key=lambda i: islands[i - 1][1] - islands[i][0])
    for cuts in range(len(islands)):
        edges = [0, *sorted(widest_first[:cuts]), len(islands)]
        groups = [(islands[a][0], islands[b - 1][1]) for a, b in pairwise(edges)]
        # A line may be a whole book: don't measure what can't fit.
        spare = room - sum(_size(line[a : min(b, a + 4 * room)]) for a, b in groups) - len(" … ") * cuts
        if spare >= 0:
            break
    spare = max(spare, 0) // len(groups)
    return _joined(_widen(line, start, end, spare) for start, end in groups)


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _widen(line: str, start: int, end: int, spare: int) -> tuple[int, int]:
    """Three fifths of the spare columns go to what stands before, unless less than that stands there."""
    before, after = line[max(0, start - spare) : start], line[end : end + spare]
    share = max(spare * 3 // 5, spare - _size(after))
    left = start - len(_fitting(before[::-1], share))
    right = end + len(_fitting(after, spare - _size(line[left:start])))
    if left > 0 and not line[left - 1].isspace():
        cut = next((i for i in range(left, min(left + _SNAP, start)) if line[i].isspace()), None)
        left = cut if cut is not None else left
        while left < start and _size(line[left]) == 0:
            left += 1
    if right < len(line) and not line[right].isspace():
        cut = next((i for i in range(right, max(right - _SNAP, end), -1) if line[i - 1].isspace()), None)
        right = cut if cut is not None else right
    while left < start and line[left].isspace():
        left += 1
    while right > end and line[right - 1].isspace():
        right -= 1
    return left, right


def _size(text: str) -> int:
    return columns(plain(text))


def _fitting(text: str, width: int) -> str:
    used = 0
    for i, char in enumerate(text):
        used += _size(char)
        if used > width:
            return text[:i]
    return text


def _show(line: str, windows: Sequence[tuple[int, int]]) -> tuple[str, dict[int, int]]:
    """The shown line, and the column of every offset in it."""
    shown: list[str] = []
    column: dict[int, int] = {}
    at = 0

    def put(text: str) -> None:
        nonlocal at
        shown.append(text)
        at += columns(text)

    reached = 0
    for start, end in windows:
        if line[reached:start].strip():
            put(" … " if shown else "… ")
        elif shown:
            put(" ")
        for offset in range(start, end):
            column[offset] = at
            put(plain(line[offset]))
        column[end] = at
        reached = end
    if line[reached:].strip():
        put(" …")
    return "".join(shown), column


def _layers(marks: Iterable[Mark]) -> list[list[Mark]]:
    """Marks that overlap can't share a row: each layer holds some that don't, in order."""
    layers: list[list[Mark]] = []
    for mark in marks:
        layer = next((layer for layer in layers if layer[-1].end <= mark.start), None)
        if layer is None:
            layers.append([mark])
        else:
            layer.append(mark)
    return layers


def _underline(spots: Iterable[_Spot]) -> str:
    row = ""
    for spot in spots:
        bar = ["─"] * (spot.end - spot.start)
        if spot.label:
            bar[spot.stem - spot.start] = "┬"
        row = row.ljust(spot.start) + "".join(bar)
    return row


def _labels(spots: Sequence[_Spot], width: int) -> list[str]:
    if not spots:
        return []
    return _one_row(spots, width) or _stacked(spots, width)


def _one_row(spots: Sequence[_Spot], width: int) -> list[str]:
    """All labels in one row: the last hangs right of its stem, each other stands under its own and before the next.
    Empty where there is no room for that."""
    last = spots[-1]
    if len(spots) == 1:
        start = max(0, min(last.stem - columns(last.label) // 2, width - columns(last.label)))
        return [" " * start + last.label]
    if last.stem + 2 + columns(last.label) > width:
        return []
    placed = [(last.stem, "│ " + last.label)]
    for spot in reversed(spots[:-1]):
        size = columns(spot.label)
        start = min(spot.stem - size // 2, placed[0][0] - 1 - size)
        if start < 0 or start + size <= spot.stem:
            return []
        placed.insert(0, (start, spot.label))
    return [_row(placed)]


def _stacked(spots: Sequence[_Spot], width: int) -> list[str]:
    """A row for each label, the rightmost first, while the stems of those to its left run on."""
    rows = []
    for i in range(len(spots) - 1, -1, -1):
        label, before = spots[i].label, spots[:i]
        leftmost = before[-1].stem + 2 if before else 0
        start = max(leftmost, min(spots[i].stem, width - columns(label)))
        rows.append(_row([*((spot.stem, "│") for spot in before), (start, label)]))
    return rows


def _row(placed: Iterable[tuple[int, str]]) -> str:
    row, at = "", 0
    for start, text in placed:
        row += " " * (start - at) + text
        at = start + columns(text)
    return row
