"""The sentences of an article, numbered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from presscheck.language import Passage

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

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
    def subject(self) -> Token | None:
        """The subject of its main clause."""
        found = [child for child in self.span.root.children if child.dep_ in SUBJECT]
        return found[-1] if found else None


def sentences(passages: Sequence[Passage]) -> list[Sentence]:
    """The sentences of an article in order."""
    spans = [(passage, span) for passage in passages for span in passage.doc.sents]
    return [Sentence(number, passage, span) for number, (passage, span) in enumerate(spans)]
