"""How many years back a text looks: "seventy years ago", "half a century ago", "the 70th anniversary"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of, plain
from presscheck.model import Field

_UNITS = {"year": 1, "decade": 10, "century": 100}


def years_back(article: Marked, lexicon: Lexicon) -> Iterator[tuple[Field, int]]:
    """Every number of years that the article counts back from now, and the field that does."""
    cues = _cues(lexicon)
    for figure in article.figures:
        span = figure.quantity
        years = _UNITS.get(span.unit or "")
        if years and span.value is not None and cues.ago.match(article.article.text_of(span.field), span.end):
            yield span.field, round(span.value * years)
    for field in dict.fromkeys(passage.segment.field for passage in article.passages):
        for m in cues.back.finditer(article.article.text_of(field)):
            yield field, int(m["number"]) if m["number"] else cues.named[plain(m[0])]


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")
        ago, lengths, back = table["relative"]["ago"], table["relative"]["lengths"], table["anniversary"]
        self.ago = re.compile(rf"\s(?:{any_of(ago)})\b")
        counted = {words: n * _UNITS.get(unit, 0) for words, (n, unit) in lengths.items()}
        said = {f"{words} {behind}": n for words, n in counted.items() if n for behind in ago}
        nth = {f"{one} {word}": n for one, n in back["ordinals"].items() for word in back["words"]}
        self.named: dict[str, int] = {plain(one): n for one, n in {**said, **nth, **back["named"]}.items()}
        ending = lexicon.table("dates.toml")["ordinals"]
        endings = any_of([ending["ending"], *ending["endings"].values()])
        self.back = re.compile(
            rf"\b(?:(?P<number>\d{{1,3}})(?:{endings})\s(?:{any_of(back['words'])})|(?:{any_of(self.named)}))\b",
            re.IGNORECASE,
        )


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
