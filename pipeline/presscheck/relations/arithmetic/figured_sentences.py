"""An article's sentences with one sign in the place of each figure, and what stands before and behind each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from presscheck.model import Quantity, Told
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.statements import Statements

Roles = Mapping[str, Quantity]
"""The figures that a pattern found, by role."""


@dataclass(frozen=True)
class FiguredSentence:
    """A sentence by its number through the article: its words with signs (see `figured_text`), and where in them each
    figure or date stands."""

    number: int
    text: str
    told: Mapping[int, Told]

    def figures(self) -> Iterator[tuple[int, Quantity]]:
        """Its figures with their places, in order."""
        return ((place, told) for place, told in self.told.items() if isinstance(told, Quantity))

    def place(self, figure: Quantity) -> int:
        """Where a figure stands in it; -1 where it doesn't."""
        return next((place for place, told in self.told.items() if told is figure), -1)

    def before(self, figure: Quantity, most: int = 60) -> str:
        """The words right before a figure."""
        place = self.place(figure)
        return self.text[max(0, place - most) : max(0, place)]

    def behind(self, figure: Quantity, most: int = 60) -> str:
        """The words right behind it."""
        place = self.place(figure)
        return self.text[place + 1 : place + 1 + most]

    def all(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Roles]]:
        """What a pattern finds, those that overlap too, with the figures of its named groups."""
        position = 0
        while m := pattern.search(self.text, position):
            found = {name: self.told.get(m.start(name)) for name, group in m.groupdict().items() if group}
            yield m, {name: told for name, told in found.items() if isinstance(told, Quantity)}
            position = m.start() + 1


class FiguredSentences:
    """Those of one article, by number."""

    def __init__(self, texts: Sequence[Skeleton], statements: Statements) -> None:
        by_passage = {id(text.passage): text for text in texts}
        self.by_number: dict[int, FiguredSentence] = {}
        self._of: dict[int, FiguredSentence] = {}
        for sentence in statements.sentences:
            text = by_passage.get(id(sentence.passage))
            if text is None:
                continue
            begin, end = text.index(sentence.start), text.index(sentence.end)
            told = {place - begin: told for place, told in text.told.items() if begin <= place < end}
            here = FiguredSentence(sentence.number, text.text[begin:end], dict(sorted(told.items())))
            self.by_number[sentence.number] = here
            self._of.update({id(one): here for one in told.values()})

    def __iter__(self) -> Iterator[FiguredSentence]:
        return iter(self.by_number.values())

    def of(self, told: Told) -> FiguredSentence | None:
        """The sentence that a figure or date stands in; None where it is inside another."""
        return self._of.get(id(told))

    def text(self, number: int) -> str:
        """The words of a sentence by its number, with signs; nothing where its passage has no figure."""
        return self.by_number[number].text if number in self.by_number else ""

    def near(self, number: int, before: int, behind: int) -> Iterator[FiguredSentence]:
        """Those up to so many sentences before and behind one, itself among them, in order."""
        for other in range(number - before, number + behind + 1):
            if other in self.by_number:
                yield self.by_number[other]
