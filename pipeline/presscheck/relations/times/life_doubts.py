"""Do the words about a birth or an age leave it unsure, or tell of what may only be?"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Quantity
from presscheck.relations.sentences import Sentence, SentencePlaces
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.times.life_forms import life_forms

_BEFORE = 30
"""Characters before a birth or an age in which doubt of it may be told."""
_BEHIND = 10
"""The same behind it."""
_HOURS = 12
"""Hours of the clock."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""In a skeleton, a year that was read as none."""
_WORD = 20
"""Characters of the longest word of doubt: it may begin within the words looked at and end behind them."""


class LifeDoubts:
    """What makes births and ages of an article doubtful."""

    def __init__(self, article: Marked, places: SentencePlaces, lexicon: Lexicon) -> None:
        self._article, self._places = article.article, places
        forms = life_forms(lexicon)
        self._doubt, self._other, self._or = (forms[name][0][0] for name in ("doubt", "other", "or"))
        told = lexicon.table("patterns/age.toml")["told"]
        self._at = re.compile(rf"\b(?:{any_of(told['at'])})\s$")
        self._if, self._will, self._would = (frozenset(told[name]) for name in ("if", "will", "would"))

    def is_doubtful(self, skeleton: Skeleton, m: re.Match[str], end_of_told: int, table: dict[str, Any]) -> bool:
        """Do the words of a match say that date or age is disputed, or one of two?"""
        field = skeleton.passage.segment.field
        start, end = skeleton.place(m.start()), skeleton.place(m.end())
        sentence = self._places.at(field, start)
        before = max(start - _BEFORE, sentence.start if sentence else 0)
        behind = end_of_told if table.get("sure") else end + _BEHIND
        unread = _YEAR.search(m[0]) is not None  # "born in the year it was founded, 1913, and joined in 1931"
        return unread or self._is_doubted(self._article.text_of(field), before, behind, end_of_told)

    def is_date_doubtful(self, sentence: Sentence, start: int, date: DateMention) -> bool:
        """The same of the words from a verb's start to its date."""
        text = self._article.text_of(date.field)
        before = max(sentence.start, start - _BEFORE)
        second = (self._or.search(text[before : date.start]) or _YEAR.search(text, start, date.start)) is not None
        return second or self._is_doubted(text, before, date.end, date.end)

    def _is_doubted(self, text: str, start: int, end: int, end_of_told: int) -> bool:
        doubted = any(word.start() < end for word in self._doubt.finditer(text, start, end + _WORD))
        return doubted or self._other.match(text, end_of_told) is not None

    def is_hour(self, age: Quantity, at: DateMention) -> bool:
        """May it be an hour of a day told without its year: "speaks on Saturday at 8"?"""
        if at.year is not None or age.value is None or age.value > _HOURS:
            return False
        text = self._article.text_of(age.field)
        return self._at.search(text[max(0, age.start - _BEFORE) : age.start]) is not None

    def is_unreal(self, skeleton: Skeleton, age: Quantity) -> bool:
        """Does the verb of an age tell what may be: "until he is 40"?"""
        place = skeleton.passage.start
        verb = skeleton.passage.verb(age.start - place, age.end - place)
        return verb is not None and any(c.dep_ in ("mark", "advmod") and c.lower_ in self._if for c in verb.children)

    def is_to_come(self, skeleton: Skeleton, at: DateMention) -> bool:
        """Does the verb of a date tell what will be: "will retire in December"?"""
        return self._has(skeleton, at, self._will)

    def is_imagined(self, skeleton: Skeleton, at: DateMention) -> bool:
        """Does it tell what would have been, before publication or after?"""
        return self._has(skeleton, at, self._would)

    def _has(self, skeleton: Skeleton, at: DateMention, words: AbstractSet[str]) -> bool:
        place = skeleton.passage.start
        verb = skeleton.passage.verb(at.start - place, at.end - place)
        return verb is not None and any(child.lower_ in words for child in verb.children)


def is_main(skeleton: Skeleton, m: re.Match[str], sentence: Sentence) -> bool:
    """Is the verb of a match that of its sentence's main clause?"""
    tokens = sentence.passage.tokens(*(skeleton.place(m.start("cue") + i) - skeleton.passage.start for i in (0, 1)))
    verb = tokens.root if tokens else None
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    return verb is not None and verb.i == sentence.span.root.i


def is_parted(skeleton: Skeleton, age: Quantity, at: DateMention) -> bool:
    """Does a verb stand between an age and a date: "has died aged 101, won the medal in 1944"?"""
    place = skeleton.passage.start
    between = skeleton.passage.tokens(age.end - place, at.start - place)
    return any(token.tag_ in ("VBD", "VBZ", "VBP") for token in between or ())
