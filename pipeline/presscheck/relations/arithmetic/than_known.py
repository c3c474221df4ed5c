"""More or less than a figure that is known: "38 people, more than the 30 of last year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.own_figures import own_figure
from presscheck.relations.arithmetic.side_words import beside
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_BEFORE = 16
"""Characters before a comparison in which words can make it one that is not so."""
_RIGHT = 4
_RIGHT_BEFORE = r"(?: \w+)?\s*$"


@dataclass(frozen=True, slots=True)
class _Cues:
    than: tuple[tuple[re.Pattern[str], int], ...]
    known: re.Pattern[str]
    not_between: re.Pattern[str]
    not_so: re.Pattern[str]
    turns: re.Pattern[str]
    behind: re.Pattern[str]
    losses: re.Pattern[str]


def than_known(article: Figured) -> Iterator[Greater]:
    """The comparisons of one figure with another that the sentence tells."""
    cues = _cues(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if not told.figures or mood(told.sentence) == "refuted":
            continue
        for pattern, direction in cues.than:
            for m in pattern.finditer(told.text):
                other = told.role(m, "y")
                if other is None or not _is_known(m, cues) or is_gap(told, m.start()):
                    continue
                turned = _turned(told.text[max(0, m.start() - _BEFORE) : m.start()], cues)
                found = _compared(article, told, m, other, cues) if turned else None
                if found is not None and not _is_loss(told, other, cues):
                    own, confidence = found
                    cue = told.printed(m)
                    yield Greater.told(own, other, direction * turned, cue, confidence)


def _is_known(m: re.Match[str], cues: _Cues) -> bool:
    between = m["np"]
    return bool(cues.known.search(between)) and not cues.not_between.search(between)


def is_gap(told: ToldSentence, place: int) -> bool:
    """Does a figure stand right before that place that says how much more: "12 more than the 40"? Another reader's."""
    before = told.text[max(0, place - _RIGHT) : place].rstrip()
    return len(before) > 0 and told.text.rindex(before[-1], 0, place) in told.figures


def _is_loss(told: ToldSentence, figure: Quantity, cues: _Cues) -> bool:
    """Is it a loss, of which less is more?"""
    return bool(cues.losses.search(beside(told, figure)))


def _turned(before: str, cues: _Cues) -> int:
    """1 where it is so, -1 where the other way round, 0 where it is not told."""
    if cues.turns.search(before):
        return -1
    return 0 if cues.not_so.search(before) else 1


def _compared(
    article: Figured, told: ToldSentence, m: re.Match[str], other: Quantity, cues: _Cues
) -> tuple[Quantity, float] | None:
    behind = cues.behind.match(told.text, m.end())
    own = told.role(behind, "x") if behind else None
    if own is not None and own.id and own is not other and alike(own, other):
        return own, 0.85
    found = own_figure(article, told, m.start(), other)
    return None if found is None or not found.figure.id else (found.figure, found.confidence)


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")["than"]

    def word(listed: list[str], behind: str = "") -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{any_of(listed)})(?!\w){behind}", re.IGNORECASE)

    def ways(listed: list[str]) -> re.Pattern[str]:
        return figure_pattern(r"(?<!\w){way}(?!\w)(?P<np>[^\d.,;:!?()]{0,60}?){y:any}", {"way": listed})

    return _Cues(
        than=((ways(table["up"]), 1), (ways(table["down"]), -1)),
        known=word(table["known"]),
        not_between=word(table["not_between"]),
        not_so=word(table["not_so"], _RIGHT_BEFORE),
        turns=word(table["turns"], _RIGHT_BEFORE),
        losses=word(table["losses"]),
        behind=figure_pattern(table["behind"], {}),
    )
