"""Which currency a sign, code or name means, and which others it may mean.

"£" and "JPY" tell it at once; "$", "Rs" and "kroner" are shared, and the adjective beside them, the places an article
speaks of and where it was published decide. What they leave open stays open: `Meaning.others`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.places import A_STORY_OF, Places
from presscheck.measure.words import any_of
from presscheck.model import Article

MONEY = "currency"
"""The dimension of money."""


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency as its row in `currencies.toml` tells it."""

    code: str
    sign: str
    signs: tuple[str, ...]
    of: str
    where: tuple[str, ...]
    also_of: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name that one or several currencies bear; `usual` is meant where nothing tells, `doubtful` what else the
    word may be ("a weight"); of a `local` one the usual is not meant in a story of another's country alone."""

    forms: tuple[str, ...]
    usual: str | None = None
    doubtful: str | None = None
    local: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a unit's words stand for: of a currency's, `unit` is an ISO 4217 code or the shared name where nothing tells
    which, `others` the codes they may stand for as well, `factor` 0.01 for pence and cents, `scale` what letters glued
    to a code multiply by ("MUSD"). `doubtful`: they may be no unit at all; `spelled`: no sign or code."""

    unit: str
    others: tuple[str, ...] = ()
    factor: float = 1.0
    doubtful: bool = False
    dimension: str = MONEY
    scale: float = 1.0
    spelled: bool = False


class Currencies:
    """The currencies of one language's newsrooms, and how their words are told apart."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("currencies.toml")
        self._rows = {code: Currency(code, **_frozen(row)) for code, row in table["currency"].items()}
        self._names = {name: Name(**_frozen(row)) for name, row in table["names"].items()}
        rows = self._rows.values()
        self.codes = tuple(self._rows)
        self.low_codes: tuple[str, ...] = tuple(table["codes"]["low"])
        self.scales: dict[str, float] = table["codes"]["scales"]
        rare = (word for row in table["hundredths"].values() for word in row.get("doubtful", ()))
        self.names_before: tuple[str, ...] = tuple(table["before"]["names"])
        self._doubtful = frozenset((*table["codes"]["doubtful"], *table["signs"]["doubtful"], *rare))
        self.signs = _grouped((sign, row.code) for row in rows for sign in row.signs)
        self.names = {form.lower(): name for name, row in self._names.items() for form in row.forms}
        self.where = _grouped((word.lower(), row.code) for row in rows for word in row.where)
        hundredths: list[dict[str, list[str]]] = list(table["hundredths"].values())
        self.hundredths = {form.lower(): tuple(h["of"]) for h in hundredths for form in h.get("forms", ())}
        self.glued = {form: (h["of"][0], frozenset(h["never"])) for h in hundredths for form in h.get("glued", ())}
        self._local = frozenset(name for name, row in table["names"].items() if row.get("local"))
        self.loose = {form: name for name, h in table["hundredths"].items() for form in h.get("loose", ())}
        self._members = _grouped((name, row.code) for row in rows for name in (row.of, *row.also_of))
        self.where_words = tuple(word for row in rows for word in row.where)
        domains = [(domain, row.code) for row in rows for domain in row.domains]
        self.places = Places(self.where, self.where_words, domains, self.is_code)

    def of_code(self, code: str) -> Meaning:
        """An ISO code; some spell English words and are doubtful."""
        return Meaning(code, doubtful=code in self._doubtful)

    def of_sign(self, sign: str, article: Article) -> Meaning:
        """A sign of the table."""
        sign = " ".join(sign.split())
        codes = self.signs[sign]
        name = self._rows[codes[0]].of
        usual = codes[0] if self._names[name].usual == codes[0] else None
        return replace(self._shared(name, codes, usual, article), doubtful=sign in self._doubtful)

    def of_name(self, form: str, where: str | None, article: Article) -> Meaning:
        """A name of the table in any case ("rupees"), with the adjective or place before it."""
        name = self.names[" ".join(form.lower().split())]
        row, members = self._names[name], self._members.get(name, ())
        if told := self._told(where, members):
            return Meaning(told, spelled=True)
        meaning = self._shared(name, members, row.usual, article)
        return replace(meaning, doubtful=row.doubtful is not None, spelled=True)

    def of_hundredth(self, form: str, where: str | None, article: Article) -> Meaning:
        """Pence, cents and the like; cents with nothing beside them are usually the first currency's of their row."""
        codes = self.hundredths[" ".join(form.lower().split())]
        if told := self._told(where, codes):
            return Meaning(told, factor=0.01)
        return replace(self._shared(form, codes, codes[0], article), factor=0.01, doubtful=form in self._doubtful)

    def of_unknown_sign(self, name: str) -> Meaning:
        """A sign shared by the members of `name`, with a mark that the table doesn't know ("B$")."""
        return Meaning(name, self._members[name])

    def sign(self, unit: str) -> str:
        """How a working prints the currency: "£", "US$", or its code or name."""
        return self._rows[unit].sign if unit in self._rows else unit

    def knows(self, unit: str) -> bool:
        """Is the unit a currency of the table, or a name that several share?"""
        return unit in self._rows or unit in self._names

    def _told(self, where: str | None, members: tuple[str, ...]) -> str | None:
        words = " ".join(where.lower().split()) if where else ""
        return next((code for code in self.where.get(words, ()) if code in members), None)

    def _shared(self, name: str, codes: tuple[str, ...], usual: str | None, article: Article) -> Meaning:
        """What a shared sign or name means in this article. Where it was published decides; the places it speaks of
        decide where no usual meaning stands against them, and else leave it open."""
        if len(codes) <= 1:
            return Meaning(codes[0] if codes else usual or name)
        home = [c for c in codes if c in self.places.published(article)]
        spoken_of = self.places.named(article)
        if len(home) == 1:
            return Meaning(home[0], tuple(c for c in codes if c != home[0] and (c == usual or spoken_of[c])))
        if usual and name in self._local:
            others = [c for c in codes if spoken_of[c] >= A_STORY_OF]
            if len(others) == 1 and not spoken_of[usual]:
                return Meaning(others[0], (usual,))
        if usual:
            enough = max(A_STORY_OF, spoken_of[usual])
            return Meaning(usual, tuple(c for c in codes if c != usual and spoken_of[c] >= enough))
        suggested = tuple(c for c in codes if spoken_of[c])
        return Meaning(suggested[0]) if len(suggested) == 1 else Meaning(name, suggested or codes)

    def hundredth_of(self, form: str) -> tuple[str, ...]:
        """The currencies of which a word or letter may be a hundredth."""
        form = " ".join(form.lower().split())
        return self.hundredths.get(self.loose.get(form, form), ())

    def own_words(self) -> dict[str, str]:
        """Of each currency a pattern for the signs and names that it shares with no other."""
        words: dict[str, list[str]] = {
            code: [s for s in row.signs if self.signs[s] == (code,)] for code, row in self._rows.items()
        }
        for name, members in self._members.items():
            if len(members) == 1 and name in self._names and not self._names[name].doubtful:
                words[members[0]].extend(self._names[name].forms)
        return {code: any_of(of) if of else r"(?!)" for code, of in words.items()}

    def usual(self, name: str) -> str | None:
        """The currency that a name means where nothing else is told, or its only one; None where it is no such name."""
        key = self.names.get(name)
        if key is None or self._names[key].doubtful:
            return None
        members = self._members.get(key, ())
        return self._names[key].usual or (members[0] if len(members) == 1 else None)

    def signed(self, surface: str) -> tuple[str, ...]:
        """The currencies of the sign that a figure begins or ends with; none where it has no sign."""
        told = [sign for sign in self.signs if surface.startswith(sign) or surface.endswith(sign)]
        return self.signs[max(told, key=len)] if told else ()

    def still(self, unit: str, year: int) -> bool:
        """Was the currency in use in that year, or the one before?"""
        row = self._rows.get(unit)
        return row is None or row.until is None or year <= row.until + 1

    def is_code(self, code: str) -> bool:
        """Is this the code of a currency, and surely that?"""
        return code in self._rows and code not in self._doubtful

    def speaks_of(self, unit: str, article: Article) -> bool:
        """Does the article name a place of this currency?"""
        return self.places.named(article)[unit] > 0


@cache
def currencies(lexicon: Lexicon) -> Currencies:
    """The currencies of this lexicon, read once."""
    return Currencies(lexicon)


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for key, code in pairs:
        out[key] = (*out.get(key, ()), code)
    return out
