"""What all ties that only tell an order have in common, so that one check judges them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from presscheck.model import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering(Relation):
    """Figures of which the words say that one is more than another, or lies between others."""

    kind: ClassVar[str] = "ordering"
    roles: ClassVar[tuple[str, ...]] = ()
