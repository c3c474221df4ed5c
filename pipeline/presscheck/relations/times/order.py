"""Order: two dates of which the article says, or life demands, that one is not after the other.

Tied      "from 2010 to 2003", "(2011–1946)", "born in 1960, she graduated in 1955"
          "retired in 2003 before moving to Spain in 2001", "opened in 1990 and closed in 1985"
          "submitted in February 2016, approved that January", "rang 999 at 7.42pm ... The crew came at 6.56pm"
Not tied  "opened in 1990 after closing in 1985"   it opened again
          "from November to March", "from 9pm to 5am"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days, Field, Relation, Role
from presscheck.relations.skeleton import cue, pattern, skeletons
from presscheck.relations.times.comparable_dates import are_comparable, are_soon, may_be_compared
from presscheck.relations.times.dated_events import Event, dated_events, is_remembered
from presscheck.relations.times.event_orders import event_orders
from presscheck.relations.times.order_doubts import doubts
from presscheck.relations.times.same_year import of_one_year
from presscheck.relations.times.whole_dates import whole_dates
from presscheck.relations.times.years_told import years_told

_ROUND = 120
"""Characters before and behind a range in which its sentence may say what lasts, or that the dates are opposed."""

_RANGE, _GUARDED, _PLANNED = "range", "guarded", "planned"

_END = re.compile(r"[.;!?\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Relation):
    """`earlier` cannot be after `later`. `published`: the publication, where neither is after it."""

    kind: ClassVar[str] = "order"
    roles: ClassVar[tuple[str, ...]] = ("earlier", "later")
    ordered: ClassVar[bool] = True

    earlier: DateMention
    later: DateMention
    published: Days | None = None


def orders(article: Marked, lexicon: Lexicon) -> Iterator[Order]:
    """The pairs of dates of which the words tell the order; a pair is told once."""
    told: set[tuple[DateMention, DateMention]] = set()
    passages = list(dated_events(article, lexicon))
    places = {(e.date.field, e.date.start): events for events in passages for e in events}
    for earlier, later, confidence in _worded(article, places, lexicon):
        if (earlier, later) not in told:
            told.add((earlier, later))
            yield _order(article, cue(article, (earlier, later)), confidence, earlier, later)
    for earlier, later, confidence in event_orders(passages, lexicon):
        if (earlier, later) in told:
            continue
        told.add((earlier, later))
        earlier, later = of_one_year(earlier, later, article.article.days)
        if may_be_compared(earlier, later, article, lexicon):
            yield _order(article, cue(article, (earlier, later)), confidence, earlier, later)


def _worded(
    article: Marked, places: Mapping[tuple[Field, int], Sequence[Event]], lexicon: Lexicon
) -> Iterator[tuple[DateMention, DateMention, float]]:
    """The pairs of which a pattern tells the order. `places`: the events of a passage by where a date of it begins."""
    table = lexicon.table("patterns/events.toml")
    for skeleton in skeletons(article, wholes=((*whole_dates(article), *years_told(article, lexicon)), ())):
        for form, confidence, kind in _forms(lexicon):
            for m in form.finditer(skeleton.text):
                earlier, later = skeleton.role(m, "earlier"), skeleton.role(m, "later")
                assert isinstance(earlier, DateMention) and isinstance(later, DateMention)
                if kind == _RANGE and not _lasts(skeleton.text, m, lexicon):
                    continue
                if any(is_remembered(skeleton.text, 0, m.start(role), table) for role in ("earlier", "later")):
                    continue
                events = places.get((earlier.field, earlier.start), ())
                if kind == _GUARDED and doubts(lexicon).between(events, earlier, later):
                    continue
                near = kind == _PLANNED and are_soon(earlier, later, article.article.days)
                if near or are_comparable(earlier, later):
                    yield earlier, later, confidence


def rebuilt_order(
    article: Marked,
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,  # noqa: ARG001  # every kind is rebuilt alike
) -> Order | None:
    """The tie between two dates of the article whose order is known."""
    earlier, later = roles["earlier"], roles["later"]
    assert isinstance(earlier, DateMention) and isinstance(later, DateMention)
    return _order(article, cue, confidence, earlier, later)


def _order(article: Marked, cue: str, confidence: float, earlier: DateMention, later: DateMention) -> Order:
    published = article.article.days
    last = [date.days.last for date in (earlier, later) if date.days is not None]
    gone = published is not None and all(day <= published.last for day in last)
    return Order(
        cue=cue, confidence=confidence, earlier=earlier, later=later, published=published if gone else None
    )  # fmt: skip


def _lasts(text: str, m: re.Match[str], lexicon: Lexicon) -> bool:
    """Does the sentence of a range tell of something that lasts, and not of one date put for another?"""
    lasting, opposed = _range_words(lexicon)
    before = _END.split(text[max(0, m.start() - _ROUND) : m.start()])[-1]
    told = f"{before} {_END.split(text[m.end() : m.end() + _ROUND])[0]}"
    return lasting.search(told) is not None and opposed.search(told) is None


@cache
def _range_words(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words of what lasts, and words of dates that are opposed to each other."""
    words = lexicon.table("patterns/order.toml")["words"]
    opposed = [*words["opposed"], *words["swapped"]]
    lasting, opposing = (rf"(?<!\w)(?:{any_of(listed)})(?!\w)" for listed in (words["lasting"], opposed))
    return re.compile(lasting, re.IGNORECASE), re.compile(opposing, re.IGNORECASE)


@cache
def _forms(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], float, str], ...]:
    """The patterns, how sure each is, and whether it is a bare range or one that doubts may speak against."""
    table = lexicon.table("patterns/order.toml")
    words = table["words"]
    made = [
        (
            pattern(form["words"], words),
            form.get("confidence", 0.85),
            next((kind for kind in (_RANGE, _GUARDED, _PLANNED) if form.get(kind)), ""),
        )
        for form in table["patterns"]
    ]
    for pair in table["pairs"]:
        listed = {**words, "first": pair["first"], "then": pair["then"]}
        made += [(pattern(form, listed), 0.8, _GUARDED) for form in table["pairs_as"]["patterns"]]
    return tuple(made)
