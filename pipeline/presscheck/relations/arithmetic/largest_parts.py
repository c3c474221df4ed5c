"""A whole and the largest of its parts, told a sentence or two behind it: "a budget of £2.1m ... The largest item is
parks, at £780,000, followed by the pool at £410,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY
from presscheck.measure.words import a_word, any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.statements import Statement

_BACK = 2
"""Sentences before the parts in which the whole may stand."""
_NEAR = 70
"""Characters before a part in which it is called the largest."""
_FAR, _TOO_MUCH = 20.0, 300.0
"""How many times a whole its parts must be, and the whole its parts, for one of them to be of another magnitude."""

_LEAST = 1000.0
"""The least that a whole of money or things must be."""


@dataclass(frozen=True, slots=True)
class LargestParts:
    """A whole beside its largest `parts`, from which it is a magnitude apart."""

    whole: Quantity
    parts: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class _Cues:
    largest: re.Pattern[str]
    of: re.Pattern[str]
    items: re.Pattern[str]
    each: re.Pattern[str]
    moved: re.Pattern[str]


def largest_parts(article: Figured) -> Iterator[LargestParts]:
    """Those of the article that are far apart; the rest can't be wrong in this."""
    cues = _cues(article.lexicon)
    for number in sorted({s.sentence.number for s in article.statements.all}):
        here = article.statements.within(number, number)
        if here[0].mood == "refuted" or not (
            cues.largest.search(here[0].sentence.text) or cues.of.search(here[0].sentence.text)
        ):
            continue
        for first in here:
            if not _is_largest(first, cues):
                continue
            whole = _whole(article, first, cues)
            if whole is not None:
                parts = _parts(first, here)
                if _is_apart(whole, parts, first, cues):
                    yield LargestParts(whole, parts)
            break


def _is_largest(part: Statement, cues: _Cues) -> bool:
    text, place = part.sentence.text, part.quantity.start - part.sentence.start
    behind = text[part.quantity.end - part.sentence.start :][:25]
    before = text[max(0, place - _NEAR) : place]
    return bool(cues.largest.search(before) or cues.of.search(before) or cues.of.search(behind))


def _whole(article: Figured, part: Statement, cues: _Cues) -> Quantity | None:
    """The one figure of the unit in the nearest sentence before that has any, unless it is of each of several."""
    number = part.sentence.number
    for before in range(number - 1, number - 1 - _BACK, -1):
        told = article.statements.within(before, before)
        alike = [s for s in told if s.quantity.unit == part.quantity.unit and s.quantity.field == part.quantity.field]
        if alike:
            only = alike[0] if len(alike) == 1 else None
            if only is None or only.mood == "refuted" or only.earlier or not only.quantity.value:
                return None
            return None if cues.each.search(only.around) or _is_move(only, cues) else only.quantity
    return None


def _is_move(told: Statement, cues: _Cues) -> bool:
    place = told.quantity.start - told.sentence.start
    return bool(cues.moved.search(told.sentence.text[max(0, place - _NEAR) : place]))


def _parts(first: Statement, here: Sequence[Statement]) -> tuple[Quantity, ...]:
    """It and those of its sentence that follow it."""
    alike = (
        s.quantity
        for s in here
        if s.quantity.unit in (first.quantity.unit, "one") and s.quantity.start >= first.quantity.start
    )
    return tuple(q for q in alike if q.value and q.text[:1] not in "+-")


def _is_apart(whole: Quantity, parts: Sequence[Quantity], first: Statement, cues: _Cues) -> bool:
    """Are the parts many times the whole, or several of the largest items hardly any of it?"""
    if whole.dimension in ("count", MONEY) and (whole.value or 0.0) < _LEAST:
        return False  # "£50 each", and the most of something else
    if whole.dimension in ("ratio", "time") or "/" in whole.unit or not parts or not whole.value:
        return False
    largest = parts[0].value or 0.0
    if largest > _FAR * whole.value and largest >= _LEAST:
        return True
    several = len(parts) > 1 and cues.items.search(first.sentence.text)
    return bool(several) and whole.value > _TOO_MUCH * sum(q.value or 0.0 for q in parts)


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table: dict[str, Any] = lexicon.table("patterns/magnitudes.toml")["largest"]
    return _Cues(
        a_word(table["words"]),
        a_word(table["of"]),
        a_word(table["items"]),
        a_word(table["each"]),
        re.compile(rf"\b(?:{any_of(table['moved'])}) $", re.IGNORECASE),
    )
