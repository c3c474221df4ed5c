"""What an article says with each figure, as far as ties of sums need it: of what, when, which way it went, and whether
it is so at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Figure, Marked
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Quantity
from presscheck.relations.sentences import SUBJECT, Sentence, SentencePlaces, sentences

if TYPE_CHECKING:
    from spacy.tokens import Token

Mood = Literal["so", "may be", "refuted"]
_CONTENT = ("NN", "JJ", "VB")
_CLIMB = 10
"""Heads climbed from a figure to the verb whose subject it tells of."""
_MAY = re.compile(r"(?<!^)\bMay\b")
"""The month, which is no mood."""
_AROUND = 250
"""Characters of a sentence before and behind a figure that are said with it."""
_LONGEST = 40
"""Tokens of a phrase whose words are told: bounds the work in lists of hundreds."""


@dataclass(frozen=True)
class Statement:
    """One figure, the sentence it stands in (numbered through the article), and the words of the language that judge
    it."""

    figure: Figure
    sentence: Sentence
    dates: tuple[DateMention, ...]
    cues: StatementCues

    @property
    def quantity(self) -> Quantity:
        """The figure."""
        return self.figure.quantity

    @cached_property
    def token(self) -> Token | None:
        """The token on which the figure's words hang."""
        passage, q = self.sentence.passage, self.quantity
        span = passage.tokens(q.start - passage.start, q.end - passage.start)
        return span.root if span else None

    @cached_property
    def verb(self) -> Token | None:
        """The verb that governs it."""
        passage, q = self.sentence.passage, self.quantity
        return passage.verb(q.start - passage.start, q.end - passage.start)

    @cached_property
    def subject(self) -> Token | None:
        """The subject of that verb, or of the verb it leans on."""
        verb = self.verb
        for _ in range(_CLIMB):
            if verb is None:
                return None
            found = [child for child in verb.children if child.dep_ in SUBJECT]
            if found:
                return found[-1]
            verb = verb.head if verb.head.i != verb.i else None
        return None

    @cached_property
    def noun(self) -> Token | None:
        """The noun that the figure counts, is of ("profits of £3m"), or describes ("a £3m grant"); None where a verb
        alone tells it."""
        token = self.token
        for _ in range(_CLIMB):
            if token is None:
                return None
            if token.tag_.startswith("NN") and not self._is_inside(token):
                return token
            if token.tag_.startswith("VB") or token.head.i == token.i:
                return None
            token = token.head
        return None

    @cached_property
    def words(self) -> frozenset[str]:
        """What it is of, in the singular and in lower case: the unit of a count, the noun and what describes it, the
        subject of its verb and what describes that."""
        told = set() if self.quantity.dimension != "count" else {self.quantity.unit}
        for head in (self.noun, self.subject):
            if head is not None:
                told |= self._content(head)
        return frozenset(told - {"one"})

    @cached_property
    def direction(self) -> int:
        """1 where what governs it says that something rose, -1 where it fell, 0 where neither is told."""
        token = self.token
        for _ in range(_CLIMB):
            if token is None:
                return 0
            for near in (token, *(c for c in token.children if c.dep_ in ("advmod", "prt", "amod", "prep"))):
                if way := self.cues.way(near.lower_):
                    return way
            if token.head.i == token.i or token.dep_ in ("relcl", "ROOT"):
                return 0
            token = token.head
        return 0

    @cached_property
    def earlier(self) -> bool:
        """Do the words right behind or before it put it into an earlier time: "from £3m a year earlier"?"""
        return self.cues.is_earlier(self.sentence, self.quantity)

    @cached_property
    def mood(self) -> Mood:
        """Whether its sentence tells what is so."""
        return self.cues.mood(self.sentence)

    @cached_property
    def around(self) -> str:
        """The words of its sentence about it: not more of them than a reader has in mind."""
        text, place = self.sentence.text, self.quantity.start - self.sentence.start
        return text[max(0, place - _AROUND) : max(0, place) + _AROUND]

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that its sentence names, in lower case."""
        return frozenset(
            e.text.lower() for e in self.sentence.span.ents if e.label_ in ("GPE", "LOC", "FAC")
        )  # fmt: skip

    def _is_inside(self, token: Token) -> bool:
        start = self.sentence.passage.start + token.idx
        return self.quantity.start <= start < self.quantity.end and self.quantity.dimension != "count"

    def _content(self, head: Token) -> set[str]:
        found = set()
        for token in head.subtree:
            if token.i - head.i > _LONGEST or head.i - token.i > _LONGEST:
                continue
            if token.tag_.startswith(_CONTENT) and token.lower_.isalpha() and token.ent_type_ != "DATE":
                found.add(singular(token.text, self.cues.lexicon))
        return found


class Statements:
    """The statements of one article, in order."""

    def __init__(self, article: Marked, lexicon: Lexicon) -> None:
        told = sentences(article.passages)
        places = SentencePlaces(told)
        dates = places.of(article.dates)
        cues = statement_cues(lexicon)
        self.sentences: Sequence[Sentence] = told
        self.all: list[Statement] = []
        for figure in article.figures:
            q = figure.quantity
            sentence = places.at(q.field, q.start)
            if sentence is not None:
                self.all.append(Statement(figure, sentence, tuple(dates.get(sentence.number, ())), cues))
        self._by_id = {s.quantity.id: s for s in self.all}
        self._numbers = [s.sentence.number for s in self.all]

    def of(self, figure: Quantity) -> Statement | None:
        """The statement of a figure; None of one that the article's own don't hold ("doubled")."""
        return self._by_id.get(figure.id)

    def within(self, first: int, last: int) -> list[Statement]:
        """Those of the sentences with these numbers, and between."""
        return self.all[bisect_right(self._numbers, first - 1) : bisect_right(self._numbers, last)]

    def near(self, statement: Statement, before: int, after: int) -> Iterator[Statement]:
        """The others up to so many sentences before and behind."""
        number = statement.sentence.number
        return (s for s in self.within(number - before, number + after) if s is not statement)


class StatementCues:
    """The words of `patterns/statements.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/statements.toml")
        self.lexicon = lexicon
        self._ways = dict.fromkeys(table["direction"]["up"], 1) | dict.fromkeys(table["direction"]["down"], -1)
        phrases = any_of(table["earlier"]["phrases"])
        self._earlier = re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)
        self._may_be = re.compile(rf"\b(?:{any_of(table['mood']['may_be'])})\b", re.IGNORECASE)
        self._refuted = re.compile(rf"\b(?:{any_of(table['mood']['refuted'])})\b", re.IGNORECASE)
        self._sport = re.compile(rf"\b(?:{any_of(table['sport']['words'])})\b")
        self._enough: int = table["sport"]["enough"]
        self._among: int = table["sport"]["among"]
        self._moods = lru_cache(maxsize=100)(self._mood)  # a long sentence is asked of each of its figures
        self._row = {word: number for number, row in enumerate(table["same"]["rows"]) for word in row}

    def way(self, word: str) -> int:
        """1 where the word tells of a rise, -1 of a fall, else 0."""
        return self._ways.get(word, 0)

    def mood(self, sentence: Sentence) -> Mood:
        """Whether the sentence tells what is so, may be so, or is said to be wrong."""
        return self._moods(sentence.text)

    def _mood(self, text: str) -> Mood:
        if self._refuted.search(text):
            return "refuted"
        return "may be" if self._may_be.search(_MAY.sub("", text)) else "so"

    def is_refuted(self, text: str) -> bool:
        """Do words of the text say that something told was wrong?"""
        return bool(self._refuted.search(text))

    def is_sport(self, text: str) -> bool:
        """Does the text use as many words of the sports pages as only a report of sport does?"""
        found = [m[0] for m in self._sport.finditer(text)]
        return len(set(found)) >= self._enough and len(found) * self._among >= text.count(" ")

    def is_earlier(self, sentence: Sentence, figure: Quantity) -> bool:
        """Does a phrase of an earlier time stand right behind the figure, or right before it?"""
        text, start = sentence.text, sentence.start
        behind = text[figure.end - start : figure.end - start + 60]
        stop = re.search(r"\d|[;:(]|[.!?]\s|, (?!the )", behind)
        behind = behind[: stop.start()] if stop else behind
        before = text[max(0, figure.start - start - 50) : figure.start - start]
        before = re.split(r"[\d;:)]|[.!?]\s", before)[-1]
        return bool(self._earlier.search(behind) or self._earlier.search(before))

    def same(self, word: str) -> frozenset[str]:
        """The word and the number of the row of those that say the same."""
        return frozenset({word, f"#{self._row[word]}"}) if word in self._row else frozenset({word})

    def shared(self, a: frozenset[str], b: frozenset[str]) -> frozenset[str]:
        """The words, or rows of words, that two sets have in common."""
        mine = frozenset[str]().union(*(self.same(word) for word in a)) if a else frozenset()
        others = frozenset[str]().union(*(self.same(word) for word in b)) if b else frozenset()
        return mine & others


@cache
def statement_cues(lexicon: Lexicon) -> StatementCues:
    """The cues of this lexicon, read once."""
    return StatementCues(lexicon)
