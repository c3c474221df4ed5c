"""What a line is, taken by itself: an address, a posted line, a byline, a caption, furniture of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from presscheck.lexicon import Lexicon
from presscheck.model import PartKind
from presscheck.reading.dates import Calendar, Written, calendar, either

UnitKind = PartKind | Literal["posted"]
"""A kind of part, with the lines that say when the article appeared (`other` in the end) told apart."""

_LONGEST_LINE = 160
_LONGEST_CAPTION = 600
_MOST_NAME_WORDS = 14
_MOST_WORDS_BESIDE = 8
_URL = re.compile(r"https?://\S+")
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """When a line says that the article appeared; `rank` 0 for the day it was published, 2 for that of an update.

    `lone`: no word of the line says what the date is of.
    """

    date: Written | None
    rank: int
    lone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The words of `layout.toml` about single lines, as patterns."""

    calendar: Calendar
    first: re.Pattern[str]
    later: re.Pattern[str]
    labels: re.Pattern[str]
    time: re.Pattern[str]
    clock: re.Pattern[str]
    beside: frozenset[str]
    label_words: frozenset[str]
    address_label: re.Pattern[str]
    own_label: re.Pattern[str]
    byline_opener: re.Pattern[str]
    byline_closer: re.Pattern[str]
    name_in_place: re.Pattern[str]
    roles: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    agencies: frozenset[str]
    caption_start: re.Pattern[str]
    caption_end: re.Pattern[str]
    lines: frozenset[str]
    advisory: re.Pattern[str]

    def kind(self, text: str, *, head: bool) -> UnitKind | None:
        """What the line is if it is no part of the story's text; in the `head` of an article more is furniture."""
        kind: UnitKind | None = None
        if self.address(text) or self.of_the_page(text, head=head) or (head and self.source_line(text)):
            kind = "other"
        elif self.caption(text):
            kind = "caption"
        elif self.closer(text) or (head and self.byline(text)):
            kind = "byline"
        elif self.posted(text, head=head):
            kind = "posted"
        return kind

    def address(self, text: str) -> str | None:
        """The URL of a line that is nothing but one, with or without a label."""
        label = self.address_label.match(text)
        rest = text[label.end() :] if label else text
        match = _URL.fullmatch(rest.strip().strip("<>"))
        return match.group() if match else None

    def own_address(self, text: str) -> bool:
        """Does its label say that the URL is the article's own, wherever it stands ("Original URL:")?"""
        return self.own_label.match(text) is not None

    def source_line(self, text: str) -> bool:
        """Does it name where the article was found, without an address ("Source: The Daily Example")?"""
        return len(text) <= _LONGEST_LINE and self.address_label.match(text) is not None

    def posted(self, text: str, *, head: bool) -> Posted | None:
        """Read a line that says when the article appeared. In the `head` it may have no label, or more words."""
        if len(text) > _LONGEST_LINE:
            return None
        updated = self.later.match(text)
        label = updated or self.first.match(text)
        if not label and not head:
            return None
        dates = list(self.calendar.dates(text))
        if not (dates or (label and self.clock.search(text))):
            return None
        beside = self._words_beside(text[label.end() :] if label else text, dates, label.end() if label else 0)
        if beside > (_MOST_WORDS_BESIDE if label and head and dates and text[-1] not in ".!?" else 0):
            return None
        if not dates:
            return Posted(date=None, rank=2 if updated else 0)
        labels = list(self.labels.finditer(text))
        ranked = [(self._rank(labels, date), date) for date in dates if date.year] or [(1, dates[0])]
        rank, date = min(ranked, key=lambda found: found[0])
        return Posted(date=date, rank=rank, lone=not labels)

    def _rank(self, labels: Iterable[re.Match[str]], date: Written) -> int:
        """What the nearest label before a date says it is: as `Posted.rank`, 1 where there is none."""
        label = next((found for found in reversed(list(labels)) if found.end() <= date.start), None)
        return 1 if label is None else 2 if label["later"] else 0

    def _words_beside(self, text: str, dates: Iterable[Written], offset: int) -> int:
        """How many words stand in the line that belong neither to its dates nor to clock, zone or weekday."""
        bare = text
        for date in dates:
            start, end = date.start - offset, date.end - offset
            if start >= 0:
                bare = bare[:start] + " " * (end - start) + bare[end:]
        words = (word.group().lower() for word in _WORD.finditer(self.time.sub(" ", bare)))
        known = self.beside | self.label_words | self.calendar.weekdays
        return sum(word not in known for word in words)

    def byline(self, text: str) -> bool:
        """Does the line open with "By" or the like and go on with names?"""
        opener = self.byline_opener.match(text)
        return opener is not None and self._names(text[opener.end() :], most=_MOST_NAME_WORDS)

    def closer(self, text: str) -> bool:
        """Does it say at the end of a story who reported and edited it?"""
        return len(text) <= 2 * _LONGEST_LINE and self.byline_closer.match(text) is not None

    def signature(self, text: str) -> bool:
        """Is it a name with its role or place, without "By" ("Jane Doe, Political Editor"), or an agency's name?"""
        if text.strip("()").lower() in self.agencies:
            return True
        if not self._names(text, most=8):
            return False
        words = [word.group().lower() for word in _WORD.finditer(text)]
        return bool(self.roles & set(words)) or self.name_in_place.fullmatch(text) is not None

    def name(self, text: str) -> bool:
        """Is it two to four capitalised words, as a name alone would be?"""
        return " " in text and self._names(text, most=4) and not any(c.isdigit() or c == "," for c in text)

    def _names(self, text: str, most: int) -> bool:
        words = text.split()
        if not 0 < len(words) <= most or len(text) > _LONGEST_LINE or text[-1] in "!?:;":
            return False
        if text[-1] == "." and not re.search(r"\b[^\W\d_]{1,2}\.$", text):
            return False
        first = _WORD.match(words[0].lower())
        if first is None or first[0] in self.not_names | self.calendar.weekdays or first[0] in self.calendar.months:
            return False
        lower = [
            word for word in words if word[0].islower() and word.lower().strip(",;") not in self.particles | self.roles
        ]
        return words[0][0].isalpha() and not words[0][0].islower() and not lower

    def caption(self, text: str) -> bool:
        """Does it say of itself that it goes with a picture or a chart?"""
        if len(text) > _LONGEST_CAPTION:
            return False
        return bool(self.caption_start.match(text) or self.caption_end.search(text[-_LONGEST_LINE:]))

    def of_the_page(self, text: str, *, head: bool) -> bool:
        """Is the whole line a piece of the page ("Advertisement"), a desk's note or, in the head, a rule?"""
        if len(text) > _LONGEST_LINE:
            return False
        if text.strip(" .:-–—*_|").lower() in self.lines or self.advisory.match(text):
            return True
        return head and not any(c.isalnum() for c in text)


