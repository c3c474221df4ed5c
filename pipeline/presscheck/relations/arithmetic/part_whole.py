"""Part-whole: a total and the parts presented as making it up.

Tied      "120 homes: 75 in the old town, 30 by the harbour and 15 in the hills"
          "45 people (30 men and 15 women)", "Thirty were hurt. Twelve of them ... The other 18 ..."
          "29 cents from gas and 5 cents from water, for a total of 34 cents"
Not tied  "75 homes in the old town and 30 cars"         the parts count something else
          "sales of £90m. It spent £20m on wages"         no word makes it a part
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.units import factor_between
from presscheck.model import Interval, Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.list_cues import list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_said import PartsCues, Said, parts_cues
from presscheck.relations.arithmetic.series import Series, series
from presscheck.relations.skeleton import cue
from presscheck.relations.statements import statement_cues

_HALF = 0.5
"""By how much a bare whole number is rounded at most: not at all, since nobody counts half of one."""
_NEAR = 4
"""Figures before a list that it may make up."""
_SMALL = 10
"""Up to this, two figures make up a third by chance."""
_TIMES = 3
"""How many times the sum of a list may be its told total, or that the sum, where the list may begin farther before."""
_BACK = 3
"""Sentences before the first part in which the whole may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWhole(Relation):
    """`whole` and its `parts`, all of one unit or of units that convert. `exhaustive`: does the text present them as
    all there is (None: unknown)? `exclusive`: can none be counted twice?"""

    kind: ClassVar[str] = "part-whole"
    roles: ClassVar[tuple[str, ...]] = ("whole", "parts")

    whole: Quantity
    parts: tuple[Quantity, ...]
    exhaustive: bool | None = None
    exclusive: bool = False


def part_wholes(article: Figured) -> Iterator[PartWhole]:
    """The totals of the article with their parts, in one sentence or in those that go on from it."""
    if article.is_sport:
        return
    cues = parts_cues(article.lexicon)
    for sort in dict.fromkeys(item.sort for item in article.items if item.sort not in ("percent", "mean")):
        items = [item for item in article.items if item.sort == sort]
        place = {id(item): number for number, item in enumerate(items)}
        for found in series(items, list_cues(article.lexicon), article.lexicon):
            tie = _tie(found, items, place[id(found.members[0])], cues)
            if tie is not None and _tells(*tie) and not _is_refuted(tie[0], tie[1], article.lexicon):
                yield _part_whole(*tie, article.marked)


