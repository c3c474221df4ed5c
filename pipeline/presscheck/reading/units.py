"""The units a reader sees on the page: paragraphs of hard-wrapped text, lines of any other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|\Z)")
_INDENT = re.compile(r"(?:\t| {2})")
_WIDEST_WRAP = 100
"""Agencies and mail wrap at 65 to 80 characters; lines longer than this are paragraphs."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch that stands by itself, without the blank space around it.

    `lines`: how many lines it takes up. `gap`: is there a blank line (or the edge of the text) before it?
    """

    start: int
    end: int
    text: str
    lines: int
    gap: bool

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indented: bool
    gap: bool


def units(text: str, start: int = 0, *, wrapped: bool = True) -> Iterator[Unit]:
    """The units of `text` from `start` on. `wrapped`: may lines have been broken to fit a width?"""
    width = _width(text, start) if wrapped else None
    paragraph: list[_Line] = []
    for line in _lines(text, start):
        if paragraph and not (width and _runs_on(text, paragraph, line, width)):
            yield _unit(text, paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _unit(text, paragraph)


def _unit(text: str, lines: list[_Line]) -> Unit:
    start, end = lines[0].start, lines[-1].end
    return Unit(start, end, text[start:end], len(lines), lines[0].gap)


def _lines(text: str, start: int) -> Iterator[_Line]:
    gap = True
    for match in _LINE.finditer(text, start):
        line = match.group()
        said = line.strip()
        if not said:
            gap = True
            continue
        first = match.start() + len(line) - len(line.lstrip())
        yield _Line(first, first + len(said), bool(_INDENT.match(line)), gap)
        gap = False


def _width(text: str, start: int) -> int | None:
    """The width at which lines were broken: that of the widest line with another above or below it.

    None where one is too wide for that, or no line begins in the middle of a sentence.
    """
    widest = 0
    broken = False
    above: _Line | None = None
    for line in _lines(text, start):
        if above is not None and not line.gap:
            for one in (above, line):
                if "://" not in text[one.start : one.end]:
                    widest = max(widest, one.end - one.start)
            broken = broken or text[line.start].islower()
            if widest > _WIDEST_WRAP:
                return None
        above = line
    return widest if broken else None


def _runs_on(text: str, paragraph: list[_Line], line: _Line, width: int) -> bool:
    """Was the line broken off the one above it only because its first word did not fit there?"""
    above = paragraph[-1]
    if line.gap or (line.indented and not (paragraph[0].indented and above.indented)):
        return False
    if _in_capitals(text[above.start : above.end]) and not _in_capitals(text[line.start : line.end]):
        return False
    first_word = text[line.start : line.end].split(maxsplit=1)[0]
    if above.end - above.start + 1 + len(first_word) > width:
        return True
    return text[line.start].islower() and text[above.end - 1] not in ".!?:"


def _in_capitals(line: str) -> bool:
    return line.isupper() and " " in line