@cache
def furniture(lexicon: Lexicon) -> Furniture:
    """The recognisers of a language, compiled once."""
    table = lexicon.table("layout.toml")
    posted, byline = table["posted"], table["byline"]
    caption_start, caption_end = _captions(table["caption"])
    half = rf"\s{{0,2}}(?:{either(posted['halves'])})(?!\w)"
    word = r"[^\s()]{1,30}"
    place = rf"{word}(?: {word}){{1,3}} (?:{either(byline['places'])}) {word}(?: {word}){{0,2}}"
    return Furniture(
        calendar=calendar(lexicon),
        first=_labelled(posted["first"]),
        later=_labelled(posted["later"]),
        labels=re.compile(
            rf"(?<!\w)(?:(?P<first>{either(posted['first'])})|(?P<later>{either(posted['later'])}))(?!\w)",
            re.IGNORECASE,
        ),
        # 10:15, 10.15am, 14h30, and as ISO 8601 has it behind a date: T10:15:00.000Z, T10:15:00+01:00
        time=re.compile(
            r"(?<!\w)T?[0-9]{1,2}(?:[:.h][0-9]{2}){0,2}(?:[.,][0-9]{1,6})?"
            rf"(?:{half}|Z(?!\w)|[+-][0-9]{{2}}:?[0-9]{{2}}(?![0-9]))?",
            re.IGNORECASE,
        ),
        clock=re.compile(rf"(?<!\w)[0-9]{{1,2}}(?:[:.][0-9]{{2}}|{half})", re.IGNORECASE),
        beside=frozenset(posted["beside"]),
        label_words=frozenset(w for label in posted["first"] + posted["later"] for w in label.split()),
        address_label=re.compile(rf"(?:{either(table['address']['labels'])})\s{{0,3}}:\s{{0,9}}", re.IGNORECASE),
        own_label=re.compile(rf"(?:{either(table['address']['own'])})\s{{0,3}}:", re.IGNORECASE),
        byline_opener=re.compile(rf"(?:{either(byline['openers'])})(?:\s{{0,3}}:\s{{0,9}}|\s{{1,9}})", re.IGNORECASE),
        byline_closer=re.compile(rf"\(?(?:{either(byline['closers'])})\s", re.IGNORECASE),
        roles=frozenset(byline["roles"]),
        particles=frozenset(byline["particles"]),
        not_names=frozenset(byline["not_names"]),
        agencies=frozenset(name.lower() for name in table["dateline"]["agencies"]),
        name_in_place=re.compile(place),
        caption_start=caption_start,
        caption_end=caption_end,
        lines=frozenset(table["furniture"]["lines"]),
        advisory=re.compile(rf"\((?:{either(table['furniture']['advisories'])})\b[^()]{{0,150}}\)\Z", re.IGNORECASE),
    )


def _labelled(labels: list[str]) -> re.Pattern[str]:
    return re.compile(rf"[(\[]?(?:{either(labels)})(?:\s{{0,3}}:|\b)\s{{0,9}}", re.IGNORECASE)


def _captions(words: dict[str, list[str]]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How captions begin, and how they end."""
    said = {key: either(value) for key, value in words.items()}
    start = (
        rf"[(\[]?(?:(?:{said['labels']})\s{{0,3}}(?:\([^()]{{1,40}}\)\s{{0,3}})?:|(?:{said['openers']})\b"
        rf"|(?:{said['numbered']})\.?\s{{0,3}}[0-9]{{1,3}}[a-z]?(?:[:.|](?:\s|$)|\s{{1,3}}[–—-]\s|$))"
    )
    end = (
        rf"(?:[(\[](?:{said['credits']})(?:\s{{1,3}}(?:{said['through']})\b|:|\s{{0,3}}/)[^()\[\]]{{1,100}}[)\]]"
        rf"|(?:[/|]|\b(?:{said['through']})\s)\s{{0,3}}(?:{said['endings']})|\b(?:{said['marks']})[^\n]{{1,60}})"
        r"[.)\]]{0,2}\Z"
    )
    return re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE)
