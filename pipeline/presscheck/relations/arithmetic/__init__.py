"""Ties between figures that add up, divide, change into one another, or tell one thing twice: one module a kind, found
here by its `KIND`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from presscheck.model import Relation
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of this room, by name. A module that has a `KIND` is one."""
    modules = (import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return tuple(sorted((m.KIND for m in modules if hasattr(m, "KIND")), key=lambda kind: kind.relation.kind))


def told(figured: Figured) -> Iterator[Relation]:
    """The ties of every kind that words tell, built over one reading of what the article says with each figure."""
    for kind in kinds():
        yield from kind.build(figured)
