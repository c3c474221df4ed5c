"""The words that tell of a gap, and the gaps of a sentence: "a majority of 468", "won by 312 votes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import may_be_alike
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.told_sentences import ToldSentence

_NEAR = 12
"""Characters before the words of a gap in which an article can stand."""
_BEFORE = 28
"""Characters before a gap in which words can make it another one."""
_TOLERANCE = r"[+]/?[-–−]|±"
"""Signs of an error on either side: "a +/- 3-point margin"."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap told at a `place` of a sentence, by the words of `cue`, whose two figures stand at most `reach` sentences
    off. `by_noun`: "a lead of"; `definite`: "that lead"; `added`: said right behind other words, ", a lead of"."""

    figure: Quantity
    told: ToldSentence
    place: int
    cue: str
    reach: int
    confidence: float
    by_noun: bool
    definite: bool
    added: bool


@dataclass(frozen=True, slots=True)
class _GapWords:
    """A pattern of gaps. `by_noun`: a noun tells them; `counted`: only of things counted, as a "400m win" is none."""

    pattern: re.Pattern[str]
    reach: int
    confidence: float
    by_noun: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class GapCues:
    """The patterns and words of `patterns/difference.toml` that gaps are read by."""

    gaps: tuple[_GapWords, ...]
    pairs: tuple[re.Pattern[str], ...]
    wholes: tuple[re.Pattern[str], ...]
    other_before: re.Pattern[str]
    other_behind: re.Pattern[str]
    majority: re.Pattern[str]
    votes: re.Pattern[str]
    definite: re.Pattern[str]
    added: re.Pattern[str]
    units: tuple[str, ...]
    parted: re.Pattern[str]
    turned: re.Pattern[str]
    joined: re.Pattern[str]
    apposed: re.Pattern[str]
    led_by: re.Pattern[str]
    aged: frozenset[str]
    lead_behind: re.Pattern[str]


def told_gaps(told: ToldSentence, cues: GapCues) -> Iterator[Gap]:
    """The gaps of a sentence; none of a figure that is one of a pair set against one another."""
    seen = {q.id for pattern in cues.pairs for m in pattern.finditer(told.text) for q in both(told, m)}
    for words in cues.gaps:
        for m in words.pattern.finditer(told.text):
            figure, place = told.role(m, "gap"), m.start("gap")
            if figure is None or figure.id in seen:
                continue
            before = told.text[max(0, m.start() - _BEFORE) : m.end()]
            behind = told.text[place + 1 : place + _BEFORE]
            if figure.unit == "percent" and not words.by_noun:
                continue  # "dearer by 22%" is a share
            if words.counted and figure.dimension not in ("count", "ratio"):
                continue
            if cues.other_before.search(before) or cues.other_behind.search(behind):
                continue
            seen.add(figure.id)
            definite = bool(cues.definite.search(told.text[max(0, m.start() - _NEAR) : place]))
            added = bool(cues.added.search(told.text[: m.start()]))
            cue = told.printed(m)
            yield Gap(figure, told, place, cue, words.reach, words.confidence, words.by_noun, definite, added)


def both(told: ToldSentence, m: re.Match[str]) -> list[Quantity]:
    """The figures of a pair; none where they are not of one measure."""
    a, b = told.role(m, "a"), told.role(m, "b")
    return [a, b] if a is not None and b is not None and may_be_alike(a, b) else []


@cache
def gap_cues(lexicon: Lexicon) -> GapCues:
    """The cues of this lexicon, read once."""
    table: dict[str, Any] = lexicon.table("patterns/difference.toml")
    words = table["words"]

    def compiled(rows: str) -> tuple[re.Pattern[str], ...]:
        return tuple(figure_pattern(row["pattern"], words) for row in table[rows])

    def any_word(listed: list[str]) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(listed)})\b", re.IGNORECASE)

    def gap_words(row: dict[str, Any]) -> _GapWords:
        pattern = figure_pattern(row["pattern"], words)
        return _GapWords(pattern, row["reach"], row["confidence"], row.get("by_noun", False), row.get("counted", False))

    return GapCues(
        gaps=tuple(map(gap_words, table["gaps"])),
        pairs=compiled("pairs"),
        wholes=compiled("wholes"),
        other_before=re.compile(rf"\b(?:{any_of(table['other']['before'])})\b|{_TOLERANCE}", re.IGNORECASE),
        other_behind=re.compile(rf"^\s?(?:[\w-]+ )?(?:{any_of(table['other']['behind'])})", re.IGNORECASE),
        majority=any_word(table["votes"]["majority"]),
        votes=any_word(table["votes"]["words"]),
        definite=any_word(table["definite"]["words"]),
        units=tuple(table["votes"]["units"]),
        added=re.compile(table["definite"]["added"], re.IGNORECASE),
        turned=any_word(table["beside"]["turned"]),
        parted=re.compile(rf"[.;:!?](?! )|;|\b(?:{any_of(table['beside']['parted'])})\b", re.IGNORECASE),
        aged=frozenset(table["more"]["aged"]),
        joined=re.compile(table["beside"]["joined"], re.IGNORECASE),
        apposed=re.compile(table["beside"]["apposed"], re.IGNORECASE),
        led_by=re.compile(
            rf"\b(?:by|(?:{any_of(words['noun'])}) (?:{any_of(words['is'])}))(?: (?:{any_of(words['about'])}))? $", re.I
        ),
        lead_behind=re.compile(
            rf"[- ](?:[\w'’-]+[- ]){{0,2}}?(?:{any_of([*words['noun'], *words['won']])})\b", re.IGNORECASE
        ),
    )
