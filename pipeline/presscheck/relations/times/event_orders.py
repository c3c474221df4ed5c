"""Which of two dated events is the earlier, by what they are and by how they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from presscheck.lexicon import Lexicon
from presscheck.model import DateMention
from presscheck.relations.times.before_and_after import joined
from presscheck.relations.times.calls_for_help import calls_for_help
from presscheck.relations.times.dated_events import Event
from presscheck.relations.times.event_courses import event_courses
from presscheck.relations.times.event_pairs import Pair
from presscheck.relations.times.lifetimes import lifetimes
from presscheck.relations.times.lives_touched import lives_touched
from presscheck.relations.times.order_doubts import without_doubt
from presscheck.relations.times.told_in_turn import turns
from presscheck.relations.times.told_onward import onward
from presscheck.relations.times.told_to_follow import following
from presscheck.relations.times.told_with_had import beforehand
from presscheck.relations.times.works_of_the_dead import works


def event_orders(
    passages: Sequence[Sequence[Event]], lexicon: Lexicon
) -> Iterator[tuple[DateMention, DateMention, float]]:
    """The pairs of dates of which what happened on them tells the order, of the events of each passage: the earlier,
    the later, and how sure that is."""
    for told in passages:
        events = [event for event in told if not event.ahead]
        yield from _sure(events, lexicon)
        yield from without_doubt(_likely(events, lexicon), events, lexicon)
        yield from without_doubt(event_courses(lexicon).planned(told), told, lexicon)


def _sure(events: Sequence[Event], lexicon: Lexicon) -> Iterator[tuple[DateMention, DateMention, float]]:
    """Those whose words tell what they are to one another."""
    yield from works(lexicon).pairs(events)
    yield from beforehand(lexicon).pairs(events)
    yield from joined(events, lexicon)
    yield from calls_for_help(events, lexicon)
    yield from (pair[:3] for told in (lives_touched(lexicon), following(lexicon)) for pair in told.pairs(events))


def _likely(events: Sequence[Event], lexicon: Lexicon) -> Iterator[Pair]:
    """Those of which kind and turn tell it, where nothing speaks against that."""
    yield from (Pair(*told) for told in turns(lexicon).pairs(events))
    yield from event_courses(lexicon).pairs(events)
    yield from lifetimes(lexicon).pairs(events)
    yield from onward(lexicon).pairs(events)
