"""What happened when, and to whom: the dates of an article with the verb each belongs to and that verb's subject."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.clock_times import ClockTime, clock_times
from presscheck.relations.date_verbs import governing, is_past, joint_of, told_by
from presscheck.relations.event_subjects import subject_of
from presscheck.relations.same_year import same_year
from presscheck.relations.sentences import SUBJECT, Sentence, sentences
from presscheck.relations.years_told import years_told

if TYPE_CHECKING:
    from spacy.tokens import Token


AHEAD = 12
"""Events after one that are compared with it: bounds the work in a list of hundreds."""
_LISTED = 12
"""Verbs of a list climbed to the one whose auxiliaries they share: bounds the work in a list of hundreds."""
_HOURS = 6
"""Hours between two times of one day that may be compared."""


@dataclass(frozen=True)
class Event:
    """A verb with its date. `subject` and `agent` ("by Ann Lee") are head nouns; `words` the text from the verb to the
    sentence's end, `text` that of the passage; `had`: told as earlier than what is told around it; `transitive`: done
    to something; `link`: where the date is not the verb's own, "after" or "before" what it is of ("moved after his
    death in 1961"), "until" where it ends what the verb says, "by" where that may be earlier, "since" and "from" where
    it has lasted from then, "other" where it may be of something else; `joint`: the "after", "before", "until" or
    "having" by which the verb's clause hangs on another verb, "other" where it is of a plan."""

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

    @cached_property
    def openings(self) -> tuple[str, ...]:
        """The words from the verb, from each auxiliary or adverb right before it ("was last seen", "last seen"), and
        behind its subject ("trial began") and what kind that is of: of "the first train ran", "first ran"."""
        near = [c for c in self.verb.lefts if c.dep_ in ("auxpass", "advmod") and c.i >= self.verb.i - 2]
        told = (self.words, *(self.text[c.idx : self.verb.idx].lower() + self.words for c in near))
        if self.subject is None:
            return told
        kind = [c for c in self.subject.lefts if c.dep_ == "amod"]
        return (*told, *(f"{noun.lower_} {self.words}" for noun in (self.subject, *kind)))

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
    if verb is not None:
        verb, link = told_by(verb, link, table)
    if verb is not None and not _only_may_be(verb, table):
        yield _event(date, verb, link, sentence, table, text)


def _event(date: DateMention, verb: Token, link: str, sentence: Sentence, table: dict[str, Any], text: str) -> Event:
    aux = _auxiliaries(verb)
    agents = [t for c in verb.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
    return Event(
        date=date,
        verb=verb,
        sentence=sentence,
        subject=subject_of(verb),
        agent=agents[0] if agents else None,
        passive=_is_passive(verb, aux, table["have"]),
        had=any(a.lower_ in table["had"] for a in aux if a.dep_ == "aux"),
        transitive=any(child.dep_ in ("dobj", "dative") for child in verb.children),
        link=link,
        joint=joint_of(verb, table),
        words=text[verb.idx : sentence.end - sentence.passage.start].lower(),
        text=text,
    )


def _only_may_be(verb: Token, table: dict[str, Any]) -> bool:
    """Is it denied, planned, or on a condition, by itself or by the verb that it is listed with?"""
    for _ in range(_LISTED):
        children = [*verb.children]
        if (verb.tag_ == "VB" and not is_past(verb)) or any(
            c.dep_ == "neg" or (c.dep_ == "aux" and c.tag_ == "MD") for c in children
        ):
            return True
        if any(c.dep_ == "mark" and c.lower_ in table["if"] for c in children):
            return True
        if verb.dep_ != "conj" or not verb.head.tag_.startswith("VB") or any(c.dep_ in SUBJECT for c in children):
            return False
        if any(c.dep_ in ("aux", "auxpass") for c in children):
            return False
        verb = verb.head
    return False


def _auxiliaries(verb: Token) -> list[Token]:
    """Its own, or those of the verb that it is listed with: "had left at noon and landed at two"."""
    own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    for _ in range(_LISTED):
        listed = verb.dep_ == "conj" and verb.head.tag_.startswith("VB")
        if own or not listed or verb.tag_ not in ("VBD", "VBN") or any(c.dep_ in SUBJECT for c in verb.children):
            break
        verb = verb.head
        own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return own


def _is_passive(verb: Token, aux: Sequence[Token], have: Sequence[str]) -> bool:
    """Is it done to its subject? A participle listed with an active past tense is one misread."""
    if verb.tag_ != "VBN":
        return False
    if any(a.dep_ == "auxpass" for a in aux):
        return True
    if any(a.lower_ in have for a in aux):
        return False
    return not (verb.dep_ == "conj" and verb.head.tag_ in ("VBD", "VBZ", "VBP"))
