"""What speaks for and against two figures of one unit telling one fact, whatever their values are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.same_value import is_bound, is_slip, ratio, scale_of
from presscheck.relations.arithmetic.told_fact import Fact

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIKENESS = (0.4, 0.8, 1.2, 1.8, 2.5, 3.5, 5.0)
"""From which weights of common words on a sign says so."""
_COVERED = (0.2, 0.35, 0.5, 0.7)
"""From which shares of the words of one sentence that the other has."""
_FEW = 12
_CLIMB = 4
"""Heads climbed from a figure to the phrase it is of."""
_PHRASES = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "appos", "npadvmod", "oprd"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "WORK_OF_ART", "PRODUCT", "EVENT"})
_PLACES = frozenset({"GPE", "LOC"})
_BOUND = (
    "same count", "both people", "may be one count", "other count", "one noun", "one verb", "one subject", "one event",
    "its noun in the other's sentence", "the other's noun in its sentence", "names in common", "other names",
    "likeness 0.8", "likeness 1.8", "likeness 3.5", "covered 0.2", "other is exact", "it is exact",
)  # fmt: skip
"""Signs that say another thing where the one is a bound of the other: few write the exact figure as one known."""


class Told:
    """One figure, and the words of its sentence in forms that can be held against others."""

    def __init__(self, fact: Fact, facts: Facts) -> None:
        self.fact = fact
        self._facts = facts

    @cached_property
    def sentence(self) -> frozenset[str]:
        """The forms of all words of its sentence."""
        return self._facts.forms_of(self.fact.statement.sentence)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the names in its sentence."""
        return self._named(_NAMES)

    @cached_property
    def places(self) -> frozenset[str]:
        """The words of the places in its sentence."""
        return self._named(_PLACES)

    def _named(self, labels: frozenset[str]) -> frozenset[str]:
        span = self.fact.statement.sentence.span
        return frozenset(t.lower_ for e in span.ents if e.label_ in labels for t in e if len(t) > 2 and t.is_alpha)

    @cached_property
    def noun(self) -> frozenset[str]:
        """The forms of the noun that it is of."""
        return self._forms(self.fact.statement.noun) | self.fact.counted

    @cached_property
    def verb(self) -> frozenset[str]:
        """The forms of its verb."""
        return self._forms(self.fact.statement.verb)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The forms of the subject of that."""
        return self._forms(self.fact.statement.subject)

    @cached_property
    def is_pronoun(self) -> bool:
        """Is the subject of its verb a pronoun, or a noun that the reader knows: "he was given", "the boat had"?"""
        subject = self.fact.statement.subject
        return subject is not None and (subject.tag_ == "PRP" or self.fact.told.is_definite(subject))

    @cached_property
    def grammar(self) -> tuple[str, str]:
        """What its phrase is in the clause (its label in the parse), and the preposition before it."""
        token = self.fact.statement.token
        for _ in range(_CLIMB):
            if token is None or token.head.i == token.i:
                break
            if token.dep_ == "pobj":
                return "pobj", token.head.lower_
            if token.dep_ in _PHRASES:
                return token.dep_.removesuffix("pass"), ""
            token = token.head
        return "", ""

    def _forms(self, token: Token | None) -> frozenset[str]:
        return self.fact.told.of(token) if token is not None else frozenset()


def may_stand_for(a: Fact, b: Fact, farthest: float) -> bool:
    """Are both figures of one size, or is the one the other with a slip of the pen; and both ages, or none of them?"""
    if a.is_age != b.is_age or (a.quantity.value is None) != (b.quantity.value is None):
        return False
    if a.quantity.value is None:
        return a.quantity.text == b.quantity.text
    return ratio(a.quantity, b.quantity) <= farthest or is_slip(a.quantity, b.quantity)


def signs_of(told: Told) -> Iterator[str]:
    """What a figure itself says of its being told again."""
    fact, q = told.fact, told.fact.quantity
    kind = "age" if fact.is_age else "share" if is_share(q) else q.dimension
    yield f"it is of {kind if kind in ('age', 'share', 'count', 'currency', 'time') else scale_of(q)[0]}"
    if q.dimension == "count" and (q.value or 0) <= _FEW:
        yield "it is few" if (q.value or 0) > 4 else "it is of the fewest"
    if q.unit == "one":
        yield "it counts nothing named"
    yield from (f"it {name}" for name, so in _manner(fact) if so)


def _manner(fact: Fact) -> Iterator[tuple[str, bool]]:
    yield "counts on", fact.is_counter
    yield "is apart", fact.is_apart
    yield "is known", fact.is_known
    yield "is named", fact.is_named
    yield "describes", fact.describes
    yield "is hedged", fact.quantity.hedge is not None
    yield "is a bound", is_bound(fact.quantity)
    yield "may be", fact.statement.mood == "may be"
    yield "is refuted", fact.statement.mood == "refuted"
    yield "is earlier", fact.statement.earlier
    yield "is a part", fact.is_part
    yield "is on the way", fact.is_on_the_way
    yield "is a total", fact.is_total
    yield "is rough", fact.is_rough
    yield "has a known noun", fact.has_known_noun
    yield "is quoted", fact.is_quoted
    yield "is exact", fact.is_exact


def pair_signs(facts: Facts, a: Told, b: Told) -> Iterator[str]:
    """What the words about `a`, the one that may tell again, have to do with those about `b`."""
    found = list(_signs_of_both(facts, a, b))
    yield from found
    if is_bound(a.fact.quantity) != is_bound(b.fact.quantity):
        yield "a bound and no bound"
        exact = b if is_bound(a.fact.quantity) else a
        told = {*found, *(["it is exact"] if exact.fact.is_exact else [])}
        yield from (f"of a bound: {sign}" for sign in _BOUND if sign in told)


def _signs_of_both(facts: Facts, a: Told, b: Told) -> Iterator[str]:
    likeness = facts.likeness(a.fact, b.fact)
    yield from (f"likeness {least}" for least in _LIKENESS if likeness >= least)
    covered = len(a.sentence & b.sentence) / max(1, len(a.sentence))
    yield from (f"covered {least}" for least in _COVERED if covered >= least)
    yield from _nouns(facts, a, b)
    if a.verb and a.verb & b.verb:
        yield "one verb"
        if a.noun & b.noun:
            yield "one verb and noun"
    if a.subject and a.subject & b.subject:
        yield "one subject"
    if a.is_pronoun:
        yield "its subject is known"
    if (a.verb | a.noun) & (b.verb | b.noun) & facts.events:
        yield "one event"
    yield from _clauses(a, b)
    yield from _sentences(a, b)
    yield from (f"other {name}" for name, so in _manner(b.fact) if so)


def _sentences(a: Told, b: Told) -> Iterator[str]:
    """What their sentences tell otherwise."""
    ways = (a.fact.statement.direction, b.fact.statement.direction)
    if any(ways):
        yield "one way" if ways[0] == ways[1] else "other ways" if all(ways) else "way of one"
    if a.names and b.names:
        yield "names in common" if a.names & b.names else "other names"
    if b.places and not b.places <= a.sentence and a.places and not a.places & b.places:
        yield "other places"
    if a.fact.describes or b.fact.describes:
        yield "both describe" if a.fact.describes == b.fact.describes else "one describes"
    if ("/" in a.fact.quantity.unit) != ("/" in b.fact.quantity.unit):
        yield "rate told without what it is by"
    if a.fact.quantity.unit != b.fact.quantity.unit and a.fact.quantity.dimension != "count":
        yield "other unit"
    if a.fact.statement.mood != b.fact.statement.mood:
        yield "other mood"
    if is_share(a.fact.quantity) != is_share(b.fact.quantity):
        yield "share and percentage"


def _clauses(a: Told, b: Told) -> Iterator[str]:
    """Where they stand in their clauses, and what of the one's clause the other's sentence has."""
    if a.verb:
        yield "its verb in the other's sentence" if a.verb & b.sentence else "its verb is not in the other's sentence"
    if a.subject:
        yield "its subject in the other's sentence" if a.subject & b.sentence else "its subject is not in the other's"
    if a.grammar[0] and b.grammar[0]:
        yield "one place in the clause" if a.grammar[0] == b.grammar[0] else "other place in the clause"
    if a.grammar[1] or b.grammar[1]:
        yield "one preposition" if a.grammar[1] == b.grammar[1] else "other preposition"
    if a.fact.is_apart or b.fact.is_apart:
        yield "both are apart" if a.fact.is_apart and b.fact.is_apart else "one is apart"
    if a.fact.is_age and b.fact.is_age and a.names and b.names:
        yield "ages with a name in common" if a.names & b.names else "ages with other names"


def _nouns(facts: Facts, a: Told, b: Told) -> Iterator[str]:
    """What they count, or are of."""
    if a.fact.quantity.dimension == b.fact.quantity.dimension == "count":
        if a.fact.counted & b.fact.counted:
            yield "same count"
        elif a.fact.counted and b.fact.counted and not facts.are_of_one_kind(a.fact, b.fact):
            yield "other count"
        elif facts.are_people(a.fact) and facts.are_people(b.fact):
            yield "both people"
        elif facts.are_of_one_kind(a.fact, b.fact):
            yield "may be one count"
            if (a.fact.counted | b.fact.counted) & a.sentence & b.sentence:
                yield "counted in both sentences"
    elif a.noun and b.noun:
        yield "one noun" if a.noun & b.noun else "other noun"
    yield from _known_nouns(a, b)
    if b.noun and b.noun & a.sentence:
        yield "the other's noun in its sentence"


def _known_nouns(a: Told, b: Told) -> Iterator[str]:
    """Is the noun that it is of one of the other's sentence, and told as known?"""
    if a.noun and a.noun & b.sentence:
        yield "its noun in the other's sentence"
        if a.fact.has_known_noun:
            yield "its known noun in the other's sentence"
