"""How many people places have, from the language data."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
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
    """A place, the most people it had about the time in question, and how many times that a count of them may be, for
    the bounds and years that figures differ by."""

    name: str
    people: float
    slack: float


class KnownPlaces:
    """The places of `populations.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("populations.toml")
        self._countries: dict[str, list[float]] = table["countries"]
        self._regions: dict[str, float] = table["regions"]
        self._cities: dict[str, float] = table["cities"]
        self._demonyms: dict[str, str] = table["demonyms"]
        self._islands = frozenset(table["islands"]["names"])
        self._of_kind: dict[str, Container[str]] = {
            "country": self._countries, "island": self._islands, "city": self._cities, "town": self._cities,
        }  # fmt: skip
        self._slack: dict[str, float] = table["slack"]
        self._names = re.compile(table["names"]["pattern"])

    def place(self, name: str, days: Days | None) -> KnownPlace | None:
        """The place of this name at the time of publication; None where it isn't known."""
        name = name.strip().removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")
        if name in self._countries:
            return KnownPlace(name, _MILLION * _then(self._countries[name], days), self._slack["country"])
        if name in self._regions:
            return KnownPlace(name, _MILLION * self._regions[name], self._slack["region"])
        if name in self._cities:
            return KnownPlace(name, _MILLION * self._cities[name], self._slack["city"])
        return None

    def only(self, kind: str, texts: Iterable[str], days: Days | None) -> KnownPlace | None:
        """The only place of a kind ("country", "island") that the texts name; None where they name none, or several."""
        wanted = self._of_kind.get(kind)
        if wanted is None:
            return None
        names = {m[0] for text in texts for m in self._names.finditer(text)}
        found = {part for name in names for part in _parts(name) if part in wanted}
        found = {name for name in found if not any(name != other and name in other for other in found)}
        return self.place(found.pop(), days) if len(found) == 1 else None

    def people(self, unit: str) -> str | None:
        """The place whose people a unit names ("icelander")."""
        return self._demonyms.get(unit)

    def is_country(self, name: str) -> bool:
        """Is it one of the countries?"""
        return name in self._countries


def _parts(name: str) -> Iterable[str]:
    """The names that may be in some capitalised words on end: of "The Isle of Man" also "Isle of Man"."""
    words = name.split()
    return (" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1))


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
