"""Magnitudes: figures that go together, of which one may be a thousandfold off.

Tied      "a €30bn package … a property tax is to bring in €10bn … pensions will save €7bn"   a whole and pieces of it
          "a takeover worth £11.5bn … the £11.5bn takeover"                                   one thing told twice
          "rose to £3.4bn from £3.1bn a year earlier"                                         what it is and was
Not tied  "a €30m package … Italy owes €1.9 trillion"     no piece of it
          "prices range from $30 to $30,000"              no change
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.magnitude_cues import SLIPS, MagnitudeCues, digits, magnitude_cues
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.statements import Statement

Likeness = Literal["piece", "same", "series", "change"]
_SENTENCES = 3
"""Sentences behind a whole in which its pieces may stand."""
_LEAST, _CLOSE, _GAP = 3, 3.0, 30
"""Figures of a series, the factor that those alike lie within, and the characters between two of them."""
_SMALL, _LARGE = 20.0, 1000.0
"""Figures below it are of too many kinds to be compared; and of one thing told twice the lesser is one with a scale."""
_APART = 100.0
"""What a change must be a factor of to be looked at: smaller ones are a matter of their percentages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Magnitudes(Relation):
    """`odd` is the figure that may be off beside the `others`: a whole beside its pieces, one telling of a figure
    beside the other, what something is beside what it was. `sure`: the words leave no doubt that they go together."""

    kind: ClassVar[str] = "magnitudes"
    roles: ClassVar[tuple[str, ...]] = ("odd", "others")

    odd: Quantity
    others: tuple[Quantity, ...]
    likeness: Likeness
    sure: bool


def magnitudes(article: Figured) -> Iterator[Magnitudes]:
    """Those of the article: wholes with their pieces, and of the rest those that are far apart."""
    if article.is_sport:
        return
    cues = magnitude_cues(article.lexicon)
    taken: set[str] = set()
    for tie in (
        *_wholes(article, cues),
        *_members(article, cues),
        *_series(article),
        *_retold(article, cues),
        *_changes(article, cues),
    ):
        ids = {tie.odd.id, *(q.id for q in tie.others)}
        if not ids & taken:
            taken |= ids
            yield tie


def rebuilt_magnitudes(
    _: Marked, roles: Mapping[str, Role], cue: str, confidence: float, __: Lexicon
) -> Magnitudes | None:
    """The tie between a whole and its pieces."""
    odd, others = roles.get("odd"), roles.get("others")
    told = others if isinstance(others, tuple) else (others,)
    figures = tuple(q for q in told if isinstance(q, Quantity))
    if not isinstance(odd, Quantity) or not figures:
        return None
    likeness: Likeness = "piece"
    if len(figures) == 1 and _slips(odd, figures[0]):
        likeness = "same"
    elif len(figures) == 1 and (figures[0].value or 0) < (odd.value or 0):
        likeness = "change"  # no piece is less than a thousandth of its whole for nothing
    sure = likeness != "change"
    return Magnitudes(cue=cue, confidence=confidence, odd=odd, others=figures, likeness=likeness, sure=sure)


def _wholes(article: Figured, cues: MagnitudeCues) -> Iterator[Magnitudes]:
    """Wholes, each with the pieces that the sentences behind it tell."""
    for statement in article.statements.all:
        whole = statement.quantity
        if not cues.is_whole(statement):
            continue
        strong: list[Quantity] = []
        weak: list[Quantity] = []
        for other in article.statements.near(statement, 0, _SENTENCES):
            q = other.quantity
            if q.unit != whole.unit or q.start <= whole.start or q.field != whole.field:
                continue
            if cues.is_whole(other) and not cues.is_strong(other):
                break
            if cues.is_strong(other):
                strong.append(q)
            elif cues.is_weak(other) and not cues.is_other(other):
                weak.append(q)
        pieces = tuple(strong + weak)
        if strong or len(weak) > 1:
            cue = article.marked.article.text_of(whole.field)[whole.start : whole.end]
            yield Magnitudes(cue=cue, confidence=0.8, odd=whole, others=pieces, likeness="piece", sure=True)


