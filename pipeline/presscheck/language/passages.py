"""Cuts an article into segments, and reads them: a passage is one segment with spaCy's reading of it.

Offsets in a passage's Doc plus `start` are offsets in the article's field.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from presscheck.model import Article, Entity, Field, PartKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

_SILENT: frozenset[PartKind] = frozenset({"byline", "other"})
"""Kinds of part that state nothing: bylines, address lines, time stamps, front matter."""
_BREAK = re.compile(r"\r?\n[ \t\u00a0]*\r?\n\s*")
_LONGEST = 8_000
"""Characters spaCy reads at once: bounds its memory, not what is read."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph of an article, or a bounded stretch of a very long one."""

    field: Field
    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """A segment as spaCy reads it."""

    segment: Segment
    doc: Doc

    @property
    def start(self) -> int:
        """Where the passage begins in its field."""
        return self.segment.start

    @cached_property
    def text(self) -> str:
        """Its words, which spaCy would join anew each time."""
        return self.doc.text

    def same_sentence(self, place: int, other: int) -> bool:
        """Do two places of the passage, in this order, stand in one sentence?"""
        return self.sentences_between(place, other) == 0

    def sentences_between(self, place: int, other: int) -> int:
        """How many sentences the second place stands behind the first; 0 in the same."""
        sentences = self._sentence_starts
        return bisect_right(sentences, other) - bisect_right(sentences, place)

    def tokens(self, start: int, end: int) -> Span | None:
        """The tokens that text[start:end] of the passage touches; None where there are none."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = bisect_left(self.starts, end)
        return self.doc[first:last] if first < last else None

    def verb(self, start: int, end: int) -> Token | None:
        """The verb that governs text[start:end] of the passage; None where none does."""
        if (start, end) not in self._verbs:
            span = self.tokens(start, end)
            governing = span.root.ancestors if span else ()
            self._verbs[start, end] = next((token for token in governing if token.tag_.startswith("VB")), None)
        return self._verbs[start, end]

    @cached_property
    def _verbs(self) -> dict[tuple[int, int], Token | None]:
        return {}

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins."""
        return [token.idx for token in self.doc]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start_char for sentence in self.doc.sents]

    def names_about(self, place: int) -> list[Span]:
        """The names that spaCy finds in the sentence about this place."""
        return self._names.get(bisect_right(self._sentence_starts, place), [])

    @cached_property
    def _names(self) -> dict[int, list[Span]]:
        names: dict[int, list[Span]] = {}
        for name in self.doc.ents:
            names.setdefault(bisect_right(self._sentence_starts, name.start_char), []).append(name)
        return names


def segments(article: Article) -> Iterator[Segment]:
    """The paragraphs of title and text that state something, in order, blank space between them left out."""
    if article.title:
        yield from _bounded(article.title, "title", "title", 0, len(article.title))
    for part in article.parts:
        if part.kind in _SILENT:
            continue
        start = part.start
        for m in _BREAK.finditer(article.text, part.start, part.end):
            yield from _bounded(article.text, "text", part.kind, start, m.start())
            start = m.end()
        yield from _bounded(article.text, "text", part.kind, start, part.end)


def _bounded(text: str, field: Field, kind: PartKind, start: int, end: int) -> Iterator[Segment]:
    """The stretch, cut at blank space where it is too long for one reading."""
    while end - start > _LONGEST:
        cut = max(text.rfind("\n", start + 1, start + _LONGEST), text.rfind(". ", start + 1, start + _LONGEST) + 1)
        if cut <= start + 1:
            cut = max(text.rfind(" ", start + 1, start + _LONGEST), 0)
        cut = cut if cut > start else start + _LONGEST
        yield Segment(field, kind, start, cut)
        start = cut
    if text[start:end].strip():
        yield Segment(field, kind, start, end)


def passages(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Passage, ...]]]:
    """Each article with its passages, lazily and in order; the segments of many articles share spaCy's batches."""
    from collections import deque

    waiting: deque[tuple[Article, list[Segment]]] = deque()

    def texts() -> Iterator[tuple[str, Segment]]:
        for article in articles:
            kept = list(segments(article))  # the gate's place: it will keep those that can matter
            waiting.append((article, kept))
            for segment in kept:
                yield article.text_of(segment.field)[segment.start : segment.end], segment

    read: list[Passage] = []
    for doc, segment in nlp.pipe(texts(), as_tuples=True):
        while not waiting[0][1]:
            yield waiting.popleft()[0], ()
        read.append(Passage(segment, doc))
        if len(read) == len(waiting[0][1]):
            yield waiting.popleft()[0], tuple(read)
            read = []
    for article, _ in waiting:
        yield article, ()


def entities(passages: Iterable[Passage]) -> Iterator[Entity]:
    """The names spaCy found, in order."""
    for passage in passages:
        for ent in passage.doc.ents:
            start = passage.start + ent.start_char
            yield Entity(
                text=ent.text,
                label=ent.label_,
                field=passage.segment.field,
                start=start,
                end=start + len(ent.text),
            )
