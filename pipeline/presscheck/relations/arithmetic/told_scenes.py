"""Do the sentences of two figures tell of two events: another day or year, another of a row, another place, another
thing? Then that they don't agree says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.told_fact import Fact

if TYPE_CHECKING:
    from spacy.tokens import Token

    from presscheck.relations.arithmetic.facts import Facts

_SUBJECTS = ("nsubj", "nsubjpass")
_NOUNS = ("NN", "CD", "JJ")
_SOON = 2
"""Sentences behind a figure in which another takes it up."""
_NARROWING = ("amod", "compound", "nmod", "poss")


class Scenes:
    """The words of the table "scenes" of `patterns/restatement.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/restatement.toml")["scenes"]
        self._rows = [re.compile(rf"\b(?:{any_of(row)})\b", re.IGNORECASE) for row in table["rows"]]
        self._never, self._year, self._said, self._later, self._place = (
            re.compile(table[name]) for name in ("never", "year", "said", "later", "place")
        )
        self._now = re.compile(table["now"], re.IGNORECASE)
        self._counting = frozenset(table["counting"])
        self._times = frozenset(word for row in table["rows"] for word in row)
        self._takers = re.compile(table["takers"])
        self._lexicon = lexicon

    def are_two(self, facts: Facts, a: Fact, b: Fact) -> bool:
        """Do `a`, told first, and `b` stand in sentences of two events?"""
        one, two = (self._plain(fact) for fact in (a, b))
        if self._later.search(two) or self._are_two_times(one, two):
            return True
        places = [self._places(text) for text in (one, two)]
        if all(places) and not places[0] & places[1]:
            return True
        return self._are_two_things(facts, a, b)

    def _plain(self, fact: Fact) -> str:
        text = fact.statement.sentence.text
        return self._never.sub(" ", self._said.sub(" ", text))

    def _are_two_times(self, one: str, two: str) -> bool:
        for row in self._rows:
            first, second = ({m[0].lower() for m in row.finditer(text)} for text in (one, two))
            if first and second and not first & second:
                return True
        years = [set(self._year.findall(text)) for text in (one, two)]
        if all(years):
            return not years[0] & years[1]
        return any(years) and bool(self._now.search(two if years[0] else one))

    def _places(self, text: str) -> frozenset[str]:
        found = (m["place"].lower() for m in self._place.finditer(text))
        return frozenset(place for place in found if place not in self._times)

    def _are_two_things(self, facts: Facts, a: Fact, b: Fact) -> bool:
        """Has `b` a subject of its own that does not merely count; or do both tell of one noun, each of another kind
        of it: "the French course", "the German course"?"""
        counted = a.counted | b.counted
        known = facts.forms_of(a.statement.sentence)
        for token in b.statement.sentence.span:
            forms = b.told.forms(token.text)
            if not forms or forms & counted or not token.tag_.startswith(_NOUNS) or token.like_num:
                continue
            if forms & known:
                if any(_differ(token, other) for other in _of_forms(a, forms)):
                    return True
            elif token.dep_ in _SUBJECTS and not self._may_count(b, token):
                return True
        return False

    def _may_count(self, fact: Fact, subject: Token) -> bool:
        """Is a subject one that tells a count, or people who do something with what is counted?"""
        people = singular(subject.lower_, self._lexicon) in fact.told.people
        return fact.is_exact or people or subject.head.lower_ in self._counting

    def takes_up(self, a: Fact, b: Fact) -> bool:
        """Does `b`, told as counted in one of the next sentences, take up what `a` counts by a word for any animals:
        "134 of the animals", behind "fewer than 100 rhinos"? Behind "more than 100" they may be some of these."""
        sentence, q = b.statement.sentence, b.quantity
        behind = sentence.text[q.end - sentence.start :]
        above = a.quantity.value is not None and a.quantity.narrow.high <= a.quantity.value
        near = above and 0 < b.sentence - a.sentence <= _SOON and a.counted
        return bool(near and b.is_exact and self._takers.match(behind))


def _of_forms(fact: Fact, forms: frozenset[str]) -> Iterator[Token]:
    return (t for t in fact.statement.sentence.span if t.tag_.startswith("NN") and fact.told.of(t) & forms)


def _differ(one: Token, other: Token) -> bool:
    first, second = _narrowed(one), _narrowed(other)
    return bool(first) and bool(second) and not first & second


def _narrowed(noun: Token) -> frozenset[str]:
    """The words before a noun by which it is one of a kind, figures aside."""
    return frozenset(
        t.lower_ for t in noun.children if t.i < noun.i and t.dep_ in _NARROWING and t.is_alpha and t.tag_ != "PRP$"
    )


@cache
def scenes(lexicon: Lexicon) -> Scenes:
    """The reader of this lexicon, built once."""
    return Scenes(lexicon)
