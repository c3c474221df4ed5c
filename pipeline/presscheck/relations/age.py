"""Age: how old somebody, or something, is said to be, and either a birth or the age at another time.

Tied      "born on 3 May 1951 … died on Monday aged 68", "John Smith (1946–2011) died at the age of 64"
          "the 34-year-old, who was born in 1975", "born in 1960, she was 23 when she won in 1983"
          "won in 1988, when she was 17 … now 45"
Not tied  "was 19 when he joined"               no date for that age
          "born in 1950 or 1951", "in his 40s"  no one year, no one age
          "his father, born in 1920 … died at 64"  of whom it speaks is not sure
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days, Quantity, Relation, Role
from presscheck.relations.lives import Aged, Birth, lives
from presscheck.relations.skeleton import cue

_NEAR = 4
"""Sentences that may lie between what is told of one name."""
_LATELY = timedelta(days=60)
"""How long before publication somebody "has died"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Age(Relation):
    """`age` in completed years at `at`, or where that is None within `published`, of one born at `born`, or who was
    `then` at `then_at`. `thing`: of a building or a firm, whose age is told as roundly as one likes."""

    kind: ClassVar[str] = "age"
    roles: ClassVar[tuple[str, ...]] = ("age", "born", "then", "then_at", "at")

    age: Quantity
    born: DateMention | None = None
    then: Quantity | None = None
    then_at: DateMention | None = None
    at: DateMention | None = None
    published: Days | None = None
    thing: bool = False


def ages(article: Marked, lexicon: Lexicon) -> Iterator[Age]:
    """The ages that the article tells together with a birth, or with an age at another time, of the same person."""
    if not article.dates:
        return
    births, aged, deaths = lives(article, lexicon)
    told: set[int] = set()
    for fact in aged:
        if fact.age.start in told:
            continue
        at = fact.at
        if fact.when == "death":
            died = {d.date.days: d.date for d in deaths if _same(d, fact)}
            if len(died) > 1:
                continue
            at = next(iter(died.values()), None)
        tie = _from_birth(article, fact, at, births) or _from_age(article, fact, at, aged)
        if tie is not None:
            told.add(fact.age.start)
            if tie.then:
                told.add(tie.then.start)
            yield tie


def _from_birth(article: Marked, fact: Aged, at: DateMention | None, births: list[Birth]) -> Age | None:
    near = [b for b in births if _same(b, fact) and b.date is not at]
    if not near or len({birth.date.days for birth in near}) > 1:
        return None
    birth = near[0]
    if birth.thing and not fact.of_thing:
        return None
    return Age(
        cue=cue(article, [told for told in (fact.age, birth.date, at) if told is not None]),
        confidence=0.85 if birth.sentence == fact.sentence else 0.75,
        age=fact.age,
        born=birth.date,
        at=at,
        published=None if at else _published(article, fact),
        thing=birth.thing,
    )


def _from_age(article: Marked, fact: Aged, at: DateMention | None, aged: list[Aged]) -> Age | None:
    for other in aged:
        if other.at is None or other.when != "at" or other is fact or not _same(other, fact):
            continue
        if at is not None and (at.days is None or other.at.days is None or at.days.first <= other.at.days.last):
            continue
        if other.age.start == fact.age.start or at is other.at:
            continue
        return Age(
            cue=cue(article, [told for told in (fact.age, other.age, other.at, at) if told is not None]),
            confidence=0.7,
            age=fact.age,
            then=other.age,
            then_at=other.at,
            at=at,
            published=None if at else _published(article, fact),
        )
    return None


def _same(one: Birth | Aged, other: Birth | Aged) -> bool:
    near = 1 if " " in one.who else _NEAR
    return one.who == other.who and abs(one.sentence - other.sentence) <= near


def _published(article: Marked, fact: Aged) -> Days | None:
    days = article.article.days
    if days is None or fact.when == "now":
        return days
    after = _LATELY if fact.when == "birthday" else timedelta()
    return Days(days.first - _LATELY, days.last + after)


def rebuilt_age(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> Age | None:
    """The tie between an age and dates of the article; whether of a thing, and when told, its words tell again."""
    age = roles["age"]
    assert isinstance(age, Quantity)
    born, then, then_at, at = (roles.get(name) for name in ("born", "then", "then_at", "at"))
    known = next((tie for tie in ages(article, lexicon) if tie.age == age), None)
    if known and known.at and isinstance(at, DateMention) and (known.at.field, known.at.start) == (at.field, at.start):
        at = known.at  # laid on the calendar as a death or a birthday is
    published = None if at else known.published if known else article.article.days
    return Age(
        cue=cue,
        confidence=confidence,
        age=age,
        then=then if isinstance(then, Quantity) else None,
        born=born if isinstance(born, DateMention) else None,
        then_at=then_at if isinstance(then_at, DateMention) else None,
        at=at if isinstance(at, DateMention) else None,
        published=published,
        thing=known.thing if known else False,
    )
