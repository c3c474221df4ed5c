"""What speaks for two levels and a figure being a difference: a margin, a lead, so much more or less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike, is_bare, spans
from presscheck.relations.arithmetic.comparable import is_same_thing
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import POINTS, SHARE, sign
from presscheck.relations.arithmetic.gap_cues import gap_cues
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.gap_signs import ToldGap, told_gap
from presscheck.relations.evidence.level_signs import level_signs, pair_signs
from presscheck.relations.statements import Statement

_SENTENCES = 2
"""Sentences before and behind the one that tells the gap, in which its levels are looked for."""
_MOST = 6
"""Levels nearest to it that are tried: bounds the work in tables."""
_OLDEST = 120
_FARTHEST = 20
"""How many times one level may be the other."""
_GROUPS = {
    "definite noun": "gap told",
    "noun": "gap told",
    "won by": "gap told",
    "more": "apart",
    "cut": "apart",
    "beaten by": "apart",
    "between": "apart",
    "loose noun": "apart",
}
_SURE = ("definite noun", "noun", "won by")
"""Forms of what is a gap and no level."""
_PERCENT_BY = ("definite noun", "noun", "won by", "apart")
"""Forms in which a percentage can be one of points."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """A gap, the words that tell it, and all that may be its levels."""

    statement: Statement
    figure: Quantity
    told: ToldGap
    levels: Sequence[Statement]


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every two levels about a figure that its words tell to be a gap."""
    for gap in _gaps(article):
        for first, second in combinations(gap.levels, 2):
            a, b = article.whole_of(first.quantity), article.whole_of(second.quantity)
            if a is None or b is None or not _of_one_measure(a, b, gap.figure):
                continue
            larger, smaller = (a, b) if (a.value or 0) >= (b.value or 0) else (b, a)
            told, most, least = gap.figure.value or 0, larger.value or 0, smaller.value or 0
            if (gap.figure.dimension == a.dimension and told > most) or most > least * _FARTHEST:
                continue
            if not _may_be(gap, first, second, article):
                continue
            signs = frozenset(_signs(gap, first, second, smaller, article))
            if "one part" in signs or "both part" in signs:
                continue
            yield Candidate(gap.figure.id, {"larger": larger, "smaller": smaller, "gap": gap.figure}, signs)


def _gaps(article: Figured) -> Iterator[_Gap]:
    found: list[tuple[Statement, Quantity, ToldGap]] = []
    for statement in article.statements.all:
        figure, sentence = article.whole_of(statement.quantity), article.sentences.of(statement.quantity)
        if figure is None or sentence is None or not (figure.value or 0) > 0 or sign(figure) == SHARE:
            continue
        told = told_gap(sentence, statement.quantity, article.lexicon)
        if told is not None and (figure.unit != "percent" or told.form in _PERCENT_BY):
            found.append((statement, figure, told))
    sure = {figure.id for _, figure, told in found if told.form in _SURE}
    exceeded = {told.than.id for _, _, told in found if told.than is not None}
    for statement, figure, told in found:
        if figure.id in exceeded and told.form not in _SURE:
            continue
        yield _Gap(statement, figure, told, _levels(article, statement, figure, sure))


def _may_be(gap: _Gap, first: Statement, second: Statement, article: Figured) -> bool:
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
    if a.unit == b.unit == "one":
        return gap.figure.unit in gap_cues(article.lexicon).units
    return all(q.unit in ("one", gap.figure.unit) or is_same_thing(q.unit, gap.figure.unit, article) for q in (a, b))


def _levels(article: Figured, gap: Statement, figure: Quantity, gaps: set[str]) -> list[Statement]:
    near = article.statements.near(gap, _SENTENCES, _SENTENCES)
    near = (s for s in near if s.quantity.id not in gaps and (s.quantity.value or 0) > 0)
    found = [s for s in near if _may_be_level(figure, article.whole_of(s.quantity))]
    found.sort(key=lambda s: abs(s.quantity.start - gap.quantity.start))
    return sorted(found[:_MOST], key=lambda s: s.quantity.start)


def _may_be_level(gap: Quantity, level: Quantity | None) -> bool:
    if level is None or sign(level) == SHARE:
        return False
    if sign(gap) == POINTS and level.unit == "one" and level.text.isdigit():
        return True
    return spans(gap, level) or _is_age(gap, level) or (gap.dimension == level.dimension == "count")


def _is_age(gap: Quantity, level: Quantity) -> bool:
    """Is it a bare number that may be an age, about a gap of years?"""
    return gap.unit == "year" and is_bare(level) and level.text.isdigit() and (level.value or 0) <= _OLDEST


def _of_one_measure(a: Quantity, b: Quantity, gap: Quantity) -> bool:
    return alike(a, b) or (_is_age(gap, a) and _is_age(gap, b)) or a.dimension == b.dimension == "time"


