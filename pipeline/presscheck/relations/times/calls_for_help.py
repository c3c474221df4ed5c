"""A call for help and the help that came, told of two subjects at times of one day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.times.clock_times import ClockTime
from presscheck.relations.times.dated_events import AHEAD, Event


def calls_for_help(events: Sequence[Event], lexicon: Lexicon) -> Iterator[tuple[DateMention, DateMention, float]]:
    """The call, where it is told once, and each help that is told after it."""
    for call, help_ in _words(lexicon):
        calls = [n for n, e in enumerate(events) if isinstance(e.date, ClockTime) and call.match(e.words)]
        if len(calls) != 1:
            continue
        for event in events[calls[0] + 1 : calls[0] + 1 + AHEAD]:
            if isinstance(event.date, ClockTime) and help_.match(event.words) and not event.had:
                yield events[calls[0]].date, event.date, 0.75


@cache
def _words(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    table = lexicon.table("patterns/event_scenes.toml")["calls"]
    both = ((told["first"], told["then"]) for told in table)
    return tuple((re.compile(rf"(?:{any_of(a)})(?!\w)"), re.compile(rf"(?:{any_of(b)})(?!\w)")) for a, b in both)
