"""Partition: shares into which one whole is divided.

Tied      "52% voted yes and 48% no", "Labour is on 41%, the Greens on 12 and the Liberals on nine"
          "Half of the land is wheat and a third barley. The remaining sixth is grass."
Not tied  "62% own a car and 55% a bicycle"                     one may have both
          "accounts for 13% of the people and 40% of prisoners"   shares of different things
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.closed_shares import ClosedShares, closed_shares
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figured_texts, is_share
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.lists import Item, items
from presscheck.relations.arithmetic.shares_said import ShareCues, share_cues
from presscheck.relations.arithmetic.word_shares import word_shares
from presscheck.relations.skeleton import cue
from presscheck.relations.statements import statement_cues

_WHOLE, _ROUNDED = 100.0, 0.5
"""All of a whole in per cent, and by how much each printed share may be rounded."""
_AGE = re.compile(r"^(?:\+| (?:and|or) (?:over|above|under|older|younger|more|less)\b)", re.IGNORECASE)
_LEAST = 60.0
"""What shares that leave nothing add up to at the least, one of them being wrong."""
_MOST_TOLD, _MOST_SLIPPED = 165.0, 1000.0
"""What they add up to at the most, and where one alone is more than all: more are of several things."""
_MOST = 30
"""Shares of one partition: bounds the work in tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partition(Relation):
    """`shares` of one whole: percentages, numbers that leave the sign out, parts in words (0 < value < 1).
    `exhaustive`: do they leave nothing (None: unknown)? `exclusive`: can nothing be counted in two of them?"""

    kind: ClassVar[str] = "partition"
    roles: ClassVar[tuple[str, ...]] = ("shares",)

    shares: tuple[Quantity, ...]
    exhaustive: bool | None = None
    exclusive: bool = False


def partitions(article: Figured) -> Iterator[Partition]:
    """The shares of one whole that the article tells side by side."""
    cues, closed = share_cues(article.lexicon), closed_shares(article.lexicon)
    told = _shares(article)
    if article.is_sport:
        yield from _answers(article, told, cues)
        return
    several = cues.has_several(article.marked.article.text)
    taken: set[tuple[str, int]] = set()
    more = ((row, None) for row in closed.too_much(told, article.marked.article.text))
    for members, all_ in (*closed.rows(told), *more):
        places = {(m.figure.field, m.figure.start) for m in members}
        if (
            places & taken
            or _is_too_much(members)
            or any(statement_cues(article.lexicon).is_refuted(m.text) for m in members)
        ):
            continue
        taken |= places
        yield _partition(article, members, exhaustive=all_, exclusive=True)
    for members in _rows(told, cues):
        if any((m.figure.field, m.figure.start) in taken for m in members):
            continue
        refuted = any(statement_cues(article.lexicon).is_refuted(m.text) for m in members)
        closing = not several or any(cues.lists.is_rest(m) for m in members[1:])
        if not refuted and closing and not _has_subtotal(members) and _tells(members, cues, closed):
            yield _partition(article, members, exhaustive=cues.are_all(members), exclusive=cues.exclude(members))


def _has_subtotal(members: Sequence[Item]) -> bool:
    """Is the last what those before it are together: "42.6 percent outright and options on 31.5, 74.1 together"?"""
    *parts, last = (m.figure.value or 0.0 for m in members)
    return len(parts) > 1 and abs(sum(parts) - last) <= _ROUNDED


def _answers(article: Figured, told: Sequence[Item], cues: ShareCues) -> Iterator[Partition]:
    """Those who approve and disapprove, and who don't know, where an article is otherwise read as of sport: words of
    races and leads make a report of a poll look like one."""
    for members in _rows(told, cues):
        one = members[0].sentence == members[-1].sentence and all(m.sort == "percent" for m in members)
        if one and cues.lists.complements(members[:2]) is not None and not _is_too_much(members):
            yield _partition(article, members, exhaustive=cues.are_all(members), exclusive=cues.exclude(members))


def _partition(article: Figured, members: Sequence[Item], *, exhaustive: bool | None, exclusive: bool) -> Partition:
    shares = tuple(m.figure for m in members)
    words = cue(article.marked, shares)
    return Partition(cue=words, confidence=0.8, shares=shares, exhaustive=exhaustive, exclusive=exclusive)


def rebuilt_partition(
    article: Marked,  # noqa: ARG001  # every kind is rebuilt in the same way
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> Partition | None:
    """The tie between figures of the article that are known to be all the shares of one whole."""
    told = roles.get("shares")
    shares = tuple(share for share in told if isinstance(share, Quantity)) if isinstance(told, tuple) else ()
    if len(shares) < 2:
        return None
    return Partition(cue=cue, confidence=confidence, shares=shares, exhaustive=True, exclusive=True)


def _shares(article: Figured) -> list[Item]:
    """The figures that may be shares, in order."""
    words = list(word_shares(article.marked, article.lexicon))
    told = items(figured_texts(article.marked, [*article.factors, *words])) if words else article.items
    return [item for item in told if _is_told_share(item) or _may_be_percent(item)]


def _is_told_share(item: Item) -> bool:
    """Is it a share, and no broken number of a price: "won 3/4 to 42"?"""
    return item.sort == "percent" and ("/" not in item.figure.text or item.behind.startswith(" of "))


def _may_be_percent(item: Item) -> bool:
    """May it be a number that leaves the sign of a percentage out?"""
    q = item.figure
    age = bool(_AGE.match(item.behind))
    return not age and item.sort == "count" and q.unit == "one" and q.value is not None and 0 < q.value < 100


def _rows(told: Sequence[Item], cues: ShareCues) -> Iterator[list[Item]]:
    held: list[Item] = []
    for item in told:
        if held and len(held) < _MOST and cues.joins(held, item):
            held.append(item)
            continue
        if held and item.sort == "percent" and not cues.is_member(item) and item.sentence == held[-1].sentence:
            continue  # "up from 35 percent"
        if len(held) > 1:
            yield held
        starts = item.sort == "percent" and (cues.is_member(item) or cues.votes.may_begin(item))
        held = [item] if starts else []
    if len(held) > 1:
        yield held


def _tells(members: Sequence[Item], cues: ShareCues, closed: ClosedShares) -> bool:
    """Can they be judged: do they make up all of a thing, rounding aside, or are they said to, or are they more?"""
    total = _total(members)
    if _is_too_much(members):
        return False
    rounding = _ROUNDED * len(members)
    if abs(total - _WHOLE) <= rounding:
        return cues.exclude(members) or bool(cues.are_all(members)) or members[0].sentence == members[-1].sentence
    if closed.is_unread(members) and total < _WHOLE:
        return False
    return (bool(cues.are_all(members)) and total > _LEAST) or (
        total > _WHOLE and cues.exclude(members) and not cues.begins_another(members)
    )


def _is_too_much(members: Sequence[Item]) -> bool:
    """Are they more than one slip can make of shares of one whole?"""
    slipped = sum((m.figure.value or 0) > _WHOLE for m in members) == 1
    return _total(members) > (_MOST_SLIPPED if slipped else _MOST_TOLD)


def _total(members: Sequence[Item]) -> float:
    """What they add up to, in per cent."""
    return sum((m.figure.value or 0) * percentage(m.figure) for m in members)


def percentage(share: Quantity) -> float:
    """What one of the share's units is in per cent."""
    return 100.0 if is_share(share) else 1.0


KIND = Kind(Partition, partitions, rebuilt_partition)
