"""Duration: a length of time, and the two dates or hours that it is said to lie between.

Tied      "from 1997 to 2010, 13 years", "the five-day visit from 3 to 8 May", "a six-hour shift from 2pm to 8pm"
          "took over in 2012 and left in 2019 after seven years", "in 2012, three years after it closed in 2009"
Not tied  "jailed for 10 years in 2012 and released in 2017"   a sentence is not the time served
          "from 1997 to 2010, 13 years after the fire"         the length runs from something else
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Quantity, Relation, Role
from presscheck.relations.clock_times import clock_times
from presscheck.relations.skeleton import Skeleton, cue, pattern, skeletons


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration(Relation):
    """`length` is the time from `start` to `end`. `spans`: it lies between them, so that the first or last day or
    year may be counted in; else the end happened so long after the start."""

    kind: ClassVar[str] = "duration"
    roles: ClassVar[tuple[str, ...]] = ("length", "start", "end")

    length: Quantity
    start: DateMention
    end: DateMention
    spans: bool = True


def durations(article: Marked, lexicon: Lexicon) -> Iterator[Duration]:
    """The lengths of time that the article gives with both their ends; of one length, the first reading."""
    told: set[str] = set()
    for skeleton in skeletons(article, tuple(clock_times(article, lexicon))):
        for form, spans in _forms(lexicon):
            for m in form.finditer(skeleton.text):
                tie = _tied(article, skeleton, m, spans)
                if tie is not None and tie.length.id not in told:
                    told.add(tie.length.id)
                    yield tie


def rebuilt_duration(
    article: Marked,
    roles: Mapping[str, Role],
    cue: str,
    confidence: float,
    lexicon: Lexicon,
) -> Duration | None:
    """The tie between a length and two ends of the article; what kind it is, its words tell again."""
    length, start, end = roles["length"], roles["start"], roles["end"]
    assert isinstance(length, Quantity) and isinstance(start, DateMention) and isinstance(end, DateMention)
    known = [tie for tie in durations(article, lexicon) if tie.length == length]
    spans = known[0].spans if known else True
    return Duration(cue=cue, confidence=confidence, length=length, start=start, end=end, spans=spans)


def _tied(article: Marked, skeleton: Skeleton, m: re.Match[str], spans: bool) -> Duration | None:
    length, start, end = (skeleton.role(m, role) for role in Duration.roles)
    if not isinstance(length, Quantity) or not isinstance(start, DateMention) or not isinstance(end, DateMention):
        return None
    if length.value is None or hasattr(start, "minutes") != hasattr(end, "minutes"):
        return None
    return Duration(
        cue=cue(article, (length, start, end)),
        confidence=0.85 if spans else 0.75,
        length=length,
        start=start,
        end=end,
        spans=spans,
    )


@cache
def _forms(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], bool], ...]:
    table = lexicon.table("patterns/duration.toml")
    return tuple((pattern(form["words"], table["words"]), form["kind"] == "span") for form in table["patterns"])
