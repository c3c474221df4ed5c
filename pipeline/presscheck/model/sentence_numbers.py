"""In which sentence of an article a figure stands, as plain data."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from presscheck.model.quantity import Quantity


@dataclass(frozen=True, slots=True)
class SentenceNumbers:
    """By field, where its sentences begin, in order, and the number of each through the article."""

    starts: Mapping[str, Sequence[tuple[int, int]]]

    def of(self, figure: Quantity) -> int:
        """The number of a figure's sentence; -1 of one that stands in none."""
        starts = self.starts.get(figure.field, ())
        place = bisect_right(starts, figure.start, key=lambda start: start[0]) - 1
        return starts[place][1] if place >= 0 else -1

    def order(self, figure: Quantity) -> tuple[int, int]:
        """By what figures are put in the order of the article, title and text alike."""
        return self.of(figure), figure.start
