"""Compound: the parts of one measure, which checks read as one value.

Tied      "6ft 2in", "7lb 8oz", "2h 15m", "three hours and ten minutes"
Not tied  "6ft and 7lb"     units of two dimensions
          "10in 2ft"        the lesser unit goes before the greater
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Figure, Marked
from presscheck.measure.units import converted
from presscheck.model import Quantity, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Compound(Relation):
    """`parts` in the order of the text, each in a lesser unit than the one before it; `cue` is their text."""

    kind: ClassVar[str] = "compound"
    roles: ClassVar[tuple[str, ...]] = ("parts",)

    parts: tuple[Quantity, ...]

    @property
    def whole(self) -> Quantity:
        """The measure as one quantity in the unit of its first part, from its start to the end of the last part. The
        last part tells how it was rounded; a hedge before the first moves the ends of all."""
        first, *lesser = self.parts
        factors = [converted(1, part.unit, first.unit) for part in lesser]
        more = sum((part.value or 0) * factor for part, factor in zip(lesser, factors, strict=True))
        rounded, factor = (first, 1.0) if first.hedge else (lesser[-1], factors[-1])
        value = (first.value or 0) + more

        def end(of_part: float | None) -> float | None:
            if of_part is None or rounded.value is None:
                return None
            if first.hedge and first.value:  # "about" is a share of the whole
                return value * of_part / first.value
            return value + (of_part - rounded.value) * factor

        return replace(
            first,
            text=self.cue,
            end=lesser[-1].end,
            value=value,
            low=end(rounded.low),
            high=end(rounded.high),
            bounds=rounded.bounds,
            wide_low=end(rounded.low if first.hedge and rounded.low == first.value else rounded.wide_low),
            wide_high=end(rounded.high if first.hedge and rounded.high == first.value else rounded.wide_high),
        )


def compounds(article: Marked, lexicon: Lexicon) -> Iterator[Compound]:  # noqa: ARG001  # every builder takes one
    """The measures of the article that are told in parts."""
    parts: list[Figure] = []
    for figure in (*article.figures, None):
        if figure is not None and figure.continues:
            parts.append(figure)
            continue
        if len(parts) > 1:
            first, last = parts[0].quantity, parts[-1].quantity
            yield Compound(
                cue=article.article.text_of(first.field)[first.start : last.end],
                confidence=min(part.confidence for part in parts),
                parts=tuple(part.quantity for part in parts),
            )
        parts = [] if figure is None else [figure]
