"""Anniversaries, and "it is N years since", that the text ties to the time of publication."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Quantity
from presscheck.relations.leaning import Leaning

_FAR = 70
"""Characters between a word of beginning and its year."""


def anniversaries(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """ "will mark the 50th anniversary of the 1963 flood", "it is 25 years since it fell in 1989"."""
    cues = _cues(lexicon)
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        for m in cues.anniversary.finditer(text, segment.start, segment.end):
            yield from _of_sentence(article, passage, text, m, cues)
    yield from _since(article, cues)
    yield from _later(article, cues)
    yield from _years_after(article, cues)


def _of_sentence(article: Marked, passage: Passage, text: str, m: re.Match[str], cues: _Cues) -> Iterator[Leaning]:
    """The anniversary with the one year of its sentence, or of the next, that began what is remembered, where it is
    held now."""
    start, end = _sentence(passage, m.start())
    length = cues.length(m)
    if not length or len(cues.anniversary.findall(text, start, end)) > 1 or not cues.is_things(text, m):
        return
    dates = _dates(article, passage, start, end)
    years = [d for d in dates if d.year is not None]
    if not any(d.relative or d.weekday is not None for d in dates if d.year is None) and not cues.now.search(
        text, start, end
    ):
        return
    if not years:
        year = _began_next_door(article, passage, text, (start, end), cues)
    else:
        year = years[0] if len(years) == 1 and _is_beginning(text, start, m, years[0], cues) else None
    if year is not None and not year.fiscal:
        yield Leaning(form="ago", cue=m[0], confidence=0.85, date=year, words=m[0], length=length)


def _is_beginning(text: str, start: int, m: re.Match[str], year: DateMention, cues: _Cues) -> bool:
    if year.start > m.end():
        behind = text[m.end() : year.start]
        other = re.search(r"[:;–—]\s", behind)
        if other and cues.opens_with.match(behind[other.end() :]):
            return True
        return bool(cues.of.fullmatch(behind) or (cues.of_what.match(behind) and cues.began_clause.search(behind)))
    return bool(cues.began.search(text[max(start, year.start - _FAR) : year.start]))


def _began_next_door(
    article: Marked, passage: Passage, text: str, sentence: tuple[int, int], cues: _Cues
) -> DateMention | None:
    """The one year of the next sentence where that begins by saying what began then: "Opened in 1872, it has"."""
    start = sentence[1] + 1
    if start >= passage.segment.end - 1:
        return None
    start, end = _sentence(passage, start)
    years = [d for d in _dates(article, passage, start, end) if d.year is not None]
    opens = cues.opens_with.match(text[start:end])
    if not opens or not years or years[0].start - start - opens.end() > _FAR:
        return None
    return years[0]


def _dates(article: Marked, passage: Passage, start: int, end: int) -> list[DateMention]:
    return [d for d in article.dates if d.field == passage.segment.field and start <= d.start < end]


Span = tuple[Quantity, Passage, str]
"""A length of time, its passage, and the text of its field."""


def _spans(article: Marked, units: Collection[str]) -> Iterator[Span]:
    """The lengths of time of the article in these units."""
    for figure in article.figures:
        q = figure.quantity
        if q.unit in units and q.value is not None and figure.passage is not None:
            yield q, figure.passage, article.article.text_of(q.field)


def _one_year(article: Marked, span: Quantity, passage: Passage) -> DateMention | None:
    """The one date with a year that the sentence of a span tells, where that is of the calendar."""
    years = [d for d in _dates(article, passage, *_sentence(passage, span.start)) if d.year is not None]
    return years[0] if len(years) == 1 and not years[0].fiscal else None


def _later(article: Marked, cues: _Cues) -> Iterator[Leaning]:
    """ "They came ashore on June 6, 1944, and on Friday, 70 years later, ..."."""
    ends = {(d.field, d.end) for d in article.dates if d.year is None and (d.relative or d.weekday is not None)}
    for span, passage, text in _spans(article, ("year",)):
        behind = (span.field, span.start - 2) in ends and text[span.start - 2 : span.start] == ", "
        if not behind or not cues.later.match(text, span.end):
            continue
        year = _one_year(article, span, passage)
        if year is not None and year.end < span.start:
            yield Leaning(form="ago", cue=text[span.start - 2 : span.end], confidence=0.8, date=year, span=span)


def _since(article: Marked, cues: _Cues) -> Iterator[Leaning]:
    """ "It is 25 years since the wall fell in November 1989"."""
    for span, passage, text in _spans(article, ("year", "decade")):
        since = cues.since.match(text, span.end)
        if since is None or not cues.it_is.search(text, max(0, span.start - 30), span.start):
            continue
        year = _one_year(article, span, passage)
        if year is not None and since.end() <= year.start:
            cue = text[span.start : since.end()].strip()
            yield Leaning(form="ago", cue=cue, confidence=0.8, date=year, span=span)


def _years_after(article: Marked, cues: _Cues) -> Iterator[Leaning]:
    """ "Fifty years after England won in 1966, the last of them has died": at a sentence's head, seen from today."""
    for span, passage, text in _spans(article, ("year", "decade")):
        after = cues.after.match(text, span.end)
        if after is None or span.start - _sentence(passage, span.start)[0] > 2:
            continue
        year = _one_year(article, span, passage)
        if year is None or year.start < after.end() or text[year.end : year.end + 1] != ",":
            continue
        if _is_present(passage, span.start):
            cue = text[span.start : after.end()].strip()
            yield Leaning(form="ago", cue=cue, confidence=0.75, date=year, span=span)


