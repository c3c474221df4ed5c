"""Finds the dates that a text tells, not yet laid on the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from presscheck.dates.patterns import Patterns, patterns
from presscheck.dates.surroundings import LAST_DAY, LOOK, is_fiscal, is_glued, is_month, is_year, may_be_day
from presscheck.lexicon import Lexicon
from presscheck.model import DateMention, Field, Relative

_OPENS = re.compile(r"(?:^|[.!?:;–—\-\n\"'“‘(]\s{0,2}|^\s{1,4})$")
"""Before the first word of a sentence."""


class Finder:
    """Finds the dates of one language."""

    def __init__(self, words: Patterns) -> None:
        self._words = words

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
            yield from self._of_day(match, text)
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
            yield self._mention(match, text, ("m6", "y6"), month=said["m6"], year=said["y6"])
        elif said["m8"] and is_month(match, text, self._words):
            yield self._mention(match, text, ("m8",), month=said["m8"])
        elif said["w9"] and 0 < int(said["d9"]) <= LAST_DAY:
            yield self._mention(match, text, ("w9", "d9", "o9"), day=said["d9"], weekday=said["w9"])
        elif said["named"]:
            month, day = self._words.named_days[said["named"]]
            mention = self._mention(match, text, ("named", "yn"), year=said["yn"])
            yield self._bracketed(replace(mention, month=month, day=day), match, text, None)
        elif said["w8"]:
            mention = self._mention(match, text, ("w8", "plural"), weekday=said["w8"])
            yield replace(mention, recurring=said["plural"] is not None)
        elif said["fy"]:
            yield replace(self._mention(match, text, ("fy",), year=said["fy"]), fiscal=True)
        elif said["y9"] and is_year(match, text, self._words):
            yield self._mention(match, text, ("y9",), year=said["y9"])

    def _of_day(self, match: re.Match[str], text: str) -> Iterator[DateMention]:
        """ "5 May", "Monday, May 5, 2014", "9-12 July"; of a range both ends."""
        said = match.groupdict()
        month, year = said["m3"] or said["m4"], said["y3"] or said["y4"]
        behind_in = self._words.in_follows.search(text, max(0, match.start() - 4), match.start())
        if said["m4"] and not said["w4"] and behind_in:
            yield self._mention(match, text, ("m4",), month=month)  # "in June 31 people died"
            return
        numbers = [n for n in (0, 3, 4, 5) if said[f"d{n}"]]
        if len(numbers) == 2 and int(said[f"d{numbers[0]}"]) >= int(said[f"d{numbers[1]}"]):
            numbers = [3] if said["m3"] else [4]  # "2-1 May" is no range
        first = match.start() if said[f"w{numbers[0]}"] else None
        many = first is not None and self._words.listed.search(text, max(0, first - LOOK), first)
        for n in numbers:
            day, weekday = said[f"d{n}"], said[f"w{n}"]
            if (
                many
                and n == numbers[0]
                and (len(numbers) > 1 or many[0].strip()[-1] in "-–—,&/" or many[0].split()[-1] in self._words.two)
            ):
                weekday = None  # "Saturday and Sunday, May 3-4"
            if not may_be_day(int(day), match, text, self._words):
                continue
            groups = [*([f"w{n}"] if weekday else []), f"d{n}", f"o{n}", *([f"m{n}"] if n in (3, 4) else [])]
            if n == numbers[-1]:
                groups.append("y3" if said["m3"] else "y4")
            mention = self._mention(match, text, groups, year=year, month=month, day=day, weekday=weekday)
            yield self._bracketed(mention, match, text, n) if n == numbers[-1] else mention

    def _bracketed(self, mention: DateMention, match: re.Match[str], text: str, n: int | None) -> DateMention:
        """The mention with the bracket that holds its date or its weekday, or with ", a Monday" behind it."""
        if n is not None and match[f"p{n}"]:
            if text[mention.end : mention.end + 1] != ")":
                return mention
            return replace(mention, end=mention.end + 1, text=text[mention.start : mention.end + 1])
        named = self._named(match, text) if mention.weekday is None else None
        if named is None or mention.end > match.end():
            return mention
        end, weekday = named
        return replace(mention, end=end, text=text[mention.start : end], weekday=weekday)

    def _named(self, match: re.Match[str], text: str) -> tuple[int, int] | None:
        """Where "(Monday)" or ", a Monday" right behind ends, and which day it names."""
        behind = self._words.weekday_behind.match(text, match.end())
        if behind is None or (text[behind.start()] != "," and text[behind.end() - 1] != ")"):
            return None
        return behind.end(), self._words.weekdays[behind["w"].lower()]

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
            yield replace(self._mention(match, text, ("near",)), relative=Relative("day", by))
            return
        if self._words.not_behind.search(text, max(0, match.start() - LOOK), match.start()):
            return
        by, unit = self._words.which[said["which"].lower()], said["unit"] or ("season" if said["season"] else "named")
        mention = self._mention(
            match, text, ("which", "unit", "season", "m7", "w7"), month=said["m7"], weekday=said["w7"]
        )
        yield replace(mention, relative=Relative(unit, by))  # type: ignore[arg-type]  # the pattern lists them

    def _years(self, match: re.Match[str], text: str) -> Iterator[DateMention]:
        first, second = int(match["ya"]), match["yb"]
        last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
        lifespan = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1] == "()"
        if last <= first and not (lifespan and len(second) == 4 and last < first):
            return  # but a bracket's "(1934-1914)" is a life told the wrong way round
        for group, year in (("ya", first), ("yb", last)):
            mention = self._mention(match, text, (group,), year=str(year))
            if len(second) == 2 and last == first + 1:  # a season, or a year of accounts
                mention = replace(mention, fiscal=True)
            if self._words.no_year_behind.match(text, match.end()):
                return
            yield mention

    def _mention(
        self,
        match: re.Match[str],
        text: str,
        groups: tuple[str, ...] | list[str],
        *,
        year: str | None = None,
        month: str | None = None,
        day: str | None = None,
        weekday: str | None = None,
    ) -> DateMention:
        spans = [match.span(group) for group in groups if match[group] is not None]
        start, end = min(s for s, _ in spans), max(e for _, e in spans)
        if text[end - 1] == "." and text[start : end - 1].split()[-1].lower() in self._words.full:
            end -= 1
        return DateMention(
            text=text[start:end],
            field="text",
            start=start,
            end=end,
            year=int(year) if year else None,
            month=self._words.months[month.rstrip(".").lower()] if month else None,
            day=int(day) if day else None,
            weekday=self._words.weekdays[weekday.rstrip(".").lower()] if weekday else None,
            days=None,
            fiscal=bool((year or month) and is_fiscal(text, match.start(), match.end(), self._words)),
        )


@cache
def finder(lexicon: Lexicon) -> Finder:
    """The finder of this lexicon, built once."""
    return Finder(patterns(lexicon))
