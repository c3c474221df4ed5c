"""One date that its words lean on the publication, before the publication is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from presscheck.model import DateMention, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """As `RelativeDate` tells it; `words` are those of a length that is no figure ("50th anniversary"), `length` in
    `unit`s; `side`: the date lies in the part of `relative` before or behind the publication ("later this year")."""

    form: Literal["same", "ago", "ahead", "gone"]
    cue: str
    confidence: float
    date: DateMention
    relative: DateMention | None = None
    span: Quantity | None = None
    words: str = ""
    length: float | None = None
    unit: str = "year"
    side: Literal["earlier", "later"] | None = None
