"""The spellings of `units.toml`, each with the unit it names, ready to be looked up word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.unit_expression import factors, written

TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿΑ-ωµΩÅℓ℃℉]{1,40}|[%‰°º˚′″'\"’”#·/]")
"""One word or letter run, or one sign that is no letter."""
_SIBILANT = ("s", "x", "z", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Spelling:
    """What a spelling stands for. `dotted`: its last full stop is its own ("m.p.h."); `others`: units that it may mean
    as well."""

    unit: str
    dimension: str
    doubtful: str | None
    dotted: bool
    others: tuple[str, ...]


class UnitTable:
    """The units of one language: `names` under their words in lower case, `signs` as they are written, the tokens of
    both parted by blanks; `longest` tells for the first token of either how many may follow it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._table = lexicon.table("units.toml")
        self._file = lexicon.path("units.toml")
        self.names: dict[str, Spelling] = {}
        self.signs: dict[str, Spelling] = {}
        self.longest: dict[str, int] = {}
        self._dimensions: dict[str, str] = {}
        self._others: dict[str, tuple[str, ...]] = {}
        self._compounds: dict[str, str] = self._table["compounds"]
        self._money = frozenset(lexicon.table("currencies.toml")["currency"])
        for unit, row in self._table["units"].items():
            self._add_unit(unit, row)

    def dimension_of(self, unit: str) -> str:
        """What a unit measures, in plain words ("speed"), a compound without a word of its own by its parts ("currency
        / volume"); "count" for what is no unit of the table."""
        return self._dimensions.get(unit) or _composed(unit, self)

    def others_of(self, unit: str) -> tuple[str, ...]:
        """The units that the words of this one may mean as well: a US and a UK gallon, a short, long and metric ton; of
        a compound, with each of its units in turn."""
        if unit in self._others:
            return self._others[unit]
        powers = factors(unit)
        exchanged = (
            {**powers, name: 0, other: power} for name, power in powers.items() for other in self._others.get(name, ())
        )
        return tuple(written(powers) for powers in exchanged)

    def compose(self, unit: str) -> str:
        """What a compound measures, by its parts."""
        above: list[str] = []
        below: list[str] = []
        for name, power in factors(unit).items():
            side, size = (above, abs(power)) if power > 0 else (below, abs(power))
            one = self._dimension(name)
            word = self._compounds.get(f"{one} ** {size}") if size > 1 else one
            side.append(word or f"{one} ** {size}")
        written = " / ".join([" * ".join(sorted(above)) or "1", *sorted(below)])
        return self._compounds.get(written, written)

    def _dimension(self, name: str) -> str:
        if name in self._money:
            return "currency"
        return self._dimensions.get(name.removeprefix("delta_"), "count")

    def _add_unit(self, unit: str, row: dict[str, Any]) -> None:
        names, signs = row.get("names", ()), row.get("signs", ())
        self._add(unit, row, "", [""], names, [*signs, *row.get("alone", ())])
        for prefix in row.get("prefixed", ()):
            self._add(prefix + unit, row, prefix, self._table["prefixes"][prefix], names, signs)

    def _add(
        self, unit: str, row: dict[str, Any], prefix: str, letters: list[str], names: list[str], signs: list[str]
    ) -> None:
        """The spellings of a unit under one prefix, of which `letters` are the abbreviations; "" is none."""
        dimension, doubtful = row["dimension"], row.get("doubtful", {})
        self._told(self._dimensions, unit, dimension)
        others = tuple(row.get("others", ())) if not prefix else ()
        self._told(self._others, unit, others)
        for name in names:
            for form in self._forms(prefix + name):
                spelling = Spelling(unit, dimension, doubtful.get(form), False, others)
                self._told(self.names, self._key(form.lower()), spelling)
        for sign in signs:
            for form in (letter + sign for letter in letters):
                dotted = form.endswith(".")
                spelling = Spelling(unit, dimension, doubtful.get(form), dotted, others)
                self._told(self.signs, self._key(form), spelling)

    def _key(self, form: str) -> str:
        tokens = TOKEN.findall(form)
        self.longest[tokens[0]] = max(self.longest.get(tokens[0], 0), len(tokens))
        return " ".join(tokens)

    def _told(self, where: dict[str, Any], key: str, what: Any) -> None:
        if where.setdefault(key, what) != what:
            raise ValueError(f"{self._file}: {key!r} is told twice")

    def _forms(self, name: str) -> tuple[str, str]:
        """The name and its plural."""
        if m := re.search(r"\((e?s)\)", name):
            return name.replace(m[0], ""), name.replace(m[0], m[1])
        return name, self._plural(name)

    def _plural(self, word: str) -> str:
        irregular: dict[str, str] = self._table["plurals"]
        for ending, plural in irregular.items():
            if word.lower().endswith(ending):
                return word[: -len(ending)] + plural
        if word.endswith("y") and word[-2:-1] not in "aeiou":
            return word[:-1] + "ies"
        return word + ("es" if word.endswith(_SIBILANT) else "s")

    def spellings(self) -> Iterator[tuple[str, Spelling]]:
        """Every spelling with what it stands for."""
        yield from self.names.items()
        yield from self.signs.items()


@lru_cache(maxsize=10_000)
def _composed(unit: str, table: UnitTable) -> str:
    return table.compose(unit)


@cache
def unit_table(lexicon: Lexicon) -> UnitTable:
    """The table of this lexicon, built once."""
    return UnitTable(lexicon)
