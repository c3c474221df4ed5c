"""Days told of a month: one, both ends of a range, or a list of them: "November 28, 29 and 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from presscheck.dates.patterns import Patterns
from presscheck.dates.printed_date import printed_date
from presscheck.dates.surroundings import LOOK, may_be_day
from presscheck.model import DateMention


class DaysOfMonth:
    """Finds them in one language."""

    def __init__(self, words: Patterns) -> None:
        self._words = words

    def find(self, match: re.Match[str], text: str) -> Iterator[DateMention]:
        """ "5 May", "Monday, May 5, 2014"; of a range both ends, of a list all of its days."""
        month, year = match["m3"] or match["m4"], match["y3"] or match["y4"]
        behind_in = self._words.in_follows.search(text, max(0, match.start() - 4), match.start())
        if match["m4"] and not match["w4"] and behind_in:
            yield printed_date(self._words, match, text, ("m4",), month=month)  # "in June 31 people died"
            return
        numbers = [n for n in (0, 3, 4, 5) if match[f"d{n}"]]
        listed = [*self._words.item.finditer(text, *match.span("l3" if match["m3"] else "l4"))]
        behind_first = 1 if match["m4"] else 0
        days = [int(match[f"d{n}"]) for n in numbers]
        days[behind_first:behind_first] = [int(item["d"]) for item in listed]
        # "2-1 May" is no range, "on May 3, 12 and 14 people" no list
        if self._may_count(match, text, listed) or any(day >= after for day, after in pairwise(days)):
            numbers, listed = [3 if match["m3"] else 4], []
        told = [self._one(match, text, n, n == numbers[-1]) for n in numbers if self._may_be(match, text, n)]
        between = [self._item(match, text, item, month, year) for item in listed]
        yield from sorted((*told, *between), key=lambda mention: mention.start)

    def _may_count(self, match: re.Match[str], text: str, listed: list[re.Match[str]]) -> bool:
        """May the numbers behind a day count something: "On June 4, 20 and 31, police said, were hurt"?"""
        if not match["l4"] or match["y4"] or match["o5"] or any(item["o"] or item["w"] for item in listed):
            return False
        if self._words.behind_list.match(text, match.end()) is None:
            return True
        return self._words.opens.search(text, max(0, match.start() - LOOK), match.start()) is not None

    def _may_be(self, match: re.Match[str], text: str, n: int) -> bool:
        return may_be_day(int(match[f"d{n}"]), match, text, self._words)

    def _one(self, match: re.Match[str], text: str, n: int, last: bool) -> DateMention:
        """The nth day of the match, the `last` with its year."""
        month, year = match["m3"] or match["m4"], match["y3"] or match["y4"]
        weekday = None if self._of_many(match, text, n) else match[f"w{n}"]
        groups = [*([f"w{n}"] if weekday else []), f"d{n}", f"o{n}", *([f"m{n}"] if n in (3, 4) else [])]
        if last:
            groups.append("y3" if match["m3"] else "y4")
        mention = printed_date(
            self._words, match, text, groups, year=year, month=month, day=match[f"d{n}"], weekday=weekday
        )
        return self.bracketed(mention, match, text, n) if last else mention

    def _of_many(self, match: re.Match[str], text: str, n: int) -> bool:
        """Is its weekday the last of several: "Saturday and Sunday, May 3-4"?"""
        first = match.start()
        if not match[f"w{n}"] or match.start(f"w{n}") != first:
            return False
        many = self._words.listed.search(text, max(0, first - LOOK), first)
        several = match["d0"] or match["d5"]
        return bool(many and (several or many[0].strip()[-1] in "-–—,&/" or many[0].split()[-1] in self._words.two))

    def _item(self, match: re.Match[str], text: str, item: re.Match[str], month: str, year: str | None) -> DateMention:
        whole = printed_date(self._words, match, text, ("m3", "m4"), month=month, year=year)
        start = item.start("w") if item["w"] else item.start("d")
        end = item.end("o") if item["o"] else item.end("d")
        weekday = self._words.weekdays[item["w"].rstrip(".").lower()] if item["w"] else None
        return replace(whole, text=text[start:end], start=start, end=end, day=int(item["d"]), weekday=weekday)

    def bracketed(self, mention: DateMention, match: re.Match[str], text: str, n: int | None) -> DateMention:
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