def _members(article: Figured, cues: MagnitudeCues) -> Iterator[Magnitudes]:
    """What several do together, and one of them: "the biggest is producing 9.0 million"."""
    for statement in article.statements.all:
        if not cues.is_member(statement):
            continue
        number, q = statement.sentence.number, statement.quantity
        for other in article.statements.within(number - 1, number - 1):
            whole = other.quantity
            alike = q.unit in (whole.unit, "one") and whole.dimension not in ("ratio", "time")
            if alike and cues.is_of_all(other) and whole.value != q.value:
                yield Magnitudes(
                    cue=q.text, confidence=0.7, odd=whole, others=(q,), likeness="piece", sure=True
                )  # fmt: skip


def _series(article: Figured) -> Iterator[Magnitudes]:
    """Three or more of one kind in one sentence, of which all but one are alike: "412,000 cars in 2010, 405 in 2011 and
    398,000 in 2012"."""
    by_sentence: dict[tuple[int, str], list[Quantity]] = {}
    for statement in article.statements.all:
        q = statement.quantity
        if q.value and q.value >= _SMALL and q.dimension not in ("time", "ratio") and statement.mood == "so":
            by_sentence.setdefault((statement.sentence.number, q.unit), []).append(q)
    for alike in by_sentence.values():
        values = sorted((q.value or 0.0, n) for n, q in enumerate(alike))
        if len(values) < _LEAST:
            continue
        for place, rest in ((values[0][1], values[1:]), (values[-1][1], values[:-1])):
            odd, ratio = alike[place], rest[-1][0] / rest[0][0]
            distance = max(rest[0][0] / (odd.value or 1.0), (odd.value or 1.0) / rest[-1][0])
            if ratio < _CLOSE and distance > _APART:
                others = tuple(q for q in alike if q is not odd)
                yield Magnitudes(
                    cue=odd.text, confidence=0.7, odd=odd, others=others, likeness="series", sure=_in_list(odd, others)
                )  # fmt: skip


def _in_list(odd: Quantity, others: Sequence[Quantity]) -> bool:
    """Do few words stand between the figures?"""
    places = sorted((q.start, q.end) for q in (odd, *others))
    return all(start - end <= _GAP for (_, end), (start, _) in pairwise(places))


def _retold(article: Figured, cues: MagnitudeCues) -> Iterator[Magnitudes]:
    """The same digits at another scale, of the same thing."""
    by_digits: dict[tuple[str, str], list[Statement]] = {}
    for statement in article.statements.all:
        q = statement.quantity
        if digits(q) > 1 and q.dimension not in ("time", "ratio") and (q.value or 0) >= _LARGE:
            by_digits.setdefault((q.unit, f"{q.value:.6e}".split("e")[0]), []).append(statement)
    for alike in by_digits.values():
        first = alike[0]
        for other in alike[1:]:
            if _slips(first.quantity, other.quantity) and cues.is_same(first, other):
                yield Magnitudes(
                    cue=first.quantity.text, confidence=0.8, odd=first.quantity, others=(other.quantity,),
                    likeness="same", sure=True,
                )  # fmt: skip


def _changes(article: Figured, cues: MagnitudeCues) -> Iterator[Magnitudes]:
    """What something is and was, where the two are far apart."""
    for text in article.texts:
        for pattern in cues.changes:
            for m in pattern.finditer(text.text):
                start, end = text.role(m, "start"), text.role(m, "end")
                if not isinstance(start, Quantity) or not isinstance(end, Quantity) or start.unit != end.unit:
                    continue
                if not start.value or not end.value or cues.is_growth(text, m):
                    continue
                if min(start.value, end.value) < _SMALL:
                    continue  # cents a share beside the profit
                ratio = max(start.value / end.value, end.value / start.value)
                if ratio > _APART and not _is_parted(text, m):
                    sure = cues.is_small(text, m, end.value - start.value)
                    yield Magnitudes(
                        cue=end.text, confidence=0.7, odd=end, others=(start,), likeness="change", sure=sure
                    )  # fmt: skip


def _is_parted(text: Skeleton, m: re.Match[str]) -> bool:
    """Does another figure than a date stand between the two?"""
    first, last = sorted((m.start("start"), m.start("end")))
    return any(isinstance(text.told.get(place), Quantity) for place in range(first + 1, last))


def _slips(a: Quantity, b: Quantity) -> bool:
    """Is one the other at another scale?"""
    if not a.value or not b.value:
        return False
    ratio = max(a.value / b.value, b.value / a.value)
    return any(abs(ratio / slip - 1) < 1e-6 for slip in SLIPS)


KIND = Kind(Magnitudes, magnitudes, rebuilt_magnitudes)
