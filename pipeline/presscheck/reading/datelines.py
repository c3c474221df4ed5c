"""Datelines: "BEIJING, Jan 24 (Reuters) -", "PARIS (AP) —", "LONDON, 12 May, AFP -", "Leeds, 5 December 2017 –"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from presscheck.lexicon import Lexicon
from presscheck.reading.dates import Calendar, Written, calendar

_REACH = 140
_DASH = re.compile(r"\s{0,3}(?:--|[–—―])\s{0,9}|\s{1,3}-\s{1,9}|\s{0,3}:\s{1,9}")
_AGENCY = re.compile(r"[\s,]{0,4}(?:\(([^()]{2,40})\)|/([^/]{2,40})/|,\s{0,3}([^,()/]{2,40}))\s{0,3}\Z")
_TOKEN = re.compile(r"[^\W\d_][\w.'’/&-]*\Z")
_SPACED = " ,\n\r-–—―"
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s{0,9}\Z")
_LEAST_PLACE = 4
_LONGEST_SETTING = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Ends `end` characters into the paragraph, before the story's first word.

    `sure`: it names an agency or a day; a place in capitals and a dash alone may be a heading. `scene`: a place not in
    capitals or a date without its day, as is also written above a scene of long ago.
    """

    end: int
    date: Written | None
    sure: bool
    scene: bool = False


@dataclass(frozen=True, slots=True)
class Datelines:
    """Recognises the datelines of a language."""

    calendar: Calendar
    agencies: frozenset[str]
    not_places: frozenset[str]
    not_openers: frozenset[str]
    not_in_places: frozenset[str]

    def read(self, paragraph: str) -> Dateline | None:
        """The dateline at the beginning of a paragraph, or None."""
        reach = paragraph[:_REACH]
        heading: Dateline | None = None
        for dash in islice(_DASH.finditer(reach), 3):
            story = paragraph[dash.end() :]
            if found := self._before(reach[: dash.start()], dash.group().strip(), story):
                if found.sure:
                    return replace(found, end=dash.end())
                heading = heading or replace(found, end=dash.end())
        if heading or len(paragraph) >= _REACH:
            return heading
        alone = self._before(paragraph, "", "")
        return alone if alone and alone.sure and alone.date and alone.date.year and alone.date.day else None

    def _before(self, said: str, dash: str, story: str) -> Dateline | None:
        """What stands before a dash, taken apart from behind: agency, date, place."""
        rest, agency = self._agency(said.strip())
        known = agency is not None and agency.lower() in self.agencies and dash != ":"
        date = self._last_date(rest)
        before = rest[: date.start] if date else rest
        rest = before.rstrip(_SPACED if date else " ,\n\r")
        end = len(said)
        if not rest:
            return Dateline(end=end, date=date, sure=True) if known and (date is None or date.day) else None
        capitals = self._place(rest)
        if capitals is None:
            return None
        opens = story[:1].isupper() or story[:1].isdigit() or story[:1] in tuple("\"'“‘«$£€")
        if date and (not date.day or not (capitals or known)):
            apart = before.rstrip(" \n\r")[-1] in ",-–—―"
            scene = apart and opens and len(rest) >= _LEAST_PLACE and self._scene(date, dash, story, capitals=capitals)
            alone = apart and not dash and date.day and date.year
            return Dateline(end=end, date=date, sure=True, scene=True) if scene or alone else None
        if known or (capitals and date):
            return Dateline(end=end, date=date, sure=True)
        plain = (
            capitals
            and not story.isupper()
            and (dash in ("--", "—", "―", "–") or (dash == "-" and ("," in rest or agency is not None)))
        )
        return Dateline(end=end, date=None, sure=False) if plain and opens and len(rest) >= _LEAST_PLACE else None

    def _agency(self, said: str) -> tuple[str, str | None]:
        """The agency named at the end, in brackets or behind a comma, and what stands before it."""
        if (match := _AGENCY.search(said)) and (name := next(filter(None, match.groups()))):
            bracketed = match[3] is None
            if name.strip().lower() in self.agencies or (bracketed and name.strip()[:1].isupper() and ":" not in name):
                return said[: match.start()].rstrip(), name.strip()
        return said, None

    def _scene(self, date: Written, dash: str, story: str, *, capitals: bool) -> bool:
        """May a story begin so? A headline may too, but it goes on with no sentence."""
        goes_on = len(story) >= _LONGEST_SETTING or _SENTENCE_END.search(story[-_LONGEST_SETTING:]) is not None
        return goes_on and date.year is not None and (date.day is not None or (capitals and dash != ":"))

    def _last_date(self, text: str) -> Written | None:
        found = list(self.calendar.dates(text))
        return found[-1] if found and not text[found[-1].end :].strip(" ,") else None

    def _place(self, text: str) -> bool | None:
        """Is it the name of a place, in capitals (True) or not (False)? None where it is no name."""
        words = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
        if not words or words[0] in self.not_openers or self.not_in_places & set(words):
            return None
        town, *regions = [piece.split() for piece in text.rstrip(" ,").split(",")]
        if len(regions) > 2 or not 0 < len(town) <= 5 or self._no_place(" ".join(town)):
            return None
        for region in regions:
            if not 0 < len(region) <= 4 or not all(_TOKEN.match(word) for word in region) or region[0][0].islower():
                return None
        if not all(_TOKEN.match(word) for word in town):
            return None
        if all(word == word.upper() and word != word.lower() for word in town):
            return True
        return False if not any(word[0].islower() for word in town) else None

    def _no_place(self, town: str) -> bool:
        return town in self.not_places or town.lower() in self.calendar.weekdays


@cache
def datelines(lexicon: Lexicon) -> Datelines:
    """The recogniser of a language, built once."""
    words = lexicon.table("layout.toml")["dateline"]
    return Datelines(
        calendar=calendar(lexicon),
        agencies=frozenset(name.lower() for name in words["agencies"]),
        not_places=frozenset(words["not_places"]),
        not_openers=frozenset(words["not_openers"]),
        not_in_places=frozenset(words["not_in_places"]),
    )
