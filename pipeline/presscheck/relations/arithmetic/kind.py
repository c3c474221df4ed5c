"""What a module of this room offers: a kind of tie, how to read it off an article, and how to make one anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Relation, Role
from presscheck.relations.arithmetic.figured import Figured

Build = Callable[[Figured], Iterator[Relation]]
Rebuild = Callable[[Marked, Mapping[str, Role], str, float, Lexicon], Relation | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of tie. `build` yields those of an article; `rebuild` makes one from figures, by role, that are known to
    be so tied, with its cue and confidence, or None where they can't be."""

    relation: type[Relation]
    build: Build
    rebuild: Rebuild
