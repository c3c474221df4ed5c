"""Reads the surface of a figure again where it was edited, in the place and under the hedge of the old one."""

from __future__ import annotations

from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import MONEY, Meaning
from presscheck.measure.money_evidence import weight
from presscheck.measure.numerals import numerals
from presscheck.measure.quantities import quantity
from presscheck.measure.scanner import scanner
from presscheck.measure.stated import Stated
from presscheck.model import Article, Quantity

_NOWHERE = Article(text="")


def reread(surface: str, old: Quantity, lexicon: Lexicon) -> Quantity | None:
    """The surface as a reader would take it in the place of `old`: under the same hedge, and in its unit where it has
    none of its own. None where it is not one figure."""
    for text in _hedged(surface, old.hedge):
        found = scanner(lexicon).scan(text, _NOWHERE)
        if len(found) != 1 or text[found[0].start : found[0].end] != surface:
            continue
        stated = _in_letters(text, found[0], old, lexicon)
        meaning = stated.named.meaning if stated.named else Meaning(old.unit, dimension=old.dimension)
        if meaning.doubtful and meaning.dimension == MONEY != old.dimension:
            unit = weight(text, stated, lexicon)  # "13 pounds", where the old figure was no money
            meaning = Meaning(unit, dimension="mass") if unit else meaning
        read = quantity(text, stated, meaning, lexicon)
        if read.hedge == old.hedge:
            return replace(read, id=old.id, field=old.field, start=old.start, end=old.end)
    return None


def _in_letters(text: str, stated: Stated, old: Quantity, lexicon: Lexicon) -> Stated:
    """The figure with the letters behind its digits read as they were in the old one: the metres of "1.8m"."""
    plain = numerals(lexicon).at(text, stated.low.start, abbreviated=False)
    if stated.named or not stated.single or plain is None or old.dimension in ("count", MONEY):
        return stated
    letters = text[plain.end : stated.low.end].strip()
    alike = letters and old.text.endswith(letters) and old.text.removesuffix(letters).rstrip()[-1:].isdigit()
    return replace(stated, low=plain, high=plain) if alike else stated


def _hedged(surface: str, hedge: str | None) -> tuple[str, ...]:
    return (surface,) if hedge is None else (f"{hedge} {surface}", f"{surface} {hedge}", f"{surface}{hedge}")
