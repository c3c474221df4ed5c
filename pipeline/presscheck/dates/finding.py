"""Finds the dates that a text tells, not yet laid on the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from presscheck.dates.days_of_month import DaysOfMonth
from presscheck.dates.patterns import Patterns, patterns
from presscheck.dates.printed_date import printed_date
from presscheck.dates.surroundings import LAST_DAY, LOOK, is_glued, is_month, is_year
from presscheck.lexicon import Lexicon
from presscheck.model import DateMention, Field, Relative

_OPENS = re.compile(r"(?:^|[.!?:;–—\-\n\"'“‘(]\s{0,2}|^\s{1,4})$")
"""Before the first word of a sentence."""


class Finder:
    """Finds the dates of one language."""

    def __init__(self, words: Patterns) -> None:
        self._words = words
        self._days = DaysOfMonth(words)

    def find(self, text: str, field: Field = "text") -> Iterator[DateMention]:
        """Every date in `text`, in order, none overlapping, with `days` None."""
        told = 0
        for match in self._words.any.finditer(text):
            for mention in self._read(match, text):
                if mention.start >= told:
                    told = mention.end
                    yield replace(mention, field=field)

    def _read(self, match: re.Match[str], text: str) -> Iterator[DateMention]:
        said = match.groupdict()
        if is_glued(match, text):
            return
        if said["m3"] or said["m4"]:
            yield from self._days.find(match, text)
        elif said["y1"] or said["a"]:
            yield from self._numeric(match)
        elif said["which"] or said["near"]:
            yield from self._relative(match, text)
        elif said["ya"]:
            yield from self._years(match, text)
        else:
            yield from self._of_one_word(match, text)

    def _of_one_word(self, match: re.Match[str], text: str) -> Iterator[DateMention]:
        said = match.groupdict()
        if said["m6"]:
            yield printed_date(self._words, match, text, ("m6", "y6"), month=said["m6"], year=said["y6"])
        elif said["m8"] and is_month(match, text, self._words):
            yield printed_date(self._words, match, text, ("m8",), month=said["m8"])
        elif said["w9"] and 0 < int(said["d9"]) <= LAST_DAY:
            yield printed_date(self._words, match, text, ("w9", "d9", "o9"), day=said["d9"], weekday=said["w9"])
        elif said["named"]:
            month, day = self._words.named_days[said["named"]]
            mention = printed_date(self._words, match, text, ("named", "yn"), year=said["yn"])
            yield self._days.bracketed(replace(mention, month=month, day=day), match, text, None)
        elif said["w8"]:
            mention = printed_date(self._words, match, text, ("w8", "plural"), weekday=said["w8"])
            yield replace(mention, recurring=said["plural"] is not None)
        elif said["fy"]:
            yield replace(printed_date(self._words, match, text, ("fy",), year=said["fy"]), fiscal=True)
        elif said["y9"] and is_year(match, text, self._words):
            yield printed_date(self._words, match, text, ("y9",), year=said["y9"])

    def _numeric(self, match: re.Match[str]) -> Iterator[DateMention]:
        said = match.groupdict()
        year, month, day = said["y1"] or said["y2"], said["m1"], said["d1"]
        if said["a"]:
            first, second = int(said["a"]), int(said["b"])
            if first != second and max(first, second) <= 12:
                return  # 03/04/2015 may be either
            day, month = (first, second) if second <= 12 else (second, first)
        if not 1 <= int(month) <= 12 or not 1 <= int(day) <= LAST_DAY:
            return
        yield DateMention(
            text=match[0], field="text", start=match.start(), end=match.end(),
            year=int(year), month=int(month), day=int(day), days=None,
        )  # fmt: skip

    def _relative(self, match: re.Match[str], text: str) -> Iterator[DateMention]:
        said = match.groupdict()
        if said["near"]:
            if said["near"][0].isupper() and not _OPENS.search(text, max(0, match.start() - 4), match.start()):
                return  # the newspaper
            by = self._words.near_days[said["near"].lower()]
            yield replace(printed_date(self._words, match, text, ("near",)), relative=Relative("day", by))
            return
        if self._words.not_behind.search(text, max(0, match.start() - LOOK), match.start()):
            return
        by, unit = self._words.which[said["which"].lower()], said["unit"] or ("season" if said["season"] else "named")
        mention = printed_date(
            self._words, match, text, ("which", "unit", "season", "m7", "w7"), month=said["m7"], weekday=said["w7"]
        )
        yield replace(mention, relative=Relative(unit, by))  # type: ignore[arg-type]  # the pattern lists them

    def _years(self, match: re.Match[str], text: str) -> Iterator[DateMention]:
        first, second = int(match["ya"]), match["yb"]
        last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
        lifespan = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1] == "()"
        if last <= first and not (lifespan and len(second) == 4 and last < first):
            return  # but a bracket's "(1934-1914)" is a life told the wrong way round
        for group, year in (("ya", first), ("yb", last)):
            mention = printed_date(self._words, match, text, (group,), year=str(year))
            if len(second) == 2 and last == first + 1:  # a season, or a year of accounts
                mention = replace(mention, fiscal=True)
            if self._words.years.none_behind.match(text, match.end()):
                return
            yield mention


@cache
def finder(lexicon: Lexicon) -> Finder:
    """The finder of this lexicon, built once."""
    return Finder(patterns(lexicon))
