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
from dataclasses import dataclass
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.list_cues import list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.named_rolls import named_rolls
from presscheck.relations.arithmetic.nested_parts import nested_parts
from presscheck.relations.arithmetic.parts_fit import CONVERTED
from presscheck.relations.arithmetic.parts_said import Said, parts_cues
from presscheck.relations.arithmetic.plain_parts import plain_parts
from presscheck.relations.arithmetic.plain_totals import plain_totals
from presscheck.relations.arithmetic.series import series
from presscheck.relations.arithmetic.untold_rest import untold_rest
from presscheck.relations.arithmetic.wholes import Reading, makes_up, near, total, whole_and_parts
from presscheck.relations.arithmetic.written_sums import written_sums
from presscheck.relations.skeleton import cue
from presscheck.relations.statements import statement_cues

_UNSURE = 0.8
"""With no more confidence the words tell a tie only where the parts make up the whole: else it takes evidence."""
_LESS = 3
"""How many times less parts miss a whole than those without what is told as some of a part, if that may be none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWhole(Relation):
    """`whole` and its `parts`, all of one unit or of units that convert. `exhaustive`: does the text present them as
    all there is (None: unknown)? `exclusive`: can none be counted twice?"""

    kind: ClassVar[str] = "part-whole"
    roles: ClassVar[tuple[str, ...]] = ("whole", "parts")
    anchor: ClassVar[str] = "whole"
    whole_things: ClassVar[bool] = True

    whole: Quantity
    parts: tuple[Quantity, ...]
    exhaustive: bool | None = None
    exclusive: bool = False


def part_wholes(article: Figured) -> Iterator[PartWhole]:
    """The totals of the article with their parts that the words of a sentence tell."""
    written = [*written_sums(article), *plain_totals(article)]
    yield from (_part_whole(*tie, article.marked) for tie in written if not _is_refuted(*tie[:2], article.lexicon))
    listed = [] if article.is_sport else list(_listed(article))
    sums = {tie[0].figure.id for tie in written}
    listed = [tie for tie in listed if tie.whole.id not in sums]
    yield from listed
    known = {q.id for tie in listed for role in tie.roles for q in tie.figures(role)}
    for read in plain_parts(article):
        if (tie := _unnested(read, article)) is None:
            continue
        whole, parts, said = tie
        told = {whole.figure.id, *(part.figure.id for part in parts)}
        holds = makes_up(parts, whole)
        if (
            not told & known
            and (holds or said.all or _is_more(parts, whole))
            and not _is_refuted(whole, parts, article.lexicon)
        ):
            known |= told
            yield _part_whole(*tie, article.marked)


def _listed(article: Figured) -> Iterator[PartWhole]:
    """Those of rolls of names and of series of figures."""
    for number, persons in named_rolls(article.lexicon).rolls(article):
        words = cue(article.marked, [number, *persons])
        yield PartWhole(cue=words, confidence=0.8, whole=number, parts=persons, exhaustive=True, exclusive=True)
    cues, nested = parts_cues(article.lexicon), nested_parts(article.lexicon)
    for sort in dict.fromkeys(item.sort for item in article.items if item.sort not in ("percent", "mean")):
        items = [item for item in article.items if item.sort == sort]
        for found in series(items, list_cues(article.lexicon), article.lexicon):
            read = whole_and_parts(found, cues)
            tie = None if read is None else _unnested(read, article)
            if (
                tie is not None
                and (_tells(*tie) and (tie[2].confidence > _UNSURE or makes_up(tie[1], tie[0])))
                and (makes_up(tie[1], tie[0]) or not _goes_on(tie[1], tie[0], items))
                and not _is_converted(*tie[:2])
                and not nested.is_out_of(tie[1][-1], tie[0])
                and (makes_up(tie[1], tie[0]) or _is_more(tie[1], tie[0]) or not _is_left(tie[0], tie[1], article))
                and not _is_refuted(tie[0], tie[1], article.lexicon)
            ):
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


def _unnested(read: Reading, article: Figured) -> Reading | None:
    """Without the parts of its parts, unless with them they make up the whole; None where that leaves no two, or others
    that come nowhere near the whole, or leaves open which are meant."""
    whole, parts, said = read
    nested = nested_parts(article.lexicon)
    if nested.is_aside(whole):
        return None
    if makes_up(parts, whole) or not any(nested.is_nested(part) or nested.is_place(part) for part in parts):
        return read
    own = nested.own(whole, parts, [item for item in article.items if item.sort == parts[0].sort])
    if own == list(parts):
        return read
    if len(own) < 2:
        return None
    if _miss(parts, whole) * _LESS < _miss(own, whole):
        return read if nested.are_each_of(parts) else None  # "40 in France, 30 of them in Spain and 25 in Italy"
    return (whole, own, said) if near(own, whole) else None


def _miss(parts: Sequence[Item], whole: Item) -> float:
    """By how much they miss the whole, in its unit."""
    told = total(parts, whole)
    value = whole.figure.value or 0
    return math.inf if told is None else max(told.low - value, value - told.high, 0.0)


def _goes_on(parts: Sequence[Item], whole: Item, items: Sequence[Item]) -> bool:
    """Does the sentence of the last of them tell another that may be one?"""
    last = parts[-1]
    if any(last.at < item.at and item.sentence == last.sentence and item is not whole for item in items):
        return True
    left = (whole.figure.value or 0) - sum(part.figure.value or 0 for part in parts)
    next_ = (item for item in items if item.sentence == last.sentence + 1 and item.figure.unit == NOTHING)
    return last.sort == "count" and any(0 < (item.figure.value or 0) <= left for item in next_)


def _tells(whole: Item, parts: Sequence[Item], said: Said) -> bool:
    """Can it be judged: are they all there is, or do they make up the whole, or more than it?"""
    if makes_up(parts, whole) or (said.all and near(parts, whole)):
        return True
    return said.exclude and _is_more(parts, whole) and near(parts, whole)


def _is_more(parts: Sequence[Item], whole: Item) -> bool:
    """Do they add up to more than there is?"""
    told = total(parts, whole)
    return told is not None and told.low > whole.figure.narrow.high


def _is_left(whole: Item, parts: Sequence[Item], article: Figured) -> bool:
    """Do the words leave some of the whole without a figure?"""
    if list_cues(article.lexicon).is_rest(parts[-1]):
        return False
    here = article.sentences.of(parts[-1].figure)
    next_ = "" if here is None else article.sentences.text(here.number + 1)
    return untold_rest(article.lexicon).is_left(whole, parts, next_)


def _is_converted(whole: Item, parts: Sequence[Item]) -> bool:
    """Are they the whole in other units, each another: "10 kilometres (6.2 miles; 5.4 nautical miles)"?"""
    units = [whole.figure.unit, *(part.figure.unit for part in parts)]
    return parts[0].sort in CONVERTED and len(set(units)) == len(units)


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
        plain=said.plain,
    )


KIND = Kind(PartWhole, part_wholes, rebuilt_part_whole)
