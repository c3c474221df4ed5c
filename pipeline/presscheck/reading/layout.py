"""The parts of an article, as a person sees them on the page, and what they say about when it appeared."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from presscheck.lexicon import Lexicon
from presscheck.model import Article, Part, PartKind
from presscheck.reading.datelines import Dateline, Datelines, datelines
from presscheck.reading.dates import Written, address_year, calendar
from presscheck.reading.front_matter import front_matter
from presscheck.reading.furniture import Furniture, Posted, UnitKind, furniture
from presscheck.reading.headline import Headlines, headlines
from presscheck.reading.units import Unit, units

_HEAD = 16
"""Units looked at for title, byline and posted line; a story has begun by then."""
_FIRST_PARAGRAPHS = 3
_MERGED: tuple[PartKind, ...] = ("body", "title", "standfirst")


def laid_out(article: Article, lexicon: Lexicon) -> Article:
    """The article with `parts` filled if empty, and `published`, `url` and `publisher` if its text tells them.

    Front matter may also name the title. Laying out what was laid out changes nothing.
    """
    return lay_out(article, lexicon)


def lay_out(
    article: Article, lexicon: Lexicon, *, wrapped: bool = True, captions: Collection[str] = frozenset()
) -> Article:
    """As `laid_out`. `wrapped`: may its lines be hard-wrapped? `captions`: lines known to be such from the markup."""
    if article.parts and article.published:
        return article
    told = front_matter(article.text, lexicon)
    title = article.title or told.title
    layout = _Layout(
        text=article.text,
        title=title,
        captions=captions,
        furniture=furniture(lexicon),
        datelines=datelines(lexicon),
        headlines=headlines(lexicon),
    )
    layout.read(told.end, wrapped=wrapped)
    url = article.url or told.url or layout.url
    return replace(
        article,
        title=title,
        parts=article.parts or layout.parts(),
        published=article.published or told.published or _published(layout, url, lexicon),
        url=url,
        publisher=article.publisher or told.publisher,
    )


@dataclass(slots=True, kw_only=True)
class _Layout:
    """The reading of one text: what begins where, and what was learnt on the way."""

    text: str
    title: str | None
    captions: Collection[str]
    furniture: Furniture
    datelines: Datelines
    headlines: Headlines
    begins: list[tuple[PartKind, int]] = field(default_factory=list)
    url: str | None = None
    posted: list[Posted] = field(default_factory=list)
    dateline: Dateline | None = None

    def read(self, start: int, *, wrapped: bool) -> None:
        if start:
            self.begins.append(("other", 0))
        stream = units(self.text, start, wrapped=wrapped)
        head = list(islice(stream, _HEAD))
        self._body(chain(islice(head, self._head(head), None), stream))

    def _mark(self, kind: UnitKind, start: int) -> None:
        kind = "other" if kind == "posted" else kind
        if not (self.begins and self.begins[-1][0] == kind and kind in _MERGED):
            self.begins.append((kind, start))

    def _head(self, head: Sequence[Unit]) -> int:
        """Mark title, standfirst, bylines and the lines around them; how many units they take up."""
        kinds = [self._kind(unit, head=True) for unit in head]
        if len(head) == 1:
            # A single paragraph is the story, whatever it looks like.
            return 0
        titled = self.title is not None
        decked = titled
        at = 0
        while at < len(head):
            unit, kind = head[at], kinds[at]
            if kind is None and self._repeats_title(unit):
                kind = "other"
            if kind is None and self.datelines.read(unit.text) is not None:
                break
            if kind is None and not titled and (end := self.headlines.title(head, kinds, at)) > at:
                titled = True
                self._mark("title", unit.start)
                at = end
                continue
            if kind is None and titled:
                kind = self._under_title(head, kinds, at, decked=decked)
                decked = decked or kind == "standfirst"
            if kind is None:
                break
            self._note(unit, kind, head=True)
            at += 1
        return at

    def _under_title(
        self, head: Sequence[Unit], kinds: Sequence[UnitKind | None], at: int, *, decked: bool
    ) -> UnitKind | None:
        unit = head[at]
        nested = not unit.gap and head[at + 1 : at + 2] != [] and head[at + 1].gap
        below = kinds[at + 1 : at + 2] == ["posted"]
        if len(head) > at + 1 and self.furniture.signature(unit.text):
            return "byline"
        if self.furniture.name(unit.text) and (below or nested):
            return "byline"
        if not decked and self.headlines.standfirst(head, kinds, at):
            return "standfirst"
        return None

    def _body(self, rest: Iterator[Unit]) -> None:
        paragraphs = 0
        for unit in rest:
            kind = self._kind(unit, head=False)
            if kind is not None:
                self._note(unit, kind, head=False)
                continue
            paragraphs += 1
            dateline = self.datelines.read(unit.text)
            if dateline and (dateline.sure or paragraphs == 1):
                self._mark("dateline", unit.start)
                if paragraphs <= _FIRST_PARAGRAPHS and self.dateline is None:
                    self.dateline = dateline
                if dateline.end < len(unit.text):
                    self._mark("body", unit.start + dateline.end)
            else:
                self._mark("body", unit.start)

    def _kind(self, unit: Unit, *, head: bool) -> UnitKind | None:
        """What the unit is if it is no part of the story's text."""
        if self.captions and " ".join(unit.text.split()) in self.captions:
            return "caption"
        return self.furniture.kind(unit.text, head=head)

    def _note(self, unit: Unit, kind: UnitKind, *, head: bool) -> None:
        self._mark(kind, unit.start)
        if kind == "other" and (head or self.furniture.own_address(unit.text)):
            self.url = self.url or self.furniture.address(unit.text)
        if head and kind in ("posted", "byline"):
            posted = self.furniture.posted(unit.text, head=True)
            if posted is None and kind == "byline":
                date = next((d for d in self.furniture.calendar.dates(unit.text) if d.year and d.day), None)
                posted = Posted(date=date, rank=1)
            if posted:
                self.posted.append(posted)

    def _repeats_title(self, unit: Unit) -> bool:
        return self.title is not None and same_words(unit.text, self.title)

    def parts(self) -> tuple[Part, ...]:
        """What was found, each part up to the next one's start; the first from the start of the text."""
        if not self.text:
            return ()
        begins = self.begins or [("body", 0)]
        starts = [0, *(start for _, start in begins[1:])]
        ends = [*starts[1:], len(self.text)]
        return tuple(Part(kind, start, end) for (kind, _), start, end in zip(begins, starts, ends, strict=True))


def same_words(one: str, other: str) -> bool:
    """Are two headlines the same but for case, punctuation and space?"""
    first, second = (re.findall(r"\w+", text.casefold()) for text in (one, other))
    return bool(first) and first == second


def _published(layout: _Layout, url: str | None, lexicon: Lexicon) -> str | None:
    """The day the text tells, by trust: a posted line, a dateline with a year, the address of the article.

    A day without a year takes that of the address or of a vaguer date, if it falls in the month they name.
    """
    written = [p.date for p in sorted(layout.posted, key=lambda p: p.rank) if p.date]
    if layout.dateline and layout.dateline.date:
        written.append(layout.dateline.date)
    told = [day for date in written if (day := date.told())]
    if url and (day := calendar(lexicon).of_address(url)):
        told.append(day)
    exact = next((day for day in told if len(day) == len("2014-01-24")), None)
    if exact:
        return exact
    vague = told[0] if told else None
    year = int(vague[:4]) if vague else address_year(url) if url else None
    yearless = (date for date in written if date.day and date.year is None and _within(date, vague))
    return next((date.told(year) for date in yearless), vague) if year else vague


def _within(date: Written, month: str | None) -> bool:
    return month is None or int(month[5:7]) == date.month
