"""Which of two dated events is the earlier because words such as "then" tell them in turn, or because the second is a
work of one who is told to have died."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.clock_times import ClockTime
from presscheck.relations.dated_events import Event

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEXT = 1
"""Sentences between a death and the work."""
_PAUSE = re.compile(r"[.;:—–]|\s-\s")
_BEHIND = 20
"""Characters behind a date in which a word may take it to another time."""
_HOURS = 6
"""Hours between two times of one day that are told in turn."""
_STEPS = 4
"""Verbs between the first and the second in a list of what happened."""


@dataclass(frozen=True)
class Turns:
    """Words that tell events in turn, words that say they may not be, and words of works and of their making."""

    then: re.Pattern[str]
    breaks: re.Pattern[str]
    nouns: frozenset[str]
    made: frozenset[str]
    others: re.Pattern[str]
    onward: re.Pattern[str]
    beside: re.Pattern[str]

    def in_turn(self, events: Sequence[Event]) -> Iterator[tuple[DateMention, DateMention, float]]:
        """The pairs of one sentence's list of verbs, of one subject and each with its own year, of which "then" or the
        like says that the second came second."""
        for first, second in pairwise(events):
            if first.sentence is not second.sentence or first.had or second.had or not _listed(first.verb, second.verb):
                continue
            if first.date.start > second.date.start:
                continue
            between = _between(first, second)
            if isinstance(first.date, ClockTime) and isinstance(second.date, ClockTime):
                if _both_past(first, second) and _near(first.date, second.date) and not self.breaks.search(between):
                    yield first.date, second.date, 0.75
                continue
            if not (_is_year(first.date) and _is_year(second.date)):
                continue
            if self.then.search(between) and not self.breaks.search(between):
                yield first.date, second.date, 0.75

    def had_been(self, events: Sequence[Event]) -> Iterator[tuple[DateMention, DateMention, float]]:
        """What had been done, told behind a full stop or semicolon after what was done: "the club moved in 1909; the
        ground had been bought in 1907"."""
        for first, second in pairwise(events):
            if (
                first.had
                or not second.had
                or first.verb.tag_ not in ("VBD", "VBN")
                or first.verb.lemma_ in ("have", "be")
            ):
                continue
            if second.sentence.number - first.sentence.number > _NEXT or not _is_clause(first.verb):
                continue
            if not (_is_year(first.date) and _is_year(second.date)):
                continue
            place = second.sentence.passage.start
            if (
                not first.date.end - place <= second.verb.idx < second.date.start - place
                or first.verb.idx > second.verb.idx
            ):
                continue
            between = _between(first, second)
            behind = second.text[second.date.end - place :][:_BEHIND]
            if self.beside.match(behind):
                continue
            if _PAUSE.search(between) and not self.onward.search(between) and not self.then.search(between):
                yield second.date, first.date, 0.75

    def works(
        self, events: Sequence[Event], died: Sequence[re.Pattern[str]]
    ) -> Iterator[tuple[DateMention, DateMention, float]]:
        """A death, after which in the next sentence a work is told to have been made, where the text before tells of
        one person only."""
        for place, death in enumerate(events):
            if not any(words.match(death.words) for words in died) or death.subject is None or not _is_one(death):
                continue
            for work in events[place + 1 :]:
                if not 0 < work.sentence.number - death.sentence.number <= _NEXT or not self._is_work(work):
                    continue
                yield work.date, death.date, 0.75

    def _is_work(self, event: Event) -> bool:
        noun = event.subject
        if noun is None or noun.lower_ not in self.nouns or not event.passive or event.agent is not None or event.had:
            return False
        if event.verb.lower_ not in self.made or noun.left_edge.tag_ not in ("DT", "PRP$"):
            return False
        return self.others.search(event.sentence.span.text) is None


@cache
def turns(lexicon: Lexicon) -> Turns:
    """The language data's words for it."""
    table = lexicon.table("patterns/events.toml")
    told, works = table["turns"], table["works"]

    def word(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)

    return Turns(
        then=word(told["then"]),
        breaks=word(told["breaks"]),
        nouns=frozenset(works["nouns"]),
        made=frozenset(works["made"]),
        others=word(works["others"]),
        onward=word(told["onward"]),
        beside=re.compile(rf",?\s(?:{any_of(told['beside'])})\b", re.IGNORECASE),
    )


def _near(first: ClockTime, second: ClockTime) -> bool:
    """Are the two times near each other on the clock? Of others the second may be of the day after."""
    return all(abs(one - other) <= _HOURS * 60 for one in first.minutes for other in second.minutes)


def _both_past(first: Event, second: Event) -> bool:
    tags = {first.verb.tag_, second.verb.tag_}  # "Clegg rang" may be read as a present
    return "VBD" in tags and tags <= {"VBD", "VBP", "VBN"} and first.verb.lemma_ != "be" != second.verb.lemma_


def _is_clause(verb: Token) -> bool:
    """Is it the verb of a main clause, or in a list with that?"""
    while verb.dep_ == "conj" and verb.head.tag_.startswith("VB"):
        if verb.tag_ == "VBD" and verb.head.tag_ not in ("VBD", "VBN"):
            return True  # "took a year to put up and received"
        verb = verb.head
    return verb.dep_ in ("ROOT", "ccomp", "parataxis")


def _is_year(date: DateMention) -> bool:
    return date.year is not None and not isinstance(date, ClockTime) and not date.fiscal


def _listed(first: Token, second: Token) -> bool:
    """Are the two verbs members of one list, the second with no subject of its own but the first's pronoun?"""
    here = second
    for _ in range(_STEPS):
        if here.i == first.i:
            return True
        if here.dep_ == "acl" and here.tag_ == "VBN" and here.i > 0 and here.nbor(-1).text == ",":
            here = next(
                (t for t in here.ancestors if t.tag_.startswith("VB")), here
            )  # "turned down by 32 firms, printed"
            continue
        if here.dep_ not in ("conj", "dep", "advcl"):
            return False
        here = here.head
    return False


def _between(first: Event, second: Event) -> str:
    """From behind the first date to behind the words of the second verb, and before the second date."""
    start = first.sentence.passage.start
    return first.text[first.date.end - start : second.date.start - start]


def _is_one(death: Event) -> bool:
    """Is it a name's or a pronoun's death, and is no other person named in its sentence?"""
    subject = death.subject
    if subject is None or subject.tag_ in ("NNS", "NNPS"):
        return False
    first, last = subject.left_edge.i, subject.right_edge.i
    if subject.tag_ != "PRP" and not any(token.tag_ == "NNP" for token in subject.subtree):
        return False
    return not any(e.label_ == "PERSON" and not first <= e.start <= last for e in death.sentence.span.ents)
