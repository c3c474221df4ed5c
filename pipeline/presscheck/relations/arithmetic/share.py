"""Share: a part of a base, and which share of it that is.

Tied      "203 of the 1,450 restaurants, or 14%", "a third of the 90 drivers, 30 of them", "The school has 88 children.
          By Wednesday 22 were off ill, a quarter of the total."
Not tied  "30 drivers, up 40% from the 90 of last year"    a change
          "30 drivers failed. Half of the council voted."   shares of others
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.share_links import ShareLinks
from presscheck.relations.skeleton import cue


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Relation):
    """`part` is `share` of `base`; the share is a percentage, or a part in words or a broken number between 0 and 1. Of
    a part that is itself told as so many out of so many ("13 out of 659") there is no base."""

    kind: ClassVar[str] = "share"
    roles: ClassVar[tuple[str, ...]] = ("part", "base", "share")
    anchor: ClassVar[str] = "share"
    replaced: ClassVar[tuple[str, ...]] = ("part", "base")
    whole_things: ClassVar[bool] = True

    part: Quantity
    share: Quantity
    base: Quantity | None = None


def shares(article: Figured) -> Iterator[Share]:
    """The shares of the article whose part and base it tells too, in a sentence or in those about it."""
    for link in ShareLinks(article).all():
        told = (link.part, link.share) if link.base is None else (link.part, link.base, link.share)
        words = cue(article.marked, told)
        told_so = Share(cue=words, confidence=link.confidence, part=link.part, base=link.base, share=link.share)
        yield replace(told_so, plain=link.plain)


def rebuilt_share(
    article: Marked,  # noqa: ARG001  # every kind is rebuilt alike
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001
) -> Share | None:
    """The tie between figures of the article that are known to be one."""
    part, base, share = (roles.get(name) for name in Share.roles)
    if not isinstance(part, Quantity) or not isinstance(share, Quantity):
        return None
    whole = base if isinstance(base, Quantity) else None
    return Share(cue=cue, confidence=confidence, part=part, base=whole, share=share)


KIND = Kind(Share, shares, rebuilt_share)
