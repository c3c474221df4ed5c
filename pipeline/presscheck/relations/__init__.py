"""Which figures belong together: one module a kind.

Each has a builder that reads the ties off a marked article, and a way to rebuild one from figures already known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Relation, RelationRecord
from presscheck.relations.age import Age, ages
from presscheck.relations.age import rebuilt as rebuilt_age
from presscheck.relations.compound import compounds
from presscheck.relations.conversion import Conversion, conversions, rebuilt
from presscheck.relations.duration import Duration, durations
from presscheck.relations.duration import rebuilt as rebuilt_duration
from presscheck.relations.order import Order, orders
from presscheck.relations.order import rebuilt as rebuilt_order

BUILDERS = (conversions, compounds, ages, durations, orders)
REBUILD = {Conversion.kind: rebuilt, Age.kind: rebuilt_age, Duration.kind: rebuilt_duration, Order.kind: rebuilt_order}


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
        ids = [figure.id for figure in tie.figures(role) if figure.id]
        if ids:
            roles[role] = ids if isinstance(getattr(tie, role), tuple) else ids[0]
    return RelationRecord(id=tie.id, kind=tie.kind, roles=roles, cue=tie.cue, confidence=tie.confidence)
