"""Dates that the text speaks of as of a time to come, or gone by: "will open in June 2013", "opened in June 2015"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.relations.leaning import Leaning, in_quotes

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLOSE = 3
"""Tokens between a verb and the preposition of its date; farther off the date may be another word's."""


def tenses(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """The dates with a year that stand right behind "will" and a verb, or behind what has happened."""
    cues = _cues(lexicon)
    for passage in article.passages:
        segment = passage.segment
        for date in article.dates:
            if date.field != segment.field or not segment.start <= date.start < segment.end:
                continue
            if date.year is None or date.fiscal or date.days is None:
                continue
            text = article.article.text_of(date.field)
            if in_quotes(text, segment.start, date.start):
                continue
            tokens = passage.tokens(date.start - segment.start, date.end - segment.start)
            verb = _verb(tokens[0], cues) if tokens else None
            if verb is None:
                continue
            cue = text[verb.idx + segment.start : date.end]
            before = [t.lower_ for t in verb.children if t.dep_ in ("aux", "auxpass")]
            if any(word in cues.will for word in before) and not any(word in cues.perfect for word in before):
                yield Leaning(form="ahead", cue=cue, confidence=0.75, date=date)
            elif not before and _has_happened(verb, cues):
                yield Leaning(form="gone", cue=cue, confidence=0.75, date=date)


def _verb(token: Token, cues: _Cues) -> Token | None:
    """The verb that a date's first word depends on through its preposition, close before it."""
    while token.dep_ not in ("pobj", "npadvmod") and token.head.i > token.i and token.head is not token:
        token = token.head
    preposition = token.head
    if preposition.dep_ != "prep" or preposition.i >= token.i or preposition.lower_ not in cues.on:
        return None
    verb = preposition.head
    if verb.pos_ not in ("VERB", "AUX") and not verb.tag_.startswith("VB"):
        return None
    return verb if 0 < preposition.i - verb.i <= _CLOSE else None


def _has_happened(verb: Token, cues: _Cues) -> bool:
    said = verb.tag_ == "VBD" and verb.lower_ in cues.happened
    return said and any(token.dep_ == "nsubj" for token in verb.children)


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["tense"]
        self.will = frozenset(table["will"])
        self.on = frozenset(table["on"])
        self.perfect = frozenset(table["perfect"])
        self.happened = frozenset(table["happened"])


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
