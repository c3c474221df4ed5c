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
        added = [(part, converted(1, part.unit, first.unit)) for part in lesser]
        last, factor = added[-1]
        more = sum((part.value or 0) * factor for part, factor in added)
        total = (first.value or 0) + more
        hedged = first.hedge is not None
        ends = {
            name: _end(getattr(first if hedged else last, name), hedged, first, last, more, total, factor)
            for name in ("low", "high", "wide_low", "wide_high")
        }
        return replace(
            first, text=self.cue, end=last.end, value=total, bounds=(first if hedged else last).bounds, **ends
        )  # type: ignore[arg-type]


def _end(
    end: float | None, hedged: bool, first: Quantity, last: Quantity, more: float, total: float, factor: float
) -> float | None:
    """An end of the whole: where the first part is hedged, as far from it in proportion; else as far as the last is
    from its own value."""
    if end is None:
        return None
    if hedged:
        return total * (end / first.value) if first.value else end + more
    return total + (end - (last.value or 0)) * factor


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
