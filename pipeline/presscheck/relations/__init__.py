"""Which figures belong together: one module a kind.

Each has a builder that reads the ties off a marked article, and a way to rebuild one from figures already known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY, Marked
from presscheck.model import Quantity, Relation, RelationRecord, Role
from presscheck.relations.arithmetic import kinds
from presscheck.relations.compound import compounds
from presscheck.relations.conversions.conversion import Conversion
from presscheck.relations.conversions.measure_conversion import measure_conversions, rebuilt_measure
from presscheck.relations.conversions.money_conversion import money_conversions, rebuilt_money
from presscheck.relations.conversions.one_rate import OneRate, one_rates, rebuilt_one_rate
from presscheck.relations.sums import sums
from presscheck.relations.times.age import Age, ages, rebuilt_age
from presscheck.relations.times.calendar_day import CalendarDay, calendar_days, rebuilt_calendar_day
from presscheck.relations.times.duration import Duration, durations, rebuilt_duration
from presscheck.relations.times.order import Order, orders, rebuilt_order
from presscheck.relations.times.relative_date import RelativeDate, rebuilt_relative_date, relative_dates
from presscheck.relations.times.unreal_times import UnrealTime, rebuilt_unreal_time, unreal_times
from presscheck.relations.times.weekday_date import WeekdayDate, rebuilt_weekday_date, weekday_dates


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


def _of_money(article: Marked, lexicon: Lexicon) -> Iterator[Relation]:
    """The conversions of money, and what they are to one another."""
    conversions = list(money_conversions(article, lexicon))
    yield from conversions
    yield from one_rates(conversions, article.article, lexicon)


def _rebuilt_conversion(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> Conversion | None:
    """The conversion between figures that are known to be one, of money or of measures."""
    stated = roles["stated"]
    of_money = isinstance(stated, Quantity) and stated.dimension == MONEY
    return (rebuilt_money if of_money else rebuilt_measure)(article, roles, cue, confidence, lexicon)


BUILDERS = (
    _of_money,
    measure_conversions,
    compounds,
    ages,
    durations,
    orders,
    weekday_dates,
    calendar_days,
    unreal_times,
    relative_dates,
    sums,
)
REBUILD = {
    Conversion.kind: _rebuilt_conversion,
    OneRate.kind: rebuilt_one_rate,
    Age.kind: rebuilt_age,
    Duration.kind: rebuilt_duration,
    Order.kind: rebuilt_order,
    WeekdayDate.kind: rebuilt_weekday_date,
    CalendarDay.kind: rebuilt_calendar_day,
    UnrealTime.kind: rebuilt_unreal_time,
    RelativeDate.kind: rebuilt_relative_date,
    **{kind.relation.kind: kind.rebuild for kind in kinds()},
}
