"""Lines and columns, as editors count them: both from 1, in code points, a line ending at LF, CRLF or CR."""

from __future__ import annotations

import re
from bisect import bisect_right

from presscheck.model import Quantity

_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of one text. Made once for a text, answers for any offset in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [(m.start(), m.end()) for m in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in self._ends)]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def bounds(self, line: int) -> tuple[int, int]:
        """Where a line starts and ends in the text, its line ending left out."""
        return self._starts[line - 1], self._ends[line - 1][0] if line <= len(self._ends) else len(self._text)

    def __getitem__(self, line: int) -> str:
        start, end = self.bounds(line)
        return self._text[start:end]


def reading_order(figure: Quantity) -> tuple[bool, int]:
    """A key to sort figures by as they are read: those of the title first."""
    return figure.field != "title", figure.start
