"""Magnitudes: figures that go together, of which one may be a thousandfold off.

Tied      "a €30bn package … a property tax is to bring in €10bn … pensions will save €7bn"   a whole and pieces of it
          "a takeover worth £11.5bn … the £11.5bn takeover"                                   one thing told twice
          "$21bn: $12m to a bank, $6m and $3m to others"                                    the digits of their sum
          "rose to £3.4bn from £3.1bn a year earlier"                                         what it is and was
Not tied  "a €30m package … Italy owes €1.9 trillion"     no piece of it
          "prices range from $30 to $30,000"              no change
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.alike_figures import Alike, changes, retold, series, slips
from presscheck.relations.arithmetic.always_less import always_less
from presscheck.relations.arithmetic.exact_magnitudes import exact_magnitudes, is_off
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.largest_parts import largest_parts
from presscheck.relations.arithmetic.magnitude_cues import MagnitudeCues, magnitude_cues

Likeness = Literal["piece", "same", "series", "change", "sum", "product"]
_SENTENCES = 3
"""Sentences behind a whole in which its pieces may stand."""
_LEAST = 1_000.0
"""The least that a whole must be: a price of "67p" is none."""
_PIECES = 12
"""Figures behind a whole among which its pieces may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Magnitudes(Relation):
    """`odd` is the figure that may be off beside the `others`: a whole beside its pieces, one telling of a figure
    beside the other, what something is beside what it was, what others make in all. `sure`: the words leave no doubt
    that they go together."""

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
    alike = (*series(article), *retold(article, cues), *changes(article, cues))
    for tie in (
        *_exact(article),
        *_wholes(article, cues),
        *_members(article, cues),
        *_largest(article),
        *_within(article),
        *map(_of, alike),
    ):
        ids = {tie.odd.id, *(q.id for q in tie.others)}
        if not ids & taken:
            taken |= ids
            yield tie


def _exact(article: Figured) -> Iterator[Magnitudes]:
    for found in exact_magnitudes(article):
        yield Magnitudes(
            cue=found.odd.text, confidence=0.9, odd=found.odd, others=found.others,
            likeness="product" if found.times else "sum", sure=True,
        )  # fmt: skip


def _largest(article: Figured) -> Iterator[Magnitudes]:
    for found in largest_parts(article):
        yield Magnitudes(
            cue=found.parts[0].text, confidence=0.7, odd=found.whole, others=found.parts, likeness="piece", sure=True
        )  # fmt: skip


def _within(article: Figured) -> Iterator[Magnitudes]:
    for found in always_less(article):
        yield Magnitudes(
            cue=found.more.text, confidence=0.7, odd=found.more, others=(found.less,), likeness="piece", sure=True
        )  # fmt: skip


def _of(alike: Alike) -> Magnitudes:
    return Magnitudes(
        cue=alike.odd.text,
        confidence=0.7,
        odd=alike.odd,
        others=alike.others,
        likeness=alike.likeness,
        sure=alike.sure,
    )


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
    values = [q.value or 0.0 for q in figures]
    if len(figures) > 1 and is_off(odd.value or 0.0, sum(values)):
        likeness = "sum"
    elif len(figures) == 2 and is_off(odd.value or 0.0, values[0] * values[1]):
        likeness = "product"
    elif len(figures) == 1 and slips(odd, figures[0]):
        likeness = "same"
    elif len(figures) == 1 and (figures[0].value or 0) < (odd.value or 0):
        likeness = "change"  # no piece is less than a thousandth of its whole for nothing
    sure = likeness != "change"
    return Magnitudes(cue=cue, confidence=confidence, odd=odd, others=figures, likeness=likeness, sure=sure)


def _wholes(article: Figured, cues: MagnitudeCues) -> Iterator[Magnitudes]:
    """Wholes, each with the pieces that the sentences behind it tell."""
    told = article.statements.all
    for place, statement in enumerate(told):
        whole = statement.quantity
        if (whole.value or 0.0) < _LEAST or not cues.is_whole(statement):
            continue
        strong: list[Quantity] = []
        weak: list[Quantity] = []
        for other in told[place + 1 : place + 1 + _PIECES]:
            q = other.quantity
            if other.sentence.number > statement.sentence.number + _SENTENCES:
                break
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


KIND = Kind(Magnitudes, magnitudes, rebuilt_magnitudes)
