"""What is held once a year, without a break: how many times it has been, and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of, plain
from presscheck.relations.times.leaning import Leaning, dates_within, sentence_about


def editions(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "The 50th running of the race, held every year without a break since 1967": none where any year was missed."""
    cues = _cues(lexicon)
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        for m in cues.yearly.finditer(text, segment.start, segment.end):
            start, end = sentence_about(passage, m.start())
            told = list(cues.edition.finditer(text, start, end))
            years = [d for d in dates_within(article, passage, start, end) if d.year is not None and not d.fiscal]
            if len(told) != 1 or len(years) != 1 or years[0].start != m.end() or cues.breaks.search(text, start, end):
                continue
            if not m["unbroken"] and cues.breaks.search(text, segment.start, segment.end):
                continue
            words = told[0]["n"] or plain(told[0]["o"])
            length = float(words) if words.isdigit() else cues.ordinals[words]
            yield Leaning(
                form="ago", cue=told[0][0], confidence=0.75, date=years[0], words=told[0][0], length=length - 1
            )


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        tables: dict[str, Any] = lexicon.table("patterns/dates.toml")
        table = tables["edition"]
        self.ordinals: dict[str, float] = tables["anniversary"]["ordinals"]
        endings = any_of(lexicon.table("layout.toml")["calendar"]["ordinal_endings"])
        self.edition = re.compile(
            rf"(?<![\w-])(?<!\band\s)(?:(?P<n>\d{{1,3}})(?:{endings})|(?P<o>{any_of(self.ordinals)}))\s(?:[a-z]+\s){{0,2}}(?:{any_of(table['runnings'])})\b",
            re.IGNORECASE,
        )
        unbroken, since = any_of(table["without_a_break"]), any_of(table["since"])
        self.yearly = re.compile(
            rf"\b(?:{any_of(table['yearly'])})(?:,?\s(?P<unbroken>{unbroken}),?)?\s(?:{since})\s", re.IGNORECASE
        )
        self.breaks = re.compile(rf"\b(?:{any_of(table['breaks'])})\b")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
