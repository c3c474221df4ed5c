"""Scores of polls, votes and games, which are no quantities of the report but play their part in ties: "(46-40)", "beat
Denver 104-97", and the totals of two innings, "287 for eight", "all out for 241"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import a_word, any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.read_figures import read_figure
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.sentences import Sentence

_NUMBER = r"(\d{1,3}(?:\.\d)?)"
_SCORE = re.compile(rf"(?<![\w.,/–—:$£€-]){_NUMBER} ?[-–] ?{_NUMBER}(?![\w/%–—-]|[.,:]\d)")
_BEFORE, _BEHIND = 45, 20
"""Characters about a score in which it stands what it is one of."""


@dataclass(frozen=True, slots=True)
class Score:
    """Two figures set against one another, without ids."""

    first: Quantity
    second: Quantity

    @property
    def start(self) -> int:
        """Where it begins in its field."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where it ends in its field."""
        return self.second.end


@dataclass(frozen=True, slots=True)
class ScoreCues:
    """The words of `patterns/scores.toml`."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    voted: re.Pattern[str]
    part_before: re.Pattern[str]
    part_behind: re.Pattern[str]
    margin: tuple[re.Pattern[str], ...]
    not_margin: re.Pattern[str]
    units: tuple[str, ...]
    totals: dict[str, tuple[re.Pattern[str], ...]]
    not_totals: re.Pattern[str]
    by: re.Pattern[str]


def scores(sentence: Sentence, unit: str, pattern: re.Pattern[str] = _SCORE) -> Iterator[Score]:
    """Those of a sentence, their figures in this unit; none of two alike."""
    for m in pattern.finditer(sentence.text):
        if m[1] != m[2]:
            yield Score(_figure(sentence, m, 1, unit), _figure(sentence, m, 2, unit))


def games(article: Figured, unit: str) -> list[Score]:
    """The scores of whole games that an article tells, each once."""
    found: dict[frozenset[float | None], Score] = {}
    cues = score_cues(article.lexicon)
    for told in article.told:
        played = (score for score in scores(told.sentence, unit) if _is_of_a_game(told, score, cues))
        for score in (*played, *scores(told.sentence, unit, cues.voted)):
            if score.first.value:
                found.setdefault(frozenset({score.first.value, score.second.value}), score)
    return list(found.values())


def totals(article: Figured, unit: str) -> list[Quantity]:
    """The totals in this unit, runs or points, that an article tells of the sides of a game, each once."""
    cues = score_cues(article.lexicon)
    found: dict[float | None, Quantity] = {}
    for told in article.told:
        for pattern in cues.totals.get(unit, ()):
            for m in pattern.finditer(told.sentence.text):
                before = told.sentence.text[max(0, m.start() - _BEFORE) : m.start()]
                if m.start(1) > m.start() or not cues.not_totals.search(before):
                    figure = _figure(told.sentence, m, 1, "one")
                    found.setdefault(figure.value, figure)
    return list(found.values())


def _is_of_a_game(told: ToldSentence, score: Score, cues: ScoreCues) -> bool:
    text, start, end = told.sentence.text, score.start - told.sentence.start, score.end - told.sentence.start
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    if cues.part_before.search(before) or cues.part_behind.match(behind):
        return False
    sides = re.search(r"[A-Z][\w'’.-]+ $", before) and re.match(r" [A-Z][\w'’.-]+", behind)
    return bool(cues.before.search(before) or cues.behind.match(behind) or sides)


def _figure(sentence: Sentence, m: re.Match[str], group: int, unit: str) -> Quantity:
    step = 0.05 if "." in m[group] else 0.0 if unit == "one" else 0.5
    dimension = "ratio" if unit == "percent" else "count"
    return read_figure(m[group], sentence, m.start(group), float(m[group]), step, unit, dimension)


@cache
def score_cues(lexicon: Lexicon) -> ScoreCues:
    """The cues of this lexicon, read once."""
    table: dict[str, Any] = lexicon.table("patterns/scores.toml")
    game, totals_of = table["game"], table["totals"]

    def right(listed: list[str], most: int) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(listed)})(?: [\w'’.-]+){{0,{most}}},? \(?$", re.IGNORECASE)

    return ScoreCues(
        before=a_word(game["before"]),
        behind=re.compile(rf" (?:{any_of(game['behind'])})\b", re.IGNORECASE),
        voted=re.compile(
            rf"\b(?:{any_of(game['voted'])}) {_NUMBER} (?:{any_of(game['to'])}) {_NUMBER}(?!\w|[.,:]\d)", re.IGNORECASE
        ),
        part_before=right(game["part_before"], 1),
        part_behind=re.compile(rf"[ -](?:{any_of(game['part_behind'])})\b", re.IGNORECASE),
        margin=tuple(figure_pattern(pattern, {}) for pattern in game["margin"]),
        not_margin=a_word(game["not_margin"]),
        units=tuple(game["units"]),
        totals={
            unit: tuple(re.compile(pattern, re.IGNORECASE) for pattern in listed)
            for unit, listed in totals_of["of"].items()
        },
        not_totals=right(totals_of["not"], 1),
        by=figure_pattern(totals_of["by"], {}),
    )
