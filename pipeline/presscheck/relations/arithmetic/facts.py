"""The facts of an article held against one another: how much of what two figures are of is said in the same words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from presscheck.measure.per_unit import parted
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.same_value import gap, scale_of
from presscheck.relations.arithmetic.told_fact import Fact
from presscheck.relations.arithmetic.told_scenes import scenes
from presscheck.relations.arithmetic.told_words import ROWS, told_words
from presscheck.relations.sentences import Sentence

_MOST = 300
"""Figures of an article beyond which it is a table, whose figures are not held against one another."""
_WINDOW = 40
"""Figures of one unit on either side that one is held against."""
_EARLY = 1
"""Sentences behind the first with a figure that belong to the opening of a story."""
_FAR = 15
"""Sentences past which figures of the body, or one of it and the opening, are rather told of two things."""
_LEAST = 0.35
"""What share of its weight a word keeps, however often it stands in the article."""


_FEWEST = 4
"""People up to so many are told to be something else of anybody: "two students", "two Americans"."""


class Facts:
    """The facts of one article, in order, and its words."""

    def __init__(self, article: Figured) -> None:
        self._told = told_words(article.lexicon)
        statements = article.statements.all
        self.all: Sequence[Fact] = [Fact(s, self._told) for s in statements] if len(statements) <= _MOST else []
        self._sentences = max(1, len(article.statements.sentences))
        self._frequent: Counter[str] = Counter()
        self._forms: dict[int, frozenset[str]] = {}
        for sentence in article.statements.sentences if self.all else ():
            forms = frozenset({form for token in sentence.span for form in self._told.of(token)})
            self._forms[sentence.number] = forms
            self._frequent.update(forms)
        self._likes: dict[int, int] = {}
        self._by_unit: dict[str, list[Fact]] = {}
        self._by_measure: dict[str, list[Fact]] = {}
        self._places: dict[int, int] = {}
        self._measured: dict[int, int] = {}
        self._by_sentence: dict[int, list[Fact]] = {}
        for fact in self.all:
            unit = scale_of(fact.quantity)[0]
            for groups, places, key in (
                (self._by_unit, self._places, unit),
                (self._by_measure, self._measured, parted(unit)[0]),
            ):
                same = groups.setdefault(key, [])
                places[id(fact)] = len(same)
                same.append(fact)
            self._by_sentence.setdefault(fact.sentence, []).append(fact)
        self._scenes = scenes(article.lexicon)
        self._first = next((fact.sentence for fact in self.all if not fact.in_heading), 0)

    @property
    def events(self) -> frozenset[str]:
        """The forms of what befalls people, or what they are given."""
        return self._told.events

    def forms_of(self, sentence: Sentence) -> frozenset[str]:
        """The forms of the words of a sentence."""
        return self._forms[sentence.number]

    def of_unit(self, fact: Fact) -> list[Fact]:
        """The others that can be held against it: of its unit, the nearest in the text."""
        same, at = self._by_unit[scale_of(fact.quantity)[0]], self._places[id(fact)]
        return [*same[max(0, at - _WINDOW) : at], *same[at + 1 : at + 1 + _WINDOW]]

    def of_measure(self, fact: Fact) -> list[Fact]:
        """The same with those that tell a rate without what it is by, or that beside it: "£2 a night" and "£1.75"."""
        key = parted(scale_of(fact.quantity)[0])[0]
        same, at = self._by_measure[key], self._measured[id(fact)]
        near = [*same[max(0, at - _WINDOW) : at], *same[at + 1 : at + 1 + _WINDOW]]
        per = parted(fact.quantity.unit)[1]
        return [o for o in near if parted(o.quantity.unit)[1] in ("", per) or not per]

    def beside(self, fact: Fact) -> list[Fact]:
        """All of its sentence, itself too."""
        return self._by_sentence[fact.sentence]

    def likeness(self, a: Fact, b: Fact) -> float:
        """What the words weigh that two facts share, those that the article uses all the time little. A row of words
        weighs for itself only where the two use different ones."""
        rows = stems = 0.0
        for form in a.weights.keys() & b.weights.keys():
            weight = math.sqrt(a.weights[form] * b.weights[form]) * self._rareness(form)
            if form[0] in ROWS:
                rows += weight
            else:
                stems += weight
        return stems + max(0.0, rows - stems / 2)

    def are_far(self, a: Fact, b: Fact) -> bool:
        """Do they stand so far apart that they rather tell of two things where they miss each other? A heading tells
        what the opening does."""
        first = self._first_like(a) if a.in_heading else a.sentence
        return abs(b.sentence - first) > _FAR and gap(a.quantity, b.quantity) != 0

    def _first_like(self, heading: Fact) -> int:
        """The first sentence of the body that has a figure of its kind."""
        key = id(heading)
        if key not in self._likes:
            like = (f.sentence for f in self.all if not f.in_heading and self.are_of_one_kind(heading, f))
            self._likes[key] = next(like, self._first)
        return self._likes[key]

    def is_early(self, fact: Fact) -> bool:
        """Does it stand in the first sentences of the body?"""
        return not fact.in_heading and fact.sentence <= self._first + _EARLY

    def are_of_one_kind(self, a: Fact, b: Fact) -> bool:
        """Do they count the same noun, or does one of them leave it out or name it elsewhere; are both of people; are
        both measures?"""
        if a.quantity.dimension != "count" or b.quantity.dimension != "count":
            return True
        if a.counted and b.counted:
            same = a.counted & b.counted or a.counted & _rows(b) or b.counted & _rows(a)
            few = max(a.quantity.value or 0, b.quantity.value or 0) <= _FEWEST
            return bool(same) or (self.are_people(a) and self.are_people(b) and not few)
        named, other = (a, b) if a.counted else (b, a)
        if not named.counted or other.quantity.unit == "one":
            return True
        return bool(named.counted & other.weights.keys()) or self.are_people(named)

    def are_people(self, fact: Fact) -> bool:
        """Does it count people?"""
        return fact.quantity.unit in ("person", *self._told.people)

    def are_of_two_events(self, a: Fact, b: Fact) -> bool:
        """Do two figures of the body, in whatever order, stand in sentences that tell of two events?"""
        first, last = sorted((a, b), key=lambda fact: fact.sentence)
        return not first.in_heading and not last.in_heading and self._scenes.are_two(self, first, last)

    def takes_up(self, a: Fact, b: Fact) -> bool:
        """Does `b` take up what `a` counts by a word for its kind: "100 rhinos", "134 of the animals"?"""
        return self._scenes.takes_up(a, b)

    def share_an_event(self, a: Fact, b: Fact) -> bool:
        """Are both told of one thing that befell people, or of the sentences they were given?"""
        return bool(a.weights.keys() & b.weights.keys() & self._told.events)

    def _rareness(self, form: str) -> float:
        often = max(1, self._frequent[form])
        return max(_LEAST, math.log(1 + self._sentences / often) / math.log(1 + self._sentences))


def _rows(fact: Fact) -> set[str]:
    return {form for form in fact.weights if form[0] in ROWS}
