"""The arithmetic over ties: one check a module, found here by its `CHECK`."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any

from presscheck.checks.check import Check


@cache
def catalogue() -> tuple[Check[Any], ...]:
    """Every check, by code. A module of this package that has a `CHECK` is one."""
    modules = (import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return tuple(sorted((m.CHECK for m in modules if hasattr(m, "CHECK")), key=lambda check: check.code))


__all__ = ["Check", "catalogue"]