def rebuilt_part_whole(
    article: Marked,  # noqa: ARG001  # every kind is rebuilt in the same way
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> PartWhole | None:
    """The tie between figures of the article that are known to be a whole and all its parts."""
    whole, parts = roles.get("whole"), roles.get("parts")
    told = tuple(part for part in parts if isinstance(part, Quantity)) if isinstance(parts, tuple) else ()
    if not isinstance(whole, Quantity) or len(told) < 2:
        return None
    return PartWhole(cue=cue, confidence=confidence, whole=whole, parts=told, exhaustive=True, exclusive=True)


def _tie(found: Series, items: Sequence[Item], first: int, cues: PartsCues) -> tuple[Item, Sequence[Item], Said] | None:
    """The whole of a series, the members that are its parts, and what is said of them. Of wholes that may be meant the
    one that the parts make up comes first, for a reader would take it so; then the nearest."""
    summed = _summed(found, cues)
    if summed is not None:
        return summed
    told: list[tuple[Item, Sequence[Item], Said]] = []
    for whole, parts in _readings(found, items, first, cues):
        said = cues.said(replace(found, members=tuple(parts)), whole)
        if said is not None:
            told.append((whole, parts, said))
    fitting = [tie for tie in told if _makes_up(tie[1], tie[0])]
    return next(iter(fitting), None) or _side_by_side(found, items, first, cues) or next(iter(told), None)


def _side_by_side(
    found: Series, items: Sequence[Item], first: int, cues: PartsCues
) -> tuple[Item, Sequence[Item], Said] | None:
    """A list in one sentence that makes up a figure of its kind told right before it: by no word, but that it does."""
    members = found.members
    near = [w for w in items[max(0, first - _NEAR) : first] if members[0].sentence - w.sentence <= 1]
    ways = [(whole, members) for whole in near if members[0].sentence == members[-1].sentence]
    if found.head is None:
        ways.append((members[0], members[1:]))
    for whole, parts in ways:
        large = len(parts) > 2 or (len(parts) == 2 and (whole.figure.value or 0) > _SMALL)
        if large and cues.fit(parts, whole) and _makes_up(parts, whole):
            return whole, parts, Said(all=None, exclude=False, confidence=0.6)
    return None


def _readings(
    found: Series, items: Sequence[Item], first: int, cues: PartsCues
) -> Iterator[tuple[Item, Sequence[Item]]]:
    """The ways to read a series: under its head, of which its last members may be no parts; under a figure before it;
    or with its own first as the whole, where that stands in a sentence before the others."""
    members = found.members
    if found.head is not None:
        for end in range(len(members), 1, -1):
            yield found.head.item, members[:end]
        return
    for whole in _before(items, first, found, cues):
        yield whole, members
    opening, *rest = members
    if len(rest) > 1 and opening.sentence != rest[0].sentence and all(cues.fits(part, opening) for part in rest):
        yield opening, rest


def _summed(found: Series, cues: PartsCues) -> tuple[Item, Sequence[Item], Said] | None:
    """The last of a list that is told as its sum."""
    *parts, last = found.members
    parts = [part for part in parts if part.sentence == last.sentence]
    if len(parts) < 2 or not cues.is_total(last):
        return None
    ends = [parts[begin:] for begin in range(len(parts) - 1)]
    fitting = next((end for end in ends if _makes_up(end, last)), None)
    told = sum(part.figure.value or 0 for part in parts)
    near = told / _TIMES < (last.figure.value or 0) < told * _TIMES
    if fitting is None and (len(parts) + 1 < len(found.members) or not near):
        return None
    return last, fitting or parts, Said(all=True, exclude=True, confidence=0.85)


def _before(items: Sequence[Item], first: int, found: Series, cues: PartsCues) -> Iterator[Item]:
    """The figures before a series that may be its whole, from the nearest. No figure that would fit it stands between
    and is left out."""
    opening = found.members[0]
    for item in reversed(items[:first]):
        if opening.sentence - item.sentence > _BACK:
            return
        if cues.is_apart(item) or not all(cues.fits(m, item) for m in found.members):
            if cues.fits(item, opening) and not cues.is_apart(item):
                return
            continue
        yield item


def _makes_up(parts: Sequence[Item], whole: Item) -> bool:
    total = _total(parts, whole)
    return total is not None and total.high < math.inf and total.meets(whole.figure.narrow)


def _total(parts: Sequence[Item], whole: Item) -> Interval | None:
    """What the parts add up to in the whole's unit, every printed digit taken at its word; whole numbers are exact."""
    total = Interval(0.0, 0.0)
    for part in parts:
        q = part.figure
        same = q.unit == whole.figure.unit or part.sort == "count"
        factor = 1.0 if same else factor_between(q.unit, whole.figure.unit)
        if factor is None:
            return None
        counted = part.sort == "count" and q.hedge is None and q.low is not None and (q.value or 0) - q.low == _HALF
        told = Interval(q.value or 0, q.value or 0) if counted else q.narrow
        total = total.plus(told.times(factor))
    return total


def _tells(whole: Item, parts: Sequence[Item], said: Said) -> bool:
    """Can it be judged: are they all there is, or do they make up the whole, or more than it?"""
    if said.all or _makes_up(parts, whole):
        return True
    total = _total(parts, whole)
    return said.exclude and total is not None and total.low > whole.figure.narrow.high


def _is_refuted(whole: Item, parts: Sequence[Item], lexicon: Lexicon) -> bool:
    return any(statement_cues(lexicon).is_refuted(text) for text in {whole.text, *(p.text for p in parts)})


def _part_whole(whole: Item, parts: Sequence[Item], said: Said, article: Marked) -> PartWhole:
    return PartWhole(
        cue=cue(article, [whole.figure, *(part.figure for part in parts)]),
        confidence=said.confidence,
        whole=whole.figure,
        parts=tuple(part.figure for part in parts),
        exhaustive=said.all,
        exclusive=said.exclude,
    )


KIND = Kind(PartWhole, part_wholes, rebuilt_part_whole)
