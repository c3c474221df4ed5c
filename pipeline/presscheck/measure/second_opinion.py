"""What quantulum3 takes a unit's name for: a second opinion on the words behind a number, never on the number."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any, NamedTuple

COMPARABLE = frozenset({"currency", "length", "area", "volume", "mass", "time", "speed", "energy", "power", "pressure"})
"""Dimensions that quantulum3 calls by the names that we do."""


class Opinion(NamedTuple):
    """A dimension in quantulum3's words ("currency", "mass", "length"), and the ISO 4217 code where it is money."""

    dimension: str
    code: str | None


@lru_cache(maxsize=10_000)
def opinion(unit: str) -> Opinion | None:
    """Its reading of "1 UNIT"; None where it knows no unit of that name. Words repeat, so answers are kept."""
    read = _parser()(f"1 {unit}")
    if len(read) != 1 or read[0].unit.entity.name in ("dimensionless", "unknown"):
        return None
    return Opinion(read[0].unit.entity.name, read[0].unit.currency_code)


@cache
def _parser() -> Callable[[str], list[Any]]:
    with warnings.catch_warnings(), _uninstrumented():
        warnings.simplefilter("ignore")  # it asks for a classifier that single units don't need
        from quantulum3 import parser

        parser.parse("1 kilometre")  # what it needs is imported at its first parse
    parse: Callable[[str], list[Any]] = parser.parse
    return parse


@contextmanager
def _uninstrumented() -> Iterator[None]:
    """Import without typeguard's decorator: `inflect`, which quantulum3 loads, has every method rewritten by it, and
    that is three quarters of quantulum3's start."""
    try:
        import typeguard
    except ImportError:
        yield
        return

    decorator = typeguard.typechecked
    typeguard.typechecked = lambda target=None, **_: (lambda same: same) if target is None else target  # type: ignore[assignment]
    try:
        yield
    finally:
        typeguard.typechecked = decorator
