"""Which of two dated events is the earlier, by what they are and by how they are told."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.before_and_after import joined
from presscheck.relations.calls_for_help import calls_for_help
from presscheck.relations.dated_events import dated_events
from presscheck.relations.event_courses import event_courses
from presscheck.relations.lifetimes import lifetimes
from presscheck.relations.told_in_turn import turns
from presscheck.relations.told_onward import onward
from presscheck.relations.told_with_had import beforehand
from presscheck.relations.works_of_the_dead import works


def event_orders(article: Marked, lexicon: Lexicon) -> Iterator[tuple[DateMention, DateMention, float]]:
    """The pairs of dates of which what happened on them tells the order: the earlier, the later, and how sure that
    is."""
    for events in dated_events(article, lexicon):
        yield from turns(lexicon).pairs(events)
        yield from works(lexicon).pairs(events)
        yield from beforehand(lexicon).pairs(events)
        yield from joined(events)
        yield from event_courses(lexicon).pairs(events)
        yield from lifetimes(lexicon).pairs(events)
        yield from calls_for_help(events, lexicon)
        yield from onward(lexicon).pairs(events)
