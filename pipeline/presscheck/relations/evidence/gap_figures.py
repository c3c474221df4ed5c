"""Figures that words tell to be gaps, and those about each that may be the levels it lies between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike, is_bare, spans
from presscheck.relations.arithmetic.comparable import is_same_thing
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import POINTS, SHARE, sign
from presscheck.relations.arithmetic.gap_cues import gap_cues
from presscheck.relations.evidence.gap_signs import ToldGap, told_gap
from presscheck.relations.evidence.level_signs import pair_signs
from presscheck.relations.evidence.share_base_signs import of_base
from presscheck.relations.statements import Statement

_SENTENCES = 2
"""Sentences before and behind the one that tells the gap, in which its levels are looked for."""
_MOST = 6
"""Levels nearest to it that are tried: bounds the work in tables."""
_OLDEST = 120
_FARTHEST = 20
"""How many times one level may be the other."""
_SURE = ("definite noun", "noun", "won by")
"""Forms of what is a gap and no level."""
_PERCENT_BY = ("definite noun", "noun", "won by", "apart")
"""Forms in which a percentage can be one of points."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap, the words that tell it, and all that may be its levels."""

    statement: Statement
    figure: Quantity
    told: ToldGap
    levels: Sequence[Statement]


def told_gaps(article: Figured) -> Iterator[Gap]:
    """Those of the article; a figure that another gap is over is none."""
    found: list[tuple[Statement, Quantity, ToldGap]] = []
    for statement in article.statements.all:
        figure, sentence = article.whole_of(statement.quantity), article.sentences.of(statement.quantity)
        if figure is None or sentence is None or not (figure.value or 0) > 0 or sign(figure) == SHARE:
            continue
        told = told_gap(sentence, statement.quantity, article.lexicon)
        if _counts_an_age(sentence, figure, article):
            continue
        if told is not None and (figure.unit != "percent" or told.form in _PERCENT_BY):
            found.append((statement, figure, told))
    sure = {figure.id for _, figure, told in found if told.form in _SURE}
    gaps = {figure.id for _, figure, told in found if told.than is not None or told.form.startswith("more than")}
    exceeded = {told.than.id for _, _, told in found if told.than is not None}
    for statement, figure, told in found:
        if figure.id in exceeded and told.form not in _SURE:
            continue
        yield Gap(statement, figure, told, _levels(article, statement, figure, sure | gaps))


def _counts_an_age(sentence: FiguredSentence, figure: Quantity, article: Figured) -> bool:
    """Are so many of an age, and not so much more or less: "20 women and four under 30"?"""
    place = sentence.place(figure)
    behind = next(((at, q) for at, q in sentence.figures() if at > place), None)
    if (
        figure.dimension != "count"
        or behind is None
        or not behind[1].text.isdigit()
        or (behind[1].value or 0) > _OLDEST
    ):
        return False
    return sentence.text[place + 1 : behind[0]].strip().lower() in gap_cues(article.lexicon).aged


def level_pairs(gap: Gap, article: Figured) -> Iterator[tuple[Statement, Statement, Quantity, Quantity]]:
    """Every two statements, in the order of the text, that may tell the levels of a gap, with the larger of their
    figures and the smaller."""
    for first, second in combinations(gap.levels, 2):
        a, b = article.whole_of(first.quantity), article.whole_of(second.quantity)
        if a is None or b is None or not _of_one_measure(a, b, gap.figure):
            continue
        larger, smaller = (a, b) if (a.value or 0) >= (b.value or 0) else (b, a)
        told, most, least = gap.figure.value or 0, larger.value or 0, smaller.value or 0
        if (gap.figure.dimension == a.dimension and told > most) or most == least or most > least * _FARTHEST:
            continue
        if _may_be(gap, first, second, article):
            yield first, second, larger, smaller


def _may_be(gap: Gap, first: Statement, second: Statement, article: Figured) -> bool:
    """Is it of what is more or less, and of what the two levels are?"""
    a, b, than = first.quantity, second.quantity, gap.told.than
    if than is not None and than.id not in (a.id, b.id):
        return False
    apart = gap.statement.sentence.number not in (first.sentence.number, second.sentence.number)
    if apart and gap.statement.earlier and not (first.earlier or second.earlier):
        return False
    against = {"set against", "a score"} & set(pair_signs(first, second, article))
    if gap.figure.unit == "percent" or (sign(gap.figure) == POINTS and a.unit == b.unit == "one"):
        return bool(against)
    if gap.figure.dimension != "count" or gap.figure.unit == "one" or against:
        return True
    if gap.figure.unit in gap_cues(article.lexicon).units or a.unit == b.unit == "one":
        return gap.figure.unit in gap_cues(article.lexicon).units
    return all(q.unit in ("one", gap.figure.unit) or is_same_thing(q.unit, gap.figure.unit, article) for q in (a, b))


def _levels(article: Figured, gap: Statement, figure: Quantity, gaps: set[str]) -> list[Statement]:
    near = article.statements.near(gap, _SENTENCES, _SENTENCES)
    near = (s for s in near if s.quantity.id not in gaps and (s.quantity.value or 0) > 0)
    found = [s for s in near if _may_be_level(figure, article.whole_of(s.quantity))]
    bases = {base.quantity.id for part, base in pairwise(found) if of_base(article, part, base)}
    found = [s for s in found if s.quantity.id not in bases]  # "52 of the 96 seats, 20 more than the 32"
    found.sort(key=lambda s: abs(s.quantity.start - gap.quantity.start))
    return sorted(found[:_MOST], key=lambda s: s.quantity.start)


def _may_be_level(gap: Quantity, level: Quantity | None) -> bool:
    if level is None or sign(level) == SHARE:
        return False
    if sign(gap) == POINTS and level.unit == "one" and level.text.isdigit():
        return True
    return spans(gap, level) or is_age(gap, level) or (gap.dimension == level.dimension == "count")


def is_age(gap: Quantity, level: Quantity) -> bool:
    """Is it a bare number that may be an age, about a gap of years?"""
    return (
        gap.unit == "year"
        and is_bare(level)
        and level.text.replace(".", "").isdigit()
        and (level.value or 0) <= _OLDEST
    )


def _of_one_measure(a: Quantity, b: Quantity, gap: Quantity) -> bool:
    points = sign(gap) == POINTS and (a.unit, b.unit) == ("percent", "one")
    return alike(a, b) or points or (is_age(gap, a) and is_age(gap, b)) or a.dimension == b.dimension == "time"
