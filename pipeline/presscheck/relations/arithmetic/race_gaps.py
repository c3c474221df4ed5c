"""Distances in time between two who raced, told behind their times: "won in 2:07:52. Tola's 2:09:40 left him 1min 48sec
adrift"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.units import converted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.gap_cues import gap_cues
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.read_figures import read_figure
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.sentences import Sentence

_CLOCK = re.compile(r"(?<![\w:.])(?:(\d{1,2}):(\d\d):(\d\d(?:\.\d+)?)|(\d{1,2}):(\d\d\.\d+))(?![\w:]|\.\d)")
_SENTENCES = (-3, -2, -1, 0)
_UNIT = "second"
_LONG, _TWO = 60.0, 2
_NEAR = 40
"""Characters between the time of the one behind and the distance."""


def race_gaps(article: Figured) -> Iterator[GapPair]:
    """Each distance whose sentence tells a time before it, where just one other time is told before that."""
    for told in article.told:
        for pattern in _patterns(article.lexicon) if told.figures else ():
            for m in pattern.finditer(told.text):
                part = told.role(m, "gap")
                gap = article.whole_of(part) if part is not None and part.id else None
                if gap is None or gap.value is None:
                    continue
                times = [t for one in article.nearby.at(told, *_SENTENCES) for t in _times(article, one)]
                times = [t for t in times if t.end <= gap.start]
                if len(times) == _TWO and _is_right_behind(article, times[-1], gap):
                    cue = told.printed(m)
                    yield GapPair(first=times[1], second=times[0], gap=gap, cue=cue, confidence=0.9, sided=True)


def _is_right_behind(article: Figured, time: Quantity, gap: Quantity) -> bool:
    """Is it told of the one whose time stands before it: not "in 83:05:29 and Goñi third, 1 minute 51 behind" """
    between = article.marked.article.text_of(gap.field)[time.end : gap.start]
    return len(between) <= _NEAR and not gap_cues(article.lexicon).parted.search(between)


def _times(article: Figured, told: ToldSentence) -> list[Quantity]:
    """The times of a sentence in seconds, in order: on a clock, or in parts."""
    sentence = told.sentence
    found = []
    for m in _CLOCK.finditer(sentence.text):
        hours, minutes, seconds = (m[1], m[2], m[3]) if m[1] else ("0", m[4], m[5])
        value = int(hours) * 3600 + int(minutes) * 60 + float(seconds)
        found.append(_time(m[0], sentence, m.start(), value, 0.05 if "." in seconds else 0.5))
    for q in told.figures.values():
        whole = article.whole_of(q) if q.dimension == "time" and q.id else None
        if whole is None or whole.end == q.end or whole.value is None:
            continue
        value = whole.value * converted(1, whole.unit, _UNIT)
        if value >= _LONG * _TWO:
            step = 0.05 if "." in whole.text else 0.5
            found.append(
                replace(_time(whole.text, sentence, q.start - sentence.start, round(value, 3), step), end=whole.end)
            )
    return sorted(found, key=lambda q: q.start)


def _time(text: str, sentence: Sentence, place: int, value: float, step: float) -> Quantity:
    return read_figure(text, sentence, place, value, step, _UNIT, "time")


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    table: dict[str, Any] = lexicon.table("patterns/scores.toml")["races"]
    return tuple(figure_pattern(pattern, table) for pattern in table["behind"])
