"""Whether a date is the start or the end of something, by the verb or noun that governs it in the parse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.model import Told
from presscheck.relations.span_cues import Turn

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = {"VERB", "NOUN", "AUX"}


class SpanTurns:
    """The verbs and nouns that begin, end, or go on."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: Mapping[str, list[str]] = lexicon.table("patterns/duration.toml")["loose"]["turns"]
        self._starts, self._ends, self._go_on = (frozenset(table[name]) for name in ("start", "end", "go_on"))

    def of(self, passage: Passage, date: Told) -> Turn | None:
        """What the nearest of its governors that is known makes of a date, up to its verb."""
        for token in _governors(passage, date):
            names = _names(token)
            start, end = not names.isdisjoint(self._starts), not names.isdisjoint(self._ends)
            if start or end:
                return "either" if start and end else "start" if start else "end"
        return None

    def joins(self, passage: Passage, length: Told, dates: tuple[Told, Told]) -> bool:
        """Does the verb of a length govern one of the dates too, or say that something goes on?"""
        verb = _verb(passage, length)
        if verb is None or not _names(verb).isdisjoint(self._go_on):
            return True
        verbs = {_verb(passage, date) for date in dates}
        return verb in verbs or verb.head in verbs


def _verb(passage: Passage, told: Told) -> Token | None:
    return passage.verb(told.start - passage.start, told.end - passage.start)


def _governors(passage: Passage, told: Told) -> Iterator[Token]:
    """The nouns and verbs above it, up to the first verb."""
    span = passage.tokens(told.start - passage.start, told.end - passage.start)
    for token in span.root.ancestors if span else ():
        if token.pos_ in _NAMES:
            yield token
        if token.tag_.startswith("VB"):
            return


def _names(token: Token) -> set[str]:
    """Its lemma, alone or with its particle: "come", "come out"; where it has one, only with it."""
    particles = [child.lower_ for child in token.children if child.dep_ in ("prt", "advmod") and child.i == token.i + 1]
    lemma = token.lemma_.lower()
    return {f"{lemma} {particle}" for particle in particles} | (set() if particles else {lemma})


@cache
def span_turns(lexicon: Lexicon) -> SpanTurns:
    """The turns of this lexicon."""
    return SpanTurns(lexicon)
