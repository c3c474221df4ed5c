"""Agency datelines: "BEIJING, Jan 24 (Reuters) -", "PARIS (AP) —", "LONDON, 12 May, AFP -"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.reading.dates import Calendar, Written, calendar

_REACH = 140
_DASH = re.compile(r"\s{0,3}(?:--|[–—―])\s{0,9}|\s{1,3}-\s{1,9}|\s{0,3}:\s{1,9}")
_AGENCY = re.compile(r"[\s,]{0,4}(?:\(([^()]{2,40})\)|/([^/]{2,40})/|,\s{0,3}([^,()/]{2,40}))\s{0,3}\Z")
_TOKEN = re.compile(r"[^\W\d_][\w.'’/&-]*\Z")
_LEAST_PLACE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Ends `end` characters into the paragraph, before the story's first word.

    `sure`: it names an agency or a day; a place in capitals and a dash alone may be a heading.
    """

    end: int
    date: Written | None
    sure: bool


@dataclass(frozen=True, slots=True)
class Datelines:
    """Recognises the datelines of a language."""

    calendar: Calendar
    agencies: frozenset[str]
    not_places: frozenset[str]

    def read(self, paragraph: str) -> Dateline | None:
        """The dateline at the beginning of a paragraph, or None."""
        reach = paragraph[:_REACH]
        for count, dash in enumerate(_DASH.finditer(reach)):
            if count == 3:
                break
            if found := self._before(reach[: dash.start()], dash.group().strip(), paragraph[dash.end() :]):
                date, sure = found
                return Dateline(end=dash.end(), date=date, sure=sure)
        if len(paragraph) < _REACH and (found := self._before(paragraph, "", "")):
            date, sure = found
            return Dateline(end=len(paragraph), date=date, sure=True) if sure and date and date.year else None
        return None

    def _before(self, said: str, dash: str, story: str) -> tuple[Written | None, bool] | None:
        """What stands before a dash, taken apart from behind: agency, date, place."""
        rest, agency = said.strip(), None
        if (match := _AGENCY.search(rest)) and (name := next(filter(None, match.groups()))):
            bracketed = match[3] is None
            if name.strip().lower() in self.agencies or (bracketed and name.strip()[:1].isupper() and ":" not in name):
                agency, rest = name.strip(), rest[: match.start()].rstrip()
        date = self._last_date(rest)
        if date:
            rest = rest[: date.start].rstrip(" ,\n\r")
        known = agency is not None and agency.lower() in self.agencies
        if not rest:
            return (date, True) if known and dash != ":" else None
        capitals = self._place(rest)
        if capitals is None:
            return None
        if capitals and (date or (known and dash != ":")):
            return date, True
        if known and dash != ":":
            return date, True
        plain = (
            capitals
            and not story.isupper()
            and (dash in ("--", "—", "―", "–") or (dash == "-" and ("," in rest or agency is not None)))
        )
        opens = story[:1].isupper() or story[:1].isdigit() or story[:1] in tuple("\"'“‘«$£€")
        return (None, False) if plain and opens and len(rest) >= _LEAST_PLACE else None

    def _last_date(self, text: str) -> Written | None:
        found = list(self.calendar.dates(text))
        return found[-1] if found and found[-1].day and not text[found[-1].end :].strip(" ,") else None

    def _place(self, text: str) -> bool | None:
        """Is it the name of a place, in capitals (True) or not (False)? None where it is no name."""
        town, *regions = [piece.split() for piece in text.rstrip(" ,").split(",")]
        if len(regions) > 2 or not 0 < len(town) <= 5 or " ".join(town) in self.not_places:
            return None
        for region in regions:
            if not 0 < len(region) <= 4 or not all(_TOKEN.match(word) for word in region) or region[0][0].islower():
                return None
        if not all(_TOKEN.match(word) for word in town):
            return None
        if all(word == word.upper() and word != word.lower() for word in town):
            return True
        return False if not any(word[0].islower() for word in town) else None


@cache
def datelines(lexicon: Lexicon) -> Datelines:
    """The recogniser of a language, built once."""
    words = lexicon.table("layout.toml")["dateline"]
    return Datelines(
        calendar=calendar(lexicon),
        agencies=frozenset(name.lower() for name in words["agencies"]),
        not_places=frozenset(words["not_places"]),
    )
