"""What speaks for two levels and a figure being a difference: a margin, a lead, so much more or less."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.gap_cues import gap_cues
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.gap_figures import Gap, is_age, level_pairs, told_gaps
from presscheck.relations.evidence.level_signs import level_signs, pair_signs
from presscheck.relations.statements import Statement

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
_NO_TIE = frozenset(
    {
        "gap counts something else, won by",
        "one part", "both part", "rivals", "own before, not the last", "own behind, others before",
        "own elsewhere before, others nearer", "own elsewhere behind, others nearer",
        "own elsewhere behind, one of more", "behind a turn", "both by",
    }
)  # fmt: skip
"""Signs with which no two are the levels, whatever else there is."""


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every two levels about a figure that its words tell to be a gap; none in sport, whose scores are no figures."""
    for gap in () if article.is_sport else told_gaps(article):
        for first, second, larger, smaller in level_pairs(gap, article):
            signs = frozenset(_signs(gap, first, second, smaller, article))
            if not signs & _NO_TIE:
                yield Candidate(gap.figure.id, {"larger": larger, "smaller": smaller, "gap": gap.figure}, signs)


def _signs(gap: Gap, first: Statement, second: Statement, smaller: Quantity, article: Figured) -> Iterator[str]:
    pair, told, alone = set(pair_signs(first, second, article)), gap.told, _alone(gap, first, second)
    group = _GROUPS.get(told.form, told.form)
    how = next((name for name in ("set against", "beside one another", "levels of one verb") if name in pair), "apart")
    order = _order(gap, first, second)
    far = max(abs(s.sentence.number - gap.statement.sentence.number) for s in (first, second))
    yield from (told.form, *told.also, *pair)
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
    beside = list(_adjoining(gap, first, second, pair, article))
    yield from beside
    if told.than is None and alone == "others" and not any(name.startswith("set against, right") for name in beside):
        yield "rivals"
    yield from _sides(gap, first, second, smaller, article)
    yield from _of_measure(gap, first, second)
    if gap.statement.mood != "so":
        yield f"gap {gap.statement.mood}"
    if gap.statement.earlier:
        yield "gap earlier"


def _order(gap: Gap, first: Statement, second: Statement) -> str:
    if second.quantity.start < gap.figure.start:
        return "before"
    return "behind" if first.quantity.start > gap.figure.start else "about"


def _adjoining(gap: Gap, first: Statement, second: Statement, pair: set[str], article: Figured) -> Iterator[str]:
    """Signs of the gap standing right beside its two, with no other figure between."""
    sentence = article.sentences.of(gap.figure)
    if sentence is None or first.sentence.number != second.sentence.number:
        return
    if _order(gap, first, second) == "behind":
        between = sentence.text[sentence.place(gap.figure) : sentence.place(first.quantity)]
        if gap_cues(article.lexicon).turned.search(between):
            yield "behind a turn"
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


def _own(gap: Gap, own: Statement) -> str:
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


def _sides(gap: Gap, first: Statement, second: Statement, smaller: Quantity, article: Figured) -> Iterator[str]:
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


def _alone(gap: Gap, first: Statement, second: Statement) -> str:
    """Are there other levels of their measure in their sentences and that of the gap, or between?"""
    numbers = [s.sentence.number for s in (gap.statement, first, second)]
    inside = [
        s for s in gap.levels if min(numbers) <= s.sentence.number <= max(numbers) and alike(s.quantity, first.quantity)
    ]
    if len(inside) > 2:
        own = {first.quantity.id, second.quantity.id}
        nearest = sorted(inside, key=lambda s: abs(s.quantity.start - gap.figure.start))[:2]
        listed = any(s.quantity.id not in own and s.sentence.number in numbers[1:] for s in inside)
        return "nearest" if own == {s.quantity.id for s in nearest} and not listed else "others"
    return "alone"


def _of_measure(gap: Gap, first: Statement, second: Statement) -> Iterator[str]:
    a, b, unit = first.quantity, second.quantity, gap.figure.unit
    if is_age(gap.figure, a) and is_age(gap.figure, b):
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
            if gap.told.form in ("won by", "beaten by"):
                yield "gap counts something else, won by"  # "was passed by 111 members"
    else:
        yield (
            "of currency"
            if gap.figure.dimension == MONEY
            else "of a measure"
            if gap.figure.dimension != "ratio"
            else "of points"
        )


EVIDENCE = Evidence("difference", candidates)
