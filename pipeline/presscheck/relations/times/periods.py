"""Periods that a text reports on: "earned 4m in the three months to the end of May". They must be over by then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.relations.times.leaning import Leaning, in_quotes, sentence_about

_LOOK = 60
"""Characters before a date in which the words of its period stand."""
_NEAR = 80
"""Days ahead of the publication; of a month farther off without a year, last year's may be meant."""


def periods(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """The last days of the periods in which, as a sentence with no word of what is to come says, something happened."""
    cues, published = _cues(lexicon), article.article.days
    if published is None:
        return
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        for date in article.dates:
            if date.field != segment.field or not segment.start <= date.start < segment.end:
                continue
            if date.month is None or date.days is None or date.relative is not None:
                continue
            m = cues.period.search(text, max(segment.start, date.start - _LOOK), date.start)
            if m is None and date.day is None and date.year is None and cues.compared.match(text, date.end):
                m = cues.counted.search(text, max(segment.start, date.start - 5), date.start)
            if m is None or in_quotes(text, segment.start, date.start):
                continue
            if date.year is None and (date.days.last - published.first).days > _NEAR:
                continue
            start, end = sentence_about(passage, date.start)
            if cues.plans.search(text, start, end) or not cues.reported.search(text, start, end):
                continue
            yield Leaning(form="over", cue=text[m.start() : date.end], confidence=0.8, date=date)


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        tables: dict[str, Any] = lexicon.table("patterns/dates.toml")
        table = tables["period"]
        names, to = any_of(table["names"]), any_of(table["to"])
        which = rf"(?:[^\s.;]+\s){{0,3}}?[^\s.;]+,\s(?:{any_of(table['which_ended'])})"
        self.period = re.compile(
            rf"\b(?:{names})(?:\s(?:{to})|\s{which}|,\s(?:{any_of(table['which_ended'])}))\s(?:{table['the']}\s)?$"
        )
        self.reported = re.compile(rf"\b(?:{any_of(table['reported'])})\b")
        self.plans = re.compile(rf"(?<!\w)(?:{any_of(table['plans'])})(?!\w)")
        self.counted = re.compile(rf"\b(?:{any_of(table['in'])})\s$")
        self.compared = re.compile(rf"\s(?:{any_of(table['compared'])})\b")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
