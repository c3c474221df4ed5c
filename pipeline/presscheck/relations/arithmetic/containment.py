"""Containment: a figure that lies between two others, which are told as the ends of its row.

Tied      "between 20 and 30, with an average of 25", "aged between 19 and 71. The oldest, a teacher, was 71"
Not tied  "between 20 and 30 in Hull, and an average of 35 in Leeds"   another place's average
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import Quantity, Role
from presscheck.relations.arithmetic.alike import alike, is_bare
from presscheck.relations.arithmetic.extremes import both_ends, containment_patterns, ends
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.ordering import Ordering
from presscheck.relations.arithmetic.told_sentences import ToldSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Containment(Ordering):
    """`inside` lies between `ends`: the figure of a range, or the least and the most."""

    kind: ClassVar[str] = "containment"
    roles: ClassVar[tuple[str, ...]] = ("inside", "ends")

    inside: Quantity
    ends: tuple[Quantity, ...]


_LEAD = 8
"""Characters before an average that is the subject of its sentence: "The average"."""
_NEAR = 25
"""Characters about an average in which it stands what it is one of."""
_Ends = tuple[tuple[Quantity, ...], ToldSentence]


def containments(article: Figured) -> Iterator[Containment]:
    """The figures of the article that lie inside others."""
    taken: set[str] = set()
    for told in article.told:
        for row, place in _rows(article, told):
            for after in article.nearby.at(place, 0, 1, 2):
                for inside, cue, confidence in _inside(article, after, place, row):
                    if (
                        inside.id not in taken
                        and inside.value is not None
                        and inside not in row
                        and (alike(inside, row[0]) or (after is place and is_bare(inside)))
                    ):
                        taken.add(inside.id)
                        yield Containment(cue=cue, confidence=confidence, inside=inside, ends=row)


def rebuilt_containment(
    article: Marked,  # noqa: ARG001  # every kind's takes one
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> Containment | None:
    """The tie between figures of the article of which one is known to lie between the others."""
    inside, held = roles.get("inside"), roles.get("ends")
    row = tuple(q for q in (held if isinstance(held, tuple) else (held,)) if isinstance(q, Quantity))
    if not isinstance(inside, Quantity) or not row:
        return None
    return Containment(cue=cue, confidence=confidence, inside=inside, ends=row)


def _rows(article: Figured, told: ToldSentence) -> Iterator[_Ends]:
    """The ranges that a sentence tells: in one figure, as the least and the most, or as what none passed."""
    joint = _any_word(article.lexicon, "joint")
    for q in told.figures.values():
        if q.id and q.value is None and q.low is not None and q.high is not None and joint.search(q.text):
            yield (q,), told
    for low, high, _ in both_ends(article, told):
        yield (low, high), told
    patterns = containment_patterns(article.lexicon)
    low_bound = [told.role(m, "x") for m in patterns["below"].finditer(told.text)]
    high_bound = [told.role(m, "x") for m in patterns["above"].finditer(told.text)]
    for least in low_bound:
        for most in high_bound:
            if least is not None and most is not None and least.id and most.id:
                yield (least, most), told


def _inside(
    article: Figured, told: ToldSentence, row_at: ToldSentence, row: tuple[Quantity, ...]
) -> Iterator[tuple[Quantity, str, float]]:
    """The figures that a sentence says are an average, an end or within the range told in `row_at`."""
    steps = told.number - row_at.number
    elsewhere = bool(steps) and not _same_place(row_at, told)
    patterns = containment_patterns(article.lexicon)
    for name in ("average", "average_before"):
        for m in patterns[name].finditer(told.text):
            figure = told.role(m, "x")
            others = _any_word(article.lexicon, "of_others").search(
                told.text[max(0, m.start() - _NEAR) : m.end() + _NEAR]
            )
            if (
                figure is not None
                and figure.id
                and not others
                and (not steps or (steps == 1 and m.start() < _LEAD and not _is_placed(told, m)))
            ):
                yield figure, told.printed(m), 0.8 - 0.1 * steps
    if len(row) == 1 and not elsewhere and (not steps or len(_others(told, row)) == 1):
        for which in ("lowest", "highest"):
            for figure in ends(article, told, which):
                if _any_word(article.lexicon, "each").match(told.text, told.places[id(figure)] + 2):
                    continue  # "£244 to £612 for a family. Cheapest was the coach, at £61 each"
                yield figure, which, 0.8 - 0.1 * steps
        if _any_word(article.lexicon, "within").search(told.text):
            for figure in _others(told, row):
                yield figure, "within", 0.8


def _others(told: ToldSentence, row: tuple[Quantity, ...]) -> list[Quantity]:
    return [q for q in told.figures.values() if q.id and q not in row and alike(q, row[0])]


def _is_placed(told: ToldSentence, m: re.Match[str]) -> bool:
    """Is it the average of some place?"""
    begin, end = told.text[: m.start()], told.text[m.end() : m.end() + _NEAR]
    words = f"{begin}{m[0]}{end}"
    return any(e.text in words for e in told.sentence.span.ents if e.label_ in ("GPE", "LOC"))


def _same_place(a: ToldSentence, b: ToldSentence) -> bool:
    """Does the later sentence name no place that the earlier doesn't?"""

    def places(told: ToldSentence) -> set[str]:
        return {e.text.lower() for e in told.sentence.span.ents if e.label_ in ("GPE", "LOC")}

    return places(b) <= places(a)


@cache
def _any_word(lexicon: Lexicon, name: str) -> re.Pattern[str]:
    words = lexicon.table("patterns/containment.toml")["words"][name]
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)


KIND = Kind(Containment, containments, rebuilt_containment)
