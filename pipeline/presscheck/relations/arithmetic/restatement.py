"""Restatement: one fact told twice, in the headline and the body or twice in the body.

Tied      "450 jobs to go at car plant" / "with the loss of 450 jobs"; "its 22 crew" / "None of the 22 seafarers"
Not tied  "killed 12 people" / "another 12 were hurt"       another thing
          "at least 12 dead" / "the toll later rose to 15"  another time
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.facts import Facts
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.retold import bodies, bounds, headings, rounds
from presscheck.relations.arithmetic.same_value import is_bound
from presscheck.relations.arithmetic.told_fact import HEADINGS, Fact
from presscheck.relations.arithmetic.told_words import told_words

_SURE = 0.9
"""How sure such a tie is, where the words say nothing against it."""
_NEAR = 24
"""Signs behind a figure that tell whether it is so many more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restatement(Relation):
    """`a` and `b` tell one fact."""

    kind: ClassVar[str] = "restatement"
    roles: ClassVar[tuple[str, ...]] = ("a", "b")

    a: Quantity
    b: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRestatement(Restatement):
    """`a` tells in a heading (title, standfirst or caption) what `b` tells in the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRestatement(Restatement):
    """Both stand in the body, and in its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HedgedRestatement(Restatement):
    """One of the two, wherever they stand, is told as a bound of the other: "more than", "at least", "up to"."""


def restatements(article: Figured) -> Iterator[Restatement]:
    """The facts that the article tells twice."""
    facts = article.once(Facts)
    tied: set[tuple[int, int]] = set()
    # Of sport only headings: its bodies tell of scores, tables and many players.
    told = (headings(facts),) if article.is_sport else (headings(facts), bodies(facts), rounds(facts), bounds(facts))
    for a, b in chain.from_iterable(told):
        if (id(a), id(b)) not in tied and not facts.are_far(a, b):
            tied |= {(id(a), id(b)), (id(b), id(a))}
            yield _tie(a.quantity, b.quantity, _words(a, b), _SURE, heading=a.in_heading)


def rebuilt_restatement(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> Restatement | None:
    """The tie between two figures of the article that are known to tell one fact."""
    a, b = roles.get("a"), roles.get("b")
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return None
    heading = _is_heading(article, a)
    if heading and a.value != b.value and _is_told_as_more(article, a, lexicon):
        return None
    return _tie(a, b, cue, confidence, heading=heading)


def _tie(a: Quantity, b: Quantity, cue: str, confidence: float, *, heading: bool) -> Restatement:
    kind = HedgedRestatement if is_bound(a) != is_bound(b) else HeadingRestatement if heading else BodyRestatement
    return kind(a=a, b=b, cue=cue, confidence=confidence)


def _is_heading(article: Marked, figure: Quantity) -> bool:
    if figure.field == "title":
        return True
    parts = article.article.parts
    return any(part.kind in HEADINGS and part.start <= figure.start < part.end for part in parts)


def _is_told_as_more(article: Marked, figure: Quantity, lexicon: Lexicon) -> bool:
    """Is it what is wanting between two numbers, and told as so many more in the heading or the body: "needs 400 more
    nurses" / "has 2,400 nurses and should have 2,800"?"""
    counts = [f.quantity for f in article.figures if f.quantity.dimension == figure.dimension == "count"]
    same = [q for q in counts if q.value == figure.value]
    others = [q.value for q in counts if q.value is not None and not _is_heading(article, q)]
    more = told_words(lexicon).more_behind
    if not any(more.match(article.article.text_of(q.field)[q.end : q.end + _NEAR]) for q in same):
        return False
    return any(abs(a - b) == figure.value for a, b in pairwise(others))


def _words(a: Fact, b: Fact) -> str:
    """The two figures with what they are of, as the words that tie them."""
    return " … ".join(" ".join(fact.phrase.split()) for fact in (a, b))


KIND = Kind(Restatement, restatements, rebuilt_restatement)
