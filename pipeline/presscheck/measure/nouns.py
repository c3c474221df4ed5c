"""One of what is counted: "suspects" → "suspect", "people" → "person", "runners-up" → "runner-up".

Rules of English spelling, with the words they would get wrong in `nouns.toml`. `inflect`, which quantulum3 brings,
undoes plurals as well, but takes every "s" for one ("bus" → "bu", "virus" → "viru"), and a run of presscheck would pay
for its import.
"""

from __future__ import annotations

from functools import cache, lru_cache

from presscheck.lexicon import Lexicon

_SINGULAR = ("ss", "us", "sis", "itis", "xis")
"""Endings in "s" of nouns that are no plurals."""
_ADDS_ES = ("sses", "shes", "ches", "xes", "zzes", "tzes", "oes")
"""Endings of plurals whose singular is without the "es"."""


@lru_cache(maxsize=50_000)
def singular(word: str, lexicon: Lexicon) -> str:
    """The singular of an English noun in lower case; what is none already stays as it is."""
    return _nouns(lexicon).singular(word.lower().replace("’", "'"))


class _Nouns:
    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("nouns.toml")
        self._known: dict[str, str] = dict(table["irregular"])
        for noun in table["adds_s"]:
            self._known[noun + "s"] = noun
        for noun in table["adds_es"]:
            self._known[noun + "es"] = noun
        self._known |= {noun: noun for noun in (*table["adds_s"], *table["adds_es"], *table["same"])}
        endings: dict[str, str] = table["endings"]
        self._endings = sorted(endings.items(), key=lambda pair: -len(pair[0]))
        self._by_first: tuple[str, ...] = tuple(table["compound"]["by_first"])

    def singular(self, word: str) -> str:
        if word in self._known:
            return self._known[word]
        for ending in self._by_first:
            if word.endswith(ending):
                return self.singular(word[: -len(ending)]) + ending
        before, hyphen, last = word.rpartition("-")
        if hyphen:
            return before + hyphen + self.singular(last)
        for ending, one in self._endings:
            if word.endswith(ending):
                return word[: -len(ending)] + one
        return _by_rule(word)


def _by_rule(word: str) -> str:
    if len(word) < 3 or not word.endswith("s") or word.endswith(("'s", *_SINGULAR)):
        return word
    if word.endswith("ies"):
        return word[:-1] if len(word) < 5 else word[:-3] + "y"  # "ties", "armies"
    return word[:-2] if word.endswith(_ADDS_ES) and len(word) > 4 else word[:-1]


@cache
def _nouns(lexicon: Lexicon) -> _Nouns:
    return _Nouns(lexicon)
