"""Of which place's people a count is: "1.2m of Leicester's residents", "22.3 million people had tested positive in
Lombardy", "4,200 villagers"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.known_places import known_places
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("nsubj", "nsubjpass", "dobj", "attr")
_DEEP = 3
"""Phrases within phrases that are looked through: "people in homes in the town"."""


@dataclass(frozen=True, slots=True)
class CountedPlace:
    """A place by its `name`, or by the `kind` of place that the text calls it."""

    name: str
    kind: str
    cue: str


def counted_place(statement: Statement, lexicon: Lexicon) -> CountedPlace | None:
    """The place of whose people the figure counts some; None where it counts none, or the words leave it open."""
    cues, unit = place_cues(lexicon), statement.quantity.unit
    people = known_places(lexicon).people(unit)
    token = statement.token
    if token is not None and not token.tag_.startswith("NN"):
        token = statement.noun or cues.some_of(token)
    number = cues.counted(statement.subject) if unit in cues.bare else None
    token = number or token  # "the number of people claiming in the town stood at 29,300"
    if statement.mood == "refuted":
        return None
    if token is None:  # "62,000 of them"
        of_them = unit in cues.of_kind and not cues.is_elsewhere(statement)
        return CountedPlace("", cues.of_kind[unit], statement.quantity.text) if of_them else None
    if unit in cues.units and (own := [*_owned(token, cues)]):
        return own[0] if len(own) == 1 else None
    if cues.is_elsewhere(statement):
        return None
    if number is None and people is None and unit not in cues.units:
        return None
    if people is not None:
        before = token.left_edge.nbor(-1).text if token.left_edge.i else ""
        plain = not any(t.tag_ in ("JJ", "NNP") and t.i != token.i for t in token.children if not t.like_num)
        return CountedPlace(people, "", token.text) if plain and not before.istitle() else None
    return _of_count(token, statement, cues)


def _of_count(token: Token, statement: Statement, cues: PlaceCues) -> CountedPlace | None:
    """The place that stands with those counted or with the verb, or all over which it is so."""
    unit = statement.quantity.unit
    found = [*_of_noun(token, cues, _DEEP)]
    if not found and cues.is_supposed(statement):
        return None
    found = found or [*_of_verb(token, statement, cues)]
    if not found and (kind := cues.kind_beside(token) or cues.everywhere(statement)):
        return CountedPlace("", kind, token.text)
    if not found and unit in cues.of_kind:
        return CountedPlace("", cues.of_kind[unit], token.text)
    return found[0] if len(found) == 1 else None


def _owned(noun: Token, cues: PlaceCues) -> Iterator[CountedPlace]:
    """The place whose people they are: "New Zealand's 5.1 million people"."""
    yield from (place for child in noun.children if child.dep_ == "poss" and (place := cues.place(child)))


def _of_noun(noun: Token, cues: PlaceCues, depth: int) -> Iterator[CountedPlace]:
    """The places in the phrase of a noun."""
    yield from _owned(noun, cues)
    for child in noun.children:
        if child.dep_ == "acl":  # "people claiming an allowance in the town"
            preps = (t for t in child.subtree if t.dep_ == "prep" and t.lower_ in cues.of_verbs)
            pobjs = (inner for prep in preps for inner in prep.children if inner.dep_ == "pobj")
            yield from (place for inner in pobjs if (place := cues.place(inner)))
        if child.dep_ == "prep" and child.lower_ in cues.prepositions:
            for inner in child.children:
                if inner.dep_ != "pobj":
                    continue
                if places := [*_told_by(inner, cues)]:
                    yield from places
                elif depth and cues.is_people(inner):
                    yield from _of_noun(inner, cues, depth - 1)


def _told_by(token: Token, cues: PlaceCues) -> Iterator[CountedPlace]:
    """The place that a token names, or that it is a part of, or where it stands: "the north of Iceland", "Tallinn's
    schools"."""
    if place := cues.place(token):
        yield place
        return
    if token.lower_ in cues.parts:
        yield from _owned(token, cues)
        ofs = (child for child in token.children if child.lower_ == "of")
        yield from (place for of in ofs for inner in of.children if (place := cues.place(inner)))


def _of_verb(token: Token, statement: Statement, cues: PlaceCues) -> Iterator[CountedPlace]:
    """The places where the verb says that it is so of the people: "had tested positive in Lombardy"."""
    verb = statement.verb
    if verb is None or not _is_of(token, verb):
        return
    if verb.lower_ in ("has", "have", "had"):  # "Bhutan has 1.2 million smokers"
        yield from filter(None, [cues.place(t) for t in verb.children if t.dep_ == "nsubj" and t.i != token.i])
    if cues.is_to_all(statement):  # "Malta has given a first dose to 190,000 people"
        yield from filter(None, [cues.place(t) for t in verb.children if t.dep_ == "nsubj"])
    if verb.dep_ == "relcl" and any(t.lower_ == "where" for t in verb.children):
        yield from filter(None, [cues.place(verb.head)])  # "in Malta, where 300,000 people are registered"
    for child in verb.subtree:
        near = child.head.i == verb.i or child.head.dep_ in ("acomp", "oprd", "xcomp", "ccomp", "amod")
        if child.dep_ == "prep" and child.lower_ in cues.of_verbs and near:
            for inner in (inner for inner in child.children if inner.dep_ == "pobj"):
                yield from _told_by(inner, cues)


