"""What flows through the house, as plain immutable data whose names are those of the report's JSON."""

from presscheck.model.article import Article, Days, Entity, Field, Part, PartKind
from presscheck.model.claim import Attribution, Claim, Consistency, Link, Mention, Period, Status, Verifiability
from presscheck.model.quantity import Bounds, Interval, Quantity
from presscheck.model.relation import Apart, Meets, MeetsRounded, Outcome, Relation, Undecided, WithinSlack
from presscheck.model.report import (
    INTERNAL,
    Finding,
    FindingSpan,
    InputError,
    RelationRecord,
    Repair,
    Report,
    Severity,
    Summary,
)

__all__ = [
    "INTERNAL",
    "Apart",
    "Article",
    "Attribution",
    "Bounds",
    "Claim",
    "Consistency",
    "Days",
    "Entity",
    "Field",
    "Finding",
    "FindingSpan",
    "InputError",
    "Interval",
    "Link",
    "Meets",
    "MeetsRounded",
    "Mention",
    "Outcome",
    "Part",
    "PartKind",
    "Period",
    "Quantity",
    "Relation",
    "RelationRecord",
    "Repair",
    "Report",
    "Severity",
    "Status",
    "Summary",
    "Undecided",
    "Verifiability",
    "WithinSlack",
]
