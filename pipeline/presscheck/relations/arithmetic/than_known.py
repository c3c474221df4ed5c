"""More or less than a figure that is known: "38 people, more than the 30 of last year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
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
_LONGEST = 6
"""Words that may stand between a comparison and the figure that it is with."""
_RIGHT = 4
_RIGHT_BEFORE = r"(?: \w+)?\s*$"


@dataclass(frozen=True, slots=True)
class _Than:
    pattern: re.Pattern[str]
    direction: int
    verb: bool


@dataclass(frozen=True, slots=True)
class _Cues:
    than: tuple[_Than, ...]
    beside: tuple[tuple[re.Pattern[str], int], ...]
    since: tuple[tuple[re.Pattern[str], int], ...]
    known: re.Pattern[str]
    not_between: re.Pattern[str]
    not_so: re.Pattern[str]
    turns: re.Pattern[str]
    behind: re.Pattern[str]
    losses: re.Pattern[str]
    bound_by: re.Pattern[str]
    not_of: re.Pattern[str]
    of_foreseen: re.Pattern[str]


def than_known(article: Figured) -> Iterator[Greater]:
    """The comparisons of one figure with another that the sentence tells."""
    cues = _cues(article.lexicon)
    is_refuted = statement_cues(article.lexicon).is_refuted
    for told in article.told:
        if not told.figures:
            continue
        yield from _beside(told, cues)
        yield from _since(article, told, cues)
        for than in cues.than:
            for m in than.pattern.finditer(told.text):
                other = told.role(m, "y")
                gap = not than.verb and is_gap(told, m.start())
                is_length = (
                    other is not None and other.dimension == "time" and "-" in other.text
                )  # "over a 10-month period"
                if (
                    other is None
                    or not other.id
                    or gap
                    or (is_length and not than.verb)
                    or not _is_known(m, cues)
                    or (cues.bound_by.match(m[0]) and cues.not_of.match(told.text, m.end()))
                    or _is_loss(told, other, cues)
                ):
                    continue
                if is_refuted(told.text[: m.end() + _BEFORE]):
                    continue
                turned = _turned(told.text[: m.start()], cues)
                found = _compared(article, told, m, other, cues) if turned else None
                if found is not None:
                    own, confidence = found
                    yield Greater.told(own, other, than.direction * turned, told.printed(m), confidence)


def _beside(told: ToldSentence, cues: _Cues) -> Iterator[Greater]:
    """ "More people drowned in lakes (41) than in rivers (52)" """
    for pattern, direction in cues.beside:
        for m in pattern.finditer(told.text):
            first, second = told.role(m, "x"), told.role(m, "y")
            if first is None or second is None or not (first.id and second.id and alike(first, second)):
                continue
            if first.dimension != "time" and not _is_loss(told, second, cues):
                yield Greater.told(first, second, direction, told.printed(m), 0.8)


def _since(article: Figured, told: ToldSentence, cues: _Cues) -> Iterator[Greater]:
    """ "The lowest since 2012, when 1,310 finished" """
    for pattern, direction in cues.since:
        for m in pattern.finditer(told.text):
            then = told.role(m, "y")
            own = own_figure(article, told, m.start(), then) if then is not None and then.id else None
            if own is not None and then is not None and own.figure.id:
                found = Greater.told(own.figure, then, direction, told.printed(m), own.confidence - 0.1)
                yield replace(found, strict=False)


def _is_known(m: re.Match[str], cues: _Cues) -> bool:
    between = m.groupdict().get("np")
    if between is not None and len(between.split()) > _LONGEST:
        return False
    return between is None or bool(cues.known.search(between) and not cues.not_between.search(between))


def is_gap(told: ToldSentence, place: int) -> bool:
    """Does a figure stand right before that place that says how much more: "12 more than the 40"? Another reader's."""
    before = told.text[max(0, place - _RIGHT) : place].rstrip()
    return len(before) > 0 and told.text.rindex(before[-1], 0, place) in told.figures


def _is_loss(told: ToldSentence, figure: Quantity, cues: _Cues) -> bool:
    """Is it a loss, of which less is more?"""
    return bool(cues.losses.search(beside(told, figure)))


def _turned(before: str, cues: _Cues) -> int:
    """1 where it is so, -1 where the other way round, 0 where it is not told."""
    if cues.turns.search(before[-_BEFORE:]):
        return -1
    if cues.of_foreseen.search(before):
        return 1
    return 0 if cues.not_so.search(before[-_BEFORE:]) else 1


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

    return _Cues(
        than=tuple(_ways(table)),
        beside=_both_ways(table, "beside"),
        since=_both_ways(table, "since"),
        known=word(table["known"]),
        not_between=word(table["not_between"]),
        not_so=word(table["not_so"], _RIGHT_BEFORE),
        turns=word(table["turns"], _RIGHT_BEFORE),
        losses=word(table["losses"]),
        behind=figure_pattern(table["behind"], {}),
        bound_by=word(table["bound_by"]),
        not_of=re.compile(rf" (?:[\w'’-]+ ){{0,2}}?(?:{any_of(table['not_of'])})\b", re.IGNORECASE),
        of_foreseen=re.compile(table["of_foreseen"], re.IGNORECASE),
    )


def _ways(table: dict[str, Any]) -> Iterator[_Than]:
    for name, direction in (("up", 1), ("up_verbs", 1), ("down", -1), ("down_verbs", -1)):
        for form in table["forms"]:
            pattern = figure_pattern(rf"(?<!\w){{way}}(?!\w){form}", {"way": table[name]})
            yield _Than(pattern, direction, verb=name.endswith("verbs"))


def _both_ways(table: dict[str, Any], name: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    ways = ((f"{name}_up", 1), (f"{name}_down", -1))
    return tuple((figure_pattern(table[name], {"way": table[words]}), direction) for words, direction in ways)
