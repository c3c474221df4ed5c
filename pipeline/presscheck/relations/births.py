"""Births that the parse ties to a date, whatever stands between: "born in a two-roomed hut near Clun, Salop, in 1944"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.sentences import Sentence, SentencePlaces


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedBirth:
    """A date that belongs to the word of a birth, which stands at `who` in the date's field."""

    sentence: Sentence
    date: DateMention
    who: tuple[int, int]


@dataclass(frozen=True)
class _Words:
    born: frozenset[str]
    parted: re.Pattern[str]


def parsed_births(
    article: Marked, told: Sequence[Sentence], places: SentencePlaces, lexicon: Lexicon
) -> Iterator[ParsedBirth]:
    """The dates whose verb is one of birth, with no word between that makes them those of something else."""
    words = _words(lexicon)
    dates = places.of(article.dates)
    for sentence in told:
        text = article.article.text_of(sentence.passage.segment.field)
        place = sentence.passage.start
        for date in dates.get(sentence.number, ()):
            verb = sentence.passage.verb(date.start - place, date.end - place) if date.year is not None else None
            if verb is None or verb.lower_ not in words.born or any(c.tag_ == "MD" for c in verb.children):
                continue
            start, end = verb.idx + place, verb.idx + len(verb.text) + place
            if end <= date.start and not words.parted.search(text, end, date.start):
                yield ParsedBirth(sentence=sentence, date=date, who=(start, end))


@cache
def _words(lexicon: Lexicon) -> _Words:
    table = lexicon.table("patterns/age.toml")["parsed_births"]
    parted = rf"\b(?:{any_of(table['parted'])})\b"
    return _Words(frozenset(table["born"]), re.compile(parted, re.IGNORECASE))
