"""What leaves the house: relations as told, findings, and the report that holds it all.

A trailing underscore marks a name that is a keyword in Python (`from_`, in JSON `from`).
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Literal

from presscheck.model.article import Article, Entity, Field
from presscheck.model.claim import Claim
from presscheck.model.quantity import Quantity

Severity = Literal["error", "warning", "note"]
INTERNAL = {"internal": True}
"""Metadata of a field that stays in the house: no format of the report holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRecord:
    """A relation as the report tells it: which figure (by id) plays which role."""

    id: str
    kind: str
    roles: dict[str, str | list[str]]
    cue: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """An edit of one figure or date after which the check holds; `quantity` is the figure's id, None for a date."""

    quantity: str | None
    from_: str
    to: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingSpan:
    """A place a finding points at; `prefix` and `suffix` are up to 32 characters either side of `quote`."""

    role: str
    field: Field
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    label: str = dataclasses.field(default="", metadata=INTERNAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a check has against the article. `id` is a fingerprint: it survives edits elsewhere."""

    id: str
    code: str
    name: str
    severity: Severity
    confidence: float
    message: str
    working: tuple[str, ...]
    relation: str | None
    claims: tuple[str, ...]
    repairs: tuple[Repair, ...]
    spans: tuple[FindingSpan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts over one report."""

    quantities: int
    claims: int
    consistent: int
    inconsistent: int
    unchecked: int
    unverifiable: int
    errors: int
    warnings: int
    notes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that presscheck has to say of one article."""

    schema_version: Literal["1"] = "1"
    article: Article
    entities: tuple[Entity, ...]
    quantities: tuple[Quantity, ...]
    claims: tuple[Claim, ...]
    relations: tuple[RelationRecord, ...]
    findings: tuple[Finding, ...]
    summary: Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class InputError:
    """Why an input, or one line of it (counted from 1), could not be read."""

    input: str
    line: int | None = None
    kind: str
    message: str

    def __str__(self) -> str:
        where = self.input if self.line is None else f"{self.input}:{self.line}"
        return f"{where}: {self.message}"
