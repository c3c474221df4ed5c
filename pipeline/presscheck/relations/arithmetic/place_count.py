"""Place counts: how many of a place's people something is said of, and how many people the place has.

Tied      "moved 4,200 villagers … the village, whose population was put at 610"   the article says how many
          "22.3 million people had tested positive in Lombardy"                    the language data does
Not tied  "40 million people visited Paris"   they live elsewhere
          "died in Mali and Niger"            two places
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Days, Quantity, Relation, Role
from presscheck.relations.arithmetic.counted_places import CountedPlace, counted_place, place_cues
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.known_places import KnownPlace, known_places
from presscheck.relations.arithmetic.stated_populations import StatedPopulation, stated_populations
from presscheck.relations.statements import Statement

_LOCAL = ("city", "town")
"""Kinds of places of which an article may name others behind its beginning."""
_LEAD = 400
"""Characters at the beginning in which the country is named that is "the country" behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCount(Relation):
    """A count of people of a place, and the `population` that the article gives for it, or else the `known` number of
    people of the place of this `name`, of whom those counted are at most a `part`; `slack`: how many times as many a
    count may be all the same."""

    kind: ClassVar[str] = "place-count"
    roles: ClassVar[tuple[str, ...]] = ("count", "population")

    count: Quantity
    population: Quantity | None = None
    name: str = ""
    known: float | None = None
    part: float = 1.0
    slack: float = 1.0


def place_counts(article: Figured) -> Iterator[PlaceCount]:
    """Those of the article; against what the article says where it says so."""
    stated = list(stated_populations(article))
    populations = {one.figure.id for one in stated}
    yield from _as_stated(stated, article)
    for statement in article.statements.all:
        figure = statement.quantity
        if figure.id in populations or figure.dimension != "count" or figure.value is None:
            continue
        place = counted_place(statement, article.lexicon)
        if place is None:
            continue
        if place.kind == "*":
            population = _about(statement, stated, article)
        else:
            population = _stated(place, stated, article) or _next(place, statement, stated, article)
            if (
                population is None
                and place.kind
                and not place.name
                and figure.unit in place_cues(article.lexicon).of_kind
            ):
                population = _about(statement, stated, article)  # "islanders" of a parish
        if population is not None:
            yield PlaceCount(
                cue=place.cue, confidence=0.8, count=figure, population=population.figure, name=_called(population)
            )
        elif (known := _known(place, article)) is not None:
            part = place_cues(article.lexicon).part.get(figure.unit, 1.0)
            yield PlaceCount(
                cue=place.cue, confidence=0.8, count=figure, name=known.name, known=known.people, part=part,
                slack=known.slack,
            )  # fmt: skip


def _known(place: CountedPlace, article: Figured) -> KnownPlace | None:
    """The place as the language data know it; of "the country" the only one that the article names."""
    if place.name:
        return known_places(article.lexicon).place(place.name, _days(article.marked))
    return article.once(_Only).of(place.kind)


class _Only:
    """The only places of each kind that an article names, where its beginning does."""

    def __init__(self, article: Figured) -> None:
        self._article, self._places, self._days = (
            article.marked.article,
            known_places(article.lexicon),
            _days(article.marked),
        )
        self._lead = f"{self._article.title or ''} {self._article.text[:_LEAD]}"
        self._known: dict[str, KnownPlace | None] = {}

    def of(self, kind: str) -> KnownPlace | None:
        """That of a kind ("country"); None where the article names none, or several."""
        if kind not in self._known:
            self._known[kind] = self._found(kind)
        return self._known[kind]

    def _found(self, kind: str) -> KnownPlace | None:
        title = self._article.title or ""
        texts = (self._lead,) if kind in _LOCAL else (title, self._article.text)
        known = self._places.only(kind, texts, self._days)
        if known is None and kind in _LOCAL:
            known = self._places.only(kind, (title,), self._days)
        return known if known is not None and known.name in self._lead else None


def _as_stated(stated: Sequence[StatedPopulation], article: Figured) -> Iterator[PlaceCount]:
    """What the article says that well-known places have, beside what they do."""
    for one in stated:
        known = known_places(article.lexicon).place(one.name, _days(article.marked)) if one.direct else None
        if known is not None:
            yield PlaceCount(
                cue=one.name, confidence=0.8, count=one.figure, name=known.name, known=known.people, slack=known.slack
            )  # fmt: skip


def rebuilt_place_count(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> PlaceCount | None:
    """The tie of a count with its population, or with what the place has to which the article's words tie it."""
    count, population = roles.get("count"), roles.get("population")
    if not isinstance(count, Quantity):
        return None
    if isinstance(population, Quantity):
        return PlaceCount(cue=cue, confidence=confidence, count=count, population=population, name="the place")
    ties = (tie for tie in place_counts(Figured(article, lexicon)) if tie.count.id == count.id)
    tied = next((tie for tie in ties if tie.known is not None), None)
    return None if tied is None else replace(tied, cue=cue, confidence=confidence)


def _days(article: Marked) -> Days | None:
    return article.article.days


def _called(population: StatedPopulation) -> str:
    return f"the {population.kind}" if population.kind else population.name


def _stated(place: CountedPlace, stated: Sequence[StatedPopulation], article: Figured) -> StatedPopulation | None:
    """The one population that the article gives for the place."""
    if place.name and (found := [one for one in stated if one.name == place.name]):
        return found[0]
    if place.kind:
        found = [one for one in stated if one.kind == place.kind or (not one.kind and _is_a(one, place.kind, article))]
    elif known_places(article.lexicon).is_country(place.name):
        countries = place_cues(article.lexicon).countries
        found = [one for one in stated if one.kind in countries and not _is_another(one, place.name, article)]
    else:
        return None
    return found[0] if len(found) == 1 else None


def _about(statement: Statement, stated: Sequence[StatedPopulation], article: Figured) -> StatedPopulation | None:
    """The only population that the article gives, where it stands in the same sentence or in one beside it."""
    its = article.statements.of(stated[0].figure) if len(stated) == 1 else None
    if its is None or abs(its.sentence.number - statement.sentence.number) > 1:
        return None
    return stated[0] if place_cues(article.lexicon).may_be_of(statement, its) else None


def _next(
    place: CountedPlace, statement: Statement, stated: Sequence[StatedPopulation], article: Figured
) -> StatedPopulation | None:
    """The population of "the city", which the sentence behind the count tells of no other name."""
    if not place.name or len(stated) != 1 or stated[0].name or not stated[0].kind:
        return None
    its = article.statements.of(stated[0].figure)
    return stated[0] if its is not None and its.sentence.number == statement.sentence.number + 1 else None


def _is_a(one: StatedPopulation, kind: str, article: Figured) -> bool:
    """Does the article call the named place one of this kind: "the seaside town of Cleadsea"?"""
    if not one.name:
        return False
    text, name = article.marked.article.text, re.escape(one.name)
    return bool(re.search(rf"\b{kind} of {name}\b|\b{name}, (?:a|an|the) [^.,;]{{0,40}}\b{kind}\b", text))


def _is_another(one: StatedPopulation, name: str, article: Figured) -> bool:
    """Is the population told of another country, by name?"""
    told = one.name
    return bool(told) and told != name and known_places(article.lexicon).is_country(told)


KIND = Kind(PlaceCount, place_counts, rebuilt_place_count)
