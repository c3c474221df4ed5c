"""Two dates of which what happened on them tells the order."""

from __future__ import annotations

from typing import NamedTuple

from presscheck.model import DateMention


class Pair(NamedTuple):
    """The earlier date, the later, and how sure that is. `bound`: of one thing to which either happens once, so that
    even two years told in two sentences are held against each other. `scene`: told of two subjects."""

    earlier: DateMention
    later: DateMention
    confidence: float
    bound: bool = False
    scene: bool = False
