"""Figures that the report of a text does not hold, read by the ties that need them: of scores, of times on a clock."""

from __future__ import annotations

from presscheck.model import Quantity
from presscheck.relations.sentences import Sentence


def read_figure(
    text: str, sentence: Sentence, place: int, value: float, step: float, unit: str, dimension: str
) -> Quantity:
    """The figure that these words at a place of a sentence tell, true to a `step` either way. It has no id."""
    start, low, high = sentence.start + place, value - step, value + step
    return Quantity(
        id="",
        text=text,
        field=sentence.passage.segment.field,
        start=start,
        end=start + len(text),
        value=value,
        low=low,
        high=high,
        bounds="[]",
        wide_low=low,
        wide_high=high,
        unit=unit,
        dimension=dimension,
        hedge=None,
    )
