"""Conversion: a figure, and what the article says it is in another unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from presscheck.model import Quantity, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion(Relation):
    """`converted` is given as `stated` in another unit; either may be told in parts ("5ft 8in")."""

    kind: ClassVar[str] = "conversion"
    roles: ClassVar[tuple[str, ...]] = ("stated", "converted")

    stated: Quantity | tuple[Quantity, ...]
    converted: Quantity | tuple[Quantity, ...]
