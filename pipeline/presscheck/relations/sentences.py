"""The sentences of an article, numbered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from presscheck.language import Passage
from presscheck.model import DateMention, Quantity, SentenceNumbers

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

T = TypeVar("T", DateMention, Quantity)

SUBJECT = frozenset({"nsubj", "nsubjpass"})
"""What a subject is of its verb, in the parse."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of an article: its number, its passage, its tokens."""

    number: int
    passage: Passage
    span: Span

    @property
    def start(self) -> int:
        """Where it begins in its field."""
        return self.passage.start + self.span.start_char

    @property
    def end(self) -> int:
        """Where it ends in its field."""
        return self.passage.start + self.span.end_char

    @cached_property
    def text(self) -> str:
        """Its words, which spaCy would join anew each time."""
        return self.span.text

    @cached_property
    def subject(self) -> Token | None:
        """The subject of its main clause."""
        found = [child for child in self.span.root.children if child.dep_ in SUBJECT]
        return found[-1] if found else None


def sentences(passages: Sequence[Passage]) -> list[Sentence]:
    """The sentences of an article in order."""
    spans = [(passage, span) for passage in passages for span in passage.doc.sents]
    return [Sentence(number, passage, span) for number, (passage, span) in enumerate(spans)]


def sentence_numbers(passages: Sequence[Passage]) -> SentenceNumbers:
    """Where the sentences of an article begin, by the numbers of `sentences`."""
    starts: dict[str, list[tuple[int, int]]] = {}
    for sentence in sentences(passages):
        starts.setdefault(sentence.passage.segment.field, []).append((sentence.start, sentence.number))
    return SentenceNumbers(starts)


class SentencePlaces:
    """Which sentence of an article stands at a place of its fields."""

    def __init__(self, told: Sequence[Sentence]) -> None:
        self._told: dict[str, list[Sentence]] = {}
        for sentence in told:
            self._told.setdefault(sentence.passage.segment.field, []).append(sentence)
        self._starts = {field: [s.start for s in here] for field, here in self._told.items()}

    def at(self, field: str, place: int) -> Sentence | None:
        """The sentence that has this place in it, or the last one before."""
        number = bisect_right(self._starts.get(field, ()), place) - 1
        return self._told[field][number] if number >= 0 else None

    def of(self, those: Iterable[T]) -> dict[int, list[T]]:
        """By the number of their sentence, in order, those that stand in one."""
        found: dict[int, list[T]] = {}
        for one in those:
            if (sentence := self.at(one.field, one.start)) is not None:
                found.setdefault(sentence.number, []).append(one)
        return found
