"""What a check is: a code, a name, the kind of tie it judges, and a pure function from such a tie to an outcome."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from presscheck.model import Outcome, Relation

T = TypeVar("T", bound=Relation)


@dataclass(frozen=True)
class Check(Generic[T]):
    """One check. Its page is the docstring of the module that `judge` stands in. Where one of the checks it `yields_to`
    has something against one of its figures, it has nothing to add. `settles`: where it finds nothing wrong, the
    figures agree; a check of style settles nothing. `is_right`: of a tie that meets once repaired, is it as printed,
    and not only by what the check lets pass?"""

    code: str
    name: str
    kind: type[T]
    judge: Callable[[T], Outcome]
    yields_to: tuple[str, ...] = ()
    settles: bool = True
    is_right: Callable[[T], bool] | None = None

    @property
    def documentation(self) -> str:
        """What it finds, why it matters, an example, what it misses."""
        return (sys.modules[self.judge.__module__].__doc__ or "").strip()