def _is_present(passage: Passage, place: int) -> bool:
    """Is the sentence's verb in the present, the perfect or the future?"""
    tokens = passage.tokens(place - passage.start, place - passage.start + 1)
    root = tokens[0].sent.root if tokens else None
    if root is None:
        return False
    return root.tag_ in ("VBZ", "VBP") or any(
        t.tag_ in ("VBZ", "VBP") and t.dep_.startswith("aux") for t in root.children
    )


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
            rf"\b(?:(?:{ordinal})[\s-](?:[a-z]+\s)?(?:{any_of(table['words'])})|(?P<c>{any_of(self._named)})|(?:{any_of(table['turns'])})\s(?P<t>\d{{2,3}}))\b",
            re.IGNORECASE,
        )
        self.now = re.compile(rf"\b(?:{any_of(table['now'])})\b", re.IGNORECASE)
        self.began = re.compile(rf"\b(?:{any_of(table['began'])})\b", re.IGNORECASE)
        self.began_clause = re.compile(
            rf"^[^;:()]{{0,80}},\s(?:\w+\s){{0,3}}(?:{any_of(table['began'])})\b[^;:(),]{{0,60}}$"
        )
        # up to the year that began it: "of the 1963 flood", "of the club's opening in May 1924"
        of, in_year = any_of(table["of"]), any_of(table["in_year"])
        self.of = re.compile(
            rf"\s(?:{of})\s(?:[^\s,;:()]+\s){{0,12}}(?:[^\s,;:()]+,\s(?:{in_year})\s(?:[a-z]+\s){{0,3}})?"
        )
        self.of_what = re.compile(rf"\s(?:{any_of(table['of_what'])})")
        self._birthday: str = table["birthday"]
        self._own = re.compile(rf"\b(?:{any_of(table['own'])})\s$")
        self.after = re.compile(rf"\s(?:{any_of(table['after'])})\s")
        self.later = re.compile(rf"\s(?:{any_of(table['later'])})\b,?")
        began = any_of(word for word in table["began"] if word not in table["never_first"])
        verbs, first = any_of(table["verbs"]), any_of(table["first"])
        subject = rf"(?:{any_of(table['pronouns'])})\s|(?:{any_of(table['the'])})\s\w+\s"
        self.opens_with = re.compile(
            rf"\s{{0,2}}(?:{subject})?(?:(?:{verbs})\s)?(?:(?:{first})\s)?(?:{began})\b", re.IGNORECASE
        )
        self.it_is = re.compile(rf"\b(?:{any_of(table['it_is'])})\s(?:[a-z]+\s){{0,2}}$", re.IGNORECASE)
        days = any_of(lexicon.table("dates.toml")["alone"]["weekdays"])
        to_the_day = rf"(?:{any_of(table['to_the_day'])}|{table['on']}\s(?:{days}))"
        self.since = re.compile(rf"(?:\s{to_the_day})?\s(?:{any_of(table['since'])})\s")

    def is_things(self, text: str, m: re.Match[str]) -> bool:
        """Is it no person's birthday?"""
        return self._birthday not in m[0].lower() or bool(self._own.search(text[max(0, m.start() - 6) : m.start()]))

    def length(self, m: re.Match[str]) -> float | None:
        """The years of an anniversary."""
        if number := m["n"] or m["t"]:
            return float(number)
        return self._ordinals.get((m["o"] or "").lower()) or self._named.get((m["c"] or "").lower())


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
