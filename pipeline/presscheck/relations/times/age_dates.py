"""At which of a sentence's dates an age was reached, by the verbs of both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Quantity
from presscheck.relations.sentences import Sentence
from presscheck.relations.times.date_verbs import verb_of
from presscheck.relations.times.told_age_words import told_age_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BESIDE_NOUN = ("nummod", "compound", "amod")
_CLAUSES = ("advcl", "ccomp")
_LED = 30
"""Characters before a date in which its preposition stands."""
_NEXT = re.compile(r"(?:\s[\w’'-]+){0,2},?\s")
"""What may stand between a date and a clause about it: "at the 1952 Games, when"."""


class AgeDates:
    """The dates of ages in an article."""

    def __init__(self, article: Marked, lexicon: Lexicon) -> None:
        self._article, self._words = article.article, told_age_words(lexicon)
        self._passages = article.passages
        self._events = lexicon.table("patterns/events.toml")

    def of(self, sentence: Sentence, age: Quantity, dates: Sequence[DateMention]) -> list[DateMention]:
        """The dates of what was done at that age."""
        verb = verb_of_age(sentence, age)
        found = [date for date in dates if verb is not None and self._is_of(date, age, verb, sentence)]
        if found:
            return found
        text = self._article.text_of(age.field)
        behind = [date for date in dates if date.start >= age.end][:1]
        return [date for date in behind if self._words.clause.fullmatch(text[age.end : date.start])]

    def of_main(self, sentence: Sentence, dates: Sequence[DateMention]) -> list[DateMention]:
        """The date of what the main verb of a sentence tells: "took over in 1982"."""
        root = sentence.span.root
        if root.tag_ != "VBD" or self._tells_of_death:
            return []
        if any(child.lower_ in self._words.unreal for child in root.children):
            return []
        return [date for date in dates if self._is_led(sentence, date) and self._verb(sentence, date) == root]

    @cached_property
    def _tells_of_death(self) -> bool:
        """Does the article: an obituary's "He was 87" is none of a time told before it."""
        return any(token.lower_ in self._words.lasting for p in self._passages for token in p.doc)

    def _is_led(self, sentence: Sentence, date: DateMention) -> bool:
        """Does "in" or "on" stand right before the date?"""
        text = self._article.text_of(date.field)
        return self._words.led.search(text, max(sentence.start, date.start - _LED), date.start) is not None

    def _verb(self, sentence: Sentence, date: DateMention) -> Token | None:
        place = sentence.passage.start
        return sentence.passage.verb(date.start - place, date.end - place)

    def _is_of(self, date: DateMention, age: Quantity, verb: Token, sentence: Sentence) -> bool:
        place = sentence.passage.start
        text = self._article.text_of(date.field)
        for child in verb.children:  # "one evening in 1958 when a 15-year-old came on"
            start = child.idx + place
            if child.lower_ in self._words.when and _NEXT.fullmatch(text, date.end, max(start, date.end)):
                return not self._words.breaks.search(text, start, age.start)
        for token in sentence.passage.tokens(date.start - place, date.end - place) or ():
            of = verb_of(_event(token), self._events)
            if of is None:
                continue
            if of.i == verb.i:
                return True
            for clause, main in ((of, verb), (verb, of)):  # "was 17 when he won in 1990", "won in 1990, when he was 17"
                when = any(child.lower_ in self._words.when for child in clause.children)
                if when and clause.dep_ in _CLAUSES and clause.head.i == main.i:
                    return True
        return False


def _event(token: Token) -> Token:
    """The word that stands for an event's time: "in the 1960 election", "in the final of 1957"."""
    if token.dep_ in _BESIDE_NOUN:
        return token.head
    above = token.head
    if token.dep_ == "pobj" and above.dep_ == "prep" and above.head.dep_ == "pobj" and above.head.i == above.i - 1:
        return above.head
    return token


def verb_of_age(sentence: Sentence, age: Quantity) -> Token | None:
    """The verb that an age belongs to."""
    place = sentence.passage.start
    verb = sentence.passage.verb(age.start - place, age.end - place)
    if verb is None:
        return None
    aged = verb.tag_ == "VBN" and verb.idx + len(verb.text) + 1 == age.start - place  # "and aged 24, Ann Lee joined"
    if verb.dep_ == "pcomp" or aged:  # "retired in 2009 on reaching 55"
        return next((token for token in verb.ancestors if token.tag_.startswith("VB")), verb)
    return verb
