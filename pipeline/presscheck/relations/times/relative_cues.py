"""The words by which a date leans on the publication, compiled from the language data."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention
from presscheck.relations.times.tense_cues import tense_cues


class RelativeCues:
    """See `patterns/dates.toml`, [relative]."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["relative"]
        gap, ago = any_of(table["gap"]), any_of(table["ago"])
        weekday = any_of(lexicon.table("dates.toml")["alone"]["weekdays"])
        narrower = rf"{any_of(table['narrower'])}|(?:{any_of(table['this_day'])})\s(?:{weekday})"
        of = any_of(table["of"])
        hedged = r"(?:[a-z]+\s){0,3}"
        in_ = rf"(?:(?:{gap})(?:\s|(?<=-)))?"
        of_the = rf"(?:{any_of(table['of_the'])})\s(?:[a-z]+\s){{1,3}}(?:{of})\s"
        self.tense = tense_cues(lexicon)
        self.whose = re.compile(
            rf"(?:{any_of(table['possessive'])})\s[^.,;:()\n]{{1,50}}(?:,\s{in_}|,\s(?:{any_of(table['whose'])})\s(?:[\w-]+\s){{0,5}}(?:{gap}|{any_of(table['by'])})\s)"
        )
        self.one_of = re.compile(rf",\s(?:{any_of(table['one_of'])})\s(?:{gap})\s")
        self._later = re.compile(rf"\b(?:{any_of(table['later'])})\s$", re.IGNORECASE)
        self._earlier = re.compile(rf"\b(?:{any_of(table['earlier'])})\s$", re.IGNORECASE)
        self.apposed = re.compile(rf"(?:,\s{in_}|\s?\({in_}|\s[–—-]{{1,2}}\s{in_})")
        self.behind = re.compile(r",\s|\s?\(")
        self.bracket = re.compile(r"\s?\(")
        self.closed = re.compile(rf"\s?(?:[,.;:)–—\n]|-\s|--|$)|\s(?:{any_of(table['closes'])})\b")
        self.stops = re.compile(r"[,.;:)]|\s[–—-]|$")
        self.ends = re.compile(r"\s?(?:[,.;:)–—\n]|-\s|--|$)")
        self.ago = re.compile(rf"\s(?:{ago})\b(?:\s(?:{narrower})\b)?")
        self.any_ago = re.compile(rf"\b(?:{ago})\b(?:\s(?:{narrower})\b)?")
        self.clauses = re.compile(rf"\b(?:{any_of(lexicon.table('patterns/age.toml')['persons']['relative'])})\b")
        self.when = re.compile(rf",\s(?:{any_of(table['when'])})\s[^,;:.()]{{1,80}}\s(?:{gap})\s")
        self.another = re.compile(rf"\b(?:{any_of(table['another'])})\b")
        self.anchored = re.compile(rf"\b(?:{any_of(table['anchored'])})$")
        self.opens = re.compile(rf"[.!?][\s\u00a0\"”’]{{1,3}}(?:{any_of(table['opens'])})\s$")
        # "Five years ago, in the 1999 final, he"
        self.in_the = re.compile(rf",\s(?:{any_of(table['of_the'])})\s")
        self.of_event = re.compile(r"(?:\s[a-z][\w-]*){1,3}[,.;]")
        self.ago_date = re.compile(
            rf"(?:,\s|\s?\(|\s[–—-]{{1,2}}\s|\s)(?:(?:{gap})(?:\s|(?<=-))|{of_the})|\s?\(|,\s(?:{any_of(table['on_the'])})\s|,\s(?:{any_of(table['fell'])})\s(?:{gap})\s"
        )
        self.date_ago = re.compile(rf"(?:\s[a-z]+){{0,2}}(?:,\s|\s?\(|\s[–—-]{{1,2}}\s){hedged}")
        self.lengths: dict[str, tuple[float, str]] = table["lengths"]
        self.length_ago = re.compile(rf"\b({any_of(self.lengths)})\s(?:{ago})\b(?:\s(?:{narrower})\b)?", re.IGNORECASE)

    def side(self, text: str, relative: DateMention) -> Literal["earlier", "later"] | None:
        """Which part of "this year" is meant: "later this year", "earlier this month"."""
        near = text[max(0, relative.start - 10) : relative.start]
        return "later" if self._later.search(near) else "earlier" if self._earlier.search(near) else None


@cache
def relative_cues(lexicon: Lexicon) -> RelativeCues:
    """The cues of this lexicon, compiled once."""
    return RelativeCues(lexicon)
