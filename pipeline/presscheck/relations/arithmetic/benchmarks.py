"""A forecast, target, limit or record that a sentence says was passed or missed, and that is told in another: "The
result surpassed expectations. The average estimate was for $1.12 a share." """

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike, alike_but_unit
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.side_words import before, behind
from presscheck.relations.arithmetic.than_known import is_gap
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_BEFORE = 16


@dataclass(frozen=True, slots=True)
class _Row:
    cues: tuple[tuple[re.Pattern[str], int], ...]
    words: re.Pattern[str]
    right_before: re.Pattern[str]
    gap: re.Pattern[str]


def benchmarks(article: Figured) -> Iterator[Greater]:
    """The comparisons with a benchmark of a sentence nearby."""
    rows, not_so = _rows(article.lexicon), _not_so(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if mood(told.sentence) == "refuted":
            continue
        for row in rows:
            for pattern, direction in row.cues:
                for m in pattern.finditer(told.text):
                    if not_so.search(told.text[max(0, m.start() - _BEFORE) : m.start()]) or is_gap(told, m.start()):
                        continue
                    found = _held_against(article, told, m, row)
                    if found is not None:
                        own, benchmark = found
                        yield Greater.told(own, benchmark, direction, m[0], 0.75)


def _held_against(
    article: Figured, told: ToldSentence, m: re.Match[str], row: _Row
) -> tuple[Quantity, Quantity] | None:
    near = article.nearby
    inside = [q for place, q in told.figures.items() if place < m.start() and q.id]
    for place in (told, *near.at(told, 1), *near.at(told, -1), *near.at(told, 2), *near.at(told, -2)):
        marks = [q for q in place.figures.values() if q.id and _is_mark(place, q, row, tight=place is told)]
        if place is told:
            marks = [q for q in marks if told.places[id(q)] < m.start()]
        since = inside if place.number <= told.number else [q for one in _until(article, told, place) for q in one]
        pairs = [(own, mark) for mark in marks if (own := _own(article, told, since, mark, row)) is not None]
        if marks and len(pairs) != 1:
            return None
        if pairs:
            return pairs[0]
    return None


def _until(article: Figured, told: ToldSentence, place: ToldSentence) -> Iterator[list[Quantity]]:
    """The figures of a sentence from which another is a step or two on, and of those between, the benchmark's too."""
    yield [q for q in told.figures.values() if q.id]
    for one in article.nearby.at(told, *range(1, place.number - told.number + 1)):
        yield [q for q in one.figures.values() if q.id]


def _is_mark(told: ToldSentence, figure: Quantity, row: _Row, *, tight: bool = False) -> bool:
    """Does a word of the row stand right before the figure, or behind it as its own?"""
    place = told.places[id(figure)]
    if row.gap.match(told.text, place + 1):
        return False
    if tight:
        return bool(row.right_before.search(told.text[:place]))
    alone = not any(other < place and alike(q, figure) for other, q in told.figures.items())
    words = told.text[:place] if alone else before(told, figure)
    return bool(row.words.search(words)) or bool(row.words.search(behind(told, figure)))


def _own(article: Figured, told: ToldSentence, inside: list[Quantity], mark: Quantity, row: _Row) -> Quantity | None:
    fitting = [q for q in inside if q is not mark and alike_but_unit(q, mark)]
    if len(fitting) > 1:  # of several the one told right before the benchmark
        fitting = _right_before(article, mark, fitting)
    if fitting:
        return fitting[-1] if len(fitting) == 1 else None
    for step in (-1, -2, -3):
        for sentence in article.nearby.at(told, step):
            fitting = [q for q in sentence.figures.values() if q.id and q is not mark and alike_but_unit(q, mark)]
            fitting = [q for q in fitting if not _is_mark(sentence, q, row)]
            if fitting:
                return fitting[0] if len(fitting) == 1 and _is_now(article, fitting[0]) else None
    return None


def _right_before(article: Figured, mark: Quantity, fitting: list[Quantity]) -> list[Quantity]:
    """Those in the sentence before that of a benchmark; all where there are none."""
    statement = article.statements.of(mark)
    number = statement.sentence.number if statement else 0
    told = [(q, article.statements.of(q)) for q in fitting]
    return [q for q, s in told if s is not None and s.sentence.number == number - 1] or fitting


def _is_now(article: Figured, figure: Quantity) -> bool:
    statement = article.statements.of(figure)
    return statement is not None and not statement.earlier


@cache
def _rows(lexicon: Lexicon) -> tuple[_Row, ...]:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")["benchmarks"]

    of = rf"(?: (?!(?:{any_of(table['not_between'])})\b)[\w'’&.-]+){{0,4}}?"

    def cue(ways: list[str], row: list[str]) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:{any_of(ways)}){of} (?:{any_of(row)})\b(?! of| for (?!the |its |their |a )|[’'])", re.IGNORECASE
        )

    return tuple(
        _Row(
            cues=((cue(table["over"], row), 1), (cue(table["under"], row), -1)),
            words=re.compile(rf"\b(?:{any_of(row)})\b", re.IGNORECASE),
            gap=re.compile(rf"[- ](?:\w+ )?(?:{any_of(table['gaps'])})\b", re.IGNORECASE),
            right_before=re.compile(rf"\b(?:{any_of(row)})(?: (?:{any_of(table['is'])}))? $", re.IGNORECASE),
        )
        for row in table["rows"]
    )


@cache
def _not_so(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("patterns/comparison.toml")["than"]
    return re.compile(rf"(?<!\w)(?:{any_of([*words['not_so'], *words['turns']])})(?!\w)(?: \w+)?\s*$", re.IGNORECASE)
