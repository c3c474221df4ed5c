"""How many people places have, from the language data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.model import Days

_MILLION = 1_000_000
_DECADES = (1990, 2000, 2010, 2020)
_GROWN = 1.15
"""The most that a country is let grow by behind the last of the decades."""


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place, and the most people it had about the time in question."""

    name: str
    people: float


class KnownPlaces:
    """The places of `populations.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("populations.toml")
        self._countries: dict[str, list[float]] = table["countries"]
        self._others: dict[str, float] = table["regions"] | table["cities"]
        self._demonyms: dict[str, str] = table["demonyms"]

    def place(self, name: str, days: Days | None) -> KnownPlace | None:
        """The place of this name at the time of publication; None where it isn't known."""
        name = name.strip().removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")
        if name in self._countries:
            return KnownPlace(name, _MILLION * _then(self._countries[name], days))
        if name in self._others:
            return KnownPlace(name, _MILLION * self._others[name])
        return None

    def people(self, unit: str) -> str | None:
        """The place whose people a unit names ("icelander")."""
        return self._demonyms.get(unit)

    def is_country(self, name: str) -> bool:
        """Is it one of the countries?"""
        return name in self._countries


def _then(people: list[float], days: Days | None) -> float:
    """The larger of the decades about the time; the largest of all where no time is known."""
    if days is None:
        return max(people) * _GROWN
    first = max([n for n, decade in enumerate(_DECADES) if decade <= days.first.year], default=0)
    last = min([n for n, decade in enumerate(_DECADES) if decade >= days.last.year], default=len(_DECADES) - 1)
    most = max(people[min(first, last) : max(first, last) + 1])
    return most * _GROWN if days.last.year > _DECADES[-1] else most


@cache
def known_places(lexicon: Lexicon) -> KnownPlaces:
    """The places of this lexicon, read once."""
    return KnownPlaces(lexicon)
