"""Ties by evidence: figures that no single phrase holds together, but all that is said with them. One module a kind,
found here by its `EVIDENCE`."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from presscheck.relations.evidence.candidate import Evidence


@cache
def evidence() -> tuple[Evidence, ...]:
    """Every kind of this room, by name."""
    modules = (import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return tuple(sorted((m.EVIDENCE for m in modules if hasattr(m, "EVIDENCE")), key=lambda e: (e.kind, e.table)))
