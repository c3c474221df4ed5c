"""Steps from one level to the next, told by what was added or taken away: "rose to 52 from 41 after nine more bodies
were found", "cut 50 jobs, leaving 160 of the 200 staff"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import is_same_thing
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern, is_share
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_CONFIDENCE = 0.9
_LEVELS = 3
"""Figures of a step: the two levels and what lies between."""


def steps_told(article: Figured) -> Iterator[GapPair]:
    """The steps of the article; none of a sentence that counts anything else besides, which may be part of the step."""
    patterns, doubted, posts, elsewhere = _cues(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if article.is_sport or len(_counts(told)) != _LEVELS or mood(told.sentence) == "refuted":
            continue
        for m in (m for pattern in patterns for m in pattern.finditer(told.text)):
            larger, smaller, gap = (told.role(m, name) for name in ("larger", "smaller", "gap"))
            if larger is None or smaller is None or gap is None or doubted.search(told.text[: m.end()]):
                continue
            if any(q.hedge is not None or is_share(q) for q in (larger, smaller, gap)):
                continue
            if not _may_be_of(gap, larger, posts, article) or _is_of_another(told, m, elsewhere):
                continue
            cue = told.printed(m)
            yield GapPair(first=larger, second=smaller, gap=gap, cue=cue, confidence=_CONFIDENCE, sided=True)
            break


def _may_be_of(gap: Quantity, level: Quantity, posts: frozenset[str], article: Figured) -> bool:
    """Can the larger level have lost or gained what is counted: jobs of a staff, but no flights a day of routes?"""
    units = {gap.unit, level.unit}
    if len(units) == 1 or NOTHING in units:
        return "/" not in gap.unit
    return units <= posts or is_same_thing(gap.unit, level.unit, article)


def _is_of_another(told: ToldSentence, m: re.Match[str], elsewhere: re.Pattern[str]) -> bool:
    """Do the words behind a level that ends the step make it one of another time or thing: "of the 20 ships it had
    once"?"""
    last = max(m.start("larger"), m.start("smaller"))
    return m.start("gap") < last and elsewhere.match(told.text, last + 1) is not None


def _counts(told: ToldSentence) -> list[Quantity]:
    return [q for q in told.figures.values() if q.dimension == "count"]


@cache
def _cues(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str], frozenset[str], re.Pattern[str]]:
    table = lexicon.table("patterns/difference.toml")
    patterns = tuple(figure_pattern(row["pattern"], table["step"]) for row in table["steps"])
    doubted = re.compile(rf"\b(?:{any_of(table['step']['doubted'])})\b", re.IGNORECASE)
    elsewhere = re.compile(rf"(?: [\w'’-]+){{0,4}}? (?:{any_of(table['step']['elsewhere'])})(?![\w'’-])", re.IGNORECASE)
    return patterns, doubted, frozenset(table["step"]["posts"]), elsewhere
