"""Gaps told by words that leave no doubt of it, and the two levels that alone are told about them: "£12.90 ... £10.20.
The gap, of £2.70", "Tapp, 84, ... Cole, 79. The five years between them", "caught 341mm. It beat the record of 316mm
by 25mm"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY
from presscheck.measure.units import convertible
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import MEASURED, alike, alike_but_unit, is_bare, spans
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.gap_cues import gap_cues
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_BEFORE = 28
"""Characters before a gap, or a level, in which words can make it another one."""
_ALIKE = 3.0
"""How many times a bare number may be a level with a unit and still be taken for one of its kind."""
_SLIP = 12.0
"""How many times the gap of two levels the told one may be, or the other way round; what is farther off is
another's."""
_OLDEST = 120
_LEVELS = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """Words that tell of a gap: `windows`, the sentences in which its levels may stand, as steps from its own, the
    likeliest first; `of`, what they are of; `before`: the levels that share its sentence stand before it; `sided`:
    the first level is the larger (1), the second (-1), or not told (0)."""

    pattern: re.Pattern[str]
    windows: tuple[tuple[int, ...], ...]
    of: str
    before: bool
    sport: bool


def gap_levels(article: Figured) -> Iterator[GapPair]:
    """The gaps of the article that such words tell, with their two levels."""
    other = gap_cues(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if not told.figures or mood(told.sentence) == "refuted":
            continue
        for row in _rows(article.lexicon):
            if article.is_sport and not row.sport:
                continue
            for m in row.pattern.finditer(told.text):
                gap, place = told.role(m, "gap"), m.start("gap")
                if gap is None or not gap.id or gap.unit == "percent":
                    continue
                if other.other_before.search(told.text[max(0, place - _BEFORE) : place]):
                    continue
                whole = article.whole_of(gap)
                pair = _levels(article, told, whole, place, row) if whole is not None and whole.value else None
                if pair is not None and whole is not None:
                    first, second = pair
                    yield GapPair(first=first, second=second, gap=whole, cue=told.printed(m), confidence=0.8)


def _levels(
    article: Figured, told: ToldSentence, gap: Quantity, place: int, row: _Row
) -> tuple[Quantity, Quantity] | None:
    for window in row.windows:
        near = article.nearby.at(told, *window)
        if len(near) < len(window):
            continue
        fitting: list[tuple[ToldSentence, Quantity]] = []
        for one in near:
            for at, q in one.figures.items():
                whole = article.whole_of(q)
                behind = row.before and one is told and at > place
                if whole is None or not q.id or q.id == gap.id or behind or _is_aside(article, one, at, q, row):
                    continue
                fitting.append((one, whole))
        pair = _only_two(gap, fitting, row)
        if pair is not None and _is_a_gap(gap, *pair) and not _of_another_time(article, gap, pair):
            return pair
    return None


def _of_another_time(article: Figured, gap: Quantity, pair: tuple[Quantity, Quantity]) -> bool:
    """Is the gap told of an earlier time, and the levels, in other sentences, not?"""
    statement = article.statements.of(gap)
    if statement is None or not statement.earlier:
        return False
    levels = [s for s in map(article.statements.of, pair) if s is not None]
    return not any(s.earlier or s.sentence.number == statement.sentence.number for s in levels)


def _is_aside(article: Figured, told: ToldSentence, place: int, figure: Quantity, row: _Row) -> bool:
    """Is it a gap itself, a part, or of another time?"""
    aside, part = _asides(article.lexicon)
    if aside.search(told.text[max(0, place - _BEFORE) : place]) or part.match(told.text, place + 1):
        return True
    if row.of != "votes":
        return False
    statement = article.statements.of(figure)
    return statement is not None and statement.earlier


def _only_two(
    gap: Quantity, fitting: Sequence[tuple[ToldSentence, Quantity]], row: _Row
) -> tuple[Quantity, Quantity] | None:
    """The two levels, where there are no more; one may leave its unit to the other's."""
    if row.of == "ages":
        ages = [q for told, q in fitting if _is_age(told, q)]
        values = {q.value: q for q in ages}
        return _pair(list(values.values()))
    if row.of == "votes":
        return _pair([q for _, q in fitting if q.unit in ("one", "vote") and q.text[:1].isdigit() and _is_more(q, gap)])
    exact = [q for _, q in fitting if _spans(gap, q)]
    if row.of == "told twice" and any(q.value == gap.value for q in exact):
        return None  # "those £700" are the £700 told before
    if gap.dimension == "time":  # "56hr 40min 49sec; a Spaniard is third, 20 seconds further back"
        units = [q.unit for q in exact]
        exact = [q for q in exact if units.count(q.unit) > 1]
    if len(exact) == 1 and (gap.dimension in (*MEASURED, MONEY, "time") or gap.unit.endswith("degree")):
        value = exact[0].value or 0
        bare = [
            q
            for _, q in fitting
            if q.unit == "one" and is_bare(q) and (q.text[:1].isdigit() or alike_but_unit(q, exact[0]))
        ]
        bare = [q for q in bare if value / _ALIKE <= (q.value or 0) <= value * _ALIKE]
        return _pair(sorted(exact + bare, key=lambda q: q.start))
    return _pair(exact) if len(exact) == _LEVELS and (alike(*exact) or exact[0].dimension == "time") else None


def _pair(figures: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    return (figures[0], figures[1]) if len(figures) == _LEVELS else None


def _is_more(figure: Quantity, gap: Quantity) -> bool:
    return (figure.value or 0) > 0 and (figure.value or 0) * _LEVELS > (gap.value or 0)


def _is_age(told: ToldSentence, figure: Quantity) -> bool:
    """Is it a bare number of years: ", 84,", "who is 91"?"""
    if figure.value is None or not 0 < figure.value <= _OLDEST or not is_bare(figure) or not figure.text.isdigit():
        return False
    place = told.places.get(id(figure), 0)
    around = told.text[max(0, place - 8) : place] + "0" + told.text[place + 1 : place + 2]
    return bool(re.search(r"(?:, |\b\w+ |\()0(?:[,.;)]| |$)", around))


def _spans(gap: Quantity, level: Quantity) -> bool:
    if level.value is None or ("/" in gap.unit and "/" in level.unit and gap.unit != level.unit):
        return False
    if gap.dimension == level.dimension == "time":
        return convertible(gap.unit, level.unit) and not is_bare(level)
    return spans(gap, level)


def _is_a_gap(gap: Quantity, first: Quantity, second: Quantity) -> bool:
    """May it be the gap of the two, but for a slip?"""
    told, larger = gap.value or 0, max(abs(first.value or 0), abs(second.value or 0))
    if gap.unit != first.unit and gap.dimension in (*MEASURED, "time"):
        return True
    apart = abs((first.value or 0) - (second.value or 0))
    return told < larger and apart > 0 and 1 / _SLIP <= told / apart <= _SLIP


@cache
def _rows(lexicon: Lexicon) -> tuple[_Row, ...]:
    table: dict[str, Any] = lexicon.table("patterns/difference.toml")
    return tuple(
        _Row(
            figure_pattern(row["pattern"], table["words"]),
            tuple(tuple(steps) for steps in row["windows"]),
            row.get("of", "levels"),
            row.get("before", True),
            row.get("sport", False),
        )
        for row in table["apart"]
    )


@cache
def _asides(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table: dict[str, Any] = lexicon.table("patterns/difference.toml")["aside"]
    return (
        re.compile(rf"\b(?:{any_of(table['words'])})\b[^,.;:()]{{0,20}}$", re.IGNORECASE),
        re.compile(rf" (?:{any_of(table['parts'])})\b", re.IGNORECASE),
    )
