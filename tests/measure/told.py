"""What is read, in the few words that tables of tests compare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from presscheck import Article, Presscheck
from presscheck.lexicon import Lexicon
from presscheck.measure.scanner import scanner
from presscheck.measure.stated import Stated
from presscheck.model import Quantity

Value = float | tuple[float, float]
Told = tuple[str, Value, str]
"""The words of a figure, its value or the two ends it has instead, and its unit ("" where its words tell none)."""

LEXICON = Lexicon()


def scan(text: str) -> list[Stated]:
    """The figures of a text as its words alone tell them, with no parse of it."""
    return scanner(LEXICON).scan(text, Article(text=text))


def stated(text: str) -> list[Told]:
    """The same, as told."""
    return [_of_stated(text, s) for s in scan(text)]


def told(quantities: Iterable[Quantity]) -> list[Told]:
    """Quantities of a report."""
    found: list[Told] = []
    for q in quantities:
        if q.value is not None:
            found.append((q.text, q.value, q.unit))
        else:
            assert q.low is not None
            assert q.high is not None
            found.append((q.text, (q.low, q.high), q.unit))
    return found


def read(presscheck: Presscheck, sentence: str) -> list[Told]:
    """The figures of a sentence, by the whole pipeline."""
    return told(presscheck.check(Article(text=sentence)).quantities)


def near(expected: Sequence[Told]) -> list[tuple[str, Any, str]]:
    """What is expected, equal to values within a millionth."""
    return [(text, pytest.approx(value), unit) for text, value, unit in expected]


def _of_stated(text: str, s: Stated) -> Told:
    unit, factor = "", 1.0
    if s.named:
        unit, factor = s.named.meaning.unit, s.named.meaning.factor
    low, high = s.low.value * factor, s.high.value * factor
    per = f" / {s.per}" if s.per else ""
    return text[s.start : s.end], low if s.single else (low, high), unit + per
