"""The first of a ranking and those that come next: "812, the most of any city. Manchester was second, with 640"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import a_word, any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike, is_bare
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.pace import Pace, pace
from presscheck.relations.arithmetic.told_sentences import ToldSentence


@dataclass(frozen=True, slots=True)
class _Cues:
    next: re.Pattern[str]
    ahead: re.Pattern[str]
    most: re.Pattern[str]
    least: re.Pattern[str]
    raced: re.Pattern[str]
    distance: re.Pattern[str]
    next_most: re.Pattern[str]
    next_least: re.Pattern[str]
    pace: Pace


def ranks(article: Figured) -> Iterator[Greater]:
    """Each figure of a next one, compared with that of the first."""
    cues = _cues(article.lexicon)
    for told in article.told:
        for pattern in (cues.next, cues.ahead):
            for m in pattern.finditer(told.text):
                follower = told.role(m, "y")
                if follower is None or not follower.id or cues.distance.match(told.text, m.end("y")):
                    continue
                first = _first(article, told, m.start(), follower, cues, ahead=pattern is cues.ahead)
                if first is None:
                    continue
                leader, words = first
                place = told.places.get(id(leader))
                if place is not None and cues.distance.match(told.text, place + 1):
                    continue
                direction = _direction(words, m[0], leader, cues)
                if direction:
                    cue = told.printed(m)
                    yield Greater.told(leader, follower, direction, cue, 0.75)


def _first(
    article: Figured, told: ToldSentence, cue: int, follower: Quantity, cues: _Cues, *, ahead: bool
) -> tuple[Quantity, str] | None:
    """The figure of the first, and the words that tell what it is the first in."""
    here = [q for place, q in sorted(told.figures.items()) if place < cue and q.id and alike(q, follower)]
    if here:
        return here[0], told.text[:cue]
    if ahead:
        return None
    words = told.text[:cue]
    for step in (-1, -2):
        for before in article.nearby.at(told, step):
            words = f"{before.text} {words}"
            fitting = [q for q in before.figures.values() if q.id and _is_like(q, follower)]
            fitting = [q for q in fitting if not cues.distance.match(before.text, before.places[id(q)] + 1)]
            if fitting:
                lead_in = [one.text for one in article.nearby.at(told, step - 1)]
                exact = [q for q in fitting if not is_bare(q)] or fitting
                return (exact[0], " ".join([*lead_in, words])) if len(exact) == 1 else None
    return None


def _is_like(first: Quantity, follower: Quantity) -> bool:
    return alike(first, follower) or (is_bare(follower) and first.dimension in ("count", "time", "length"))


def _direction(words: str, cue: str, leader: Quantity, cues: _Cues) -> int:
    """1 where the first has the most, -1 where it has the least, 0 where neither or both are told."""
    way = cues.pace.way(f"{words} {cue}", leader)
    most = way > 0 or bool(cues.most.search(words) or cues.next_most.search(cue))
    least = way < 0 or bool(cues.least.search(words) or cues.next_least.search(cue))
    if leader.dimension == "time" and not most and cues.raced.search(words):
        return -1
    return int(most) - int(least)


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")["ranks"]
    speed = pace(lexicon)

    return _Cues(
        next=figure_pattern(table["next_told"], {**table, **speed.words}),
        ahead=figure_pattern(table["ahead_told"], table),
        most=a_word(table["most"], table["most_of_all"]),
        least=a_word(table["least"], table["least_of_all"]),
        raced=a_word(table["raced"]),
        distance=re.compile(rf"(?: [\ue010-\ue018])? (?:{any_of(table['distance'])})\b", re.IGNORECASE),
        next_most=a_word(table["most"]),
        next_least=a_word(table["least"]),
        pace=speed,
    )
