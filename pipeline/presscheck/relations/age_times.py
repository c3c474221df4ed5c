"""The time of which an age told with no date may be."""

from __future__ import annotations

from datetime import timedelta

from presscheck.dates import day_after
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days
from presscheck.relations.life_facts import Aged, Birth
from presscheck.relations.life_forms import life_forms

_LATELY = timedelta(days=60)
"""How long before publication somebody "has died"."""
_OLDEST, _OLD = 110, 100
"""Years that hardly anyone gets, and from which an age is told for being rare."""
_YEAR = timedelta(days=366)
_AROUND = {"birthday": (_LATELY, _LATELY), "turned": (_YEAR, timedelta()), "soon": (_LATELY, _YEAR)}
"""How long before and after publication a birthday is that it tells of."""


def is_history(article: Marked, fact: Aged, born: DateMention) -> bool:
    """Would one born then be older at publication than people get, and is not said to be? History is told in the
    present too."""
    published, days = article.article.days, born.days
    if published is None or days is None or fact.age.value is None:
        return False
    return published.first.year - days.last.year > _OLDEST and fact.age.value < _OLD


def is_past(article: Marked, fact: Aged, born: DateMention) -> bool:
    """Does the sentence tell a year gone by before the age: "in the photograph, taken in 1944, she is 19"?"""
    published = article.article.days
    if published is None or fact.when != "now":
        return False
    text = article.article.text_of(fact.age.field)
    start = max(text.rfind(end, 0, fact.age.start) for end in (". ", "\n", "! ", "? "))
    return any(
        date.year is not None and date.year < published.first.year - 1 and date.start != born.start
        for date in article.dates
        if date.field == fact.age.field and start < date.start < fact.age.start
    )


def is_renewed(article: Marked, fact: Aged, made: Birth, lexicon: Lexicon) -> bool:
    """Do words from the making of a thing to its age tell of another in its place: "replaced", "the new bridge"?"""
    renewed = life_forms(lexicon)["renewed"][0][0]
    first, last = sorted((fact.age.start, made.date.start))
    return renewed.search(article.article.text_of(fact.age.field), first, last) is not None


def published_then(article: Marked, fact: Aged) -> Days | None:
    days = article.article.days
    if days is None or fact.when == "now":
        return days
    before, after = _AROUND.get(fact.when, (_LATELY, timedelta()))
    return Days(day_after(days.first, -before.days), day_after(days.last, after.days))
