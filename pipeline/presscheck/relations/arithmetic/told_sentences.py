"""The sentences of an article with a sign for each figure, in order, so that ties can cross from one to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from presscheck.model import Quantity
from presscheck.relations.sentences import Sentence
from presscheck.relations.skeleton import Skeleton


@dataclass(frozen=True)
class ToldSentence:
    """A sentence as patterns see it: `text` with its signs, the `figures` by their place in it, and where it stands in
    the order of the article."""

    sentence: Sentence
    text: str
    figures: Mapping[int, Quantity]

    @property
    def number(self) -> int:
        """Its number in the article."""
        return self.sentence.number

    @property
    def part(self) -> tuple[str, str]:
        """The field and the kind of part it stands in: a headline is no neighbour of the text below it."""
        segment = self.sentence.passage.segment
        return segment.field, segment.kind

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Where each figure stands, by its identity."""
        return {id(q): place for place, q in self.figures.items()}

    def role(self, match: re.Match[str], name: str) -> Quantity | None:
        """The figure that a match has in this role; None where it has none, or one that is no quantity."""
        return self.figures.get(match.start(name)) if match.groupdict().get(name) else None

    def printed(self, match: re.Match[str]) -> str:
        """What a match reads in the article."""
        signs = enumerate(match[0], match.start())
        return " ".join("".join(self.figures[i].text if i in self.figures else sign for i, sign in signs).split())


def told_sentences(sentences: Sequence[Sentence], texts: Iterable[Skeleton]) -> Iterator[ToldSentence]:
    """Every sentence of the article, those without a figure too."""
    by_passage = {id(text.passage): text for text in texts}
    for sentence in sentences:
        skeleton = by_passage.get(id(sentence.passage))
        if skeleton is None:
            yield ToldSentence(sentence, sentence.text, {})
            continue
        start, end = skeleton.index(sentence.start), skeleton.index(sentence.end)
        inside = {
            place - start: told
            for place, told in skeleton.told.items()
            if start <= place < end and isinstance(told, Quantity)
        }
        yield ToldSentence(sentence, skeleton.text[start:end], inside)


class Nearby:
    """Sentences by their number, and their neighbours."""

    def __init__(self, told: Sequence[ToldSentence]) -> None:
        self._told = told

    def at(self, of: ToldSentence, *steps: int) -> list[ToldSentence]:
        """Those so many sentences before or behind, in the same part of the article."""
        places = (of.number + step for step in steps)
        found = (self._told[place] for place in places if 0 <= place < len(self._told))
        return [one for one in found if one.part == of.part]
