"""Reads the surface of a figure again where it was edited, in the place and under the hedge of the old one."""

from __future__ import annotations

from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning
from presscheck.measure.quantities import quantity
from presscheck.measure.scanner import scanner
from presscheck.model import Article, Quantity

_NOWHERE = Article(text="")


def reread(surface: str, old: Quantity, lexicon: Lexicon) -> Quantity | None:
    """The surface as a reader would take it in the place of `old`: under the same hedge, and in its unit where it has
    none of its own. None where it is not one figure."""
    for text in _hedged(surface, old.hedge):
        found = scanner(lexicon).scan(text, _NOWHERE)
        if len(found) != 1 or text[found[0].start : found[0].end] != surface:
            continue
        stated = found[0]
        meaning = stated.named.meaning if stated.named else Meaning(old.unit, dimension=old.dimension)
        read = quantity(text, stated, meaning, lexicon)
        if read.hedge == old.hedge:
            return replace(read, id=old.id, field=old.field, start=old.start, end=old.end)
    return None


def _hedged(surface: str, hedge: str | None) -> tuple[str, ...]:
    return (surface,) if hedge is None else (f"{hedge} {surface}", f"{surface} {hedge}", f"{surface}{hedge}")
