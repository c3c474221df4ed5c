"""Births and deaths that the parse ties to a date, whatever stands between: "born in a hut of two rooms in 1944"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.sentences import Sentence, SentencePlaces


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedEnd:
    """A date that belongs to the word of a birth or death, which stands at `who` in the date's field."""

    sentence: Sentence
    date: DateMention
    who: tuple[int, int]


@dataclass(frozen=True)
class _Words:
    verbs: frozenset[str]
    parted: re.Pattern[str]


def parsed_ends(
    article: Marked, told: Sequence[Sentence], places: SentencePlaces, kind: Literal["born", "died"], lexicon: Lexicon
) -> Iterator[ParsedEnd]:
    """The dates whose verb is one of birth, or of death, with no word between that makes them those of something
    else."""
    words = _words(lexicon, kind)
    dates = places.of(article.dates)
    for sentence in told:
        text = article.article.text_of(sentence.passage.segment.field)
        place = sentence.passage.start
        for date in dates.get(sentence.number, ()):
            verb = sentence.passage.verb(date.start - place, date.end - place) if date.days else None
            if verb is None or verb.lower_ not in words.verbs or any(c.tag_ == "MD" for c in verb.children):
                continue
            if any(c.dep_ == "nsubj" for c in verb.children) and any(c.dep_ == "dobj" for c in verb.children):
                continue  # "killed a man"
            start, end = verb.idx + place, verb.idx + len(verb.text) + place
            again = text[max(date.start - 2, 0) : date.start] == ", "  # "the day after the Armistice, 12 November 1918"
            if end <= date.start and (again or not words.parted.search(text, end, date.start)):
                yield ParsedEnd(sentence=sentence, date=date, who=(start, end))


@cache
def _words(lexicon: Lexicon, kind: Literal["born", "died"]) -> _Words:
    table = lexicon.table("patterns/age.toml")["parsed_ends"]
    parted = rf"\b(?:{any_of(table['parted'])})\b"
    return _Words(frozenset(table[kind]), re.compile(parted, re.IGNORECASE))
