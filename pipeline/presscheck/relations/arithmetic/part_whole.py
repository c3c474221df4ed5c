"""Part-whole: a total and the parts presented as making it up.

Tied      "120 homes: 75 in the old town, 30 by the harbour and 15 in the hills"
          "45 people (30 men and 15 women)", "Thirty were hurt. Twelve of them ... The other 18 ..."
          "29 cents from gas and 5 cents from water, for a total of 34 cents"
Not tied  "75 homes in the old town and 30 cars"         the parts count something else
          "sales of £90m. It spent £20m on wages"         no word makes it a part
"""

from __future__ import annotations

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
            if tie is not None and not _is_refuted(tie[0], tie[1], article.lexicon):
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
    return next(iter(fitting or told), None)


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
    if fitting is None and len(parts) + 1 < len(found.members):
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
    total = Interval(0.0, 0.0)
    for part in parts:
        unit = part.figure.unit
        same = unit == whole.figure.unit or part.sort == "count"
        factor = 1.0 if same else factor_between(unit, whole.figure.unit)
        if factor is None:
            return False
        total = total.plus(part.figure.narrow.times(factor))
    return total.meets(whole.figure.narrow)


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