def _is_of(token: Token, verb: Token) -> bool:
    """Is it a subject or object of the verb, with or without a preposition?"""
    if token.dep_ == "pobj":
        above = token.head.head
        return verb.i in (above.i, above.head.i if above.dep_ in _OBJECTS else above.i)
    heads = (token.head.i, token.head.head.i if token.head.dep_ in ("ccomp", "oprd") else -1)
    return verb.i in heads and token.dep_ in _OBJECTS


class PlaceCues:
    """The words of `patterns/place_count.toml` that tell of counts."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/place_count.toml")
        self._lexicon = lexicon
        self.units = frozenset(table["people"]["units"])
        self.bare = frozenset(table["people"]["bare"])
        self._numbers = frozenset(table["people"]["numbers"])
        self.of_kind: dict[str, str] = table["of_kind"]
        self.part: dict[str, float] = table["part"]
        self.prepositions = frozenset(table["prepositions"]["words"])
        self.of_verbs = frozenset(table["prepositions"]["of_verbs"])
        self._kinds = frozenset(table["generic"]["nouns"])
        self._same: dict[str, str] = table["generic"]["same"]
        self.countries = frozenset(table["generic"]["countries"])
        self.parts = frozenset(table["parts"]["nouns"])
        self._to_all = re.compile(rf"\b(?:{any_of(table['given']['words'])})\b", re.IGNORECASE)
        self._on = table["prepositions"]["on"]
        self._islands = frozenset(table["prepositions"]["on_kinds"])
        self._loose = frozenset(table["taken_up"]["units"])
        self._taken_up = re.compile(table["taken_up"]["pattern"], re.IGNORECASE)
        words = any_of(table["elsewhere"]["words"])
        self._supposed = re.compile(rf"\b(?:{any_of(table['supposed']['words'])})\b", re.IGNORECASE)
        self._everywhere = {
            kind: re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE) for kind, words in table["everywhere"].items()
        }
        self._elsewhere = re.compile(rf"\b(?:{words})\b|{table['elsewhere']['pattern']}", re.IGNORECASE)

    def may_be_of(self, count: Statement, population: Statement) -> bool:
        """May those counted be of the place whose people the other sentence tells?"""
        return count.quantity.unit not in self._loose or bool(self._taken_up.search(population.sentence.text))

    def is_to_all(self, statement: Statement) -> bool:
        """Does the sentence tell of what a country gives to its own people?"""
        return bool(self._to_all.search(statement.around))

    def counted(self, subject: Token | None) -> Token | None:
        """Those whose number a subject tells: "people" of "the number of people"."""
        if subject is None or subject.lower_ not in self._numbers:
            return None
        inner = (pobj for child in subject.children if child.lower_ == "of" for pobj in child.children)
        return next((token for token in inner if self.is_people(token)), None)

    def some_of(self, number: Token) -> Token | None:
        """Those of whom a bare number counts some: "residents" of "95,000 of the town's residents"."""
        inner = (pobj for child in number.children if child.lower_ == "of" for pobj in child.children)
        return next((token for token in inner if self.is_people(token)), None)

    def is_people(self, token: Token) -> bool:
        """Does the noun count people of a place?"""
        return singular(token.text, self._lexicon) in self.units

    def is_elsewhere(self, statement: Statement) -> bool:
        """May those whom the sentence counts come from elsewhere, or be counted over and over?"""
        return bool(self._elsewhere.search(statement.around))

    def kind_beside(self, noun: Token) -> str:
        """The kind of place that stands before the noun: "island" of "island children"; "" where none does."""
        told = (c.lower_ for c in noun.children if c.dep_ in ("compound", "amod", "nmod") and c.lower_ in self._kinds)
        return next((self._same.get(kind, kind) for kind in told), "")

    def is_supposed(self, statement: Statement) -> bool:
        """Does the sentence tell what might be?"""
        return bool(self._supposed.search(statement.around))

    def everywhere(self, statement: Statement) -> str:
        """The kind of place all over which it is told to be so: "country" of "nationwide"; "" where of none."""
        told = (kind for kind, words in self._everywhere.items() if words.search(statement.around))
        return next(told, "")

    def place(self, token: Token) -> CountedPlace | None:
        """The place that the token names, alone; None where it is none, or one of several."""
        if any(child.dep_ in ("conj", "appos") and child.tag_.startswith("NNP") for child in token.children):
            return None
        if token.dep_ == "conj":
            return None
        if token.lower_ in self._kinds:
            if token.head.lower_ == self._on and token.lower_ not in self._islands:
                return None
            definite = any(c.lower_ in ("the", "this") for c in token.children) or token.dep_ == "poss"
            other = any(c.dep_ in ("prep", "compound", "acl") for c in token.children)
            kind = self._same.get(token.lower_, token.lower_)
            return CountedPlace("", kind, token.text) if definite and not other else None
        if token.head.lower_ == self._on or not token.tag_.startswith("NNP") or token.ent_type_ in ("DATE", "TIME"):
            return None
        words = [
            t
            for t in token.subtree
            if t.tag_.startswith("NNP") and t.dep_ in ("compound", token.dep_) and t.i <= token.i
        ]
        first = token.i
        while any(t.i == first - 1 for t in words):  # a dash ends a name: "VALLETTA - Malta has"
            first -= 1
        name = token.doc[first : token.i + 1].text
        return CountedPlace(name, "", name)


@cache
def place_cues(lexicon: Lexicon) -> PlaceCues:
    """The cues of this lexicon, read once."""
    return PlaceCues(lexicon)
