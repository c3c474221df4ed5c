"""What happened when, and to whom: the dates of an article with the verb each belongs to and that verb's subject."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.dates import days_of
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.clock_times import clock_times
from presscheck.relations.sentences import SUBJECT, Sentence, sentences
from presscheck.relations.years_told import years_told

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 4
"""Complements of a verb between it and its date."""


@dataclass(frozen=True)
class Event:
    """A verb with its date. `subject` and `agent` ("by Ann Lee") are head nouns; `words` the text from the verb to the
    sentence's end, `text` that of the passage; `had`: told as earlier than what is told around it; `transitive`: done
    to something."""

    date: DateMention
    verb: Token
    sentence: Sentence
    subject: Token | None
    agent: Token | None
    passive: bool
    had: bool
    transitive: bool
    words: str
    text: str

    @property
    def openings(self) -> tuple[str, ...]:
        """The words from the verb, and from each auxiliary or adverb right before it: "was last seen", "last seen"."""
        near = [c for c in self.verb.lefts if c.dep_ in ("auxpass", "advmod") and c.i >= self.verb.i - 2]
        return (self.words, *(self.text[c.idx : self.verb.idx].lower() + self.words for c in near))


def dated_events(article: Marked, lexicon: Lexicon) -> Iterator[list[Event]]:
    """The events of each passage in the order of their dates; none that are denied, or only may be."""
    table = lexicon.table("patterns/events.toml")
    told = sentences(article.passages)
    whole = {(date.field, date.start): date for date in years_told(article, lexicon)}
    dates = (*(whole.get((d.field, d.start), d) for d in article.dates), *clock_times(article, lexicon))
    for passage in article.passages:
        here = [sentence for sentence in told if sentence.passage is passage]
        segment = passage.segment
        events: list[Event] = []
        text = article.article.text_of(segment.field)[segment.start : segment.end]
        for date in sorted(dates, key=lambda date: date.start):
            if date.field == segment.field and segment.start <= date.start < segment.end:
                events += _events(date, here, table, text)
        events += _same_year(here, events, lexicon, text)
        if events:
            yield sorted(events, key=lambda event: event.date.start)


def _events(date: DateMention, here: Sequence[Sentence], table: dict[str, Any], text: str) -> Iterator[Event]:
    sentence = here[bisect_right([s.start for s in here], date.start) - 1]
    passage = sentence.passage
    tokens = passage.tokens(date.start - passage.start, date.end - passage.start)
    found = (verb_of(token, table) for token in tokens or ())
    verb = next((verb for verb in found if verb is not None), None)
    if verb is not None:
        yield from _event(date, verb, sentence, text)


def _event(date: DateMention, verb: Token, sentence: Sentence, text: str) -> Iterator[Event]:
    aux = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.dep_ == "neg" for child in verb.children) or any(a.tag_ == "MD" for a in aux):
        return
    had = any(a.lower_ in ("had", "having") for a in aux)
    agents = [t for c in verb.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
    yield Event(
        date=date,
        verb=verb,
        sentence=sentence,
        subject=_subject(verb),
        agent=agents[0] if agents else None,
        passive=verb.tag_ == "VBN" and not any(a.lemma_ == "have" for a in aux if a.dep_ == "aux"),
        had=had,
        transitive=any(child.dep_ in ("dobj", "dative") for child in verb.children),
        words=text[verb.idx : sentence.end - sentence.passage.start].lower(),
        text=text,
    )


def verb_of(token: Token, table: dict[str, Any]) -> Token | None:
    """The verb that a date belongs to, through "in" or "on" and the complements of the verb before it."""
    if token.dep_ == "npadvmod" and token.head.tag_.startswith("VB"):
        return token.head
    if token.head.dep_ != "prep" or token.head.lower_ not in table["on"]:
        return None
    here = token.head.head
    for _ in range(_CLIMB):
        if here.tag_.startswith("VB"):
            return here
        if here.dep_ == "pobj" and here.head.lower_ in table["through"]:
            here = here.head.head
        elif here.dep_ in ("dobj", "attr", "acomp", "oprd", "advmod", "prep", "npadvmod"):
            here = here.head
        else:
            return None
    return None


def _subject(verb: Token, steps: int = _CLIMB) -> Token | None:
    own = next((child for child in verb.children if child.dep_ in SUBJECT), None)
    if own is not None and own.tag_ in ("WP", "WDT"):
        return whole(verb.head) if verb.dep_ == "relcl" else None
    if own is not None:
        return whole(own)
    if not steps:
        return None
    if verb.dep_ in ("conj", "xcomp", "advcl", "dep") and verb.head.tag_.startswith("VB"):
        return _subject(verb.head, steps - 1)
    if verb.dep_ in ("relcl", "acl") and verb.head.tag_.startswith("NN"):
        return whole(verb.head)
    if verb.dep_ == "ROOT":  # "Lee was born in 1936, sat for ..." is read as if the second verb had said the first
        said = [child for child in verb.lefts if child.dep_ in ("ccomp", "csubj", "dep", "parataxis")]
        return _subject(said[0], 0) if said else None
    return None


def whole(noun: Token) -> Token:
    """The noun that another stands beside: of "the steamer, Ann", the steamer."""
    return noun.head if noun.dep_ == "appos" and noun.head.tag_.startswith("NN") else noun


def _same_year(here: Sequence[Sentence], events: Sequence[Event], lexicon: Lexicon, text: str) -> Iterator[Event]:
    """ "submitted in February 2016, approved that September": a month of the year told before it in the sentence."""
    months: dict[str, int] = lexicon.table("layout.toml")["calendar"]["months"]
    form = _that_month(lexicon)
    for sentence in here:
        start = sentence.passage.start
        for m in form.finditer(sentence.span.text):
            before = [e.date for e in events if e.sentence is sentence and e.date.start < sentence.start + m.start()]
            token = sentence.passage.tokens(*(sentence.start - start + i for i in m.span("month")))
            last = before[-1] if before else None
            if last is None or last.year is None or last.month is None or token is None:
                continue
            month = months[m["month"].lower()]
            verb = next((t for t in token.root.ancestors if t.tag_.startswith("VB")), None)
            days = days_of(last.year, month)
            date = replace(
                last, text=m[0], start=sentence.start + m.start(), end=sentence.start + m.end(),
                month=month, day=None, weekday=None, days=days,
            )  # fmt: skip
            if verb is not None:
                yield from _event(date, verb, sentence, text)


@cache
def _that_month(lexicon: Lexicon) -> re.Pattern[str]:
    names = "|".join(lexicon.table("dates.toml")["alone"]["months"])
    that = "|".join(lexicon.table("patterns/events.toml")["that"])
    return re.compile(rf"\b(?:{that})\s(?P<month>{names})(?![\w-])")
