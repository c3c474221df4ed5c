"""Records and other firsts that are told as beaten, with what beat them: "landed a pike of 41lb, the heaviest ever. The
loch's former champion weighed 36lb"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import a_word, any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike, is_bare
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.pace import Pace, pace
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_BEHIND = 90
"""Characters behind the words of a record in which it stands what it was."""
_RACED = ("hour", "minute", "second")
_CLOSE = 3.0
"""How many times the one may be the other where one of them leaves out its unit."""


@dataclass(frozen=True, slots=True)
class _Cues:
    mark: re.Pattern[str]
    most: re.Pattern[str]
    least: re.Pattern[str]
    beaten: re.Pattern[str]
    not_beaten: re.Pattern[str]
    total: re.Pattern[str]
    pace: Pace


def record_marks(article: Figured) -> Iterator[Greater]:
    """Each record of the past with the figure that is said to have beaten it."""
    cues = _cues(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if not told.figures or mood(told.sentence) == "refuted":
            continue
        for m in cues.mark.finditer(told.text):
            aged = any(q.dimension == "time" and m.start() - place in (1, 2) for place, q in told.figures.items())
            found = None if aged else _beaten(article, told, m, cues)  # "a 17 year old high school boy"
            if found is None:
                continue
            own, mark = found
            if direction := _direction(article, told, m, own, cues):
                yield Greater.told(own, mark, direction, m[0], 0.8)
            break


def _beaten(article: Figured, told: ToldSentence, m: re.Match[str], cues: _Cues) -> tuple[Quantity, Quantity] | None:
    behind = (q for place, q in sorted(told.figures.items()) if 0 <= place - m.end() <= _BEHIND)
    marks = _wholes(article, behind)[:2]
    for step in (0, -1, -2):
        for one in article.nearby.at(told, step):
            if cues.not_beaten.search(one.text):
                return None
            before = _wholes(article, (q for place, q in one.figures.items() if one is not told or place < m.start()))
            for mark in marks:
                own = [q for q in before if _is_like(q, mark)]
                if len(own) > 1:  # "Two cyclists and nine people in cars died, making 11 deaths"
                    own = [q for q in own if q.id in _totals(one, cues.total)]
                if own:
                    return (own[0], mark) if len(own) == 1 else None
    return None


def _totals(told: ToldSentence, total: re.Pattern[str]) -> set[str]:
    """The figures that words right before them make the total of the others."""
    return {q.id for place, q in told.figures.items() if total.search(told.text[:place])}


def _wholes(article: Figured, figures: Iterable[Quantity]) -> list[Quantity]:
    found = (article.whole_of(q) for q in figures if q.id)
    return [q for q in found if q is not None and q.value is not None]


def _is_like(own: Quantity, mark: Quantity) -> bool:
    if own.unit == mark.unit == "one":
        return False
    if alike(own, mark):
        return True
    close = abs(own.value or 0) / _CLOSE <= abs(mark.value or 0) <= abs(own.value or 0) * _CLOSE
    return is_bare(mark) and mark.text[:1].isdigit() and own.dimension not in ("count", "ratio") and close


def _direction(article: Figured, told: ToldSentence, m: re.Match[str], own: Quantity, cues: _Cues) -> int:
    """1 where more beats a record, -1 where less does, 0 where it isn't told."""
    around = [m[0], *(one.text for one in article.nearby.at(told, 0)), *(o.text for o in article.nearby.at(told, -1))]
    around += [one.text for one in article.nearby.at(told, -2)]
    for words in around:
        way = cues.pace.way(words, own)
        most, least = way > 0 or bool(cues.most.search(words)), way < 0 or bool(cues.least.search(words))
        if most != least:
            return 1 if most else -1
    if not any(cues.beaten.search(words) for words in around):
        return 0
    if own.unit in _RACED:
        return -1
    return 0 if own.dimension == "time" or own.unit.startswith("degree") else 1


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")
    records, ranks = table["records"], table["ranks"]

    return _Cues(
        mark=re.compile(records["mark"], re.IGNORECASE),
        most=a_word([*records["most"], *ranks["most"]], ranks["most_of_all"]),
        least=a_word([*records["least"], *ranks["least"]], ranks["least_of_all"]),
        beaten=a_word(records["beaten"]),
        not_beaten=a_word(records["not_beaten"]),
        total=re.compile(rf"\b(?:{any_of(records['total'])}) (?:of )?$", re.IGNORECASE),
        pace=pace(lexicon),
    )
