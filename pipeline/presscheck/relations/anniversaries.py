"""Anniversaries, and "N years after", that the text ties to the time of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.relations.leaning import Leaning


def anniversaries(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "will mark the 50th anniversary of the 1963 flood", "on Sunday, 110 years after it began in 1900"."""
    cues = _cues(lexicon)
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        for m in cues.anniversary.finditer(text, segment.start, segment.end):
            yield from _of_sentence(article, passage, text, m, cues)
    yield from _after(article, cues)


def _of_sentence(article: Marked, passage: Passage, text: str, m: re.Match[str], cues: _Cues) -> Iterator[Leaning]:
    """The anniversary with the one year of its sentence, where that began what is remembered and it is held now."""
    start, end = _sentence(passage, m.start())
    dates = [d for d in article.dates if d.field == passage.segment.field and start <= d.start < end]
    years = [d for d in dates if d.year is not None]
    if len(years) != 1 or years[0].fiscal or len(cues.anniversary.findall(text, start, end)) > 1:
        return
    year = years[0]
    now = any(d.relative or d.weekday is not None for d in dates if d is not year and d.year is None)
    if not now and not cues.now.search(text, start, end):
        return
    before, behind = text[start : m.start()], text[m.end() : year.start]
    if year.start > m.end():
        if not cues.of.fullmatch(behind):
            return
    elif not cues.began.search(before[: year.start - start][-70:]):
        return
    words = m[0]
    length = cues.length(m)
    if length:
        yield Leaning(form="ago", cue=words, confidence=0.85, date=year, words=words, length=length)


def _after(article: Marked, cues: _Cues) -> Iterator[Leaning]:
    """ "on Sunday, 110 years after the first of them rode in on 28 February 1900"."""
    ends = {(d.field, d.end): d for d in article.dates if d.year is None}
    for figure in article.figures:
        span = figure.quantity
        if span.unit != "year" or span.value is None or figure.passage is None:
            continue
        text = article.article.text_of(span.field)
        gap = cues.leads.search(text, max(0, span.start - 20), span.start)
        since = cues.since.match(text, span.end)
        if gap is None or since is None or (span.field, gap.start()) not in ends:
            continue
        start, end = _sentence(figure.passage, span.start)
        later = [d for d in article.dates if d.field == span.field and start <= d.start < end and d.year is not None]
        stop = re.compile(r"[;:]").search(text, since.end(), end)
        until = stop.start() if stop else end
        if len(later) == 1 and since.end() <= later[0].start < until and not later[0].fiscal:
            yield Leaning(form="ago", cue=text[span.start : since.end()], confidence=0.8, date=later[0], span=span)


def _sentence(passage: Passage, place: int) -> tuple[int, int]:
    """Where the sentence about a place of the field begins and ends, in the field."""
    token = passage.tokens(place - passage.start, place - passage.start + 1)
    assert token is not None
    sentence = token[0].sent
    return sentence.start_char + passage.start, sentence.end_char + passage.start


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["anniversary"]
        endings = any_of(lexicon.table("layout.toml")["calendar"]["ordinal_endings"])
        self._ordinals: dict[str, float] = table["ordinals"]
        self._named: dict[str, float] = table["named"]
        ordinal = rf"(?P<n>\d{{1,3}})(?:{endings})|(?P<o>{any_of(self._ordinals)})"
        self.anniversary = re.compile(
            rf"\b(?:(?:{ordinal})[\s-](?:[a-z]+\s)?(?:{any_of(table['words'])})|(?P<c>{any_of(self._named)}))\b",
            re.IGNORECASE,
        )
        self.now = re.compile(rf"\b(?:{any_of(table['now'])})\b", re.IGNORECASE)
        self.began = re.compile(rf"\b(?:{any_of(table['began'])})\b", re.IGNORECASE)
        # up to the year that began it: "of the 1963 flood", "of the club's opening in May 1924"
        self.of = re.compile(r"\s(?:of|since)\s(?:[^\s,;:()]+\s){0,12}")
        self.since = re.compile(rf"(?:\sto the day)?\s(?:{any_of(table['since'])})\s")
        self.leads = re.compile(r",?\s(?:[–—-]{1,2}\s)?(?:some\s|about\s|almost\s|nearly\s|exactly\s)?$")

    def length(self, m: re.Match[str]) -> float | None:
        """The years of an anniversary."""
        if m["n"]:
            return float(m["n"])
        return self._ordinals.get((m["o"] or "").lower()) or self._named.get((m["c"] or "").lower())


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
