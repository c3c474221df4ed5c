"""The time of which an age told with no date may be."""

from __future__ import annotations

from datetime import timedelta

from presscheck.dates import day_after
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days
from presscheck.relations.times.life_facts import Aged, Birth
from presscheck.relations.times.life_forms import life_forms
from presscheck.relations.times.near_lives import NearLives

_LATELY = timedelta(days=60)
"""How long before publication somebody "has died"."""
_OLDEST, _OLD = 110, 100
"""Years that hardly anyone gets, and from which an age is told for being rare."""
_YEAR = timedelta(days=366)
_ASIDE = 40
"""Characters between a date and the other one that it may be."""
_AROUND = {"birthday": (_LATELY, _LATELY), "turned": (_YEAR, timedelta()), "soon": (_LATELY, _YEAR)}
"""How long before and after publication a birthday is that it tells of."""


def is_history(article: Marked, fact: Aged, born: DateMention) -> bool:
    """Would one born then be older at publication than people get, and is not said to be? History is told in the
    present too."""
    published, days = article.article.days, born.days
    if published is None or days is None or fact.age.value is None:
        return False
    return published.first.year - days.last.year > _OLDEST and fact.age.value < _OLD


def then_told(fact: Aged, born: DateMention, known: NearLives) -> DateMention | None:
    """The date gone by that the sentence of an age tells, and at which one born then was so old: "in the photograph,
    taken in 1944, she is 19", "signed Ann Lee, 19, in 2010"."""
    days, value = born.days, fact.age.value
    if fact.when != "now" or days is None or value is None:
        return None
    for date in known.dates.get(fact.sentence, ()):
        if date.days is None or date.start == born.start or date.year is None:
            continue
        if date.days.first.year - days.last.year - 1 <= value <= date.days.last.year - days.first.year:
            return date
    return None


def is_renewed(article: Marked, fact: Aged, made: Birth, lexicon: Lexicon) -> bool:
    """Do words from the making of a thing to its age tell of another in its place: "replaced", "the new bridge"?"""
    renewed = life_forms(lexicon)["renewed"][0][0]
    first, last = sorted((fact.age.start, made.date.start))
    return renewed.search(article.article.text_of(fact.age.field), first, last) is not None


def is_either(article: Marked, date: DateMention | None, known: NearLives, sentence: int, lexicon: Lexicon) -> bool:
    """Do its words put another date beside it: "in 2019, as she reckons, or 1962"?"""
    if date is None:
        return False
    behind = next((d for d in known.dates.get(sentence, ()) if d.start >= date.end), None)
    if behind is None or behind.start - date.end > _ASIDE:
        return False
    return (
        life_forms(lexicon)["or"][0][0].search(article.article.text_of(date.field)[date.end : behind.start]) is not None
    )


def published_then(article: Marked, fact: Aged) -> Days | None:
    days = article.article.days
    if days is None or fact.when == "now":
        return days
    before, after = _AROUND.get(fact.when, (_LATELY, timedelta()))
    return Days(day_after(days.first, -before.days), day_after(days.last, after.days))


def is_before(then: DateMention | None, at: DateMention | None) -> bool:
    """Is the one date told with its year, and surely before the other, or before publication?"""
    if then is None or then.year is None or then is at:
        return False
    return at is None or (at.days is not None and then.days is not None and at.days.first > then.days.last)


def is_to_come(article: Marked, other: Aged, at: DateMention | None) -> bool:
    """Is the other the age now, and is the date to come: "Toll, 48, who will be 59 next month"?"""
    published = article.article.days
    if other.at is not None or other.when != "now" or other.of_thing or at is None or at.days is None:
        return False
    return published is not None and at.days.first >= published.first


def is_past_life(article: Marked, fact: Aged, at: DateMention | None) -> bool:
    """Would whoever was of an age then be older than people get, at another time or at publication?"""
    then, now = (fact.at.days if fact.at else None), (at.days if at else article.article.days)
    if then is None or now is None or fact.age.value is None:
        return False
    return fact.age.value + now.first.year - then.last.year > _OLDEST
