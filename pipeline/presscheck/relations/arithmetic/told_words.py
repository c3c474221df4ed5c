"""The words of a fact in forms that can be held against one another: stems, and rows of words that say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTENT = ("NN", "JJ", "VB", "RB", "RP")
_FIGURES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "CARDINAL"})
_WORDS = 20_000
"""Words whose forms are kept."""
ROWS = "#+-"
"""What the forms begin with that stand for several words."""


class ToldWords:
    """The words of `patterns/restatement.toml`, and the rows of `patterns/statements.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/restatement.toml")
        statements: dict[str, Any] = lexicon.table("patterns/statements.toml")
        self._lexicon = lexicon
        self._known_forms = lru_cache(maxsize=_WORDS)(self._forms)
        self._endings: list[str] = table["stems"]["endings"]
        self._shortest: int = table["stems"]["shortest"]
        self._idle = frozenset(table["stems"]["idle"])
        ways = statements["direction"]
        self._ways = dict.fromkeys(ways["up"], "+") | dict.fromkeys(ways["down"], "-")
        self._rows: dict[str, set[str]] = {}
        for number, row in enumerate((*statements["same"]["rows"], *table["same"]["rows"])):
            for word in row:
                self._rows.setdefault(word, set()).add(f"#{number}")
        self.listed = frozenset(table["listed"]["nouns"])
        self.sums = frozenset(table["sums"]["units"])
        self.people = frozenset(table["people"]["nouns"])
        self.events = frozenset(row for word in table["events"]["words"] for row in self._rows[word])
        about = table["apart"]
        self.known = _before(table["known"]["before"])
        self.apart_before = _before(about["before"])
        self.total_before = _before(about["total"])
        self.new, self.goals = frozenset(about["new"]), frozenset(about["goals"])
        self._definite = frozenset(table["known"]["determiners"])
        self.had = frozenset(about["had"])
        self.more_behind = _behind(about["more"])
        self.others = frozenset(about["subjects"])
        self.apart_behind = _behind(about["behind"])
        self.counter_behind = _behind(about["counters"])
        self.base = _before(about["base"])
        self.whole_base = _before(about["whole_base"])
        self.mean = _before(about["mean"])
        self.multiplied = _behind(about["multiplied"])
        self.at_age = _before(table["age"]["at"])
        self.numbered = _before(table["named"]["before"])
        self.past = re.compile(about["past"], re.IGNORECASE)
        self.offset_behind = _behind(about["offsets"])
        self.old = _behind(table["age"]["behind"])
        self.part = _within(about["part"])
        self.on_the_way = _within(about["sentence"])
        self.rough = _within(table["rough"]["words"])
        self.exact = _within(table["exact"]["words"])
        self.answer = _within(table["answers"]["words"])

    def is_definite(self, noun: Token) -> bool:
        """Does a determiner, or whose it is, say that the reader knows what the noun means?"""
        return any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in self._definite) for c in noun.children)

    def stem(self, word: str) -> str:
        """A word without its ending: "cancellations" -> "cancel"."""
        plain = singular(word, self._lexicon)
        for ending in self._endings:
            if plain.endswith(ending) and len(plain) - len(ending) >= self._shortest:
                plain = plain[: -len(ending)]
                break
        return plain[:-1] if len(plain) > self._shortest and plain[-1] == plain[-2] else plain

    def forms(self, word: str) -> frozenset[str]:
        """The stem of a word, the rows it stands in, and the way it tells that something went; none of an idle one."""
        return self._known_forms(word)

    def _forms(self, word: str) -> frozenset[str]:
        lower = word.lower()
        if lower in self._idle or not any(c.isalpha() for c in lower):
            return frozenset()
        one = singular(lower, self._lexicon)
        found = {self.stem(lower), *self._rows.get(lower, ()), *self._rows.get(one, ())}
        if way := self._ways.get(lower):
            found.add(way)
        return frozenset(found)

    def of(self, token: Token) -> frozenset[str]:
        """Those of a token that has content and is of no figure."""
        if not token.tag_.startswith(_CONTENT) or token.ent_type_ in _FIGURES:
            return frozenset()
        return self.forms(token.text)


def _before(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)(?:{any_of(words)})\W{{1,3}}$", re.IGNORECASE)


def _behind(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}(?:{any_of(words)})\b", re.IGNORECASE)


def _within(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE)


@cache
def told_words(lexicon: Lexicon) -> ToldWords:
    """The words of this lexicon, read once."""
    return ToldWords(lexicon)
