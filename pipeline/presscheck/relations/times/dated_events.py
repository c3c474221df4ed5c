"""What happened when, and to whom: the dates of an article with the verb each belongs to and that verb's subject."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.sentences import Sentence, sentences
from presscheck.relations.times.clock_times import ClockTime, clock_times
from presscheck.relations.times.date_verbs import governing, joint_of, told_by
from presscheck.relations.times.event_moods import auxiliaries, is_passive, is_to_come, only_may_be
from presscheck.relations.times.event_openings import event_openings
from presscheck.relations.times.event_subjects import subject_of
from presscheck.relations.times.same_year import same_year
from presscheck.relations.times.years_told import years_told

if TYPE_CHECKING:
    from spacy.tokens import Token


AHEAD = 12
"""Events after one that are compared with it: bounds the work in a list of hundreds."""
_REACH = 120
"""Characters before a date in which it is told what is remembered."""
_HOURS = 6
"""Hours between two times of one day that may be compared."""


@dataclass(frozen=True)
class Event:
    """A verb with its date. `subject` and `agent` ("by Ann Lee") are head nouns; `words` the text from the verb to the
    sentence's end, `text` that of the passage; `had`: told as earlier than what is told around it; `transitive`: done
    to something; `link`: where the date is not the verb's own, "after" or "before" what it is of ("moved after his
    death in 1961"), "until" where it ends what the verb says, "by" where that may be earlier, "since" and "from" where
    it has lasted from then, "other" where it may be of something else; `joint`: the "after", "before", "until" or
    "having" by which the verb's clause hangs on another verb, "other" where it is of a plan; `ahead`: told
    as to come."""

    date: DateMention
    verb: Token
    sentence: Sentence
    subject: Token | None
    agent: Token | None
    passive: bool
    had: bool
    transitive: bool
    link: str
    joint: str
    words: str
    text: str
    ahead: bool = False

    @cached_property
    def openings(self) -> tuple[str, ...]:
        """The words with which what happened may be told: see `event_openings`."""
        return event_openings(self)

    @property
    def theme(self) -> Token | None:
        """What it is done to, or what does it where it is done to nothing."""
        return next((c for c in self.verb.children if c.dep_ == "dobj"), self.subject)

    @property
    def is_plain(self) -> bool:
        """Is the date the verb's own, and the verb told by itself?"""
        return not self.link and not self.joint

    @property
    def is_done_by(self) -> bool:
        """Is what happened no later than its date: on it, or by then?"""
        return not self.joint and self.link in ("", "by")

    @property
    def place(self) -> int:
        """Where its date begins in the passage."""
        return self.date.start - self.sentence.passage.start

    @property
    def end(self) -> int:
        """Where its date ends in the passage."""
        return self.date.end - self.sentence.passage.start


def dated_events(article: Marked, lexicon: Lexicon) -> Iterator[list[Event]]:
    """The events of each passage in the order of their dates; none that are denied, or only may be."""
    table = lexicon.table("patterns/events.toml")
    told = sentences(article.passages)
    whole = {(date.field, date.start): date for date in years_told(article, lexicon)}
    kept = [
        d for d in article.dates if not any(w.start < d.start < w.end for w in whole.values() if w.field == d.field)
    ]
    dates = (*(whole.get((d.field, d.start), d) for d in kept), *clock_times(article, lexicon))
    for passage in article.passages:
        here = [sentence for sentence in told if sentence.passage is passage]
        segment = passage.segment
        text = article.article.text_of(segment.field)[segment.start : segment.end]
        near = [date for date in dates if date.field == segment.field and segment.start <= date.start < segment.end]
        near += same_year(here, near, lexicon)
        events = [e for date in sorted(near, key=lambda date: date.start) for e in _events(date, here, table, text)]
        if events:
            yield events


def near_pairs(events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Each two events that may be compared, by their places: near each other, and both with a date, or both with a time
    of day within hours of the other's."""
    for place, first in enumerate(events):
        for other, second in enumerate(events[place + 1 : place + 1 + AHEAD], place + 1):
            one, two = first.date, second.date
            if isinstance(one, ClockTime) and isinstance(two, ClockTime):
                if are_near(one, two):
                    yield place, other
            elif not isinstance(one, ClockTime) and not isinstance(two, ClockTime):
                yield place, other


def are_near(first: ClockTime, second: ClockTime) -> bool:
    """Are the two times near each other on the clock? Of others the second may be of the day after."""
    return all(abs(one - other) <= _HOURS * 60 for one in first.minutes for other in second.minutes)


def _events(date: DateMention, here: Sequence[Sentence], table: dict[str, Any], text: str) -> Iterator[Event]:
    sentence = here[bisect_right([s.start for s in here], date.start) - 1]
    passage = sentence.passage
    tokens = passage.tokens(date.start - passage.start, date.end - passage.start)
    found = (governing(token, table) for token in tokens or ())
    verb, link = next((one for one in found if one is not None), (None, ""))
    if verb is None or is_remembered(text, sentence.start - passage.start, date.start - passage.start, table):
        return
    told, how = told_by(verb, link, table)
    ahead = is_to_come(told, table)
    if ahead or not only_may_be(told, table, at_last=link != how == ""):
        yield replace(_event(date, told, how, sentence, table, text), ahead=ahead)


def is_remembered(text: str, start: int, place: int, table: dict[str, Any]) -> bool:
    """Is the date at a place, in words from `start` on, that of what is only remembered: "died on the anniversary of
    Einstein's birth in 1879"?"""
    return _remembered(tuple(table["remembered"])).search(text, max(start, place - _REACH), place) is not None


@cache
def _remembered(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words)})\s[^,;:.]*$")


def _event(date: DateMention, verb: Token, link: str, sentence: Sentence, table: dict[str, Any], text: str) -> Event:
    aux = auxiliaries(verb)
    agents = [t for c in verb.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
    return Event(
        date=date,
        verb=verb,
        sentence=sentence,
        subject=subject_of(verb),
        agent=agents[0] if agents else None,
        passive=is_passive(verb, aux, table["have"]),
        had=any(a.lower_ in table["had"] for a in aux if a.dep_ == "aux"),
        transitive=any(child.dep_ in ("dobj", "dative") for child in verb.children),
        link=link,
        joint=joint_of(verb, table),
        words=text[verb.idx : sentence.end - sentence.passage.start].lower(),
        text=text,
    )
