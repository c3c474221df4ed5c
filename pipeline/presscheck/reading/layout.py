"""The parts of an article, as a person sees them on the page, and what they say about when it appeared."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from presscheck.lexicon import Lexicon
from presscheck.model import Article, Part, PartKind
from presscheck.reading.datelines import Dateline, Datelines, datelines
from presscheck.reading.dates import calendar
from presscheck.reading.front_matter import front_matter
from presscheck.reading.furniture import Furniture, Posted, UnitKind, furniture
from presscheck.reading.headline import Headlines, headlines
from presscheck.reading.publication import Evidence, published
from presscheck.reading.units import Unit, units

_HEAD = 16
"""Units looked at for title, byline and posted line; a story has begun by then."""
_FIRST_PARAGRAPHS = 3
_LONGEST_HEADING = 80
_QUOTES = tuple("\"'“‘«„")
_SIGNED_BY: tuple[PartKind, ...] = ("title", "standfirst", "byline")
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
        published=article.published
        or told.published
        or published(layout.evidence, article.text, url, calendar(lexicon)),
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
    evidence: Evidence = field(default_factory=Evidence)

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
        quoted = False
        for unit in rest:
            kind = self._kind(unit, head=False)
            if kind is not None:
                self._note(unit, kind, head=False)
                continue
            paragraphs += 1
            dateline = self.datelines.read(unit.text)
            if dateline and self._opens_story(dateline, paragraphs, quoted=quoted):
                self._mark("dateline", unit.start)
                if paragraphs <= _FIRST_PARAGRAPHS and self.evidence.dateline is None:
                    self.evidence.dateline = dateline
                if dateline.end < len(unit.text):
                    self._mark("body", unit.start + dateline.end)
            else:
                self._mark("body", unit.start)
                self._heading(unit, dateline)
            quoted = unit.text.startswith(_QUOTES)

    def _opens_story(self, dateline: Dateline, paragraphs: int, *, quoted: bool) -> bool:
        """Is it a dateline where it stands? A scene, only in front, and not below a quotation that it may date."""
        if dateline.scene:
            return self.evidence.dateline is None and paragraphs <= 2 and not quoted
        return dateline.sure or paragraphs == 1

    def _heading(self, unit: Unit, dateline: Dateline | None) -> None:
        """Note a date that heads a part of the story."""
        if dateline and dateline.scene and dateline.date:
            self.evidence.headings.append(dateline.date)
        elif len(unit.text) <= _LONGEST_HEADING and (posted := self.furniture.posted(unit.text, head=True)):
            self.evidence.headings += [posted.date] if posted.lone and posted.date else []

    def _kind(self, unit: Unit, *, head: bool) -> UnitKind | None:
        """What the unit is if it is no part of the story's text."""
        if self.captions and " ".join(unit.text.split()) in self.captions:
            return "caption"
        return self.furniture.kind(unit.text, head=head)

    def _note(self, unit: Unit, kind: UnitKind, *, head: bool) -> None:
        under = self.begins[-1][0] in _SIGNED_BY if self.begins else self.title is not None
        self._mark(kind, unit.start)
        if kind == "other" and (head or self.furniture.own_address(unit.text)):
            self.url = self.url or self.furniture.address(unit.text)
        if head and kind in ("posted", "byline"):
            posted = self.furniture.posted(unit.text, head=True)
            if posted is None and kind == "byline":
                date = next((d for d in self.furniture.calendar.dates(unit.text) if d.year and d.day), None)
                posted = Posted(date=date, rank=1)
            if posted and posted.lone and posted.date and any(p.lone for p in self.evidence.posted):
                # Entries so short that they were taken for the lines of a head.
                self.evidence.headings.append(posted.date)
            elif posted:
                self.evidence.posted.append(posted)
                if under:
                    self.evidence.signed.append(posted)

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
