"""The signs against a part, a base and a share being one another's: changes, other times, small numbers."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.relations.evidence.share_trio import Trio, is_small
from presscheck.relations.statements import Statement

_FEW = 10


def doubts(trio: Trio) -> Iterator[str]:
    """All of them."""
    part, base, share = trio.part, trio.base, trio.share
    yield from _of_moves(trio)
    yield from _of_time(("part", part), ("base", base), ("share", share))
    if (base.quantity.value or 0) < _FEW:
        yield "base is small"
    if part.quantity.value == 1:
        yield "part is one"
    elif is_small(part):
        yield "part is small, in words"
    if share.mood != "so":
        yield f"share {share.mood}"
    if trio.about.article.is_sport:
        yield "sport"


def _of_moves(trio: Trio) -> Iterator[str]:
    about, part, share = trio.about, trio.part, trio.share
    words = about.words
    if words.has("against", "move", about.before(share, 40)):
        yield "share is of a move"
    elif share.direction:
        yield "share is governed by a move"
    if part.direction:
        yield "part is governed by a move"
    if words.has("against", "move", about.before(part, 40)):
        yield "part is of a move"
    if words.has("against", "other", about.before(part, 30)):
        yield "part is another"
    if words.has("against", "from_to", about.before(share, 30)):
        yield "share behind from or to"
    if words.has("against", "including", about.before(part, 40)):
        yield "part behind including"


def _of_time(*told: tuple[str, Statement]) -> Iterator[str]:
    for role, statement in told:
        if statement.earlier:
            yield f"{role} is of an earlier time"
