"""What an article says with a figure: of whom, when, where, on whose word, and how far it can be checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from presscheck.model.article import Field

Status = Literal["consistent", "inconsistent", "unchecked"]
Grade = Literal["public-series", "published", "attributed", "unverifiable", "unattributed", "not-a-statistic"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The time a claim speaks of, as ISO dates."""

    start: str
    end: str
    basis: Literal["stated", "resolved", "publication"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of the article that stand for something."""

    text: str
    field: Field
    start: int
    end: int


LinkKind = Literal[
    "government", "police", "military", "court", "central-bank", "statistical-office", "intergovernmental",
    "state-media", "news-agency", "outlet", "party", "company", "lobby", "ngo", "academic", "pollster", "expert",
    "person", "unnamed",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One who measured a figure or passed it on."""

    text: str
    kind: LinkKind
    role: Literal["source", "relay", "outlet"]
    field: Field
    start: int
    end: int
    resolved: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says so, from the one who measured outward."""

    cue: str
    chain: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verifiability:
    """Whether anyone outside could check the claim."""

    grade: Grade = "unattributed"
    reasons: tuple[str, ...] = ("not assessed",)
    missing: str | None = None
    settled_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """Where a figure ended in the ledger."""

    status: Status
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What the article says with one figure; `quantity` is that figure's id, `checkworthiness` runs from 0 to 1."""

    id: str
    quantity: str
    subject: str | None
    predicate: str | None
    period: Period | None = None
    place: str | None = None
    attribution: Attribution | None = None
    verifiability: Verifiability = Verifiability()
    consistency: Consistency
    checkworthiness: float
