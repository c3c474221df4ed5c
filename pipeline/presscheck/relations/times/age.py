"""Age: how old somebody, or something, is said to be, and either a birth or the age at another time.

Tied      "born on 3 May 1951 … died on Monday aged 68", "John Smith (1946–2011) died at the age of 64"
          "the 34-year-old, who was born in 1975", "born in 1960, she was 23 when she won in 1983"
          "won in 1988, when she was 17 … now 45"
          "born in 1960, she was 91 when she joined"    of no date, but none reached yet
Not tied  "born in 1950 or 1951", "in his 40s"  no one year, no one age
          "his father, born in 1920 … died at 64"  of whom it speaks is not sure
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days, Quantity, Relation, Role, Told
from presscheck.relations.skeleton import cue
from presscheck.relations.times.age_gaps import age_gaps
from presscheck.relations.times.age_times import (
    is_before,
    is_either,
    is_history,
    is_past_life,
    is_renewed,
    is_to_come,
    published_then,
    then_told,
)
from presscheck.relations.times.life_facts import Aged
from presscheck.relations.times.lives import lives
from presscheck.relations.times.near_lives import NearLives


@dataclass(frozen=True, slots=True, kw_only=True)
class Age(Relation):
    """`age` in completed years at `at`, or where that is None within `published`, of one born at `born`, or who was
    `then` at `then_at`, or where that is None is `then` within `published`; or whose age is `gap` years from another's,
    `then`. `at_most`: reached at some time up to then. `thing`: of a building or a firm, whose age is told as roundly
    as one likes."""

    kind: ClassVar[str] = "age"
    roles: ClassVar[tuple[str, ...]] = ("age", "born", "then", "then_at", "at", "gap")

    age: Quantity
    born: DateMention | None = None
    then: Quantity | None = None
    then_at: DateMention | None = None
    at: DateMention | None = None
    gap: Quantity | None = None
    published: Days | None = None
    at_most: bool = False
    thing: bool = False


def ages(article: Marked, lexicon: Lexicon) -> Iterator[Age]:
    """The ages that the article tells together with a birth, or with an age at another time, of the same person."""
    if not article.dates and not article.figures:
        return
    known = NearLives(lives(article, lexicon))
    told: set[int] = set()
    for sure in (True, False):
        for fact in known.facts:
            if fact.age.start in told:
                continue
            tie = _tie(article, fact, known, lexicon) if sure else _at_most(article, fact, known)
            if tie is not None:
                told.add(fact.age.start)
                if tie.then and sure:
                    told.add(tie.then.start)
                yield tie
    for pair in age_gaps(article, lexicon):
        if pair.age.start not in told and pair.then.start not in told:
            yield Age(
                cue=cue(article, (pair.then, pair.gap, pair.age)), confidence=0.75,
                age=pair.age, then=pair.then, gap=pair.gap,
            )  # fmt: skip


def _tie(article: Marked, fact: Aged, known: NearLives, lexicon: Lexicon) -> Age | None:
    at = fact.at
    if fact.when in ("death", "dead"):
        died = known.deaths_of(fact)
        at = died[0] if len(died) == 1 else None
        if at is None:
            if died or not known.is_gone(fact):
                return None
            fact = replace(fact, when="lately")
    if fact.when == "then":
        return None
    tie = _from_birth(article, fact, at, known, lexicon) or _from_age(article, fact, at, known, lexicon)
    return tie or _since(article, fact, known)


def _at_most(article: Marked, fact: Aged, known: NearLives) -> Age | None:
    """An age told of no date, beside the birth, or the age now, of the same one: it is none that is still to come."""
    if fact.when not in ("then", "death") or fact.at is not None:
        return None
    births = {birth.date.days: birth.date for birth in known.births.of(fact) if not birth.thing}
    deaths = {death.date.days: death.date for death in known.deaths.of(fact)}
    at = next(iter(deaths.values())) if len(deaths) == 1 else None
    if len(births) == 1:
        born = next(iter(births.values()))
        told: list[Told] = [fact.age, born] if at is None else [fact.age, born, at]
        return Age(
            cue=cue(article, told), confidence=0.7, age=fact.age, born=born, at=at,
            published=None if at else article.article.days, at_most=True,
        )  # fmt: skip
    for other in known.aged.of(fact) if not births else ():
        now = other.when == "now" and not other.of_thing and other.at is None
        if now and other.age.start != fact.age.start:
            return Age(
                cue=cue(article, (fact.age, other.age)), confidence=0.7, age=fact.age, then=other.age,
                published=article.article.days, at_most=True,
            )  # fmt: skip
    return None


def _from_birth(article: Marked, fact: Aged, at: DateMention | None, known: NearLives, lexicon: Lexicon) -> Age | None:
    near = [birth for birth in known.births.of(fact) if birth.date is not at]
    if not near or len({birth.date.days for birth in near}) > 1:
        return None
    birth = near[0]
    if birth.thing and (not fact.of_thing or is_renewed(article, fact, birth, lexicon)):
        return None
    if at is None and not birth.thing:
        at = then_told(fact, birth.date, known)
        if at is None and is_history(article, fact, birth.date):
            return None
    return Age(
        cue=cue(article, [told for told in (fact.age, birth.date, at) if told is not None]),
        confidence=0.85 if birth.sentence == fact.sentence else 0.75,
        age=fact.age,
        born=birth.date,
        at=at,
        published=None if at else published_then(article, fact),
        thing=birth.thing,
    )


def _from_age(article: Marked, fact: Aged, at: DateMention | None, known: NearLives, lexicon: Lexicon) -> Age | None:
    for other in known.aged.of(fact):
        if other.age.start == fact.age.start or known.is_death(other.at):  # nobody dead grows older: the two are two
            continue
        if is_past_life(article, other, at) or is_either(article, other.at, known, other.sentence, lexicon):
            continue
        to_come = is_to_come(article, other, at)
        if not to_come and not is_before(other.at, at):
            continue
        return Age(
            cue=cue(article, [told for told in (fact.age, other.age, other.at, at) if told is not None]),
            confidence=0.7,
            age=fact.age,
            then=other.age,
            then_at=other.at,
            at=at,
            published=article.article.days if to_come else None if at else published_then(article, fact),
        )
    return None


def _since(article: Marked, fact: Aged, known: NearLives) -> Age | None:
    """The age now, beside one told so many years ago: "took silver eight years ago at the age of 22. Now 30"."""
    for other in known.ago.of(fact) if fact.when in ("now", "lately") else ():
        if other.ago is None or other.ago.unit != "year" or other.ago.hedge is not None:
            continue
        if other.age.start != fact.age.start:
            told = cue(article, (other.ago, other.age, fact.age))
            return Age(cue=told, confidence=0.7, age=fact.age, then=other.age, gap=other.ago)
    return None


def rebuilt_age(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> Age | None:
    """The tie between an age and dates of the article; whether of a thing, and when told, its words tell again."""
    age = roles["age"]
    assert isinstance(age, Quantity)
    born, then, then_at, at, gap = (roles.get(name) for name in ("born", "then", "then_at", "at", "gap"))
    known = next((tie for tie in ages(article, lexicon) if tie.age == age), None)
    if known and known.at and isinstance(at, DateMention) and (known.at.field, known.at.start) == (at.field, at.start):
        at = known.at  # laid on the calendar as a death or a birthday is
    now = isinstance(at, DateMention) and isinstance(then, Quantity) and then_at is None
    published = article.article.days if now else None if at else known.published if known else article.article.days
    return Age(
        cue=cue,
        confidence=confidence,
        age=age,
        then=then if isinstance(then, Quantity) else None,
        born=born if isinstance(born, DateMention) else None,
        then_at=then_at if isinstance(then_at, DateMention) else None,
        at=at if isinstance(at, DateMention) else None,
        gap=gap if isinstance(gap, Quantity) else None,
        published=published,
        at_most=known.at_most if known else False,
        thing=known.thing if known else False,
    )
