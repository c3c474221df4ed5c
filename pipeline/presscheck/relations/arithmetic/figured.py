"""An article as the builders of sums see it; what several of them read of it is made once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured_sentences import FiguredSentences
from presscheck.relations.arithmetic.figured_text import figured_texts
from presscheck.relations.arithmetic.lists import Item, items
from presscheck.relations.arithmetic.told_sentences import Nearby, ToldSentence, told_sentences
from presscheck.relations.arithmetic.word_factors import word_factors
from presscheck.relations.compound import compounds
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.statements import Statements, statement_cues

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Figured:
    """A marked article with the language data, and, made at first use, what it says with each figure; the same as no
    other."""

    marked: Marked
    lexicon: Lexicon

    def once(self, make: Callable[[Figured], T]) -> T:
        """What is made of it, made at the first call and kept with it."""
        if make not in self._made:
            self._made[make] = make(self)
        found: T = self._made[make]
        return found

    @cached_property
    def _made(self) -> dict[object, Any]:
        return {}

    @cached_property
    def statements(self) -> Statements:
        """What it says with each figure."""
        return Statements(self.marked, self.lexicon)

    @cached_property
    def factors(self) -> Sequence[Quantity]:
        """The changes that one word tells: "doubled"."""
        return tuple(word_factors(self.marked, self.lexicon))

    @cached_property
    def texts(self) -> Sequence[Skeleton]:
        """Its passages with a sign for each figure."""
        return tuple(figured_texts(self.marked, self.factors))

    @cached_property
    def told(self) -> Sequence[ToldSentence]:
        """Its sentences with a sign for each figure, by their number."""
        return tuple(told_sentences(self.statements.sentences, self.texts))

    @cached_property
    def nearby(self) -> Nearby:
        """The same, to look for those about one."""
        return Nearby(self.told)

    @cached_property
    def items(self) -> Sequence[Item]:
        """The figures of its running text that may stand in lists, and the words beside each."""
        return items(self.texts)

    @cached_property
    def sentences(self) -> FiguredSentences:
        """Its sentences with a sign for each figure."""
        return FiguredSentences(self.texts, self.statements)

    def whole_of(self, figure: Quantity) -> Quantity | None:
        """A figure as its readers take it: the first of one told in parts ("3min 37sec") as the whole, the rest of it
        as None."""
        return self._wholes.get(figure.id, figure)

    @cached_property
    def _wholes(self) -> Mapping[str, Quantity | None]:
        found: dict[str, Quantity | None] = {}
        for compound in compounds(self.marked, self.lexicon):
            first, *rest = compound.parts
            found |= {first.id: compound.whole} | {part.id: None for part in rest}
        return found

    @cached_property
    def is_sport(self) -> bool:
        """Is it a report of sport, whose figures are scores, tables and odds?"""
        return statement_cues(self.lexicon).is_sport(self.marked.article.text)