def _signs(gap: _Gap, first: Statement, second: Statement, smaller: Quantity, article: Figured) -> Iterator[str]:
    pair, told, alone = set(pair_signs(first, second, article)), gap.told, _alone(gap, first, second)
    group = _GROUPS.get(told.form, told.form)
    how = next((name for name in ("set against", "beside one another", "levels of one verb") if name in pair), "apart")
    order = (
        "before"
        if second.quantity.start < gap.figure.start
        else "behind"
        if first.quantity.start > gap.figure.start
        else "about"
    )
    far = max(abs(s.sentence.number - gap.statement.sentence.number) for s in (first, second))
    yield from (told.form, *told.also, *(pair - {"from and to"}))
    yield f"{order} it, {far} off"
    if told.than is not None:
        own = _own(gap, second if told.than.id == first.quantity.id else first)
        yield own
        if "so" in told.also or "added" in told.also:
            yield f"added: {own}"
    else:
        yield f"{group}: {how}, {alone}"
        yield f"{group}: {order} it, {far} off"
        if told.also and alone != "others" and order == "before":
            yield "added to two figures"
    yield from _adjoining(gap, first, second, pair, article)
    yield from _sides(gap, first, second, smaller, article)
    yield from _of_measure(gap, first, second)
    if article.is_sport:
        yield "sport"
    if gap.statement.mood != "so":
        yield f"gap {gap.statement.mood}"
    if gap.statement.earlier:
        yield "gap earlier"


def _adjoining(gap: _Gap, first: Statement, second: Statement, pair: set[str], article: Figured) -> Iterator[str]:
    """Signs of the gap standing right beside its two, with no other figure between."""
    sentence = article.sentences.of(gap.figure)
    if sentence is None or first.sentence.number != second.sentence.number:
        return
    here = [q.id for _, q in sentence.figures()]
    trio = (first.quantity.id, second.quantity.id, gap.figure.id)
    orders = {"before": trio, "behind": (trio[2], *trio[:2]), "about": (trio[0], trio[2], trio[1])}
    for name, order in orders.items():
        if any(tuple(here[i : i + 3]) == order for i in range(len(here))):
            how = "set against" if "set against" in pair or "a score" in pair else "two"
            yield f"{how}, right {name} it: {gap.told.form}"
            return
    if "set against" in pair or "a score" in pair:
        number = gap.statement.sentence.number - first.sentence.number
        if number == 1 and len(gap.levels) == 2:
            yield "the one pair of the sentence before"


def _own(gap: _Gap, own: Statement) -> str:
    """Where the figure stands that is more than another, and whether others stand so too."""
    number, than = gap.statement.sentence.number, gap.told.than
    others = [s for s in gap.levels if than is None or s.quantity.id != than.id]
    here = [s for s in others if s.sentence.number == own.sentence.number]
    only = len(here) == 1
    if own.sentence.number == number:
        before = [s for s in here if s.quantity.start < gap.figure.start]
        if own not in before:
            return "own behind" if only or before == [] else "own behind, others before"
        return (
            "own before, only" if only else "own before, the last" if before[-1] is own else "own before, not the last"
        )
    nearer = any(abs(s.sentence.number - number) < abs(own.sentence.number - number) for s in others)
    where = "before" if own.sentence.number < number else "behind"
    return f"own elsewhere {where}, {'others nearer' if nearer else 'only' if only else 'one of more'}"


def _sides(gap: _Gap, first: Statement, second: Statement, smaller: Quantity, article: Figured) -> Iterator[str]:
    """Signs of the levels each, and whether the one that is exceeded is the lesser."""
    one, other = level_signs(first, article), level_signs(second, article)
    if "taken" in one & other and _alone(gap, first, second) == "alone":
        yield "both taken, alone"
    for name in sorted(one | other):
        yield f"both {name}" if name in one & other else f"one {name}"
    exceeded = gap.told.than or next(
        (s.quantity for s, names in ((first, one), (second, other)) if "mark" in names or "earlier" in names), None
    )
    if gap.told.way and exceeded is not None and len({"mark", "earlier"} & (one & other)) == 0:
        right = (exceeded.id == smaller.id) == (gap.told.way > 0)
        yield "the lesser is exceeded" if right else "the greater is exceeded"


def _alone(gap: _Gap, first: Statement, second: Statement) -> str:
    """Are there other levels of their measure in their sentences and that of the gap, or between?"""
    numbers = [s.sentence.number for s in (gap.statement, first, second)]
    inside = [
        s for s in gap.levels if min(numbers) <= s.sentence.number <= max(numbers) and alike(s.quantity, first.quantity)
    ]
    if len(inside) > 2:
        nearest = sorted(inside, key=lambda s: abs(s.quantity.start - gap.figure.start))[:2]
        return "nearest" if {first.quantity.id, second.quantity.id} == {s.quantity.id for s in nearest} else "others"
    return "alone"


def _of_measure(gap: _Gap, first: Statement, second: Statement) -> Iterator[str]:
    a, b, unit = first.quantity, second.quantity, gap.figure.unit
    if _is_age(gap.figure, a) and _is_age(gap.figure, b):
        yield "ages"
    elif gap.figure.dimension == "count":
        if unit == "one":
            yield "gap leaves out its unit"
        elif unit in (a.unit, b.unit):
            yield "gap names the unit"
        elif "one" in (a.unit, b.unit):
            yield "levels leave out the unit"
        else:
            yield "gap counts something else"
    else:
        yield (
            "of currency"
            if gap.figure.dimension == MONEY
            else "of a measure"
            if gap.figure.dimension != "ratio"
            else "of points"
        )


EVIDENCE = Evidence("difference", candidates)
