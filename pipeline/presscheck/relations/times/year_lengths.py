"""Lengths of time in weeks and more, where they stand in an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from presscheck.language import Passage
from presscheck.measure.figures import Marked
from presscheck.measure.words import plain
from presscheck.model import Field, Quantity
from presscheck.relations.times.since_cues import SinceCues

_SHORT = ("week", "month")
YEARS = {"year": 1.0, "decade": 10.0, "century": 100.0}
"""Units of years, in years."""
_ROUND = 10
"""Years from which lengths without a number are told in round ones: "a decade"."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time at its place: a figure, or one told without a number and its length in years."""

    field: Field
    start: int
    end: int
    passage: Passage
    figure: Quantity | None = None
    length: float | None = None
    unit: str = "year"

    @property
    def is_short(self) -> bool:
        """Is it told in weeks or months?"""
        return self.figure is not None and self.figure.unit in _SHORT


def years_of(length: Length) -> float:
    """The length in years; 0 of one in weeks or months."""
    if length.figure is not None:
        return (length.figure.value or 0.0) * YEARS.get(length.figure.unit, 0.0)
    return (length.length or 0.0) * YEARS[length.unit]


def lengths(article: Marked, cues: SinceCues) -> Iterator[Length]:
    """The lengths of time of an article, as figures of weeks and more or in words of years and more."""
    places: list[tuple[str, int, int]] = []
    for figure in article.figures:
        span, passage = figure.quantity, figure.passage
        if span.unit in (*YEARS, *_SHORT) and span.value and passage is not None:
            places.append((span.field, span.start, span.end))
            yield Length(span.field, span.start, span.end, passage, figure=span)
    for passage in article.passages:
        field, text = passage.segment.field, article.article.text_of(passage.segment.field)
        for m in cues.words.finditer(text, passage.segment.start, passage.segment.end):
            years, unit = cues.lengths[plain(m[0])]
            if (
                unit == "year"
                and years >= _ROUND
                and not any(f == field and s < m.end() and m.start() < e for f, s, e in places)
            ):
                # told in round numbers, as what is told in centuries is
                yield Length(field, m.start(), m.end(), passage, length=years / 100, unit="century")
