"""Named rolls: a number of persons, and the sentence that lists them all by name and age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import LENGTH
from presscheck.relations.skeleton import Skeleton

_FEWEST, _MOST = 3, 14
"""Persons that a sentence lists."""
_OTHERS = "\ue010\ue011\ue012\ue013\ue014\ue015\ue016\ue018"
"""Signs of figures that are no age."""
_CHUNK = re.compile(r"; (?:and )?|(?<=\ue017)(?:,| and|, and) (?:and )?")


class NamedRolls:
    """The words of `patterns/named_rolls.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/named_rolls.toml")
        self._opening = re.compile(table["opening"]["words"])
        self._units = frozenset(table["number"]["units"])
        self._name = re.compile(table["names"]["one"])
        self._also = re.compile(table["names"]["also"], re.IGNORECASE)

    def rolls(self, article: Figured) -> Iterator[tuple[Quantity, tuple[Quantity, ...]]]:
        """The number of persons, and each person as a count of one whose words are name and age."""
        told = [(text, *place) for text in article.texts for place in _sentences(text)]
        for (before, *place), (text, begin, end), *behind in zip(told, told[1:], [*told[2:], None], strict=False):
            opening = self._opening.match(text.text, begin, end)
            number = self._number(before, *place) if opening else None
            if opening is None or number is None or self._goes_on(behind[0]):
                continue
            persons = self._persons(text, opening.end(), end, article.marked)
            if persons:
                yield number, persons

    def _goes_on(self, sentence: tuple[Skeleton, int, int] | None) -> bool:
        """Does the sentence behind a list tell of others?"""
        return sentence is not None and bool(self._also.search(sentence[0].text, sentence[1], sentence[2]))

    def _number(self, text: Skeleton, begin: int, end: int) -> Quantity | None:
        """The one number of persons that a sentence tells; None where it tells none, or several."""
        told = [q for place, q in text.told.items() if begin <= place < end and isinstance(q, Quantity)]
        found = [q for q in told if q.dimension == "count" and q.unit in self._units and q.hedge is None]
        return found[0] if len(found) == 1 and _FEWEST - 1 <= (found[0].value or 0) <= _MOST else None

    def _persons(self, text: Skeleton, begin: int, end: int, article: Marked) -> tuple[Quantity, ...]:
        """Those that a list tells, each with an age; none where one of its members is told otherwise."""
        listed = text.text[begin:end].rstrip(' ."”\n')
        if not listed.endswith(LENGTH) or self._also.search(listed):
            return ()
        persons: list[Quantity] = []
        at = begin
        for chunk in _CHUNK.split(listed):
            at = text.text.index(chunk, at)
            name = self._name.search(chunk) or re.search(r"\b[A-Z][\w’'-]+", chunk)
            if chunk.count(LENGTH) != 1 or name is None or any(sign_ in chunk for sign_ in _OTHERS):
                return ()
            age = text.told[at + chunk.index(LENGTH)]
            assert isinstance(age, Quantity)
            start = text.place(at + name.start())
            words = article.article.text_of(age.field)[start : age.end]
            persons.append(_counted(age, start, words))
            at += len(chunk)
        return tuple(persons) if _FEWEST <= len(persons) <= _MOST else ()


def _sentences(text: Skeleton) -> list[tuple[int, int]]:
    """Where the sentences of a passage begin and end, semicolons aside; none of a title."""
    if text.passage.segment.kind == "title":
        return []
    begins = sorted({0, *(text.index(text.passage.start + sent.start_char) for sent in text.passage.doc.sents)})
    return list(zip(begins, [*begins[1:], len(text.text)], strict=True))


def _counted(age: Quantity, start: int, words: str) -> Quantity:
    """The person of this name and age as one, without an id."""
    return replace(
        age, id="", text=words, start=start, value=1.0, low=0.5, high=1.5, bounds="[)", wide_low=0.5, wide_high=1.5,
        unit="person", dimension="count", hedge=None,
    )  # fmt: skip


@cache
def named_rolls(lexicon: Lexicon) -> NamedRolls:
    """The reader of this lexicon, built once."""
    return NamedRolls(lexicon)
