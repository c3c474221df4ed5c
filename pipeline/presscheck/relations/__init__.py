"""Which figures belong together: one module a kind.

Each has a builder that reads the ties off a marked article, and a way to rebuild one from figures already known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Relation, RelationRecord
from presscheck.relations import calendar_day, relative_date, weekday_date
from presscheck.relations.compound import compounds
from presscheck.relations.conversion import Conversion, conversions, rebuilt

BUILDERS = (
    conversions,
    compounds,
    weekday_date.weekday_dates,
    calendar_day.calendar_days,
    relative_date.relative_dates,
)
REBUILD = {
    Conversion.kind: rebuilt,
    weekday_date.WeekdayDate.kind: weekday_date.rebuilt,
    calendar_day.CalendarDay.kind: calendar_day.rebuilt,
    relative_date.RelativeDate.kind: relative_date.rebuilt,
}


def relations(article: Marked, lexicon: Lexicon) -> Iterator[Relation]:
    """Every tie of the article, numbered."""
    number = 0
    for build in BUILDERS:
        for tie in build(article, lexicon):
            number += 1
            yield replace(tie, id=f"r{number}")


def recorded(tie: Relation) -> RelationRecord:
    """The tie as the report tells it: figures by their ids; dates have none and are left to the cue."""
    roles: dict[str, str | list[str]] = {}
    for role in tie.roles:
        ids = [figure.id for figure in tie.figures(role)]
        if ids:
            roles[role] = ids if isinstance(getattr(tie, role), tuple) else ids[0]
    return RelationRecord(id=tie.id, kind=tie.kind, roles=roles, cue=tie.cue, confidence=tie.confidence)
