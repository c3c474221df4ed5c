"""What flows through the house: the article and everything said about it, as plain immutable data.

Fields that leave the house bear the names of the report's JSON; a trailing underscore marks a name that is a keyword
in Python (`from_`), and `metadata=INTERNAL` a field that stays inside.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, NamedTuple

SCHEMA_VERSION = "1"
INTERNAL = {"internal": True}

Field = Literal["title", "text"]
PartKind = Literal["title", "standfirst", "byline", "dateline", "body", "caption", "other"]
Severity = Literal["error", "warning", "note"]
Status = Literal["consistent", "inconsistent", "unchecked"]
Bounds = Literal["[]", "[)", "(]", "()"]
Grade = Literal["public-series", "published", "attributed", "unverifiable", "unattributed", "not-a-statistic"]


class Days(NamedTuple):
    """The calendar days, first and last included, on which something may have happened."""

    first: dt.date
    last: dt.date

    @classmethod
    def parse(cls, text: str) -> Days:
        """Read "2014-01-24" (a time may follow), "2014-01", "2014" or an interval "2004-01-01/2005-12-31".

        Raises ValueError where the text is none of these or no day of the calendar.
        """
        ends = text.strip().split("/")
        if len(ends) > 2:
            raise ValueError(f"not a date: {text!r}")
        try:
            first, last = _span_of_days(ends[0]), _span_of_days(ends[-1])
        except ValueError:
            raise ValueError(f"not a date: {text!r} (give 2014-01-24, 2014-01, 2014 or 2014-01-24/2014-02-03)") from None
        if last[1] < first[0]:
            raise ValueError(f"an interval that ends before it begins: {text!r}")
        return cls(first[0], last[1])

    @property
    def one(self) -> bool:
        """Is the day known exactly?"""
        return self.first == self.last


def _span_of_days(text: str) -> tuple[dt.date, dt.date]:
    m = re.fullmatch(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ].{1,40})?)?)?", text.strip(), re.ASCII)
    if not m:
        raise ValueError(text)
    year, month, day = (int(x) if x else 0 for x in m.groups())
    if day:
        return (dt.date(year, month, day),) * 2
    if month:
        after = dt.date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else dt.date.max
        return dt.date(year, month, 1), after - dt.timedelta(days=1)
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of `Article.text` of one kind; the parts of an article follow one another and cover its text."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it came. `published` is what `Days.parse` reads, or None; `parts` are empty until laid out."""

    id: str | None = None
    title: str | None = None
    text: str
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    parts: tuple[Part, ...] = ()

    @property
    def days(self) -> Days | None:
        """The days on which it may have been published; ValueError where `published` cannot be read."""
        return Days.parse(self.published) if self.published else None

    def field_text(self, field: Field) -> str:
        """The text that offsets of this field index."""
        return self.text if field == "text" else self.title or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name that spaCy found: `text == article.field_text(field)[start:end]`."""

    text: str
    label: str
    field: Field
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Interval:
    """The true values a careful reader would accept; ±inf where an end is open."""

    low: float
    high: float
    low_closed: bool = True
    high_closed: bool = True

    @property
    def bounds(self) -> Bounds:
        """The ends in mathematical notation; an end at infinity is never closed."""
        left: str = "[" if self.low_closed and self.low > -math.inf else "("
        right: str = "]" if self.high_closed and self.high < math.inf else ")"
        return left + right  # type: ignore[return-value]

    def times(self, factor: float) -> Interval:
        """Every value multiplied by a positive factor."""
        return Interval(self.low * factor, self.high * factor, self.low_closed, self.high_closed)

    def meets(self, other: Interval) -> bool:
        """Can one true value lie in both?"""
        if self.low == other.high:
            return self.low_closed and other.high_closed
        if self.high == other.low:
            return self.high_closed and other.low_closed
        return self.low < other.high and other.low < self.high

    def gap(self, other: Interval) -> float:
        """The distance between the two, 0 where they touch or overlap."""
        return max(0.0, self.low - other.high, other.low - self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure as stated, in `unit`: `value` as printed (None for "5 to 7"), the narrow reading as low/high, the wide
    one as wide_low/wide_high, None where open."""

    id: str
    text: str
    field: Field
    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    bounds: Bounds
    wide_low: float | None
    wide_high: float | None
    unit: str
    dimension: str
    hedge: str | None

    @property
    def narrow(self) -> Interval:
        """The reading that takes every printed digit as significant."""
        return self._interval(self.low, self.high)

    @property
    def wide(self) -> Interval:
        """The reading that lets trailing zeros be rounding."""
        return self._interval(self.wide_low, self.wide_high)

    def _interval(self, low: float | None, high: float | None) -> Interval:
        return Interval(
            -math.inf if low is None else low,
            math.inf if high is None else high,
            self.bounds[0] == "[",
            self.bounds[1] == "]",
        )


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
    """An edit of one figure after which the check holds."""

    quantity: str
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
    label: str = field(default="", metadata=INTERNAL)


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

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    schema_version: Literal["1"] = SCHEMA_VERSION
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
