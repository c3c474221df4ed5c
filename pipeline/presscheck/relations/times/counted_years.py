"""Lengths of time that stand beside the year they are counted from: "the worst storm in 27 years, since 1987", "the
fourth year running, since 2010", "one for each year since it was founded in 1965", "founded in 1974, is in its 40th
year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.times.anniversary_cues import anniversary_cues
from presscheck.relations.times.leaning import Leaning, dates_within, sentence_about
from presscheck.relations.times.ordinal_words import OrdinalWords, ordinal_words
from presscheck.relations.times.relative_cues import relative_cues
from presscheck.relations.times.since_cues import since_cues
from presscheck.relations.times.verbs_of_now import is_perfect
from presscheck.relations.times.year_lengths import Length, lengths

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR = 70
"""Characters between what began and its year."""
_NEAR = 7
"""Tokens between "the worst" and its length."""


def counted_years(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """The lengths and ordinals of the article with the year beside them, none where their sentence tells another."""
    cues = _cues(lexicon)
    for span in lengths(article, since_cues(lexicon)):
        if not span.is_short:
            yield from _length(article, span, cues, lexicon)
    for passage in article.passages:
        segment = passage.segment
        if all(date.year is None for date in dates_within(article, passage, segment.start, segment.end)):
            continue
        text = article.article.text_of(segment.field)
        for m in cues.nth.finditer(text, segment.start, segment.end):
            yield from _nth(article, passage, text, m, cues, lexicon)
        for m in cues.each.finditer(text, segment.start, segment.end):
            yield from _each(article, passage, text, m, cues)


def _length(article: Marked, span: Length, cues: _Cues, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "for the first time in 27 years, since 1987", "has worked there for 20 years, since 1994"."""
    text = article.article.text_of(span.field)
    since = cues.since.match(text, span.end)
    date = _only_year(article, span.passage, span.start) if since is not None else None
    if since is None or date is None or date.start != since.end():
        return
    if not relative_cues(lexicon).closed.match(text, date.end):
        return
    lead = cues.lead.search(text, max(0, span.start - 30), span.start)
    if lead is None or not (_is_extreme(span, lead.start(), cues) or is_perfect(span.passage, span.start, lexicon)):
        return
    yield Leaning(
        form="ago", cue=text[span.start : date.end], confidence=0.8, date=date, span=span.figure,
        words="" if span.figure else text[span.start : span.end], length=span.length, unit=span.unit,
    )  # fmt: skip


def _nth(
    article: Marked, passage: Passage, text: str, m: re.Match[str], cues: _Cues, lexicon: Lexicon
) -> Iterator[Leaning]:
    """ "the fourth year running, since 2010", "founded in 1974, is now in its 40th year"."""
    date = _only_year(article, passage, m.start())
    if date is None:
        return
    since = cues.since.match(text, m.end())
    if m["row"] or m["row_"]:
        is_told = since is not None and since.end() == date.start
    else:
        start = sentence_about(passage, m.start())[0]
        began = anniversary_cues(lexicon).founded.search(text, max(start, date.start - _FAR), date.start)
        is_its = cues.in_its.search(text, max(start, m.start() - 30), m.start())
        closed = relative_cues(lexicon).closed.match(text, m.end())
        is_told = began is not None and is_its is not None and closed is not None
    if is_told:
        # the first year is that in which it began
        length = cues.ordinals.number(m["nth"]) - 1
        yield Leaning(form="ago", cue=m[0], confidence=0.75, date=date, words=m[0], length=float(length))


def _each(article: Marked, passage: Passage, text: str, m: re.Match[str], cues: _Cues) -> Iterator[Leaning]:
    """ "Fifty people, one for each year since the club was founded in 1965": of the one number told before."""
    date = _only_year(article, passage, m.start())
    if date is None or not cues.beside.fullmatch(text, m.end(), date.start):
        return
    start = sentence_about(passage, m.start())[0]
    counts = [
        f.quantity
        for f in article.figures
        if f.passage is passage and start <= f.quantity.start and f.quantity.end <= m.start() and f.quantity.value
    ]
    if len(counts) == 1 and counts[0].hedge is None:
        words, length = counts[0].text, counts[0].value
        yield Leaning(form="ago", cue=m[0], confidence=0.75, date=date, words=words, length=length)


def _only_year(article: Marked, passage: Passage, place: int) -> DateMention | None:
    """The one date of the sentence with a year."""
    years = [d for d in dates_within(article, passage, *sentence_about(passage, place)) if d.year is not None]
    return years[0] if len(years) == 1 and not years[0].fiscal else None


def _is_extreme(span: Length, place: int, cues: _Cues) -> bool:
    """Is it the length of which something is the first or the worst?"""
    passage = span.passage
    tokens = passage.tokens(place - passage.start, span.start - passage.start)
    if tokens is None:
        return False
    before: list[Token] = list(tokens.doc[max(0, tokens.start - _NEAR) : tokens.start])
    return any(t.tag_ in ("JJS", "RBS") or t.lower_ in cues.first for t in before)


class _Cues:
    """See `patterns/dates.toml`, [counted]."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["counted"]
        self.ordinals: OrdinalWords = ordinal_words(lexicon)
        nth, year = rf"(?P<nth>{self.ordinals.pattern})", any_of(table["year"])
        row, running = any_of(table["consecutive"]), any_of(table["running"])
        self.nth = re.compile(
            rf"\b{nth}\s(?:(?P<row>{row})\s(?:{year})|(?:{year})(?:\s(?P<row_>{running}))?)\b", re.IGNORECASE
        )
        self.since = re.compile(rf",?\s(?:{any_of(table['since'])})\s(?:(?:{any_of(table['back'])})\s)?")
        self.lead = re.compile(rf"\b(?:{any_of(table['lead'])})\s(?:[a-z]+\s){{0,2}}$")
        self.in_its = re.compile(rf"\b(?:{any_of(table['in_its'])})\s$")
        self.each = re.compile(rf"\b(?:{any_of(table['each'])})\s", re.IGNORECASE)
        self.first = frozenset(table["first"])
        self.beside = since_cues(lexicon).beside


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
