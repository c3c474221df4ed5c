"""Conversions of which one side bears the sign of its own currency and the other one that several share: "$640m
(US$484m)" is of no American dollars, nor is "$US27m ($26m)"."""

from __future__ import annotations

from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import currencies
from presscheck.measure.figures import Figure
from presscheck.measure.per_unit import parted
from presscheck.measure.rates import pair_rates
from presscheck.model import Article
from presscheck.relations.conversions.money_cues import Said


def told_apart(said: Said, article: Article, lexicon: Lexicon) -> Said:
    """The two with the one that has the shared sign in the other currencies which that may stand for: those of which
    the article names a place, else all that have rates."""
    table = currencies(lexicon)
    unit, other = (parted(figure.quantity.unit)[0] for figure in (said.stated, said.converted))
    signs = [table.signed(figure.quantity.text) for figure in (said.stated, said.converted)]
    if unit != other or sorted(min(len(codes), 2) for codes in signs) != [1, 2]:
        return said
    shared = 0 if len(signs[0]) > 1 else 1
    others = tuple(code for code in signs[shared] if code != unit)
    told = tuple(code for code in others if table.speaks_of(code, article))
    meant = told or tuple(code for code in others if pair_rates(code, unit))
    if not meant:
        return said
    if shared:
        return said._replace(converted=_under(said.converted, unit, meant))
    return said._replace(stated=_under(said.stated, unit, meant))


def _under(figure: Figure, unit: str, codes: tuple[str, ...]) -> Figure:
    """The figure in the first of these currencies, or any other of them."""
    first = codes[0] + figure.quantity.unit.removeprefix(unit)
    return replace(figure, quantity=replace(figure.quantity, unit=first), others=codes[1:])
